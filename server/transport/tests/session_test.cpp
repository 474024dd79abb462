// Signing in and out: cookies, tokens, ages, and that guessing locks nobody out.
#include <gtest/gtest.h>

#include "server/transport/easy_passwords.hpp"
#include "server/transport/tests/edge_world.hpp"

namespace paraat::test {
namespace {

struct SessionTest : testing::Test {
    EdgeWorld world;
    Browser anna;

    SessionTest() {
        world.add_person("anna", {"editor@VR25"});
        world.set_password("anna", good_password);
    }
    void sign_in() { ASSERT_EQ(world.sign_in("anna", good_password, &anna).status, 200); }
    /// The status when somebody chooses a good password through this link.
    int choose(std::string const& token) {
        auto const body = R"({"token":")" + token + R"(","password":")" + good_password + R"("})";
        return world.post({}, "/api/v1/password", body).status;
    }
    bool is_signed_in() { return world.get(anna, "/api/v1/changes?scopes=home").status == 200; }
};

TEST_F(SessionTest, who_is_not_signed_in_has_an_empty_account) {
    auto const answer = world.get({}, "/api/v1/session");
    EXPECT_EQ(answer.status, 200);
    EXPECT_NE(answer.body.find(R"("account":"")"), std::string::npos) << answer.body;
}

TEST_F(SessionTest, signing_in_tells_the_rights_per_region) {
    sign_in();
    auto const answer = world.get(anna, "/api/v1/session");
    EXPECT_NE(answer.body.find(R"("account":"anna")"), std::string::npos) << answer.body;
    EXPECT_NE(answer.body.find(R"("write_notices":["VR25"])"), std::string::npos) << answer.body;
}

TEST_F(SessionTest, the_cookie_cannot_be_read_by_a_page_nor_sent_by_another_site) {
    auto const answer = world.sign_in("anna", good_password);
    auto const cookie = answer.header("set-cookie");
    EXPECT_TRUE(cookie.starts_with("paraat_session=")) << cookie;
    EXPECT_NE(cookie.find("; HttpOnly"), std::string::npos);
    EXPECT_NE(cookie.find("; SameSite=Strict"), std::string::npos);
    EXPECT_EQ(cookie.find("; Secure"), std::string::npos) << "no TLS here";
}

TEST(SessionBehindTls, the_cookie_is_sent_over_tls_alone) {
    EdgeWorld world(false, "https://paraat.example.nl");
    world.add_person("anna", {"editor@VR25"});
    world.set_password("anna", good_password);
    auto const answer = world.sign_in("anna", good_password);
    EXPECT_NE(answer.header("set-cookie").find("; Secure"), std::string::npos);
    EXPECT_EQ(answer.header("strict-transport-security"), "max-age=31536000; includeSubDomains");
}

TEST(SessionBehindTls, no_neighbour_on_the_domain_can_plant_a_cookie) {
    EdgeWorld world(false, "https://paraat.example.nl");
    world.add_person("anna", {"editor@VR25"});
    world.set_password("anna", good_password);
    Browser anna;
    auto const answer = world.sign_in("anna", good_password, &anna);
    auto const [begin, end] = answer.headers.equal_range("set-cookie");
    for (auto cookie = begin; cookie != end; ++cookie) {
        EXPECT_TRUE(cookie->second.starts_with("__Host-") || cookie->second.starts_with("__Secure-"))
            << cookie->second;
        EXPECT_EQ(cookie->second.find("Domain"), std::string::npos);
    }
    auto const token = anna.cookie.substr(anna.cookie.find('='));
    auto const status_with = [&](std::string const& cookie) {
        return world.ask("GET", "/api/v1/changes?scopes=home", "Cookie: " + cookie + "\r\n").status;
    };
    EXPECT_EQ(status_with("__Host-paraat_session" + token), 200);
    EXPECT_EQ(status_with("paraat_session" + token), 401) << "a name that anybody on the domain may set";
}

TEST_F(SessionTest, an_unknown_name_and_a_wrong_password_get_the_same_answer) {
    auto const wrong = world.sign_in("anna", "dit is het verkeerde wachtwoord");
    auto const unknown = world.sign_in("nobody", "dit is het verkeerde wachtwoord");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(unknown.status, 401);
    EXPECT_EQ(wrong.body, unknown.body);
}

TEST_F(SessionTest, each_sign_in_gives_another_token_and_ends_the_former_one) {
    sign_in();
    auto const first = anna;
    sign_in();
    EXPECT_NE(first.cookie, anna.cookie);
    EXPECT_EQ(world.get(first, "/api/v1/changes?scopes=home").status, 401);
}

TEST_F(SessionTest, a_token_of_somebody_else_making_is_not_taken_over) {
    anna.cookie = "paraat_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    auto const planted = anna.cookie;
    sign_in();
    EXPECT_NE(anna.cookie, planted);
}

TEST_F(SessionTest, signing_out_is_final_after_a_restart_too) {
    sign_in();
    auto const answer = world.ask("DELETE", "/api/v1/session", anna.headers());
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.header("clear-site-data"), R"("cache")") << "what others left in the browser stays";
    EXPECT_NE(answer.header("set-cookie").find("Max-Age=0"), std::string::npos);
    EXPECT_FALSE(is_signed_in());
    world.restart();
    EXPECT_FALSE(is_signed_in());
}

TEST_F(SessionTest, a_session_survives_a_restart) {
    sign_in();
    world.restart();
    EXPECT_TRUE(is_signed_in());
}

TEST_F(SessionTest, a_session_ends_after_twelve_hours_without_use) {
    sign_in();
    world.clock().set(world.clock().now().plus_seconds(11 * 3600));
    EXPECT_TRUE(is_signed_in());
    world.clock().set(world.clock().now().plus_seconds(12 * 3600 + 1));
    EXPECT_FALSE(is_signed_in());
}

TEST_F(SessionTest, a_session_ends_after_a_day_however_much_it_is_used) {
    sign_in();
    for (int hour = 0; hour < 23; ++hour) {
        world.clock().set(world.clock().now().plus_seconds(3600));
        ASSERT_TRUE(is_signed_in()) << hour;
    }
    world.clock().set(world.clock().now().plus_seconds(3601));
    EXPECT_FALSE(is_signed_in());
}

TEST_F(SessionTest, an_account_that_is_blocked_is_out_at_once) {
    sign_in();
    world.directory().put("account:anna", "blocked", "yes");
    EXPECT_FALSE(is_signed_in());
    auto const answer = world.sign_in("anna", good_password);
    EXPECT_EQ(answer.status, 403);
    EXPECT_NE(answer.body.find("account_without_access"), std::string::npos)
        << "who knows the password hears why";
    EXPECT_EQ(world.sign_in("anna", "een ander woord").status, 401) << "and nobody else";
}

TEST_F(SessionTest, the_store_keeps_no_token_and_no_password) {
    sign_in();
    auto const token = anna.cookie.substr(anna.cookie.find('=') + 1);
    for (auto const* space : {"session", "credential"}) {
        for (auto const& setting : world.kernel().store().reader()->settings(space)) {
            EXPECT_EQ((setting.key + setting.value).find(token), std::string::npos);
            EXPECT_EQ(setting.value.find(good_password), std::string::npos);
        }
    }
}

TEST_F(SessionTest, guessing_is_slowed_down_and_says_when_to_try_again) {
    RawAnswer last;
    for (int guess = 0; guess < 11; ++guess)
        last = world.sign_in("anna", "verkeerd geraden " + std::to_string(guess));
    EXPECT_EQ(last.status, 429);
    EXPECT_GT(std::stoi(last.header("retry-after")), 0);
    world.clock().set(world.clock().now().plus_seconds(61));
    EXPECT_EQ(world.sign_in("anna", good_password).status, 200) << "one more attempt each minute";
}

TEST_F(SessionTest, somebody_who_guesses_does_not_lock_the_officer_out_on_a_known_device) {
    sign_in();
    for (int guess = 0; guess < 100; ++guess) world.sign_in("anna", "verkeerd geraden");
    EXPECT_EQ(world.sign_in("anna", good_password).status, 429) << "a stranger from that address waits";
    anna.cookie.clear();
    EXPECT_EQ(world.sign_in("anna", good_password, &anna).status, 200) << "the known device does not";
}

TEST(SessionBehindProxy, somebody_who_guesses_elsewhere_does_not_slow_down_the_officer_here) {
    EdgeWorld world(false, "https://paraat.example.nl");
    world.add_person("anna", {"editor@VR25"});
    world.set_password("anna", good_password);
    for (int guess = 0; guess < 30; ++guess) {
        world.sign_in("anna", "verkeerd geraden", nullptr, "X-Forwarded-For: 10.9.9.9\r\n");
    }
    EXPECT_EQ(world.sign_in("anna", good_password, nullptr, "X-Forwarded-For: 10.9.9.9\r\n").status, 429);
    EXPECT_EQ(world.sign_in("anna", good_password, nullptr, "X-Forwarded-For: 10.1.2.3\r\n").status, 200);
}

TEST(SessionBehindProxy, somebody_with_a_whole_network_of_addresses_has_the_attempts_of_one) {
    EdgeWorld world(false, "https://paraat.example.nl");
    world.add_person("anna", {"editor@VR25"});
    world.set_password("anna", good_password);
    auto const from = [&](std::string const& address, std::string const& password) {
        return world.sign_in("anna", password, nullptr, "X-Forwarded-For: " + address + "\r\n").status;
    };
    for (int guess = 0; guess < 10; ++guess)
        from("2001:db8:1:2:" + std::to_string(guess) + "::1", "verkeerd geraden");
    EXPECT_EQ(from("2001:db8:1:2::abcd", good_password), 429);
    EXPECT_EQ(from("2001:db8:1:3::abcd", good_password), 200) << "the network beside it";
}

TEST(SessionWithoutProxy, an_address_that_the_client_makes_up_gives_no_new_attempts) {
    EdgeWorld world;
    for (int guess = 0; guess < 10; ++guess) {
        world.sign_in("x", "raad", nullptr, "X-Forwarded-For: 10.0.0." + std::to_string(guess) + "\r\n");
    }
    EXPECT_EQ(world.sign_in("x", "raad", nullptr, "X-Forwarded-For: 10.0.0.99\r\n").status, 429);
}

TEST_F(SessionTest, a_change_without_the_token_of_the_session_is_refused) {
    sign_in();
    auto forged = anna;
    forged.csrf.clear();
    EXPECT_EQ(world.put_up(forged, "VR25", "hallo").status, 403);
    forged.csrf = "AAAA";
    EXPECT_EQ(world.put_up(forged, "VR25", "hallo").status, 403);
    EXPECT_EQ(world.ask("DELETE", "/api/v1/session", "Cookie: " + anna.cookie + "\r\n").status, 403);
    EXPECT_EQ(world.put_up(anna, "VR25", "hallo").status, 200);
}

TEST_F(SessionTest, an_administrator_gives_a_link_that_works_once) {
    world.add_person("chef", {"administrator@VR25"});
    world.add_person("bram", {"reader@VR25"});
    world.set_password("chef", good_password);
    Browser chef;
    world.sign_in("chef", good_password, &chef);
    auto const made = world.post(chef, "/api/v1/invitations", R"({"account":"bram"})");
    ASSERT_EQ(made.status, 201) << made.body;
    auto const start = made.body.find("#token=") + 7;
    auto const token = made.body.substr(start, made.body.find('"', start) - start);
    auto const choose = [&](std::string const& password) {
        return world
            .post({}, "/api/v1/password", R"({"token":")" + token + R"(","password":")" + password + "\"}")
            .status;
    };
    EXPECT_EQ(choose("kort"), 422);
    EXPECT_EQ(choose("mijn bram wachtwoord"), 422) << "holds the log-in name";
    EXPECT_EQ(choose(good_password), 204);
    EXPECT_EQ(choose(good_password), 409) << "used";
    EXPECT_EQ(world.sign_in("bram", good_password).status, 200);
}

TEST_F(SessionTest, who_opens_a_link_hears_whose_it_is_or_what_is_the_matter_with_it) {
    world.add_person("bram", {"reader@VR25", "reader@VR14"});
    auto const link = [&] { return world.service().edge().accounts.invite("bram")->token; };
    auto const look = [&](std::string const& token) {
        return world.post({}, "/api/v1/invitation-look-up", R"({"token":")" + token + R"("})");
    };
    auto const first = link();
    auto const owner = look(first);
    ASSERT_EQ(owner.status, 200) << owner.body;
    EXPECT_NE(owner.body.find(R"("login":"bram")"), std::string::npos) << owner.body;
    EXPECT_NE(owner.body.find(R"("regions":["VR14","VR25"])"), std::string::npos) << owner.body;
    EXPECT_NE(owner.body.find(R"("characters_min":12)"), std::string::npos) << owner.body;

    auto const second = link();
    EXPECT_NE(look(first).body.find(R"("link_replaced")"), std::string::npos) << look(first).body;
    EXPECT_NE(look("AAAA").body.find(R"("link_unknown")"), std::string::npos);
    ASSERT_EQ(choose(second), 204);
    EXPECT_NE(look(second).body.find(R"("link_used")"), std::string::npos);
    auto const third = link();
    world.clock().set(world.clock().now().plus_seconds(24 * 3600 + 1));
    EXPECT_NE(look(third).body.find(R"("link_expired")"), std::string::npos);
}

TEST_F(SessionTest, an_administrator_sees_whether_a_link_is_open_used_or_expired) {
    world.add_person("chef", {"administrator@VR25"});
    world.add_person("bram", {"reader@VR25"});
    world.set_password("chef", good_password);
    Browser chef;
    world.sign_in("chef", good_password, &chef);
    auto const state = [&](Browser const& asker) {
        return world.get(asker, "/api/v1/invitations?account=bram");
    };
    EXPECT_NE(state(chef).body.find(R"("state":"none")"), std::string::npos) << state(chef).body;
    auto const token = world.service().edge().accounts.invite("bram")->token;
    EXPECT_NE(state(chef).body.find(R"("state":"open")"), std::string::npos) << state(chef).body;
    EXPECT_EQ(choose(token), 204);
    EXPECT_NE(state(chef).body.find(R"("state":"used")"), std::string::npos) << state(chef).body;
    EXPECT_NE(state(chef).body.find(R"("has_password":true)"), std::string::npos);
    world.clock().set(world.clock().now().plus_seconds(1));
    world.service().edge().accounts.invite("bram");
    world.clock().set(world.clock().now().plus_seconds(16 * 60));
    EXPECT_NE(state(chef).body.find(R"("state":"expired")"), std::string::npos) << state(chef).body;

    world.add_person("dirk", {"reader@VR14"});
    EXPECT_EQ(world.get(chef, "/api/v1/invitations?account=dirk").status, 404);
    sign_in();
    EXPECT_EQ(state(anna).status, 403);
}

TEST_F(SessionTest, a_link_ends_after_a_day) {
    world.add_person("bram", {"reader@VR25"});
    auto const link = world.service().edge().accounts.invite("bram");
    ASSERT_TRUE(link.has_value());
    world.clock().set(world.clock().now().plus_seconds(24 * 3600 + 1));
    auto const answer = world.post(
        {}, "/api/v1/password", R"({"token":")" + link->token + R"(","password":")" + good_password + "\"}");
    EXPECT_EQ(answer.status, 409);
}

TEST_F(SessionTest, an_administrator_reaches_only_accounts_of_the_own_regions) {
    world.add_person("chef", {"administrator@VR25"});
    world.add_person("dirk", {"reader@VR14"});
    world.add_person("both", {"reader@VR25", "administrator@VR14"});
    world.set_password("chef", good_password);
    Browser chef;
    world.sign_in("chef", good_password, &chef);
    auto const other = world.post(chef, "/api/v1/invitations", R"({"account":"dirk"})");
    auto const absent = world.post(chef, "/api/v1/invitations", R"({"account":"nobody"})");
    EXPECT_EQ(other.status, 404);
    EXPECT_EQ(other.body, absent.body) << "the same answer";
    EXPECT_EQ(world.post(chef, "/api/v1/invitations", R"({"account":"both"})").status, 404)
        << "would make an administrator of VR25 one of VR14";
    sign_in();
    EXPECT_EQ(world.post(anna, "/api/v1/invitations", R"({"account":"dirk"})").status, 403);
}

TEST_F(SessionTest, a_password_that_everybody_tries_first_is_refused) {
    sign_in();
    auto const code = [&](std::string const& next) {
        auto const answer = world.post(anna, "/api/v1/password-change",
            R"({"password":")" + good_password + R"(","new_password":")" + next + "\"}");
        return answer.status == 422 && answer.body.find(R"("code":"password_easy")") != std::string::npos;
    };
    for (auto const* easy : {"Welkom2026!!!", "P@ssw0rd1234", "aaaaaaaaaaaa", "123456789012", "qwertyuiop12",
             "abababababab", "Brandweer-112!", "VeiligheidsregioFlevoland", "zomer2026zomer", "1qaz2wsx3edc",
             "abcdefghijkl", "!!!!Geheim!!!!"})
        EXPECT_TRUE(code(easy)) << easy;
    for (auto const* good : {"vier paarden bij de sluis", "brandweer winter voetbal fiets", "xK9#vTq2LmP!",
             "kaas op dinsdag bij tante"})
        EXPECT_FALSE(transport::is_easily_guessed(good)) << good;
}

TEST_F(SessionTest, another_password_ends_the_other_sessions) {
    sign_in();
    auto const elsewhere = anna;
    anna.cookie.clear();
    sign_in();
    auto const change = [&](std::string const& now, std::string const& next) {
        return world
            .post(anna, "/api/v1/password-change",
                R"({"password":")" + now + R"(","new_password":")" + next + "\"}")
            .status;
    };
    EXPECT_EQ(change("verkeerd geraden", "acht geiten op de dijk"), 422) << "and still signed in";
    EXPECT_EQ(change(good_password, "acht geiten op de dijk"), 204);
    EXPECT_TRUE(is_signed_in());
    EXPECT_EQ(world.get(elsewhere, "/api/v1/changes?scopes=home").status, 401);
    EXPECT_EQ(world.sign_in("anna", good_password).status, 401);
    EXPECT_EQ(world.sign_in("anna", "acht geiten op de dijk").status, 200);
}

TEST_F(SessionTest, the_role_picker_exists_in_the_demo_alone) {
    EXPECT_EQ(world.get({}, "/api/v1/demo/people").status, 404);
    EXPECT_EQ(world.post({}, "/api/v1/demo/session", R"({"account":"anna"})").status, 404);
    EdgeWorld demo(true);
    demo.add_person("anna", {"editor@VR25#BRW"});
    auto const people = demo.get({}, "/api/v1/demo/people");
    EXPECT_NE(people.body.find(R"("account":"anna")"), std::string::npos) << people.body;
    EXPECT_EQ(demo.post({}, "/api/v1/demo/session", R"({"account":"anna"})").status, 200);
    EXPECT_EQ(demo.post({}, "/api/v1/demo/session", R"({"account":"system:setup"})").status, 404);
}

TEST_F(SessionTest, the_first_administrator_needs_the_link_of_an_empty_server) {
    auto const ask = [](EdgeWorld& where, std::string const& token) {
        return where
            .post({}, "/api/v1/first-administrator",
                R"({"token":")" + token + R"(","name":"Anna","login":"first","password":")" + good_password
                    + "\"}")
            .status;
    };
    EdgeWorld empty;
    empty.options.make_administrator = [&](std::string const&,
                                           std::string const& login) -> base::Result<std::string> {
        empty.add_person(login, {"administrator@VR25"});
        return login;
    };
    empty.restart();
    auto const token = empty.service().edge().accounts.new_first_token();
    EXPECT_EQ(ask(empty, "AAAA"), 409);
    EXPECT_EQ(ask(empty, token), 200);
    EXPECT_EQ(ask(empty, token), 409) << "works once";
    EXPECT_EQ(empty.sign_in("first", good_password).status, 200);
}

}  // namespace
}  // namespace paraat::test
