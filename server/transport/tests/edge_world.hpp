// A real server on a loopback port for one test: store on disk, kernel, edge, and people who can sign in.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "server/journal/sqlite/memory_disk.hpp"
#include "server/kernel/kernel.hpp"
#include "server/live/presence.hpp"
#include "server/transport/server.hpp"
#include "server/transport/service.hpp"
#include "server/transport/tests/raw_client.hpp"

namespace paraat::test {

/// A person's browser: the cookies and the token it holds.
struct Browser {
    std::string cookie, csrf;
    std::string device;  // "paraat_device=..." or empty
    std::string headers() const;
};

/// Stands still until it is set, also while the server's threads look at it.
class StillClock final : public base::Clock {
public:
    explicit StillClock(base::Instant start) : microseconds_(start.microseconds) {}
    base::Instant now() const override { return {microseconds_}; }
    void set(base::Instant moment) { microseconds_ = moment.microseconds; }

private:
    std::atomic<std::int64_t> microseconds_;
};

/// What a test wants otherwise than usual.
struct EdgeSetup {
    static constexpr transport::limits::Share unbounded{1'000'000, 1e12, 1e12};
    bool demo = false;
    std::string public_url{};
    journal::MemoryDisk* disk = nullptr;  // the store lies here instead of in the data directory
    std::string data_directory{};         // empty: a fresh one, which is removed afterwards
    std::map<std::string, std::vector<std::string>>
        people{};  // with their roles, known from an earlier world
    /// Programs write faster than people; what is not about shares is not held up by them.
    transport::limits::Share reading = unbounded, writing = unbounded;
    kernel::KernelOptions kernel{};
    transport::ServerOptions server{.port = 0};
    std::optional<base::Instant> journal_checked_at{};
    /// Stands between the kernel and its store.
    std::function<std::unique_ptr<journal::Store>(std::unique_ptr<journal::Store>)> around{};
};

class EdgeWorld {
public:
    explicit EdgeWorld(EdgeSetup setup);
    explicit EdgeWorld(bool demo = false, std::string public_url = {})
        : EdgeWorld(EdgeSetup{.demo = demo, .public_url = std::move(public_url)}) {}
    ~EdgeWorld();

    /// An account with roles such as "editor@VR25", and the row by which administrators see it.
    void add_person(std::string const& account, std::vector<std::string> const& assignments);
    void set_password(std::string const& account, std::string const& password);
    /// Everything ends and begins again on the same data directory, or on another disk.
    void restart(journal::MemoryDisk* disk = nullptr);

    std::uint16_t port() const { return server_->port(); }
    std::string host() const { return "127.0.0.1:" + std::to_string(port()); }
    std::string origin() const { return "http://" + host(); }

    /// @param headers whole lines with their ends.
    RawAnswer ask(std::string const& method, std::string const& path, std::string const& headers = {},
        std::string const& body = {});
    RawAnswer get(Browser const& browser, std::string const& path) {
        return ask("GET", path, browser.headers());
    }
    RawAnswer post(Browser const& browser, std::string const& path, std::string const& json);
    RawAnswer sign_in(std::string const& login, std::string const& password, Browser* browser = nullptr,
        std::string const& headers = {});
    /// Puts up a notice of modules/example in a region. @return the answer.
    RawAnswer put_up(Browser const& browser, std::string const& region, std::string const& text);
    std::string command_body(std::string const& arguments);
    std::string fresh_id();

    std::string socket_headers(Browser const& browser) const;
    StillClock& clock() { return clock_; }
    access::Directory& directory() { return house_->directory; }
    kernel::Kernel& kernel() { return *house_->kernel; }
    transport::Service& service() { return *service_; }
    journal::Store& store() { return *house_->store; }
    kernel::Registry const& registry() const { return registry_; }
    std::string const& data_directory() const { return data_directory_; }
    /// Set before restart() to change what the edge is told.
    transport::EdgeOptions options;

private:
    struct House {
        std::unique_ptr<journal::Store> store;
        access::Directory directory;
        std::unique_ptr<live::Feed> feed;
        std::unique_ptr<kernel::Kernel> kernel;
    };
    void start();
    void stop();

    EdgeSetup setup_;
    std::string data_directory_;
    StillClock clock_;
    kernel::Registry registry_;
    std::unique_ptr<House> house_;
    live::Presence presence_;
    std::unique_ptr<transport::Service> service_;
    std::unique_ptr<transport::Server> server_;
    std::map<std::string, std::vector<std::string>> people_;
    unsigned ids_ = 0;
};

inline std::string const good_password = "vier paarden in de wei";

}  // namespace paraat::test
