// How a crisis team evolves, its rows and lines, and the table of contents of its stream.
#include <algorithm>

#include "modules/incident/municipality.hpp"
#include "modules/incident/rights.hpp"
#include "modules/incident/team.hpp"
#include "server/kernel/registry.hpp"

namespace paraat::incident {

namespace {

Section& section_of(Team& team, RotSection section) {
    for (auto& one : team.sections) {
        if (one.section == section) return one;
    }
    return team.sections.emplace_back(Section{section, {}, {}});
}

Member& member_of(Team& team, std::string const& function, std::string const& name) {
    for (auto& one : team.members) {
        if (one.function == function && one.name == name && !one.relieved_at) return one;
    }
    Member fresh;
    fresh.name = name;
    fresh.function = function;
    return team.members.emplace_back(std::move(fresh));
}

/// People report late: a time of somebody who has been relieved since is filled in there, and does not bring
/// that person back into service.
Member& reported(Team& team, std::string const& function, std::string const& name, base::Instant moment,
    std::optional<base::Instant> Member::* time) {
    auto const serves = [&](Member const& one) {
        return one.function == function && one.name == name && !one.relieved_at;
    };
    if (std::none_of(team.members.begin(), team.members.end(), serves)) {
        for (auto& one : team.members) {
            if (!(one.*time) && had_served(one, function, name, moment)) return one;
        }
    }
    return member_of(team, function, name);
}

void count_from_convening(Team& team) {
    auto const counted = counted_convening(team);
    if (counted != team.convenings.end()) team.convened_at = counted->at;
}

/// The convening that counted when it was corrected. Another could count before than does now: then what
/// stood there says which was meant.
std::vector<Convening>::iterator corrected_convening(Team& team, base::Instant before) {
    auto const counted = team.convenings.begin() + (counted_convening(team) - team.convenings.cbegin());
    if (counted == team.convenings.end() || counted->at == before) return counted;
    return std::ranges::find(team.convenings, before, &Convening::at);
}

std::vector<TeamRow> team_rows(Team const& state, kernel::About const& about) {
    TeamRow row;
    row.id = team_key(about.scope, about.region, state.team, state.part);
    row.stream = about.stream;
    row.incident = {about.scope};
    row.region = about.region;
    row.team = state.team;
    row.part = state.part;
    row.name = state.name;
    row.status = state.status();
    row.place = state.place;
    row.alarmed_at = state.alarmed_at;
    row.convened_at = state.convened_at;
    row.convened_by = state.convened_by;
    row.convened_by_function = state.convened_by_function;
    row.left_out_reason = state.left_out_reason;
    row.started_at = state.started_at;
    row.stood_down_at = state.stood_down_at;
    row.stood_down_reason = state.stood_down_reason;
    row.members = state.members;
    row.sections = state.sections;
    row.corrections = state.corrections;
    row.version = about.version;
    return {std::move(row)};
}

std::vector<IncidentTeamRow> list_rows(Team const& state, kernel::About const& about) {
    return {{team_key(about.scope, about.region, state.team, state.part), {about.scope}, about.region,
        state.team, state.name, state.status()}};
}

/// Whoever sees the incident: a confidential one is narrowed as a whole. When it opens up everyone must find
/// its teams, or nobody could work with them or alarm them anew.
access::Audience audience(Team const&, kernel::About const& about) {
    return audience_in(about.scope, Classification::open, about.created_by);
}

}  // namespace

bool had_served(
    Member const& one, std::string const& function, std::string const& name, base::Instant moment) {
    return one.function == function && one.name == name && one.relieved_at && moment <= *one.relieved_at;
}

std::vector<Convening>::const_iterator counted_convening(Team const& team) {
    // Bvr 2.3.2 lid 1 g: within sixty minutes of being convened. That is the last convening as long as
    // nothing has begun, and else the last that can have led to the beginning: one is over when the team was
    // stood down, so what began after that belongs to the next, also when it is a little early.
    auto const can_have_led = [&](Convening const& one) {
        return !team.started_at || *team.started_at >= one.at || *team.started_at > one.stood_down_before;
    };
    auto const& all = team.convenings;
    auto const found = std::find_if(all.rbegin(), all.rend(), can_have_led);
    return found == all.rend() ? all.end() : std::prev(found.base());
}

std::optional<base::Instant>* moment_in(Team& team, MomentOf const& which) {
    // A function began when the first who filled it began; a relief does not begin it anew. "First" is by the
    // clock, as the legal clocks take it, not by who was entered first.
    auto const first = [&](std::optional<base::Instant> Member::* at) {
        std::optional<base::Instant>* found = nullptr;
        for (auto& member : team.members) {
            bool const is_meant = which.name.empty() || member.name == which.name;
            if (!is_meant || member.function != which.function || !(member.*at)) continue;
            if (found == nullptr || *(member.*at) < **found) found = &(member.*at);
        }
        return found;
    };
    switch (which.moment) {
        case TeamMoment::alarmed: return &team.alarmed_at;
        case TeamMoment::convened: return &team.convened_at;
        case TeamMoment::started: return &team.started_at;
        case TeamMoment::stood_down: return &team.stood_down_at;
        case TeamMoment::function_started: return first(&Member::started_at);
        case TeamMoment::present: return first(&Member::present_at);
        case TeamMoment::section_started:
            for (auto& one : team.sections) {
                if (which.section && one.section == *which.section) return &one.started_at;
            }
            return nullptr;
    }
    return nullptr;
}

void evolve(Team& state, TeamAlarmed const& event, kernel::Recorded const&) {
    state.team = event.team;
    state.part = event.part;
    state.name = event.name;
    state.place = event.place;
    state.alarmed_at = event.occurred_at;
}

void evolve(Team& state, TeamLeftOut const& event, kernel::Recorded const&) {
    state.team = event.team;
    state.part = event.part;
    state.name = event.name;
    state.left_out_reason = event.reason;
}

void evolve(Team& state, TeamConvened const& event, kernel::Recorded const&) {
    state.team = event.team;
    state.part = event.part;
    state.name = event.name;
    state.place = event.place;
    state.convenings = {Convening{event.occurred_at, {}}};
    count_from_convening(state);
    state.convened_by = event.convened_by;
    state.convened_by_function = event.convened_by_function;
}

void evolve(Team& state, TeamRecalled const& event, kernel::Recorded const&) {
    state.begins_again = state.stood_down_at && state.started_at;
    if (state.stood_down_at) state.paused_at = state.stood_down_at;
    if (state.convened_at) state.convenings.push_back({event.occurred_at, state.stood_down_at});
    count_from_convening(state);
    state.stood_down_at.reset();
    state.stood_down_reason.clear();
    state.left_out_reason.clear();
    if (!state.alarmed_at && !state.convened_at) state.alarmed_at = event.occurred_at;
}

void evolve(Team& state, TeamStarted const& event, kernel::Recorded const&) {
    // Bvr 2.3.2 times the first beginning of an incident, not that after a pause.
    if (!state.started_at) state.started_at = event.occurred_at;
    count_from_convening(state);
    // That of before the pause is told late: the team has yet to begin again.
    state.begins_again = state.paused_at && event.occurred_at < *state.paused_at;
    if (!event.place.empty()) state.place = event.place;
}

void evolve(Team& state, PresenceReported const& event, kernel::Recorded const&) {
    auto& member = reported(state, event.function, event.name, event.occurred_at, &Member::present_at);
    member.account = event.account;
    member.unit = event.unit;
    member.section = event.section;
    member.present_at = event.occurred_at;
}

void evolve(Team& state, FunctionStarted const& event, kernel::Recorded const&) {
    auto& member = reported(state, event.function, event.name, event.occurred_at, &Member::started_at);
    member.started_at = event.occurred_at;
}

void evolve(Team& state, SectionStarted const& event, kernel::Recorded const&) {
    auto& section = section_of(state, event.section);
    section.started_at = event.occurred_at;
    section.left_out_reason.clear();
}

void evolve(Team& state, SectionLeftOut const& event, kernel::Recorded const&) {
    section_of(state, event.section).left_out_reason = event.reason;
}

void evolve(Team& state, FunctionaryRelieved const& event, kernel::Recorded const&) {
    auto& leaving = member_of(state, event.function, event.from);
    leaving.relieved_at = event.occurred_at;
    leaving.relieved_by = event.to;
    auto const section = leaving.section;
    auto const began = leaving.started_at;
    // What was recorded before this was refused: nobody takes over what had not begun.
    auto const since = std::max({event.occurred_at, leaving.present_at.value_or(event.occurred_at),
        began.value_or(event.occurred_at)});
    auto& coming = member_of(state, event.function, event.to);
    if (event.to_account) coming.account = event.to_account;
    if (!event.to_unit.empty()) coming.unit = event.to_unit;
    if (!coming.section) coming.section = section;
    coming.relieved_at.reset();
    coming.relieved_by.clear();
    // Who was there before keeps those moments: Bvr 2.3.2 times the first beginning.
    if (!coming.present_at) coming.present_at = since;
    // Nobody recorded that the function began: the relief does not make up when. The clock then lacks a time.
    if (began && !coming.started_at) coming.started_at = since;
}

void evolve(Team& state, TeamStoodDown const& event, kernel::Recorded const&) {
    state.stood_down_at = event.occurred_at;
    state.stood_down_reason = event.reason;
}

void evolve(Team& state, TeamMomentCorrected const& event, kernel::Recorded const&) {
    auto* const moment = moment_in(state, {event.moment, event.section, event.function, event.name});
    if (moment != nullptr) *moment = event.occurred_at;
    if (event.moment == TeamMoment::convened) {
        auto const convening = corrected_convening(state, event.before);
        if (convening != state.convenings.end()) convening->at = event.occurred_at;
    }
    count_from_convening(state);
    state.corrections.push_back(event.reason);
}

void install_team_lines(kernel::StreamBuilder<Team>& teams);

void install_teams(kernel::Registry& registry) {
    using kernel::Reach;
    auto const may = kernel::may(record_incident_facts);
    std::vector<std::string> const creating{
        "incident", std::string(team_table), "reference_row", std::string(municipality_table)},
        changing{"incident", "reference_row"};
    auto teams = registry.stream<Team>("crisis_team");
    install_team_lines(teams);
    teams.audience(audience);
    teams.table<TeamRow>(std::string(team_table), team_rows);
    teams.home_table<IncidentTeamRow>("incident_team", list_rows);
    teams.command<AlarmTeam>("alarm_team", may, alarm, kernel::creates, creating);
    teams.command<LeaveTeamOut>("leave_team_out", may, leave_out, kernel::creates, creating);
    teams.command<ConveneTeam>("convene_team", may, convene, kernel::creates, creating);
    teams.command<RecallTeam>("recall_team", may, recall, Reach::changes, changing);
    teams.command<StartTeam>("start_team", may, start_team, Reach::changes, changing);
    teams.command<ReportPresent>("report_present", may, report_present, Reach::changes, changing);
    teams.command<StartFunction>("start_function", may, start_function, Reach::changes, changing);
    teams.command<StartSection>("start_section", may, start_section, Reach::changes, changing);
    teams.command<LeaveSectionOut>("leave_section_out", may, leave_section_out, Reach::changes, changing);
    teams.command<Relieve>("relieve", may, relieve, Reach::changes, changing);
    teams.command<StandDown>("stand_down", may, stand_down, Reach::changes, changing);
    teams.command<CorrectTeamMoment>("correct_team_moment", may, correct_moment, Reach::changes, changing);
}

}  // namespace paraat::incident
