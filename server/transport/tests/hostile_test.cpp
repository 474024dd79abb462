// Bytes that no decent client sends: smuggling, bombs, fragments. Nothing hangs, nothing is understood in two
// ways.
#include <gtest/gtest.h>

#include "server/transport/tests/edge_world.hpp"

namespace paraat::test {
namespace {

struct HostileTest : testing::Test {
    EdgeWorld world;

    int status_of(std::string const& bytes) {
        RawConnection connection(world.port());
        connection.send(bytes);
        return connection.answer().status;
    }
    std::string head(std::string const& more) {
        return "POST /api/v1/session HTTP/1.1\r\nHost: " + world.host() + "\r\n" + more;
    }
    bool still_answers() { return world.ask("GET", "/health").status == 200; }
};

TEST_F(HostileTest, two_lengths_for_one_body_are_refused) {
    std::string const body = "\r\n0\r\n\r\nGET /health HTTP/1.1\r\nHost: " + world.host() + "\r\n\r\n";
    for (auto const* lengths :
        {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
            "Content-Length: 5\r\nContent-Length: 6\r\n", "Content-Length: 5\r\nContent-Length: 5\r\n",
            "Content-Length: 5, 6\r\n", "Content-Length: +5\r\n", "Content-Length: -1\r\n",
            "Content-Length: 0x5\r\n", "Content-Length: 99999999999999999999999\r\n",
            "Transfer-Encoding: identity\r\n", "Transfer-Encoding: chunked, identity\r\n",
            "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: gzip, chunked\r\n"}) {
        EXPECT_EQ(status_of(head(lengths) + body), 400) << lengths;
    }
    EXPECT_TRUE(still_answers());
}

TEST_F(HostileTest, after_a_refusal_the_connection_is_not_used_for_what_follows) {
    RawConnection connection(world.port());
    connection.send(head("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")
        + "\r\n0\r\n\r\nGET /health HTTP/1.1\r\nHost: " + world.host() + "\r\n\r\n");
    EXPECT_EQ(connection.answer().status, 400);
    EXPECT_EQ(connection.answer().status, 0) << "the smuggled request is not answered";
    // The same where it is us who refuse, and not the parser.
    RawConnection another(world.port());
    auto const host = "Host: " + world.host() + "\r\n";
    another.send("GET / HTTP/1.1\r\n" + host + host + "\r\nGET /health HTTP/1.1\r\n" + host + "\r\n");
    EXPECT_EQ(another.answer().status, 400);
    EXPECT_EQ(another.answer().status, 0) << "nor is what follows a head with two meanings";
}

TEST_F(HostileTest, malformed_heads_are_refused) {
    auto const host = "Host: " + world.host() + "\r\n";
    for (auto const& bytes :
        {std::string("GET / HTTP/1.1\r\n\r\n"), "GET / HTTP/1.1\r\n" + host + host + "\r\n",
            "GET / HTTP/2.0\r\n" + host + "\r\n", "GET http://evil/ HTTP/1.1\r\n" + host + "\r\n",
            "GET / HTTP/1.1\r\n" + host + "Bad Header: x\r\n\r\n",
            "GET / HTTP/1.1\r\n" + host + "X : y\r\n\r\n",
            "GET / HTTP/1.1\r\n" + host + std::string("X: a\0b\r\n\r\n", 10),
            "GET  / HTTP/1.1\r\n" + host + "\r\n", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n",
            std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) + "\r\n\r\n"}) {
        EXPECT_EQ(status_of(bytes), 400) << bytes;
    }
    EXPECT_TRUE(still_answers());
}

TEST_F(HostileTest, a_header_bomb_is_431) {
    EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: " + world.host() + "\r\nX: " + std::string(20'000, 'a')
                  + "\r\n\r\n"),
        431);
    std::string many;
    for (int i = 0; i < 3000; ++i) many += "X-" + std::to_string(i) + ": y\r\n";
    EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: " + world.host() + "\r\n" + many + "\r\n"), 431);
}

TEST_F(HostileTest, a_request_that_comes_byte_by_byte_is_answered_like_any_other) {
    RawConnection connection(world.port());
    for (auto const c : "GET /health HTTP/1.1\r\nHost: " + world.host() + "\r\n\r\n")
        connection.send({&c, 1});
    EXPECT_EQ(connection.answer().status, 200);
}

TEST_F(HostileTest, requests_in_one_piece_are_answered_in_order) {
    RawConnection connection(world.port());
    auto const host = " HTTP/1.1\r\nHost: " + world.host() + "\r\n\r\n";
    connection.send("GET /health" + host + "GET /api/v1/nothing" + host + "GET /health" + host);
    EXPECT_EQ(connection.answer().status, 200);
    EXPECT_EQ(connection.answer().status, 404);
    EXPECT_EQ(connection.answer().status, 200);
}

TEST_F(HostileTest, half_a_request_and_then_nothing_costs_one_connection_and_no_more) {
    RawConnection connection(world.port());
    connection.send(head("Content-Length: 100\r\nContent-Type: application/json\r\n\r\n{\"login\":"));
    connection.shut_down();
    EXPECT_EQ(connection.answer().status, 400);
    EXPECT_TRUE(still_answers());
}

struct HostileSocketTest : HostileTest {
    Browser anna;
    HostileSocketTest() {
        world.add_person("anna", {"editor@VR25"});
        world.set_password("anna", good_password);
        world.sign_in("anna", good_password, &anna);
    }
    int upgrade_with(std::string const& headers) {
        RawSocket socket(world.port());
        return socket.upgrade(headers).status;
    }
    /// The code with which the server closes; -1 when it closes without one, 0 when it does not close.
    int closed_with(RawSocket& socket) {
        while (true) {
            auto const frame = socket.next();
            if (frame.code < 0) return socket.is_closed() ? -1 : 0;
            if (frame.code == 8) return frame.close_code();
        }
    }
};

TEST_F(HostileSocketTest, a_socket_opens_for_our_own_pages_alone) {
    auto const host = "Host: " + world.host() + "\r\n", cookie = "Cookie: " + anna.cookie + "\r\n";
    EXPECT_EQ(upgrade_with(host + cookie + "Origin: " + world.origin() + "\r\n"), 101);
    EXPECT_EQ(upgrade_with(host + cookie + "Origin: http://evil.example\r\n"), 403);
    EXPECT_EQ(upgrade_with(host + cookie + "Origin: null\r\n"), 403);
    EXPECT_EQ(upgrade_with(host + "Origin: " + world.origin() + "\r\n"), 401);
    EXPECT_EQ(upgrade_with("Host: evil.example\r\n" + cookie), 421);
    RawSocket elsewhere(world.port());
    EXPECT_EQ(elsewhere.upgrade(world.socket_headers(anna), "/api/v1/session").status, 404);
}

TEST_F(HostileSocketTest, a_message_in_fragments_is_read_as_one) {
    RawSocket socket(world.port());
    ASSERT_EQ(socket.upgrade(world.socket_headers(anna)).status, 101);
    socket.send_frame(1, R"({"type":)", false);
    socket.send_frame(9, "are you there");
    socket.send_frame(0, R"("ping"})");
    EXPECT_NE(socket.next_of_type("pong"), "");
}

TEST_F(HostileSocketTest, frames_against_the_protocol_close_the_socket) {
    struct Case {
        std::string what, payload;
        int code;
        bool last, masked;
    };
    for (auto const& wrong :
        {Case{"not masked", R"({"type":"ping"})", 1, true, false}, Case{"binary", "abc", 2, true, true},
            Case{"no JSON", "hello", 1, true, true}, Case{"unknown", R"({"type":"drop"})", 1, true, true},
            Case{"not UTF-8", "\xff\xfe", 1, true, true}, Case{"reserved", "", 3, true, true},
            Case{"long ping", std::string(126, 'a'), 9, true, true},
            Case{"ping in fragments", "a", 9, false, true}, Case{"continues nothing", "a", 0, true, true},
            Case{"too large", std::string(65537, 'a'), 1, true, true},
            Case{"no scopes", R"({"type":"subscribe","scopes":[]})", 1, true, true},
            Case{"strange scope", R"({"type":"subscribe","scopes":["x"],"cursor":null})", 1, true, true},
            Case{"strange cursor", R"({"type":"subscribe","scopes":["home"],"cursor":{"VR25":-1}})", 1, true,
                true}}) {
        RawSocket socket(world.port());
        ASSERT_EQ(socket.upgrade(world.socket_headers(anna)).status, 101);
        socket.send_frame(wrong.code, wrong.payload, wrong.last, wrong.masked);
        auto const code = closed_with(socket);
        EXPECT_TRUE(code == -1 || (code >= 1002 && code <= 1009)) << wrong.what << " " << code;
    }
    EXPECT_TRUE(still_answers());
}

TEST_F(HostileSocketTest, who_talks_without_end_is_sent_away) {
    RawSocket socket(world.port());
    ASSERT_EQ(socket.upgrade(world.socket_headers(anna)).status, 101);
    for (int i = 0; i < 400; ++i) {
        if (!socket.send_text(R"({"type":"ping"})")) break;
    }
    EXPECT_EQ(closed_with(socket), 1008);
}

TEST_F(HostileSocketTest, one_session_opens_twenty_sockets_and_not_one_more) {
    std::vector<std::unique_ptr<RawSocket>> sockets;
    for (int i = 0; i < 20; ++i) {
        sockets.push_back(std::make_unique<RawSocket>(world.port()));
        ASSERT_EQ(sockets.back()->upgrade(world.socket_headers(anna)).status, 101) << i;
    }
    EXPECT_EQ(upgrade_with(world.socket_headers(anna)), 429);
}

}  // namespace
}  // namespace paraat::test
