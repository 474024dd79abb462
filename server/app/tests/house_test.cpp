// A data directory that is new.
#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>

#include "server/app/house.hpp"

namespace paraat::app {

namespace {

TEST(House, in_a_new_data_directory_a_change_is_read_at_once_because_the_feed_knows_the_history) {
    auto const directory = std::filesystem::temp_directory_path()
        / ("paraat-house-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) + "-"
            + std::to_string(::getpid()));
    {
        House house(directory.string());
        EXPECT_TRUE(house.kernel().feed().heads().contains(std::string(journal::history_key)));
    }
    std::filesystem::remove_all(directory);
}

}  // namespace

}  // namespace paraat::app
