// The patrol finds what nobody reads, is in nobody's way, and ends when it is told to.
#include <gtest/gtest.h>

#include "server/base/check.hpp"
#include "server/journal/durable_file.hpp"
#include "server/journal/patrol.hpp"
#include "server/journal/sqlite/memory_disk.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/journal/tests/damaged_file.hpp"
#include "server/journal/tests/store_suite.hpp"
#include "server/journal/tests/temporary_directory.hpp"

namespace paraat::journal {

namespace {

using namespace std::chrono_literals;

constexpr int entries = 3'000;
/// Rounds follow each other at once.
constexpr PatrolPace brisk{.first_after = 0ms, .every = 0ms, .again_after = 1ms, .slice = 1ms};

/// Waits until it is so. @return false when it has not become so in a long while.
template <class Condition>
bool comes_true(Condition const& condition) {
    auto const until = std::chrono::steady_clock::now() + 60s;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::yield();
    }
    return true;
}

/// A store on disk with a long history of which the end alone is ever read.
struct PatrolTest : ::testing::Test {
    TemporaryDirectory directory;
    std::string const file = directory.path() + "/paraat.db", heads = directory.path() + "/heads.json";
    base::SetClock const clock{{1'800'000'000'000'000}};
    std::unique_ptr<Store> store = open_sqlite(directory.path());
    std::unique_ptr<Writer> writer = store->writer();

    PatrolTest() {
        write_entries(*writer, "VR14", 1, 10);
        write_entries(*writer, "VR25", 1001, entries);
        writer->checkpoint();
    }
    void write_one(std::int64_t number) { write_entries(*writer, "VR25", number, 1); }

    /// One byte of an old entry becomes another on the disk, below everything that runs. The page stays a
    /// page: SQLite has nothing to say about it.
    void flip_a_byte_of_entry(Sequence sequence) const {
        std::string command;
        store->reader()->entries("VR25", sequence, [&](Entry const& entry) {
            command.assign(entry.command.bytes.begin(), entry.command.bytes.end());
            return false;
        });
        auto const bytes = *read_file(file);
        auto const at = bytes.find(command);
        ASSERT_NE(at, std::string::npos);
        ASSERT_EQ(at, bytes.rfind(command));
        std::fstream disk(file, std::ios::binary | std::ios::in | std::ios::out);
        disk.seekp(static_cast<std::streamoff>(at));
        disk.put(static_cast<char>(command.front() ^ 1));
        ASSERT_TRUE(disk.flush());
    }
    /// As somebody with the database's password would.
    void tamper(std::string const& sql) const {
        Connection connection(file, nullptr, Access::writing);
        connection.execute(sql);
    }
};

TEST_F(PatrolTest, a_byte_that_flips_where_nobody_reads_is_found_and_ends_all_writing) {
    flip_a_byte_of_entry(17);
    EXPECT_NO_THROW(write_one(5001)) << "nobody has read there";
    EXPECT_NO_THROW(writer->checkpoint());
    EXPECT_EQ(store->first_fault(), "") << "nor does the database itself see it";
    ASSERT_FALSE(store->is_damaged());

    Patrol const patrol(*store, heads, clock, brisk);
    ASSERT_TRUE(comes_true([&] { return store->is_damaged(); }));
    EXPECT_THROW(write_one(5002), base::Damaged);
    EXPECT_NE(store->damage().find("VR25 17"), std::string::npos) << store->damage();
    EXPECT_FALSE(patrol.last_round());
    EXPECT_TRUE(read_file(directory.path() + "/damaged")) << "the next start knows it too";
}

TEST_F(PatrolTest, a_page_that_cannot_be_read_any_more_is_found) {
    damage_table(file, "entry");
    Patrol const patrol(*store, heads, clock, brisk);
    EXPECT_TRUE(comes_true([&] { return store->is_damaged(); }));
}

TEST_F(PatrolTest, a_chain_that_was_rewritten_since_the_checkpoint_is_found_by_what_lies_outside) {
    Entry last;
    store->reader()->entries("VR14", 10, [&](Entry const& entry) {
        last = entry;
        return true;
    });
    last.body = "{}";
    tamper("UPDATE entry SET body = '{}', hash = x'" + base::hexadecimal(chain_hash(last))
        + "' WHERE hash = x'" + base::hexadecimal(last.hash) + "'");
    {
        Patrol const blind(*store, directory.path() + "/none.json", clock, brisk);
        ASSERT_TRUE(comes_true([&] { return blind.last_round().has_value(); })) << "the chain itself holds";
        ASSERT_FALSE(store->is_damaged());
    }
    Patrol const patrol(*store, heads, clock, brisk);
    ASSERT_TRUE(comes_true([&] { return store->is_damaged(); }));
    EXPECT_NE(store->damage().find("VR14 10"), std::string::npos) << store->damage();
}

TEST_F(PatrolTest, an_end_that_was_cut_off_is_found) {
    tamper("DELETE FROM entry WHERE place = (SELECT max(place) FROM entry)");
    Patrol const patrol(*store, heads, clock, brisk);
    EXPECT_TRUE(comes_true([&] { return store->is_damaged(); }));
}

TEST_F(PatrolTest, a_witness_that_cannot_be_read_is_no_damage_to_the_journal) {
    directory.write("other.json", "not heads");
    Patrol const patrol(*store, directory.path() + "/other.json", clock, brisk);
    EXPECT_TRUE(comes_true([&] { return patrol.last_round().has_value(); }));
    EXPECT_FALSE(store->is_damaged());
}

TEST_F(PatrolTest, a_whole_journal_is_walked_again_and_again_while_it_is_written_to) {
    Patrol const patrol(*store, heads, clock, brisk);
    std::int64_t written = 0;
    EXPECT_TRUE(comes_true([&] {
        write_one(10'000 + ++written);
        if (written % 20 == 0) writer->checkpoint();
        if (written % 50 == 0) writer->tidy({1}, 0);
        auto const round = patrol.last_round();
        return round && round->entries > entries + 10 + 30;
    }));
    EXPECT_FALSE(store->is_damaged()) << store->damage();
    EXPECT_EQ(patrol.last_round()->ended, clock.now());
    EXPECT_NE(patrol.words().find("heel"), std::string::npos);
}

TEST_F(PatrolTest, no_moment_of_reading_stays_open_between_two_slices) {
    // At rest for ever after the first slice: the log can be emptied all the same.
    constexpr PatrolPace tired{
        .first_after = 0ms, .every = 0ms, .again_after = 0ms, .slice = 0us, .rests_per_slice = 1'000'000};
    write_one(6001);
    Patrol const patrol(*store, heads, clock, tired);
    ASSERT_TRUE(comes_true([&] { return patrol.looked_at() == 1; }));
    Connection other(file, nullptr, Access::writing);
    EXPECT_EQ(other.number("PRAGMA wal_checkpoint(TRUNCATE)"), 0);
}

TEST_F(PatrolTest, it_ends_at_once_wherever_it_is) {
    auto const end = [](std::unique_ptr<Patrol> patrol) {
        auto const told = std::chrono::steady_clock::now();
        patrol.reset();
        return std::chrono::steady_clock::now() - told;
    };
    for (Sequence const far : {0, 1, 9, 10, 11, 500, 2'999, 3'010, 7'000}) {
        auto patrol = std::make_unique<Patrol>(*store, heads, clock, brisk);
        ASSERT_TRUE(comes_true([&] { return patrol->looked_at() >= far; }));
        EXPECT_LT(end(std::move(patrol)), 30s) << far;
    }
    auto waiting = std::make_unique<Patrol>(*store, heads, clock);
    EXPECT_FALSE(waiting->last_round()) << "a server that has just started has better things to do";
    EXPECT_EQ(waiting->looked_at(), 0);
    EXPECT_LT(end(std::move(waiting)), 30s) << "while it waits for its first round, a minute after the start";
    EXPECT_NO_THROW(write_one(7001));
}

TEST(PatrolOnADiskInTrouble, what_may_pass_is_tried_again_and_no_reason_to_stop_writing) {
    MemoryDisk disk;
    auto const store = open_sqlite_on(disk);
    auto const writer = store->writer();
    write_entries(*writer, "VR25", 1, entries);
    writer->checkpoint();
    std::atomic<bool> was_read{false};
    disk.set_fault([&](MemoryDisk::Call call, std::string const& file, std::size_t) {
        if (call != MemoryDisk::Call::read || !file.ends_with(".db")) return SQLITE_OK;
        was_read = true;
        return SQLITE_IOERR;
    });
    base::SystemClock const clock;
    Patrol const patrol(*store, {}, clock, brisk);
    ASSERT_TRUE(comes_true([&] { return was_read.load(); }));
    EXPECT_FALSE(patrol.last_round());
    disk.set_fault({});
    EXPECT_TRUE(comes_true([&] { return patrol.last_round().has_value(); }));
    EXPECT_FALSE(store->is_damaged());
    EXPECT_NO_THROW(write_entries(*writer, "VR25", 9'001, 1));
}

}  // namespace

}  // namespace paraat::journal
