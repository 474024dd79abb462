// Rules, state and lines of corrections of an incident as a whole. No I/O, no clock.
//
// Handbook 0.3.7: the log is append-only; a correction is a new entry that refers to the old one. All of them
// also after closing: evaluation is when mistakes are found.
#include "modules/incident/corrections.hpp"

#include "modules/incident/conditions.hpp"
#include "modules/incident/grip.hpp"
#include "modules/incident/line_words.hpp"
#include "modules/incident/refusals.hpp"
#include "modules/incident/rights.hpp"

namespace paraat::incident {

using base::refuse;
using base::Result;
using kernel::Context;
using kernel::Events;
using kernel::LogText;

namespace {

Result<Events> correct_start(Incident const& state, CorrectStart const& command, Context const& context) {
    if (!state.started_at) return refuse(not_recorded, "id");
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    if (state.closed_at && moment > *state.closed_at) return refuse(closed_before_it_began, "occurred_at");
    if (moment == *state.started_at) return Events{};
    return Events{StartCorrected{moment, *state.started_at, command.reason}};
}

Result<Events> correct_closing(Incident const& state, CorrectClosing const& command, Context const& context) {
    if (!state.closed_at) return refuse(not_closed, "id");
    if (command.occurred_at == *state.closed_at) return Events{};
    auto const last = last_decision(context, state.regions(context.region));
    auto const moment = TRY(moment_after(last, command.occurred_at, context.now, closed_before_grip));
    if (state.started_at && moment < *state.started_at) return refuse(closed_before_it_began, "occurred_at");
    return Events{ClosingCorrected{moment, *state.closed_at, command.reason}};
}

Result<Events> withdraw_closing(Incident const& state, WithdrawClosing const& command, Context const&) {
    if (!state.closed_at) return refuse(not_closed, "id");
    return Events{ClosingWithdrawn{*state.closed_at, command.reason}};
}

Result<Events> correct_hand_over(
    Incident const& state, CorrectHandOver const& command, Context const& context) {
    if (!state.handed_over_at) return refuse(not_recorded, "id");
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    bool const same = state.handed_over_to == command.to && state.received_by == command.received_by
        && *state.handed_over_at == moment;
    if (same) return Events{};
    return Events{HandOverCorrected{command.to, command.received_by, moment, state.handed_over_to,
        state.received_by, *state.handed_over_at, command.reason}};
}

Result<Events> withdraw_hand_over(Incident const& state, WithdrawHandOver const& command, Context const&) {
    if (!state.handed_over_at) return refuse(not_recorded, "id");
    return Events{HandOverWithdrawn{state.handed_over_to, *state.handed_over_at, command.reason}};
}

FormerFact former(CorrectedFact fact, std::string const& reason, kernel::Recorded const& recorded) {
    FormerFact was;
    was.fact = fact;
    was.reason = reason;
    was.corrected_at = recorded.at;
    was.corrected_by = recorded.actor;
    return was;
}

FormerFact former_closing(
    Incident const& state, std::string const& reason, kernel::Recorded const& recorded) {
    auto was = former(CorrectedFact::closed, reason, recorded);
    was.occurred_at = state.closed_at;
    was.text = state.closed_reason;
    return was;
}

FormerFact former_hand_over(
    Incident const& state, std::string const& reason, kernel::Recorded const& recorded) {
    auto was = former(CorrectedFact::handed_over, reason, recorded);
    was.occurred_at = state.handed_over_at;
    was.text = state.handed_over_to;
    was.person = state.received_by;
    return was;
}

LogText text(BothLanguages words) { return {std::move(words.nl), std::move(words.en), {}, "incident"}; }

LogText start_line(StartCorrected const& event, Incident const&) {
    return text(corrected_moment({"begin van het incident", "the beginning of the incident"},
        event.occurred_at, event.before, event.reason));
}

LogText closing_line(ClosingCorrected const& event, Incident const&) {
    return text(corrected_moment({"sluiting van het incident", "the closing of the incident"},
        event.occurred_at, event.before, event.reason));
}

/// Says what was wrong and nothing else: to whom, by whom received, when.
LogText hand_over_line(HandOverCorrected const& event, Incident const&) {
    std::vector<std::string> nl, en;
    if (event.to != event.before_to) {
        nl.push_back("aan " + event.to + ", niet " + event.before_to);
        en.push_back("to " + event.to + ", not " + event.before_to);
    }
    if (event.received_by != event.before_received_by) {
        nl.push_back("ontvangen door " + event.received_by + ", niet " + event.before_received_by);
        en.push_back("received by " + event.received_by + ", not " + event.before_received_by);
    }
    if (event.occurred_at != event.before) {
        auto const moments = two_moments(event.occurred_at, event.before);
        nl.push_back("om " + moments.nl);
        en.push_back("at " + moments.en);
    }
    return text({"Correctie overdracht: " + joined(nl, "; ") + ". " + event.reason,
        "Correction of the hand-over: " + joined(en, "; ") + ". " + event.reason});
}

}  // namespace

void evolve(Incident& state, StartCorrected const& event, kernel::Recorded const& recorded) {
    auto was = former(CorrectedFact::started, event.reason, recorded);
    was.occurred_at = state.started_at;
    state.replaced.push_back(std::move(was));
    state.started_at = event.occurred_at;
}

void evolve(Incident& state, ClosingCorrected const& event, kernel::Recorded const& recorded) {
    state.replaced.push_back(former_closing(state, event.reason, recorded));
    state.closed_at = event.occurred_at;
}

void evolve(Incident& state, ClosingWithdrawn const& event, kernel::Recorded const& recorded) {
    state.replaced.push_back(former_closing(state, event.reason, recorded));
    state.replaced.back().withdrawn = true;
    state.closed = false;
    state.closed_at.reset();
    state.closed_reason.clear();
}

void evolve(Incident& state, HandOverCorrected const& event, kernel::Recorded const& recorded) {
    state.replaced.push_back(former_hand_over(state, event.reason, recorded));
    state.handed_over_to = event.to;
    state.received_by = event.received_by;
    state.handed_over_at = event.occurred_at;
}

void evolve(Incident& state, HandOverWithdrawn const& event, kernel::Recorded const& recorded) {
    state.replaced.push_back(former_hand_over(state, event.reason, recorded));
    state.replaced.back().withdrawn = true;
    state.handed_over_to.clear();
    state.received_by.clear();
    state.handed_over_at.reset();
}

void evolve(Incident& state, MunicipalitiesConfirmed const& event, kernel::Recorded const& recorded) {
    if (event.corrects) {
        auto was = former(CorrectedFact::municipalities, event.reason, recorded);
        was.municipalities = state.municipalities;
        state.replaced.push_back(std::move(was));
    }
    state.municipalities = event.municipalities;
}

void install_corrections(kernel::StreamBuilder<Incident>& incidents) {
    using kernel::log_line;
    using kernel::may;
    incidents.event<StartCorrected>("start_corrected", start_line);
    incidents.event<ClosingCorrected>("closing_corrected", closing_line);
    incidents.event<ClosingWithdrawn>("closing_withdrawn",
        log_line("Correctie: het incident was niet gesloten. {reason}",
            "Correction: the incident was not closed. {reason}", "incident"));
    incidents.event<HandOverCorrected>("hand_over_corrected", hand_over_line);
    incidents.event<HandOverWithdrawn>("hand_over_withdrawn",
        log_line("Correctie: het incident was niet overgedragen aan {to}. {reason}",
            "Correction: the incident was not handed over to {to}. {reason}", "incident"));
    incidents.command<CorrectStart>("correct_start", may(record_incident_facts), correct_start);
    incidents.command<CorrectClosing>("correct_closing", may(lead_incidents), correct_closing,
        kernel::Reach::changes, {std::string(grip_table)});
    incidents.command<WithdrawClosing>("withdraw_closing", may(lead_incidents), withdraw_closing);
    incidents.command<CorrectHandOver>("correct_hand_over", may(lead_incidents), correct_hand_over);
    incidents.command<WithdrawHandOver>("withdraw_hand_over", may(lead_incidents), withdraw_hand_over);
}

}  // namespace paraat::incident
