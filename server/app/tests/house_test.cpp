// A data directory that is new.
#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>

#include "server/app/house.hpp"
#include "server/app/tests/temporary_folder.hpp"
#include "server/base/check.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"

namespace paraat::app {

namespace {

TEST(House, in_a_new_data_directory_a_change_is_read_at_once_because_the_feed_knows_the_history) {
    TemporaryFolder const folder;
    House house(folder / "data");
    EXPECT_TRUE(house.kernel().feed().heads().contains(std::string(journal::history_key)));
}

/// What opening this directory is refused with; empty when it is not.
std::string refusal(std::string const& directory) {
    try {
        House const house(directory);
        return {};
    } catch (base::Trouble const& trouble) {
        return trouble.what();
    }
}

/// An entry as another version of the program wrote it, and the rows too.
void put_entry(std::string const& directory, std::string const& event, int shape) {
    auto const store = journal::open_sqlite(directory);
    auto const writer = store->writer();
    writer->begin();
    journal::Entry entry;
    entry.region = "VR25";
    entry.stream = entry.scope = kernel::fresh_id(base::SystemClock());
    entry.stream_type = "incident";
    entry.version = 1;
    entry.event_type = event;
    entry.shape = shape;
    entry.body = "{}";
    entry.actor = "anna";
    writer->append(entry);
    writer->put_setting({"rows", "version", "9.9.9"});
    writer->commit();
}

TEST(House, what_a_newer_version_recorded_is_not_left_out_by_an_older_one) {
    for (auto const& [event, shape] :
        {std::pair{"incident.opened", 99}, {"incident.turned_inside_out", 1}, {"weather.blown", 1}}) {
        TemporaryFolder const folder;
        auto const directory = folder / "data";
        { House const house(directory); }
        put_entry(directory, event, shape);
        auto const sentence = refusal(directory);
        EXPECT_NE(sentence.find("nieuwere versie van Paraat"), std::string::npos) << sentence;
        EXPECT_NE(sentence.find(event), std::string::npos) << sentence;
        // Nothing was made anew, nor noted as made by this one.
        EXPECT_EQ(journal::open_sqlite(directory)->reader()->setting("rows", "version"), "9.9.9");
    }
}

TEST(House, root_leaves_no_files_in_the_data_of_another_user) {
    if (::geteuid() != 0) GTEST_SKIP() << "only root may give a folder away";
    TemporaryFolder const folder;
    auto const directory = folder / "data";
    { House const house(directory); }
    ASSERT_EQ(::chown(directory.c_str(), 12345, 12345), 0);
    EXPECT_NE(refusal(directory).find("van een andere gebruiker (12345)"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(directory + "/attachments"));
}

}  // namespace

}  // namespace paraat::app
