// Who holds which function now, in the region and in the teams of an incident: taken over, handed over, laid
// down.
#pragma once

#include "modules/incident/api.hpp"
#include "modules/organisation/api.hpp"
#include "modules/organisation/refusals.hpp"

namespace paraat::organisation {

inline constexpr double seat_max = 120;

/// A function of the region's own duty.
struct TakeFunction {
    base::Uuid id;
    std::string region;
    std::string function;
    base::Uuid person;
    std::optional<std::string> seat, telephone;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(TakeFunction, (), (id, region, function, person, seat, telephone, occurred_at))
constexpr auto notes(TakeFunction*) {
    return base::notes("someone takes on a function of the region",
        {{.name = "id", .id = 1, .meaning = "own identifier of the place that is held"},
            {.name = "region", .id = 2, .meaning = "region", .min = 4, .max = 4, .reference = "region"},
            {.name = "function",
                .id = 3,
                .meaning = "function",
                .min = 1,
                .max = 40,
                .reference = "legal_function"},
            {.name = "person", .id = 4, .meaning = "who takes it on"},
            {.name = "seat", .id = 5, .meaning = "where this person sits", .max = seat_max},
            {.name = "telephone",
                .id = 6,
                .meaning = "number of the function, when it is not the person's own",
                .max = 40,
                .personal = true},
            {.name = "occurred_at", .id = 7, .meaning = "when; left out, now"}});
}

/// A function in a team of an incident.
struct TakeIncidentFunction {
    base::Uuid id, incident;
    std::optional<std::string> region;
    std::string team;
    std::optional<std::string> section;
    std::string function;
    base::Uuid person;
    std::optional<std::string> seat, telephone;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(TakeIncidentFunction, (),
    (id, incident, region, team, section, function, person, seat, telephone, occurred_at))
constexpr auto notes(TakeIncidentFunction*) {
    return base::notes("someone takes on a function in a team of an incident",
        {{.name = "id", .id = 1, .meaning = "own identifier of the place that is held"},
            {.name = "incident", .id = 2, .meaning = "the incident"},
            {.name = "region",
                .id = 3,
                .meaning = "region of the team, when it is not that of the incident",
                .max = 4,
                .reference = "region"},
            {.name = "team", .id = 4, .meaning = "team", .min = 1, .max = 20, .reference = "crisis_team"},
            {.name = "section",
                .id = 5,
                .meaning = "section of the ROT",
                .max = 20,
                .reference = "rot_section"},
            {.name = "function",
                .id = 6,
                .meaning = "function",
                .min = 1,
                .max = 40,
                .reference = "legal_function"},
            {.name = "person", .id = 7, .meaning = "who takes it on"},
            {.name = "seat", .id = 8, .meaning = "where the team sits", .max = seat_max},
            {.name = "telephone",
                .id = 9,
                .meaning = "number of the function, when it is not the person's own",
                .max = 40,
                .personal = true},
            {.name = "occurred_at", .id = 10, .meaning = "when; left out, now"}});
}

struct HandOverFunction {
    base::Uuid id, person;
    std::optional<std::string> reason, telephone;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(HandOverFunction, (), (id, person, reason, telephone, occurred_at))
constexpr auto notes(HandOverFunction*) {
    return base::notes("hands a function over to someone else",
        {{.name = "id", .id = 1, .meaning = "the place that is held"},
            {.name = "person", .id = 2, .meaning = "who takes it over"},
            {.name = "reason", .id = 3, .meaning = "why", .max = 200},
            {.name = "telephone",
                .id = 4,
                .meaning = "number of the function, when it is not the person's own",
                .max = 40,
                .personal = true},
            {.name = "occurred_at", .id = 5, .meaning = "when; left out, now"}});
}

struct ReleaseFunction {
    base::Uuid id;
    std::optional<std::string> reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(ReleaseFunction, (), (id, reason, occurred_at))
constexpr auto notes(ReleaseFunction*) {
    return base::notes("lays a function down; nobody holds it then",
        {{.name = "id", .id = 1, .meaning = "the place that is held"},
            {.name = "reason", .id = 2, .meaning = "why", .max = 200},
            {.name = "occurred_at", .id = 3, .meaning = "when; left out, now"}});
}

struct MoveSeat {
    base::Uuid id;
    std::string seat;
};
BOOST_DESCRIBE_STRUCT(MoveSeat, (), (id, seat))
constexpr auto notes(MoveSeat*) {
    return base::notes("says where the team or person sits now",
        {{.name = "id", .id = 1, .meaning = "the place that is held"},
            {.name = "seat", .id = 2, .meaning = "where, or empty", .max = seat_max}});
}

/// Follows from a person whose name, number or organisation changed.
struct FollowPerson {
    base::Uuid id, person;
    std::string name, telephone, organisation, column;
};
BOOST_DESCRIBE_STRUCT(FollowPerson, (), (id, person, name, telephone, organisation, column))
constexpr auto notes(FollowPerson*) {
    return base::notes("takes over what changed of the person",
        {{.name = "id", .id = 1, .meaning = "the place that is held"},
            {.name = "person", .id = 2, .meaning = "the person"},
            {.name = "name", .id = 3, .meaning = "name", .personal = true},
            {.name = "telephone", .id = 4, .meaning = "telephone number", .personal = true},
            {.name = "organisation", .id = 5, .meaning = "name of the organisation"},
            {.name = "column", .id = 6, .meaning = "column"}});
}

/// Follows from a region that takes part in the incident, or no longer, and from a closed one that goes on.
struct ReviewNumber {
    base::Uuid id;
    std::string of_region;
};
BOOST_DESCRIBE_STRUCT(ReviewNumber, (), (id, of_region))
constexpr auto notes(ReviewNumber*) {
    return base::notes("reviews whether the own number of who holds it may stand on the card",
        {{.name = "id", .id = 1, .meaning = "the place that is held"},
            {.name = "of_region",
                .id = 2,
                .meaning = "region that takes part, or no longer; empty: every one"}});
}

/// Follows from a relief that the incident recorded: by name, with the account when it is known.
struct RelieveHolder {
    base::Uuid id;
    std::string to;
    std::optional<base::Uuid> to_account;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(RelieveHolder, (), (id, to, to_account, occurred_at))
constexpr auto notes(RelieveHolder*) {
    return base::notes("whoever held it was relieved",
        {{.name = "id", .id = 1, .meaning = "the place that is held"},
            {.name = "to", .id = 2, .meaning = "who came", .personal = true},
            {.name = "to_account", .id = 3, .meaning = "account of who came"},
            {.name = "occurred_at", .id = 4, .meaning = "when"}});
}

/// Shape 2 (past.cpp): with the classification of the incident.
struct FunctionTaken {
    std::string team, section, function, function_nl, function_en;
    base::Uuid person;
    std::optional<base::Uuid> person_before;
    std::string name, name_before;
    std::string telephone;
    bool own_number = true;
    std::string organisation, column;
    std::string seat, reason;
    base::Instant occurred_at;
    incident::Classification classification = incident::Classification::open;
};
BOOST_DESCRIBE_STRUCT(FunctionTaken, (),
    (team, section, function, function_nl, function_en, person, person_before, name, name_before, telephone,
        own_number, organisation, column, seat, reason, occurred_at, classification))
constexpr auto notes(FunctionTaken*) {
    return base::notes("someone took on a function, perhaps from someone else",
        {{.name = "team", .id = 1, .meaning = "team, or empty"},
            {.name = "section", .id = 2, .meaning = "section of the ROT, or empty"},
            {.name = "function", .id = 3, .meaning = "function"},
            {.name = "function_nl", .id = 4, .meaning = "function in Dutch"},
            {.name = "function_en", .id = 5, .meaning = "function in English"},
            {.name = "person", .id = 6, .meaning = "who took it on"},
            {.name = "person_before", .id = 7, .meaning = "who held it before"},
            {.name = "name", .id = 8, .meaning = "name", .personal = true},
            {.name = "name_before", .id = 9, .meaning = "name of who held it before", .personal = true},
            {.name = "telephone", .id = 10, .meaning = "number to call", .personal = true},
            {.name = "own_number", .id = 11, .meaning = "it is the person's own number and follows it"},
            {.name = "organisation", .id = 12, .meaning = "name of the organisation"},
            {.name = "column", .id = 13, .meaning = "column, or empty"},
            {.name = "seat", .id = 14, .meaning = "where the team or person sits"},
            {.name = "reason", .id = 15, .meaning = "why it was handed over"},
            {.name = "occurred_at", .id = 16, .meaning = "when"},
            {.name = "classification", .id = 17, .meaning = "that of the incident then"}});
}
struct HolderRelieved {
    std::optional<base::Uuid> person{};
    base::Uuid person_before{};
    std::string function{}, name{}, telephone{}, organisation{}, column{};
    base::Instant occurred_at{};
};
BOOST_DESCRIBE_STRUCT(
    HolderRelieved, (), (person, person_before, function, name, telephone, organisation, column, occurred_at))
constexpr auto notes(HolderRelieved*) {
    return base::notes("whoever held it was relieved, as the incident recorded",
        {{.name = "person", .id = 1, .meaning = "who came, when known here"},
            {.name = "person_before", .id = 2, .meaning = "who went"},
            {.name = "function", .id = 3, .meaning = "function"},
            {.name = "name", .id = 4, .meaning = "name", .personal = true},
            {.name = "telephone", .id = 5, .meaning = "number to call, or empty", .personal = true},
            {.name = "organisation", .id = 6, .meaning = "name of the organisation, or empty"},
            {.name = "column", .id = 7, .meaning = "column, or empty"},
            {.name = "occurred_at", .id = 8, .meaning = "when"}});
}
struct FunctionReleased {
    base::Uuid person;
    std::string reason;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(FunctionReleased, (), (person, reason, occurred_at))
constexpr auto notes(FunctionReleased*) {
    return base::notes("a function was laid down",
        {{.name = "person", .id = 1, .meaning = "who held it"}, {.name = "reason", .id = 2, .meaning = "why"},
            {.name = "occurred_at", .id = 3, .meaning = "when"}});
}
struct SeatMoved {
    std::string seat;
};
BOOST_DESCRIBE_STRUCT(SeatMoved, (), (seat))
constexpr auto notes(SeatMoved*) {
    return base::notes(
        "the team or person sits elsewhere", {{.name = "seat", .id = 1, .meaning = "where, or empty"}});
}
struct HolderFollowed {
    std::string name, telephone, organisation, column;
};
BOOST_DESCRIBE_STRUCT(HolderFollowed, (), (name, telephone, organisation, column))
constexpr auto notes(HolderFollowed*) {
    return base::notes("what changed of the person who holds it",
        {{.name = "name", .id = 1, .meaning = "name", .personal = true},
            {.name = "telephone", .id = 2, .meaning = "number to call", .personal = true},
            {.name = "organisation", .id = 3, .meaning = "name of the organisation"},
            {.name = "column", .id = 4, .meaning = "column"}});
}

struct Holding {
    FunctionTaken taken;
    bool released = false;
};

/// A line of the reachability card: with the number, so for fewer eyes than who holds the function.
struct ReachabilityRow {
    base::Uuid id;
    std::string region;
    std::optional<base::Uuid> incident;
    std::string telephone;
};
BOOST_DESCRIBE_STRUCT(ReachabilityRow, (), (id, region, incident, telephone))
constexpr auto notes(ReachabilityRow*) {
    return base::notes("the number of whoever holds a function now",
        {{.name = "id", .id = 1, .meaning = "the place that is held, as in function_holder"},
            {.name = "region", .id = 2, .meaning = "region", .reference = "region"},
            {.name = "incident", .id = 3, .meaning = "incident, or none"},
            {.name = "telephone", .id = 4, .meaning = "number to call", .personal = true}});
}

base::Result<kernel::Events> decide(
    Holding const& state, TakeFunction const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Holding const& state, TakeIncidentFunction const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Holding const& state, HandOverFunction const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Holding const& state, ReleaseFunction const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Holding const& state, MoveSeat const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Holding const& state, FollowPerson const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Holding const& state, ReviewNumber const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Holding const& state, RelieveHolder const& command, kernel::Context const& context);
void evolve(Holding& state, FunctionTaken const& event, kernel::Recorded const& recorded);
void evolve(Holding& state, HolderRelieved const& event, kernel::Recorded const& recorded);
void evolve(Holding& state, FunctionReleased const& event, kernel::Recorded const& recorded);
void evolve(Holding& state, SeatMoved const& event, kernel::Recorded const& recorded);
void evolve(Holding& state, HolderFollowed const& event, kernel::Recorded const& recorded);

std::vector<kernel::PastShape> past_of_taken();

void install_holders(kernel::Registry& registry);

}  // namespace paraat::organisation
