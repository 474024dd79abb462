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

bool serves_one_of(PersonRow const& person, std::vector<std::string> const& regions) {
    return std::ranges::any_of(person.regions,
        [&](auto const& region) { return std::ranges::find(regions, region) != regions.end(); });
}

/// The regions that will see it on the card.
std::vector<std::string> regions_of(Context const& context) {
    if (context.scope.is_nil()) return {context.region};
    auto const row = context.row<incident::IncidentRow>("incident", context.scope.text());
    return row ? row->regions : std::vector<std::string>{};
}

/// Handbook 14: a contact list is for the own region. An own number follows as long as the person works for a
/// region that takes part in an incident that is not closed; what was shared then is no way in for ever.
bool number_follows(PersonRow const& person, Context const& context) {
    if (context.scope.is_nil()) return serves_one_of(person, {context.region});
    auto const incident = context.row<incident::IncidentRow>("incident", context.scope.text());
    return incident && incident->status != incident::IncidentStatus::closed
        && serves_one_of(person, incident->regions);
}

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
        // Handbook 14: whoever may not look a number up does not read it by way of an incident of their own.
        // Then it does not follow the person later either.
        event.own_number = serves_one_of(*row, regions_of(context))
            || context.visible_row<PersonContactRow>("person_contact", person.text());
        if (!event.own_number) event.telephone.clear();
    } else {
        event.telephone = *telephone;
    }
    // A function has its own column; a function of every column takes that of the person.
    if (event.column.empty()) event.column = row->column;
    // In an incident people of several regions work together; the region's own duty is for its own people.
    if (context.scope.is_nil() && !serves_one_of(*row, {context.region})) {
        return base::refuse(person_of_other_region, "person", {{"region", context.region}});
    }
    return base::Done{};
}

/// @param since when the function was taken: one that is held goes on, also after its code has ended.
base::Result<base::Done> fill_function(
    FunctionTaken& event, std::string function, base::Instant since, Context const& context) {
    auto const row = TRY(row_of_code(context, function_sets, function, "function", since));
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

access::Audience audience_of(Holding const& state, About const& about) {
    if (about.scope.is_nil()) return in_regions({about.region}, read_people);
    return incident::audience_in(about.scope, state.taken.classification, about.created_by);
}

/// In a confidential incident the numbers are for the same few; whoever may read it may read numbers too.
access::Audience audience_of_numbers(Holding const& state, ReachabilityRow const&, About const& about) {
    if (about.scope.is_nil()) return in_regions({about.region}, read_contacts);
    auto audience = incident::audience_in(about.scope, state.taken.classification, about.created_by);
    for (auto& grant : audience.grants) {
        if (grant.right == incident::read_incidents.name) grant.right = std::string(read_contacts.name);
    }
    return audience;
}

/// How confidential what lies in this incident is. Whoever may not see the incident changes nothing in it,
/// and hears what a stranger hears.
base::Result<incident::Classification> classification_of(Context const& context, std::string const& path) {
    if (context.scope.is_nil()) return incident::Classification::open;
    auto const row = context.row<incident::IncidentRow>("incident", context.scope.text());
    if (!row) return base::refuse(kernel::not_found, path);
    bool const seen = row->classification == incident::Classification::open
        || row->opened_by == context.actor.account || context.may(incident::read_confidential.name);
    if (!seen) return base::refuse(kernel::not_found, path);
    return row->classification;
}

/// A team is of a region that shares its incident.
base::Result<base::Done> shares(Context const& context, std::string const& path) {
    auto const row = context.row<incident::IncidentRow>("incident", context.scope.text());
    if (row && std::ranges::find(row->regions, context.region) != row->regions.end()) return base::Done{};
    return base::refuse(region_not_in_incident, path, {{"region", context.region}});
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
    if (event.person_before && !event.person_before->is_nil()) {
        calls.push_back(kernel::call(
            "organisation", "note_holding", NoteHolding{*event.person_before, about.stream, false}));
    }
    calls.push_back(
        kernel::call("organisation", "note_holding", NoteHolding{event.person, about.stream, true}));
    return calls;
}

std::vector<kernel::CommandCall> tell_relieved(HolderRelieved const& event, About const& about) {
    std::vector<kernel::CommandCall> calls;
    auto const tell = [&](base::Uuid person, bool holds) {
        if (person.is_nil()) return;  // who came is known by name alone
        calls.push_back(
            kernel::call("organisation", "note_holding", NoteHolding{person, about.stream, holds}));
    };
    tell(event.person_before, false);
    tell(event.person.value_or(base::Uuid{}), true);
    return calls;
}

std::vector<kernel::CommandCall> tell_person(FunctionReleased const& event, About const& about) {
    if (event.person.is_nil()) return {};
    return {kernel::call("organisation", "note_holding", NoteHolding{event.person, about.stream, false})};
}

}  // namespace

base::Result<Events> decide(Holding const&, TakeFunction const& command, Context const& context) {
    FunctionTaken event;
    event.occurred_at = TRY(incident::moment_of(command.occurred_at, context.now));
    TRY(fill_function(event, command.function, event.occurred_at, context));
    TRY(fill_holder(event, command.person, command.telephone, context));
    event.seat = command.seat.value_or("");
    return Events{event};
}

base::Result<Events> decide(Holding const&, TakeIncidentFunction const& command, Context const& context) {
    FunctionTaken event;
    event.classification = TRY(classification_of(context, "incident"));
    TRY(shares(context, "region"));
    event.occurred_at = TRY(incident::moment_of(command.occurred_at, context.now));
    auto const at = event.occurred_at;
    TRY(row_of_code(context, "crisis_team", command.team, "team", at));
    event.team = command.team;
    event.section = command.section.value_or("");
    if (!event.section.empty()) TRY(row_of_code(context, "rot_section", event.section, "section", at));
    TRY(fill_function(event, command.function, at, context));
    TRY(fill_holder(event, command.person, command.telephone, context));
    event.seat = command.seat.value_or("");
    return Events{event};
}

base::Result<Events> decide(Holding const& state, HandOverFunction const& command, Context const& context) {
    auto const classification = TRY(classification_of(context, "id"));
    if (state.released) return base::refuse(function_released, "id");
    if (!context.scope.is_nil()) TRY(shares(context, "id"));
    if (state.taken.person == command.person) return base::refuse(same_holder, "person");
    auto const at = TRY(incident::moment_of(command.occurred_at, context.now));
    if (at < state.taken.occurred_at) return base::refuse(before_it_began, "occurred_at");
    auto event = state.taken;
    event.classification = classification;
    TRY(fill_function(event, event.function, state.taken.occurred_at, context));
    TRY(fill_holder(event, command.person, command.telephone, context));
    event.person_before = state.taken.person;
    event.name_before = state.taken.name;
    event.reason = command.reason.value_or("");
    event.occurred_at = at;
    return Events{event};
}

base::Result<Events> decide(Holding const& state, ReleaseFunction const& command, Context const& context) {
    TRY(classification_of(context, "id"));
    if (state.released) return base::refuse(function_released, "id");
    auto const at = TRY(incident::moment_of(command.occurred_at, context.now));
    if (at < state.taken.occurred_at) return base::refuse(before_it_began, "occurred_at");
    return Events{FunctionReleased{state.taken.person, command.reason.value_or(""), at}};
}

base::Result<Events> decide(Holding const& state, MoveSeat const& command, Context const& context) {
    TRY(classification_of(context, "id"));
    if (state.released) return base::refuse(function_released, "id");
    if (state.taken.seat == command.seat) return Events{};
    return Events{SeatMoved{command.seat}};
}

base::Result<Events> decide(Holding const& state, FollowPerson const& command, Context const& context) {
    auto const& it = state.taken;
    if (state.released || it.person != command.person) return Events{};
    auto telephone = it.telephone;
    auto const person = context.row<PersonRow>("person", command.person.text());
    // Whoever has left is called at no number any more, also not at one that was given with the function.
    if (person && person->ended) telephone.clear();
    if (it.own_number && telephone != command.telephone) {
        // One that is no longer right does not stay either.
        telephone = person && number_follows(*person, context) ? command.telephone : "";
    }
    auto const column = it.column.empty() ? command.column : it.column;
    if (it.name == command.name && it.telephone == telephone && it.organisation == command.organisation
        && it.column == column) {
        return Events{};
    }
    return Events{HolderFollowed{command.name, telephone, command.organisation, column}};
}

/// Handbook 14: the own number of its people goes with a region that takes part no more, and comes back with
/// it. When a closed incident goes on nothing is taken away: whoever works for a region that takes part is
/// called at the number of now (Bvr 2.4.1 lid 2).
base::Result<Events> decide(Holding const& state, ReviewNumber const& command, Context const& context) {
    auto const& it = state.taken;
    if (state.released || !it.own_number) return Events{};
    auto const person = context.row<PersonRow>("person", it.person.text());
    if (!person) return Events{};
    bool const follows = number_follows(*person, context);
    bool const is_meant = command.of_region.empty() ? follows : serves_one_of(*person, {command.of_region});
    if (!is_meant) return Events{};
    auto const contact = context.row<PersonContactRow>("person_contact", it.person.text());
    auto const telephone = contact && follows ? contact->telephone : "";
    if (telephone == it.telephone) return Events{};
    return Events{HolderFollowed{it.name, telephone, it.organisation, it.column}};
}

/// Never refuses: the relief was recorded, whether or not the newcomer is known here. The number of who went
/// does not stay.
base::Result<Events> decide(Holding const& state, RelieveHolder const& command, Context const& context) {
    if (state.released) return Events{};
    auto const& before = state.taken;
    HolderRelieved event{.person_before = before.person, .function = before.function, .name = command.to};
    event.column = before.column;
    event.occurred_at = std::max(command.occurred_at, before.occurred_at);
    auto const account =
        command.to_account ? context.row<AccountRow>("account", command.to_account->text()) : std::nullopt;
    auto const person = account ? context.row<PersonRow>("person", account->person.text()) : std::nullopt;
    if (person && person->id == before.person) return Events{};
    // Somebody of a region that does not share the incident is known here by name alone (handbook 14).
    if (person && !person->ended && serves_one_of(*person, regions_of(context))) {
        event.person = person->id;
        event.name = person->name;
        event.organisation = person->organisation_name;
        auto const contact = context.row<PersonContactRow>("person_contact", person->id.text());
        if (contact) event.telephone = contact->telephone;
    }
    return Events{event};
}

void evolve(Holding& state, FunctionTaken const& event, kernel::Recorded const&) { state.taken = event; }
void evolve(Holding& state, HolderRelieved const& event, kernel::Recorded const&) {
    auto& it = state.taken;
    it.person_before = event.person_before;
    it.name_before = it.name;
    it.person = event.person.value_or(base::Uuid{});
    it.name = event.name;
    it.telephone = event.telephone;
    it.own_number = true;
    it.organisation = event.organisation;
    it.column = event.column;
    it.occurred_at = event.occurred_at;
}
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
    holdings.event<FunctionTaken>("taken", line, 2, past_of_taken());
    // The incident's own logbook has the line of the relief.
    holdings.event<HolderRelieved>("relieved", kernel::silent);
    holdings.event<FunctionReleased>("released", line);
    holdings.event<SeatMoved>("seat_moved", line);
    holdings.event<HolderFollowed>("followed", kernel::silent);
    holdings.audience(audience_of);
    holdings.table<FunctionHolderRow>("function_holder", rows_of);
    holdings.table<ReachabilityRow>("reachability", numbers_of, audience_of_numbers);
    std::vector<std::string> const needs{"person", "person_contact", "reference_row", "incident"};
    holdings.command<TakeFunction>(
        "take_function", kernel::may(hold_functions), decide, kernel::creates, needs);
    holdings.command<TakeIncidentFunction>(
        "take_incident_function", kernel::may(hold_functions), decide, kernel::creates, needs);
    holdings.command<HandOverFunction>(
        "hand_over_function", kernel::may(hold_functions), decide, kernel::Reach::changes, needs);
    holdings.command<ReleaseFunction>(
        "release_function", kernel::may(hold_functions), decide, kernel::Reach::changes, {"incident"});
    holdings.command<MoveSeat>(
        "move_seat", kernel::may(hold_functions), decide, kernel::Reach::changes, {"incident"});
    holdings.command<FollowPerson>("follow_person", kernel::may(keep_organisation), decide,
        kernel::Reach::changes, {"person", "incident"});
    holdings.command<ReviewNumber>("review_number", kernel::may(keep_organisation), decide,
        kernel::Reach::changes, {"person", "person_contact", "incident"});
    holdings.command<RelieveHolder>("relieve_holder", kernel::may(keep_organisation), decide,
        kernel::Reach::changes, {"account", "person", "person_contact", "incident"});
    registry.reaction<FunctionTaken>(tell_persons);
    registry.reaction<HolderRelieved>(tell_relieved);
    registry.reaction<FunctionReleased>(tell_person);
}

}  // namespace paraat::organisation
