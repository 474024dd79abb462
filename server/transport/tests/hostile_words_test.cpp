// Words that no decent client sends: JSON that two readers understand differently, identifiers of nothing,
// cookies of somebody's own making. Everything is refused by name, and nothing changes.
#include <gtest/gtest.h>

#include "server/transport/tests/edge_world.hpp"
#include "server/transport/tests/held.hpp"

namespace paraat::test {
namespace {

struct HostileWordsTest : testing::Test {
    EdgeWorld world;
    Browser anna;

    HostileWordsTest() {
        world.add_person("anna", {"editor@VR25"});
        world.set_password("anna", good_password);
        world.sign_in("anna", good_password, &anna);
    }
    RawAnswer send(std::string const& body, std::string const& command = "put-up") {
        return world.post(anna, "/api/v1/commands/example/" + command, body);
    }
    /// A body that is right but for what stands in its arguments.
    RawAnswer send_arguments(std::string const& more) {
        return send(
            world.command_body(R"({"id":")" + world.fresh_id() + R"(","region":"VR25",)" + more + "}"));
    }
    bool nothing_happened() {
        Held held;
        held.apply(world.get(anna, "/api/v1/changes?scopes=home").body);
        return held.rows.empty() && world.ask("GET", "/health").status == 200;
    }
    static bool names(RawAnswer const& answer, std::string const& path, std::string const& code) {
        return answer.body.find(R"({"path":")" + path + R"(","code":")" + code + "\"") != std::string::npos;
    }
};

TEST_F(HostileWordsTest, a_name_that_stands_twice_is_refused_wherever_it_stands) {
    auto const id = world.fresh_id(), other = world.fresh_id();
    for (auto const& body : {R"({"id":")" + id + R"(","id":")" + other + R"(","args":{}})",
             R"({"id":")" + id + R"(","args":{},"args":{"id":1}})",
             R"({"id":")" + id + R"(","args":{"text":"a","text":"b"}})",
             R"({"id":")" + id + R"(","args":{"text":"a","te\u0078t":"b"}})",
             R"({"id":")" + id + R"(","args":{"places":[{"a":1,"a":1}]}})"}) {
        auto const answer = send(body);
        EXPECT_EQ(answer.status, 400) << body << answer.body;
        EXPECT_NE(answer.body.find("name_twice"), std::string::npos) << answer.body;
    }
    auto const fine = send_arguments(R"("urgency":"normal","text":"\"text\":1,\"text\":2 {}[]: \\")");
    EXPECT_EQ(fine.status, 200) << "colons inside a text are text: " << fine.body;
}

TEST_F(HostileWordsTest, text_that_is_not_well_formed_is_refused) {
    for (auto const* text : {"\xff", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", R"(\ud800)",
             R"(\udc00\ud800)", "\x01", "\n", R"(\x41)", R"(\u12)"}) {
        auto const answer = send_arguments(R"("urgency":"normal","text":")" + std::string(text) + "\"");
        EXPECT_EQ(answer.status, 400) << text << answer.body;
    }
    for (auto const* text : {R"(a\u0000b)", R"(\u0007)", R"(\u007f)"}) {
        auto const answer = send_arguments(R"("urgency":"normal","text":")" + std::string(text) + "\"");
        EXPECT_EQ(answer.status, 422) << text << answer.body;
        EXPECT_TRUE(names(answer, "text", "control_character")) << answer.body;
    }
    EXPECT_EQ(send("\xEF\xBB\xBF" + world.command_body("{}")).status, 400) << "a byte order mark";
    EXPECT_TRUE(nothing_happened());
}

TEST_F(HostileWordsTest, a_value_of_the_wrong_kind_is_named_by_its_path) {
    for (auto const* value :
        {"null", "true", "7", "1e999", "-1e999", "18446744073709551616", "[]", "{}", "[[]]"}) {
        auto const answer = send_arguments(R"("urgency":"normal","text":)" + std::string(value));
        EXPECT_TRUE(answer.status == 422 || answer.status == 400) << value << answer.body;
    }
    auto const wrong = send(R"({"id":7,"args":[],"expected_version":"x","more":{}})");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(names(wrong, "id", "not_an_identifier")) << wrong.body;
    EXPECT_TRUE(names(wrong, "expected_version", "wrong_type")) << wrong.body;
    EXPECT_TRUE(names(wrong, "more", "field_unknown")) << wrong.body;
    EXPECT_EQ(send(R"({"id":")" + world.fresh_id() + R"(","args":{},"expected_version":9223372036854775808})")
                  .status,
        422);
    EXPECT_EQ(send(R"({"id":")" + world.fresh_id() + R"(","args":{},"expected_version":-1})").status, 422);
    EXPECT_EQ(send(R"("just text")").status, 422);
    EXPECT_TRUE(nothing_happened());
}

TEST_F(HostileWordsTest, ten_thousand_faults_are_answered_with_the_first_hundred) {
    std::string arguments = R"("urgency":"normal","text":"x")";
    for (int i = 0; i < 10'000; ++i) arguments += ",\"f" + std::to_string(i) + "\":[{}]";
    auto const answer = send_arguments(arguments);
    EXPECT_EQ(answer.status, 422);
    EXPECT_LT(answer.body.size(), 100'000u);
    EXPECT_TRUE(nothing_happened());
}

TEST_F(HostileWordsTest, nesting_is_read_to_sixty_four_and_no_deeper) {
    auto const nested = [&](int depth) {
        auto const levels = static_cast<std::size_t>(depth);
        return send_arguments(
            R"("urgency":"normal","text":)" + std::string(levels, '[') + std::string(levels, ']'))
            .status;
    };
    EXPECT_EQ(nested(60), 422) << "understood, and not a text";
    EXPECT_EQ(nested(65), 400);
    EXPECT_EQ(nested(100'000), 400);
    std::string objects;
    for (int i = 0; i < 50'000; ++i) objects += R"({"a":)";
    EXPECT_EQ(send_arguments(R"("urgency":"normal","text":)" + objects).status, 400);
    EXPECT_TRUE(nothing_happened());
}

TEST_F(HostileWordsTest, identifiers_of_nothing_and_stale_ones_are_refused) {
    auto const take_down = [&](std::string const& id) {
        return send(world.command_body(R"({"id":")" + id + R"(","reason":"weg"})"), "take-down").status;
    };
    EXPECT_EQ(take_down(world.fresh_id()), 404);
    EXPECT_EQ(take_down("00000000-0000-0000-0000-000000000000"), 404);
    EXPECT_EQ(take_down("nonsense"), 422);
    auto const with_id = [&](std::string const& id) {
        return send(R"({"id":")" + id + R"(","args":{"id":")" + world.fresh_id()
            + R"(","region":"VR25","text":"x","urgency":"normal"}})");
    };
    for (auto const* id : {"00000000-0000-0000-0000-000000000000", "018f0000-0000-4000-8000-000000000001",
             "ffffffff-ffff-7fff-bfff-ffffffffffff"}) {
        auto const answer = with_id(id);
        EXPECT_EQ(answer.status, 422) << id;
        EXPECT_TRUE(names(answer, "id", "identifier_not_fresh")) << answer.body;
    }
    auto const stale = with_id("01890000-0000-7000-8000-000000000001");
    EXPECT_EQ(stale.status, 409);
    EXPECT_TRUE(names(stale, "id", "command_too_old")) << stale.body;
    for (auto const* path : {"/api/v1/commands/example/nothing", "/api/v1/commands/nothing/put-up",
             "/api/v1/commands/example/put_up", "/api/v1/commands/Example/put-up",
             "/api/v1/commands/example/put-up/x"})
        EXPECT_EQ(world.post(anna, path, world.command_body("{}")).status, 404) << path;
    EXPECT_TRUE(nothing_happened());
}

TEST_F(HostileWordsTest, a_session_cookie_with_one_character_changed_is_nobodys) {
    auto const status_with = [&](std::string const& cookie) {
        return world.ask("GET", "/api/v1/changes?scopes=home", "Cookie: " + cookie + "\r\n").status;
    };
    ASSERT_EQ(status_with(anna.cookie), 200);
    auto const start = anna.cookie.find('=') + 1;
    for (auto i = start; i < anna.cookie.size(); ++i) {
        auto changed = anna.cookie;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        EXPECT_EQ(status_with(changed), 401) << i;
    }
    auto const token = anna.cookie.substr(start);
    for (auto const& cookie : {std::string("paraat_session="), "paraat_session=" + token + "A",
             "paraat_session=" + token.substr(0, token.size() - 1), "paraat_session=\"" + token + "\"",
             "PARAAT_SESSION=" + token, "xparaat_session=" + token, "paraat_session" + token,
             "paraat_session=" + std::string(5000, 'A'), "paraat_session=%41" + token.substr(1)}) {
        EXPECT_EQ(status_with(cookie), 401) << cookie;
    }
    EXPECT_EQ(status_with("other=1; " + anna.cookie + "; more=2"), 200);
}

TEST_F(HostileWordsTest, the_token_of_one_session_is_of_no_use_in_another) {
    world.add_person("bram", {"editor@VR25"});
    world.set_password("bram", good_password);
    Browser bram;
    ASSERT_EQ(world.sign_in("bram", good_password, &bram).status, 200);
    auto mixed = anna;
    mixed.csrf = bram.csrf;
    EXPECT_EQ(world.put_up(mixed, "VR25", "x").status, 403);
    EXPECT_TRUE(nothing_happened());
}

TEST_F(HostileWordsTest, a_device_cookie_of_ones_own_making_buys_no_attempts) {
    for (int guess = 0; guess < 10; ++guess) world.sign_in("anna", "verkeerd geraden hoor");
    for (auto const& cookie : {std::string("paraat_device=AAAA.BBBB"),
             "paraat_device=" + std::string(100, 'A'), std::string("paraat_device=.")}) {
        auto const answer = world.sign_in("anna", good_password, nullptr, "Cookie: " + cookie + "\r\n");
        EXPECT_EQ(answer.status, 429) << cookie;
    }
    // A real one, but of somebody else.
    world.add_person("bram", {"editor@VR25"});
    world.set_password("bram", good_password);
    Browser bram;
    world.clock().set(world.clock().now().plus_seconds(3600));
    ASSERT_EQ(world.sign_in("bram", good_password, &bram).status, 200);
    for (int guess = 0; guess < 10; ++guess) world.sign_in("anna", "verkeerd geraden hoor");
    EXPECT_EQ(world.sign_in("anna", good_password, nullptr, "Cookie: " + bram.device + "\r\n").status, 429);
}

TEST_F(HostileWordsTest, a_question_that_is_too_long_or_says_things_twice_is_refused) {
    auto const ask = [&](std::string const& query) {
        return world.get(anna, "/api/v1/queries/example/with-word?" + query).status;
    };
    EXPECT_EQ(ask("word=x"), 200);
    EXPECT_EQ(ask("word=x&word=x"), 422);
    EXPECT_EQ(ask("word=x&%77ord=x"), 422);
    EXPECT_EQ(ask("Word=x"), 422);
    EXPECT_EQ(ask(""), 422);
    for (auto const* query : {"word=%", "word=%4", "word=%zz", "word=%00", "word=%ff", "word=%ed%a0%80"})
        EXPECT_EQ(ask(query), 400) << query;
    std::string many = "word=x";
    for (int i = 0; i < 64; ++i) many += "&k" + std::to_string(i) + "=1";
    EXPECT_EQ(ask(many), 400);
    EXPECT_EQ(ask("word=" + std::string(9000, 'x')), 400);
}

TEST_F(HostileWordsTest, a_socket_without_an_origin_is_no_browsers_and_one_from_elsewhere_stays_out) {
    auto const upgrade = [&](std::string const& more) {
        RawSocket socket(world.port());
        return socket.upgrade("Host: " + world.host() + "\r\nCookie: " + anna.cookie + "\r\n" + more).status;
    };
    EXPECT_EQ(upgrade(""), 101) << "a program of the region itself";
    EXPECT_EQ(upgrade("Sec-Fetch-Site: cross-site\r\n"), 403);
    EXPECT_EQ(upgrade("Sec-Fetch-Site: same-site\r\n"), 403);
    EXPECT_EQ(upgrade("Origin: \r\n"), 403);
    EXPECT_EQ(upgrade("Origin: " + world.origin() + "\r\nOrigin: http://evil.example\r\n"), 403);
    EXPECT_EQ(upgrade("Origin: " + world.origin() + ".evil.example\r\n"), 403);
    RawSocket without_cookie(world.port());
    EXPECT_EQ(without_cookie.upgrade("Host: " + world.host() + "\r\n").status, 401);
}

}  // namespace
}  // namespace paraat::test
