// Paraat under measurement: the real kernel, store on disk, live hub and WebSockets; only the login page is
// left out.
#pragma once

#include <filesystem>
#include <iostream>
#include <latch>

#include "bench/fanout_load.hpp"
#include "bench/fanout_note.hpp"
#include "server/base/json.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/kernel/kernel.hpp"
#include "server/transport/live_hub.hpp"
#include "server/transport/live_socket.hpp"
#include "server/transport/server.hpp"

namespace paraat::bench {

constexpr int notes_open =
    40;  // more than the changes of one gathering, so that none is overtaken by the next

/// Takes a change by POST and a socket by its session, as the product does.
class FanoutApplication final : public transport::Application {
public:
    FanoutApplication(kernel::Kernel& kernel, transport::LiveHub& hub, std::vector<base::Uuid> notes)
        : kernel_(kernel), hub_(hub), notes_(std::move(notes)) {}

    transport::Allowance allowance(transport::Request const&) override { return {.bytes_max = 65536}; }
    void answer(transport::Request request, transport::Answer answer) override {
        auto const body = base::parse_json(request.body);
        if (!body.ok()) return answer({.status = 400});
        auto const& change = body.value().as_object();
        auto const number = static_cast<std::size_t>(change.at("number").as_int64());
        boost::json::object arguments{
            {"id", notes_[number % notes_.size()].text()}, {"text", change.at("text").as_string()}};
        kernel_.submit({"publisher", "bench", "rewrite", fresh(kernel_.clock()), arguments},
            [answer](kernel::CommandAnswer done) { answer({.status = done.ok() ? 200 : 500}); });
    }
    transport::Upgrade upgrade(transport::Request const& request) override {
        auto session = hub_.sessions().find(request.cookie("paraat_session"));
        if (!session) return {.refusal = {.status = 401}};
        auto const text = [](access::Actor const&, std::string const&) { return R"({"type":"session"})"; };
        return {.listener = std::make_shared<transport::LiveSocket>(
                    hub_, ++number_, std::move(*session), text, [] {})};
    }
    transport::Response unreadable(transport::Unreadable const& what) override {
        return {.status = what.status};
    }

    static base::Uuid fresh(base::Clock const& clock) {
        std::array<std::uint8_t, 10> random;
        base::random_bytes(random);
        return base::make_uuid_v7(clock.now(), random);
    }

private:
    kernel::Kernel& kernel_;
    transport::LiveHub& hub_;
    std::vector<base::Uuid> notes_;
    std::uint64_t number_ = 0;
};

inline std::vector<base::Uuid> open_notes(kernel::Kernel& kernel) {
    std::vector<base::Uuid> notes;
    for (int number = 0; number < notes_open; ++number) {
        notes.push_back(FanoutApplication::fresh(kernel.clock()));
        boost::json::object arguments{
            {"id", notes.back().text()}, {"region", "VR25"}, {"set", number % audience_sets}};
        auto const answer = kernel.submit_and_wait(
            {"publisher", "bench", "open", FanoutApplication::fresh(kernel.clock()), arguments});
        base::check(answer.ok(), "the benchmark's note opens");
    }
    return notes;
}

/// The server's process: prints its port and a session for each subscriber, and serves until its input ends.
inline int serve(std::string const& directory, int subscribers) {
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
    base::SystemClock clock;
    kernel::Registry registry;
    install(registry);
    auto const store = journal::open_sqlite(directory);
    access::Directory rights;
    live::Feed feed(*store, rights);
    kernel::Kernel kernel(registry, *store, rights, feed, clock);
    rights.put("account:publisher", "assignment", "editor@VR25");
    live::Presence presence(clock);
    transport::Sessions sessions(kernel);
    transport::Shares shares(transport::limits::share_of_reading, transport::limits::share_of_writing,
        transport::limits::share_of_tiles);
    transport::Workers workers(2, 2000);
    transport::LiveHub hub(kernel, presence, sessions, shares, workers);
    FanoutApplication application(kernel, hub, open_notes(kernel));
    transport::Server server({.address = "127.0.0.1", .port = 0, .io_threads = 1}, application);
    server.start();
    std::cout << server.port() << '\n';
    std::mutex mutex;
    std::latch opened(subscribers);
    for (int number = 0; number < subscribers; ++number) {
        auto const account = "subscriber " + std::to_string(number);
        rights.put("account:" + account, "assignment", "reader@VR25#" + column_of(number));
        sessions.open(account, [&](std::optional<std::string> token) {
            {
                std::lock_guard const lock(mutex);
                std::cout << token.value_or("") << '\n';
            }
            opened.count_down();
        });
    }
    opened.wait();
    std::cout << std::flush;
    while (std::cin.get() != EOF) {}
    hub.stop();
    server.stop();
    kernel.stop();
    return 0;
}

class ParaatPeer final : public Peer {
public:
    ParaatPeer(std::string const& directory, int subscribers)
        : process_({"/proc/self/exe", "--role", "server", "--data", directory, "--subscribers",
              std::to_string(subscribers)}),
          port_(static_cast<std::uint16_t>(std::stoi(process_.line()))) {
        for (int number = 0; number < subscribers; ++number) tokens_.push_back(process_.line());
        for (int number = 0; number < 8; ++number) publishers_.push_back({connect_to(port_), false});
    }
    ~ParaatPeer() override {
        for (auto const& publisher : publishers_) ::close(publisher.socket);
    }
    ParaatPeer(ParaatPeer const&) = delete;
    ParaatPeer& operator=(ParaatPeer const&) = delete;

    Process const& process() const override { return process_; }

    int subscribe(int number) override {
        int const socket = connect_to(port_);
        write_all(socket,
            "GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: paraat_session="
                + tokens_[static_cast<std::size_t>(number)] + "\r\n\r\n");
        read_until(socket, "\r\n\r\n");
        std::string const text = R"({"type":"subscribe","scopes":["home"],"cursor":null})";
        // A text frame from a client is masked; a mask of zeros leaves it readable.
        std::string frame{static_cast<char>(0x81), static_cast<char>(0x80 | text.size())};
        frame.append(4, '\0');
        write_all(socket, frame + text);
        read_until(socket, R"("type":"snapshot")");
        return socket;
    }

    /// As a browser does: a few connections that stay open, each used again when its answer has come.
    void publish(long number, std::string const& payload) override {
        auto& publisher = publishers_[static_cast<std::size_t>(number) % publishers_.size()];
        if (publisher.waits) {
            auto const head = read_until(publisher.socket, "\r\n\r\n");
            base::check(head.starts_with("HTTP/1.1 200"), "the server takes the change");
        }
        publisher.waits = true;
        constexpr std::size_t around =
            60;  // the row's own braces, names and identifier count among the 300 bytes
        auto const body =
            R"({"number":)" + std::to_string(number) + R"(,"text":")" + payload.substr(around) + "\"}";
        write_all(publisher.socket,
            "POST /publish HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            "Content-Length: "
                + std::to_string(body.size()) + "\r\n\r\n" + body);
    }

private:
    struct Publisher {
        int socket;
        bool waits;
    };
    Process process_;
    std::uint16_t port_;
    std::vector<std::string> tokens_;
    std::vector<Publisher> publishers_;
};

}  // namespace paraat::bench
