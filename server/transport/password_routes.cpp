// One-time links made by an administrator, whose they are, and passwords chosen through them or changed.
#include <algorithm>
#include <set>

#include "server/base/json.hpp"
#include "server/transport/edge.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/problems.hpp"
#include "server/transport/security_log.hpp"

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

struct LookUpLink {
    std::string token;
};
BOOST_DESCRIBE_STRUCT(LookUpLink, (), (token))
constexpr auto notes(LookUpLink*) {
    return base::notes("asks whose a one-time link is",
        {{.name = "token", .id = 1, .meaning = "from the link", .max = 100}});
}

struct LinkOwner {
    std::string name, login;
    std::vector<std::string> regions{};
    base::Instant ends_at{};
    bool renews = false, may_sign_in = false;
    std::int64_t characters_min = 0;
};
BOOST_DESCRIBE_STRUCT(LinkOwner, (), (name, login, regions, ends_at, renews, may_sign_in, characters_min))
constexpr auto notes(LinkOwner*) {
    return base::notes("whose a one-time link is",
        {{.name = "name", .id = 1, .meaning = "as shown to colleagues, or empty"},
            {.name = "login", .id = 2, .meaning = "log-in name"},
            {.name = "regions", .id = 3, .meaning = "regions in which it holds a role"},
            {.name = "ends_at", .id = 4, .meaning = "moment after which the link opens nothing"},
            {.name = "renews", .id = 5, .meaning = "there is a password already, which is replaced"},
            {.name = "may_sign_in", .id = 6, .meaning = "holds a role and is not blocked"},
            {.name = "characters_min", .id = 7, .meaning = "characters a password has at least"}});
}

struct InvitationState {
    std::string state;
    std::optional<base::Instant> made_at{}, ends_at{};
    bool has_password = false;
};
BOOST_DESCRIBE_STRUCT(InvitationState, (), (state, made_at, ends_at, has_password))
constexpr auto notes(InvitationState*) {
    return base::notes("what became of the newest one-time link of an account",
        {{.name = "state", .id = 1, .meaning = "none, open, used or expired"},
            {.name = "made_at", .id = 2, .meaning = "moment it was made"},
            {.name = "ends_at", .id = 3, .meaning = "moment after which it opens nothing"},
            {.name = "has_password", .id = 4, .meaning = "a password was chosen"}});
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
            if (!link) return refuse(asked, unsaved(edge));
            tell_security({.what = "invitation_made",
                .account = account,
                .by = asked.signed_in().account,
                .address = asked.request.address});
            std::string body = "{\"link\":";
            base::write_text(link_text(edge, link->token), body);
            asked.answer(json_response(body + ",\"ends_at\":\"" + link->ends_at.iso() + "\"}", 201));
        });
}

/// For who may invite: is there a link out, and did it do its work?
void show_invitation(Edge& edge, Call call) {
    if (!edge.kernel.directory().holds(edge.actor_of(call), edge.options.account_right)) {
        return refuse(call, base::refuse(kernel::forbidden));
    }
    auto const* account = call.request.query_value("account");
    if (account == nullptr) return refuse(call, base::refuse(base::field_missing, "account"));
    edge.on_worker(
        edge.workers, std::make_shared<Call>(std::move(call)), [&edge, account = *account](Call& asked) {
            if (!may_manage(edge, edge.actor_of(asked), account)) {
                return refuse(asked, base::refuse(kernel::not_found, "account"));
            }
            auto const link = edge.accounts.last_invitation(account);
            InvitationState answer{.state = "none", .has_password = edge.accounts.has_password(account)};
            if (link) {
                auto const* closed = link->closed;
                answer.state = closed == nullptr ? "open" : closed == &link_used ? "used" : "expired";
                answer.made_at = link->made_at;
                answer.ends_at = link->ends_at;
            }
            asked.answer(json_response(base::to_json(answer)));
        });
}

/// The token travels in a body, never in an address. Tells who holds it what they are about to do. It is 256
/// random bits, so guessing is hopeless; the budget keeps the attempts from costing us.
void look_up(Edge& edge, Call call) {
    auto read = base::read_text<LookUpLink>(call.request.body);
    if (!read.ok()) return refuse(call, read.refusal());
    Throttle::Attempt const attempt{"one-time link", call.request.address, {}};
    if (is_throttled(edge, call, attempt)) return;
    edge.on_worker(edge.workers, std::make_shared<Call>(std::move(call)),
        [&edge, attempt, token = read.value().token](Call& asked) {
            auto const link = edge.accounts.invited(token);
            if (!link) return refuse(asked, base::refuse(link_unknown, "token"));
            edge.throttle.give_back(attempt);
            if (link->closed != nullptr) return refuse(asked, base::refuse(*link->closed, "token"));
            auto const actor = edge.kernel.directory().actor(link->account);
            LinkOwner owner{.name = actor.name, .login = edge.accounts.login_of(link->account)};
            owner.ends_at = link->ends_at;
            owner.renews = edge.accounts.has_password(link->account);
            owner.may_sign_in = !actor.assignments.empty();
            owner.characters_min = limits::password_characters_min;
            std::set<std::string> regions;
            for (auto const& held : actor.assignments) {
                if (!held.region.empty()) regions.insert(held.region);
            }
            owner.regions.assign(regions.begin(), regions.end());
            asked.answer(json_response(base::to_json(owner)));
        });
}

void choose(Edge& edge, Call call) {
    auto read = base::read_text<ChoosePassword>(call.request.body);
    if (!read.ok()) return refuse(call, read.refusal());
    Throttle::Attempt const attempt{"one-time link", call.request.address, {}};
    if (is_throttled(edge, call, attempt)) return;
    auto const asked = std::make_shared<Call>(std::move(call));  // goes on after the worker, with the write
    edge.on_worker(
        edge.password_workers, asked, [&edge, asked, attempt, said = std::move(read).value()](Call&) {
            auto const invited = edge.accounts.invited(said.token);
            // Whoever was signed in with the former password is so no longer, from the same moment on.
            auto const all_sessions = [](journal::Writer& writer, std::string const& account) {
                Sessions::remove_all_of(writer, account);
            };
            auto const done = edge.accounts.accept(
                said.token, said.password,
                [&edge, asked, invited](base::RefusalCode const* closed) {
                    if (closed != nullptr) return refuse(*asked, base::refuse(*closed, "token"));
                    auto const account = invited ? invited->account : std::string{};
                    tell_security({.what = "password_chosen",
                        .account = account,
                        .address = asked->request.address,
                        .how = "link"});
                    edge.sessions.forget_all_of(account);
                    edge.hub.tick();
                    asked->answer(Response{.status = 204});
                },
                all_sessions);
            if (!done.ok()) return refuse(*asked, done.refusal());
            edge.throttle.give_back(attempt);
        });
}

void change(Edge& edge, Call call) {
    auto read = base::read_text<ChangePassword>(call.request.body);
    if (!read.ok()) return refuse(call, read.refusal());
    auto const session = call.signed_in();
    Throttle::Attempt const attempt{"account " + session.account, call.request.address, {}};
    if (is_throttled(edge, call, attempt)) return;
    auto const asked = std::make_shared<Call>(std::move(call));  // goes on after the worker, with the write
    edge.on_worker(edge.password_workers, asked,
        [&edge, asked, attempt, session, said = std::move(read).value()](Call&) {
            if (!edge.accounts.check_account(session.account, said.password)) {
                return refuse(*asked, base::refuse(password_wrong, "password"));
            }
            edge.throttle.give_back(attempt);
            auto const other_sessions = [key = session.key](
                                            journal::Writer& writer, std::string const& account) {
                Sessions::remove_all_of(writer, account, key);
            };
            auto const set = edge.accounts.set(
                session.account, said.new_password, "new_password",
                [&edge, asked, session](bool written) {
                    if (!written) return refuse(*asked, unsaved(edge));
                    tell_security({.what = "password_chosen",
                        .account = session.account,
                        .address = asked->request.address,
                        .how = "password"});
                    edge.sessions.forget_all_of(session.account, session.key);
                    edge.hub.tick();
                    asked->answer(Response{.status = 204});
                },
                other_sessions);
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
    edge.router.add(Method::get, "/api/v1/invitations", Guard::signed_in, Body::none, route(show_invitation));
    edge.router.add(Method::post, "/api/v1/invitation-look-up", Guard::open, Body::json, route(look_up));
    edge.router.add(Method::post, "/api/v1/password", Guard::open, Body::json, route(choose));
    edge.router.add(Method::post, "/api/v1/password-change", Guard::signed_in, Body::json, route(change));
}

}  // namespace paraat::transport
