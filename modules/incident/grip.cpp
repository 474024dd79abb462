// GRIP per region: rules, rows and lines. No I/O, no clock.
//
// Bvr 2.3.1: a uniform procedure for scaling up is mandatory; the GRIP table itself is a national agreement,
// adopted per region. GRIP is a coordination level, not a severity score: nothing here follows from numbers
// of victims.
#include "modules/incident/grip.hpp"

#include "modules/incident/conditions.hpp"
#include "modules/incident/line_words.hpp"
#include "modules/incident/refusals.hpp"
#include "modules/incident/rights.hpp"

namespace paraat::incident {

using base::Done;
using base::refuse;
using base::Result;
using kernel::Context;
using kernel::Events;

namespace {

std::string key_of(base::Uuid incident, std::string const& region) { return incident.text() + "." + region; }

/// Two boards, two decisions (handbook 0.3.1).
Result<Done> decides_here(Context const& context, IncidentRow const& incident) {
    auto const& region = keeper_of(context.region, incident.regions, incident.region);
    return of_own_region(context, record_grip, region, grip_of_own_region);
}

/// What holds for every GRIP decision, the first and the next.
Result<IncidentRow> may_decide(Context const& context, GripLevel to) {
    auto incident = TRY(running(context));
    TRY(shares(context, incident.regions, context.region));
    TRY(decides_here(context, incident));
    if (to == GripLevel::grip_state) return refuse(grip_not_selectable, "to");
    // GRIP 5: several regions, administrative coordination desired.
    if (to == GripLevel::grip_5 && incident.regions.size() < 2) return refuse(grip_five_needs_regions, "to");
    // Who may decide which level stands in the regional table grip_authority, marked "to check". The screen
    // shows a warning when the function named is not in it; this rule does not block: the decision was taken,
    // and what was taken is recorded.
    return incident;
}

Result<Events> raise(Grip const&, RaiseGrip const& command, Context const& context) {
    auto const incident = TRY(may_decide(context, command.to));
    // Two people may decide at once: the second one changes what the first began.
    if (context.row<GripRow>(grip_table, key_of(context.scope, context.region))) {
        return refuse(grip_decided_already, "region");
    }
    if (command.to == GripLevel::grip_0) return refuse(grip_unchanged, "to");
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    TRY(known_function(context, moment, command.decided_by_function, "decided_by_function"));
    return Events{GripChanged{GripLevel::grip_0, command.to, command.decided_by, command.decided_by_function,
        command.reason, command.informed, moment, incident.classification}};
}

Result<Events> change(Grip const& state, ChangeGrip const& command, Context const& context) {
    auto const incident = TRY(may_decide(context, command.to));
    if (command.to == state.level()) return refuse(grip_unchanged, "to");
    // A late report must not undo what was decided after it.
    auto const moment = TRY(moment_after(
        state.decisions.back().occurred_at, command.occurred_at, context.now, before_last_change));
    TRY(known_function(context, moment, command.decided_by_function, "decided_by_function"));
    return Events{GripChanged{state.level(), command.to, command.decided_by, command.decided_by_function,
        command.reason, command.informed, moment, incident.classification}};
}

Result<Events> correct(Grip const& state, CorrectGrip const& command, Context const& context) {
    // Also after closing: evaluation is when mistakes are found.
    auto const incident = context.row<IncidentRow>("incident", context.scope.text());
    if (!incident) return refuse(kernel::not_found, "incident");
    TRY(decides_here(context, *incident));
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    auto const count = state.decisions.size();
    if (count > 1 && moment < state.decisions[count - 2].occurred_at) {
        return refuse(before_last_change, "occurred_at");
    }
    auto const& last = state.decisions.back();
    if (incident->closed_at && moment > *incident->closed_at && moment != last.occurred_at)
        return refuse(closed_before_grip, "occurred_at");
    auto const left = left_at(incident->regions_left, context.region);
    if (left && moment > *left && moment != last.occurred_at)
        return refuse(left_before_decision, "occurred_at");
    bool const same = last.occurred_at == moment && last.decided_by == command.decided_by
        && last.decided_by_function == command.decided_by_function;
    if (same) return Events{};
    // A function that stands in the decision may stay, also when its code has ended since.
    if (command.decided_by_function != last.decided_by_function)
        TRY(known_function(context, moment, command.decided_by_function, "decided_by_function"));
    return Events{GripCorrected{
        last.occurred_at, moment, command.decided_by, command.decided_by_function, command.reason}};
}

std::vector<GripRow> rows(Grip const& state, kernel::About const& about) {
    return {{key_of(about.scope, about.region), about.stream, {about.scope}, about.region, state.level(),
        state.decisions.back().occurred_at, state.decisions, about.version}};
}

/// Whoever sees the incident: a confidential one is narrowed as a whole, and opens up as a whole.
access::Audience audience(Grip const&, kernel::About const& about) {
    return audience_in(about.scope, Classification::open, about.created_by);
}

/// People end a reason with a full stop, or not.
std::string sentence(std::string const& text) {
    bool const is_ended =
        !text.empty() && std::string_view(".!?").find(text.back()) != std::string_view::npos;
    return is_ended ? text : text + ".";
}

kernel::LogText line(GripChanged const& event, Grip const&) {
    bool const up = event.to > event.before;
    auto const from = level_text(event.before), to = level_text(event.to);
    auto const who = in_function(event.decided_by, event.decided_by_function);
    std::string nl = (up ? "Opgeschaald van GRIP " : "Afgeschaald van GRIP ") + from + " naar GRIP " + to;
    std::string en = (up ? "Scaled up from GRIP " : "Scaled down from GRIP ") + from + " to GRIP " + to;
    nl += ". Besluit van " + who + ": " + sentence(event.reason);
    en += ". Decided by " + who + ": " + sentence(event.reason);
    if (!event.informed.empty()) {
        nl += " Geïnformeerd: " + joined(event.informed) + ".";
        en += " Informed: " + joined(event.informed) + ".";
    }
    return {.nl = std::move(nl), .en = std::move(en), .kind = "grip"};
}

/// Says what was wrong and nothing else: the moment, the decider, or both.
kernel::LogText correction_line(GripCorrected const& event, Grip const& after) {
    auto const& decision = after.decisions.back();
    auto const& before = decision.replaced.back();
    auto const who = in_function(event.decided_by, event.decided_by_function);
    auto const former = in_function(before.decided_by, before.decided_by_function);
    auto const level = level_text(decision.to);
    std::string nl = "Correctie besluit tot GRIP " + level + ":";
    std::string en = "Correction of the decision on GRIP " + level + ":";
    if (event.occurred_at != event.before) {
        auto const moments = two_moments(event.occurred_at, event.before);
        nl += " genomen om " + moments.nl;
        en += " taken at " + moments.en;
    }
    if (who != former) {
        nl += std::string(event.occurred_at == event.before ? "" : ",") + " door " + who + ", niet " + former;
        en += std::string(event.occurred_at == event.before ? "" : ",") + " by " + who + ", not " + former;
    }
    return {.nl = nl + ". " + event.reason, .en = en + ". " + event.reason, .kind = "grip"};
}

}  // namespace

void evolve(Grip& state, GripChanged const& event, kernel::Recorded const&) {
    state.decisions.push_back({event.before, event.to, event.occurred_at, event.decided_by,
        event.decided_by_function, event.reason, event.informed, "", {}});
}

void evolve(Grip& state, GripCorrected const& event, kernel::Recorded const& recorded) {
    auto& last = state.decisions.back();
    last.replaced.push_back(
        {last.occurred_at, last.decided_by, last.decided_by_function, event.reason, recorded.at});
    last.occurred_at = event.occurred_at;
    last.decided_by = event.decided_by;
    last.decided_by_function = event.decided_by_function;
    last.correction = event.reason;
}

std::string level_text(GripLevel level) {
    if (level == GripLevel::grip_state) return "Rijk";
    return std::to_string(static_cast<int>(level));
}

Result<Done> scaled_down(Context const& context, std::vector<std::string> const& regions) {
    for (auto const& region : regions) {
        auto const grip = context.row<GripRow>(grip_table, key_of(context.scope, region));
        if (!grip || grip->level == GripLevel::grip_0) continue;
        return refuse(grip_not_scaled_down, "id",
            {{"region", region_name(context, region)}, {"level", level_text(grip->level)}});
    }
    return Done{};
}

std::optional<base::Instant> last_decision(Context const& context, std::vector<std::string> const& regions) {
    std::optional<base::Instant> last;
    for (auto const& region : regions) {
        auto const grip = context.row<GripRow>(grip_table, key_of(context.scope, region));
        if (grip) last = std::max(last, std::optional(grip->since));
    }
    return last;
}

void install_grip(kernel::Registry& registry) {
    std::vector<std::string> const needs{"incident", std::string(grip_table), "reference_row"};
    auto grip = registry.stream<Grip>("incident_grip");
    grip.event<GripChanged>("changed", line);
    grip.event<GripCorrected>("corrected", correction_line);
    grip.audience(audience);
    grip.home_table<GripRow>(std::string(grip_table), rows);
    grip.command<RaiseGrip>("raise_grip", kernel::may(record_grip), raise, kernel::creates, needs);
    grip.command<ChangeGrip>("change_grip", kernel::may(record_grip), change, kernel::Reach::changes, needs);
    grip.command<CorrectGrip>("correct_grip", kernel::may(record_grip), correct, kernel::Reach::changes,
        {"incident", "reference_row"});
}

}  // namespace paraat::incident
