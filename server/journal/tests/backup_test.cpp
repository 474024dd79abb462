// A backup is whole or not there, whatever is written meanwhile, and can be put back.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

#include "server/base/check.hpp"
#include "server/journal/durable_file.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/journal/tests/store_suite.hpp"
#include "server/journal/tests/temporary_directory.hpp"

namespace paraat::journal {

TEST(Backup, a_backup_made_while_writing_goes_on_is_one_whole_moment_and_verifies) {
    TemporaryDirectory const directory, elsewhere, restored;
    constexpr int group = 7;
    {
        auto const store = open_sqlite(directory.path());
        auto const writer = store->writer();
        std::atomic<bool> stop{false};
        std::atomic<int> groups{0};
        for (; groups < 300; ++groups) write_entries(*writer, "VR25", groups * group, group);
        std::thread writing([&] {
            for (; !stop; ++groups) {
                write_entries(*writer, "VR25", groups * group, group);
                if (groups % 20 == 0) writer->checkpoint();
            }
        });
        auto const before = groups.load();
        store->backup(elsewhere.path() + "/copy.db");
        auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (groups < before + 5 && std::chrono::steady_clock::now() < until) std::this_thread::yield();
        EXPECT_GE(groups, before + 5) << "and goes on after it";
        stop = true;
        writing.join();
    }
    restore_sqlite(elsewhere.path() + "/copy.db", restored.path());
    auto const store = open_sqlite(restored.path());
    auto const verdict = verify(*store->reader(), restored.path() + "/heads.json");
    EXPECT_TRUE(verdict.sound) << verdict.what_en;
    EXPECT_GE(verdict.entries, 300 * group);
    EXPECT_EQ(verdict.entries % group, 0) << "no half group";
    auto const writer = store->writer();
    write_entries(*writer, "VR25", 1'000'000, 1);
    writer->checkpoint();
    EXPECT_TRUE(verify(*store->reader(), restored.path() + "/heads.json").sound)
        << "the old key's heads still count";
}

TEST(Backup, a_backup_overwrites_nothing_and_leaves_no_part_behind) {
    TemporaryDirectory const directory, elsewhere;
    auto const store = open_sqlite(directory.path());
    write_entries(*store->writer(), "VR25", 1, 3);
    auto const copy = elsewhere.path() + "/copy.db";
    store->backup(copy);
    auto const bytes = read_file(copy);
    EXPECT_THROW(store->backup(copy), base::Trouble);
    EXPECT_EQ(read_file(copy), bytes);
    EXPECT_FALSE(std::filesystem::exists(copy + ".part"));
}

TEST(Backup, what_was_left_of_a_backup_that_was_cut_short_is_not_taken_for_one) {
    TemporaryDirectory const directory, elsewhere;
    auto const store = open_sqlite(directory.path());
    write_entries(*store->writer(), "VR25", 1, 3);
    elsewhere.write("copy.db.part", "half");
    store->backup(elsewhere.path() + "/copy.db");
    TemporaryDirectory const restored;
    restore_sqlite(elsewhere.path() + "/copy.db", restored.path());
    EXPECT_EQ(open_sqlite(restored.path())->reader()->heads().at("VR25").sequence, 3);
}

TEST(Backup, a_backup_that_fails_leaves_nothing_under_its_name) {
    TemporaryDirectory const directory;
    auto const store = open_sqlite(directory.path());
    EXPECT_THROW(store->backup(directory.path() + "/no such directory/copy.db"), base::Trouble);
    EXPECT_FALSE(std::filesystem::exists(directory.path() + "/no such directory"));
}

TEST(Backup, restoring_overwrites_no_data_and_takes_no_other_file) {
    TemporaryDirectory const directory, elsewhere, restored;
    auto const copy = elsewhere.path() + "/copy.db";
    {
        auto const store = open_sqlite(directory.path());
        write_entries(*store->writer(), "VR25", 1, 3);
        store->backup(copy);
    }
    EXPECT_THROW(restore_sqlite(copy, directory.path()), base::Trouble);
    elsewhere.write("other.db", std::string(4096, 'x'));
    EXPECT_THROW(restore_sqlite(elsewhere.path() + "/other.db", restored.path()), base::Trouble);
    EXPECT_THROW(restore_sqlite(elsewhere.path() + "/absent.db", restored.path()), base::Trouble);
    EXPECT_FALSE(std::filesystem::exists(restored.path() + "/paraat.db"));
    EXPECT_NO_THROW(restore_sqlite(copy, restored.path()));
}

TEST(Backup, a_store_in_memory_can_be_backed_up_to_a_file) {
    TemporaryDirectory const elsewhere;
    auto const store = open_sqlite_in_memory();
    write_entries(*store->writer(), "VR25", 1, 3);
    store->backup(elsewhere.path() + "/copy.db");
    EXPECT_TRUE(std::filesystem::exists(elsewhere.path() + "/copy.db"));
    EXPECT_FALSE(std::filesystem::exists(elsewhere.path() + "/copy.db.heads.json"));
}

}  // namespace paraat::journal
