// A crisis team as it stands, and what happened to it. One stream per team; the sections of the ROT lie
// inside.
#pragma once

#include "modules/incident/team_commands.hpp"
#include "server/kernel/registry.hpp"

namespace paraat::incident {

struct TeamRecalled {
    std::string reason;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(TeamRecalled, (), (reason, occurred_at))
constexpr auto notes(TeamRecalled*) {
    return base::notes("a team was called after all, or again",
        {{.name = "reason", .id = 1, .meaning = "why"}, {.name = "occurred_at", .id = 2, .meaning = "when"}});
}

struct TeamStarted {
    std::string place;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(TeamStarted, (), (place, occurred_at))
constexpr auto notes(TeamStarted*) {
    return base::notes("a team began its tasks",
        {{.name = "place", .id = 1, .meaning = "where it sits"},
            {.name = "occurred_at", .id = 2, .meaning = "when"}});
}

struct PresenceReported {
    std::string name;
    std::optional<base::Uuid> account;
    std::string function;
    std::string unit;
    std::optional<RotSection> section;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(PresenceReported, (), (name, account, function, unit, section, occurred_at))
constexpr auto notes(PresenceReported*) {
    return base::notes("a functionary is present",
        {{.name = "name", .id = 1, .meaning = "the person", .personal = true},
            {.name = "account", .id = 2, .meaning = "account"},
            {.name = "function", .id = 3, .meaning = "function"},
            {.name = "unit", .id = 4, .meaning = "unit"},
            {.name = "section", .id = 5, .meaning = "section of the ROT"},
            {.name = "occurred_at", .id = 6, .meaning = "since when"}});
}

struct FunctionStarted {
    std::string name;
    std::string function;
    std::string reason;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(FunctionStarted, (), (name, function, reason, occurred_at))
constexpr auto notes(FunctionStarted*) {
    return base::notes("a functionary began the task",
        {{.name = "name", .id = 1, .meaning = "the person", .personal = true},
            {.name = "function", .id = 2, .meaning = "function"},
            {.name = "reason", .id = 3, .meaning = "remark"},
            {.name = "occurred_at", .id = 4, .meaning = "when"}});
}

struct SectionStarted {
    RotSection section = RotSection::IM;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(SectionStarted, (), (section, occurred_at))
constexpr auto notes(SectionStarted*) {
    return base::notes("a section began",
        {{.name = "section", .id = 1, .meaning = "which"},
            {.name = "occurred_at", .id = 2, .meaning = "when"}});
}

struct SectionLeftOut {
    RotSection section = RotSection::IM;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(SectionLeftOut, (), (section, reason, occurred_at))
constexpr auto notes(SectionLeftOut*) {
    return base::notes("a section was left out",
        {{.name = "section", .id = 1, .meaning = "which"}, {.name = "reason", .id = 2, .meaning = "why"},
            {.name = "occurred_at", .id = 3, .meaning = "when that was decided"}});
}

struct TeamStoodDown {
    std::string reason;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(TeamStoodDown, (), (reason, occurred_at))
constexpr auto notes(TeamStoodDown*) {
    return base::notes("a team was stood down",
        {{.name = "reason", .id = 1, .meaning = "why"}, {.name = "occurred_at", .id = 2, .meaning = "when"}});
}

struct TeamMomentCorrected {
    TeamMoment moment = TeamMoment::started;
    std::optional<RotSection> section;
    std::string function;
    base::Instant before;
    base::Instant occurred_at;
    std::string reason;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(TeamMomentCorrected, (), (moment, section, function, before, occurred_at, reason, name))
constexpr auto notes(TeamMomentCorrected*) {
    return base::notes("a moment of a team was corrected",
        {{.name = "moment", .id = 1, .meaning = "which"},
            {.name = "section", .id = 2, .meaning = "of which section"},
            {.name = "function", .id = 3, .meaning = "of which function"},
            {.name = "before", .id = 4, .meaning = "what was recorded"},
            {.name = "occurred_at", .id = 5, .meaning = "the right moment"},
            {.name = "reason", .id = 6, .meaning = "what was wrong"},
            {.name = "name", .id = 7, .meaning = "of whom; empty: of the first", .personal = true}});
}

struct Member {
    std::string name;
    std::optional<base::Uuid> account;
    std::string function;
    std::string unit;
    std::optional<RotSection> section;
    std::optional<base::Instant> present_at;
    std::optional<base::Instant> started_at;
    std::optional<base::Instant> relieved_at;
    std::string relieved_by;
};
BOOST_DESCRIBE_STRUCT(
    Member, (), (name, account, function, unit, section, present_at, started_at, relieved_at, relieved_by))
constexpr auto notes(Member*) {
    return base::notes("a functionary in a team",
        {{.name = "name", .id = 1, .meaning = "the person", .personal = true},
            {.name = "account", .id = 2, .meaning = "account"},
            {.name = "function", .id = 3, .meaning = "function", .reference = function_sets},
            {.name = "unit", .id = 4, .meaning = "unit or organisation"},
            {.name = "section", .id = 5, .meaning = "section of the ROT", .reference = "rot_section"},
            {.name = "present_at", .id = 6, .meaning = "since when"},
            {.name = "started_at", .id = 7, .meaning = "when the task began"},
            {.name = "relieved_at", .id = 8, .meaning = "when somebody else took over"},
            {.name = "relieved_by", .id = 9, .meaning = "who took over", .personal = true}});
}

struct Section {
    RotSection section = RotSection::IM;
    std::optional<base::Instant> started_at;
    std::string left_out_reason;
};
BOOST_DESCRIBE_STRUCT(Section, (), (section, started_at, left_out_reason))
constexpr auto notes(Section*) {
    return base::notes("a section of the ROT",
        {{.name = "section", .id = 1, .meaning = "which", .reference = "rot_section"},
            {.name = "started_at", .id = 2, .meaning = "when it began"},
            {.name = "left_out_reason", .id = 3, .meaning = "why it was left out, when it was"}});
}

enum class TeamStatus { left_out, alarmed, started, stood_down };
BOOST_DESCRIBE_ENUM(TeamStatus, left_out, alarmed, started, stood_down)

/// A policy team is called together, and again once it was stood down.
struct Convening {
    base::Instant at;
    std::optional<base::Instant> stood_down_before;  // when the one before it ended
};

/// A team as it stands.
struct Team {
    TeamKind team = TeamKind::COPI;
    std::string part, name, place, convened_by, convened_by_function, left_out_reason, stood_down_reason;
    std::optional<base::Instant> alarmed_at, convened_at, started_at, stood_down_at;
    std::vector<Member> members;
    std::vector<Section> sections;
    std::vector<std::string> corrections;
    /// In the order of calling; `convened_at` is of the one that its beginning belongs to. None is ever
    /// dropped: a beginning that is reported late or corrected may belong to another.
    std::vector<Convening> convenings;
    bool begins_again = false;  // stood down and called again: its first beginning stays that of the clock
    std::optional<base::Instant> paused_at;  // then: when it was stood down the last time

    TeamStatus status() const {
        if (stood_down_at) return TeamStatus::stood_down;
        if (!alarmed_at && !convened_at) return TeamStatus::left_out;
        return started_at && !begins_again ? TeamStatus::started : TeamStatus::alarmed;
    }
};

/// A team with everything the clocks need (table `crisis_team`).
struct TeamRow {
    std::string id;
    base::Uuid stream;
    IncidentId incident;
    std::string region;
    TeamKind team = TeamKind::COPI;
    std::string part;
    std::string name;
    TeamStatus status = TeamStatus::alarmed;
    std::string place;
    std::optional<base::Instant> alarmed_at;
    std::optional<base::Instant> convened_at;
    std::string convened_by;
    std::string convened_by_function;
    std::string left_out_reason;
    std::optional<base::Instant> started_at;
    std::optional<base::Instant> stood_down_at;
    std::string stood_down_reason;
    std::vector<Member> members;
    std::vector<Section> sections;
    std::vector<std::string> corrections;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(TeamRow, (),
    (id, stream, incident, region, team, part, name, status, place, alarmed_at, convened_at, convened_by,
        convened_by_function, left_out_reason, started_at, stood_down_at, stood_down_reason, members,
        sections, corrections, version))
constexpr auto notes(TeamRow*) {
    return base::notes("a crisis team in an incident",
        {{.name = "id", .id = 1, .meaning = "incident, region, team and part"},
            {.name = "stream", .id = 2, .meaning = "identifier to change it by"},
            {.name = "incident", .id = 3, .meaning = "the incident"},
            {.name = "region", .id = 4, .meaning = "region whose team it is", .reference = "region"},
            {.name = "team", .id = 5, .meaning = "which team", .reference = "crisis_team"},
            {.name = "part", .id = 6, .meaning = "number of a further CoPI, or municipality"},
            {.name = "name", .id = 7, .meaning = "name people use"},
            {.name = "status", .id = 8, .meaning = "how it stands"},
            {.name = "place", .id = 9, .meaning = "where it sits"},
            {.name = "alarmed_at", .id = 10, .meaning = "when it was alarmed"},
            {.name = "convened_at", .id = 11, .meaning = "when it was convened"},
            {.name = "convened_by", .id = 12, .meaning = "mayor or chair", .personal = true},
            {.name = "convened_by_function",
                .id = 13,
                .meaning = "in which function",
                .reference = function_sets},
            {.name = "left_out_reason", .id = 14, .meaning = "why it was left out"},
            {.name = "started_at", .id = 15, .meaning = "when it began its tasks"},
            {.name = "stood_down_at", .id = 16, .meaning = "when it was stood down"},
            {.name = "stood_down_reason", .id = 17, .meaning = "why it was stood down"},
            {.name = "members", .id = 18, .meaning = "who was there, in order of report"},
            {.name = "sections", .id = 19, .meaning = "sections of the ROT"},
            {.name = "corrections", .id = 20, .meaning = "why moments were corrected"},
            {.name = "version", .id = 21, .meaning = "number of changes"}});
}

/// What lists show of a team (table `incident_team`, home).
struct IncidentTeamRow {
    std::string id;
    IncidentId incident;
    std::string region;
    TeamKind team = TeamKind::COPI;
    std::string name;
    TeamStatus status = TeamStatus::alarmed;
};
BOOST_DESCRIBE_STRUCT(IncidentTeamRow, (), (id, incident, region, team, name, status))
constexpr auto notes(IncidentTeamRow*) {
    return base::notes("a team as lists show it",
        {{.name = "id", .id = 1, .meaning = "incident, region, team and part"},
            {.name = "incident", .id = 2, .meaning = "the incident"},
            {.name = "region", .id = 3, .meaning = "region whose team it is", .reference = "region"},
            {.name = "team", .id = 4, .meaning = "which team", .reference = "crisis_team"},
            {.name = "name", .id = 5, .meaning = "name people use"},
            {.name = "status", .id = 6, .meaning = "how it stands"}});
}

inline constexpr std::string_view team_table = "crisis_team";

/// The same team of the same region has one key, so that two people cannot alarm one ROT twice.
std::string team_key(base::Uuid incident, std::string const& region, TeamKind team, std::string const& part);

base::Result<kernel::Events> alarm(Team const&, AlarmTeam const&, kernel::Context const&);
base::Result<kernel::Events> leave_out(Team const&, LeaveTeamOut const&, kernel::Context const&);
base::Result<kernel::Events> convene(Team const&, ConveneTeam const&, kernel::Context const&);
base::Result<kernel::Events> recall(Team const&, RecallTeam const&, kernel::Context const&);
base::Result<kernel::Events> start_team(Team const&, StartTeam const&, kernel::Context const&);
base::Result<kernel::Events> report_present(Team const&, ReportPresent const&, kernel::Context const&);
base::Result<kernel::Events> start_function(Team const&, StartFunction const&, kernel::Context const&);
base::Result<kernel::Events> start_section(Team const&, StartSection const&, kernel::Context const&);
base::Result<kernel::Events> leave_section_out(Team const&, LeaveSectionOut const&, kernel::Context const&);
base::Result<kernel::Events> relieve(Team const&, Relieve const&, kernel::Context const&);
base::Result<kernel::Events> stand_down(Team const&, StandDown const&, kernel::Context const&);
base::Result<kernel::Events> correct_moment(Team const&, CorrectTeamMoment const&, kernel::Context const&);

/// Served in this function under this name at that moment, and was relieved since.
bool had_served(
    Member const& one, std::string const& function, std::string const& name, base::Instant moment);

/// Which moment of a team a correction means.
struct MomentOf {
    TeamMoment moment = TeamMoment::started;
    std::optional<RotSection> section;
    std::string function, name;  // no name: the first who filled the function
};

/// The convening that the clock runs from, one of `convenings`; their end when there is none.
std::vector<Convening>::const_iterator counted_convening(Team const& team);

/// The recorded moment that a correction points at; null when there is none.
std::optional<base::Instant>* moment_in(Team& team, MomentOf const& which);

void evolve(Team&, TeamAlarmed const&, kernel::Recorded const&);
void evolve(Team&, TeamLeftOut const&, kernel::Recorded const&);
void evolve(Team&, TeamConvened const&, kernel::Recorded const&);
void evolve(Team&, TeamRecalled const&, kernel::Recorded const&);
void evolve(Team&, TeamStarted const&, kernel::Recorded const&);
void evolve(Team&, PresenceReported const&, kernel::Recorded const&);
void evolve(Team&, FunctionStarted const&, kernel::Recorded const&);
void evolve(Team&, SectionStarted const&, kernel::Recorded const&);
void evolve(Team&, SectionLeftOut const&, kernel::Recorded const&);
void evolve(Team&, FunctionaryRelieved const&, kernel::Recorded const&);
void evolve(Team&, TeamStoodDown const&, kernel::Recorded const&);
void evolve(Team&, TeamMomentCorrected const&, kernel::Recorded const&);

}  // namespace paraat::incident
