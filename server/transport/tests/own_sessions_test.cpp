// Somebody sees where they are signed in, and ends that elsewhere: at once, for good, and nobody else's.
#include <gtest/gtest.h>

#include <future>

#include "server/base/json.hpp"
#include "server/transport/device.hpp"
#include "server/transport/tests/edge_world.hpp"
#include "tests/support/counting_store.hpp"

namespace paraat::test {
namespace {

namespace json = boost::json;

constexpr char phone[] = "User-Agent: Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) "
                         "Chrome/126.0.0.0 Mobile Safari/537.36\r\n";
constexpr char desk[] =
    "User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0\r\n";

struct OwnSessionsTest : testing::Test {
    EdgeWorld world;
    Browser at_desk, at_phone, bram;

    OwnSessionsTest() {
        for (auto const* name : {"anna", "bram"}) {
            world.add_person(name, {"editor@VR25"});
            world.set_password(name, good_password);
        }
        EXPECT_EQ(world.sign_in("anna", good_password, &at_phone, phone).status, 200);
        world.clock().set(world.clock().now().plus_seconds(3600));
        EXPECT_EQ(world.sign_in("anna", good_password, &at_desk, desk).status, 200);
        EXPECT_EQ(world.sign_in("bram", good_password, &bram).status, 200);
    }
    json::array list(Browser const& who) {
        auto const answer = world.get(who, "/api/v1/sessions");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return json::parse(answer.body).as_array();
    }
    /// What the list calls the session that is not the one that asks.
    std::string other(Browser const& who) {
        for (auto const& one : list(who)) {
            if (!one.at("is_this").as_bool()) return std::string(one.at("id").as_string());
        }
        return "none";
    }
    int end(Browser const& who, std::string const& id = {}) {
        return world.ask("DELETE", "/api/v1/sessions" + (id.empty() ? "" : "/" + id), who.headers()).status;
    }
    bool is_in(Browser const& who) { return world.get(who, "/api/v1/changes?scopes=home").status == 200; }
};

// Argon2id takes a while: who knew the former password may be in the middle of it.
TEST_F(OwnSessionsTest, a_password_that_is_changed_while_it_is_being_checked_opens_nothing) {
    auto& edge = world.service().edge();
    auto const opens = [&](transport::Accounts::Proof const& proof) {
        std::promise<bool> opened;
        edge.sessions.open(
            proof.account, [&](auto const& token) { opened.set_value(token.has_value()); }, {},
            [&](journal::Writer& writer) { return proof.stands(writer); });
        return opened.get_future().get();
    };
    auto const proof = edge.accounts.check("bram", good_password);
    ASSERT_TRUE(proof);
    EXPECT_TRUE(opens(*proof));
    world.set_password("bram", "zes ganzen op het dak");
    EXPECT_FALSE(opens(*proof));
    EXPECT_EQ(edge.sessions.all_of("bram").size(), 2u);
}

TEST_F(OwnSessionsTest, the_list_tells_the_device_since_when_and_which_one_this_is) {
    auto const all = list(at_desk);
    ASSERT_EQ(all.size(), 2u) << "those of a colleague are not in it";
    EXPECT_EQ(all[0].at("browser"), "Firefox");
    EXPECT_EQ(all[0].at("system"), "Windows");
    EXPECT_EQ(all[0].at("opened_at"), "2026-11-22T09:00:00Z");
    EXPECT_EQ(all[0].at("ends_at"), "2026-11-22T21:00:00Z");
    EXPECT_TRUE(all[0].at("is_this").as_bool());
    EXPECT_EQ(all[1].at("browser"), "Chrome");
    EXPECT_EQ(all[1].at("system"), "Android");
    EXPECT_EQ(all[1].at("seen_at"), "2026-11-22T08:00:00Z");
    EXPECT_FALSE(all[1].at("is_this").as_bool());
}

TEST_F(OwnSessionsTest, the_list_is_the_same_after_a_restart_and_holds_nothing_to_sign_in_with) {
    auto const before = list(at_desk);
    world.restart();
    EXPECT_EQ(list(at_desk), before);
    auto const told = json::serialize(before);
    EXPECT_EQ(told.find(at_phone.cookie.substr(at_phone.cookie.find('=') + 1)), std::string::npos);
    for (auto const& setting : world.store().reader()->settings("session"))
        EXPECT_EQ(told.find(setting.key), std::string::npos) << "nor by what the store knows it";
}

TEST_F(OwnSessionsTest, ending_one_closes_its_window_and_its_polls_at_once_and_leaves_the_others) {
    RawSocket socket(world.port());
    ASSERT_EQ(socket.upgrade(world.socket_headers(at_phone)).status, 101);
    socket.send_text(R"({"type":"subscribe","scopes":["home"],"cursor":null})");
    ASSERT_NE(socket.next_of_type("snapshot"), "");
    EXPECT_EQ(end(at_desk, other(at_desk)), 204);
    EXPECT_NE(socket.next_of_type("signed-out"), "");
    EXPECT_EQ(socket.next().close_code(), 4401);
    EXPECT_FALSE(is_in(at_phone));
    EXPECT_TRUE(is_in(at_desk));
    EXPECT_TRUE(is_in(bram));
    EXPECT_EQ(list(at_desk).size(), 1u);
    world.restart();
    EXPECT_FALSE(is_in(at_phone)) << "for good";
}

TEST_F(OwnSessionsTest, a_poll_that_waits_is_answered_with_signed_out) {
    auto const first = json::parse(world.get(at_phone, "/api/v1/changes?scopes=home").body);
    auto const cursor = json::serialize(first.at("cursor"));
    std::string coded;
    {
        static char const letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        unsigned bits = 0, count = 0;
        for (auto const c : cursor) {
            bits = bits << 8 | static_cast<unsigned char>(c);
            for (count += 8; count >= 6; count -= 6) coded += letters[bits >> (count - 6) & 63];
        }
        if (count > 0) coded += letters[bits << (6 - count) & 63];
    }
    RawConnection poll(world.port());
    ASSERT_TRUE(poll.send("GET /api/v1/changes?scopes=home&waitS=25&cursor=" + coded
        + " HTTP/1.1\r\nHost: " + world.host() + "\r\n" + at_phone.headers() + "\r\n"));
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (world.service().edge().hub.readers() == 0 && std::chrono::steady_clock::now() < until)
        std::this_thread::yield();
    ASSERT_EQ(world.service().edge().hub.readers(), 1u);
    EXPECT_EQ(end(at_desk), 204);
    EXPECT_EQ(poll.answer().status, 401) << "at once: a client here waits ten seconds, the poll twenty-five";
}

TEST_F(OwnSessionsTest, ending_all_others_leaves_the_one_that_asks_and_those_of_colleagues) {
    Browser third;
    ASSERT_EQ(world.sign_in("anna", good_password, &third).status, 200);
    EXPECT_EQ(end(at_desk), 204);
    EXPECT_FALSE(is_in(at_phone));
    EXPECT_FALSE(is_in(third));
    EXPECT_TRUE(is_in(at_desk));
    EXPECT_TRUE(is_in(bram));
}

TEST_F(OwnSessionsTest, nobody_ends_a_session_of_somebody_else) {
    auto const of_anna = other(at_desk);
    EXPECT_EQ(end(bram, of_anna), 404);
    EXPECT_EQ(end(bram, std::string(43, 'A')), 404) << "the same answer as for one that is not there";
    EXPECT_EQ(world.get({}, "/api/v1/sessions").status, 401);
    EXPECT_EQ(
        world.ask("DELETE", "/api/v1/sessions/" + of_anna, Browser{at_desk.cookie, {}, {}}.headers()).status,
        403)
        << "a page of another site has no token";
    EXPECT_TRUE(is_in(at_phone));
}

TEST(DeviceTest, a_browser_is_called_what_its_owner_calls_it_and_nothing_else_of_the_header_is_kept) {
    auto const words = [](char const* header) {
        auto const device = transport::device_of(header);
        return device.browser + " op " + device.system;
    };
    EXPECT_EQ(words(phone), "Chrome op Android");
    EXPECT_EQ(words(desk), "Firefox op Windows");
    EXPECT_EQ(words("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                    "Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0"),
        "Edge op Windows");
    EXPECT_EQ(
        words("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
              "Gecko) Version/17.5 Mobile/15E148 Safari/604.1"),
        "Safari op iPhone");
    EXPECT_EQ(
        words("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
              "Version/17.5 Safari/605.1.15"),
        "Safari op macOS");
    EXPECT_EQ(words("<script>alert(1)</script>"), " op ");
}

TEST_F(OwnSessionsTest, who_moves_to_another_region_stays_signed_in_and_sees_neither_in_between) {
    ASSERT_EQ(world.put_up(at_desk, "VR25", "dijk bij Kampen").status, 200);
    RawSocket socket(world.port());
    ASSERT_EQ(socket.upgrade(world.socket_headers(bram)).status, 101);
    socket.send_text(R"({"type":"subscribe","scopes":["home"],"cursor":null})");
    ASSERT_NE(socket.next_of_type("snapshot").find("Kampen"), std::string::npos);
    world.directory().remove("account:bram", "assignment", "editor@VR25");
    world.service().edge().hub.tick();
    auto const between = socket.next_of_type("session");
    EXPECT_NE(between.find(R"("account":"bram")"), std::string::npos) << between;
    EXPECT_NE(between.find(R"("assignments":[])"), std::string::npos) << between;
    EXPECT_EQ(socket.next_of_type("snapshot").find("Kampen"), std::string::npos);
    EXPECT_EQ(world.put_up(bram, "VR25", "mag niet").status, 403);
    world.directory().put("account:bram", "assignment", "editor@VR14");
    world.service().edge().hub.tick();
    EXPECT_NE(socket.next_of_type("session").find("VR14"), std::string::npos);
    EXPECT_EQ(world.put_up(bram, "VR14", "mag wel").status, 200);
}

TEST_F(OwnSessionsTest, who_has_had_no_role_for_some_minutes_is_signed_out) {
    auto const is_in = [&] { return world.get(bram, "/api/v1/sessions").status == 200; };
    world.directory().remove("account:bram", "assignment", "editor@VR25");
    EXPECT_TRUE(is_in());
    world.clock().set(world.clock().now().plus_seconds(299));
    EXPECT_TRUE(is_in());
    world.clock().set(world.clock().now().plus_seconds(1));
    EXPECT_FALSE(is_in());
    world.directory().put("account:bram", "assignment", "editor@VR25");
    EXPECT_FALSE(is_in()) << "and signs in again";
}

TEST_F(OwnSessionsTest, who_is_blocked_is_out_at_once_also_without_any_role) {
    world.directory().remove("account:bram", "assignment", "editor@VR25");
    EXPECT_EQ(world.get(bram, "/api/v1/sessions").status, 200);
    world.directory().put("account:bram", "blocked", "yes");
    EXPECT_EQ(world.get(bram, "/api/v1/sessions").status, 401);
}

/// Somebody else is signed in as anna, and the store stumbles over ending sessions.
struct StolenTest : testing::Test {
    Questions questions;
    EdgeWorld world{EdgeSetup{.around = [this](std::unique_ptr<journal::Store> store) {
        return counting(std::move(store), questions);
    }}};
    Browser anna, thief;
    std::string const next = "acht geiten op de dijk";

    StolenTest() {
        world.add_person("anna", {"editor@VR25"});
        world.set_password("anna", good_password);
        world.sign_in("anna", good_password, &anna);
        world.sign_in("anna", good_password, &thief);
        questions.fail_once("settings");
    }
    bool is_in(Browser const& who) { return world.get(who, "/api/v1/sessions").status == 200; }
    void expect_that_nothing_changed() {
        EXPECT_EQ(world.sign_in("anna", next).status, 401);
        EXPECT_TRUE(is_in(anna) && is_in(thief));
    }
};

TEST_F(StolenTest, a_password_is_changed_and_the_thief_is_out_for_good_or_neither) {
    auto const change = [&] {
        return world
            .post(anna, "/api/v1/password-change",
                R"({"password":")" + good_password + R"(","new_password":")" + next + "\"}")
            .status;
    };
    EXPECT_EQ(change(), 503);
    expect_that_nothing_changed();
    EXPECT_EQ(change(), 204);
    EXPECT_TRUE(is_in(anna) && !is_in(thief));
    world.restart();
    EXPECT_TRUE(is_in(anna) && !is_in(thief));
    EXPECT_EQ(world.sign_in("anna", next).status, 200);
}

TEST_F(StolenTest, a_password_is_chosen_by_a_link_and_everybody_is_out_for_good_or_neither) {
    questions.fail_once("");
    auto const link = world.service().edge().accounts.invite("anna");
    ASSERT_TRUE(link.has_value());
    questions.fail_once("settings");
    auto const choose = [&] {
        return world
            .post({}, "/api/v1/password", R"({"token":")" + link->token + R"(","password":")" + next + "\"}")
            .status;
    };
    EXPECT_EQ(choose(), 503);
    expect_that_nothing_changed();
    EXPECT_EQ(choose(), 204);
    EXPECT_FALSE(is_in(anna) || is_in(thief));
    world.restart();
    EXPECT_FALSE(is_in(anna) || is_in(thief));
    EXPECT_EQ(world.sign_in("anna", next).status, 200);
}

}  // namespace
}  // namespace paraat::test
