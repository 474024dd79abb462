// Finds what answers a request: a method and a path such as "/api/v1/commands/{module}/{command}".
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/check.hpp"
#include "server/transport/http.hpp"
#include "server/transport/sessions.hpp"

namespace paraat::transport {

/// The parts of the path that stood between braces.
using PathValues = std::map<std::string, std::string, std::less<>>;

/// One request on its way to its handler.
struct Call {
    Request request;
    PathValues values;
    std::optional<Session> session;  // filled in where the route asks for it, and wherever there is one
    Answer answer;

    /// The session of a route that asks for one.
    Session const& signed_in() const {
        if (!session) throw base::Trouble("a route that asks for no session uses one");
        return *session;
    }
};
using Handler = std::function<void(Call call)>;

/// What a route asks before its handler is called.
enum class Guard {
    open,       // nobody needs to be signed in
    signed_in,  // a session, and for everything but GET its token
    in_turn,    // the same, and within the person's share of the server
    tiles,      // the same, within a share of its own: a map asks for many at once
    files,      // as in_turn; what is handed out counts by itself, beside pictures
};

/// What a request may bring.
enum class Body { none, json, upload };

struct Route {
    Method method;
    std::vector<std::string> parts;
    Guard guard;
    Body body;
    Handler handler;
};
/// The most bytes of body, of who may call this route.
std::size_t bytes_max(Route const& route);

class Router {
public:
    /// @param pattern without trailing slash; "{name}" stands for one part, "{name...}" at the end for all
    /// that follow.
    void add(Method method, std::string_view pattern, Guard guard, Body body, Handler handler);

    struct Found {
        Route const* route = nullptr;  // null: no such path, or not with this method
        PathValues values{};
        std::string allowed{};  // the methods of this path, for 405; empty when the path is unknown
    };
    /// HEAD finds what GET finds.
    Found find(Method method, std::string_view path) const;

    std::vector<Route> const& routes() const { return routes_; }

private:
    std::vector<Route> routes_;
};

std::string_view name_of(Method method);

}  // namespace paraat::transport
