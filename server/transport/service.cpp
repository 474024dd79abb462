// The order of the checks: host, path, method, origin, kind of content, session, token; then the route's
// handler.
#include "server/transport/service.hpp"

#include <algorithm>

#include "server/transport/file_kind.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/live_socket.hpp"
#include "server/transport/problems.hpp"

namespace paraat::transport {

namespace {

bool is_change(Method method) { return method != Method::get && method != Method::head; }

bool is_api(std::string_view path) {
    return path.starts_with("/api/") || path == "/api" || path.starts_with("/basemap/") || path == "/health";
}

bool is_json(Request const& request) {
    return media_type_of(request.header("content-type")) == "application/json";
}

std::string size_in_words(std::size_t bytes) {
    constexpr std::size_t kilobyte = 1024, megabyte = 1024 * kilobyte;
    return bytes < megabyte ? std::to_string(bytes / kilobyte) + " KB"
                            : std::to_string(bytes / megabyte) + " MB";
}

std::size_t size_of(Response const& response) {
    return response.shared ? response.shared->size() : response.body.size();
}

/// Text of some size is packed for who can unpack it. Secrets travel in small answers only, which never are.
void pack(Packing& packing, Response& response, bool is_wanted) {
    auto const header = [&](std::string_view name) {
        auto const found = std::ranges::find(response.headers, name, &Fields::value_type::first);
        return found == response.headers.end() ? std::string_view{} : std::string_view(found->second);
    };
    bool const is_json = header("content-type").find("json") != std::string_view::npos;
    if (!is_json || size_of(response) < limits::packed_from_bytes || !header("content-encoding").empty())
        return;
    response.with("vary", "accept-encoding");
    if (!is_wanted) return;
    response.with("content-encoding", "gzip");
    if (response.shared) response.shared = packing.packed(response.shared);
    else response.body = gzip(response.body);
}

}  // namespace

Service::Service(kernel::Kernel& kernel, live::Presence& presence, EdgeOptions options)
    : edge_(kernel, presence, std::move(options)) {}

Service::~Service() { stop(); }

void Service::listens_at(std::string const& address, std::uint16_t port) {
    edge_.origins = Origins(edge_.options.public_url, address, port);
}

/// Only who is signed in may make us hold a large body, and only a few at once.
Allowance Service::allowance(Request const& head) {
    auto const found = edge_.router.find(head.method, head.path);
    auto const most = found.route == nullptr ? limits::small_body_bytes_max : bytes_max(*found.route);
    // What comes in pieces does not say how long it will be.
    auto const announced = head.count("transfer-encoding") > 0 ? most : head.announced_bytes().value_or(0);
    bool const is_upload = found.route != nullptr && found.route->body == Body::upload;
    if (!is_upload && std::min(most, announced) <= limits::small_body_bytes_max)
        return {std::min(most, limits::small_body_bytes_max)};
    auto const session = edge_.sessions.find(edge_.origins.session_token(head));
    if (!session) return {.bytes_max = limits::small_body_bytes_max, .beyond = 401};
    auto& bodies = is_upload ? places_->uploads : places_->long_commands;
    auto hold = take_body_place(places_, bodies, session->account);
    if (!hold) return {.refused = 503};
    return {most, std::move(hold)};
}

std::shared_ptr<void> Service::take_body_place(
    std::shared_ptr<Places> const& places, Bodies& bodies, std::string const& account) {
    std::lock_guard const lock(places->mutex);
    if (bodies.taken >= bodies.most) return nullptr;
    auto const place = bodies.of_account.try_emplace(account, 0).first;
    if (place->second >= bodies.per_account_most) return nullptr;
    ++bodies.taken;
    ++place->second;
    return {places.get(), [places, &bodies, account](void*) {
                std::lock_guard const inner(places->mutex);
                --bodies.taken;
                if (--bodies.of_account[account] == 0) bodies.of_account.erase(account);
            }};
}

void Service::answer(Request request, Answer answer) {
    bool const takes_gzip = request.accepts_gzip();
    Call call{std::move(request), {}, std::nullopt,
        [this, answer = std::move(answer), takes_gzip](Response response) {
            pack(edge_.hub.packing(), response, takes_gzip);
            dress(response);
            answer(std::move(response));
        }};
    if (!edge_.origins.knows_host(call.request)) return refuse(call, base::refuse(host_unknown));
    call.request.address = edge_.origins.client_address(call.request);
    auto found = edge_.router.find(call.request.method, call.request.path);
    if (found.route == nullptr) {
        if (!found.allowed.empty()) {
            return call.answer(
                problem(call.request, base::refuse(method_unfit)).with("allow", found.allowed));
        }
        if (is_api(call.request.path)) return refuse(call, base::refuse(page_unknown));
        if (is_change(call.request.method)) {
            return call.answer(problem(call.request, base::refuse(method_unfit)).with("allow", "GET, HEAD"));
        }
        return call.answer(static_file(edge_, call.request));
    }
    call.values = std::move(found.values);
    // The handler owns the call; what it throws is told through this.
    Telling telling{call.answer, call.request.path, language_of(call.request)};
    guarded(telling, [&] {
        auto refusal = objection(call, *found.route);
        if (!refusal) refusal = take_share(call, found.route->guard);
        if (refusal) return refuse(call, *refusal);
        telling.answer = call.answer;
        found.route->handler(std::move(call));
    });
}

/// The person's place is given back with the answer.
std::optional<base::Refusal> Service::take_share(Call& call, Guard guard) {
    if (guard == Guard::open || guard == Guard::signed_in) return std::nullopt;
    auto const kind = guard == Guard::tiles ? Shares::Kind::tiles
        : is_change(call.request.method)    ? Shares::Kind::writing
                                            : Shares::Kind::reading;
    auto const taken = edge_.shares.take(call.signed_in().account, kind);
    if (!taken.place) return to_wait(requests_too_many, taken.wait_s);
    call.answer = [place = taken.place, answer = std::move(call.answer)](Response response) {
        place->give_back();
        answer(std::move(response));
    };
    if (kind != Shares::Kind::writing)
        hold_until_written(call, guard == Guard::files ? edge_.files_under_way : edge_.hub.under_way());
    return std::nullopt;
}

/// A long answer counts until it has been written, and is refused to who leaves too much unread: nobody fills
/// our memory by asking alone. What was changed is never refused afterwards; its receipt is short.
void Service::hold_until_written(Call& call, std::shared_ptr<UnderWay> const& under_way) {
    auto const asked = std::make_shared<Call>(call);  // shared by the copies of one answering function
    call.answer = [asked, under_way](Response response) {
        auto const bytes = size_of(response);
        if (bytes >= limits::packed_from_bytes) {
            auto place = UnderWay::place_if_room(under_way, asked->signed_in().account, bytes);
            if (!place) return refuse(*asked, base::refuse(connections_too_many));
            response.held.push_back(std::move(place));
        }
        asked->answer(std::move(response));
    };
}

std::optional<base::Refusal> Service::objection(Call& call, Route const& route) {
    auto const& request = call.request;
    bool const change = is_change(request.method);
    if (change && !edge_.origins.allows_change(request)) return base::refuse(origin_foreign);
    if (route.body == Body::json && !is_json(request)) return base::refuse(media_type_unfit);
    auto const token = edge_.origins.session_token(request);
    call.session = edge_.sessions.find(token);
    if (route.guard == Guard::open) return std::nullopt;
    if (!call.session) return base::refuse(signed_out);
    if (change && !same(request.header("paraat-csrf"), Sessions::csrf_of(token)))
        return base::refuse(token_missing);
    return std::nullopt;
}

Upgrade Service::upgrade(Request const& request) {
    auto const refused = [&](base::RefusalCode const& code) {
        Upgrade upgrade{nullptr, problem(request, base::refuse(code))};
        dress(upgrade.refusal);
        return upgrade;
    };
    if (!edge_.origins.knows_host(request)) return refused(host_unknown);
    if (request.path != "/api/v1/live" || request.method != Method::get) return refused(page_unknown);
    if (!edge_.origins.allows_socket(request)) return refused(origin_foreign);
    auto const token = edge_.origins.session_token(request);
    auto const session = edge_.sessions.find(token);
    if (!session) return refused(signed_out);
    if (!take_socket_place(*session)) return refused(connections_too_many);
    auto const text = [this, csrf = Sessions::csrf_of(token)](access::Actor const& actor,
                          std::string const&) { return edge_.session_text(actor, csrf, "session"); };
    return {std::make_shared<LiveSocket>(edge_.hub, next_socket_++, *session, text,
                [places = places_, session = *session] { give_back(*places, session); }),
        {}};
}

Response Service::unreadable(Unreadable const& what) {
    auto const& code = what.status == 401 ? signed_out
        : what.status == 408              ? request_late
        : what.status == 413              ? body_too_large
        : what.status == 431              ? headers_too_large
        : what.status == 503              ? server_busy
                                          : request_malformed;
    auto const refusal = what.status == 413 ? base::refuse(code, {}, {{"max", size_in_words(what.bytes_max)}})
                                            : base::refuse(code);
    auto response = what.head != nullptr ? problem(*what.head, refusal) : problem(refusal);
    dress(response);
    return response;
}

void Service::dress(Response& response) const {
    auto const tiles =
        edge_.options.tile_services ? edge_.options.tile_services() : std::vector<std::string>{};
    for (auto& header : security_headers(tiles, edge_.origins.is_secure()))
        response.headers.push_back(std::move(header));
    response.with("api-version", edge_.options.version);
}

bool Service::take_socket_place(Session const& session) {
    std::lock_guard const lock(places_->mutex);
    auto& of_session = places_->of_session[session.key];
    auto& of_account = places_->of_account[session.account];
    if (of_session >= limits::sockets_per_session_max || of_account >= limits::sockets_per_account_max)
        return false;
    ++of_session;
    ++of_account;
    return true;
}

void Service::give_back(Places& places, Session const& session) {
    std::lock_guard const lock(places.mutex);
    if (--places.of_session[session.key] == 0) places.of_session.erase(session.key);
    if (--places.of_account[session.account] == 0) places.of_account.erase(session.account);
}

void Service::stop() {
    edge_.hub.stop();
    edge_.workers.stop();
    edge_.password_workers.stop();
}

Fields security_headers(std::vector<std::string> const& tile_origins, bool is_secure) {
    std::string elsewhere;
    for (auto const& address : tile_origins) {
        if (auto const origin = origin_of_url(address); !origin.empty()) elsewhere += " " + origin;
    }
    Fields headers{{"content-security-policy",
                       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:"
                           + elsewhere + "; font-src 'self'; connect-src 'self'" + elsewhere
                           + "; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
                             "frame-ancestors 'none'"},
        {"x-content-type-options", "nosniff"}, {"referrer-policy", "no-referrer"},
        {"cross-origin-opener-policy", "same-origin"}, {"cross-origin-resource-policy", "same-origin"},
        {"permissions-policy", "camera=(), microphone=(), geolocation=(self)"}, {"x-frame-options", "DENY"}};
    if (is_secure) headers.emplace_back("strict-transport-security", "max-age=31536000; includeSubDomains");
    return headers;
}

}  // namespace paraat::transport
