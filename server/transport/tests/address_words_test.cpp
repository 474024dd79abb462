// What the address of a fixed path says: each fault in a whole sentence, in both languages.
#include <gtest/gtest.h>

#include "server/transport/tests/edge_world.hpp"

namespace paraat::test {
namespace {

struct AddressWordsTest : testing::Test {
    EdgeWorld world;
    Browser anna;

    AddressWordsTest() {
        world.options.imports = {.right = "manage_maps",
            .list = [] { return std::string("[]"); },
            .add = [](transport::ImportPiece const&) -> base::Result<std::string> {
                return std::string("{}");
            },
            .remove = [](std::string const&) -> base::Result<base::Done> { return base::Done{}; }};
        world.restart();
        world.add_person("anna", {"planner@VR25", "editor@VR25"});
        world.set_password("anna", good_password);
        world.sign_in("anna", good_password, &anna);
    }
    /// Status and the sentence in a language: "422 cursor ontbreekt.".
    std::string told(std::string const& path, std::string const& language = "nl",
        std::string const& method = "GET", std::string const& body = {}) {
        auto const answer =
            world.ask(method, path, anna.headers() + "Accept-Language: " + language + "\r\n", body);
        auto const at = answer.body.find(R"("detail":")") + 10;
        return std::to_string(answer.status) + " " + answer.body.substr(at, answer.body.find('"', at) - at);
    }
    std::string piece(std::string const& query) {
        return told("/api/v1/import-files/dorp.osm?changed=1&offset=0" + query, "nl", "PUT", "x");
    }
};

TEST_F(AddressWordsTest, a_cursor_or_a_wait_that_is_none_is_told_what_it_must_be) {
    EXPECT_EQ(told("/api/v1/changes?cursor=abc"),
        "422 cursor moet een cursor uit een eerder antwoord (JSON in base64url) zijn.");
    EXPECT_EQ(told("/api/v1/changes?cursor=abc", "en"),
        "422 cursor must be a cursor from an earlier answer (JSON in base64url).");
    for (auto const* wait : {"long", "-1", ""}) {
        EXPECT_EQ(told("/api/v1/changes?waitS=" + std::string(wait)),
            "422 waitS moet een geheel getal van 0 of meer zijn.");
    }
}

TEST_F(AddressWordsTest, who_follows_too_many_incidents_hears_how_many_may_be_followed) {
    std::string scopes = "home";
    for (int i = 1; i < 64; ++i) scopes += "," + world.fresh_id();
    EXPECT_EQ(world.get(anna, "/api/v1/changes?scopes=" + scopes).status, 200);
    EXPECT_EQ(told("/api/v1/changes?scopes=" + scopes + "," + world.fresh_id()),
        "422 scopes mag hoogstens 64 onderdelen hebben.");
}

TEST_F(AddressWordsTest, a_piece_of_a_file_without_its_size_hears_that_it_is_missing) {
    EXPECT_EQ(piece(""), "422 size ontbreekt.");
    EXPECT_EQ(piece("&size=veel"), "422 size moet een geheel getal van 0 of meer zijn.");
}

TEST_F(AddressWordsTest, a_question_that_says_one_thing_twice_hears_so) {
    EXPECT_EQ(told("/api/v1/queries/example/with-word?word=x&word=y"),
        "422 word staat meer dan één keer in het adres.");
    EXPECT_EQ(told("/api/v1/queries/example/with-word?word=x&word=y", "en"),
        "422 word stands in the address more than once.");
}

TEST_F(AddressWordsTest, a_word_that_the_changes_do_not_know_is_refused_and_never_passed_over) {
    auto const incident = world.fresh_id();
    EXPECT_EQ(told("/api/v1/changes?scope=" + incident), "422 Het veld scope bestaat hier niet.");
    EXPECT_EQ(told("/api/v1/changes?scopes=home&wait_s=1"), "422 Het veld wait_s bestaat hier niet.");
    EXPECT_EQ(told("/api/v1/changes?scopes=" + incident + "&scopes=home"),
        "422 scopes staat meer dan één keer in het adres.");
    EXPECT_EQ(world.get(anna, "/api/v1/changes?scopes=home&waitS=0&cursor=").status, 200)
        << "what browsers send";
}

TEST_F(AddressWordsTest, a_file_with_a_word_that_nobody_knows_is_not_taken) {
    auto const path = [](std::string const& query) { return "/api/v1/attachments" + query; };
    EXPECT_EQ(told(path("?name=a.txt&foo=1"), "nl", "POST", "x"), "422 Het veld foo bestaat hier niet.");
    EXPECT_EQ(told(path("?name=a.txt&name=b.txt"), "nl", "POST", "x"),
        "422 name staat meer dan één keer in het adres.");
    EXPECT_EQ(told(path("/" + std::string(64, 'a') + "?foo=1")), "422 Het veld foo bestaat hier niet.");
    EXPECT_EQ(piece("&size=1&sise=2"), "422 Het veld sise bestaat hier niet.");
}

TEST_F(AddressWordsTest, who_asks_for_the_live_picture_without_a_socket_hears_that_it_is_one) {
    auto const answer = world.get(anna, "/api/v1/live");
    EXPECT_EQ(answer.status, 426);
    EXPECT_EQ(answer.header("upgrade"), "websocket");
    EXPECT_NE(answer.body.find("Dit adres is van een WebSocket"), std::string::npos) << answer.body;
    EXPECT_EQ(world.post(anna, "/api/v1/live", "{}").status, 405);
}

TEST_F(AddressWordsTest, a_kind_of_content_is_the_same_in_capitals) {
    auto const send = [&](std::string const& path, std::string const& type, std::string const& body) {
        return world.ask("POST", path, anna.headers() + "Content-Type: " + type + "\r\n", body).status;
    };
    for (auto const* type : {"Application/JSON", "application/json ; charset=UTF-8"})
        EXPECT_EQ(send("/api/v1/commands/example/nothing", type, world.command_body("{}")), 404) << type;
    for (auto const* type : {"application/jsonp", "text/json", ""})
        EXPECT_EQ(send("/api/v1/commands/example/nothing", type, world.command_body("{}")), 415) << type;
    EXPECT_EQ(send("/api/v1/attachments?name=a.csv", "Text/CSV", "a;b"), 201);
}

TEST_F(AddressWordsTest, who_makes_something_new_is_not_told_that_somebody_was_first) {
    auto body = world.command_body(
        R"({"id":")" + world.fresh_id() + R"(","region":"VR25","text":"dijk","urgency":"normal"})");
    body.insert(body.size() - 1, R"(,"expected_version":5)");
    auto const answer = world.post(anna, "/api/v1/commands/example/put-up", body);
    EXPECT_EQ(answer.status, 422) << answer.body;
    EXPECT_NE(answer.body.find("no_version_yet"), std::string::npos) << answer.body;
}

}  // namespace
}  // namespace paraat::test
