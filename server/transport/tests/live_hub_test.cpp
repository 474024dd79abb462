// The pump of the live picture: one reader's trouble is not the others', and nobody waits for a server that
// stops.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "server/transport/tests/edge_world.hpp"
#include "server/transport/url.hpp"

namespace paraat::test {
namespace {

using transport::LiveHub;
using transport::Round;

/// Does in each round what the test says, and counts.
struct TestReader final : transport::LiveReader {
    explicit TestReader(std::function<bool()> does) : does_(std::move(does)) {}
    bool step(Round&) override {
        auto const stays = does_();
        ++steps;
        return stays;
    }
    bool is_writing() const override { return false; }
    void leave() override {
        ++left;
        if (throws_at_the_end) throw base::Trouble("no goodbye either");
    }

    std::atomic<int> steps{0}, left{0};
    bool throws_at_the_end = false;

private:
    std::function<bool()> does_;
};

struct LiveHubTest : testing::Test {
    EdgeWorld world;
    live::Presence presence{world.clock()};
    transport::Edge& edge = world.service().edge();
    std::optional<LiveHub> hub{
        std::in_place, world.kernel(), presence, edge.sessions, edge.shares, edge.workers};

    std::shared_ptr<TestReader> reader(std::function<bool()> does) {  // shared with the hub
        auto made = std::make_shared<TestReader>(std::move(does));
        hub->add(made);
        return made;
    }
    /// Until this reader has been in so many rounds more. @return false when they do not come
    bool has_rounds(TestReader const& reader, int more) {
        auto const wanted = reader.steps + more;
        auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (reader.steps < wanted && std::chrono::steady_clock::now() < until) {
            hub->poke();
            std::this_thread::yield();
        }
        return reader.steps >= wanted;
    }
};

TEST_F(LiveHubTest, one_that_goes_wrong_to_the_very_end_takes_no_other_along) {
    std::atomic<bool> go_wrong = false;
    auto const ends = reader([&] { return !go_wrong; });
    auto const other = reader([] { return true; });
    auto const wrong = reader([&]() -> bool {
        if (go_wrong) throw base::Trouble("goes wrong");
        return true;
    });
    wrong->throws_at_the_end = true;
    ASSERT_TRUE(has_rounds(*other, 1));
    go_wrong = true;
    ASSERT_TRUE(has_rounds(*other, 3));
    EXPECT_EQ(wrong->left, 1);
    EXPECT_EQ(hub->readers(), 1u);
}

TEST_F(LiveHubTest, who_comes_when_the_server_stops_is_let_go_at_once) {
    auto const before = reader([] { return true; });
    before->throws_at_the_end = true;
    auto const after_it = reader([] { return true; });
    hub->stop();
    EXPECT_EQ(before->left, 1);
    EXPECT_EQ(after_it->left, 1);
    EXPECT_EQ(reader([] { return true; })->left, 1);
}

TEST(StopTest, who_waits_for_news_of_a_server_that_stops_is_answered_at_once) {
    using namespace std::chrono_literals;
    EdgeWorld world;
    world.add_person("anna", {"editor@VR25"});
    world.set_password("anna", good_password);
    Browser anna;
    ASSERT_EQ(world.sign_in("anna", good_password, &anna).status, 200);
    auto const picture = world.get(anna, "/api/v1/changes?scopes=home").body;
    auto const from = picture.find("\"cursor\":") + 9;
    auto const cursor = transport::base64url(picture.substr(from, picture.find('}', from) + 1 - from));
    RawConnection poll(world.port());
    poll.send("GET /api/v1/changes?waitS=25&scopes=home&cursor=" + cursor
        + " HTTP/1.1\r\nHost: " + world.host() + "\r\n" + anna.headers() + "\r\n");
    auto const until = std::chrono::steady_clock::now() + 10s;
    while (world.service().edge().hub.readers() == 0 && std::chrono::steady_clock::now() < until)
        std::this_thread::yield();
    ASSERT_EQ(world.service().edge().hub.readers(), 1u);
    world.restart();
    auto const answer = poll.answer();
    EXPECT_EQ(answer.status, 200) << "cut off without a word where it waits for its time to pass";
    EXPECT_NE(answer.body.find(R"("put":[],"removed":[])"), std::string::npos) << answer.body;
}

}  // namespace
}  // namespace paraat::test
