// Who vanishes without a goodbye, or stops reading: gone within bounded time, at the cost of bounded memory,
// and whoever comes back too late is told so and ends with the same picture.
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <functional>
#include <latch>
#include <thread>

#include "server/transport/tests/edge_world.hpp"
#include "server/transport/tests/held.hpp"
#include "server/transport/url.hpp"

namespace paraat::test {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_sanitized = true;
#else
constexpr bool is_sanitized = false;
#endif

/// Says something every so often, as a browser does, whatever its test is waiting for meanwhile; the answers
/// are the test's to read. Nobody else sends on this socket.
class Talking {
public:
    explicit Talking(RawSocket& socket)
        : thread_([&socket](std::stop_token const& stop) {
              while (!stop.stop_requested() && socket.send_text(R"({"type":"ping"})")) {
                  // tidy: allow sleep - the pace of a browser
                  std::this_thread::sleep_for(250ms);
              }
          }) {}

private:
    std::jthread thread_;
};

/// Long enough that a pause of a busy machine is no silence yet.
constexpr auto silence_max = 6s;

struct DeadPeerTest : testing::Test {
    std::unique_ptr<EdgeWorld> world;
    Browser anna, bram;
    std::string scope;

    void begin(std::chrono::milliseconds silence) {
        world = std::make_unique<EdgeWorld>(EdgeSetup{.server = {.port = 0, .socket_silence_max = silence}});
        for (auto* who : {&anna, &bram}) {
            std::string const name = who == &anna ? "anna" : "bram";
            world->add_person(name, {"editor@VR25#BRW"});
            world->set_password(name, good_password);
            ASSERT_EQ(world->sign_in(name, good_password, who).status, 200);
        }
        scope = world->fresh_id();
        world->directory().put("region:VR25", "scope", scope);
    }
    void open(RawSocket& socket, Browser const& browser) {
        ASSERT_EQ(socket.upgrade(world->socket_headers(browser)).status, 101);
        socket.send_text(R"({"type":"subscribe","scopes":["home",")" + scope + R"("],"cursor":null})");
        ASSERT_NE(socket.next_of_type("snapshot"), "");
    }
    std::size_t readers() { return world->service().edge().hub.readers(); }
    /// Looks again and again; what comes after it says whether it came to that.
    static void wait_until(std::function<bool()> const& is_so) {
        auto const start = Steady::now();
        while (!is_so() && Steady::now() - start < 60s) {
            // tidy: allow sleep - the pace of looking; the condition is looked at each time
            std::this_thread::sleep_for(50ms);
        }
    }

    /// Many notices, none of which any browser asked for.
    void put_up_many(int count, std::size_t text_bytes) {
        std::latch all(count);
        for (int i = 0; i < count; ++i) {
            boost::json::object arguments{{"id", world->fresh_id()}, {"region", "VR25"},
                {"urgency", "normal"}, {"text", std::string(text_bytes, static_cast<char>('a' + i % 26))}};
            world->kernel().submit(
                {"anna", "example", "put_up", *base::Uuid::parse(world->fresh_id()), arguments, {}},
                [&all](kernel::CommandAnswer const& answer) {
                    EXPECT_TRUE(answer.ok());
                    all.count_down();
                });
        }
        all.wait();
    }
};

TEST_F(DeadPeerTest, who_vanishes_without_a_goodbye_is_no_longer_present) {
    begin(silence_max);
    RawSocket stays(world->port()), vanishes(world->port());
    open(stays, bram);
    open(vanishes, anna);
    Talking const talking(stays);
    vanishes.send_text(R"({"type":"presence","scope":")" + scope + R"(","place":"","doing":"edits"})");
    EXPECT_NE(stays.next_of_type("presence").find(R"("account":"anna")"), std::string::npos);
    // Not a byte comes from it any more, and it answers no ping; its connection stays open.
    wait_until([&] { return readers() == 1; });
    EXPECT_EQ(readers(), 1u) << "and who goes on talking stays";
    // Its reader ends a moment before it is taken from those present.
    auto const nobody_is_present = [&] {
        auto const frame = world->service().edge().hub.presence().frame(*base::Uuid::parse(scope));
        return frame.find(R"("people":[])") != std::string::npos;
    };
    wait_until(nobody_is_present);
    EXPECT_TRUE(nobody_is_present());
    EXPECT_TRUE(vanishes.is_closed());
}

TEST_F(DeadPeerTest, who_stops_reading_in_the_middle_of_a_frame_and_says_nothing_is_dropped_too) {
    begin(silence_max);
    RawSocket stays(world->port()), stuck(world->port(), 4096);
    open(stays, bram);
    open(stuck, anna);
    Talking const talking(stays);
    for (int round = 0; round < 10; ++round) {
        put_up_many(300, 480);
        ASSERT_FALSE(stays.next_of_type("pong").empty()) << "it reads on";
    }
    wait_until([&] { return readers() == 1; });
    EXPECT_EQ(readers(), 1u);
}

TEST_F(DeadPeerTest, who_reads_slowly_but_is_heard_keeps_its_socket_and_gets_the_whole_picture) {
    begin(silence_max);
    for (int round = 0; round < 30; ++round) put_up_many(100, 480);
    RawSocket slow(world->port(), 4096);
    ASSERT_EQ(slow.upgrade(world->socket_headers(anna)).status, 101);
    slow.send_text(R"({"type":"subscribe","scopes":["home"],"cursor":null})");
    Talking const talking(slow);
    // tidy: allow sleep - the picture waits to be read for longer than anybody may be silent
    std::this_thread::sleep_for(3 * silence_max);
    Held held;
    held.apply(slow.next_of_type("snapshot"));
    EXPECT_EQ(held.notices(), 3'000u);
    EXPECT_EQ(readers(), 1u);
}

TEST_F(DeadPeerTest, negative_control_with_more_patience_the_silent_one_is_still_there) {
    begin(10min);
    RawSocket stays(world->port()), vanishes(world->port());
    open(stays, bram);
    open(vanishes, anna);
    Talking const talking(stays);
    // tidy: allow sleep - shows that time alone, of the length that drops others, drops nobody here
    std::this_thread::sleep_for(2 * silence_max);
    ASSERT_NE(stays.next_of_type("pong"), "");
    EXPECT_EQ(readers(), 2u);
}

std::size_t resident_bytes() {
    std::ifstream status("/proc/self/statm");
    std::size_t all = 0, resident = 0;
    status >> all >> resident;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

TEST_F(DeadPeerTest, forty_who_stop_reading_cost_no_memory_to_speak_of) {
    if (is_sanitized) GTEST_SKIP() << "a sanitizer's own memory would be measured";
    begin(10min);
    std::vector<std::unique_ptr<RawSocket>> stuck;
    for (int i = 0; i < 40; ++i) {
        stuck.push_back(std::make_unique<RawSocket>(world->port(), 4096));
        open(*stuck.back(), i % 2 == 0 ? anna : bram);
    }
    put_up_many(1000, 480);
    auto const before = resident_bytes();
    for (int round = 0; round < 100; ++round) put_up_many(100, 480);
    auto const grown = resident_bytes() - std::min(before, resident_bytes());
    // Every frame of these rounds held for every one of them would be 250 MB. What is allowed here is the
    // rest of a server at work (caches, what the allocator keeps), which differs from machine to machine.
    EXPECT_LT(grown, 160u * 1024 * 1024);
    EXPECT_EQ(readers(), 40u);
}

TEST_F(DeadPeerTest, who_fell_too_far_behind_is_told_to_begin_anew_and_ends_with_the_same_picture) {
    if (is_sanitized) GTEST_SKIP() << "sixteen thousand commands take minutes under a sanitizer";
    begin(10min);  // so that the server has nothing to ask of one who reads nothing for a while
    RawSocket slow(world->port(), 4096);
    open(slow, bram);
    for (int round = 0; round < 16; ++round) put_up_many(1000, 480);
    Held held;
    auto const wanted = boost::json::parse(world->get(bram, "/api/v1/changes?scopes=home").body);
    auto const cursor = boost::json::serialize(wanted.at("cursor"));
    int resyncs = 0;
    while (held.cursor != cursor) {
        auto const frame = slow.next();
        ASSERT_EQ(frame.code, 1) << "the socket stays open";
        bool const is_resync = frame.payload.starts_with(R"({"type":"resync")");
        resyncs += is_resync;
        if (!is_resync) held.apply(frame.payload);
    }
    EXPECT_EQ(resyncs, 1);
    Held fresh;
    fresh.apply(boost::json::serialize(wanted));
    EXPECT_EQ(held.rows, fresh.rows);
    EXPECT_EQ(held.notices(), 16'000u);
}

TEST_F(DeadPeerTest, long_polls_whose_client_has_gone_give_their_places_back) {
    begin(60s);
    // Asked by the other one: a place is given back a moment after its answer, and here all twenty count.
    auto const body = world->get(anna, "/api/v1/changes?scopes=home").body;
    auto const cursor = transport::base64url(boost::json::serialize(boost::json::parse(body).at("cursor")));
    auto const poll = [&](std::string const& wait_s) {
        return "GET /api/v1/changes?waitS=" + wait_s + "&cursor=" + cursor
            + " HTTP/1.1\r\nHost: " + world->host() + "\r\n" + bram.headers() + "\r\n";
    };
    auto const status_now = [&] {
        RawConnection connection(world->port());
        connection.send(poll("0"));
        return connection.answer().status;
    };
    for (int i = 0; i < 20; ++i) {
        RawConnection gone(world->port());
        gone.send(poll("25"));
    }
    wait_until([&] { return readers() == 20; });
    EXPECT_EQ(status_now(), 429) << "all places of this account are taken";
    put_up_many(1, 10);
    wait_until([&] { return readers() == 0; });
    EXPECT_EQ(readers(), 0u);
    // A place is given back once its answer has been written, or could not be: a moment after the reader
    // ends.
    wait_until([&] { return status_now() == 200; });
    EXPECT_EQ(status_now(), 200) << "and free again once they were answered";
}

}  // namespace
}  // namespace paraat::test
