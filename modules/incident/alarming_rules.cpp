// T0 and the facts of the control room. No I/O, no clock.
//
// Bvr 2.2.1: the board sets the criteria for large-scale alarming. Bvr 2.2.3 lid 1: within two minutes after
// it was established that they are met, the control room begins to alarm and the mayor is informed. Bvr
// 2.2.4: within five minutes it gives a description. T0 is that moment of establishing: recorded by a person,
// never by the system. A GRIP change only proposes it (reference set t0_proposal, shown on the screen); GRIP
// 1 with a CoPI alone has no T0.
#include "modules/incident/conditions.hpp"
#include "modules/incident/refusals.hpp"
#include "modules/incident/rights.hpp"

namespace paraat::incident {

using base::refuse;
using base::Result;
using kernel::Context;
using kernel::Events;

namespace {

/// The region whose control room it was; the leading one when none was named.
Result<std::string> region_of(
    Incident const& state, std::optional<std::string> const& told, Context const& context) {
    auto region = told.value_or(context.region);
    auto const regions = state.regions(context.region);
    bool const has_left = left_at(state.regions_left, region).has_value();
    if (!has_left && !state.alarming.contains(region)) TRY(shares(context, regions, region));
    // Bvr 2.2.1: each board sets its own criteria, and its clocks run from its own T0.
    auto const& keeper = keeper_of(region, regions, context.region);
    TRY(of_own_region(context, record_incident_facts, keeper, alarming_of_own_region));
    return region;
}

Alarming alarming_of(Incident const& state, std::string const& region) {
    auto const found = state.alarming.find(region);
    return found == state.alarming.end() ? Alarming{} : found->second;
}

/// What a region did lies before it left.
Result<base::Done> before_leaving(Incident const& state, std::string const& region, base::Instant moment) {
    auto const left = left_at(state.regions_left, region);
    if (left && moment > *left) return refuse(after_leaving, "occurred_at");
    return base::Done{};
}

/// What was told, when it is something else than what stands.
std::optional<std::string> other_than(std::string const& stands, std::optional<std::string> const& told) {
    return told != stands ? told : std::nullopt;
}

}  // namespace

Result<Events> record_t0(Incident const& state, RecordT0 const& command, Context const& context) {
    auto const moment =
        TRY(moment_while_it_ran(state.kind, state.closed_at, command.occurred_at, context.now, "id"));
    auto const region = TRY(region_of(state, command.region, context));
    TRY(before_leaving(state, region, moment));
    if (alarming_of(state, region).t0) return refuse(recorded_already, "occurred_at");
    TRY(known_function(context, moment, command.established_by_function, "established_by_function"));
    return Events{T0Recorded{
        region, moment, command.established_by, command.established_by_function, command.criterion}};
}

Result<Events> correct_t0(Incident const& state, CorrectT0 const& command, Context const& context) {
    // Also after closing: evaluation is when mistakes are found.
    auto const region = TRY(region_of(state, command.region, context));
    auto const before = alarming_of(state, region);
    if (!before.t0) return refuse(not_recorded, "region");
    T0Corrected event{region, TRY(moment_of(command.occurred_at, context.now)), *before.t0, command.reason,
        other_than(before.established_by, command.established_by),
        other_than(before.established_by_function, command.established_by_function),
        other_than(before.criterion, command.criterion)};
    if (event.occurred_at != event.before) {
        TRY(before_closing(state.closed_at, event.occurred_at));
        TRY(before_leaving(state, region, event.occurred_at));
    }
    // A function that stands may stay, also when its code has ended since.
    if (event.established_by_function)
        TRY(known_function(
            context, event.occurred_at, *event.established_by_function, "established_by_function"));
    bool const same = event.occurred_at == event.before && !event.established_by
        && !event.established_by_function && !event.criterion;
    return same ? Events{} : Events{std::move(event)};
}

Result<Events> withdraw_t0(Incident const& state, WithdrawT0 const& command, Context const& context) {
    // Bvr 2.2.1: each board has its own criteria; what was recorded with the wrong region is taken back
    // there.
    auto const region = TRY(region_of(state, command.region, context));
    auto const before = alarming_of(state, region).t0;
    if (!before) return refuse(not_recorded, "region");
    return Events{T0Withdrawn{region, *before, command.reason}};
}

Result<Events> record_alarm_fact(
    Incident const& state, RecordAlarmFact const& command, Context const& context) {
    auto const moment =
        TRY(moment_while_it_ran(state.kind, state.closed_at, command.occurred_at, context.now, "id"));
    auto const region = TRY(region_of(state, command.region, context));
    TRY(before_leaving(state, region, moment));
    if (alarming_of(state, region).facts.contains(command.fact)) return refuse(recorded_already, "fact");
    return Events{AlarmFactRecorded{
        region, command.fact, moment, command.person.value_or(""), command.text.value_or("")}};
}

Result<Events> correct_alarm_fact(
    Incident const& state, CorrectAlarmFact const& command, Context const& context) {
    auto const region = TRY(region_of(state, command.region, context));
    auto const alarming = alarming_of(state, region);
    auto const before = alarming.facts.find(command.fact);
    if (before == alarming.facts.end()) return refuse(not_recorded, "fact");
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    if (moment == before->second) return Events{};
    TRY(before_closing(state.closed_at, moment));
    TRY(before_leaving(state, region, moment));
    return Events{AlarmFactCorrected{region, command.fact, moment, before->second, command.reason}};
}

void evolve(Incident& state, T0Recorded const& event, kernel::Recorded const&) {
    auto& alarming = state.alarming[event.region];
    alarming.t0 = event.occurred_at;
    alarming.established_by = event.established_by;
    alarming.established_by_function = event.established_by_function;
    alarming.criterion = event.criterion;
    alarming.t0_correction.clear();
}

void evolve(Incident& state, T0Corrected const& event, kernel::Recorded const&) {
    auto& alarming = state.alarming[event.region];
    alarming.t0 = event.occurred_at;
    alarming.t0_correction = event.reason;
    if (event.established_by) alarming.established_by = *event.established_by;
    if (event.established_by_function) alarming.established_by_function = *event.established_by_function;
    if (event.criterion) alarming.criterion = *event.criterion;
}

void evolve(Incident& state, T0Withdrawn const& event, kernel::Recorded const&) {
    auto& alarming = state.alarming[event.region];
    Alarming left;
    left.facts = alarming.facts;
    left.persons = alarming.persons;
    left.corrections = alarming.corrections;
    // Also when nothing is left: a region that shares no more is known here by it, and T0 may be recorded
    // anew.
    alarming = std::move(left);
}

void evolve(Incident& state, AlarmFactRecorded const& event, kernel::Recorded const&) {
    auto& alarming = state.alarming[event.region];
    alarming.facts[event.fact] = event.occurred_at;
    alarming.persons[event.fact] = event.person;
}

void evolve(Incident& state, AlarmFactCorrected const& event, kernel::Recorded const&) {
    auto& alarming = state.alarming[event.region];
    alarming.facts[event.fact] = event.occurred_at;
    alarming.corrections[event.fact] = event.reason;
}

}  // namespace paraat::incident
