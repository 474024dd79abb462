// Rules of people. Handbook 14: contact lists of duty officers are restricted; whoever leaves holds no
// function and can no longer sign in.
#include "modules/organisation/persons.hpp"

#include <algorithm>

#include "modules/organisation/codes.hpp"
#include "modules/organisation/holders.hpp"
#include "modules/organisation/organisations.hpp"

namespace paraat::organisation {

namespace {

using kernel::Context;
using kernel::Events;

/// The part of a person that stands in both commands, with every code looked up. What stands there already
/// may stay, also when its code has ended since: a new name is no reason to refuse an old function.
template <class Command>
base::Result<PersonDescribed> described(
    PersonDescribed const& before, Command const& command, Context const& context) {
    PersonDescribed event;
    event.name = command.name;
    event.organisation = command.organisation;
    if (command.organisation) {
        auto const row = context.row<OrganisationRow>("organisation", command.organisation->text());
        if (!row || row->ended) return base::refuse(organisation_unknown, "organisation");
        event.organisation_name = row->name;
    }
    event.column = command.column.value_or("");
    reference::Codes codes(context);
    if (event.column != before.column) codes.check("column", event.column, "column");
    for (std::size_t i = 0; i < command.functions.size(); ++i) {
        auto const& function = command.functions[i];
        auto const row = codes.find(function_sets, function);
        bool const stood = std::ranges::find(before.functions, function) != before.functions.end();
        if (!row && !stood)
            codes.refuse(reference::code_unknown, function, "functions[" + std::to_string(i) + "]");
        if (i > 0) continue;
        bool const stood_first = !before.functions.empty() && before.functions.front() == function;
        event.function_nl = row ? row->label_nl : stood_first ? before.function_nl : function;
        event.function_en = row ? row->label_en : stood_first ? before.function_en : function;
    }
    TRY(codes.known());
    event.functions = command.functions;
    event.regions = TRY(regions_with(context, command.regions, context.region));
    return event;
}

/// Joining one organisation is leaving the other.
std::vector<kernel::CommandCall> tell_organisations(
    PersonDescribed const& event, kernel::About const& about) {
    std::vector<kernel::CommandCall> calls;
    if (event.organisation != event.organisation_before) {
        if (event.organisation_before) {
            calls.push_back(kernel::call(
                "organisation", "note_member", NoteMember{*event.organisation_before, about.stream, false}));
        }
        if (event.organisation) {
            calls.push_back(kernel::call(
                "organisation", "note_member", NoteMember{*event.organisation, about.stream, true}));
        }
    }
    for (auto const& holding : event.holdings) {
        calls.push_back(kernel::call("organisation", "follow_person",
            FollowPerson{
                holding, about.stream, event.name, event.telephone, event.organisation_name, event.column}));
    }
    return calls;
}

std::vector<kernel::CommandCall> tell_holdings(ContactSet const& event, kernel::About const& about) {
    std::vector<kernel::CommandCall> calls;
    calls.reserve(event.holdings.size());
    for (auto const& holding : event.holdings) {
        calls.push_back(kernel::call("organisation", "follow_person",
            FollowPerson{
                holding, about.stream, event.name, event.telephone, event.organisation_name, event.column}));
    }
    return calls;
}

std::vector<kernel::CommandCall> leave_organisation(PersonEnded const& event, kernel::About const& about) {
    if (!event.organisation) return {};
    return {
        kernel::call("organisation", "note_member", NoteMember{*event.organisation, about.stream, false})};
}

ContactSet contact(Person const& state, std::string telephone, std::string mail) {
    auto const& known = state.described;
    return {std::move(telephone), std::move(mail), known.name, known.organisation_name, known.column,
        state.holdings};
}

/// Of the region's own duty, or in a team of a region that takes part in an incident that is not closed:
/// nobody would be left to do it. What lies with a region that takes part no more it cannot lay down itself.
bool is_current(base::Uuid holding, Context const& context) {
    auto const row = context.row<FunctionHolderRow>("function_holder", holding.text());
    if (!row || !row->incident) return true;
    auto const incident = context.row<incident::IncidentRow>("incident", row->incident->text());
    if (!incident) return true;
    bool const shares = std::ranges::find(incident->regions, row->region) != incident->regions.end();
    return shares && incident->status != incident::IncidentStatus::closed;
}

kernel::LogText line(PersonDescribed const& event, Person const&) {
    return event.is_new ? kernel::LogText{"Persoon toegevoegd: " + event.name, "Person added: " + event.name,
                              event.column, "people"}
                        : kernel::LogText{"Persoon gewijzigd: " + event.name, "Person changed: " + event.name,
                              event.column, "people"};
}
kernel::LogText line(ContactSet const&, Person const& state) {
    auto const& name = state.described.name;
    return {"Bereikbaarheid gewijzigd: " + name, "Contact data changed: " + name, state.described.column,
        "people"};
}
kernel::LogText line(PersonEnded const& event, Person const& state) {
    auto const& name = state.described.name;
    return {"Uit dienst: " + name + ". " + event.reason, "Left: " + name + ". " + event.reason,
        state.described.column, "people"};
}

access::Audience audience_of(Person const& state, kernel::About const&) {
    return in_regions(state.described.regions, read_people);
}
access::Audience audience_of_contact(Person const& state, PersonContactRow const&, kernel::About const&) {
    return in_regions(state.described.regions, read_contacts);
}

/// Who an account is: rights and the name in the session follow from it.
std::vector<journal::Fact> facts_of(Person const& state, kernel::About const&) {
    if (!state.account) return {};
    auto const subject = "account:" + state.account->text();
    std::vector<journal::Fact> facts{{subject, "name", state.described.name}};
    if (state.described.organisation)
        facts.push_back({subject, "organisation", state.described.organisation->text()});
    return facts;
}

}  // namespace

base::Result<Events> decide(Person const&, AddPerson const& command, Context const& context) {
    auto event = TRY(described({}, command, context));
    event.is_new = true;
    Person added;
    added.described = event;
    Events events{event};
    auto const telephone = command.telephone.value_or(""), mail = command.mail.value_or("");
    if (!telephone.empty() || !mail.empty()) events.push_back(contact(added, telephone, mail));
    return events;
}

base::Result<Events> decide(Person const& state, ChangePerson const& command, Context const& context) {
    if (state.ended) return base::refuse(person_has_ended, "id");
    auto event = TRY(described(state.described, command, context));
    event.organisation_before = state.described.organisation;
    event.holdings = state.holdings;
    event.telephone = state.telephone;
    return Events{event};
}

base::Result<Events> decide(Person const& state, SetContact const& command, Context const&) {
    if (state.ended) return base::refuse(person_has_ended, "id");
    return Events{contact(state, command.telephone, command.mail)};
}

base::Result<Events> decide(Person const& state, EndPerson const& command, Context const& context) {
    if (state.ended) return base::refuse(person_has_ended, "id");
    for (auto const& holding : state.holdings) {
        if (is_current(holding, context)) return base::refuse(person_holds_functions, "id");
    }
    auto const account =
        state.account ? context.row<AccountRow>("account", state.account->text()) : std::nullopt;
    if (account && !account->blocked) return base::refuse(person_can_sign_in, "id");
    PersonEnded const ended{command.reason, state.described.organisation};
    if (state.holdings.empty()) return Events{ended};
    // The card of a closed incident goes on saying who did what, no longer with a number: also not when it is
    // opened again.
    return Events{contact(state, "", ""), ended};
}

base::Result<Events> decide(Person const& state, NoteAccount const& command, Context const&) {
    if (state.account) return base::refuse(account_exists, "person");
    return Events{AccountNoted{command.account}};
}

base::Result<Events> decide(Person const&, NoteHolding const& command, Context const&) {
    return Events{HoldingNoted{command.holding, command.holds}};
}

base::Result<Events> decide(Person const& state, FollowOrganisation const& command, Context const&) {
    auto const& known = state.described;
    if (known.organisation != command.organisation || known.organisation_name == command.name)
        return Events{};
    auto event = known;
    event.is_new = false;
    event.organisation_before = known.organisation;
    event.organisation_name = command.name;
    event.holdings = state.holdings;
    event.telephone = state.telephone;
    return Events{event};
}

void evolve(Person& state, PersonDescribed const& event, kernel::Recorded const&) { state.described = event; }
void evolve(Person& state, ContactSet const& event, kernel::Recorded const&) {
    state.telephone = event.telephone;
    state.mail = event.mail;
}
void evolve(Person& state, PersonEnded const& event, kernel::Recorded const&) {
    state.ended = true;
    state.ended_reason = event.reason;
    // Contact data has no purpose any more.
    state.telephone.clear();
    state.mail.clear();
}
void evolve(Person& state, AccountNoted const& event, kernel::Recorded const&) {
    state.account = event.account;
}
void evolve(Person& state, HoldingNoted const& event, kernel::Recorded const&) {
    std::erase(state.holdings, event.holding);
    if (event.holds) state.holdings.push_back(event.holding);
}

std::vector<PersonRow> rows_of(Person const& state, kernel::About const& about) {
    auto const& it = state.described;
    return {{about.stream, about.region, it.name, it.organisation, it.organisation_name, it.column,
        it.functions, it.regions, state.account, state.ended, state.ended_reason, about.version}};
}

std::vector<PersonContactRow> contact_of(Person const& state, kernel::About const& about) {
    if (state.telephone.empty() && state.mail.empty()) return {};
    return {{about.stream, state.telephone, state.mail}};
}

std::vector<ColleagueRow> colleague_of(Person const& state, kernel::About const& about) {
    if (!state.account) return {};
    auto const& it = state.described;
    auto const function = it.functions.empty() ? std::string() : it.functions.front();
    return {{state.account->text(), about.stream, it.name, function, it.function_nl, it.function_en,
        it.organisation_name, it.column, it.regions}};
}

void install_persons(kernel::Registry& registry) {
    auto persons = registry.stream<Person>("person");
    persons.event<PersonDescribed>("described", line);
    persons.event<ContactSet>("contact_set", line);
    persons.event<PersonEnded>("ended", line);
    persons.event<AccountNoted>("account_noted", kernel::silent);
    persons.event<HoldingNoted>("holding_noted", kernel::silent);
    persons.audience(audience_of);
    persons.facts(facts_of);
    persons.table<PersonRow>("person", rows_of);
    persons.table<PersonContactRow>("person_contact", contact_of, audience_of_contact);
    persons.public_table<ColleagueRow>("colleague", colleague_of);
    persons.command<AddPerson>(
        "add_person", kernel::may(manage_people), decide, kernel::creates, {"organisation", "reference_row"});
    persons.command<ChangePerson>("change_person", kernel::may(manage_people), decide, kernel::Reach::changes,
        {"organisation", "reference_row"});
    persons.command<SetContact>("set_contact", kernel::may(manage_people), decide);
    persons.command<EndPerson>("end_person", kernel::may(manage_people), decide, kernel::Reach::changes,
        {"account", "function_holder", "incident"});
    persons.command<NoteAccount>("note_account", kernel::may(keep_organisation), decide);
    persons.command<NoteHolding>("note_holding", kernel::may(keep_organisation), decide);
    persons.command<FollowOrganisation>("follow_organisation", kernel::may(keep_organisation), decide);
    registry.reaction<PersonDescribed>(tell_organisations);
    registry.reaction<ContactSet>(tell_holdings);
    registry.reaction<PersonEnded>(leave_organisation);
}

}  // namespace paraat::organisation
