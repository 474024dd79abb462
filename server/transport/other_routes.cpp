// Health, the API description, the street map, and the files of the user interface.
#include <algorithm>
#include <mutex>

#include "server/base/json.hpp"
#include "server/transport/edge.hpp"
#include "server/transport/problems.hpp"

namespace paraat::transport {

namespace {

void tell_health(Edge& edge, Call call) {
    // A full disk mends itself, so it is told and no reason to be restarted (200); stopped writing is (503).
    auto const* why = edge.kernel.hindered_by();
    std::string body = R"({"status":")" + std::string(why == nullptr ? "ready" : "degraded")
        + R"(","writes":)" + (why == nullptr ? "true" : "false");
    if (why != nullptr) {
        auto const refusal = base::refuse(*why);
        body += ",\"code\":";
        base::write_text(why->code, body);
        body += ",\"details\":{\"nl\":";
        base::write_text(base::sentence(refusal.faults.front(), "nl"), body);
        body += ",\"en\":";
        base::write_text(base::sentence(refusal.faults.front(), "en"), body);
        body += '}';
    }
    auto const checked = edge.options.journal_checked_at ? edge.options.journal_checked_at() : std::nullopt;
    if (checked) body += ",\"journal_checked_at\":\"" + checked->iso() + '"';
    body += ",\"version\":";
    base::write_text(edge.options.version, body);
    call.answer(json_response(body + "}", edge.kernel.writes() ? 200 : 503));
}

/// Made once, at the first question: it takes a while and never changes while the server runs.
struct Description {
    std::once_flag made;
    live::Frame text;
};

void describe(Edge& edge, Description& description, Call call) {
    std::call_once(description.made, [&] {
        description.text = std::make_shared<std::string const>(
            kernel::openapi(edge.kernel.registry(), edge.options.version));
    });
    Response response{.shared = description.text};
    response.with("content-type", "application/json").with("cache-control", "no-cache");
    call.answer(std::move(response));
}

/// What the browser holds already is not sent again.
Response unless_held(Response response, Request const& request) {
    auto const etag = std::ranges::find(response.headers, "etag", &Fields::value_type::first);
    if (etag == response.headers.end()) return response;
    if (request.header("if-none-match").find(etag->second) == std::string_view::npos) return response;
    response.status = 304;
    response.body.clear();
    std::erase_if(response.headers, [](auto const& field) { return field.first == "content-encoding"; });
    return response;
}

/// On a worker: it is read from disk.
void give_basemap(Edge& edge, Call call) {
    edge.on_worker(edge.workers, std::make_shared<Call>(std::move(call)), [&edge](Call& asked) {
        auto const& path = asked.values["path"];
        auto response = edge.options.basemap ? edge.options.basemap(path) : std::nullopt;
        if (!response) return refuse(asked, base::refuse(page_unknown));
        asked.answer(unless_held(std::move(*response), asked.request));
    });
}

/// A path whose last part has a dot names a file; any other is a page of the application.
bool names_file(std::string_view path) {
    return path.substr(path.rfind('/') + 1).find('.') != std::string_view::npos;
}

}  // namespace

Response static_file(Edge const& edge, Request const& request) {
    auto const find = [&](std::string_view path) {
        return edge.options.find_file ? edge.options.find_file(path) : find_embedded_file(path);
    };
    auto path = request.path.substr(1);
    bool const is_page = path.empty() || !names_file(path);
    if (is_page) path = "index.html";
    // The demo's script lies in the binary too, and is nobody's page.
    auto const* file = path.starts_with("demo/") ? nullptr : find(path);
    if (file == nullptr) return problem(request, base::refuse(page_unknown));

    Response response;
    response.with("content-type", std::string(file->media_type)).with("etag", std::string(file->etag));
    response.with(
        "cache-control", path.starts_with("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    if (!file->gzip.empty()) response.with("vary", "accept-encoding");
    if (request.header("if-none-match").find(file->etag) != std::string_view::npos) {
        response.status = 304;
        return response;
    }
    bool const packed = !file->gzip.empty() && request.accepts_gzip();
    if (packed) response.with("content-encoding", "gzip");
    response.lasting = packed ? file->gzip : file->bytes;
    return response;
}

void add_other_routes(Edge& edge) {
    auto const route = [&edge](void (*handler)(Edge&, Call)) {
        return [&edge, handler](Call call) { handler(edge, std::move(call)); };
    };
    edge.router.add(Method::get, "/health", Guard::open, Body::none, route(tell_health));
    edge.router.add(Method::get, "/api/v1/openapi.json", Guard::open, Body::none,
        [&edge, description = std::make_shared<Description>()](Call call) {
            describe(edge, *description, std::move(call));  // lives as long as the route
        });
    edge.router.add(Method::get, "/basemap/{path...}", Guard::tiles, Body::none, route(give_basemap));
}

}  // namespace paraat::transport
