// Accounts: the log-in name of a person and the roles it holds; given and withdrawn by administrators of the
// region.
#pragma once

#include "modules/organisation/api.hpp"
#include "modules/organisation/refusals.hpp"

namespace paraat::organisation {

/// The roles a bureau can give (access::roles()).
enum class Role { reader, editor, information_manager, leader, planner, administrator, guest };
BOOST_DESCRIBE_ENUM(Role, reader, editor, information_manager, leader, planner, administrator, guest)

/// The very first administrator: a person, an account, and administrator in every region of the bureau and in
/// NL.
struct StartBureau {
    base::Uuid id, person;
    std::string region;
    std::vector<std::string> regions;
    std::string name, login;
};
BOOST_DESCRIBE_STRUCT(StartBureau, (), (id, person, region, regions, name, login))
constexpr auto notes(StartBureau*) {
    return base::notes("makes the first administrator",
        {{.name = "id", .id = 1, .meaning = "own identifier of the account"},
            {.name = "person", .id = 2, .meaning = "own identifier of the person"},
            {.name = "region",
                .id = 3,
                .meaning = "region that keeps them",
                .min = 2,
                .max = 4,
                .reference = "region"},
            {.name = "regions",
                .id = 4,
                .meaning = "regions of this bureau",
                .max = 25,
                .reference = "region"},
            {.name = "name", .id = 5, .meaning = "name", .min = 2, .max = 100, .personal = true},
            {.name = "login", .id = 6, .meaning = "log-in name", .min = 1, .max = 100, .personal = true}});
}

struct OpenAccount {
    base::Uuid id;
    std::string region;
    base::Uuid person;
    std::string login;
};
BOOST_DESCRIBE_STRUCT(OpenAccount, (), (id, region, person, login))
constexpr auto notes(OpenAccount*) {
    return base::notes("opens an account for a person; it may nothing until it is given a role",
        {{.name = "id", .id = 1, .meaning = "own identifier of the account"},
            {.name = "region",
                .id = 2,
                .meaning = "region that keeps it",
                .min = 2,
                .max = 4,
                .reference = "region"},
            {.name = "person", .id = 3, .meaning = "whose it is"},
            {.name = "login", .id = 4, .meaning = "log-in name", .min = 1, .max = 100, .personal = true}});
}

struct ChangeLogin {
    base::Uuid id;
    std::string login;
};
BOOST_DESCRIBE_STRUCT(ChangeLogin, (), (id, login))
constexpr auto notes(ChangeLogin*) {
    return base::notes("gives an account another log-in name",
        {{.name = "id", .id = 1, .meaning = "the account"},
            {.name = "login", .id = 2, .meaning = "log-in name", .min = 1, .max = 100, .personal = true}});
}

struct GiveRole {
    base::Uuid id;
    Role role = Role::reader;
    std::string region;
    std::optional<std::string> column;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(GiveRole, (), (id, role, region, column, reason))
constexpr auto notes(GiveRole*) {
    return base::notes("gives an account a role in a region",
        {{.name = "id", .id = 1, .meaning = "the account"}, {.name = "role", .id = 2, .meaning = "the role"},
            {.name = "region",
                .id = 3,
                .meaning = "region in which it holds; empty for a guest",
                .max = 4,
                .reference = "region"},
            {.name = "column",
                .id = 4,
                .meaning = "column in which it holds",
                .max = 8,
                .reference = "column"},
            {.name = "reason", .id = 5, .meaning = "why", .min = 1, .max = 300}});
}

struct WithdrawRole {
    base::Uuid id;
    Role role = Role::reader;
    std::string region;
    std::optional<std::string> column;
    std::string reason;
    std::optional<base::Uuid> remaining;
};
BOOST_DESCRIBE_STRUCT(WithdrawRole, (), (id, role, region, column, reason, remaining))
constexpr auto notes(WithdrawRole*) {
    return base::notes("withdraws a role from an account",
        {{.name = "id", .id = 1, .meaning = "the account"}, {.name = "role", .id = 2, .meaning = "the role"},
            {.name = "region",
                .id = 3,
                .meaning = "region in which it held; empty for a guest",
                .max = 4,
                .reference = "region"},
            {.name = "column",
                .id = 4,
                .meaning = "column in which it held",
                .max = 8,
                .reference = "column"},
            {.name = "reason", .id = 5, .meaning = "why", .min = 1, .max = 300},
            {.name = "remaining",
                .id = 6,
                .meaning = "of an administrator: another administrator of the region, who stays"}});
}

struct BlockAccount {
    base::Uuid id;
    std::string reason;
    std::vector<base::Uuid> remaining;
};
BOOST_DESCRIBE_STRUCT(BlockAccount, (), (id, reason, remaining))
constexpr auto notes(BlockAccount*) {
    return base::notes("blocks an account at once; it may and sees nothing",
        {{.name = "id", .id = 1, .meaning = "the account"},
            {.name = "reason", .id = 2, .meaning = "why", .min = 1, .max = 300},
            {.name = "remaining",
                .id = 3,
                .meaning = "of an administrator: administrators who stay, one in each of its regions",
                .max = 30}});
}

struct UnblockAccount {
    base::Uuid id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(UnblockAccount, (), (id, reason))
constexpr auto notes(UnblockAccount*) {
    return base::notes("lets a blocked account in again, with the roles it had",
        {{.name = "id", .id = 1, .meaning = "the account"},
            {.name = "reason", .id = 2, .meaning = "why", .min = 1, .max = 300}});
}

struct BureauStarted {
    base::Uuid person;
    std::string name;
    std::string region;
    std::vector<std::string> regions;
};
BOOST_DESCRIBE_STRUCT(BureauStarted, (), (person, name, region, regions))
constexpr auto notes(BureauStarted*) {
    return base::notes("the bureau began, with its first administrator",
        {{.name = "person", .id = 1, .meaning = "the person"},
            {.name = "name", .id = 2, .meaning = "name", .personal = true},
            {.name = "region", .id = 3, .meaning = "region that keeps the person"},
            {.name = "regions", .id = 4, .meaning = "regions of the bureau"}});
}
struct AccountOpened {
    base::Uuid person;
    std::string name, login;
};
BOOST_DESCRIBE_STRUCT(AccountOpened, (), (person, name, login))
constexpr auto notes(AccountOpened*) {
    return base::notes("an account was opened",
        {{.name = "person", .id = 1, .meaning = "whose it is"},
            {.name = "name", .id = 2, .meaning = "name as it was then", .personal = true},
            {.name = "login", .id = 3, .meaning = "log-in name", .personal = true}});
}
struct LoginChanged {
    std::string login;
};
BOOST_DESCRIBE_STRUCT(LoginChanged, (), (login))
constexpr auto notes(LoginChanged*) {
    return base::notes("an account has another log-in name",
        {{.name = "login", .id = 1, .meaning = "log-in name", .personal = true}});
}
struct RoleGiven {
    Role role = Role::reader;
    std::string region, column, reason;
};
BOOST_DESCRIBE_STRUCT(RoleGiven, (), (role, region, column, reason))
constexpr auto notes(RoleGiven*) {
    return base::notes("a role was given",
        {{.name = "role", .id = 1, .meaning = "the role"},
            {.name = "region", .id = 2, .meaning = "region, or empty"},
            {.name = "column", .id = 3, .meaning = "column, or empty"},
            {.name = "reason", .id = 4, .meaning = "why"}});
}
struct RoleWithdrawn {
    Role role = Role::reader;
    std::string region, column, reason;
};
BOOST_DESCRIBE_STRUCT(RoleWithdrawn, (), (role, region, column, reason))
constexpr auto notes(RoleWithdrawn*) {
    return base::notes("a role was withdrawn",
        {{.name = "role", .id = 1, .meaning = "the role"},
            {.name = "region", .id = 2, .meaning = "region, or empty"},
            {.name = "column", .id = 3, .meaning = "column, or empty"},
            {.name = "reason", .id = 4, .meaning = "why"}});
}
struct AccountBlocked {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AccountBlocked, (), (reason))
constexpr auto notes(AccountBlocked*) {
    return base::notes("an account was blocked", {{.name = "reason", .id = 1, .meaning = "why"}});
}
struct AccountUnblocked {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AccountUnblocked, (), (reason))
constexpr auto notes(AccountUnblocked*) {
    return base::notes("an account was let in again", {{.name = "reason", .id = 1, .meaning = "why"}});
}

struct Account {
    base::Uuid person;
    std::string name, login;
    std::vector<access::Assignment> roles;
    bool blocked = false;
    std::string blocked_reason;
};

/// Makes sure that a log-in name is given once; key: the name itself.
struct LoginRow {
    std::string id;
    base::Uuid account;
};
BOOST_DESCRIBE_STRUCT(LoginRow, (), (id, account))
constexpr auto notes(LoginRow*) {
    return base::notes("a log-in name in use",
        {{.name = "id", .id = 1, .meaning = "log-in name", .personal = true},
            {.name = "account", .id = 2, .meaning = "its account"}});
}

base::Result<kernel::Events> decide(
    Account const& state, StartBureau const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Account const& state, OpenAccount const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Account const& state, ChangeLogin const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Account const& state, GiveRole const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Account const& state, WithdrawRole const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Account const& state, BlockAccount const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Account const& state, UnblockAccount const& command, kernel::Context const& context);
void evolve(Account& state, BureauStarted const& event, kernel::Recorded const& recorded);
void evolve(Account& state, AccountOpened const& event, kernel::Recorded const& recorded);
void evolve(Account& state, LoginChanged const& event, kernel::Recorded const& recorded);
void evolve(Account& state, RoleGiven const& event, kernel::Recorded const& recorded);
void evolve(Account& state, RoleWithdrawn const& event, kernel::Recorded const& recorded);
void evolve(Account& state, AccountBlocked const& event, kernel::Recorded const& recorded);
void evolve(Account& state, AccountUnblocked const& event, kernel::Recorded const& recorded);

void install_accounts(kernel::Registry& registry);

}  // namespace paraat::organisation
