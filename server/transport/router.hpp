// Finds what answers a request: a method and a path such as "/api/v1/commands/{module}/{command}".
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/transport/http.hpp"

namespace paraat::transport {

/// The parts of the path that stood between braces.
using PathValues = std::map<std::string, std::string, std::less<>>;
using Handler = std::function<void(Request const& request, PathValues const& values, Answer answer)>;

/// What a route asks before its handler is called.
enum class Guard {
    open,       // nobody needs to be signed in
    signed_in,  // a session, and for everything but GET its token
};

struct Route {
    Method method;
    std::vector<std::string> parts;
    Guard guard;
    std::size_t body_bytes_max;
    Handler handler;
};

class Router {
public:
    /// @param pattern without trailing slash; "{name}" stands for one part, "{name...}" at the end for all that follow.
    void add(Method method, std::string_view pattern, Guard guard, std::size_t body_bytes_max, Handler handler);

    struct Found {
        Route const* route = nullptr;  // null: no such path, or not with this method
        PathValues values{};
        std::string allowed{};         // the methods of this path, for 405; empty when the path is unknown
    };
    /// HEAD finds what GET finds.
    Found find(Method method, std::string_view path) const;

    std::vector<Route> const& routes() const { return routes_; }

private:
    std::vector<Route> routes_;
};

std::string_view name_of(Method method);

}  // namespace paraat::transport
