// The lines of crisis teams in the logbook: what a team leader would have written, with words where codes
// need them.
#include "modules/incident/line_words.hpp"
#include "modules/incident/past.hpp"
#include "modules/incident/team.hpp"
#include "server/kernel/registry.hpp"

namespace paraat::incident {

namespace {

using kernel::LogText;

struct Words {
    std::string_view nl, en, column;
};

Words words_of(RotSection section) {
    switch (section) {
        case RotSection::IM:
            return {"Sectie informatiemanagement", "Information management section", "MULTI"};
        case RotSection::BRW: return {"Sectie brandweer", "Fire service section", "BRW"};
        case RotSection::GHOR: return {"Sectie GHOR", "GHOR section", "GZ"};
        case RotSection::POL: return {"Sectie politie", "Police section", "POL"};
        case RotSection::BZ: return {"Sectie bevolkingszorg", "Civil care section", "BZ"};
    }
    return {};
}

LogText text(std::string nl, std::string en, std::string_view column = {}) {
    return {.nl = std::move(nl), .en = std::move(en), .column = std::string(column), .kind = "team"};
}

std::string tail(std::string_view before, std::string const& value) {
    return value.empty() ? std::string() : std::string(before) + value;
}

LogText alarmed(TeamAlarmed const& event, Team const& team) {
    return text(team.name + " gealarmeerd" + tail(", opkomstlocatie: ", event.place) + ".",
        team.name + " alerted" + tail(", to gather at: ", event.place) + ".");
}

LogText left_out(TeamLeftOut const& event, Team const& team) {
    return text(
        team.name + " niet gealarmeerd: " + event.reason, team.name + " not alerted: " + event.reason);
}

LogText convened(TeamConvened const& event, Team const& team) {
    auto const who = in_function(event.convened_by, event.convened_by_function);
    return text(team.name + " bijeengeroepen door " + who + tail(", locatie: ", event.place) + ".",
        team.name + " convened by " + who + tail(", place: ", event.place) + ".");
}

LogText recalled(TeamRecalled const& event, Team const& team) {
    // A team that was left out is alarmed from this moment; one that was stood down was called before.
    bool const is_first = team.alarmed_at == event.occurred_at;
    return text(team.name + (is_first ? " alsnog opgeroepen: " : " opnieuw opgeroepen: ") + event.reason,
        team.name + (is_first ? " called after all: " : " called again: ") + event.reason);
}

LogText started(TeamStarted const& event, Team const& team) {
    bool const is_first = team.started_at == event.occurred_at;
    return text(team.name + (is_first ? " is begonnen" : " is opnieuw begonnen")
            + tail(", locatie: ", event.place) + ".",
        team.name + (is_first ? " has begun" : " has begun again") + tail(", place: ", event.place) + ".");
}

LogText present(PresenceReported const& event, Team const& team) {
    auto const who = in_function(event.name, event.function, event.unit);
    return text(who + " aanwezig in " + team.name + ".", who + " present in " + team.name + ".",
        event.section ? words_of(*event.section).column : std::string_view());
}

LogText function_started(FunctionStarted const& event, Team const& team) {
    auto const who = in_function(event.name, event.function);
    return text(who + " is begonnen in " + team.name + "." + tail(" ", event.reason),
        who + " has begun in " + team.name + "." + tail(" ", event.reason));
}

LogText section_started(SectionStarted const& event, Team const& team) {
    auto const words = words_of(event.section);
    return text(std::string(words.nl) + " van " + team.name + " is begonnen.",
        std::string(words.en) + " of " + team.name + " has begun.", words.column);
}

LogText section_left_out(SectionLeftOut const& event, Team const& team) {
    auto const words = words_of(event.section);
    return text(std::string(words.nl) + " van " + team.name + " niet gealarmeerd: " + event.reason,
        std::string(words.en) + " of " + team.name + " not alerted: " + event.reason, words.column);
}

LogText relieved(FunctionaryRelieved const& event, Team const& team) {
    auto const function = function_code(event.function);
    auto const note = tail(" Overdracht: ", event.note), note_en = tail(" Passed on: ", event.note);
    return text("Aflossing " + function + " in " + team.name + ": " + event.to + " neemt over van "
            + event.from + "." + note,
        "Relief of " + function + " in " + team.name + ": " + event.to + " takes over from " + event.from
            + "." + note_en);
}

LogText stood_down(TeamStoodDown const& event, Team const& team) {
    return text(team.name + " ontbonden: " + event.reason, team.name + " stood down: " + event.reason);
}

Words words_of(TeamMoment moment) {
    switch (moment) {
        case TeamMoment::alarmed: return {"alarmering", "alerting", {}};
        case TeamMoment::convened: return {"bijeenroepen", "convening", {}};
        case TeamMoment::started: return {"begin", "beginning", {}};
        case TeamMoment::section_started: return {"begin van de sectie", "beginning of the section", {}};
        case TeamMoment::function_started:
            return {"begin van de functionaris", "beginning of the functionary", {}};
        case TeamMoment::present: return {"aanwezigheid", "presence", {}};
        case TeamMoment::stood_down: return {"ontbinding", "standing down", {}};
    }
    return {};
}

LogText corrected(TeamMomentCorrected const& event, Team const& team) {
    auto const words = words_of(event.moment);
    auto const function = function_code(event.function);
    auto const which = event.section ? words_of(*event.section) : Words{function, function, {}};
    auto const who = tail(", ", event.name);
    auto const of = which.nl.empty() ? std::string() : " (" + std::string(which.nl) + who + ")";
    auto const of_en = which.en.empty() ? std::string() : " (" + std::string(which.en) + who + ")";
    auto const said = corrected_moment(
        {team.name + ", " + std::string(words.nl) + of, team.name + ", " + std::string(words.en) + of_en},
        event.occurred_at, event.before, event.reason);
    return text(said.nl, said.en, which.column);
}

}  // namespace

void install_team_lines(kernel::StreamBuilder<Team>& teams) {
    teams.event<TeamAlarmed>("alarmed", alarmed);
    teams.event<TeamLeftOut>("left_out", left_out);
    teams.event<TeamConvened>("convened", convened);
    teams.event<TeamRecalled>("recalled", recalled);
    teams.event<TeamStarted>("started", started);
    teams.event<PresenceReported>("present", present);
    teams.event<FunctionStarted>("function_started", function_started);
    teams.event<SectionStarted>("section_started", section_started);
    teams.event<SectionLeftOut>(
        "section_left_out", section_left_out, 2, past_without_moment(R"({"1":"POL","2":"Geen taak"})"));
    teams.event<FunctionaryRelieved>("relieved", relieved, 3, past_of_relieved());
    teams.event<TeamStoodDown>("stood_down", stood_down);
    teams.event<TeamMomentCorrected>("moment_corrected", corrected, 2, past_of_moment_corrected());
}

}  // namespace paraat::incident
