// The server: listens on one address, reads requests, hands them to the application and writes what it
// answers.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "server/transport/http.hpp"
#include "server/transport/limits.hpp"

namespace paraat::transport {

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  // 0: any free one
    unsigned io_threads = 1;
    std::size_t connections_max = limits::connections_max;  // one more is closed at once
    std::chrono::milliseconds socket_silence_max = limits::socket_silence_max;
};

class Server {
public:
    /// Listens at once. Throws base::Trouble with one sentence (Dutch, then English) when the port is taken
    /// or the address is not ours.
    Server(ServerOptions options, Application& application);
    /// Stops. What still holds an Answer must have given or dropped it before this.
    ~Server();

    std::uint16_t port() const;
    void start();
    /// Takes no new connections, has the application answer who waits, gives running requests up to 5
    /// seconds, closes sockets (1001), ends the threads.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace paraat::transport
