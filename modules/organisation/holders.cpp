// Rules and rows of who holds a function now. Bvr 2.1.2-2.1.5 name the functions; the reachability card says
// how each is reached and where the team sits. In an incident everyone who shares it sees who holds a
// function (Bvr 2.4.1); the number is for those with the right to contact data (handbook 14).
#include "modules/organisation/holders.hpp"

#include <algorithm>

#include "modules/incident/api.hpp"
#include "modules/organisation/codes.hpp"
#include "modules/organisation/persons.hpp"

namespace paraat::organisation {

namespace {

using kernel::About;
using kernel::Context;
using kernel::Events;

/// Fills in who holds it: the person as it is known now, and the number to call.
base::Result<base::Done> fill_holder(FunctionTaken& event, base::Uuid person,
    std::optional<std::string> const& telephone, Context const& context) {
    auto const row = context.row<PersonRow>("person", person.text());
    if (!row || row->ended) return base::refuse(person_unknown, "person");
    event.person = person;
    event.name = row->name;
    event.organisation = row->organisation_name;
    event.own_number = !telephone || telephone->empty();
    if (event.own_number) {
        auto const contact = context.row<PersonContactRow>("person_contact", person.text());
        event.telephone = contact ? contact->telephone : "";
    } else {
        event.telephone = *telephone;
    }
    // A function has its own column; a function of every column takes that of the person.
    if (event.column.empty()) event.column = row->column;
    bool const serves =
        std::find(row->regions.begin(), row->regions.end(), context.region) != row->regions.end();
    // In an incident people of several regions work together; the region's own duty is for its own people.
    if (context.scope.is_nil() && !serves) {
        return base::refuse(person_of_other_region, "person", {{"region", context.region}});
    }
    return base::Done{};
}

base::Result<base::Done> fill_function(FunctionTaken& event, std::string function, Context const& context) {
    auto const row = TRY(row_of_function(context, function, "function"));
    event.function = function;
    event.function_nl = row.label_nl;
    event.function_en = row.label_en;
    event.column = reference::text_value(row, "column");
    return base::Done{};
}

std::vector<FunctionHolderRow> rows_of(Holding const& state, About const& about) {
    if (state.released) return {};
    auto const& it = state.taken;
    auto const incident = about.scope.is_nil() ? std::nullopt : std::optional(about.scope);
    return {{about.stream, about.region, incident, it.team, it.section, it.function, it.function_nl,
        it.function_en, it.person, it.name, it.column, it.organisation, it.seat, it.occurred_at,
        about.version}};
}

std::vector<ReachabilityRow> numbers_of(Holding const& state, About const& about) {
    if (state.released || state.taken.telephone.empty()) return {};
    auto const incident = about.scope.is_nil() ? std::nullopt : std::optional(about.scope);
    return {{about.stream, about.region, incident, state.taken.telephone}};
}

access::Audience audience_of(Holding const&, About const& about) {
    if (about.scope.is_nil()) return in_regions({about.region}, read_people);
    return access::only({.right = std::string(incident::read_incidents.name), .scope = about.scope});
}

access::Audience audience_of_numbers(Holding const&, ReachabilityRow const&, About const& about) {
    if (about.scope.is_nil()) return in_regions({about.region}, read_contacts);
    return access::only({.right = std::string(read_contacts.name), .scope = about.scope});
}

kernel::LogText line(FunctionTaken const& event, Holding const&) {
    auto const team = event.team.empty() ? "" : " (" + event.team + ")";
    auto const why = event.reason.empty() ? "" : ": " + event.reason;
    if (!event.person_before) {
        return {event.name + " vervult de functie " + event.function_nl + team,
            event.name + " takes on the function " + event.function_en + team, event.column, "function"};
    }
    return {event.function_nl + team + ": " + event.name + " lost " + event.name_before + " af" + why,
        event.function_en + team + ": " + event.name + " takes over from " + event.name_before + why,
        event.column, "function"};
}
kernel::LogText line(FunctionReleased const& event, Holding const& state) {
    auto const& it = state.taken;
    auto const why = event.reason.empty() ? "" : ": " + event.reason;
    return {it.name + " legt de functie " + it.function_nl + " neer" + why,
        it.name + " lays down the function " + it.function_en + why, it.column, "function"};
}
kernel::LogText line(SeatMoved const& event, Holding const& state) {
    auto const& it = state.taken;
    auto const nl = event.seat.empty() ? "plaats onbekend" : "zit nu in " + event.seat;
    auto const en = event.seat.empty() ? "place unknown" : "now sits in " + event.seat;
    return {it.function_nl + " " + nl, it.function_en + " " + en, it.column, "function"};
}

std::vector<kernel::CommandCall> tell_persons(FunctionTaken const& event, About const& about) {
    std::vector<kernel::CommandCall> calls;
    if (event.person_before) {
        calls.push_back(kernel::call(
            "organisation", "note_holding", NoteHolding{*event.person_before, about.stream, false}));
    }
    calls.push_back(
        kernel::call("organisation", "note_holding", NoteHolding{event.person, about.stream, true}));
    return calls;
}

std::vector<kernel::CommandCall> tell_person(FunctionReleased const& event, About const& about) {
    return {kernel::call("organisation", "note_holding", NoteHolding{event.person, about.stream, false})};
}

}  // namespace

base::Result<Events> decide(Holding const&, TakeFunction const& command, Context const& context) {
    FunctionTaken event;
    event.occurred_at = TRY(incident::moment_of(command.occurred_at, context.now));
    TRY(fill_function(event, command.function, context));
    TRY(fill_holder(event, command.person, command.telephone, context));
    event.seat = command.seat.value_or("");
    return Events{event};
}

base::Result<Events> decide(Holding const&, TakeIncidentFunction const& command, Context const& context) {
    FunctionTaken event;
    event.occurred_at = TRY(incident::moment_of(command.occurred_at, context.now));
    TRY(row_of_code(context, "crisis_team", command.team, "team"));
    event.team = command.team;
    event.section = command.section.value_or("");
    if (!event.section.empty()) TRY(row_of_code(context, "rot_section", event.section, "section"));
    TRY(fill_function(event, command.function, context));
    TRY(fill_holder(event, command.person, command.telephone, context));
    event.seat = command.seat.value_or("");
    return Events{event};
}

base::Result<Events> decide(Holding const& state, HandOverFunction const& command, Context const& context) {
    if (state.released) return base::refuse(function_released, "id");
    if (state.taken.person == command.person) return base::refuse(same_holder, "person");
    auto const at = TRY(incident::moment_of(command.occurred_at, context.now));
    if (at < state.taken.occurred_at) return base::refuse(before_it_began, "occurred_at");
    auto event = state.taken;
    TRY(fill_function(event, event.function, context));
    TRY(fill_holder(event, command.person, command.telephone, context));
    event.person_before = state.taken.person;
    event.name_before = state.taken.name;
    event.reason = command.reason.value_or("");
    event.occurred_at = at;
    return Events{event};
}

base::Result<Events> decide(Holding const& state, ReleaseFunction const& command, Context const& context) {
    if (state.released) return base::refuse(function_released, "id");
    auto const at = TRY(incident::moment_of(command.occurred_at, context.now));
    if (at < state.taken.occurred_at) return base::refuse(before_it_began, "occurred_at");
    return Events{FunctionReleased{state.taken.person, command.reason.value_or(""), at}};
}

base::Result<Events> decide(Holding const& state, MoveSeat const& command, Context const&) {
    if (state.released) return base::refuse(function_released, "id");
    if (state.taken.seat == command.seat) return Events{};
    return Events{SeatMoved{command.seat}};
}

base::Result<Events> decide(Holding const& state, FollowPerson const& command, Context const&) {
    auto const& it = state.taken;
    if (state.released || it.person != command.person) return Events{};
    auto const telephone = it.own_number ? command.telephone : it.telephone;
    auto const column = it.column.empty() ? command.column : it.column;
    if (it.name == command.name && it.telephone == telephone && it.organisation == command.organisation
        && it.column == column) {
        return Events{};
    }
    return Events{HolderFollowed{command.name, telephone, command.organisation, column}};
}

void evolve(Holding& state, FunctionTaken const& event, kernel::Recorded const&) { state.taken = event; }
void evolve(Holding& state, FunctionReleased const&, kernel::Recorded const&) { state.released = true; }
void evolve(Holding& state, SeatMoved const& event, kernel::Recorded const&) {
    state.taken.seat = event.seat;
}
void evolve(Holding& state, HolderFollowed const& event, kernel::Recorded const&) {
    state.taken.name = event.name;
    state.taken.telephone = event.telephone;
    state.taken.organisation = event.organisation;
    state.taken.column = event.column;
}

void install_holders(kernel::Registry& registry) {
    auto holdings = registry.stream<Holding>("function_holder");
    holdings.event<FunctionTaken>("taken", line);
    holdings.event<FunctionReleased>("released", line);
    holdings.event<SeatMoved>("seat_moved", line);
    holdings.event<HolderFollowed>("followed", kernel::silent);
    holdings.audience(audience_of);
    holdings.table<FunctionHolderRow>("function_holder", rows_of);
    holdings.table<ReachabilityRow>("reachability", numbers_of, audience_of_numbers);
    std::vector<std::string> const needs{"person", "person_contact", "reference_row"};
    holdings.command<TakeFunction>(
        "take_function", kernel::may(hold_functions), decide, kernel::creates, needs);
    holdings.command<TakeIncidentFunction>(
        "take_incident_function", kernel::may(hold_functions), decide, kernel::creates, needs);
    holdings.command<HandOverFunction>(
        "hand_over_function", kernel::may(hold_functions), decide, kernel::Reach::changes, needs);
    holdings.command<ReleaseFunction>("release_function", kernel::may(hold_functions), decide);
    holdings.command<MoveSeat>("move_seat", kernel::may(hold_functions), decide);
    holdings.command<FollowPerson>("follow_person", kernel::may(keep_organisation), decide);
    registry.reaction<FunctionTaken>(tell_persons);
    registry.reaction<FunctionReleased>(tell_person);
}

}  // namespace paraat::organisation
