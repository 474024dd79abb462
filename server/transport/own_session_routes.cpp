// Where somebody is signed in, and ending that elsewhere: a telephone that was lost, a desk that was left.
#include "server/base/json.hpp"
#include "server/transport/edge.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/problems.hpp"
#include "server/transport/secrets.hpp"
#include "server/transport/security_log.hpp"

namespace paraat::transport {

namespace {

struct OwnSession {
    std::string id, browser, system;
    base::Instant opened_at{}, seen_at{}, ends_at{};
    bool is_this = false;
};
BOOST_DESCRIBE_STRUCT(OwnSession, (), (id, browser, system, opened_at, seen_at, ends_at, is_this))
constexpr auto notes(OwnSession*) {
    return base::notes("one place where somebody is signed in",
        {{.name = "id", .id = 1, .meaning = "to end it by; opens nothing"},
            {.name = "browser", .id = 2, .meaning = "name of the browser, or empty"},
            {.name = "system", .id = 3, .meaning = "name of the device's system, or empty"},
            {.name = "opened_at", .id = 4, .meaning = "moment of signing in"},
            {.name = "seen_at", .id = 5, .meaning = "last use, to ten minutes"},
            {.name = "ends_at", .id = 6, .meaning = "moment it ends by itself, if it is not used before"},
            {.name = "is_this", .id = 7, .meaning = "the one that asks"}});
}

/// The key is what the store knows a session by; outside it goes by a name that follows from it alone.
std::string shown(std::string const& key) { return derived(key, "shown"); }

OwnSession own(Session const& session, std::string const& asking) {
    auto const seconds = [](auto duration) {
        return std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    };
    auto const at_last = session.opened_at.plus_seconds(seconds(limits::session_age_max));
    auto const unused = session.seen_at.plus_seconds(seconds(limits::session_idle_max));
    return {shown(session.key), session.device.browser, session.device.system, session.opened_at,
        session.seen_at, std::min(at_last, unused), session.key == asking};
}

void list_own(Edge& edge, Call call) {
    auto const& mine = call.signed_in();
    std::vector<OwnSession> all;
    for (auto const& session : edge.sessions.all_of(mine.account)) all.push_back(own(session, mine.key));
    call.answer(json_response(base::to_json(all)));
}

/// @param which of the line in the log: "one" or "all_others"
std::function<void(bool)> answer_end(Edge& edge, Call call, char const* which) {
    return [&edge, which, asked = std::make_shared<Call>(std::move(call))](bool ended) {
        // Whoever was thrown out has gone by now: open windows close at once, whatever the disk says.
        edge.hub.tick();
        tell_security({.what = "sessions_ended",
            .account = asked->signed_in().account,
            .address = asked->request.address,
            .how = which});
        if (!ended) return refuse(*asked, unsaved(edge));
        asked->answer(Response{.status = 204});
    };
}

void end_one(Edge& edge, Call call) {
    auto const mine = edge.sessions.all_of(call.signed_in().account);
    auto const found = std::ranges::find_if(
        mine, [&](auto const& session) { return same(shown(session.key), call.values["id"]); });
    // Of somebody else, or of nobody: the same answer.
    if (found == mine.end()) return refuse(call, base::refuse(kernel::not_found, "id"));
    edge.sessions.end(found->key, answer_end(edge, std::move(call), "one"));
}

void end_others(Edge& edge, Call call) {
    auto const mine = call.signed_in();
    edge.sessions.end_all_of(mine.account, mine.key, answer_end(edge, std::move(call), "all_others"));
}

}  // namespace

void add_own_session_routes(Edge& edge) {
    auto const route = [&edge](void (*handler)(Edge&, Call)) {
        return [&edge, handler](Call call) { handler(edge, std::move(call)); };
    };
    edge.router.add(Method::get, "/api/v1/sessions", Guard::signed_in, Body::none, route(list_own));
    edge.router.add(Method::remove, "/api/v1/sessions/{id}", Guard::signed_in, Body::none, route(end_one));
    edge.router.add(Method::remove, "/api/v1/sessions", Guard::signed_in, Body::none, route(end_others));
}

}  // namespace paraat::transport
