// The peer: nats-server with its own protocol over TCP, no rights, nothing on disk.
#pragma once

#include "bench/fanout_load.hpp"

namespace paraat::bench {

/// A port that nobody listens on at this moment.
inline std::uint16_t free_port() {
    int const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(socket, reinterpret_cast<sockaddr*>(&address), size) != 0
        || ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        throw base::Trouble("no free port");
    }
    ::close(socket);
    return ntohs(address.sin_port);
}

class NatsPeer final : public Peer {
public:
    NatsPeer()
        : port_(free_port()),
          process_({"nats-server", "-a", "127.0.0.1", "-p", std::to_string(port_), "-l", "/dev/null"}),
          publisher_(connection()) {}
    ~NatsPeer() override { ::close(publisher_); }
    NatsPeer(NatsPeer const&) = delete;
    NatsPeer& operator=(NatsPeer const&) = delete;

    Process const& process() const override { return process_; }

    int subscribe(int) override {
        int const socket = connection();
        write_all(socket, "SUB changes 1\r\nPING\r\n");
        read_until(socket, "PONG\r\n");
        return socket;
    }
    void publish(long, std::string const& payload) override {
        write_all(publisher_, "PUB changes " + std::to_string(payload.size()) + "\r\n" + payload + "\r\n");
    }

private:
    int connection() const {
        int socket = -1;
        for (int attempt = 0; attempt < 200 && socket < 0; ++attempt) {
            if (attempt > 0) std::this_thread::sleep_for(std::chrono::milliseconds(25));
            socket = connect_to(port_);
        }
        if (socket < 0) throw base::Trouble("nats-server does not answer; install the package nats-server");
        read_until(socket, "INFO ");
        write_all(socket, "CONNECT {\"verbose\":false,\"pedantic\":false}\r\nPING\r\n");
        read_until(socket, "PONG\r\n");
        return socket;
    }

    std::uint16_t port_;
    Process process_;
    int publisher_;
};

}  // namespace paraat::bench
