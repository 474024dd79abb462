// Which functions are held in an incident and which teams it knows, so that a relief recorded by its team,
// and the end of the sharing with a region, reach whoever held one.
#pragma once

#include "modules/organisation/holders.hpp"

namespace paraat::organisation {

/// Follows from a function in a team that was taken on, handed over or laid down.
struct NoteIncidentHolder {
    base::Uuid incident, holding;
    std::string function, name;
    bool holds = true;
    std::string of_region, team;
};
BOOST_DESCRIBE_STRUCT(NoteIncidentHolder, (), (incident, holding, function, name, holds, of_region, team))
constexpr auto notes(NoteIncidentHolder*) {
    return base::notes("who holds a function in an incident",
        {{.name = "incident", .id = 1, .meaning = "the incident"},
            {.name = "holding", .id = 2, .meaning = "the place that is held"},
            {.name = "function", .id = 3, .meaning = "function"},
            {.name = "name", .id = 4, .meaning = "name", .personal = true},
            {.name = "holds", .id = 5, .meaning = "holds it, or laid it down"},
            {.name = "of_region", .id = 6, .meaning = "region of the team"},
            {.name = "team", .id = 7, .meaning = "team; empty: the one noted before"}});
}

/// Follows from a team that was alarmed, left out or convened in an incident.
struct NoteIncidentTeam {
    base::Uuid incident;
    std::string of_region, team, part;
};
BOOST_DESCRIBE_STRUCT(NoteIncidentTeam, (), (incident, of_region, team, part))
constexpr auto notes(NoteIncidentTeam*) {
    return base::notes("which teams an incident knows",
        {{.name = "incident", .id = 1, .meaning = "the incident"},
            {.name = "of_region", .id = 2, .meaning = "region of the team"},
            {.name = "team", .id = 3, .meaning = "team"},
            {.name = "part", .id = 4, .meaning = "number or municipality of the team, or empty"}});
}

/// Follows from a relief that the team of an incident recorded.
struct FollowRelief {
    base::Uuid incident;
    std::string function, from, to;
    std::optional<base::Uuid> to_account;
    base::Instant occurred_at;
    std::string of_region, team, part;
};
BOOST_DESCRIBE_STRUCT(
    FollowRelief, (), (incident, function, from, to, to_account, occurred_at, of_region, team, part))
constexpr auto notes(FollowRelief*) {
    return base::notes("a functionary of the incident was relieved",
        {{.name = "incident", .id = 1, .meaning = "the incident"},
            {.name = "function", .id = 2, .meaning = "function"},
            {.name = "from", .id = 3, .meaning = "who went", .personal = true},
            {.name = "to", .id = 4, .meaning = "who came", .personal = true},
            {.name = "to_account", .id = 5, .meaning = "account of who came"},
            {.name = "occurred_at", .id = 6, .meaning = "when"},
            {.name = "of_region", .id = 7, .meaning = "region of the team"},
            {.name = "team", .id = 8, .meaning = "team"},
            {.name = "part", .id = 9, .meaning = "number or municipality of the team, or empty"}});
}

/// Follows from a region that takes part in the incident, or no longer, and from a closed one that goes on.
struct ReviewNumbers {
    base::Uuid incident;
    std::string of_region;
};
BOOST_DESCRIBE_STRUCT(ReviewNumbers, (), (incident, of_region))
constexpr auto notes(ReviewNumbers*) {
    return base::notes("reviews the numbers on the card of an incident",
        {{.name = "incident", .id = 1, .meaning = "the incident"},
            {.name = "of_region",
                .id = 2,
                .meaning = "region that takes part, or no longer; empty: every one"}});
}

/// Shape 2 (past.cpp): with region and team; empty when they were not recorded.
struct IncidentHolderNoted {
    base::Uuid holding;
    std::string function, name;
    bool holds = true;
    std::string of_region, team;
};
BOOST_DESCRIBE_STRUCT(IncidentHolderNoted, (), (holding, function, name, holds, of_region, team))
constexpr auto notes(IncidentHolderNoted*) {
    return base::notes("a function in the incident was taken on or laid down",
        {{.name = "holding", .id = 1, .meaning = "the place that is held"},
            {.name = "function", .id = 2, .meaning = "function"},
            {.name = "name", .id = 3, .meaning = "name", .personal = true},
            {.name = "holds", .id = 4, .meaning = "holds it, or laid it down"},
            {.name = "of_region", .id = 5, .meaning = "region of the team"},
            {.name = "team", .id = 6, .meaning = "team"}});
}

struct IncidentTeamNoted {
    std::string of_region, team, part;
};
BOOST_DESCRIBE_STRUCT(IncidentTeamNoted, (), (of_region, team, part))
constexpr auto notes(IncidentTeamNoted*) {
    return base::notes("a team of the incident became known",
        {{.name = "of_region", .id = 1, .meaning = "region of the team"},
            {.name = "team", .id = 2, .meaning = "team"},
            {.name = "part", .id = 3, .meaning = "number or municipality of the team, or empty"}});
}

struct ReliefFound {
    base::Uuid holding;
    std::string to;
    std::optional<base::Uuid> to_account;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(ReliefFound, (), (holding, to, to_account, occurred_at))
constexpr auto notes(ReliefFound*) {
    return base::notes("the relief is of this function",
        {{.name = "holding", .id = 1, .meaning = "the place that is held"},
            {.name = "to", .id = 2, .meaning = "who came", .personal = true},
            {.name = "to_account", .id = 3, .meaning = "account of who came"},
            {.name = "occurred_at", .id = 4, .meaning = "when"}});
}

struct NumbersReviewed {
    std::vector<base::Uuid> holdings;
    std::string of_region;
};
BOOST_DESCRIBE_STRUCT(NumbersReviewed, (), (holdings, of_region))
constexpr auto notes(NumbersReviewed*) {
    return base::notes("the numbers on the card were reviewed",
        {{.name = "holdings", .id = 1, .meaning = "the places that are held"},
            {.name = "of_region",
                .id = 2,
                .meaning = "region that takes part, or no longer; empty: every one"}});
}

/// All functions held in one incident, and its teams.
struct IncidentHolders {
    std::vector<IncidentHolderNoted> held;
    std::vector<IncidentTeamNoted> teams;
};

base::Result<kernel::Events> decide(
    IncidentHolders const& state, NoteIncidentHolder const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    IncidentHolders const& state, NoteIncidentTeam const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    IncidentHolders const& state, FollowRelief const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    IncidentHolders const& state, ReviewNumbers const& command, kernel::Context const& context);
void evolve(IncidentHolders& state, IncidentHolderNoted const& event, kernel::Recorded const& recorded);
void evolve(IncidentHolders& state, IncidentTeamNoted const& event, kernel::Recorded const& recorded);
void evolve(IncidentHolders& state, ReliefFound const& event, kernel::Recorded const& recorded);
void evolve(IncidentHolders& state, NumbersReviewed const& event, kernel::Recorded const& recorded);

std::vector<kernel::PastShape> past_of_noted();

void install_relief(kernel::Registry& registry);

}  // namespace paraat::organisation
