// The suite on SQLite (in a file, in memory), and what only SQLite's data directory can do.
#include <gtest/gtest.h>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "server/base/check.hpp"
#include "server/journal/durable_file.hpp"
#include "server/journal/heads.hpp"
#include "server/journal/sqlite/memory_disk.hpp"
#include "server/journal/sqlite/schema.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/journal/tests/store_suite.hpp"
#include "server/journal/tests/temporary_directory.hpp"

namespace paraat::journal {

namespace {

struct FileHome final : StoreHome {
    TemporaryDirectory directory;
    std::unique_ptr<Store> open() override { return open_sqlite(directory.path()); }
};

struct MemoryHome final : StoreHome {
    MemoryDisk disk;
    std::unique_ptr<Store> open() override { return open_sqlite_on(disk); }
};

template <class Home> std::unique_ptr<StoreHome> make() { return std::make_unique<Home>(); }

INSTANTIATE_TEST_SUITE_P(Sqlite, StoreSuite,
    ::testing::Values(StoreKind{"in_a_file", make<FileHome>}, StoreKind{"in_memory", make<MemoryHome>}),
    [](auto const& info) { return info.param.name; });

/// The sentence that opening is refused with; empty when it is not refused.
std::string refusal(std::string const& directory) {
    try {
        open_sqlite(directory);
        return {};
    } catch (base::Trouble const& trouble) {
        return trouble.what();
    }
}

unsigned rights(std::string const& file) {
    struct stat state{};
    EXPECT_EQ(::stat(file.c_str(), &state), 0) << file;
    return state.st_mode & 0777U;
}

}  // namespace

TEST(SqliteStore, a_second_process_is_refused_while_the_first_has_the_directory) {
    TemporaryDirectory const directory;
    auto store = open_sqlite(directory.path());
    auto const sentence = refusal(directory.path());
    EXPECT_NE(sentence.find("al in gebruik"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("already in use"), std::string::npos) << sentence;
    store.reset();
    EXPECT_EQ(refusal(directory.path()), "");
}

TEST(SqliteStore, a_directory_of_a_newer_version_is_refused_and_left_as_it_is) {
    TemporaryDirectory const directory;
    open_sqlite(directory.path());
    {
        Connection connection(directory.path() + "/paraat.db", nullptr, Access::writing);
        connection.execute("PRAGMA user_version = " + std::to_string(newest_schema() + 1));
    }
    auto const sentence = refusal(directory.path());
    EXPECT_NE(sentence.find("nieuwere versie van Paraat"), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("newer version of Paraat"), std::string::npos) << sentence;
    Connection connection(directory.path() + "/paraat.db", nullptr, Access::reading);
    EXPECT_EQ(connection.number("PRAGMA user_version"), newest_schema() + 1);
}

TEST(SqliteStore, a_database_of_another_program_is_refused) {
    TemporaryDirectory const directory;
    {
        Connection connection(directory.path() + "/paraat.db", nullptr, Access::writing);
        connection.execute("CREATE TABLE guests (name TEXT)");
    }
    EXPECT_NE(refusal(directory.path()).find("geen gegevensbestand van Paraat"), std::string::npos);
}

TEST(SqliteStore, a_file_that_is_no_database_is_refused) {
    TemporaryDirectory const directory;
    directory.write("paraat.db", std::string(8192, 'x'));
    EXPECT_NE(refusal(directory.path()), "");
}

TEST(SqliteStore, a_directory_that_cannot_be_made_is_refused_in_one_sentence) {
    TemporaryDirectory const directory;
    directory.write("file", "x");
    auto const sentence = refusal(directory.path() + "/file/data");
    EXPECT_NE(sentence.find("kan niet worden gemaakt"), std::string::npos) << sentence;
}

TEST(SqliteStore, a_directory_without_rights_is_refused_in_one_sentence) {
    if (::geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
    TemporaryDirectory const directory;
    std::filesystem::permissions(directory.path(), std::filesystem::perms::owner_read);
    auto const sentence = refusal(directory.path());
    EXPECT_NE(sentence.find("niet worden geschreven"), std::string::npos) << sentence;
    std::filesystem::permissions(directory.path(), std::filesystem::perms::owner_all);
}

TEST(SqliteStore, an_engine_with_the_log_reset_bug_is_refused) {
    EXPECT_THROW(require_sound_engine(3'040'001), base::Trouble);
    EXPECT_THROW(require_sound_engine(3'051'002), base::Trouble);
    EXPECT_NO_THROW(require_sound_engine(3'051'003));
    EXPECT_NO_THROW(require_sound_engine(sqlite3_libversion_number()));
}

TEST(SqliteStore, nobody_else_can_read_the_data_or_the_key) {
    TemporaryDirectory const directory;
    auto const store = open_sqlite(directory.path());
    auto const writer = store->writer();
    write_entries(*writer, "VR25", 1, 1);
    for (auto const* file : {"paraat.db", "paraat.db-wal", "heads.key", "paraat.lock"}) {
        EXPECT_EQ(rights(directory.path() + "/" + file), 0600U) << file;
    }
}

TEST(SqliteStore, a_key_that_others_can_read_is_refused) {
    TemporaryDirectory const directory;
    open_sqlite(directory.path());
    ::chmod((directory.path() + "/heads.key").c_str(), 0644);
    EXPECT_NE(refusal(directory.path()).find("leesbaar voor anderen"), std::string::npos);
}

TEST(SqliteStore, the_log_is_moved_into_the_database_by_a_checkpoint_and_by_nothing_else) {
    TemporaryDirectory const directory;
    auto const store = open_sqlite(directory.path());
    auto const writer = store->writer();
    EXPECT_FALSE(writer->checkpoint_due());
    for (int i = 0; i < 300; ++i) write_entries(*writer, "VR25", i * 10, 10);
    EXPECT_TRUE(writer->checkpoint_due());
    auto const database = directory.path() + "/paraat.db";
    auto const before = std::filesystem::file_size(database);
    store->reader()->heads();
    EXPECT_EQ(std::filesystem::file_size(database), before);
    writer->checkpoint();
    EXPECT_FALSE(writer->checkpoint_due());
    EXPECT_GT(std::filesystem::file_size(database), before);
}

TEST(SqliteStore, heads_that_could_not_be_written_are_written_the_next_time) {
    TemporaryDirectory const directory;
    auto const store = open_sqlite(directory.path());
    auto const writer = store->writer();
    write_entries(*writer, "VR25", 1, 3);
    auto const heads = directory.path() + "/heads.json";
    std::filesystem::remove(heads);
    std::filesystem::create_directory(heads);
    EXPECT_THROW(writer->checkpoint(), base::Trouble);
    std::filesystem::remove(heads);
    writer->checkpoint();
    EXPECT_TRUE(verify(*writer, heads).sound) << "although nothing was written in between";
}

TEST(SqliteStore, the_last_eight_heads_are_kept_the_newest_first) {
    TemporaryDirectory const directory;
    auto const store = open_sqlite(directory.path());
    auto const writer = store->writer();
    auto const held = [&] { return *parse_heads(*read_file(directory.path() + "/heads.json")); };
    for (int number = 1; number <= 11; ++number) {
        write_entries(*writer, "VR25", number, 1);
        writer->checkpoint();
        writer->checkpoint();  // nothing new: nothing is added
        ASSERT_EQ(std::ssize(held()), std::min(number + 1, 8)) << "and the first, of an empty journal";
        EXPECT_EQ(held().front().heads.at("VR25").sequence, number);
        if (number < 8) continue;
        EXPECT_EQ(held().back().heads.at("VR25").sequence, number - 7);
    }
}

TEST(SqliteStore, in_memory_nothing_is_shared_between_two_stores) {
    auto const one = open_sqlite_in_memory(), other = open_sqlite_in_memory();
    auto const writer = one->writer(), other_writer = other->writer();
    write_entries(*writer, "VR25", 1, 3);
    EXPECT_TRUE(other_writer->heads().empty());
}

TEST(SqliteStore, a_reader_outlives_the_store_it_came_from) {
    auto store = open_sqlite_in_memory();
    write_entries(*store->writer(), "VR25", 1, 3);
    auto const reader = store->reader();
    store.reset();
    EXPECT_EQ(reader->heads().at("VR25").sequence, 3);
}

}  // namespace paraat::journal
