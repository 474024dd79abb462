// A disk of the operating system that is really full: journal, attachments and heads on a small tmpfs.
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>

#include "server/base/hash.hpp"
#include "server/transport/tests/writers.hpp"
#include "tests/support/small_disk.hpp"

namespace paraat::test {
namespace {

std::size_t files_in(std::string const& directory) {
    if (!std::filesystem::exists(directory)) return 0;
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(directory), std::filesystem::directory_iterator()));
}

/** Anna, who hands in files and records decisions, on a server whose data lie on the small disk. */
class FullTmpfsTest : public ::testing::Test {
protected:
    void SetUp() override {
        if (!disk.is_mounted()) GTEST_SKIP() << "only root may mount a small file system";
        world_.emplace(EdgeSetup{.data_directory = data()});
        world().add_person("anna", {"editor@VR25"});
        world().set_password("anna", good_password);
        ASSERT_EQ(world().sign_in("anna", good_password, &anna).status, 200);
    }

    EdgeWorld& world() { return world_.value(); }
    std::string data() const { return disk.path() + "/data"; }
    std::size_t attachments() const { return files_in(data() + "/attachments"); }
    RawAnswer hand_in(std::string const& bytes) {
        return world().ask("POST", "/api/v1/attachments?name=a.txt&region=VR25",
            anna.headers() + "Content-Type: text/plain\r\n", bytes);
    }

    SmallDisk const disk{64};  // more than is written before a test fills it
    Browser anna;

private:
    std::optional<EdgeWorld> world_;
};

TEST_F(FullTmpfsTest, a_disk_that_is_really_full_refuses_with_a_clear_word_and_mends_by_itself) {
    std::string const first(100'000, 'a'), second(100'000, 'b');
    ASSERT_EQ(hand_in(first).status, 201);

    Writers writers(world(), anna, 4);
    ASSERT_TRUE(writers.all_hear("ok", 3));
    disk.fill();
    ASSERT_TRUE(writers.all_hear("store_full", 3));
    EXPECT_GE(fresh_picture(world(), anna).notices(), 12u);
    EXPECT_EQ(
        world().get(anna, "/api/v1/attachments/" + base::hexadecimal(base::hash_of(first))).status, 200);
    auto const refused = hand_in(second);
    EXPECT_EQ(refused.status, 503) << refused.body;
    EXPECT_EQ(told_by(refused), "store_full");
    EXPECT_EQ(attachments(), 1u) << "nothing half written stays behind";

    disk.make_room();
    ASSERT_TRUE(writers.all_hear("ok", 3)) << "goes on by itself";
    EXPECT_EQ(hand_in(second).status, 201);
    writers.stop();
    EXPECT_EQ(check_history(writers.seen(), world().store(), {}), std::vector<std::string>{});
    EXPECT_EQ(kernel::verify_projections(world().registry(), world().store()), "");
    world().restart();
    EXPECT_EQ(
        check_history(writers.seen(), world().store(), data() + "/heads.json"), std::vector<std::string>{});
}

TEST_F(FullTmpfsTest, a_photo_is_refused_while_there_is_still_room_to_record_decisions) {
    std::string const photo(100'000, 'a');
    disk.fill(350'000);
    auto const refused = hand_in(photo);
    EXPECT_EQ(refused.status, 503) << refused.body;
    EXPECT_EQ(told_by(refused), "store_full");
    EXPECT_EQ(attachments(), 0u);
    EXPECT_EQ(world().put_up(anna, "VR25", "er is brand").status, 200);
    disk.make_room();
    EXPECT_EQ(hand_in(photo).status, 201);
}

}  // namespace
}  // namespace paraat::test
