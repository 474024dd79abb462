// One-time links made by an administrator, and passwords chosen through them or changed.
#include <algorithm>

#include "server/base/json.hpp"
#include "server/transport/edge.hpp"
#include "server/transport/problems.hpp"

namespace paraat::transport {

namespace {

struct Invite {
    std::string account;
};
BOOST_DESCRIBE_STRUCT(Invite, (), (account))
constexpr auto notes(Invite*) {
    return base::notes("a one-time link for an account",
        {{.name = "account", .id = 1, .meaning = "account", .min = 1, .max = 200}});
}

struct ChoosePassword {
    std::string token, password;
};
BOOST_DESCRIBE_STRUCT(ChoosePassword, (), (token, password))
constexpr auto notes(ChoosePassword*) {
    return base::notes("the password chosen through a one-time link",
        {{.name = "token", .id = 1, .meaning = "from the link", .max = 100},
            {.name = "password", .id = 2, .meaning = "password", .max = 1024}});
}

struct ChangePassword {
    std::string password, new_password;
};
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (password, new_password))
constexpr auto notes(ChangePassword*) {
    return base::notes("another password",
        {{.name = "password", .id = 1, .meaning = "the present one", .max = 1024},
            {.name = "new_password", .id = 2, .meaning = "the one from now on", .max = 1024}});
}

/// The administrator sees the account, and may manage accounts in every region where it has a role: or who
/// administers one region could take over an administrator of another.
bool may_manage(Edge const& edge, access::Actor const& administrator, std::string const& account) {
    auto const& directory = edge.kernel.directory();
    auto const row = edge.kernel.store().reader()->row("account", account);
    if (!row || !directory.visible(administrator, row->audience)) return false;
    return std::ranges::all_of(directory.actor(account).assignments, [&](auto const& assignment) {
        return assignment.region.empty()
            || directory.may(administrator, edge.options.account_right, assignment.region, {});
    });
}

void invite(Edge& edge, Call call) {
    if (!edge.kernel.directory().holds(edge.actor_of(call), edge.options.account_right)) {
        return refuse(call, base::refuse(kernel::forbidden));
    }
    auto const read = base::read_text<Invite>(call.request.body);
    if (!read.ok()) return refuse(call, read.refusal());
    edge.on_worker(edge.workers, std::make_shared<Call>(std::move(call)),
        [&edge, account = read.value().account](Call& asked) {
            if (!may_manage(edge, edge.actor_of(asked), account)) {
                return refuse(asked, base::refuse(kernel::not_found, "account"));
            }
            auto const link = edge.accounts.invite(account);
            if (!link) return refuse(asked, base::refuse(server_busy));
            std::string body = "{\"link\":";
            base::write_text(link_text(edge, link->token), body);
            asked.answer(json_response(body + ",\"ends_at\":\"" + link->ends_at.iso() + "\"}", 201));
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
    edge.on_worker(
        edge.password_workers, asked, [&edge, asked, attempt, said = std::move(read).value()](Call&) {
            auto const invited = edge.accounts.invited(said.token);
            auto const done =
                edge.accounts.accept(said.token, said.password, [&edge, asked, invited](bool written) {
                    if (!written) return refuse(*asked, base::refuse(link_expired, "token"));
                    // Whoever was signed in with the former password is so no longer.
                    edge.sessions.end_all_of(invited.value_or(std::string{}));
                    edge.hub.tick();
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
    edge.on_worker(edge.password_workers, asked,
        [&edge, asked, attempt, session, said = std::move(read).value()](Call&) {
            if (!edge.accounts.check_account(session.account, said.password)) {
                return refuse(*asked, base::refuse(sign_in_refused));
            }
            edge.throttle.give_back(attempt);
            auto const set = edge.accounts.set(
                session.account, said.new_password, "new_password", [&edge, asked, session](bool written) {
                    if (!written) return refuse(*asked, base::refuse(server_busy));
                    edge.sessions.end_all_of(session.account, session.key);
                    asked->answer(Response{.status = 204});
                });
            if (!set.ok()) refuse(*asked, set.refusal());
        });
}

}  // namespace

/// The token stands behind '#': it never reaches a log of addresses.
std::string link_text(Edge const& edge, std::string const& token) {
    return edge.origins.start() + "/welkom#token=" + token;
}

void add_password_routes(Edge& edge) {
    auto const route = [&edge](void (*handler)(Edge&, Call)) {
        return [&edge, handler](Call call) { handler(edge, std::move(call)); };
    };
    edge.router.add(Method::post, "/api/v1/invitations", Guard::signed_in, Body::json, route(invite));
    edge.router.add(Method::post, "/api/v1/password", Guard::open, Body::json, route(choose));
    edge.router.add(Method::post, "/api/v1/password-change", Guard::signed_in, Body::json, route(change));
}

}  // namespace paraat::transport
