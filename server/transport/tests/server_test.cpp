// The server by itself: what one connection does, or throws, is not the end of the others.
#include <gtest/gtest.h>

#include "server/transport/server.hpp"
#include "server/transport/tests/raw_client.hpp"

namespace paraat::test {
namespace {

using namespace transport;

/// Throws at the first word it hears.
struct Quarrelsome final : SocketListener {
    void opened(std::shared_ptr<Socket>) override {}
    void heard(std::string_view) override { throw std::runtime_error("a listener that throws"); }
    void written() override {}
    void closed() override {}
};

struct Plain final : Application {
    Allowance allowance(Request const&) override { return {1024}; }
    void answer(Request request, Answer answer) override {
        if (request.path == "/throws") throw std::runtime_error("an application that throws");
        answer(Response{.body = "here"});
    }
    Upgrade upgrade(Request const&) override { return {std::make_shared<Quarrelsome>(), {}}; }
    Response unreadable(int status) override { return {.status = status}; }
};

struct ServerTest : testing::Test {
    Plain application;
    Server server{{.port = 0, .connections_max = 3}, application};

    ServerTest() { server.start(); }
    void ask(RawConnection& connection, std::string const& path = "/") const {
        connection.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    std::string body() const {
        RawConnection connection(server.port());
        ask(connection);
        return connection.answer().body;
    }
};

TEST_F(ServerTest, a_listener_or_an_application_that_throws_ends_its_own_connection_alone) {
    RawSocket socket(server.port());
    ASSERT_EQ(socket.upgrade("Host: x\r\n").status, 101);
    socket.send_text("hello");
    EXPECT_EQ(socket.next().code, -1);
    EXPECT_EQ(body(), "here");
    RawConnection connection(server.port());
    ask(connection, "/throws");
    EXPECT_EQ(connection.answer().status, 0);
    EXPECT_EQ(body(), "here");
}

TEST_F(ServerTest, one_connection_too_many_is_closed_at_once_and_there_is_room_again_afterwards) {
    RawConnection first(server.port()), second(server.port());
    {
        RawConnection third(server.port());
        for (auto* idle : {&first, &second, &third}) {
            ask(*idle);
            EXPECT_EQ(idle->answer().body, "here");
        }
        EXPECT_EQ(body(), "") << "no room";
    }
    std::string said;
    for (int again = 0; again < 1000 && said.empty(); ++again) said = body();
    EXPECT_EQ(said, "here");
}

}  // namespace
}  // namespace paraat::test
