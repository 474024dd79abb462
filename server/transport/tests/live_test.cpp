// The live picture over the socket and by long poll: complete, in order, also for the slow, the cut off and
// the barred.
#include <gtest/gtest.h>

#include <latch>
#include <thread>

#include "server/transport/tests/edge_world.hpp"
#include "server/transport/tests/held.hpp"
#include "server/transport/url.hpp"
#include "tests/support/counting_store.hpp"

namespace paraat::test {
namespace {

namespace json = boost::json;

/// Asked again until it is so, ten seconds at most.
template <class Condition>
bool comes_true(Condition const& condition) {
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::yield();
    }
    return true;
}

struct LiveTest : testing::Test {
    EdgeWorld world;
    Browser anna, bram;

    LiveTest() {
        for (auto* who : {&anna, &bram}) {
            std::string const name = who == &anna ? "anna" : "bram";
            world.add_person(name, {"editor@VR25#BRW"});
            world.set_password(name, good_password);
            world.sign_in(name, good_password, who);
        }
    }
    void open(RawSocket& socket, Browser const& browser, std::string const& cursor = "null",
        std::string const& more = {}) {
        ASSERT_EQ(socket.upgrade(world.socket_headers(browser)).status, 101);
        socket.send_text(R"({"type":"subscribe","scopes":["home")" + more + R"(],"cursor":)" + cursor + "}");
    }
    Held fresh(Browser const& browser) {
        Held held;
        held.apply(world.get(browser, "/api/v1/changes?scopes=home").body);
        return held;
    }
    /// Many notices at once, without a browser between.
    void put_up_many(int count, std::size_t text_bytes) {
        std::latch all(count);
        for (int i = 0; i < count; ++i) {
            json::object arguments{{"id", world.fresh_id()}, {"region", "VR25"}, {"urgency", "normal"},
                {"text", std::string(text_bytes, static_cast<char>('a' + i % 26))}};
            world.kernel().submit(
                {"anna", "example", "put_up", *base::Uuid::parse(world.fresh_id()), arguments, {}},
                [&all](kernel::CommandAnswer const& answer) {
                    EXPECT_TRUE(answer.ok());
                    all.count_down();
                });
        }
        all.wait();
    }
};

TEST_F(LiveTest, what_one_person_changes_stands_in_the_other_browser) {
    RawSocket socket(world.port());
    open(socket, bram);
    Held held;
    held.apply(socket.next_of_type("snapshot"));
    EXPECT_TRUE(held.rows.empty());
    ASSERT_EQ(world.put_up(anna, "VR25", "dijk bij Kampen").status, 200);
    held.apply(socket.next_of_type("changes"));
    EXPECT_EQ(held.rows, fresh(bram).rows);
    EXPECT_EQ(held.notices(), 1u);
}

TEST_F(LiveTest, after_a_cut_the_browser_goes_on_where_it_was) {
    Held held;
    {
        RawSocket socket(world.port());
        open(socket, bram);
        held.apply(socket.next_of_type("snapshot"));
        world.put_up(anna, "VR25", "een");
        held.apply(socket.next_of_type("changes"));
    }
    world.put_up(anna, "VR25", "twee");
    world.put_up(anna, "VR25", "drie");
    RawSocket again(world.port());
    open(again, bram, held.cursor);
    auto const missed = again.next_of_type("changes");
    EXPECT_EQ(missed.find("een"), std::string::npos) << "was seen already";
    held.apply(missed);
    EXPECT_EQ(held.rows, fresh(bram).rows);
    EXPECT_EQ(held.notices(), 3u);
}

TEST_F(LiveTest, after_a_restart_of_the_server_the_browser_goes_on_where_it_was) {
    Held held;
    RawSocket socket(world.port());
    open(socket, bram);
    held.apply(socket.next_of_type("snapshot"));
    world.restart();
    auto frame = socket.next();
    while (frame.code >= 0 && frame.code != 8) frame = socket.next();
    EXPECT_EQ(frame.close_code(), 1001);
    world.put_up(anna, "VR25", "na de herstart");
    RawSocket again(world.port());
    open(again, bram, held.cursor);
    held.apply(again.next_of_type("changes"));
    EXPECT_EQ(held.notices(), 1u);
}

TEST_F(LiveTest, the_long_poll_gives_the_very_frame_of_the_socket) {
    auto const cursor = fresh(bram).cursor;
    world.put_up(anna, "VR25", "dijk");
    RawSocket socket(world.port());
    open(socket, bram, cursor);
    auto const polled = world.get(bram, "/api/v1/changes?scopes=home&cursor=" + transport::base64url(cursor));
    EXPECT_EQ(polled.body, socket.next_of_type("changes"));
}

TEST_F(LiveTest, a_long_poll_waits_for_news_and_answers_at_once) {
    auto const cursor = fresh(bram).cursor;
    RawConnection poll(world.port());
    poll.send("GET /api/v1/changes?waitS=20&cursor=" + transport::base64url(cursor)
        + " HTTP/1.1\r\nHost: " + world.host() + "\r\n" + bram.headers() + "\r\n");
    world.put_up(anna, "VR25", "nieuws");
    auto const answer = poll.answer();
    EXPECT_NE(answer.body.find("nieuws"), std::string::npos) << answer.body;
}

TEST_F(LiveTest, a_long_poll_without_news_ends_with_the_cursor) {
    auto const cursor = fresh(bram).cursor;
    auto const answer = world.get(bram, "/api/v1/changes?waitS=0&cursor=" + transport::base64url(cursor));
    EXPECT_EQ(answer.body, R"({"type":"changes","cursor":)" + cursor + R"(,"put":[],"removed":[]})");
    EXPECT_EQ(world.get(bram, "/api/v1/changes?cursor=abc").status, 422);
    EXPECT_EQ(world.get(bram, "/api/v1/changes?scopes=nonsense").status, 422);
    EXPECT_EQ(world.get(bram, "/api/v1/changes?waitS=long").status, 422);
}

TEST_F(LiveTest, a_long_poll_of_who_has_signed_out_gets_nothing_more) {
    auto const cursor = fresh(bram).cursor;
    RawConnection poll(world.port());
    poll.send("GET /api/v1/changes?waitS=20&cursor=" + transport::base64url(cursor)
        + " HTTP/1.1\r\nHost: " + world.host() + "\r\n" + bram.headers() + "\r\n");
    ASSERT_TRUE(comes_true([&] { return world.service().edge().hub.readers() == 1; }));
    EXPECT_EQ(world.ask("DELETE", "/api/v1/session", bram.headers()).status, 204);
    world.put_up(anna, "VR25", "na zijn vertrek");
    auto const answer = poll.answer();
    EXPECT_EQ(answer.status, 401) << answer.body;
    EXPECT_EQ(answer.body.find("vertrek"), std::string::npos) << answer.body;
}

TEST_F(LiveTest, who_polls_twenty_times_at_once_is_asked_to_close_a_window) {
    auto const cursor = fresh(bram).cursor;
    // Elsewhere something happened that is not for bram: the poll has news, and waits all the same.
    world.add_person("dirk", {"editor@VR14"});
    world.set_password("dirk", good_password);
    Browser dirk;
    world.sign_in("dirk", good_password, &dirk);
    ASSERT_EQ(world.put_up(dirk, "VR14", "elders").status, 200);
    std::vector<std::unique_ptr<RawConnection>> polls;
    for (int i = 0; i < 20; ++i) {
        polls.push_back(std::make_unique<RawConnection>(world.port()));
        polls.back()->send("GET /api/v1/changes?waitS=20&cursor=" + transport::base64url(cursor)
            + " HTTP/1.1\r\nHost: " + world.host() + "\r\n" + bram.headers() + "\r\n");
    }
    ASSERT_TRUE(comes_true([&] { return world.service().edge().hub.readers() == 20; }));
    EXPECT_EQ(world.get(bram, "/api/v1/changes?waitS=0&cursor=" + transport::base64url(cursor)).status, 429);
    EXPECT_EQ(world.get(anna, "/api/v1/changes?scopes=home").status, 200) << "nobody else notices";
}

TEST_F(LiveTest, who_was_away_while_rights_moved_gets_the_session_and_everything_anew) {
    auto const cursor = fresh(bram).cursor;
    ASSERT_EQ(world.put_up(anna, "VR25", "intussen").status, 200);
    world.kernel().write_and_wait([](journal::Writer& writer) {
        writer.log_change({"VR25", 1, std::string(journal::facts_table), "account:bram", {}, "", ""});
    });
    RawSocket socket(world.port());
    open(socket, bram, cursor);
    EXPECT_NE(socket.next_of_type("session").find(R"("account":"bram")"), std::string::npos);
    Held held;
    held.apply(socket.next_of_type("snapshot"));
    EXPECT_EQ(held.rows, fresh(bram).rows);
}

/// A store that can be made to stumble.
struct LiveInTrouble : testing::Test {
    Questions questions;
    EdgeWorld world{EdgeSetup{.around = [this](std::unique_ptr<journal::Store> store) {
        return counting(std::move(store), questions);
    }}};
    Browser anna;

    LiveInTrouble() {
        world.add_person("anna", {"editor@VR25"});
        world.set_password("anna", good_password);
        world.sign_in("anna", good_password, &anna);
    }
};

TEST_F(LiveInTrouble, what_was_recorded_is_read_although_the_store_was_in_trouble_right_after_it) {
    questions.fail_once("heads");
    ASSERT_EQ(world.put_up(anna, "VR25", "dijk").status, 200);
    questions.fail_once("");
    auto const picture = world.get(anna, "/api/v1/changes?scopes=home");
    EXPECT_EQ(picture.status, 200);
    EXPECT_NE(picture.body.find("dijk"), std::string::npos) << picture.body;
}

TEST_F(LiveInTrouble, a_socket_whose_first_picture_failed_gets_it_all_the_same) {
    RawSocket socket(world.port());
    ASSERT_EQ(socket.upgrade(world.socket_headers(anna)).status, 101);
    questions.fail_once("rows");
    socket.send_text(R"({"type":"subscribe","scopes":["home"],"cursor":null})");
    EXPECT_NE(socket.next_of_type("snapshot"), "");
}

TEST_F(LiveTest, a_slow_reader_costs_one_frame_at_a_time_and_ends_with_the_same_picture) {
    RawSocket slow(world.port(), 4096);
    open(slow, bram);
    Held held;
    held.apply(slow.next_of_type("snapshot"));
    // Far more than the system's own buffers hold, in many rounds.
    for (int round = 0; round < 40; ++round) put_up_many(100, 480);
    auto const wanted = fresh(bram);
    std::size_t most_at_once = 0;
    while (held.cursor != wanted.cursor) {
        auto const frame = slow.next();
        if (frame.code == 9) {  // asked whether it is there still, where all this takes long
            slow.send_frame(10, frame.payload);
            continue;
        }
        ASSERT_EQ(frame.code, 1) << "the socket stays open";
        if (frame.payload.starts_with(R"({"type":"resync")")) continue;
        auto const before = held.notices();
        held.apply(frame.payload);
        most_at_once = std::max(most_at_once, held.notices() - before);
    }
    EXPECT_EQ(held.rows, wanted.rows);
    EXPECT_EQ(held.notices(), 4000u);
    EXPECT_GT(most_at_once, 2000u) << "what came while it did not read came together";
}

TEST_F(LiveTest, who_loses_the_right_sees_the_rows_go_without_asking) {
    world.put_up(anna, "VR25", "dijk");
    RawSocket socket(world.port());
    open(socket, bram);
    Held held;
    held.apply(socket.next_of_type("snapshot"));
    EXPECT_EQ(held.notices(), 1u);
    // At once, or a round in between would tell of both roles.
    world.directory().change({{"account:bram", "assignment", "reader@VR14"},
        {"account:bram", "assignment", "editor@VR25#BRW", false}});
    EXPECT_NE(socket.next_of_type("session").find("VR14"), std::string::npos);
    held.apply(socket.next_of_type("snapshot"));
    EXPECT_TRUE(held.rows.empty());
}

TEST_F(LiveTest, signing_out_and_being_blocked_close_the_socket) {
    for (auto* who : {&anna, &bram}) {
        RawSocket socket(world.port());
        open(socket, *who);
        socket.next_of_type("snapshot");
        if (who == &anna) world.ask("DELETE", "/api/v1/session", anna.headers());
        else world.directory().put("account:bram", "blocked", "yes");
        // A word comes before it, unless another frame is still on its way.
        auto frame = socket.next();
        while (frame.code == 1) frame = socket.next();
        EXPECT_EQ(frame.close_code(), 4401);
    }
}

TEST_F(LiveTest, who_edits_is_seen_by_who_looks_and_is_gone_with_the_window) {
    auto const scope = world.fresh_id();
    world.directory().put("region:VR25", "scope", scope);
    RawSocket looks(world.port());
    open(looks, bram, "null", ",\"" + scope + "\"");
    looks.next_of_type("snapshot");
    {
        RawSocket edits(world.port());
        open(edits, anna, "null", ",\"" + scope + "\"");
        edits.send_text(
            R"({"type":"presence","scope":")" + scope + R"(","place":"picture_section:1","doing":"edits"})");
        auto const seen = looks.next_of_type("presence");
        EXPECT_NE(seen.find(R"("account":"anna")"), std::string::npos) << seen;
        EXPECT_NE(seen.find(R"("doing":"edits")"), std::string::npos) << seen;
    }
    auto const gone = looks.next_of_type("presence");
    EXPECT_NE(gone.find(R"("people":[])"), std::string::npos) << gone;
}

TEST_F(LiveTest, who_signs_out_while_editing_is_gone_for_who_looks_although_nothing_else_happens) {
    auto const scope = world.fresh_id();
    world.directory().put("region:VR25", "scope", scope);
    RawSocket looks(world.port()), edits(world.port());
    open(looks, bram, "null", ",\"" + scope + "\"");
    open(edits, anna, "null", ",\"" + scope + "\"");
    looks.next_of_type("snapshot");
    edits.send_text(R"({"type":"presence","scope":")" + scope + R"(","place":"","doing":"edits"})");
    EXPECT_NE(looks.next_of_type("presence").find(R"("account":"anna")"), std::string::npos);
    world.ask("DELETE", "/api/v1/session", anna.headers());
    EXPECT_NE(looks.next_of_type("presence").find(R"("people":[])"), std::string::npos);
}

TEST_F(LiveTest, presence_in_many_incidents_at_once_comes_without_a_pause_between_them) {
    constexpr int incidents = 30;
    std::string scopes;
    std::vector<std::string> all;
    for (int i = 0; i < incidents; ++i) {
        all.push_back(world.fresh_id());
        world.directory().put("region:VR25", "scope", all.back());
        scopes += ",\"" + all.back() + "\"";
    }
    RawSocket looks(world.port()), edits(world.port());
    open(looks, bram, "null", scopes);
    open(edits, anna, "null", scopes);
    looks.next_of_type("snapshot");
    auto const began = std::chrono::steady_clock::now();
    for (auto const& scope : all)
        edits.send_text(R"({"type":"presence","scope":")" + scope + R"(","place":"","doing":"looks"})");
    for (int seen = 0; seen < incidents;) {
        auto const frame = looks.next_of_type("presence");
        ASSERT_NE(frame, "") << "after " << seen;
        seen += frame.find("anna") != std::string::npos;
    }
    // The tick of a second would take as many seconds.
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(incidents / 2));
}

TEST_F(LiveTest, presence_of_an_incident_is_not_for_who_is_not_in_it) {
    auto const scope = world.fresh_id();
    world.directory().put("region:VR25", "scope", scope);
    world.directory().put("account:bram", "assignment", "reader@VR14");
    world.directory().remove("account:bram", "assignment", "editor@VR25#BRW");
    RawSocket outside(world.port()), inside(world.port());
    open(outside, bram, "null", ",\"" + scope + "\"");
    outside.next_of_type("snapshot");
    outside.send_text(R"({"type":"presence","scope":")" + scope + R"(","place":"","doing":"looks"})");
    open(inside, anna, "null", ",\"" + scope + "\"");
    inside.next_of_type("snapshot");
    inside.send_text(R"({"type":"presence","scope":")" + scope + R"(","place":"","doing":"looks"})");
    auto const seen = inside.next_of_type("presence");
    EXPECT_NE(seen.find("anna"), std::string::npos) << seen;
    EXPECT_EQ(seen.find("bram"), std::string::npos) << seen;
    outside.send_text(R"({"type":"ping"})");
    auto frame = outside.next();
    for (; frame.payload.find("pong") == std::string::npos; frame = outside.next()) {
        ASSERT_EQ(frame.code, 1);
        EXPECT_EQ(frame.payload.find("presence"), std::string::npos) << frame.payload;
    }
}

TEST_F(LiveTest, other_scopes_are_followed_without_a_new_connection) {
    auto const scope = world.fresh_id();
    world.directory().put("region:VR25", "scope", scope);
    RawSocket socket(world.port());
    open(socket, bram);
    socket.next_of_type("snapshot");
    socket.send_text(R"({"type":"subscribe","scopes":["home",")" + scope + R"("],"cursor":{}})");
    auto const added = socket.next_of_type("snapshot");
    EXPECT_NE(added.find(scope), std::string::npos) << added;
    EXPECT_EQ(added.find("home"), std::string::npos) << added;
}

TEST_F(LiveTest, a_ping_is_answered_with_the_moment) {
    RawSocket socket(world.port());
    open(socket, bram);
    ASSERT_NE(socket.next_of_type("snapshot"), "");
    socket.send_text(R"({"type":"ping"})");
    EXPECT_EQ(socket.next_of_type("pong"), R"({"type":"pong","now":"2026-11-22T08:00:00Z"})");
}

}  // namespace
}  // namespace paraat::test
