// What neighbours may use of organisations and people: rights, rows, and who belongs to a log-in name.
#pragma once

#include <boost/json/object.hpp>

#include "server/kernel/registry.hpp"

namespace paraat::organisation {

inline access::Right const read_people{"read_people", "mensen en functies zien", "see people and functions",
    {"reader", "editor", "information_manager", "leader", "planner", "administrator"}};
/// Contact data of duty officers is restricted (handbook 14): no readers, no guests.
inline access::Right const read_contacts{"read_contacts", "telefoonnummers zien", "see telephone numbers",
    {"editor", "information_manager", "leader", "planner", "administrator"}};
inline access::Right const manage_people{"manage_people", "mensen en organisaties beheren",
    "manage people and organisations", {"planner", "administrator"}};
inline access::Right const manage_accounts{
    "manage_accounts", "accounts en rollen beheren", "manage accounts and roles", {"administrator"}};
inline access::Right const hold_functions{"hold_functions", "functies overnemen en overdragen",
    "take over and hand over functions",
    {"editor", "information_manager", "leader", "planner", "administrator"}};
inline access::Right const record_boundaries{
    "record_boundaries", "gemeentegrenzen inlezen", "import boundaries", {"administrator"}};
/// Held by nobody: what follows from something else, and the first administrator.
inline access::Right const keep_organisation{
    "keep_organisation", "administratie bijhouden", "keep the records", {}};

/// What everyone signed in may know of a colleague: browsers turn the account of a change into a name with
/// it.
struct ColleagueRow {
    std::string id;
    base::Uuid person;
    std::string name;
    std::string function, function_nl, function_en;
    std::string organisation;
    std::string column;
    std::vector<std::string> regions;
};
BOOST_DESCRIBE_STRUCT(
    ColleagueRow, (), (id, person, name, function, function_nl, function_en, organisation, column, regions))
constexpr auto notes(ColleagueRow*) {
    return base::notes("someone with an account, as colleagues know them",
        {{.name = "id", .id = 1, .meaning = "the account"},
            {.name = "person", .id = 2, .meaning = "the person"},
            {.name = "name", .id = 3, .meaning = "name", .personal = true},
            {.name = "function",
                .id = 4,
                .meaning = "code of the first function, or empty",
                .reference = "legal_function"},
            {.name = "function_nl", .id = 5, .meaning = "that function in Dutch"},
            {.name = "function_en", .id = 6, .meaning = "that function in English"},
            {.name = "organisation", .id = 7, .meaning = "name of the organisation, or empty"},
            {.name = "column", .id = 8, .meaning = "column, or empty", .reference = "column"},
            {.name = "regions", .id = 9, .meaning = "regions the person works for", .reference = "region"}});
}

struct RoleHeld {
    std::string role, region, column;
};
BOOST_DESCRIBE_STRUCT(RoleHeld, (), (role, region, column))
constexpr auto notes(RoleHeld*) {
    return base::notes("a role in a region, perhaps in a column",
        {{.name = "role", .id = 1, .meaning = "the role"},
            {.name = "region", .id = 2, .meaning = "region, or empty for a guest", .reference = "region"},
            {.name = "column", .id = 3, .meaning = "column, or empty", .reference = "column"}});
}

/// An account with its roles; for administrators of the regions it reaches.
struct AccountRow {
    base::Uuid id;
    std::string region;
    base::Uuid person;
    std::string login;
    std::vector<RoleHeld> roles;
    bool blocked = false;
    std::string blocked_reason;
    base::Instant opened_at;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(
    AccountRow, (), (id, region, person, login, roles, blocked, blocked_reason, opened_at, version))
constexpr auto notes(AccountRow*) {
    return base::notes("an account with its roles",
        {{.name = "id", .id = 1, .meaning = "the account"},
            {.name = "region", .id = 2, .meaning = "region that keeps it", .reference = "region"},
            {.name = "person", .id = 3, .meaning = "whose it is"},
            {.name = "login", .id = 4, .meaning = "log-in name", .personal = true},
            {.name = "roles", .id = 5, .meaning = "roles it holds now"},
            {.name = "blocked", .id = 6, .meaning = "may nothing at all"},
            {.name = "blocked_reason", .id = 7, .meaning = "why it was blocked"},
            {.name = "opened_at", .id = 8, .meaning = "when it was opened"},
            {.name = "version", .id = 9, .meaning = "number of changes"}});
}

/// Who holds a function now: in a region (no incident), or in a team of an incident.
struct FunctionHolderRow {
    base::Uuid id;
    std::string region;
    std::optional<base::Uuid> incident;
    std::string team, section;
    std::string function, function_nl, function_en;
    base::Uuid person;
    std::string name;
    std::string column;
    std::string organisation;
    std::string seat;
    base::Instant since;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(FunctionHolderRow, (),
    (id, region, incident, team, section, function, function_nl, function_en, person, name, column,
        organisation, seat, since, version))
constexpr auto notes(FunctionHolderRow*) {
    return base::notes("who holds a function now",
        {{.name = "id", .id = 1, .meaning = "the place that is held"},
            {.name = "region", .id = 2, .meaning = "region", .reference = "region"},
            {.name = "incident", .id = 3, .meaning = "incident, or none for the region's own duty"},
            {.name = "team", .id = 4, .meaning = "team, or empty", .reference = "crisis_team"},
            {.name = "section",
                .id = 5,
                .meaning = "section of the ROT, or empty",
                .reference = "rot_section"},
            {.name = "function", .id = 6, .meaning = "function", .reference = "legal_function"},
            {.name = "function_nl", .id = 7, .meaning = "function in Dutch"},
            {.name = "function_en", .id = 8, .meaning = "function in English"},
            {.name = "person", .id = 9, .meaning = "who holds it"},
            {.name = "name", .id = 10, .meaning = "name", .personal = true},
            {.name = "column", .id = 11, .meaning = "column, or empty", .reference = "column"},
            {.name = "organisation", .id = 12, .meaning = "name of the organisation, or empty"},
            {.name = "seat", .id = 13, .meaning = "where the team or person sits"},
            {.name = "since", .id = 14, .meaning = "when this person took over"},
            {.name = "version", .id = 15, .meaning = "number of changes"}});
}

/// The stream that knows regions and municipalities: one for the whole country.
base::Uuid territory_record();

/// The account with this log-in name, and the log-in name of an account; nothing and empty when there is
/// none.
std::optional<std::string> account_with_login(journal::Reader& reader, std::string const& login);
std::string login_of(journal::Reader& reader, std::string const& account);

/// Arguments of the system command `organisation.start_bureau`: a person with an account that is
/// administrator in every own region of this bureau and in NL. Both identifiers are fresh (UUIDv7).
boost::json::object start_bureau_arguments(journal::Reader& reader, base::Uuid account, base::Uuid person,
    std::string const& name, std::string const& login);

}  // namespace paraat::organisation
