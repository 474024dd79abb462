// Rules of crisis teams. No I/O, no clock.
//
// Bvr 1.1 and 2.1.1: large-scale alarming calls parts b to d at once and completely (CoPI, civil care team,
// ROT); a team or section left out stands here with its reason. Bvr 2.3.2: teams and functionaries "begin
// their tasks" within their time - that is a moment of the team, beside the moments at which its people are
// present. Both are kept.
#include "modules/incident/conditions.hpp"
#include "modules/incident/municipality.hpp"
#include "modules/incident/refusals.hpp"
#include "modules/incident/rights.hpp"
#include "modules/incident/team.hpp"
#include "modules/reference/api.hpp"

namespace paraat::incident {

using base::Done;
using base::refuse;
using base::Result;
using kernel::Context;
using kernel::Events;

namespace {

std::string_view name_of(TeamKind team) {
    switch (team) {
        case TeamKind::MK: return "Meldkamer";
        case TeamKind::COPI: return "CoPI";
        case TeamKind::TBZ: return "Team bevolkingszorg";
        case TeamKind::ROT: return "ROT";
        case TeamKind::GBT: return "GBT";
        case TeamKind::RBT: return "RBT";
    }
    base::check(false, "every team has a name");
    return {};
}

/// "CoPI 2"; a team of a municipality is called by its name and not by its code.
std::string name_or_default(
    Context const& context, std::optional<std::string> const& told, TeamKind team, std::string const& part) {
    if (told && !told->empty()) return *told;
    auto const name = std::string(name_of(team));
    if (part.empty()) return name;
    auto const row = reference::find(context, "municipality", part, reference::day_of(context.now));
    return name + " " + (row ? row->label_nl : part);
}

bool is_policy_team(TeamKind team) { return team == TeamKind::GBT || team == TeamKind::RBT; }

/// What a team does is recorded by somebody of its own region.
Result<Done> of_own_team(Context const& context, IncidentRow const& incident) {
    auto const& region = keeper_of(context.region, incident.regions, incident.region);
    return of_own_region(context, record_incident_facts, region, team_of_own_region);
}

/// A team of this region, in an incident that runs.
Result<Done> may_change(Context const& context) {
    auto const incident = TRY(running(context));
    return of_own_team(context, incident);
}

Result<IncidentRow> may_form(Context const& context, TeamKind team, std::string const& part) {
    auto incident = TRY(running(context));
    TRY(shares(context, incident.regions, context.region));
    TRY(of_own_team(context, incident));
    // Bvr 2.1.1: one ROT and one control room, one or more CoPI and civil care teams; Wvr 39: one regional
    // policy team.
    bool const is_one = team == TeamKind::ROT || team == TeamKind::MK || team == TeamKind::RBT;
    if (is_one && !part.empty()) return refuse(team_is_one, "part", {{"team", std::string(name_of(team))}});
    // Two people who alarm the same team alarm one team.
    if (context.row<TeamRow>(team_table, team_key(context.scope, context.region, team, part))) {
        return refuse(team_exists, "team");
    }
    return incident;
}

/// Only a team of a municipality - civil care, a municipal policy team - has a municipality as its part.
/// It was one when the incident began, when the team was called, or is one now.
Result<Done> known_part(Context const& context, IncidentRow const& incident, TeamKind team,
    std::string const& part, base::Instant moment) {
    bool const is_of_municipality = team == TeamKind::TBZ || team == TeamKind::GBT;
    reference::Codes codes(context, {moment, incident.started_at});
    if (is_of_municipality && !part.empty() && !is_municipality(codes, context, part))
        codes.refuse(municipality_unknown, part, "part");
    return codes.known();
}

/// The team is called and not stood down again.
Result<Done> active(Team const& team, Context const& context) {
    TRY(may_change(context));
    if (team.status() == TeamStatus::left_out) return refuse(team_left_out, "id");
    if (team.status() == TeamStatus::stood_down) return refuse(team_stood_down, "id");
    return Done{};
}

/// When it happened, while the team was called and not stood down. Reported late it counts as if the report
/// came in time.
Result<base::Instant> moment_in_service(
    Team const& team, Context const& context, std::optional<base::Instant> const& told) {
    auto const incident = context.row<IncidentRow>("incident", context.scope.text());
    if (!incident) return refuse(kernel::not_found, "incident");
    auto const moment =
        TRY(moment_while_it_ran(incident->kind, incident->closed_at, told, context.now, "incident"));
    TRY(of_own_team(context, *incident));
    if (team.status() == TeamStatus::left_out) return refuse(team_left_out, "id");
    if (team.stood_down_at && !told) return refuse(team_stood_down, "id");
    if (team.stood_down_at && moment > *team.stood_down_at) return refuse(after_standing_down, "occurred_at");
    return moment;
}

Section const* section_in(Team const& team, RotSection section) {
    auto const is_this = [&](Section const& one) { return one.section == section; };
    auto const found = std::find_if(team.sections.begin(), team.sections.end(), is_this);
    return found == team.sections.end() ? nullptr : &*found;
}

Member const* member_in(Team const& team, std::string const& function, std::string const& name) {
    auto const is_this = [&](Member const& one) {
        return one.function == function && one.name == name && !one.relieved_at;
    };
    auto const found = std::find_if(team.members.begin(), team.members.end(), is_this);
    return found == team.members.end() ? nullptr : &*found;
}

/// Whom a report about this moment is about: who serves, else who did then. Null when nobody did.
Member const* member_at(
    Team const& team, std::string const& function, std::string const& name, base::Instant moment) {
    if (auto const* serving = member_in(team, function, name)) return serving;
    auto const is_this = [&](Member const& one) { return had_served(one, function, name, moment); };
    auto const found = std::find_if(team.members.begin(), team.members.end(), is_this);
    return found == team.members.end() ? nullptr : &*found;
}

/// When the team was last called together; none of a team that is alarmed.
std::optional<base::Instant> last_convened(Team const& team) {
    if (team.convenings.empty()) return {};
    return team.convenings.back().at;
}

/// A corrected convening stays between the stand-downs around it, and does not jump over the beginning.
Result<Done> convened_in_order(Team const& team, base::Instant moment) {
    auto const counted = counted_convening(team);
    auto const next = std::next(counted);
    auto const ended = next == team.convenings.end() ? team.stood_down_at : next->stood_down_before;
    if (moment < counted->stood_down_before) return refuse(recalled_before_stood_down, "occurred_at");
    if (ended && moment > *ended) return refuse(stood_down_before_convened, "occurred_at");
    // Who met before it was convened has met the norm: that may be so, and then this is not asked.
    bool const began_after = team.started_at && *team.started_at >= counted->at;
    if (began_after && moment > *team.started_at) return refuse(began_before_convened, "occurred_at");
    return Done{};
}

}  // namespace

std::string team_key(base::Uuid incident, std::string const& region, TeamKind team, std::string const& part) {
    auto const code = base::type_of<TeamKind>()->values[static_cast<std::size_t>(team)];
    auto const key = incident.text() + "." + region + "." + std::string(code);
    return part.empty() ? key : key + "." + part;
}

Result<Events> alarm(Team const&, AlarmTeam const& command, Context const& context) {
    if (is_policy_team(command.team)) return refuse(team_is_convened, "team");
    auto const part = command.part.value_or("");
    auto const incident = TRY(may_form(context, command.team, part));
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    TRY(known_part(context, incident, command.team, part, moment));
    return Events{TeamAlarmed{command.team, part, name_or_default(context, command.name, command.team, part),
        command.place.value_or(""), moment, incident.classification}};
}

Result<Events> leave_out(Team const&, LeaveTeamOut const& command, Context const& context) {
    if (is_policy_team(command.team)) return refuse(team_is_convened, "team");
    auto const part = command.part.value_or("");
    auto const incident = TRY(may_form(context, command.team, part));
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    TRY(known_part(context, incident, command.team, part, moment));
    return Events{TeamLeftOut{command.team, part, name_or_default(context, {}, command.team, part),
        command.reason, moment, incident.classification}};
}

Result<Events> convene(Team const&, ConveneTeam const& command, Context const& context) {
    // Bvr 2.3.2 lid 1 g: "vanaf het moment dat de burgemeester het beleidsteam bijeen heeft geroepen".
    if (!is_policy_team(command.team)) return refuse(team_is_alarmed, "team");
    auto const part = command.part.value_or("");
    auto const incident = TRY(may_form(context, command.team, part));
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    TRY(known_part(context, incident, command.team, part, moment));
    TRY(known_function(context, moment, command.convened_by_function, "convened_by_function"));
    return Events{TeamConvened{command.team, part, name_or_default(context, command.name, command.team, part),
        command.place.value_or(""), command.convened_by, command.convened_by_function, moment,
        incident.classification}};
}

Result<Events> recall(Team const& state, RecallTeam const& command, Context const& context) {
    TRY(may_change(context));
    auto const status = state.status();
    if (status == TeamStatus::alarmed || status == TeamStatus::started) return refuse(team_is_active, "id");
    auto const moment =
        TRY(moment_after(state.stood_down_at, command.occurred_at, context.now, recalled_before_stood_down));
    return Events{TeamRecalled{command.reason, moment}};
}

Result<Events> start_team(Team const& state, StartTeam const& command, Context const& context) {
    auto const moment = TRY(moment_in_service(state, context, command.occurred_at));
    bool const is_of_before = state.paused_at && moment < *state.paused_at;
    if (state.started_at && (is_of_before || !state.begins_again)) return refuse(recorded_already, "id");
    return Events{TeamStarted{command.place.value_or(""), moment}};
}

Result<Events> report_present(Team const& state, ReportPresent const& command, Context const& context) {
    auto const moment = TRY(moment_in_service(state, context, command.occurred_at));
    if (command.section && state.team != TeamKind::ROT) return refuse(no_sections, "section");
    auto const* known = member_at(state, command.function, command.name, moment);
    if (known != nullptr && known->present_at) return refuse(person_present_already, "name");
    TRY(known_function(context, moment, command.function, "function"));
    return Events{PresenceReported{
        command.name, command.account, command.function, command.unit.value_or(""), command.section, moment}};
}

Result<Events> start_function(Team const& state, StartFunction const& command, Context const& context) {
    auto const moment = TRY(moment_in_service(state, context, command.occurred_at));
    auto const* known = member_at(state, command.function, command.name, moment);
    if (known != nullptr && known->started_at) return refuse(recorded_already, "function");
    // Who is present in it may begin it, also when its code has ended since.
    if (known == nullptr) TRY(known_function(context, moment, command.function, "function"));
    return Events{FunctionStarted{command.name, command.function, command.reason.value_or(""), moment}};
}

Result<Events> start_section(Team const& state, StartSection const& command, Context const& context) {
    if (state.team != TeamKind::ROT) return refuse(no_sections, "section");
    auto const moment = TRY(moment_in_service(state, context, command.occurred_at));
    auto const* known = section_in(state, command.section);
    if (known != nullptr && known->started_at) return refuse(recorded_already, "section");
    return Events{SectionStarted{command.section, moment}};
}

Result<Events> leave_section_out(Team const& state, LeaveSectionOut const& command, Context const& context) {
    if (state.team != TeamKind::ROT) return refuse(no_sections, "section");
    auto const moment = TRY(moment_in_service(state, context, command.occurred_at));
    if (section_in(state, command.section) != nullptr) return refuse(recorded_already, "section");
    return Events{SectionLeftOut{command.section, command.reason, moment}};
}

Result<Events> relieve(Team const& state, Relieve const& command, Context const& context) {
    TRY(active(state, context));
    if (command.from == command.to) return refuse(same_person, "to");
    auto const* leaving = member_in(state, command.function, command.from);
    if (leaving == nullptr) return refuse(function_not_filled, "from", {{"name", command.from}});
    // Bvr 2.3.2 times the first beginning: who takes over cannot have begun before whoever goes.
    auto const there = std::max(leaving->present_at, leaving->started_at);
    auto const moment = TRY(moment_after(there, command.occurred_at, context.now, relieved_before_there));
    reference::Codes codes(context, {moment});
    codes.check("relief_reason", command.reason, "reason");
    TRY(codes.known());
    return Events{FunctionaryRelieved{command.function, command.from, command.to, command.to_account,
        command.to_unit.value_or(""), command.reason, command.note.value_or(""), moment, state.team,
        state.part}};
}

Result<Events> stand_down(Team const& state, StandDown const& command, Context const& context) {
    if (state.stood_down_at) return refuse(team_stood_down, "id");
    TRY(moment_in_service(state, context, command.occurred_at));
    auto const convened = last_convened(state);
    auto const moment = TRY(moment_after(std::max(state.started_at, convened), command.occurred_at,
        context.now, convened > state.started_at ? stood_down_before_convened : stood_down_before_it_began));
    return Events{TeamStoodDown{command.reason, moment}};
}

Result<Events> correct_moment(Team const& state, CorrectTeamMoment const& command, Context const& context) {
    // "Never typed over a result; a correction is a new line with reason" (handbook 2.4). Also after closing.
    auto const incident = context.row<IncidentRow>("incident", context.scope.text());
    if (!incident) return refuse(kernel::not_found, "incident");
    TRY(of_own_team(context, *incident));
    auto copy = state;
    MomentOf const which{
        command.moment, command.section, command.function.value_or(""), command.name.value_or("")};
    auto* const recorded = moment_in(copy, which);
    if (recorded == nullptr || !*recorded) return refuse(not_recorded, "moment");
    auto const before = **recorded;
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    if (moment == before) return Events{};
    TRY(before_closing(incident->closed_at, moment));
    *recorded = moment;
    bool const is_within = which.moment == TeamMoment::present || which.moment == TeamMoment::function_started
        || which.moment == TeamMoment::section_started;
    if (is_within && state.stood_down_at && moment > *state.stood_down_at)
        return refuse(after_standing_down, "occurred_at");
    bool const is_of_team = which.moment == TeamMoment::started || which.moment == TeamMoment::stood_down;
    if (is_of_team && copy.stood_down_at && copy.stood_down_at < copy.started_at)
        return refuse(stood_down_before_it_began, "occurred_at");
    if (which.moment == TeamMoment::stood_down && moment < last_convened(state))
        return refuse(stood_down_before_convened, "occurred_at");
    if (which.moment == TeamMoment::convened) TRY(convened_in_order(state, moment));
    // Bvr 2.3.2 times the first beginning: that of a relief cannot lie before that of whoever went.
    for (auto const& member : copy.members) {
        bool const is_meant = recorded == &member.present_at || recorded == &member.started_at;
        if (is_meant && member.relieved_at && moment > *member.relieved_at)
            return refuse(relieved_by_then, "occurred_at", {{"name", member.name}});
    }
    return Events{TeamMomentCorrected{
        which.moment, which.section, which.function, before, moment, command.reason, which.name}};
}

}  // namespace paraat::incident
