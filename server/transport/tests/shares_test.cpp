// Nobody is held up by what another does: everybody has a share of the server, and people take turns.
#include <gtest/gtest.h>

#include <condition_variable>
#include <latch>
#include <thread>

#include "server/transport/limits.hpp"
#include "server/transport/shares.hpp"
#include "server/transport/tests/writers.hpp"
#include "server/transport/workers.hpp"

namespace paraat::test {
namespace {

using transport::Shares;
using transport::Workers;
using transport::limits::Share;
constexpr auto reading = Shares::Kind::reading, writing = Shares::Kind::writing;

struct SharesTest : testing::Test {
    Shares::Moment now{};
    Shares shares{Share{2, 5, 1}, Share{2, 5, 1}, Share{2, 5, 1}, [this] { return now; }};
    void wait_s(int seconds) { now += std::chrono::seconds(seconds); }
    bool is_taken(std::string const& who) { return shares.take(who, reading).place != nullptr; }
};

TEST_F(SharesTest, who_asks_too_much_at_once_has_the_next_refused_until_one_is_answered) {
    auto first = shares.take("anna", reading).place;
    auto const second = shares.take("anna", reading).place;
    ASSERT_TRUE(first && second);
    auto const third = shares.take("anna", reading);
    EXPECT_FALSE(third.place);
    EXPECT_EQ(third.wait_s, 1);
    EXPECT_TRUE(is_taken("bram")) << "another has a share of their own";
    EXPECT_TRUE(shares.take("anna", writing).place) << "what is written has a share of its own";
    first->give_back();
    first.reset();  // given back once, not twice
    EXPECT_TRUE(is_taken("anna"));
}

TEST_F(SharesTest, who_asks_too_often_hears_when_to_come_again) {
    for (int i = 0; i < 5; ++i) EXPECT_TRUE(is_taken("anna"));
    EXPECT_EQ(shares.take("anna", reading).wait_s, 1);
    EXPECT_TRUE(is_taken("bram"));
    wait_s(2);
    EXPECT_TRUE(is_taken("anna"));
    EXPECT_TRUE(is_taken("anna"));
    EXPECT_FALSE(is_taken("anna"));
    wait_s(3600);
    for (int i = 0; i < 5; ++i) EXPECT_TRUE(is_taken("anna"));
    EXPECT_FALSE(is_taken("anna")) << "a rest saves up no more than the burst";
}

TEST_F(SharesTest, a_slow_share_tells_how_long_that_is) {
    Shares slow{Share{9, 1, 0.1}, Share{9, 1, 0.1}, Share{9, 1, 0.1}, [this] { return now; }};
    EXPECT_TRUE(slow.take("anna", writing).place);
    EXPECT_EQ(slow.take("anna", writing).wait_s, 10);
}

TEST(PersonalShares, leave_room_for_twenty_windows_and_for_a_day_without_connection) {
    using namespace transport::limits;
    EXPECT_GE(share_of_reading.at_once, sockets_per_session_max + polls_per_account_max);
    EXPECT_GE(share_of_reading.burst, 20 * 40) << "twenty windows with forty questions each";
    EXPECT_GE(share_of_writing.per_s, 10) << "a crisis is never written slower than that";
    EXPECT_GE(share_of_writing.burst, 300) << "what was written without connection";
}

TEST(WorkersTest, who_asks_much_waits_for_oneself_and_not_others_for_them) {
    std::mutex mutex;
    std::condition_variable changed;
    bool go = false;
    std::vector<std::string> order;
    Workers workers(1, 100);
    auto const note = [&](std::string const& what) {
        std::lock_guard const lock(mutex);
        order.push_back(what);
        changed.notify_all();
    };
    workers.run([&] {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return go; });
    });
    for (int i = 0; i < 6; ++i) ASSERT_TRUE(workers.run([&] { note("script"); }, "script"));
    ASSERT_TRUE(workers.run([&] { note("anna"); }, "anna"));
    ASSERT_TRUE(workers.run([&] { note("house"); }));
    ASSERT_TRUE(workers.run([&] { note("house"); }));
    std::unique_lock lock(mutex);
    go = true;
    changed.notify_all();
    changed.wait(lock, [&] { return order.size() == 9; });
    EXPECT_EQ(order,
        (std::vector<std::string>{
            "script", "house", "anna", "house", "script", "script", "script", "script", "script"}));
}

TEST(WorkersTest, a_full_queue_is_said_to_be_full_whoever_filled_it) {
    std::latch begun(1), go(1);
    Workers workers(1, 3);
    workers.run([&] {
        begun.count_down();
        go.wait();
    });
    begun.wait();
    int taken = 0;
    while (workers.run([] {}, "script")) ++taken;
    EXPECT_EQ(taken, 3);
    EXPECT_FALSE(workers.run([] {}, "anna"));
    go.count_down();
    workers.stop();
}

struct SharedServerTest : testing::Test {
    // Refills so slowly that a share stays used up, however long the test takes.
    EdgeWorld world{EdgeSetup{.reading = {50, 200, 0.001}, .writing = {50, 100, 0.001}}};
    Browser anna, script;

    SharedServerTest() {
        for (auto* who : {&anna, &script}) {
            std::string const name = who == &anna ? "anna" : "script";
            world.add_person(name, {"editor@VR25"});
            world.set_password(name, good_password);
            EXPECT_EQ(world.sign_in(name, good_password, who).status, 200);
        }
    }
    RawAnswer ask(Browser const& who) { return world.get(who, "/api/v1/queries/example/with-word?word=x"); }
    /// Until it is refused; gives that answer.
    RawAnswer run_wild(std::function<RawAnswer()> const& request) {
        for (int i = 0; i < 1000; ++i) {
            auto answer = request();
            if (answer.status != 200) return answer;
        }
        return {};
    }
};

TEST_F(SharedServerTest, a_script_that_runs_wild_is_told_to_wait_and_the_duty_officer_notices_nothing) {
    auto const refused = run_wild([&] { return ask(script); });
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(told_by(refused), "requests_too_many");
    auto const wait = refused.header("retry-after");
    EXPECT_TRUE(!wait.empty() && wait != "0") << wait;
    EXPECT_EQ(refused.header("content-type"), "application/problem+json");
    EXPECT_NE(refused.body.find("over " + wait + " seconden"), std::string::npos) << refused.body;
    EXPECT_NE(refused.body.find("in " + wait + " seconds"), std::string::npos) << refused.body;
    EXPECT_EQ(world.get(script, "/api/v1/changes?scopes=home").status, 429) << "the same share";
    EXPECT_EQ(ask(anna).status, 200);
    EXPECT_EQ(world.put_up(anna, "VR25", "gaat door").status, 200);
    EXPECT_EQ(world.put_up(script, "VR25", "schrijven kan nog").status, 200)
        << "reading does not stop writing";
}

TEST_F(SharedServerTest, a_script_that_writes_without_end_is_told_to_wait_and_nothing_of_that_is_recorded) {
    auto const refused = run_wild([&] { return world.put_up(script, "VR25", "steeds maar door"); });
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(told_by(refused), "requests_too_many");
    EXPECT_LE(fresh_picture(world, anna).notices(), 110u);
    EXPECT_EQ(world.put_up(anna, "VR25", "gaat door").status, 200);
}

TEST_F(SharedServerTest, whose_share_is_used_up_can_still_sign_out) {
    run_wild([&] { return world.put_up(script, "VR25", "steeds maar door"); });
    run_wild([&] { return ask(script); });
    EXPECT_EQ(world.get(script, "/api/v1/session").status, 200);
    EXPECT_EQ(world.get(script, "/api/v1/sessions").status, 200);
    EXPECT_EQ(world.ask("DELETE", "/api/v1/sessions", script.headers()).status, 204);
    EXPECT_EQ(world.ask("DELETE", "/api/v1/session", script.headers()).status, 204);
}

TEST(FewAtOnceTest, a_place_is_given_back_with_each_answer_whatever_it_says) {
    EdgeWorld world(EdgeSetup{.reading = {1, 1000, 1000}, .writing = {1, 1000, 1000}});
    world.add_person("anna", {"editor@VR25"});
    world.set_password("anna", good_password);
    Browser anna;
    ASSERT_EQ(world.sign_in("anna", good_password, &anna).status, 200);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(world.get(anna, "/api/v1/queries/example/with-word?word=x").status, 200);
        EXPECT_EQ(world.get(anna, "/api/v1/queries/example/nothing").status, 404);
        EXPECT_EQ(world.get(anna, "/api/v1/queries/example/with-word?nonsense=x").status, 422);
        EXPECT_EQ(world.get(anna, "/api/v1/changes?scopes=home").status, 200);
        EXPECT_EQ(world.put_up(anna, "VR25", "x").status, 200);
        EXPECT_EQ(world.put_up(anna, "VR14", "x").status, 404);
        EXPECT_EQ(world.post(anna, "/api/v1/commands/example/put-up", "{").status, 400);
    }
}

TEST(FewAtOnceTest, a_long_poll_whose_answer_goes_wrong_gives_its_place_back_once) {
    EdgeWorld world;
    std::atomic<int> to_fail = 0;
    world.options.tile_services = [&]() -> std::vector<std::string> {
        if (to_fail == 0) return {};
        --to_fail;
        throw base::Trouble("cannot be read now");
    };
    world.restart();
    world.add_person("anna", {"editor@VR25"});
    world.set_password("anna", good_password);
    Browser anna;
    ASSERT_EQ(world.sign_in("anna", good_password, &anna).status, 200);
    for (int times : {1, 2}) {  // the answer itself, and what is told instead of it
        to_fail = times;
        EXPECT_EQ(world.get(anna, "/api/v1/changes?scopes=home").status, 503);
        EXPECT_EQ(world.get(anna, "/api/v1/changes?scopes=home").status, 200) << times;
    }
}

TEST(SharedPicture, who_asks_for_whole_pictures_without_end_waits_and_the_others_get_theirs_at_once) {
    // Signing in and out is free; of reading there is one, and one more after two seconds.
    EdgeWorld world(EdgeSetup{.reading = {5, 1, 0.5}});
    Browser anna, script;
    for (auto* who : {&anna, &script}) {
        std::string const name = who == &anna ? "anna" : "script";
        world.add_person(name, {"editor@VR25"});
        world.set_password(name, good_password);
        ASSERT_EQ(world.sign_in(name, good_password, who).status, 200);
    }
    auto const subscribed = [&](RawSocket& socket, Browser const& who) {
        EXPECT_EQ(socket.upgrade(world.socket_headers(who)).status, 101);
        socket.send_text(R"({"type":"subscribe","scopes":["home"],"cursor":null})");
    };
    auto const begin = std::chrono::steady_clock::now();
    RawSocket first(world.port()), second(world.port()), annas(world.port());
    subscribed(first, script);
    EXPECT_NE(first.next_of_type("snapshot"), "");
    subscribed(second, script);
    subscribed(annas, anna);
    EXPECT_NE(annas.next_of_type("snapshot"), "");
    // Held up, never refused: nothing that was asked for stays away for good.
    EXPECT_NE(second.next_of_type("snapshot"), "");
    EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
}

}  // namespace
}  // namespace paraat::test
