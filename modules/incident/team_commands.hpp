// What can be asked of a crisis team: alarming, presence, the beginning of its task, relief, standing down.
#pragma once

#include "modules/incident/commands.hpp"

namespace paraat::incident {

/// The sections of the ROT (Bvr 2.1.4) are units of their own, each with its own beginning.
enum class RotSection { IM, BRW, GHOR, POL, BZ };
BOOST_DESCRIBE_ENUM(RotSection, IM, BRW, GHOR, POL, BZ)

/// Moments of a team that a correction can point at.
enum class TeamMoment { alarmed, convened, started, section_started, function_started, present, stood_down };
BOOST_DESCRIBE_ENUM(
    TeamMoment, alarmed, convened, started, section_started, function_started, present, stood_down)

struct AlarmTeam {
    base::Uuid id;
    IncidentId incident;
    std::string region;
    TeamKind team = TeamKind::COPI;
    std::optional<std::string> part;
    std::optional<std::string> name;
    std::optional<std::string> place;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(AlarmTeam, (), (id, incident, region, team, part, name, place, occurred_at))
constexpr auto notes(AlarmTeam*) {
    return base::notes("records that a team was alarmed",
        {{.name = "id", .id = 1, .meaning = "own identifier of the team"},
            {.name = "incident", .id = 2, .meaning = "the incident"},
            region_note(3, "region whose team it is"),
            {.name = "team", .id = 4, .meaning = "which team", .reference = "crisis_team"},
            {.name = "part",
                .id = 5,
                .meaning = "number of a further CoPI, or municipality of a civil care team",
                .max = 10},
            {.name = "name", .id = 6, .meaning = "name people use: CoPI 2, TBZ Almere", .max = 60},
            {.name = "place", .id = 7, .meaning = "where it sits", .max = 200},
            {.name = "occurred_at", .id = 8, .meaning = "when it was alarmed"}});
}

/// The law alarms parts b to d completely; who leaves one out says why.
struct LeaveTeamOut {
    base::Uuid id;
    IncidentId incident;
    std::string region;
    TeamKind team = TeamKind::COPI;
    std::optional<std::string> part;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(LeaveTeamOut, (), (id, incident, region, team, part, reason, occurred_at))
constexpr auto notes(LeaveTeamOut*) {
    return base::notes("records that a team was left out of the alarming",
        {{.name = "id", .id = 1, .meaning = "own identifier of the team"},
            {.name = "incident", .id = 2, .meaning = "the incident"},
            region_note(3, "region whose team it is"),
            {.name = "team", .id = 4, .meaning = "which team", .reference = "crisis_team"},
            {.name = "part",
                .id = 5,
                .meaning = "number of a further CoPI, or municipality of a civil care team",
                .max = 10},
            reason_note(6, "why it was left out"),
            {.name = "occurred_at", .id = 7, .meaning = "when that was decided"}});
}

/// The clock of a policy team runs from here (Bvr 2.3.2 lid 1 g), not from T0.
struct ConveneTeam {
    base::Uuid id;
    IncidentId incident;
    std::string region;
    TeamKind team = TeamKind::GBT;
    std::optional<std::string> part;
    std::optional<std::string> name;
    std::string convened_by;
    std::string convened_by_function;
    std::optional<std::string> place;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(ConveneTeam, (),
    (id, incident, region, team, part, name, convened_by, convened_by_function, place, occurred_at))
constexpr auto notes(ConveneTeam*) {
    return base::notes("records that a policy team was convened",
        {{.name = "id", .id = 1, .meaning = "own identifier of the team"},
            {.name = "incident", .id = 2, .meaning = "the incident"},
            region_note(3, "region whose team it is"),
            {.name = "team", .id = 4, .meaning = "GBT or RBT", .reference = "crisis_team"},
            {.name = "part",
                .id = 5,
                .meaning = "municipality of a GBT",
                .max = 10,
                .reference = "municipality"},
            {.name = "name", .id = 6, .meaning = "name people use: GBT Almere", .max = 60},
            person_note(7, "convened_by", "mayor or chair"),
            function_note(8, "convened_by_function", "in which function"),
            {.name = "place", .id = 9, .meaning = "where it meets", .max = 200},
            {.name = "occurred_at", .id = 10, .meaning = "when it was convened"}});
}

struct RecallTeam {
    base::Uuid id;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(RecallTeam, (), (id, reason, occurred_at))
constexpr auto notes(RecallTeam*) {
    return base::notes("calls a team that was left out or stood down",
        {{.name = "id", .id = 1, .meaning = "the team"}, reason_note(2, "why now"),
            {.name = "occurred_at", .id = 3, .meaning = "when"}});
}

/// The team begins its tasks; not everybody needs to be there (handbook 2.4).
struct StartTeam {
    base::Uuid id;
    std::optional<std::string> place;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(StartTeam, (), (id, place, occurred_at))
constexpr auto notes(StartTeam*) {
    return base::notes("records that a team began its tasks",
        {{.name = "id", .id = 1, .meaning = "the team"},
            {.name = "place", .id = 2, .meaning = "where it sits", .max = 200},
            {.name = "occurred_at", .id = 3, .meaning = "when it began"}});
}

struct ReportPresent {
    base::Uuid id;
    std::string name;
    std::optional<base::Uuid> account;
    std::string function;
    std::optional<std::string> unit;
    std::optional<RotSection> section;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(ReportPresent, (), (id, name, account, function, unit, section, occurred_at))
constexpr auto notes(ReportPresent*) {
    return base::notes("records that a functionary is present",
        {{.name = "id", .id = 1, .meaning = "the team"}, person_note(2, "name", "the person"),
            {.name = "account", .id = 3, .meaning = "account of the person, when there is one"},
            function_note(4, "function", "in which function"),
            {.name = "unit", .id = 5, .meaning = "unit or organisation", .max = 80},
            {.name = "section", .id = 6, .meaning = "section of the ROT", .reference = "rot_section"},
            {.name = "occurred_at", .id = 7, .meaning = "since when"}});
}

struct StartFunction {
    base::Uuid id;
    std::string name;
    std::string function;
    std::optional<std::string> reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(StartFunction, (), (id, name, function, reason, occurred_at))
constexpr auto notes(StartFunction*) {
    return base::notes("records that a functionary began the task",
        {{.name = "id", .id = 1, .meaning = "the team"}, person_note(2, "name", "the person"),
            function_note(3, "function", "in which function"),
            {.name = "reason", .id = 4, .meaning = "what there is to say about the moment", .max = 300},
            {.name = "occurred_at", .id = 5, .meaning = "when"}});
}

struct StartSection {
    base::Uuid id;
    RotSection section = RotSection::IM;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(StartSection, (), (id, section, occurred_at))
constexpr auto notes(StartSection*) {
    return base::notes("records that a section of the ROT began",
        {{.name = "id", .id = 1, .meaning = "the team"},
            {.name = "section", .id = 2, .meaning = "which section", .reference = "rot_section"},
            {.name = "occurred_at", .id = 3, .meaning = "when"}});
}

struct LeaveSectionOut {
    base::Uuid id;
    RotSection section = RotSection::IM;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(LeaveSectionOut, (), (id, section, reason, occurred_at))
constexpr auto notes(LeaveSectionOut*) {
    return base::notes("records that a section of the ROT was left out",
        {{.name = "id", .id = 1, .meaning = "the team"},
            {.name = "section", .id = 2, .meaning = "which section", .reference = "rot_section"},
            reason_note(3, "why"), {.name = "occurred_at", .id = 4, .meaning = "when that was decided"}});
}

/// Aflossing: of a functionary; overdracht is of the incident.
struct Relieve {
    base::Uuid id;
    std::string function;
    std::string from;
    std::string to;
    std::optional<base::Uuid> to_account;
    std::optional<std::string> to_unit;
    std::string reason;
    std::optional<std::string> note;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(Relieve, (), (id, function, from, to, to_account, to_unit, reason, note, occurred_at))
constexpr auto notes(Relieve*) {
    return base::notes("records the relief of a functionary",
        {{.name = "id", .id = 1, .meaning = "the team"},
            function_note(2, "function", "function that is relieved"), person_note(3, "from", "who goes"),
            person_note(4, "to", "who comes"),
            {.name = "to_account", .id = 5, .meaning = "account of who comes, when there is one"},
            {.name = "to_unit", .id = 6, .meaning = "unit or organisation of who comes", .max = 80},
            {.name = "reason", .id = 7, .meaning = "why", .min = 1, .max = 30, .reference = "relief_reason"},
            {.name = "note", .id = 8, .meaning = "what was passed on", .max = 500, .multiline = true},
            {.name = "occurred_at", .id = 9, .meaning = "when"}});
}

struct StandDown {
    base::Uuid id;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(StandDown, (), (id, reason, occurred_at))
constexpr auto notes(StandDown*) {
    return base::notes("records that a team was stood down",
        {{.name = "id", .id = 1, .meaning = "the team"}, reason_note(2, "why"),
            {.name = "occurred_at", .id = 3, .meaning = "when"}});
}

struct CorrectTeamMoment {
    base::Uuid id;
    TeamMoment moment = TeamMoment::started;
    std::optional<RotSection> section;
    std::optional<std::string> function;
    base::Instant occurred_at;
    std::string reason;
    std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(CorrectTeamMoment, (), (id, moment, section, function, occurred_at, reason, name))
constexpr auto notes(CorrectTeamMoment*) {
    return base::notes("corrects a moment of a team; the first line stays",
        {{.name = "id", .id = 1, .meaning = "the team"},
            {.name = "moment", .id = 2, .meaning = "which moment"},
            {.name = "section", .id = 3, .meaning = "of which section", .reference = "rot_section"},
            {.name = "function",
                .id = 4,
                .meaning = "of which function",
                .max = 20,
                .reference = function_sets},
            {.name = "occurred_at", .id = 5, .meaning = "the right moment"}, reason_note(6, "what was wrong"),
            {.name = "name",
                .id = 7,
                .meaning = "of whom, where several filled the function; else the first of them",
                .max = 120,
                .personal = true}});
}

}  // namespace paraat::incident
