// Requests and answers: every status, every fault by its path, origins and hosts, headers, files.
#include <gtest/gtest.h>

#include "server/transport/tests/edge_world.hpp"

namespace paraat::test {
namespace {

struct HttpTest : testing::Test {
    EdgeWorld world{true};
    Browser anna;

    HttpTest() {
        world.add_person("anna", {"editor@VR25"});
        world.add_person("rob", {"reader@VR25"});
        take_role("anna", anna);
    }
    void take_role(std::string const& account, Browser& browser) {
        auto const answer = world.post({}, "/api/v1/demo/session", R"({"account":")" + account + "\"}");
        browser.cookie = answer.header("set-cookie").substr(0, answer.header("set-cookie").find(';'));
        auto const at = answer.body.find(R"("csrf":")") + 8;
        browser.csrf = answer.body.substr(at, answer.body.find('"', at) - at);
    }
    RawAnswer send(std::string const& body) {
        return world.post(anna, "/api/v1/commands/example/put-up", body);
    }
    std::string notice(std::string const& text) {
        return R"({"id":")" + world.fresh_id() + R"(","region":"VR25","text":")" + text
            + R"(","urgency":"normal"})";
    }
};

bool has(RawAnswer const& answer, std::string const& text) {
    return answer.body.find(text) != std::string::npos;
}

TEST_F(HttpTest, a_command_answers_its_receipt_and_the_same_again_changes_nothing) {
    auto const body = world.command_body(notice("dijk onder toezicht"));
    auto const first = send(body), again = send(body);
    EXPECT_EQ(first.status, 200) << first.body;
    EXPECT_TRUE(has(first, R"("sequence":{"VR25":1})")) << first.body;
    EXPECT_TRUE(has(first, R"("again":false)"));
    EXPECT_TRUE(has(again, R"("again":true)"));
    EXPECT_EQ(first.header("api-version"), "1.2.3");
}

TEST_F(HttpTest, what_is_not_json_is_400) {
    for (auto const* body : {"", "{", "[1,2", "{\"id\":}", "\xff\xfe", "nul", "{\"a\":1}{"}) {
        auto const answer = send(body);
        EXPECT_EQ(answer.status, 400) << body << answer.body;
        EXPECT_EQ(answer.header("content-type"), "application/problem+json");
    }
}

TEST_F(HttpTest, json_that_is_nested_too_deeply_is_400) {
    EXPECT_EQ(send(std::string(100'000, '[')).status, 400);
}

TEST_F(HttpTest, every_fault_is_named_by_its_path) {
    auto const answer = send(
        world.command_body(R"({"id":"nonsense","region":"VR25","text":7,"urgency":"panic","colour":"red"})"));
    EXPECT_EQ(answer.status, 422);
    for (auto const* path : {"id", "text", "urgency", "colour"}) {
        EXPECT_TRUE(has(answer, R"("path":")" + std::string(path) + "\"")) << path << answer.body;
    }
}

TEST_F(HttpTest, an_envelope_without_its_parts_is_422) {
    auto const answer = send(R"({"extra":1})");
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(has(answer, R"("path":"id")")) << answer.body;
    EXPECT_TRUE(has(answer, R"("path":"args")")) << answer.body;
    EXPECT_TRUE(has(answer, R"("path":"extra")")) << answer.body;
}

TEST_F(HttpTest, a_problem_speaks_the_language_that_is_asked_for_and_carries_both) {
    auto const headers = anna.headers() + "Content-Type: application/json\r\n";
    auto const dutch =
        world.ask("POST", "/api/v1/commands/example/nothing", headers, world.command_body("{}"));
    auto const english = world.ask("POST", "/api/v1/commands/example/nothing",
        headers + "Accept-Language: en-GB,en;q=0.9,nl;q=0.5\r\n", world.command_body("{}"));
    EXPECT_EQ(dutch.status, 404);
    EXPECT_TRUE(has(dutch, R"("title":"Niet gevonden")")) << dutch.body;
    EXPECT_TRUE(has(english, R"("title":"Not found")")) << english.body;
    EXPECT_TRUE(has(english, R"("details":{"nl":"De opdracht)")) << english.body;
    EXPECT_TRUE(has(english, R"("type":"/problems/unknown_command")"));
}

TEST_F(HttpTest, no_session_is_401_no_right_403_and_what_is_not_yours_404) {
    EXPECT_EQ(world.post({}, "/api/v1/commands/example/put-up", world.command_body(notice("x"))).status, 401);
    Browser rob;
    take_role("rob", rob);
    EXPECT_EQ(world.put_up(rob, "VR25", "x").status, 403);
    EXPECT_EQ(world.put_up(anna, "VR14", "x").status, 404);
}

TEST_F(HttpTest, the_state_forbids_is_409) {
    auto const id = world.fresh_id();
    send(world.command_body(R"({"id":")" + id + R"(","region":"VR25","text":"x","urgency":"normal"})"));
    auto const down = [&] {
        return world.post(anna, "/api/v1/commands/example/take-down",
            world.command_body(R"({"id":")" + id + R"(","reason":"klaar"})"));
    };
    EXPECT_EQ(down().status, 200);
    EXPECT_EQ(down().status, 409);
}

TEST_F(HttpTest, a_body_that_is_too_long_for_who_sends_it_is_refused_before_it_is_read) {
    auto const announce = [&](std::string const& path, std::string const& headers, std::size_t bytes) {
        RawConnection connection(world.port());
        connection.send("POST /api/v1" + path + " HTTP/1.1\r\nHost: " + world.host() + "\r\n" + headers
            + "Content-Type: application/json\r\nContent-Length: " + std::to_string(bytes) + "\r\n\r\n");
        return connection.answer();
    };
    std::string const command = "/commands/example/put-up", english = "Accept-Language: en\r\n";
    auto const long_command = announce(command, anna.headers() + english, 256 * 1024 + 1);
    EXPECT_EQ(long_command.status, 413);
    EXPECT_NE(
        long_command.body.find("The request is too large; at most 256 KB is allowed."), std::string::npos)
        << long_command.body;
    EXPECT_EQ(announce(command, "", 16 * 1024 + 1).status, 401) << "a stranger makes us hold nothing long";
    auto const of_a_stranger = announce("/session", "", 16 * 1024 + 1);
    EXPECT_EQ(of_a_stranger.status, 413);
    EXPECT_NE(of_a_stranger.body.find("hoogstens 16 KB is toegestaan"), std::string::npos)
        << of_a_stranger.body;
    RawConnection chunked(world.port());
    chunked.send("POST /api/v1/commands/example/put-up HTTP/1.1\r\nHost: " + world.host() + "\r\n"
        + anna.headers() + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 20; ++i) {
        if (!chunked.send("10000\r\n" + std::string(65536, ' ') + "\r\n")) break;
    }
    EXPECT_EQ(chunked.answer().status, 413);
}

TEST_F(HttpTest, another_kind_of_content_than_json_is_415) {
    for (auto const* type :
        {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"}) {
        auto const answer = world.ask("POST", "/api/v1/commands/example/put-up",
            anna.headers() + "Content-Type: " + type + "\r\n", world.command_body(notice("x")));
        EXPECT_EQ(answer.status, 415) << type;
    }
}

TEST_F(HttpTest, a_path_that_is_not_there_is_404_and_a_method_that_does_not_fit_405) {
    EXPECT_EQ(world.get(anna, "/api/v1/nothing").status, 404);
    auto const answer = world.ask("PUT", "/api/v1/session", anna.headers());
    EXPECT_EQ(answer.status, 405);
    EXPECT_EQ(answer.header("allow"), "GET, POST, DELETE");
}

TEST_F(HttpTest, a_query_reads_its_keys_as_the_kinds_they_are) {
    ASSERT_EQ(world.put_up(anna, "VR25", "dijk bij Kampen").status, 200);
    auto const found = world.get(anna, "/api/v1/queries/example/with-word?word=Kampen");
    EXPECT_EQ(found.status, 200);
    EXPECT_TRUE(has(found, "dijk bij Kampen")) << found.body;
    auto const unknown = world.get(anna, "/api/v1/queries/example/with-word?word=x&someKey=1");
    EXPECT_EQ(unknown.status, 422);
    EXPECT_TRUE(has(unknown, R"("path":"someKey")")) << unknown.body;
    EXPECT_EQ(world.get(anna, "/api/v1/queries/example/with-word?word=a&word=b").status, 422);
    EXPECT_EQ(world.get(anna, "/api/v1/queries/example/nothing").status, 404);
    EXPECT_EQ(world.get({}, "/api/v1/queries/example/with-word?word=x").status, 401);
}

TEST_F(HttpTest, changes_come_from_our_own_pages_alone) {
    auto const with_origin = [&](std::string const& origin) {
        return world
            .ask("POST", "/api/v1/commands/example/put-up",
                anna.headers() + "Content-Type: application/json\r\n" + origin,
                world.command_body(notice("x")))
            .status;
    };
    auto const port = std::to_string(world.port());
    EXPECT_EQ(with_origin(""), 200) << "no browser";
    for (auto const& own : {"http://127.0.0.1:" + port, "http://localhost:" + port, "http://[::1]:" + port}) {
        EXPECT_EQ(with_origin("Origin: " + own + "\r\n"), 200) << own;
    }
    for (auto const& foreign : {std::string("null"), std::string("http://evil.example"),
             "https://127.0.0.1:" + port, "http://127.0.0.1:" + port + ".evil.example",
             std::string("http://127.0.0.1"), "http://127.0.0.1:" + port + "/", "http://127.0.0.1:1" + port,
             "http://evil.example:" + port, "http://127.0.0.1:" + port + "@evil.example",
             "http://localhost." + port, std::string("file://"), "HTTP://127.0.0.1:" + port + "x"}) {
        EXPECT_EQ(with_origin("Origin: " + foreign + "\r\n"), 403) << foreign;
    }
    EXPECT_EQ(with_origin("Origin: " + world.origin() + "\r\nOrigin: http://evil.example\r\n"), 403);
    EXPECT_EQ(with_origin("Sec-Fetch-Site: cross-site\r\n"), 403);
    EXPECT_EQ(with_origin("Sec-Fetch-Site: same-site\r\n"), 403);
}

TEST_F(HttpTest, a_host_that_is_not_ours_is_refused) {
    for (auto const* host : {"evil.example", "127.0.0.1", "127.0.0.1:1", "localhost"}) {
        EXPECT_EQ(world.ask("GET", "/", std::string("Host: ") + host + "\r\n").status, 421) << host;
    }
    EXPECT_EQ(
        world.ask("GET", "/health", "Host: localhost:" + std::to_string(world.port()) + "\r\n").status, 200);
}

TEST(health, tells_when_the_whole_journal_was_last_found_as_it_was_written) {
    EdgeWorld unchecked, checked({.journal_checked_at = base::Instant::parse("2026-11-21T03:00:00Z")});
    EXPECT_EQ(unchecked.ask("GET", "/health").body, R"({"status":"ready","writes":true,"version":"1.2.3"})");
    EXPECT_EQ(checked.ask("GET", "/health").body,
        R"({"status":"ready","writes":true,"journal_checked_at":"2026-11-21T03:00:00Z","version":"1.2.3"})");
}

TEST_F(HttpTest, every_answer_carries_the_headers_that_keep_strangers_out) {
    for (auto const* path : {"/", "/api/v1/session", "/nothing.js", "/api/v1/nothing"}) {
        auto const answer = world.get(anna, path);
        auto const policy = answer.header("content-security-policy");
        EXPECT_NE(policy.find("script-src 'self';"), std::string::npos) << path;
        EXPECT_NE(policy.find("style-src 'self';"), std::string::npos) << path;
        EXPECT_EQ(policy.find("unsafe"), std::string::npos) << path;
        EXPECT_EQ(answer.header("x-content-type-options"), "nosniff") << path;
        EXPECT_EQ(answer.header("referrer-policy"), "no-referrer") << path;
        EXPECT_EQ(answer.header("cross-origin-opener-policy"), "same-origin") << path;
    }
    RawConnection malformed(world.port());
    malformed.send("GARBAGE\r\n\r\n");
    EXPECT_EQ(malformed.answer().header("x-content-type-options"), "nosniff");
}

TEST_F(HttpTest,
    the_page_may_load_from_a_tile_service_that_was_added_and_from_nothing_that_only_looks_like_one) {
    world.options.tile_services = [] {
        return std::vector<std::string>{"https://tiles.example.nl/wmts?x=1", "javascript:alert(1)",
            "https://a b.nl", "https://x.nl;script-src *"};
    };
    world.restart();
    auto const policy = world.get(anna, "/").header("content-security-policy");
    EXPECT_NE(policy.find("connect-src 'self' https://tiles.example.nl;"), std::string::npos) << policy;
    EXPECT_EQ(policy.find("script-src *"), std::string::npos) << policy;
    EXPECT_EQ(policy.find("javascript"), std::string::npos) << policy;
}

struct FilesTest : testing::Test {
    static transport::EmbeddedFile const* find(std::string_view path) {
        static constexpr unsigned char page[] = "<!doctype html>", script[] = "let a = 1;",
                                       packed[] = "\x1f\x8b";
        static transport::EmbeddedFile const files[] = {
            {"index.html", "text/html; charset=utf-8", "\"aa\"", {page, 15}, {}},
            {"assets/app-1f3c.js", "text/javascript; charset=utf-8", "\"bb\"", {script, 10}, {packed, 2}},
            {"demo/draaiboek.json", "application/json", "\"cc\"", {script, 10}, {}}};
        for (auto const& file : files) {
            if (file.path == path) return &file;
        }
        return nullptr;
    }
    EdgeWorld world;
    FilesTest() {
        world.options.find_file = find;
        world.restart();
    }
};

TEST_F(FilesTest, any_path_without_an_extension_is_a_page_of_the_application) {
    for (auto const* path : {"/", "/incident/0198", "/eerste-beheerder"}) {
        auto const answer = world.ask("GET", path);
        EXPECT_EQ(answer.status, 200) << path;
        EXPECT_EQ(answer.body, "<!doctype html>") << path;
        EXPECT_EQ(answer.header("cache-control"), "no-cache") << path;
    }
    EXPECT_EQ(world.ask("GET", "/assets/gone.js").status, 404);
    EXPECT_EQ(world.ask("GET", "/demo/draaiboek.json").status, 404) << "the script is nobody's page";
    EXPECT_EQ(world.ask("POST", "/").status, 405);
}

TEST_F(FilesTest, a_hashed_file_is_kept_for_ever_packed_where_it_may_be_and_not_sent_twice) {
    auto const plain = world.ask("GET", "/assets/app-1f3c.js");
    EXPECT_EQ(plain.body, "let a = 1;");
    EXPECT_NE(plain.header("cache-control").find("immutable"), std::string::npos);
    auto const packed = world.ask("GET", "/assets/app-1f3c.js", "Accept-Encoding: gzip, br\r\n");
    EXPECT_EQ(packed.header("content-encoding"), "gzip");
    EXPECT_EQ(packed.body, "\x1f\x8b");
    auto const held = world.ask("GET", "/assets/app-1f3c.js", "If-None-Match: \"bb\"\r\n");
    EXPECT_EQ(held.status, 304);
    auto const head = world.ask("HEAD", "/assets/app-1f3c.js");
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("content-length"), "10");
}

TEST_F(FilesTest, no_path_leads_out_of_the_files) {
    for (auto const* path :
        {"/../etc/passwd", "/assets/../../x", "/%2e%2e/x", "/assets/%2e%2e%2fx", "//etc/passwd", "/a%00b",
            "/%ff", "/%zz", "/a\\..\\b", "/assets/..%5cx", "/./x", "/assets/%c0%ae%c0%ae/x"}) {
        auto const answer = world.ask("GET", path);
        EXPECT_TRUE(answer.status == 400 || answer.status == 404) << path << " " << answer.status;
    }
}

}  // namespace
}  // namespace paraat::test
