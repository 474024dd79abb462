// People: their name, organisation, column and functions, and - for fewer eyes - their telephone number.
#pragma once

#include "modules/organisation/api.hpp"
#include "modules/organisation/refusals.hpp"

namespace paraat::organisation {

struct AddPerson {
    base::Uuid id;
    std::string region;
    std::string name;
    std::optional<base::Uuid> organisation;
    std::optional<std::string> column;
    std::vector<std::string> functions;
    std::vector<std::string> regions;
    std::optional<std::string> telephone, mail;
};
BOOST_DESCRIBE_STRUCT(
    AddPerson, (), (id, region, name, organisation, column, functions, regions, telephone, mail))
constexpr auto notes(AddPerson*) {
    return base::notes("adds a person",
        {{.name = "id", .id = 1, .meaning = "own identifier of the person"},
            {.name = "region",
                .id = 2,
                .meaning = "region that keeps the person",
                .min = 2,
                .max = 4,
                .reference = "region"},
            {.name = "name", .id = 3, .meaning = "name", .min = 2, .max = 100, .personal = true},
            {.name = "organisation", .id = 4, .meaning = "organisation the person belongs to"},
            {.name = "column", .id = 5, .meaning = "column", .max = 8, .reference = "column"},
            {.name = "functions",
                .id = 6,
                .meaning = "functions the person can fill, the usual one first",
                .max = 20,
                .reference = "legal_function"},
            {.name = "regions",
                .id = 7,
                .meaning = "regions the person works for",
                .max = 25,
                .reference = "region"},
            {.name = "telephone", .id = 8, .meaning = "telephone number", .max = 40, .personal = true},
            {.name = "mail", .id = 9, .meaning = "mail address", .max = 200, .personal = true}});
}

struct ChangePerson {
    base::Uuid id;
    std::string name;
    std::optional<base::Uuid> organisation;
    std::optional<std::string> column;
    std::vector<std::string> functions;
    std::vector<std::string> regions;
};
BOOST_DESCRIBE_STRUCT(ChangePerson, (), (id, name, organisation, column, functions, regions))
constexpr auto notes(ChangePerson*) {
    return base::notes("changes a person",
        {{.name = "id", .id = 1, .meaning = "the person"},
            {.name = "name", .id = 2, .meaning = "name", .min = 2, .max = 100, .personal = true},
            {.name = "organisation", .id = 3, .meaning = "organisation the person belongs to"},
            {.name = "column", .id = 4, .meaning = "column", .max = 8, .reference = "column"},
            {.name = "functions",
                .id = 5,
                .meaning = "functions the person can fill, the usual one first",
                .max = 20,
                .reference = "legal_function"},
            {.name = "regions",
                .id = 6,
                .meaning = "regions the person works for",
                .max = 25,
                .reference = "region"}});
}

struct SetContact {
    base::Uuid id;
    std::string telephone, mail;
};
BOOST_DESCRIBE_STRUCT(SetContact, (), (id, telephone, mail))
constexpr auto notes(SetContact*) {
    return base::notes("sets how a person can be reached",
        {{.name = "id", .id = 1, .meaning = "the person"},
            {.name = "telephone",
                .id = 2,
                .meaning = "telephone number, or empty",
                .max = 40,
                .personal = true},
            {.name = "mail", .id = 3, .meaning = "mail address, or empty", .max = 200, .personal = true}});
}

struct EndPerson {
    base::Uuid id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(EndPerson, (), (id, reason))
constexpr auto notes(EndPerson*) {
    return base::notes("marks that a person has left",
        {{.name = "id", .id = 1, .meaning = "the person"},
            {.name = "reason", .id = 2, .meaning = "why", .min = 1, .max = 300}});
}

/// These follow from an account, a function or an organisation that changed.
struct NoteAccount {
    base::Uuid id, account;
};
BOOST_DESCRIBE_STRUCT(NoteAccount, (), (id, account))
constexpr auto notes(NoteAccount*) {
    return base::notes("notes the account of a person",
        {{.name = "id", .id = 1, .meaning = "the person"},
            {.name = "account", .id = 2, .meaning = "the account"}});
}
struct NoteHolding {
    base::Uuid id, holding;
    bool holds = true;
};
BOOST_DESCRIBE_STRUCT(NoteHolding, (), (id, holding, holds))
constexpr auto notes(NoteHolding*) {
    return base::notes("notes which functions a person holds now",
        {{.name = "id", .id = 1, .meaning = "the person"},
            {.name = "holding", .id = 2, .meaning = "the place that is held"},
            {.name = "holds", .id = 3, .meaning = "took it over, or let it go"}});
}
struct FollowOrganisation {
    base::Uuid id, organisation;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(FollowOrganisation, (), (id, organisation, name))
constexpr auto notes(FollowOrganisation*) {
    return base::notes("takes over the new name of the organisation",
        {{.name = "id", .id = 1, .meaning = "the person"},
            {.name = "organisation", .id = 2, .meaning = "the organisation"},
            {.name = "name", .id = 3, .meaning = "its name now", .max = 150}});
}

/// A person as others must know it; also what follows a change to the functions held.
struct PersonDescribed {
    std::string name;
    std::optional<base::Uuid> organisation, organisation_before;
    std::string organisation_name;
    std::string column;
    std::vector<std::string> functions;
    std::string function_nl, function_en;
    std::vector<std::string> regions;
    bool is_new = false;
    std::vector<base::Uuid> holdings;
    std::string telephone;
};
BOOST_DESCRIBE_STRUCT(PersonDescribed, (),
    (name, organisation, organisation_before, organisation_name, column, functions, function_nl, function_en,
        regions, is_new, holdings, telephone))
constexpr auto notes(PersonDescribed*) {
    return base::notes("a person was added or changed",
        {{.name = "name", .id = 1, .meaning = "name", .personal = true},
            {.name = "organisation", .id = 2, .meaning = "organisation the person belongs to"},
            {.name = "organisation_before", .id = 3, .meaning = "organisation the person left"},
            {.name = "organisation_name", .id = 4, .meaning = "name of the organisation"},
            {.name = "column", .id = 5, .meaning = "column, or empty"},
            {.name = "functions", .id = 6, .meaning = "functions the person can fill"},
            {.name = "function_nl", .id = 7, .meaning = "the first function in Dutch"},
            {.name = "function_en", .id = 8, .meaning = "the first function in English"},
            {.name = "regions", .id = 9, .meaning = "regions the person works for"},
            {.name = "is_new", .id = 10, .meaning = "added, not changed"},
            {.name = "holdings", .id = 11, .meaning = "functions held, which must learn of the change"},
            {.name = "telephone",
                .id = 12,
                .meaning = "telephone number, for those functions",
                .personal = true}});
}
struct ContactSet {
    std::string telephone, mail;
    std::string name, organisation_name, column;
    std::vector<base::Uuid> holdings;
};
BOOST_DESCRIBE_STRUCT(ContactSet, (), (telephone, mail, name, organisation_name, column, holdings))
constexpr auto notes(ContactSet*) {
    return base::notes("it was set how a person can be reached",
        {{.name = "telephone", .id = 1, .meaning = "telephone number, or empty", .personal = true},
            {.name = "mail", .id = 2, .meaning = "mail address, or empty", .personal = true},
            {.name = "name", .id = 3, .meaning = "name, for the functions held", .personal = true},
            {.name = "organisation_name",
                .id = 4,
                .meaning = "name of the organisation, for the functions held"},
            {.name = "column", .id = 5, .meaning = "column, for the functions held"},
            {.name = "holdings", .id = 6, .meaning = "functions held, which must learn of the change"}});
}
struct PersonEnded {
    std::string reason;
    std::optional<base::Uuid> organisation;
};
BOOST_DESCRIBE_STRUCT(PersonEnded, (), (reason, organisation))
constexpr auto notes(PersonEnded*) {
    return base::notes("a person left",
        {{.name = "reason", .id = 1, .meaning = "why"},
            {.name = "organisation", .id = 2, .meaning = "organisation the person left"}});
}
struct AccountNoted {
    base::Uuid account;
};
BOOST_DESCRIBE_STRUCT(AccountNoted, (), (account))
constexpr auto notes(AccountNoted*) {
    return base::notes("a person has an account", {{.name = "account", .id = 1, .meaning = "the account"}});
}
struct HoldingNoted {
    base::Uuid holding;
    bool holds = true;
};
BOOST_DESCRIBE_STRUCT(HoldingNoted, (), (holding, holds))
constexpr auto notes(HoldingNoted*) {
    return base::notes("a person took over a function or let it go",
        {{.name = "holding", .id = 1, .meaning = "the place that is held"},
            {.name = "holds", .id = 2, .meaning = "took it over, or let it go"}});
}

struct Person {
    PersonDescribed described;
    std::string telephone, mail;
    std::optional<base::Uuid> account;
    std::vector<base::Uuid> holdings;
    bool ended = false;
    std::string ended_reason;
};

struct PersonRow {
    base::Uuid id;
    std::string region;
    std::string name;
    std::optional<base::Uuid> organisation;
    std::string organisation_name;
    std::string column;
    std::vector<std::string> functions;
    std::vector<std::string> regions;
    std::optional<base::Uuid> account;
    bool ended = false;
    std::string ended_reason;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
    (id, region, name, organisation, organisation_name, column, functions, regions, account, ended,
        ended_reason, version))
constexpr auto notes(PersonRow*) {
    return base::notes("a person as it stands",
        {{.name = "id", .id = 1, .meaning = "the person"},
            {.name = "region", .id = 2, .meaning = "region that keeps the person", .reference = "region"},
            {.name = "name", .id = 3, .meaning = "name", .personal = true},
            {.name = "organisation", .id = 4, .meaning = "organisation the person belongs to"},
            {.name = "organisation_name", .id = 5, .meaning = "its name, or empty"},
            {.name = "column", .id = 6, .meaning = "column, or empty", .reference = "column"},
            {.name = "functions",
                .id = 7,
                .meaning = "functions the person can fill",
                .reference = "legal_function"},
            {.name = "regions", .id = 8, .meaning = "regions the person works for", .reference = "region"},
            {.name = "account", .id = 9, .meaning = "account, when there is one"},
            {.name = "ended", .id = 10, .meaning = "has left"},
            {.name = "ended_reason", .id = 11, .meaning = "why"},
            {.name = "version", .id = 12, .meaning = "number of changes"}});
}

/// Apart from the person, because fewer people may see it.
struct PersonContactRow {
    base::Uuid id;
    std::string telephone, mail;
};
BOOST_DESCRIBE_STRUCT(PersonContactRow, (), (id, telephone, mail))
constexpr auto notes(PersonContactRow*) {
    return base::notes("how a person can be reached",
        {{.name = "id", .id = 1, .meaning = "the person"},
            {.name = "telephone", .id = 2, .meaning = "telephone number, or empty", .personal = true},
            {.name = "mail", .id = 3, .meaning = "mail address, or empty", .personal = true}});
}

base::Result<kernel::Events> decide(
    Person const& state, AddPerson const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Person const& state, ChangePerson const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Person const& state, SetContact const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Person const& state, EndPerson const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Person const& state, NoteAccount const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Person const& state, NoteHolding const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Person const& state, FollowOrganisation const& command, kernel::Context const& context);
void evolve(Person& state, PersonDescribed const& event, kernel::Recorded const& recorded);
void evolve(Person& state, ContactSet const& event, kernel::Recorded const& recorded);
void evolve(Person& state, PersonEnded const& event, kernel::Recorded const& recorded);
void evolve(Person& state, AccountNoted const& event, kernel::Recorded const& recorded);
void evolve(Person& state, HoldingNoted const& event, kernel::Recorded const& recorded);

std::vector<PersonRow> rows_of(Person const& state, kernel::About const& about);
std::vector<PersonContactRow> contact_of(Person const& state, kernel::About const& about);
std::vector<ColleagueRow> colleague_of(Person const& state, kernel::About const& about);

void install_persons(kernel::Registry& registry);

}  // namespace paraat::organisation
