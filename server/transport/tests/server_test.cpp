// The server by itself: what one connection does, or throws, is not the end of the others.
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <thread>
#include <utility>

#include "server/transport/server.hpp"
#include "server/transport/tests/raw_client.hpp"

namespace paraat::test {
namespace {

using namespace transport;
using namespace std::chrono_literals;

/// Holds its socket, as the live picture does, and throws at the first word it hears.
struct Quarrelsome final : SocketListener {
    explicit Quarrelsome(bool& closed) : closed_(closed) {}
    void opened(std::shared_ptr<Socket> socket) override { socket_ = std::move(socket); }
    void heard(std::string_view) override { throw std::runtime_error("a listener that throws"); }
    void written() override {}
    void closed() override {
        socket_.reset();
        closed_ = true;
    }

private:
    std::shared_ptr<Socket> socket_;  // shared with the server
    bool& closed_;
};

struct Plain final : Application {
    Allowance allowance(Request const&) override { return {1024}; }
    void answer(Request request, Answer answer) override {
        if (request.path == "/throws") throw std::runtime_error("an application that throws");
        if (request.path == "/forgets") return;
        Response response{.body = "here"};
        response.held.push_back(std::exchange(place, nullptr));
        answer(std::move(response));
    }
    Upgrade upgrade(Request const&) override {
        auto const listener = std::make_shared<Quarrelsome>(is_closed);
        last_listener = listener;
        return {listener, {}};
    }
    Response unreadable(Unreadable const& what) override { return {.status = what.status}; }
    // tidy: allow sleep - stands for work that takes this long
    void stopping() override { std::this_thread::sleep_for(time_to_stop); }

    bool is_closed = false;
    std::chrono::milliseconds time_to_stop{0};
    std::shared_ptr<void> place;  // goes with the next answer
    std::weak_ptr<SocketListener> last_listener;
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

TEST_F(ServerTest, what_a_listener_or_an_application_throws_is_told_at_once_and_nobody_else_notices) {
    RawSocket socket(server.port());
    ASSERT_EQ(socket.upgrade("Host: x\r\n").status, 101);
    socket.send_text("hello");
    EXPECT_TRUE(socket.is_closed());
    EXPECT_EQ(body(), "here");
    RawConnection connection(server.port());
    ask(connection, "/throws");
    EXPECT_EQ(connection.answer().status, 503);
    EXPECT_EQ(body(), "here");
}

TEST_F(ServerTest, who_is_forgotten_by_the_application_is_told_so_at_once) {
    RawConnection connection(server.port());
    ask(connection, "/forgets");
    EXPECT_EQ(connection.answer().status, 503);
    EXPECT_EQ(body(), "here");
}

TEST_F(ServerTest, who_does_not_answer_the_goodbye_of_a_server_that_stops_is_let_go_all_the_same) {
    RawSocket silent(server.port());
    ASSERT_EQ(silent.upgrade("Host: x\r\n").status, 101);
    server.stop();
    EXPECT_TRUE(application.is_closed);
    EXPECT_TRUE(application.last_listener.expired()) << "nothing holds it any more";
}

TEST_F(ServerTest, who_has_a_socket_hears_of_a_stop_also_when_that_takes_its_time) {
    RawSocket socket(server.port());
    ASSERT_EQ(socket.upgrade("Host: x\r\n").status, 101);
    application.time_to_stop = 1100ms;  // longer than a socket is given for its goodbye
    server.stop();
    EXPECT_EQ(socket.next().close_code(), 1001);
}

TEST_F(ServerTest, what_an_answer_holds_is_given_back_with_its_last_byte_although_the_client_lingers) {
    RawConnection lingers(server.port());
    application.place = std::make_shared<int>();
    std::weak_ptr<void> const place = application.place;
    lingers.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(lingers.answer().body, "here");
    // The server says that nothing follows, and waits for its client to say the same.
    ASSERT_TRUE(lingers.is_closed());
    EXPECT_TRUE(place.expired());
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
