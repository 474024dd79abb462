// What an operator sees of damage: Paraat goes on to be read, verify names it, and only verify takes the stop
// away.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "server/app/control.hpp"
#include "server/app/data_kind.hpp"
#include "server/app/house.hpp"
#include "server/app/subcommands.hpp"
#include "server/app/tests/temporary_folder.hpp"
#include "server/base/check.hpp"
#include "server/journal/durable_file.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/journal/tests/damaged_file.hpp"

namespace paraat::app {

namespace {

struct DamagedHouse : ::testing::Test {
    TemporaryFolder folder;
    std::string const data = folder / "data";

    DamagedHouse() {
        House house(data);
        claim(house, DataKind::real);
    }
    int verify_says(std::string* words = nullptr, std::string const& rebuild = "") const {
        ::testing::internal::CaptureStdout();
        auto const code = verify().run({{}, {{"data", data}, {"heads", ""}, {"rebuild", rebuild}}});
        auto const said = ::testing::internal::GetCapturedStdout();
        if (words != nullptr) *words = said;
        return code;
    }
    bool may_write() const {
        House house(data);
        claim(house, DataKind::real);
        return house.kernel().write_and_wait(
            [](journal::Writer& writer) { writer.put_setting({"test", "word", "kept"}); });
    }
};

TEST_F(DamagedHouse, A_server_that_was_stopped_for_damage_starts_for_readers_and_writes_nothing) {
    journal::write_durably(data + "/damaged", "a bad day", 0600);
    EXPECT_FALSE(may_write());
}

TEST_F(DamagedHouse, Verify_lifts_the_stop_when_all_of_it_is_whole) {
    journal::write_durably(data + "/damaged", "a bad day", 0600);
    std::string words;
    EXPECT_EQ(verify_says(&words), exit_ok);
    EXPECT_NE(words.find("er weer geschreven"), std::string::npos) << words;
    EXPECT_NE(words.find("written to again"), std::string::npos) << words;
    EXPECT_TRUE(may_write());
    EXPECT_EQ(verify_says(&words), exit_ok);
    EXPECT_EQ(words.find("geschreven"), std::string::npos) << words;
}

/// A row that no journal gives, as an older version may have made it.
void put_row_of_an_older_version(std::string const& data, bool with_version) {
    auto const store = journal::open_sqlite(data);
    auto const writer = store->writer();
    writer->begin();
    journal::Row row;
    row.table = "incident";
    row.key = "i1";
    row.region = "VR25";
    row.body = "{}";
    writer->put_row(row);
    if (with_version) writer->put_setting({"rows", "version", "0.0.1"});
    writer->commit();
}

TEST_F(DamagedHouse, Rows_that_an_older_version_made_are_no_damage) {
    put_row_of_an_older_version(data, true);
    std::string words;
    EXPECT_EQ(verify_says(&words, "yes"), exit_ok) << words;
    EXPECT_NE(words.find("van versie 0.0.1"), std::string::npos) << words;
    EXPECT_TRUE(may_write());
    EXPECT_EQ(verify_says(&words, "yes"), exit_ok) << words;
    EXPECT_EQ(words.find("van versie"), std::string::npos) << words;
    put_row_of_an_older_version(data, false);
    EXPECT_EQ(verify_says(&words, "yes"), exit_failed) << words;
}

TEST_F(
    DamagedHouse, Damaged_data_of_an_older_version_say_which_version_reads_them_and_verify_lifts_the_stop) {
    put_row_of_an_older_version(data, true);
    journal::write_durably(data + "/damaged", "a bad day", 0600);
    try {
        House const house(data);
        ADD_FAILURE() << "rows of another version were served";
    } catch (base::Trouble const& trouble) {
        EXPECT_NE(std::string_view(trouble.what()).find("versie 0.0.1"), std::string_view::npos);
    }
    std::string words;
    EXPECT_EQ(verify_says(&words), exit_ok) << words;
    EXPECT_TRUE(may_write());
}

TEST_F(DamagedHouse, Verify_names_a_damaged_file_and_leaves_the_stop) {
    journal::damage_table(data + "/paraat.db", "receipt");
    std::string words;
    EXPECT_EQ(verify_says(&words), exit_failed);
    EXPECT_NE(words.find("het gegevensbestand is beschadigd"), std::string::npos) << words;
    EXPECT_NE(words.find("the database is damaged"), std::string::npos) << words;
    EXPECT_FALSE(may_write());
}

TEST_F(DamagedHouse, Verify_beside_a_running_server_says_what_that_server_found) {
    Control const server(data, [](std::string const& question) {
        return question == "patrol" ? std::string("Tot nu toe is alles heel.") : std::string("!");
    });
    std::string words;
    EXPECT_EQ(verify_says(&words), exit_failed) << "it has not looked at anything";
    EXPECT_NE(words.find("Tot nu toe is alles heel."), std::string::npos) << words;
    EXPECT_NE(words.find("stop hem voor een volledige controle"), std::string::npos) << words;
}

TEST_F(DamagedHouse, Without_a_witness_verify_says_so_and_the_next_start_goes_on) {
    for (auto const* witness : {"", "{"}) {
        std::filesystem::remove(data + "/heads.json");
        if (*witness != 0) journal::write_durably(data + "/heads.json", witness, 0644);
        std::string words;
        EXPECT_EQ(verify_says(&words), exit_failed);
        EXPECT_NE(words.find("heads.json ontbreekt of is niet te lezen"), std::string::npos) << words;
        EXPECT_TRUE(may_write()) << "nothing was found to be wrong";
        EXPECT_EQ(verify_says(&words), exit_ok) << words;
    }
}

TEST_F(DamagedHouse, Killed_before_the_first_checkpoint_a_new_journal_is_whole) {
    auto const fresh = folder / "fresh";
    auto const child = fork();
    if (child == 0) {
        House house(fresh);
        claim(house, DataKind::real);
        kill(getpid(), SIGKILL);
    }
    ASSERT_EQ(waitpid(child, nullptr, 0), child);
    ::testing::internal::CaptureStdout();
    EXPECT_EQ(verify().run({{}, {{"data", fresh}, {"heads", ""}, {"rebuild", ""}}}), exit_ok);
    ::testing::internal::GetCapturedStdout();
}

TEST_F(DamagedHouse, Verify_that_finds_another_journal_than_was_written_leaves_the_stop) {
    {
        journal::Connection connection(data + "/paraat.db", nullptr, journal::Access::writing);
        connection.execute("UPDATE entry SET body = '{}' WHERE place = (SELECT min(place) FROM entry)");
    }
    std::string words;
    EXPECT_EQ(verify_says(&words), exit_failed);
    EXPECT_NE(words.find("bij volgnummer 1"), std::string::npos) << words;
    EXPECT_FALSE(may_write());
    EXPECT_EQ(verify_says(&words), exit_failed) << "looking once more mends nothing";
    EXPECT_FALSE(may_write());
}

}  // namespace

}  // namespace paraat::app
