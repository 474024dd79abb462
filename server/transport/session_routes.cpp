// Signing in and out, who am I, the demo's role picker, and the first administrator.
#include "server/base/json.hpp"
#include "server/transport/edge.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/problems.hpp"
#include "server/transport/security_log.hpp"

namespace paraat::transport {

namespace {

struct SignIn {
    std::string login, password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password))
constexpr auto notes(SignIn*) {
    return base::notes("who wants to sign in",
        {{.name = "login", .id = 1, .meaning = "log-in name", .max = 200},
            {.name = "password", .id = 2, .meaning = "password", .max = 1024}});
}

struct TakeRole {
    std::string account;
};
BOOST_DESCRIBE_STRUCT(TakeRole, (), (account))
constexpr auto notes(TakeRole*) {
    return base::notes(
        "whose role is taken in the demo", {{.name = "account", .id = 1, .meaning = "account", .max = 200}});
}

struct FirstAdministrator {
    std::string token, name, login, password;
};
BOOST_DESCRIBE_STRUCT(FirstAdministrator, (), (token, name, login, password))
constexpr auto notes(FirstAdministrator*) {
    return base::notes("the first administrator",
        {{.name = "token", .id = 1, .meaning = "from the one-time link", .max = 100},
            {.name = "name", .id = 2, .meaning = "as shown to colleagues", .min = 1, .max = 200},
            {.name = "login", .id = 3, .meaning = "log-in name", .min = 1, .max = 200},
            {.name = "password", .id = 4, .meaning = "password", .max = 1024}});
}

std::string cookie_of(Edge const& edge, std::string_view name, std::string_view value, std::string_view path,
    std::int64_t age_s) {
    std::string text = std::string(name) + "=" + std::string(value) + "; Path=" + std::string(path)
        + "; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(age_s);
    if (edge.origins.is_secure()) text += "; Secure";
    return text;
}

std::int64_t seconds(auto duration) {
    return std::chrono::duration_cast<std::chrono::seconds>(duration).count();
}

/// A device on which this log-in name succeeded before carries proof of it: a random text and its signature.
std::string device_proof(Edge const& edge, std::string const& login, std::string_view random) {
    return std::string(random) + "." + derived(edge.device_secret, login + "\n" + std::string(random));
}

/// The random part when the cookie proves this device for this log-in name, else empty.
std::string known_device(Edge const& edge, Request const& request, std::string const& login) {
    auto const cookie = request.cookie(edge.origins.device_cookie());
    auto const random = cookie.substr(0, cookie.find('.'));
    if (random.empty() || cookie.size() > 200 || !same(cookie, device_proof(edge, login, random))) return {};
    return std::string(random);
}

/// The answer to who came in: who they are, and their cookies.
Response welcome(Edge& edge, Call const& call, std::string const& account, std::string const& login,
    std::string const& token) {
    auto const actor = edge.kernel.directory().actor(account);
    auto response = json_response(edge.session_text(actor, Sessions::csrf_of(token)));
    response.with("set-cookie",
        cookie_of(edge, edge.origins.session_cookie(), token, "/", seconds(limits::session_age_max)));
    if (!login.empty() && known_device(edge, call.request, login).empty()) {
        response.with("set-cookie",
            cookie_of(edge, edge.origins.device_cookie(), device_proof(edge, login, new_token()),
                "/api/v1/session", seconds(limits::device_age_max)));
    }
    return response;
}

/// Opens a session that is new, whatever cookie came along, and answers it; an earlier one of this browser
/// ends.
/// @param how of the line in the log: "password", "demo" or "first_administrator"
/// @param proof of the password, which opens nothing once another was chosen.
void open_session(Edge& edge, std::shared_ptr<Call> call, std::string const& account,
    std::string const& login, std::string_view how, std::optional<Accounts::Proof> proof = {}) {
    auto const is_overtaken = std::make_shared<bool>(false);
    edge.sessions.open(
        account,
        [&edge, call, account, login, how, is_overtaken](std::optional<std::string> token) {
            if (*is_overtaken) return refuse(*call, base::refuse(sign_in_refused));
            if (!token) return refuse(*call, unsaved(edge));
            if (auto const& former = call->session) edge.sessions.end(former->key, [](bool) {});
            guarded({call->answer, call->request.path, language_of(call->request)}, [&] {
                auto response = welcome(edge, *call, account, login, *token);
                tell_security(
                    {.what = "signed_in", .account = account, .address = call->request.address, .how = how});
                call->answer(std::move(response));
            });
        },
        device_of(call->request.header("user-agent")),
        [proof = std::move(proof), is_overtaken](journal::Writer& writer) {
            *is_overtaken = proof && !proof->stands(writer);
            return !*is_overtaken;
        });
}

void show_session(Edge& edge, Call call) {
    auto const token = edge.origins.session_token(call.request);
    auto const csrf = call.session ? Sessions::csrf_of(token) : std::string{};
    call.answer(json_response(edge.session_text(edge.actor_of(call), csrf)));
}

/// The name as it was typed stays out of the log; a name that nobody has takes the same look-up.
void tell_failure(Edge const& edge, std::string const& login, std::string const& address) {
    auto const& account_with = edge.options.login_names.account_with;
    auto const account =
        account_with ? account_with(*edge.kernel.store().reader(), login) : std::optional<std::string>{};
    tell_security({.what = "sign_in_failed",
        .account = account.value_or(std::string{}),
        .address = address,
        .how = "password"});
}

void sign_in(Edge& edge, Call call) {
    auto said = base::read_text<SignIn>(call.request.body);
    if (!said.ok()) return refuse(call, said.refusal());
    auto const login = plain_login(said.value().login);
    Throttle::Attempt const attempt{login, call.request.address, known_device(edge, call.request, login)};
    if (is_throttled(edge, call, attempt)) return;
    auto const asked =
        std::make_shared<Call>(std::move(call));  // goes on after the worker, with the session's write
    edge.on_worker(
        edge.password_workers, asked, [&edge, asked, login, attempt, said = std::move(said).value()](Call&) {
            auto const proof = edge.accounts.check(login, said.password);
            if (!proof) {
                tell_failure(edge, login, asked->request.address);
                return refuse(*asked, base::refuse(sign_in_refused));
            }
            edge.throttle.give_back(attempt);
            // Only who knows the password hears it; nobody fetches a new link for nothing.
            if (!proof->has_access) {
                tell_failure(edge, login, asked->request.address);
                return refuse(*asked, base::refuse(account_without_access));
            }
            open_session(edge, asked, proof->account, login, "password", proof);
        });
}

void sign_out(Edge& edge, Call call) {
    auto const key = call.signed_in().key;
    edge.sessions.end(key, [&edge, asked = std::make_shared<Call>(std::move(call))](bool ended) {
        if (!ended) return refuse(*asked, unsaved(edge));
        tell_security(
            {.what = "signed_out", .account = asked->signed_in().account, .address = asked->request.address});
        Response response{.status = 204};
        response.with("set-cookie", cookie_of(edge, edge.origins.session_cookie(), "", "/", 0))
            .with("cache-control", "no-store");
        // Not the storage: what waits there for somebody else who uses this device is not ours to throw away.
        response.with("clear-site-data", "\"cache\"");
        asked->answer(std::move(response));
        edge.hub.tick();
    });
}

void list_people(Edge& edge, Call call) {
    if (!edge.options.demo) return refuse(call, base::refuse(not_in_demo_alone));
    std::vector<DemoPerson> people;
    if (edge.options.demo_people) {
        people = edge.options.demo_people();
    } else {
        for (auto const& account : edge.kernel.directory().accounts()) {
            auto const actor = edge.kernel.directory().actor(account);
            if (actor.assignments.empty()) continue;
            auto const& first = actor.assignments.front();
            people.push_back({account, actor.name, first.role, actor.organisation, first.column, {}});
            for (auto const& assignment : actor.assignments)
                people.back().regions.push_back(assignment.region);
        }
    }
    call.answer(json_response(base::to_json(people)));
}

void take_role(Edge& edge, Call call) {
    if (!edge.options.demo) return refuse(call, base::refuse(not_in_demo_alone));
    auto const said = base::read_text<TakeRole>(call.request.body);
    if (!said.ok()) return refuse(call, said.refusal());
    auto const account = said.value().account;
    auto const actor = edge.kernel.directory().actor(account);
    if (actor.assignments.empty() || actor.is_system())
        return refuse(call, base::refuse(kernel::not_found, "account"));
    open_session(edge, std::make_shared<Call>(std::move(call)), account, {}, "demo");
}

void make_first_administrator(Edge& edge, Call call) {
    auto read = base::read_text<FirstAdministrator>(call.request.body);
    if (!read.ok()) return refuse(call, read.refusal());
    Throttle::Attempt const attempt{"first administrator", call.request.address, {}};
    if (is_throttled(edge, call, attempt)) return;
    auto const asked =
        std::make_shared<Call>(std::move(call));  // goes on after the worker, with the session's write
    edge.on_worker(edge.password_workers, asked, [&edge, asked, said = std::move(read).value()](Call&) {
        auto const login = plain_login(said.login);
        if (!edge.options.make_administrator || !edge.accounts.is_first_token(said.token)) {
            return refuse(*asked, base::refuse(edge.accounts.any() ? link_used : link_unknown, "token"));
        }
        if (auto const fit = acceptable_password(said.password, login, "password"); !fit.ok()) {
            return refuse(*asked, fit.refusal());
        }
        auto const account = edge.options.make_administrator(said.name, login);
        if (!account.ok()) return refuse(*asked, account.refusal());
        auto const set = edge.accounts.set(account.value(), said.password, "password",
            [&edge, asked, login, account = account.value()](bool written) {
                if (!written) return refuse(*asked, unsaved(edge));
                open_session(edge, asked, account, login, "first_administrator");
            });
        if (!set.ok()) refuse(*asked, set.refusal());
    });
}

}  // namespace

void add_session_routes(Edge& edge) {
    auto const route = [&edge](void (*handler)(Edge&, Call)) {
        return [&edge, handler](Call call) { handler(edge, std::move(call)); };
    };
    edge.router.add(Method::get, "/api/v1/session", Guard::open, Body::none, route(show_session));
    edge.router.add(Method::post, "/api/v1/session", Guard::open, Body::json, route(sign_in));
    edge.router.add(Method::remove, "/api/v1/session", Guard::signed_in, Body::none, route(sign_out));
    edge.router.add(Method::get, "/api/v1/demo/people", Guard::open, Body::none, route(list_people));
    edge.router.add(Method::post, "/api/v1/demo/session", Guard::open, Body::json, route(take_role));
    edge.router.add(Method::post, "/api/v1/first-administrator", Guard::open, Body::json,
        route(make_first_administrator));
}

}  // namespace paraat::transport
