// One-time links made by an administrator, and passwords chosen through them or changed.
#include "server/base/json.hpp"
#include "server/transport/edge.hpp"
#include "server/transport/problems.hpp"

namespace paraat::transport {

namespace {

struct Invite {
    std::string account, login;
};
BOOST_DESCRIBE_STRUCT(Invite, (), (account, login))
constexpr auto notes(Invite*) {
    return base::notes("a one-time link for an account", {
        {.name = "account", .id = 1, .meaning = "account", .min = 1, .max = 200},
        {.name = "login", .id = 2, .meaning = "log-in name it will have", .min = 1, .max = 200}});
}

struct ChoosePassword {
    std::string token, password;
};
BOOST_DESCRIBE_STRUCT(ChoosePassword, (), (token, password))
constexpr auto notes(ChoosePassword*) {
    return base::notes("the password chosen through a one-time link", {
        {.name = "token", .id = 1, .meaning = "from the link", .max = 100},
        {.name = "password", .id = 2, .meaning = "password", .max = 1024}});
}

struct ChangePassword {
    std::string password, new_password;
};
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (password, new_password))
constexpr auto notes(ChangePassword*) {
    return base::notes("another password", {
        {.name = "password", .id = 1, .meaning = "the present one", .max = 1024},
        {.name = "new_password", .id = 2, .meaning = "the one from now on", .max = 1024}});
}

/// In every region where the account has a role: or an administrator of one region could become one of another.
bool may_manage(Edge const& edge, access::Actor const& administrator, access::Actor const& account) {
    auto const& directory = edge.kernel.directory();
    if (account.assignments.empty()) return false;
    for (auto const& assignment : account.assignments) {
        bool const may = assignment.region.empty()
                             ? directory.holds(administrator, manage_logins.name)
                             : directory.may(administrator, manage_logins.name, assignment.region, {});
        if (!may) return false;
    }
    return true;
}

void invite(Edge& edge, Call call) {
    auto const actor = edge.actor_of(call);
    if (!edge.kernel.directory().holds(actor, manage_logins.name)) return refuse(call, base::refuse(kernel::forbidden));
    auto const read = base::read_text<Invite>(call.request.body);
    if (!read.ok()) return refuse(call, read.refusal());
    auto const& said = read.value();
    auto const login = plain_login(said.login);
    if (!may_manage(edge, actor, edge.kernel.directory().actor(said.account))) {
        return refuse(call, base::refuse(kernel::not_found, "account"));
    }
    if (login.empty()) return refuse(call, base::refuse(base::too_short, "login", {{"min", "1"}}));
    edge.on_worker(edge.workers, std::make_shared<Call>(std::move(call)),
                   [&edge, login, account = said.account](Call& asked) {
        if (edge.accounts.is_taken(login, account)) return refuse(asked, base::refuse(login_taken, "login"));
        auto const token = edge.accounts.invite(account, login);
        if (!token) return refuse(asked, base::refuse(server_busy));
        // The token stands behind '#': it never reaches a log of addresses.
        std::string body = "{\"link\":";
        base::write_text(edge.origins.start() + "/welkom#" + *token, body);
        asked.answer(json_response(body + "}", 201));
    });
}

void choose(Edge& edge, Call call) {
    auto read = base::read_text<ChoosePassword>(call.request.body);
    if (!read.ok()) return refuse(call, read.refusal());
    Throttle::Attempt const attempt{"one-time link", call.request.address, {}};
    if (auto const wait = edge.throttle.take(attempt); wait > 0) {
        return refuse(call, base::refuse(attempts_too_many, {}, {{"seconds", std::to_string(wait)}}));
    }
    auto const asked = std::make_shared<Call>(std::move(call));  // goes on after the worker, with the write
    edge.on_worker(edge.password_workers, asked, [&edge, asked, attempt, said = std::move(read).value()](Call&) {
        auto const invited = edge.accounts.invited(said.token);
        auto const done = edge.accounts.accept(said.token, said.password, [&edge, asked, invited](bool written) {
            if (!written) return refuse(*asked, base::refuse(link_expired, "token"));
            // Whoever was signed in with the former password is so no longer.
            edge.sessions.end_all_of(invited->account);
            asked->answer(Response{.status = 204});
        });
        if (!done.ok()) return refuse(*asked, done.refusal());
        edge.throttle.give_back(attempt);
    });
}

void change(Edge& edge, Call call) {
    auto read = base::read_text<ChangePassword>(call.request.body);
    if (!read.ok()) return refuse(call, read.refusal());
    auto const session = *call.session;
    Throttle::Attempt const attempt{"account " + session.account, call.request.address, {}};
    if (auto const wait = edge.throttle.take(attempt); wait > 0) {
        return refuse(call, base::refuse(attempts_too_many, {}, {{"seconds", std::to_string(wait)}}));
    }
    auto const asked = std::make_shared<Call>(std::move(call));  // goes on after the worker, with the write
    edge.on_worker(edge.password_workers, asked, [&edge, asked, attempt, session, said = std::move(read).value()](Call&) {
        auto const login = edge.accounts.login_of(session.account);
        auto const account = edge.accounts.check(login, said.password);
        if (login.empty() || account != session.account) return refuse(*asked, base::refuse(sign_in_refused));
        edge.throttle.give_back(attempt);
        auto const set = edge.accounts.set(session.account, login, said.new_password, "new_password",
                                           [&edge, asked, session](bool written) {
            if (!written) return refuse(*asked, base::refuse(server_busy));
            edge.sessions.end_all_of(session.account, session.key);
            asked->answer(Response{.status = 204});
        });
        if (!set.ok()) refuse(*asked, set.refusal());
    });
}

}  // namespace

void add_password_routes(Edge& edge) {
    auto const route = [&edge](void (*handler)(Edge&, Call)) {
        return [&edge, handler](Call call) { handler(edge, std::move(call)); };
    };
    edge.router.add(Method::post, "/api/v1/invitations", Guard::signed_in, Body::json, route(invite));
    edge.router.add(Method::post, "/api/v1/password", Guard::open, Body::json, route(choose));
    edge.router.add(Method::post, "/api/v1/password-change", Guard::signed_in, Body::json, route(change));
}

}  // namespace paraat::transport
