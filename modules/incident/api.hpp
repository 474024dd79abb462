// What neighbours may use of an incident: its id, rows, its opening, sharing, reopening, teams and reliefs,
// rights, audiences and the check of moments.
#pragma once

#include <algorithm>

#include "modules/incident/moment.hpp"
#include "server/base/result.hpp"
#include "server/base/types.hpp"
#include "server/kernel/context.hpp"

namespace paraat::incident {

using IncidentId = base::Id<struct IncidentTag>;

inline access::Right const read_incidents{"read_incidents", "incidenten lezen", "read incidents",
    {"reader", "editor", "information_manager", "leader", "planner", "administrator", "guest"}};
inline access::Right const read_confidential{"read_confidential", "vertrouwelijke stukken lezen",
    "read what is confidential", {"information_manager", "leader"}};

/// Fixed at opening; only what was prepared may become real, and an exercise never does.
enum class IncidentKind { real, exercise, prepared };
BOOST_DESCRIBE_ENUM(IncidentKind, real, exercise, prepared)

enum class IncidentStatus { prepared, running, closed };
BOOST_DESCRIBE_ENUM(IncidentStatus, prepared, running, closed)

enum class Classification { open, confidential };
BOOST_DESCRIBE_ENUM(Classification, open, confidential)

/// The parts of the main structure (Bvr 2.1.1), with the regional policy team of Wvr 39.
enum class TeamKind { MK, COPI, TBZ, ROT, GBT, RBT };
BOOST_DESCRIBE_ENUM(TeamKind, MK, COPI, TBZ, ROT, GBT, RBT)

/// The words of whoever changes what stands, asked each time (handbook 0.3.7).
constexpr base::Note reason_note(int id, std::string_view meaning) {
    return {.name = "reason", .id = id, .meaning = meaning, .min = 1, .max = 500, .multiline = true};
}

/// A region by its code.
constexpr base::Note region_note(int id, std::string_view meaning) {
    return {.name = "region", .id = id, .meaning = meaning, .min = 4, .max = 4, .reference = "region"};
}

/// A person by name, as people write it down: somebody need not have an account.
constexpr base::Note person_note(int id, std::string_view name, std::string_view meaning) {
    return {.name = name, .id = id, .meaning = meaning, .min = 1, .max = 120, .personal = true};
}

struct Position {
    double lon = 0;
    double lat = 0;
};
BOOST_DESCRIBE_STRUCT(Position, (), (lon, lat))
constexpr auto notes(Position*) {
    return base::notes("a place in WGS84",
        {{.name = "lon", .id = 1, .meaning = "degrees east", .min = 2, .max = 8, .unit = "degree"},
            {.name = "lat", .id = 2, .meaning = "degrees north", .min = 50, .max = 56, .unit = "degree"}});
}

/// A partner that was invited: an organisation with all its guests, or one account.
struct Partner {
    std::optional<base::Uuid> organisation;
    std::optional<base::Uuid> account;
    std::string name;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Partner, (), (organisation, account, name, reason))
constexpr auto notes(Partner*) {
    return base::notes("a partner invited to an incident",
        {{.name = "organisation", .id = 1, .meaning = "organisation that was invited"},
            {.name = "account", .id = 2, .meaning = "account that was invited"},
            {.name = "name", .id = 3, .meaning = "name as it was called then"},
            {.name = "reason", .id = 4, .meaning = "why it takes part"}});
}

/// A region that shared an incident and does so no more.
struct RegionLeft {
    std::string region;
    base::Instant left_at;
};
BOOST_DESCRIBE_STRUCT(RegionLeft, (), (region, left_at))
constexpr auto notes(RegionLeft*) {
    return base::notes("a region that shared an incident and does so no more",
        {{.name = "region", .id = 1, .meaning = "the region", .reference = "region"},
            {.name = "left_at", .id = 2, .meaning = "since when it shares no more"}});
}

/// What of an incident as a whole can be corrected by a new line.
enum class CorrectedFact { started, closed, handed_over, municipalities };
BOOST_DESCRIBE_ENUM(CorrectedFact, started, closed, handed_over, municipalities)

/// What stood there before a correction: nothing that was recorded is lost to the eye.
struct FormerFact {
    CorrectedFact fact = CorrectedFact::started;
    std::optional<base::Instant> occurred_at;
    std::string text;
    std::string person;
    std::vector<std::string> municipalities;
    bool withdrawn = false;
    std::string reason;
    base::Instant corrected_at;
    std::string corrected_by;
};
BOOST_DESCRIBE_STRUCT(FormerFact, (),
    (fact, occurred_at, text, person, municipalities, withdrawn, reason, corrected_at, corrected_by))
constexpr auto notes(FormerFact*) {
    return base::notes("what was recorded of an incident before it was corrected",
        {{.name = "fact", .id = 1, .meaning = "beginning, closing, hand-over or municipalities"},
            {.name = "occurred_at", .id = 2, .meaning = "moment that was recorded"},
            {.name = "text", .id = 3, .meaning = "why it was closed, or to whom it was handed over"},
            {.name = "person", .id = 4, .meaning = "who took it over", .personal = true},
            {.name = "municipalities",
                .id = 5,
                .meaning = "the set that was confirmed",
                .reference = "municipality"},
            {.name = "withdrawn", .id = 6, .meaning = "it did not happen at all"},
            {.name = "reason", .id = 7, .meaning = "what was wrong"},
            {.name = "corrected_at", .id = 8, .meaning = "when the correction was entered"},
            {.name = "corrected_by", .id = 9, .meaning = "account that corrected it"}});
}

/// An incident as lists and the head of its screen need it (table `incident`, home).
struct IncidentRow {
    IncidentId id;
    std::string number;
    IncidentKind kind = IncidentKind::real;
    IncidentStatus status = IncidentStatus::running;
    std::string title;
    std::string incident_type;
    std::string region;
    std::vector<std::string> regions;
    std::vector<std::string> municipalities;
    std::optional<Position> location;
    std::string place;
    std::string description;
    Classification classification = Classification::open;
    std::string classification_reason;
    std::vector<Partner> partners;
    std::optional<base::Instant> started_at;
    std::string handed_over_to;
    std::optional<base::Instant> handed_over_at;
    std::optional<base::Instant> closed_at;
    std::string closed_reason;
    base::Instant opened_at;
    std::string opened_by;
    base::Instant changed_at;
    std::int64_t version = 0;
    std::string received_by;
    std::vector<FormerFact> replaced;
    std::vector<RegionLeft> regions_left;
};
BOOST_DESCRIBE_STRUCT(IncidentRow, (),
    (id, number, kind, status, title, incident_type, region, regions, municipalities, location, place,
        description, classification, classification_reason, partners, started_at, handed_over_to,
        handed_over_at, closed_at, closed_reason, opened_at, opened_by, changed_at, version, received_by,
        replaced, regions_left))
constexpr auto notes(IncidentRow*) {
    return base::notes("an incident as it stands",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            {.name = "number",
                .id = 2,
                .meaning = "number in its region and year: 2027-0017, exercises OEF-2027-0003"},
            {.name = "kind", .id = 3, .meaning = "real, exercise or prepared"},
            {.name = "status", .id = 4, .meaning = "prepared, running or closed"},
            {.name = "title", .id = 5, .meaning = "name people use"},
            {.name = "incident_type", .id = 6, .meaning = "kind of incident", .reference = "incident_type"},
            {.name = "region", .id = 7, .meaning = "region that leads it", .reference = "region"},
            {.name = "regions",
                .id = 8,
                .meaning = "all regions that share it, the leading one first",
                .reference = "region"},
            {.name = "municipalities",
                .id = 9,
                .meaning = "affected or threatened, confirmed by a person (Wvr 39)",
                .reference = "municipality"},
            {.name = "location", .id = 10, .meaning = "where it is, when a point is known"},
            {.name = "place", .id = 11, .meaning = "where it is, in words"},
            {.name = "description", .id = 12, .meaning = "first description", .multiline = true},
            {.name = "classification", .id = 13, .meaning = "open, or for a few"},
            {.name = "classification_reason", .id = 14, .meaning = "why it is confidential"},
            {.name = "partners", .id = 15, .meaning = "partners that were invited"},
            {.name = "started_at", .id = 16, .meaning = "when it began; empty while prepared"},
            {.name = "handed_over_to",
                .id = 17,
                .meaning = "organisation of the aftermath that took it over"},
            {.name = "handed_over_at", .id = 18, .meaning = "moment of the hand-over"},
            {.name = "closed_at", .id = 19, .meaning = "when it was closed"},
            {.name = "closed_reason", .id = 20, .meaning = "why it was closed"},
            {.name = "opened_at", .id = 21, .meaning = "when it was entered"},
            {.name = "opened_by", .id = 22, .meaning = "account that opened it"},
            {.name = "changed_at", .id = 23, .meaning = "last change"},
            {.name = "version", .id = 24, .meaning = "number of changes"},
            {.name = "received_by",
                .id = 25,
                .meaning = "who took it over when it was handed over",
                .personal = true},
            {.name = "replaced",
                .id = 26,
                .meaning = "what stood there before each correction, the first one first"},
            {.name = "regions_left", .id = 27, .meaning = "regions that shared it and do so no more"}});
}

/// An incident was opened or prepared. Neighbours react to it (the sections of its picture).
struct IncidentOpened {
    std::string number;
    std::int64_t serial = 0;
    IncidentKind kind = IncidentKind::real;
    std::string title;
    std::string incident_type;
    std::optional<Position> location;
    std::string place;
    std::string description;
    Classification classification = Classification::open;
    std::string classification_reason;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(IncidentOpened, (),
    (number, serial, kind, title, incident_type, location, place, description, classification,
        classification_reason, occurred_at))
constexpr auto notes(IncidentOpened*) {
    return base::notes("an incident was opened or prepared",
        {{.name = "number", .id = 1, .meaning = "number it was given"},
            {.name = "serial", .id = 2, .meaning = "the counting part of the number"},
            {.name = "kind", .id = 3, .meaning = "real, exercise or prepared"},
            {.name = "title", .id = 4, .meaning = "name people use"},
            {.name = "incident_type", .id = 5, .meaning = "kind of incident"},
            {.name = "location", .id = 6, .meaning = "where it is"},
            {.name = "place", .id = 7, .meaning = "where it is, in words"},
            {.name = "description", .id = 8, .meaning = "first description", .multiline = true},
            {.name = "classification", .id = 9, .meaning = "open, or for a few"},
            {.name = "classification_reason", .id = 10, .meaning = "why it is confidential"},
            {.name = "occurred_at", .id = 11, .meaning = "when it began, or was prepared"}});
}

/// The incident was shared with a further region, or is so no more. Neighbours react to both (the
/// reachability card).
struct RegionShared {
    std::string region;
    std::string reason;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(RegionShared, (), (region, reason, occurred_at))
constexpr auto notes(RegionShared*) {
    return base::notes("an incident was shared with a region",
        {{.name = "region", .id = 1, .meaning = "the region", .reference = "region"},
            {.name = "reason", .id = 2, .meaning = "why"},
            {.name = "occurred_at", .id = 3, .meaning = "since when"}});
}

struct RegionWithdrawn {
    std::string region;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(RegionWithdrawn, (), (region, reason, occurred_at))
constexpr auto notes(RegionWithdrawn*) {
    return base::notes("the sharing with a region ended",
        {{.name = "region", .id = 1, .meaning = "the region", .reference = "region"},
            {.name = "reason", .id = 2, .meaning = "why"},
            {.name = "occurred_at", .id = 3, .meaning = "when that was decided"}});
}

/// A closed incident goes on: it began anew, or was closed by mistake. Neighbours react to both (the
/// reachability card).
struct IncidentReopened {
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(IncidentReopened, (), (reason, occurred_at))
constexpr auto notes(IncidentReopened*) {
    return base::notes("a closed incident was opened again",
        {{.name = "reason", .id = 1, .meaning = "why"},
            {.name = "occurred_at", .id = 2, .meaning = "when it began again"}});
}

struct ClosingWithdrawn {
    base::Instant before;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ClosingWithdrawn, (), (before, reason))
constexpr auto notes(ClosingWithdrawn*) {
    return base::notes("an incident was closed by mistake",
        {{.name = "before", .id = 1, .meaning = "moment of closing that was recorded"},
            {.name = "reason", .id = 2, .meaning = "what was wrong"}});
}

/// A team is known in the incident: alarmed, left out, or convened. Neighbours react to them (the
/// reachability card).
struct TeamAlarmed {
    TeamKind team = TeamKind::COPI;
    std::string part;
    std::string name;
    std::string place;
    base::Instant occurred_at;
    Classification classification = Classification::open;
};
BOOST_DESCRIBE_STRUCT(TeamAlarmed, (), (team, part, name, place, occurred_at, classification))
constexpr auto notes(TeamAlarmed*) {
    return base::notes("a team was alarmed",
        {{.name = "team", .id = 1, .meaning = "which team"},
            {.name = "part", .id = 2, .meaning = "number or municipality"},
            {.name = "name", .id = 3, .meaning = "name people use"},
            {.name = "place", .id = 4, .meaning = "where it sits"},
            {.name = "occurred_at", .id = 5, .meaning = "when"},
            {.name = "classification", .id = 6, .meaning = "as the incident was"}});
}

struct TeamLeftOut {
    TeamKind team = TeamKind::COPI;
    std::string part;
    std::string name;
    std::string reason;
    base::Instant occurred_at;
    Classification classification = Classification::open;
};
BOOST_DESCRIBE_STRUCT(TeamLeftOut, (), (team, part, name, reason, occurred_at, classification))
constexpr auto notes(TeamLeftOut*) {
    return base::notes("a team was left out of the alarming",
        {{.name = "team", .id = 1, .meaning = "which team"},
            {.name = "part", .id = 2, .meaning = "number or municipality"},
            {.name = "name", .id = 3, .meaning = "name people use"},
            {.name = "reason", .id = 4, .meaning = "why"},
            {.name = "occurred_at", .id = 5, .meaning = "when"},
            {.name = "classification", .id = 6, .meaning = "as the incident was"}});
}

struct TeamConvened {
    TeamKind team = TeamKind::GBT;
    std::string part;
    std::string name;
    std::string place;
    std::string convened_by;
    std::string convened_by_function;
    base::Instant occurred_at;
    Classification classification = Classification::open;
};
BOOST_DESCRIBE_STRUCT(TeamConvened, (),
    (team, part, name, place, convened_by, convened_by_function, occurred_at, classification))
constexpr auto notes(TeamConvened*) {
    return base::notes("a policy team was convened",
        {{.name = "team", .id = 1, .meaning = "which team"},
            {.name = "part", .id = 2, .meaning = "municipality"},
            {.name = "name", .id = 3, .meaning = "name people use"},
            {.name = "place", .id = 4, .meaning = "where it meets"},
            {.name = "convened_by", .id = 5, .meaning = "mayor or chair", .personal = true},
            {.name = "convened_by_function", .id = 6, .meaning = "in which function"},
            {.name = "occurred_at", .id = 7, .meaning = "when"},
            {.name = "classification", .id = 8, .meaning = "as the incident was"}});
}

/// A team recorded that somebody else took over. Neighbours react to it (the reachability card). Shape 3
/// (past.cpp): with the team and its part.
struct FunctionaryRelieved {
    std::string function;
    std::string from;
    std::string to;
    std::optional<base::Uuid> to_account;
    std::string to_unit;
    std::string reason;
    std::string note;
    base::Instant occurred_at;
    std::optional<TeamKind> team{};
    std::string part{};
};
BOOST_DESCRIBE_STRUCT(
    FunctionaryRelieved, (), (function, from, to, to_account, to_unit, reason, note, occurred_at, team, part))
constexpr auto notes(FunctionaryRelieved*) {
    return base::notes("a functionary was relieved",
        {{.name = "function", .id = 1, .meaning = "function"},
            {.name = "from", .id = 2, .meaning = "who went", .personal = true},
            {.name = "to", .id = 3, .meaning = "who came", .personal = true},
            {.name = "to_account", .id = 4, .meaning = "account of who came"},
            {.name = "to_unit", .id = 5, .meaning = "unit of who came"},
            {.name = "reason", .id = 6, .meaning = "why, as a code"},
            {.name = "note", .id = 7, .meaning = "what was passed on"},
            {.name = "occurred_at", .id = 8, .meaning = "when"},
            {.name = "team", .id = 9, .meaning = "in which team; absent when it was not recorded"},
            {.name = "part", .id = 10, .meaning = "number or municipality of the team, or empty"}});
}

/// Who sees what lies in an incident. Sharing is the rule: the whole main structure of every region that
/// shares it and the partners that were invited (Bvr 2.4.1, 2.4.2). Confidential is the exception: leaders,
/// information managers, whoever wrote it and, as long as the incident itself is confidential, those who were
/// named for it: who opened it and the partners that were invited.
inline access::Audience audience_in(
    base::Uuid scope, Classification classification, std::string const& author) {
    if (classification == Classification::open) {
        return access::only({.right = std::string(read_incidents.name), .scope = scope});
    }
    access::Audience few = access::only({.right = std::string(read_confidential.name), .scope = scope});
    few.grants.push_back({.right = std::string(read_incidents.name), .scope = scope, .named = true});
    few.grants.push_back({.right = std::string(read_incidents.name), .scope = scope, .account = author});
    return few;
}

}  // namespace paraat::incident
