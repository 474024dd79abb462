// The application behind the server: checks every request, finds its route, and dresses every answer.
#pragma once

#include <atomic>
#include <map>
#include <mutex>

#include "server/transport/edge.hpp"
#include "server/transport/http.hpp"
#include "server/transport/limits.hpp"

namespace paraat::transport {

class Service final : public Application {
public:
    Service(kernel::Kernel& kernel, live::Presence& presence, EdgeOptions options);
    ~Service() override;

    /// Which hosts and origins are ours follows from where the server listens; call before the server starts.
    void listens_at(std::string const& address, std::uint16_t port);

    Allowance allowance(Request const& head) override;
    void answer(Request request, Answer answer) override;
    Upgrade upgrade(Request const& request) override;
    void stopping() override { edge_.hub.stop(); }
    Response unreadable(Unreadable const& what) override;

    /// After the server has stopped, before the kernel does.
    void stop();

    Edge& edge() { return edge_; }

private:
    std::optional<base::Refusal> objection(Call& call, Route const& route);
    std::optional<base::Refusal> take_share(Call& call, Guard guard);
    static void hold_until_written(Call& call, std::shared_ptr<UnderWay> const& under_way);
    void dress(Response& response) const;
    bool take_socket_place(Session const& session);

    struct Places;
    /// Large bodies of one kind that are under way.
    struct Bodies {
        std::size_t most, per_account_most;
        std::size_t taken = 0;
        std::map<std::string, std::size_t> of_account{};
    };
    static void give_back(Places& places, Session const& session);
    static std::shared_ptr<void> take_body_place(
        std::shared_ptr<Places> const& places, Bodies& bodies, std::string const& account);

    Edge edge_;
    std::atomic<std::uint64_t> next_socket_{1};
    struct Places {
        std::mutex mutex;
        std::map<std::string, std::size_t> of_session, of_account;
        Bodies uploads{limits::uploads_at_once_max, limits::uploads_per_account_max};
        Bodies long_commands{limits::long_commands_at_once_max, limits::long_commands_per_account_max};
    };
    std::shared_ptr<Places> places_ =
        std::make_shared<Places>();  // shared with sockets that outlive us briefly
};

/// Content-Security-Policy and its company, for every answer. `tile_origins` may be loaded from too.
Fields security_headers(std::vector<std::string> const& tile_origins, bool is_secure);

}  // namespace paraat::transport
