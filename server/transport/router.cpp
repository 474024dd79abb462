// Matching of paths, part by part; a plain list is fast enough for the thirty paths of the wire.
#include "server/transport/router.hpp"

#include <optional>

#include "server/transport/limits.hpp"

namespace paraat::transport {

namespace {

std::vector<std::string> parts_of(std::string_view path) {
    std::vector<std::string> parts;
    if (path.starts_with('/')) path.remove_prefix(1);
    while (true) {
        auto const slash = path.find('/');
        parts.emplace_back(path.substr(0, slash));
        if (slash == std::string_view::npos) return parts;
        path.remove_prefix(slash + 1);
    }
}

std::optional<PathValues> match(
    std::vector<std::string> const& pattern, std::vector<std::string> const& path) {
    PathValues values;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        auto const& part = pattern[i];
        if (i >= path.size()) return std::nullopt;
        if (part.ends_with("...}")) {
            std::string rest = path[i];
            for (auto j = i + 1; j < path.size(); ++j) rest += "/" + path[j];
            values.emplace(part.substr(1, part.size() - 5), std::move(rest));
            return values;
        }
        if (part.starts_with('{')) {
            if (path[i].empty()) return std::nullopt;
            values.emplace(part.substr(1, part.size() - 2), path[i]);
        } else if (part != path[i]) {
            return std::nullopt;
        }
    }
    if (path.size() != pattern.size()) return std::nullopt;
    return values;
}

}  // namespace

std::size_t bytes_max(Route const& route) {
    switch (route.body) {
        case Body::none: return 0;
        case Body::json:
            return route.guard == Guard::in_turn ? limits::command_body_bytes_max
                                                 : limits::small_body_bytes_max;
        case Body::upload: return limits::upload_bytes_max;
    }
    return 0;
}

void Router::add(Method method, std::string_view pattern, Guard guard, Body body, Handler handler) {
    routes_.push_back({method, parts_of(pattern), guard, body, std::move(handler)});
}

Router::Found Router::find(Method method, std::string_view path) const {
    Found found;
    auto const wanted = method == Method::head ? Method::get : method;
    auto const parts = parts_of(path);
    for (auto const& route : routes_) {
        auto values = match(route.parts, parts);
        if (!values) continue;
        if (route.method == wanted) return {&route, std::move(*values), {}};
        auto const name = name_of(route.method);
        if (found.allowed.find(name) == std::string::npos) {
            found.allowed += (found.allowed.empty() ? "" : ", ") + std::string(name);
        }
    }
    return found;
}

std::string_view name_of(Method method) {
    switch (method) {
        case Method::get: return "GET";
        case Method::head: return "HEAD";
        case Method::post: return "POST";
        case Method::put: return "PUT";
        case Method::patch: return "PATCH";
        case Method::remove: return "DELETE";
        case Method::options: return "OPTIONS";
        case Method::other: break;
    }
    return "";
}

}  // namespace paraat::transport
