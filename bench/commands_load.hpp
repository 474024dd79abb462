// Writers over HTTP: each keeps one connection open and sends its next command when its answer has come.
#pragma once

#include "bench/commands_server.hpp"
#include "bench/fanout_load.hpp"
#include "bench/fanout_process.hpp"

namespace paraat::bench {

class HttpWriter {
public:
    HttpWriter(std::uint16_t port, std::string const& token)
        : socket_(connect_to(port)),
          head_(" HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port)
              + "\r\nContent-Type: application/json\r\nCookie: paraat_session=" + token
              + "\r\nParaat-Csrf: " + transport::Sessions::csrf_of(token) + "\r\nContent-Length: ") {}
    ~HttpWriter() { ::close(socket_); }
    HttpWriter(HttpWriter const&) = delete;
    HttpWriter& operator=(HttpWriter const&) = delete;

    int socket() const { return socket_; }

    void send(base::Clock const& clock) {
        auto next = writer_.next(clock);
        boost::json::object const body{{"id", fresh_id(clock).text()}, {"args", std::move(next.arguments)}};
        auto const text = boost::json::serialize(body);
        auto const path = next.command == "reword" ? "reword" : "put-up";
        write_all(socket_,
            std::string("POST /api/v1/commands/example/") + path + head_ + std::to_string(text.size())
                + "\r\n\r\n" + text);
    }

    /// @return true when a whole answer has come.
    bool receive() {
        std::array<char, 4096> bytes;
        auto const count = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (count <= 0) throw base::Trouble("the server closed a connection");
        held_.append(bytes.data(), static_cast<std::size_t>(count));
        auto const end = held_.find("\r\n\r\n");
        if (end == std::string::npos) return false;
        if (!held_.starts_with("HTTP/1.1 200")) throw base::Trouble(held_);
        constexpr std::string_view name = "content-length: ";
        auto const same = [](char a, char b) { return std::tolower(a) == std::tolower(b); };
        auto const length = std::search(held_.begin(), held_.end(), name.begin(), name.end(), same);
        base::check(length != held_.end(), "the answer states its length");
        auto const size =
            std::stoul(std::string(length + static_cast<std::ptrdiff_t>(name.size()), held_.end()));
        if (held_.size() < end + 4 + size) return false;
        held_.clear();
        return true;
    }

private:
    int socket_;
    NoticeWriter writer_;
    std::string head_, held_;
};

/// Durable commands per second through the real service in a process of its own.
inline double over_http_per_s(std::string const& directory, int writers, double seconds) {
    Process server({"/proc/self/exe", "--role", "server", "--data", directory});
    auto const port = static_cast<std::uint16_t>(std::stoi(server.line()));
    auto const token = server.line();
    base::SystemClock const clock;
    std::vector<std::unique_ptr<HttpWriter>> all;
    int const poll = ::epoll_create1(EPOLL_CLOEXEC);
    for (int i = 0; i < writers; ++i) {
        all.push_back(std::make_unique<HttpWriter>(port, token));
        epoll_event event{.events = EPOLLIN, .data = {.ptr = all.back().get()}};
        ::epoll_ctl(poll, EPOLL_CTL_ADD, all.back()->socket(), &event);
    }
    long done = 0;
    auto const start = now_us();
    for (auto const& writer : all) writer->send(clock);
    std::array<epoll_event, 64> events;
    while (static_cast<double>(now_us() - start) < seconds * 1e6) {
        int const count = ::epoll_wait(poll, events.data(), static_cast<int>(events.size()), 100);
        for (int i = 0; i < count; ++i) {
            auto* const writer = static_cast<HttpWriter*>(events[static_cast<std::size_t>(i)].data.ptr);
            if (!writer->receive()) continue;
            ++done;
            writer->send(clock);
        }
    }
    auto const took_s = static_cast<double>(now_us() - start) / 1e6;
    ::close(poll);
    return static_cast<double>(done) / took_s;
}

}  // namespace paraat::bench
