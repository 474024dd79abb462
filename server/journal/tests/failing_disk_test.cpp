// A disk that fails, fills up or loses power: nothing acknowledged is lost, nothing half written, readers go
// on.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <random>
#include <set>

#include "server/base/check.hpp"
#include "server/journal/sqlite/memory_disk.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/journal/tests/store_suite.hpp"

namespace paraat::journal {

namespace {

constexpr int group = 3;  // entries, each with its row

/// Writes groups until `count` are done or the disk fails, and remembers which were acknowledged.
struct Session {
    explicit Session(MemoryDisk& disk) : store(open_sqlite_on(disk)), writer(store->writer()) {}

    void write_group() {
        try {
            writer->begin();
            for (int i = 0; i < group; ++i) {
                writer->open_unit();
                auto entry = example_entry("VR25", next_number++);
                entry.body += std::string(600, ' ');
                writer->append(entry);
                writer->put_row(example_row("incident", entry.command.text()));
                writer->close_unit();
            }
            writer->commit();
            acknowledged = next_number;
        } catch (base::Trouble const& trouble) {
            note(trouble);
            stood_after_failure = writer->stands();
            next_number = acknowledged;
            try {
                writer->rollback();
            } catch (base::Trouble const&) {
                stood_after_failure = false;
            }
        }
    }

    void write_groups(int count) {
        for (int i = 0; i < count && failures == 0; ++i) {
            write_group();
            if (i % 4 == 3 && failures == 0) checkpoint();
        }
    }

    void checkpoint() {
        try {
            writer->checkpoint();
        } catch (base::Trouble const& trouble) {
            note(trouble);
        }
    }

    void note(base::Trouble const& trouble) {
        ++failures;
        said_full = dynamic_cast<base::DiskFull const*>(&trouble) != nullptr;
        said_stopped = dynamic_cast<base::WritingStopped const*>(&trouble) != nullptr;
    }

    std::unique_ptr<Store> store;
    std::unique_ptr<Writer> writer;
    std::int64_t next_number = 0, acknowledged = 0;
    int failures = 0;
    bool stood_after_failure = false, said_full = false, said_stopped = false;
};

/// What is wrong with the store on this disk, given what was acknowledged; empty when nothing is.
std::string fault_of(MemoryDisk& disk, std::int64_t acknowledged) {
    try {
        auto const store = open_sqlite_on(disk);
        auto const reader = store->reader();
        auto const verdict = verify(*reader, {});
        if (!verdict.sound)
            return "unsound at " + std::to_string(verdict.bad_sequence) + ": " + verdict.what_en;
        std::set<Uuid> commands;
        bool rows_there = true;
        reader->entries("VR25", 1, [&](Entry const& entry) {
            commands.insert(entry.command);
            rows_there = rows_there && reader->row("incident", entry.command.text()).has_value();
            return true;
        });
        if (!rows_there) return "an entry without its row";
        if (static_cast<Sequence>(commands.size()) != verdict.entries) return "an entry is there twice";
        if (verdict.entries % group != 0) return "half a group";
        for (std::int64_t number = 0; number < acknowledged; ++number) {
            if (!commands.contains(uuid_of(2, number))) return "lost entry " + std::to_string(number);
        }
        if (verdict.entries > acknowledged + group) return "more than was ever written";
        return {};
    } catch (std::exception const& trouble) {
        return std::string("does not open: ") + trouble.what();
    }
}

/// A fault that lets `n - 1` of the calls of this kind pass and answers the n-th with `code`.
MemoryDisk::Fault fail_call(MemoryDisk::Call kind, int n, int code) {
    return [=, seen = 0](MemoryDisk::Call call, std::string const&, std::size_t) mutable {
        return call == kind && ++seen == n ? code : SQLITE_OK;
    };
}

struct Trial {
    MemoryDisk::Call call;
    int code;
    char const* name;
};

class FailingDisk : public ::testing::TestWithParam<Trial> {};

}  // namespace

TEST_P(FailingDisk, no_acknowledged_entry_is_lost_whichever_call_fails) {
    auto const trial = GetParam();
    int failed = 0;
    for (int n = 1; n <= 60; ++n) {
        MemoryDisk disk;
        Session session(disk);
        session.write_groups(2);
        auto const reader = session.store->reader();
        disk.set_fault(fail_call(trial.call, n, trial.code));
        session.write_groups(30);
        disk.set_fault({});
        failed += session.failures;
        EXPECT_GE(reader->heads().at("VR25").sequence, session.acknowledged) << "readers go on, call " << n;
        if (session.failures > 0) {
            EXPECT_EQ(session.said_full, trial.code == SQLITE_FULL) << "call " << n;
            EXPECT_EQ(session.said_stopped, trial.code != SQLITE_FULL) << "call " << n;
        }
        if (session.failures > 0 && trial.code != SQLITE_FULL) {
            EXPECT_FALSE(session.stood_after_failure);
            EXPECT_THROW(session.writer->begin(), base::Trouble) << "writing has stopped, call " << n;
            EXPECT_THROW(session.writer->checkpoint(), base::Trouble);
        }
        auto const left = disk.after_kill();
        EXPECT_EQ(fault_of(*left, session.acknowledged), "") << "call " << n;
        if (::testing::Test::HasFailure()) return;
    }
    EXPECT_GE(failed, 10) << "the trial must really hurt";
}

INSTANTIATE_TEST_SUITE_P(Disk, FailingDisk,
    ::testing::Values(Trial{MemoryDisk::Call::write, SQLITE_IOERR_WRITE, "write_error"},
        Trial{MemoryDisk::Call::write, SQLITE_FULL, "write_without_space"},
        Trial{MemoryDisk::Call::sync, SQLITE_IOERR_FSYNC, "sync_error"}),
    [](auto const& info) { return info.param.name; });

TEST(FullDisk, the_group_is_refused_readers_go_on_and_writing_goes_on_when_there_is_space_again) {
    MemoryDisk disk;
    Session session(disk);
    session.write_groups(2);
    auto const reader = session.store->reader();
    auto const room = disk.bytes() + 20'000;
    disk.set_fault(
        [&, used = disk.bytes()](MemoryDisk::Call call, std::string const&, std::size_t bytes) mutable {
            if (call != MemoryDisk::Call::write) return SQLITE_OK;
            used += bytes;
            return used > room ? SQLITE_FULL : SQLITE_OK;
        });
    session.write_groups(50);
    ASSERT_EQ(session.failures, 1);
    for (int i = 0; i < 3; ++i) session.write_group();
    EXPECT_EQ(session.failures, 4);
    EXPECT_EQ(reader->heads().at("VR25").sequence, session.acknowledged);
    EXPECT_TRUE(verify(*reader, {}).sound);
    disk.set_fault({});
    session.failures = 0;
    auto const before = session.acknowledged;
    session.write_groups(5);
    EXPECT_EQ(session.failures, 0);
    EXPECT_EQ(session.acknowledged, before + 5 * group);
    EXPECT_EQ(reader->heads().at("VR25").sequence, session.acknowledged);
    EXPECT_EQ(fault_of(*disk.after_kill(), session.acknowledged), "");
}

TEST(FullDisk, a_unit_for_which_there_is_no_space_is_seen_to_fall_or_can_be_undone) {
    MemoryDisk disk;
    Session session(disk);
    session.write_groups(2);
    // A group larger than the page cache must write before its commit, and finds no space.
    disk.set_fault([](MemoryDisk::Call call, std::string const& file, std::size_t) {
        return call == MemoryDisk::Call::write && file.ends_with("-wal") ? SQLITE_FULL : SQLITE_OK;
    });
    session.writer->begin();
    bool failed = false;
    for (int number = 100; number < 300 && !failed; ++number) {
        session.writer->open_unit();
        try {
            auto entry = example_entry("VR25", number);
            entry.body = std::string(600'000, 'x');
            session.writer->append(entry);
            session.writer->close_unit();
        } catch (base::Trouble const&) {
            failed = true;
        }
    }
    EXPECT_TRUE(failed);
    if (session.writer->stands()) session.writer->undo_unit();
    session.writer->rollback();
    disk.set_fault({});
    EXPECT_EQ(session.writer->heads().at("VR25").sequence, session.acknowledged);
    session.write_groups(2);
    EXPECT_EQ(fault_of(*disk.after_kill(), session.acknowledged), "");
}

TEST(Tidying, that_fails_leaves_no_transaction_open_for_whoever_writes_next) {
    MemoryDisk disk;
    {
        Session session(disk);
        session.write_groups(2);
        session.writer->begin();
        session.writer->put_receipt({"account", uuid_of(2, 1), {}, {1}, "{}"});
        session.writer->commit();
        session.checkpoint();
    }
    auto const left = disk.after_kill();
    Session session(*left);
    left->set_fault([](MemoryDisk::Call call, std::string const&, std::size_t) {
        return call == MemoryDisk::Call::read ? SQLITE_NOMEM : SQLITE_OK;
    });
    EXPECT_THROW(session.writer->tidy({2}, 0), base::Trouble);
    left->set_fault({});
    EXPECT_FALSE(session.writer->stands());
    session.next_number = 100;
    session.write_group();
    EXPECT_EQ(session.failures, 0);
}

TEST(Durability, every_commit_is_synced_before_it_returns) {
    MemoryDisk disk;
    Session session(disk);
    session.write_groups(1);
    int syncs = 0;
    disk.set_fault([&](MemoryDisk::Call call, std::string const& file, std::size_t) {
        if (call == MemoryDisk::Call::sync && file.ends_with("-wal")) ++syncs;
        return SQLITE_OK;
    });
    for (int i = 0; i < 10; ++i) session.write_group();
    EXPECT_EQ(syncs, 10);
}

namespace {

/// Cuts the power at a random call of a session. @return what is wrong afterwards; empty when nothing is.
std::string after_power_cut(std::uint64_t seed, bool disk_lies) {
    std::mt19937_64 random(seed);
    MemoryDisk disk;
    disk.remember_syncs();
    Session session(disk);
    if (disk_lies) disk.lie_about_syncs();
    auto const last_call = static_cast<int>(random() % 150);
    disk.set_fault([=, calls = 0](MemoryDisk::Call call, std::string const&, std::size_t) mutable {
        bool const counts = call == MemoryDisk::Call::write || call == MemoryDisk::Call::sync;
        calls += counts ? 1 : 0;
        return calls > last_call && call != MemoryDisk::Call::read ? SQLITE_IOERR : SQLITE_OK;
    });
    session.write_groups(20);
    auto const left = disk.after_power_cut(random);
    return fault_of(*left, session.acknowledged);
}

}  // namespace

TEST(Durability, no_acknowledged_entry_is_lost_when_the_power_is_cut) {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        ASSERT_EQ(after_power_cut(seed, false), "") << "seed " << seed;
    }
}

TEST(Durability, a_disk_that_lies_about_its_syncs_is_caught_by_the_same_check) {
    int caught = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) caught += after_power_cut(seed, true).empty() ? 0 : 1;
    EXPECT_GE(caught, 20);
}

}  // namespace paraat::journal
