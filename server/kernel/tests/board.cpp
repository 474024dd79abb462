// The rules of the board.
#include "server/kernel/tests/board.hpp"

namespace paraat::board {

namespace {

using kernel::About;
using kernel::Context;
using kernel::Events;
using kernel::Recorded;

struct Appointment {
    std::string account, role;
};
struct Case {
    std::string text;
};
struct Note {
    std::string text;
};
struct Rhythm {
    std::int64_t minutes = 30;
};

base::Result<Events> decide(Appointment const&, Appoint const& command, Context const&) {
    return Events{Appointed{command.account, command.role}};
}
base::Result<Events> decide(Appointment const&, Dismiss const&, Context const&) {
    return Events{Dismissed{}};
}
base::Result<Events> decide(Case const&, OpenCase const& command, Context const&) {
    return Events{Written{command.text}};
}
base::Result<Events> decide(Case const&, Reword const& command, Context const&) {
    return Events{Written{command.text}};
}
base::Result<Events> decide(Note const&, WriteNote const& command, Context const&) {
    base::check(command.text != "fault", "a fault of ours");
    return Events{Written{command.text}};
}
base::Result<Events> decide(Note const&, Reword const& command, Context const&) {
    return Events{Written{command.text}, Written{command.text + "!"}};
}
base::Result<Events> decide(Rhythm const& rhythm, AgreeRhythm const& command, Context const&) {
    if (rhythm.minutes == command.minutes) return Events{};
    return Events{Agreed{command.minutes}};
}

void evolve(Appointment& state, Appointed const& event, Recorded const&) {
    state = {event.account, event.role};
}
void evolve(Appointment& state, Dismissed const&, Recorded const&) { state = {}; }
void evolve(Case& state, Written const& event, Recorded const&) { state.text = event.text; }
void evolve(Note& state, Written const& event, Recorded const&) { state.text = event.text; }
void evolve(Rhythm& state, Agreed const& event, Recorded const&) { state.minutes = event.minutes; }

std::vector<journal::Fact> appointment_facts(Appointment const& state, About const& about) {
    if (state.account.empty()) return {};
    return {{"account:" + state.account, "assignment", state.role + "@" + about.region}};
}
std::vector<journal::Fact> case_facts(Case const&, About const& about) {
    return {{"region:" + about.region, "scope", about.stream.text()}};
}
std::vector<journal::Fact> narrow_case_facts(Case const& state, About const& about) {
    auto facts = case_facts(state, about);
    facts.push_back({"scope:" + about.stream.text(), "narrow", "right:keep"});
    return facts;
}

std::vector<TextRow> case_rows(Case const& state, About const& about) { return {{about.stream, state.text}}; }
std::vector<TextRow> note_rows(Note const& state, About const& about) { return {{about.stream, state.text}}; }

template <class State>
access::Audience in_case(State const&, About const& about) {
    return access::only({.right = "read", .scope = about.scope});
}

/// What begins with "geheim" is for who keeps the board.
access::Audience of_note(Note const& note, About const& about) {
    auto const right = note.text.starts_with("geheim") ? "keep" : "read";
    return access::only({.right = right, .scope = about.scope});
}

base::Result<Texts> all(All const& question, kernel::QueryContext& context) {
    Texts found;
    for (auto const& row : context.rows<TextRow>("note")) {
        if (row.text.find(question.word) != std::string::npos) found.texts.push_back(row.text);
    }
    return found;
}

}  // namespace

void install(kernel::Registry& registry, bool is_narrow) {
    registry.module("board");
    registry.add_right(read);
    auto appointments = registry.stream<Appointment>("appointment");
    appointments.event<Appointed>("appointed", kernel::silent);
    appointments.event<Dismissed>("dismissed", kernel::silent);
    appointments.facts(appointment_facts);
    appointments.command<Appoint>("appoint", kernel::may(appoint), decide, kernel::creates);
    appointments.command<Dismiss>("dismiss", kernel::may(appoint), decide);

    auto cases = registry.stream<Case>("case");
    cases.event<Written>("opened", kernel::log_line("Zaak: {text}", "Case: {text}"));
    cases.audience(in_case<Case>);
    cases.facts(is_narrow ? narrow_case_facts : case_facts);
    cases.home_table<TextRow>("case", case_rows);
    cases.command<OpenCase>("open_case", kernel::may(keep), decide, kernel::creates_scope);
    cases.command<Reword>("reword_case", kernel::may(keep), decide);

    auto note_records = registry.stream<Note>("note");
    note_records.event<Written>("written", kernel::log_line("Notitie: {text}", "Note: {text}"));
    note_records.audience(of_note);
    note_records.table<TextRow>("note", note_rows);
    note_records.command<WriteNote>("write_note", kernel::may(keep), decide, kernel::creates);
    note_records.command<Reword>("reword_note", kernel::may(keep), decide);

    auto rhythms = registry.stream<Rhythm>("rhythm");
    rhythms.event<Agreed>("agreed", kernel::silent);
    rhythms.audience(in_case<Rhythm>);
    rhythms.keyed_command<AgreeRhythm>("agree_rhythm", kernel::may(keep), decide, {});
    registry.query<All, Texts>("all", kernel::may(read), all);
}

}  // namespace paraat::board
