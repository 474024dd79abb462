// The one file that knows Beast: connections, HTTP/1.1 and WebSocket, each bound to one input-output thread.
#include "server/transport/server.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include <atomic>
#include <iostream>
#include <map>
#include <mutex>
#include <thread>

#include "server/base/check.hpp"
#include "server/base/utf8.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/url.hpp"

namespace paraat::transport {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using Executor = asio::io_context::executor_type;
using Plain = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Stream = beast::basic_stream<asio::ip::tcp, Executor>;
using WebSocket = websocket::stream<Stream, false>;  // false: no bomb to unpack, no memory for it
using Steady = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<Steady, asio::wait_traits<Steady>, Executor>;
template <class T>
using Awaitable = asio::awaitable<T, Executor>;
using Parser = http::request_parser<http::string_body>;
using Reply = http::response<http::span_body<char const>>;
using Error = beast::error_code;

constexpr asio::use_awaitable_t<Executor> awaited;

/// Counts what is open; a ticket gives its place back when it goes.
struct Places {
    explicit Places(std::size_t connections_max) : most(connections_max) {}

    std::size_t const most;
    std::mutex mutex;
    std::size_t taken = 0;
    std::map<std::string, std::size_t> per_address;

    std::shared_ptr<void> ticket(std::string const& address) {
        std::lock_guard const lock(mutex);
        if (taken >= most) return nullptr;
        auto& here = per_address[address];
        if (here >= limits::connections_per_address_max) return nullptr;
        ++taken;
        ++here;
        return {this, [address](Places* places) {
                    std::lock_guard const inner(places->mutex);
                    --places->taken;
                    if (--places->per_address[address] == 0) places->per_address.erase(address);
                }};
    }
};

/// What all connections have in common.
struct Shared {
    Application& application;
    std::chrono::milliseconds socket_silence_max;
    Places places;
    std::atomic<bool> stopping{false};
    std::atomic<int> running{0};  // requests
    std::atomic<int> open_sockets{0};
};

#include "server/transport/beast_socket.inc"

#include "server/transport/beast_connection.inc"

}  // namespace

struct Server::Inside {
    Shared shared;
    std::vector<std::unique_ptr<Loop>> loops;
    asio::basic_socket_acceptor<asio::ip::tcp, Executor> acceptor;
    std::size_t next = 0;

    explicit Inside(ServerOptions const& options, Application& its_application)
        : shared{its_application, options.socket_silence_max, Places(options.connections_max)},
          loops(made(options.io_threads)), acceptor(loops.front()->context) {}

    static std::vector<std::unique_ptr<Loop>> made(unsigned count) {
        std::vector<std::unique_ptr<Loop>> loops;
        for (unsigned i = 0; i < std::max(1u, count); ++i) loops.push_back(std::make_unique<Loop>());
        return loops;
    }

    void accept_next();
    void welcome(Loop& loop, Plain socket);
};

void Server::Inside::welcome(Loop& loop, Plain socket) {
    Error error;
    auto const peer = socket.remote_endpoint(error);
    auto address = peer.address().to_string(error);
    auto ticket = shared.places.ticket(address);
    if (error || !ticket) return;
    auto connection =
        std::make_shared<Connection>(shared, loop, std::move(socket), std::move(address), std::move(ticket));
    asio::co_spawn(loop.context, Connection::run(std::move(connection)), asio::detached);
}

void Server::Inside::accept_next() {
    auto& loop = *loops[next++ % loops.size()];
    acceptor.async_accept(loop.context, [this, &loop](Error error, Plain socket) {
        if (shared.stopping || !acceptor.is_open()) return;
        if (!error) {
            asio::dispatch(loop.context,
                [this, &loop, taken = std::move(socket)]() mutable { welcome(loop, std::move(taken)); });
        }
        if (error != asio::error::no_descriptors) return accept_next();
        // Out of file descriptors: try again when some may have come free, instead of spinning.
        auto const timer = std::make_shared<Timer>(loops.front()->context, std::chrono::milliseconds(100));
        timer->async_wait([this, timer](Error) { accept_next(); });
    });
}

Server::Server(ServerOptions options, Application& application)
    : inside_(std::make_unique<Inside>(options, application)) {
    Error error;
    auto const where = options.address + ":" + std::to_string(options.port);
    auto const address = asio::ip::make_address(options.address, error);
    if (error)
        throw base::Trouble("Het adres " + where + " is geen IP-adres.\n" + where + " is not an IP address.");
    asio::ip::tcp::endpoint const endpoint(address, options.port);
    auto& acceptor = inside_->acceptor;
    if (!acceptor.open(endpoint.protocol(), error)
        && !acceptor.set_option(asio::socket_base::reuse_address(true), error)
        && !acceptor.bind(endpoint, error))
        error = acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error == asio::error::address_in_use) {
        throw base::Trouble("Poort " + std::to_string(options.port) + " op " + options.address
            + " is bezet door een ander programma; kies met --listen een andere.\n" + where
            + " is taken by another program; choose another with --listen.");
    }
    if (error) {
        throw base::Trouble("Op " + where + " kan niet worden geluisterd (" + error.message()
            + ").\nCannot listen on " + where + " (" + error.message() + ").");
    }
}

Server::~Server() { stop(); }

std::uint16_t Server::port() const {
    Error ignored;
    return inside_->acceptor.local_endpoint(ignored).port();
}

void Server::start() {
    inside_->accept_next();
    for (auto& loop : inside_->loops) {
        loop->thread = std::thread([&context = loop->context] {
            auto const work = asio::make_work_guard(context);
            // What one connection throws is not the end of the others.
            while (!context.stopped()) {
                try {
                    context.run();
                } catch (std::exception const& error) {
                    std::cerr << "connection: " << error.what() << '\n';
                }
            }
        });
    }
}

void Server::stop() {
    if (inside_->shared.stopping.exchange(true)) return;
    auto const begun = Steady::now();
    asio::post(inside_->loops.front()->context, [this] { inside_->acceptor.close(); });
    inside_->shared.application.stopping();
    for (auto& loop : inside_->loops) {
        asio::post(loop->context, [&loop = *loop] {
            for (auto const& [raw, weak] : loop.sockets) {
                if (auto const socket = weak.lock())
                    socket->close(websocket::close_code::going_away, "restart");
            }
        });
    }
    auto const wait_for = [](std::atomic<int> const& open, Steady::time_point until) {
        while (open > 0 && Steady::now() < until) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    };
    auto const told = Steady::now();  // however long the application took to stop
    wait_for(inside_->shared.running, begun + std::chrono::seconds(5));
    // Sockets: a moment to say goodbye; who does not answer is found out by the other side.
    wait_for(inside_->shared.open_sockets, told + std::chrono::seconds(1));
    for (auto& loop : inside_->loops) loop->context.stop();
    for (auto& loop : inside_->loops) {
        if (loop->thread.joinable()) loop->thread.join();
    }
    for (auto& loop : inside_->loops) {
        // Who did not say goodbye in time is let go all the same.
        for (auto const& [raw, weak] : std::exchange(loop->sockets, {})) {
            if (auto const socket = weak.lock()) socket->end();
        }
    }
}

}  // namespace paraat::transport
