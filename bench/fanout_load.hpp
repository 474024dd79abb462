// The load of the fan-out benchmark: one publisher, many subscribers on one thread, and when the last one was
// reached.
#pragma once

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "bench/fanout_process.hpp"

namespace paraat::bench {

constexpr std::size_t payload_bytes = 300;

inline std::int64_t now_us() {
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

/// "#00000042#": found in the bytes of any protocol.
inline std::string marker(long number) {
    auto const digits = std::to_string(number);
    return "#" + std::string(8 - digits.size(), '0') + digits + "#";
}

inline int connect_to(std::uint16_t port) {
    int const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket);
        return -1;
    }
    int const on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

inline void write_all(int socket, std::string_view text) {
    while (!text.empty()) {
        auto const sent = ::send(socket, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0) throw base::Trouble("the server closed a connection");
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

/// Reads until the text has come by. @return all that was read, also what follows the text.
inline std::string read_until(int socket, std::string_view wanted) {
    std::string seen;
    std::array<char, 16384> bytes;
    while (seen.find(wanted) == std::string::npos) {
        auto const count = ::recv(socket, bytes.data(), bytes.size(), 0);
        if (count <= 0) throw base::Trouble("the server closed a connection");
        seen.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return seen;
}

/// What is measured: a server that takes subscribers, and one way to publish.
class Peer {
public:
    virtual ~Peer() = default;
    virtual Process const& process() const = 0;
    /// A connected socket that will receive every change.
    virtual int subscribe(int number) = 0;
    /// @param payload 300 bytes, of which the last hold the marker.
    virtual void publish(long number, std::string const& payload) = 0;
};

struct Outcome {
    double p50_ms = 0, p99_ms = 0;   // from publishing to the last subscriber
    double cpu_us_per_delivery = 0;  // of the server
    double rss_mb = 0;               // at the end
    double idle_kb_per_socket = 0;   // grown by subscribing, before any load
    long lost = 0;                   // changes that did not reach everyone
};

class Load {
public:
    Load(Peer& peer, int subscribers) : peer_(peer), epoll_(::epoll_create1(EPOLL_CLOEXEC)) {
        auto const before = peer_.process().resident_kb();
        connections_.resize(static_cast<std::size_t>(subscribers));
        for (std::size_t number = 0; number < connections_.size(); ++number) {
            auto& connection = connections_[number];
            connection.socket = peer_.subscribe(static_cast<int>(number));
            epoll_event event{.events = EPOLLIN, .data = {.u64 = number}};
            ::epoll_ctl(epoll_, EPOLL_CTL_ADD, connection.socket, &event);
        }
        std::this_thread::sleep_for(std::chrono::seconds(2));
        idle_kb_ = (peer_.process().resident_kb() - before) / subscribers;
    }
    ~Load() {
        for (auto const& connection : connections_) ::close(connection.socket);
        ::close(epoll_);
    }
    Load(Load const&) = delete;
    Load& operator=(Load const&) = delete;

    /// @param per_s changes a second, for so many seconds after one of warming up.
    Outcome run(int per_s, int seconds) {
        warm_up_ = per_s;
        sent_ = std::vector<std::atomic<std::int64_t>>(static_cast<std::size_t>(per_s * (seconds + 1)) + 1);
        arrivals_.assign(sent_.size(), 0);
        for (auto& connection : connections_) connection.seen.assign(sent_.size(), false);
        took_ms_.clear();
        std::atomic<bool> published = false;
        std::atomic<double> cpu_start = 0;
        std::thread publisher([&] {
            publish_all(per_s, cpu_start);
            published = true;
        });
        auto deadline = now_us() + 3'600'000'000;
        bool draining = false;
        while (
            now_us() < deadline && took_ms_.size() + static_cast<std::size_t>(warm_up_) + 1 < sent_.size()) {
            receive();
            if (published && !draining) {
                draining = true;
                deadline = now_us() + 3'000'000;
            }
        }
        auto const cpu_s = peer_.process().cpu_s() - cpu_start;
        publisher.join();
        return outcome(cpu_s);
    }

private:
    struct Connection {
        int socket = -1;
        std::vector<bool>
            seen{};          // by number of the change; commands over several connections may change places
        std::string rest{};  // the start of a marker at the end of a read
    };

    void publish_all(int per_s, std::atomic<double>& cpu_start) {
        auto const start = now_us();
        for (long number = 1; number < static_cast<long>(sent_.size()); ++number) {
            auto const due = start + number * 1'000'000 / per_s;
            if (auto const early = due - now_us(); early > 0) {
                std::this_thread::sleep_for(std::chrono::microseconds(early));
            }
            if (number == warm_up_ + 1) cpu_start = peer_.process().cpu_s();
            auto const text = marker(number);
            sent_[static_cast<std::size_t>(number)] = now_us();
            peer_.publish(number, std::string(payload_bytes - text.size(), 'x') + text);
        }
    }

    void receive() {
        std::array<epoll_event, 256> events;
        int const ready = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), 20);
        for (int at = 0; at < ready; ++at) {
            auto& connection = connections_[events[static_cast<std::size_t>(at)].data.u64];
            auto const count = ::recv(connection.socket, bytes_.data(), bytes_.size(), MSG_DONTWAIT);
            if (count <= 0) throw base::Trouble("the server closed a connection");
            scan(connection, {bytes_.data(), static_cast<std::size_t>(count)});
        }
    }

    void scan(Connection& connection, std::string_view text) {
        std::string joined;
        if (!connection.rest.empty()) {
            joined = std::move(connection.rest) + std::string(text);
            text = joined;
        }
        constexpr std::size_t digits = 8;
        for (auto at = text.find('#'); at != std::string_view::npos; at = text.find('#', at)) {
            if (text.size() < at + digits + 2) {
                connection.rest = text.substr(at);
                return;
            }
            arrived(connection, std::strtol(text.data() + at + 1, nullptr, 10));
            at += digits + 2;
        }
        connection.rest.clear();
    }

    void arrived(Connection& connection, long number) {
        auto const place = static_cast<std::size_t>(number);
        if (place >= connection.seen.size() || connection.seen[place]) return;
        connection.seen[place] = true;
        if (++arrivals_[place] < connections_.size() || number <= warm_up_) return;
        took_ms_.push_back(static_cast<double>(now_us() - sent_[place]) / 1000);
    }

    Outcome outcome(double cpu_s) {
        auto const expected = sent_.size() - 1 - static_cast<std::size_t>(warm_up_);
        Outcome found{.lost = static_cast<long>(expected - took_ms_.size())};
        if (took_ms_.empty()) return found;
        std::sort(took_ms_.begin(), took_ms_.end());
        found.p50_ms = took_ms_[took_ms_.size() / 2];
        found.p99_ms = took_ms_[took_ms_.size() * 99 / 100];
        found.cpu_us_per_delivery = cpu_s * 1e6 / static_cast<double>(expected * connections_.size());
        found.rss_mb = peer_.process().resident_kb() / 1024;
        found.idle_kb_per_socket = idle_kb_;
        return found;
    }

    Peer& peer_;
    int epoll_;
    double idle_kb_ = 0;
    long warm_up_ = 0;
    std::vector<Connection> connections_;
    std::vector<std::atomic<std::int64_t>> sent_;
    std::vector<std::size_t> arrivals_;
    std::vector<double> took_ms_;
    std::array<char, 65536> bytes_{};
};

}  // namespace paraat::bench
