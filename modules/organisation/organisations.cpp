// Rules and rows of organisations. Handbook 1.6: per partner the contact points around the clock; contact
// data is restricted (14), so it lies in a table of its own.
#include "modules/organisation/organisations.hpp"

#include <algorithm>

#include "modules/organisation/codes.hpp"
#include "modules/organisation/persons.hpp"

namespace paraat::organisation {

namespace {

using kernel::About;

template <class Command>
base::Result<kernel::Events> described(
    Organisation const& state, Command const& command, kernel::Context const& context, bool is_new) {
    // What stands there already may stay, also when its code has ended since.
    auto const& before = state.described;
    auto const type = command.partner_type.value_or(""), known_as = command.reference_code.value_or("");
    reference::Codes codes(context);
    if (type != before.partner_type) codes.check("partner_type", type, "partner_type");
    if (known_as != before.reference_code) codes.check(reference_code_sets, known_as, "reference_code");
    TRY(codes.known());
    auto const regions = TRY(regions_with(context, command.regions, context.region));
    bool const is_renamed = !is_new && state.described.name != command.name;
    return kernel::Events{OrganisationDescribed{command.name, command.kind, type, known_as, regions,
        command.note.value_or(""), is_new, is_renamed ? state.members : std::vector<base::Uuid>{}}};
}

std::vector<OrganisationRow> rows_of(Organisation const& state, About const& about) {
    auto const& it = state.described;
    return {{about.stream, about.region, it.name, it.kind, it.partner_type, it.reference_code, it.regions,
        it.note, static_cast<std::int64_t>(state.members.size()), state.ended, state.ended_reason,
        about.version}};
}

std::vector<OrganisationContactRow> contacts_of(Organisation const& state, About const& about) {
    if (state.contact_points.empty()) return {};
    return {{about.stream, state.contact_points, about.changed_at}};
}

access::Audience audience_of(Organisation const& state, About const&) {
    return in_regions(state.described.regions, read_people);
}

access::Audience audience_of_contacts(
    Organisation const& state, OrganisationContactRow const&, About const&) {
    return in_regions(state.described.regions, read_contacts);
}

kernel::LogText line(OrganisationDescribed const& event, Organisation const&) {
    return event.is_new ? kernel::LogText{"Organisatie toegevoegd: " + event.name,
                              "Organisation added: " + event.name, {}, "people"}
                        : kernel::LogText{"Organisatie gewijzigd: " + event.name,
                              "Organisation changed: " + event.name, {}, "people"};
}
kernel::LogText line(ContactPointsSet const&, Organisation const& state) {
    auto const& name = state.described.name;
    return {"Bereikbaarheid gewijzigd: " + name, "Contact points changed: " + name, {}, "people"};
}
kernel::LogText line(OrganisationEnded const& event, Organisation const& state) {
    auto const& name = state.described.name;
    return {"Organisatie beëindigd: " + name + ". " + event.reason,
        "Organisation ended: " + name + ". " + event.reason, {}, "people"};
}

/// A new name reaches the people of the organisation.
std::vector<kernel::CommandCall> tell_members(OrganisationDescribed const& event, About const& about) {
    std::vector<kernel::CommandCall> calls;
    calls.reserve(event.members.size());
    for (auto const& member : event.members) {
        calls.push_back(kernel::call(
            "organisation", "follow_organisation", FollowOrganisation{member, about.stream, event.name}));
    }
    return calls;
}

}  // namespace

base::Result<kernel::Events> decide(
    Organisation const& state, AddOrganisation const& command, kernel::Context const& context) {
    return described(state, command, context, true);
}

base::Result<kernel::Events> decide(
    Organisation const& state, ChangeOrganisation const& command, kernel::Context const& context) {
    if (state.ended) return base::refuse(organisation_ended, "id");
    return described(state, command, context, false);
}

base::Result<kernel::Events> decide(
    Organisation const& state, SetContactPoints const& command, kernel::Context const&) {
    if (state.ended) return base::refuse(organisation_ended, "id");
    return kernel::Events{ContactPointsSet{command.contact_points}};
}

base::Result<kernel::Events> decide(
    Organisation const& state, EndOrganisation const& command, kernel::Context const&) {
    if (state.ended) return base::refuse(organisation_ended, "id");
    if (!state.members.empty()) {
        return base::refuse(
            organisation_has_people, "id", {{"number", std::to_string(state.members.size())}});
    }
    return kernel::Events{OrganisationEnded{command.reason}};
}

base::Result<kernel::Events> decide(
    Organisation const& state, NoteMember const& command, kernel::Context const&) {
    bool const is_member =
        std::find(state.members.begin(), state.members.end(), command.person) != state.members.end();
    if (is_member == command.joins) return kernel::Events{};
    return kernel::Events{MemberNoted{command.person, command.joins}};
}

void evolve(Organisation& state, OrganisationDescribed const& event, kernel::Recorded const&) {
    state.described = event;
}
void evolve(Organisation& state, ContactPointsSet const& event, kernel::Recorded const&) {
    state.contact_points = event.contact_points;
}
void evolve(Organisation& state, OrganisationEnded const& event, kernel::Recorded const&) {
    state.ended = true;
    state.ended_reason = event.reason;
}
void evolve(Organisation& state, MemberNoted const& event, kernel::Recorded const&) {
    if (event.joins) state.members.push_back(event.person);
    else std::erase(state.members, event.person);
}

void install_organisations(kernel::Registry& registry) {
    auto organisations = registry.stream<Organisation>("organisation");
    organisations.event<OrganisationDescribed>("described", line);
    organisations.event<ContactPointsSet>("contact_points_set", line);
    organisations.event<OrganisationEnded>("ended", line);
    organisations.event<MemberNoted>("member_noted", kernel::silent);
    organisations.audience(audience_of);
    organisations.table<OrganisationRow>("organisation", rows_of);
    organisations.table<OrganisationContactRow>("organisation_contact", contacts_of, audience_of_contacts);
    organisations.command<AddOrganisation>(
        "add_organisation", kernel::may(manage_people), decide, kernel::creates, {"reference_row"});
    organisations.command<ChangeOrganisation>(
        "change_organisation", kernel::may(manage_people), decide, kernel::Reach::changes, {"reference_row"});
    organisations.command<SetContactPoints>("set_contact_points", kernel::may(manage_people), decide);
    organisations.command<EndOrganisation>("end_organisation", kernel::may(manage_people), decide);
    organisations.command<NoteMember>("note_member", kernel::may(keep_organisation), decide);
    registry.reaction<OrganisationDescribed>(tell_members);
}

}  // namespace paraat::organisation
