// Data that are damaged are not written to any more: not by this process and not by the next, until somebody
// has looked at everything.
#include <gtest/gtest.h>

#include "server/base/check.hpp"
#include "server/journal/durable_file.hpp"
#include "server/journal/heads.hpp"
#include "server/journal/sqlite/memory_disk.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/journal/tests/damaged_file.hpp"
#include "server/journal/tests/store_suite.hpp"
#include "server/journal/tests/temporary_directory.hpp"

namespace paraat::journal {

namespace {

/// From now on the file below the log reads as something that is no database.
MemoryDisk::Fault unreadable(int code) {
    return [=](MemoryDisk::Call call, std::string const& file, std::size_t) {
        return call == MemoryDisk::Call::read && file.ends_with(".db") ? code : SQLITE_OK;
    };
}

/// A store on disk with entries, closed.
struct DamageTest : ::testing::Test {
    TemporaryDirectory directory;
    std::string const file = directory.path() + "/paraat.db";

    DamageTest() {
        auto const store = open();
        auto const writer = store->writer();
        write_entries(*writer, "VR25", 1, 20);
        writer->begin();
        writer->put_receipt({"account-1", uuid_of(2, 1), {}, {5}, "{}"});
        writer->commit();
        writer->checkpoint();
    }
    std::unique_ptr<Store> open() const { return open_sqlite(directory.path()); }
    std::string bytes() const { return *read_file(file); }

    static void write_receipt(Writer& writer) {
        writer.begin();
        writer.put_receipt({"account-1", uuid_of(2, 2), {}, {6}, "{}"});
        writer.commit();
    }
};

}  // namespace

TEST_F(DamageTest, a_page_that_is_no_longer_what_was_written_ends_all_writing_and_reading_goes_on) {
    damage_table(file, "receipt");
    auto const store = open();
    auto const writer = store->writer();
    EXPECT_FALSE(store->is_damaged()) << "nobody has looked there yet";
    EXPECT_THROW(write_receipt(*writer), base::Damaged);
    EXPECT_TRUE(store->is_damaged());
    writer->rollback();
    EXPECT_THROW(write_entries(*writer, "VR25", 100, 1), base::Damaged) << "also where all is well";
    EXPECT_THROW(writer->checkpoint(), base::Damaged);
    EXPECT_THROW(writer->tidy({1000}, 0), base::Damaged);
    EXPECT_EQ(store->reader()->heads().at("VR25").sequence, 20);
    EXPECT_NE(store->damage().find("paraat restore"), std::string::npos) << store->damage();
}

TEST_F(DamageTest, a_restart_does_not_go_on_writing) {
    damage_table(file, "receipt");
    auto const left = bytes();
    {
        auto const store = open();
        auto const writer = store->writer();
        write_entries(*writer, "VR25", 50, 3);  // these lie in the log beside it
        EXPECT_THROW(write_receipt(*writer), base::Damaged);
    }
    {
        auto const store = open();
        EXPECT_TRUE(store->is_damaged());
        EXPECT_THROW(write_entries(*store->writer(), "VR25", 100, 1), base::Damaged);
        EXPECT_EQ(store->reader()->heads().at("VR25").sequence, 23);
        EXPECT_NE(store->first_fault(), "");
    }
    EXPECT_EQ(bytes(), left) << "what lies there is left as it lies";
}

TEST_F(DamageTest, only_who_has_looked_at_everything_lets_writing_begin_again) {
    write_durably(directory.path() + "/damaged", "a bad day", 0600);
    {
        auto const store = open();
        EXPECT_THROW(write_receipt(*store->writer()), base::Damaged);
        EXPECT_NE(store->damage().find("a bad day"), std::string::npos);
        EXPECT_EQ(store->first_fault(), "");
        store->declare_sound();
        EXPECT_FALSE(store->is_damaged());
    }
    EXPECT_NO_THROW(write_receipt(*open()->writer()));
}

TEST_F(DamageTest, a_reader_that_meets_the_damage_stops_the_writer_too) {
    damage_table(file, "receipt");
    auto const store = open();
    auto const writer = store->writer();
    EXPECT_THROW(store->reader()->receipt("account-1", uuid_of(2, 1)), base::Damaged);
    EXPECT_THROW(write_entries(*writer, "VR25", 100, 1), base::Damaged);
}

TEST_F(DamageTest, damaged_data_are_not_copied_over_the_last_good_backup) {
    damage_table(file, "receipt");
    auto const store = open();
    EXPECT_THROW(store->reader()->receipt("account-1", uuid_of(2, 1)), base::Damaged);
    EXPECT_THROW(store->backup(directory.path() + "/copy.db"), base::Damaged);
    EXPECT_FALSE(read_file(directory.path() + "/copy.db"));
}

TEST_F(DamageTest, a_file_that_is_no_database_any_more_is_said_to_be_damaged) {
    write_durably(file, std::string(8192, 'x'), 0600);
    try {
        open();
        FAIL() << "it opened";
    } catch (base::Damaged const& damaged) {
        EXPECT_NE(std::string(damaged.what()).find("beschadigd"), std::string::npos) << damaged.what();
        EXPECT_NE(std::string(damaged.what()).find("restore"), std::string::npos) << damaged.what();
    }
}

TEST_F(DamageTest, a_journal_that_is_not_what_it_was_at_its_checkpoint_is_not_written_on_to) {
    {
        Connection connection(file, nullptr, Access::writing);
        connection.execute("UPDATE entry SET body = '{}' WHERE place = (SELECT max(place) FROM entry)");
    }
    auto const store = open();
    auto const writer = store->writer();
    EXPECT_TRUE(store->is_damaged()) << "found before the first word is written";
    EXPECT_THROW(write_entries(*writer, "VR25", 100, 1), base::Damaged);
    EXPECT_NE(store->damage().find("checkpoint"), std::string::npos) << store->damage();
}

TEST_F(DamageTest, a_journal_that_changes_while_we_run_is_found_at_the_next_checkpoint) {
    auto const store = open();
    auto const writer = store->writer();
    {
        Connection connection(file, nullptr, Access::writing);
        connection.execute("UPDATE entry SET body = '{}' WHERE place = (SELECT max(place) FROM entry)");
    }
    write_entries(*writer, "VR25", 100, 1);
    EXPECT_THROW(writer->checkpoint(), base::Damaged);
    EXPECT_THROW(write_entries(*writer, "VR25", 200, 1), base::Damaged);
    auto const held = parse_heads(*read_file(directory.path() + "/heads.json"));
    ASSERT_TRUE(held);
    EXPECT_TRUE(held->at(1).disputed) << "and stays found";
}

TEST(DamagedDisk, whatever_the_writer_reads_when_the_disk_says_corrupt_it_writes_no_more) {
    for (int const code : {SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CORRUPT_INDEX}) {
        MemoryDisk disk;
        {
            auto const store = open_sqlite_on(disk);
            auto const writer = store->writer();
            write_entries(*writer, "VR25", 1, 20);
            writer->checkpoint();
        }
        auto const store = open_sqlite_on(disk);
        auto const writer = store->writer();
        disk.set_fault(unreadable(code));
        EXPECT_THROW(writer->row("incident", "none"), base::Damaged) << code;
        disk.set_fault({});
        EXPECT_FALSE(writer->stands());
        EXPECT_THROW(write_entries(*writer, "VR25", 100, 1), base::Damaged) << "the disk being well again";
        EXPECT_EQ(store->reader()->heads().at("VR25").sequence, 20);
    }
}

}  // namespace paraat::journal
