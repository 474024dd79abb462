// Opening, describing, sharing and ending an incident. No I/O, no clock.
//
// Wvr 39 lid 1: with a disaster or crisis of more than local meaning the chair is, in the municipalities
// concerned, exclusively competent. So the SET of affected municipalities is confirmed by a person; a point
// on the map only proposes. Bvr 2.4.1-2.4.2: what is known is shared within the main structure. Sharing is
// the rule here too.
#include "modules/incident/conditions.hpp"
#include "modules/incident/grip.hpp"
#include "modules/incident/municipality.hpp"
#include "modules/incident/numbering.hpp"
#include "modules/incident/refusals.hpp"
#include "modules/incident/rights.hpp"
#include "modules/reference/api.hpp"

namespace paraat::incident {

using base::Done;
using base::refuse;
using base::Result;
using kernel::Context;
using kernel::Events;

namespace {

bool contains(std::vector<std::string> const& all, std::string const& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// What was confirmed before stays, also when the municipality has gone since; what is added must be one.
Result<Done> known_municipalities(Context const& context, std::vector<std::optional<base::Instant>> moments,
    std::vector<std::string> const& wanted, std::vector<std::string> const& added) {
    reference::Codes codes(context, moments);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!contains(added, wanted[i]) || is_municipality(codes, context, wanted[i])) continue;
        codes.refuse(municipality_unknown, wanted[i], "municipalities[" + std::to_string(i) + "]");
    }
    return codes.known();
}

auto same_partner(std::optional<base::Uuid> const& organisation, std::optional<base::Uuid> const& account) {
    return [&organisation, &account](Partner const& partner) {
        return partner.organisation == organisation && partner.account == account;
    };
}

}  // namespace

Result<Events> open(Incident const&, OpenIncident const& command, Context const& context) {
    // Exercise and reality are apart from the first moment: what it is, is said here and never changed, save
    // that what was prepared may become real.
    if (command.kind == IncidentKind::real && !context.may(start_incidents.name)) {
        return refuse(only_preparing, "kind");
    }
    auto const classification = command.classification.value_or(Classification::open);
    auto const reason = command.classification_reason.value_or("");
    if (classification == Classification::confidential && reason.empty()) {
        return refuse(reason_needed, "classification_reason");
    }
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    reference::Codes codes(context, {moment});
    codes.check("region", command.region, "region");
    codes.check("incident_type", command.incident_type, "incident_type");
    TRY(codes.known());
    auto const number = next_number(context, command.kind);
    return Events{IncidentOpened{number.text, number.serial, command.kind, command.title,
        command.incident_type, command.location, command.place, command.description.value_or(""),
        classification, reason, moment}};
}

Result<Events> start(Incident const& state, StartIncident const& command, Context const& context) {
    TRY(still_open(state));
    // "A prepared incident may become real; an exercise never" (handbook 2.2): there is no way round this
    // line.
    if (state.kind == IncidentKind::exercise) return refuse(exercise_stays_exercise, "id");
    if (state.kind == IncidentKind::real) return refuse(started_already, "id");
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    return Events{IncidentStarted{command.reason, moment}};
}

Result<Events> describe(Incident const& state, DescribeIncident const& command, Context const& context) {
    TRY(still_open(state));
    bool const same_type = state.incident_type == command.incident_type;
    bool const same = same_type && state.title == command.title && state.description == command.description;
    if (same) return Events{};
    // A type that stands may stay when its code has ended; another one held when the incident began, or now.
    reference::Codes codes(context, {state.started_at});
    if (!same_type) codes.check("incident_type", command.incident_type, "incident_type");
    TRY(codes.known());
    return Events{IncidentDescribed{command.title, command.incident_type, command.description}};
}

Result<Events> relocate(Incident const& state, RelocateIncident const& command, Context const& context) {
    TRY(still_open(state));
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    return Events{IncidentRelocated{command.place, command.location, command.reason, moment}};
}

Result<Events> confirm(Incident const& state, ConfirmMunicipalities const& command, Context const& context) {
    // What was wrong from the beginning is mended also after closing; what changes is confirmed while it
    // runs.
    MunicipalitiesConfirmed confirmed;
    confirmed.corrects = command.corrects.value_or(false);
    if (!confirmed.corrects) TRY(still_open(state));
    if (confirmed.corrects && state.municipalities.empty()) return refuse(not_recorded, "municipalities");
    confirmed.municipalities = command.municipalities;
    confirmed.reason = command.reason;
    auto const& wanted = command.municipalities;
    for (auto place = wanted.begin(); place != wanted.end(); ++place) {
        if (std::find(wanted.begin(), place, *place) != place) {
            return refuse(municipality_twice, "municipalities", {{"code", *place}});
        }
        if (!contains(state.municipalities, *place)) confirmed.added.push_back(*place);
    }
    confirmed.occurred_at = TRY(moment_of(command.occurred_at, context.now));
    TRY(known_municipalities(context, {confirmed.occurred_at, state.started_at}, wanted, confirmed.added));
    for (auto const& known : state.municipalities) {
        if (!contains(wanted, known)) confirmed.dropped.push_back(known);
    }
    if (confirmed.added.empty() && confirmed.dropped.empty()) return Events{};
    return Events{std::move(confirmed)};
}

Result<Events> share(Incident const& state, ShareWithRegion const& command, Context const& context) {
    TRY(still_open(state));
    auto const left = left_at(state.regions_left, command.region);
    auto const moment = TRY(moment_after(left, command.occurred_at, context.now, before_last_change));
    if (!reference::Codes(context, {moment}).find("region", command.region)) {
        return refuse(region_unknown, "region", {{"region", command.region}});
    }
    if (contains(state.regions(context.region), command.region)) {
        return refuse(shared_already, "region", {{"region", region_name(context, command.region)}});
    }
    return Events{RegionShared{command.region, command.reason, moment}};
}

Result<Events> withdraw_region(Incident const& state, WithdrawRegion const& command, Context const& context) {
    TRY(still_open(state));
    if (command.region == context.region) return refuse(leading_region_stays, "region");
    TRY(shares(context, state.other_regions, command.region));
    TRY(scaled_down(context, {command.region}));
    // What ran out before it left was not met, what ran on is not measured: this moment decides legal times.
    auto const followed =
        std::max(state.shared_since(command.region), last_decision(context, {command.region}));
    auto const moment = TRY(moment_after(followed, command.occurred_at, context.now, left_before_decision));
    return Events{RegionWithdrawn{command.region, command.reason, moment}};
}

Result<Events> invite(Incident const& state, InvitePartner const& command, Context const& context) {
    TRY(still_open(state));
    if (command.organisation.has_value() == command.account.has_value()) {
        return refuse(one_partner_at_a_time, "organisation");
    }
    // The table is that of a neighbour further on, so its row is not read: only whether it is there.
    if (command.organisation && !context.row_body("organisation", command.organisation->text()))
        return refuse(kernel::not_found, "organisation");
    auto const same = same_partner(command.organisation, command.account);
    if (std::any_of(state.partners.begin(), state.partners.end(), same)) {
        return refuse(invited_already, command.account ? "account" : "organisation");
    }
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    return Events{
        PartnerInvited{command.organisation, command.account, command.name, command.reason, moment}};
}

Result<Events> withdraw_partner(
    Incident const& state, WithdrawPartner const& command, Context const& context) {
    // Also after closing: whoever has no task in it any more need not go on seeing it.
    auto const found = std::find_if(
        state.partners.begin(), state.partners.end(), same_partner(command.organisation, command.account));
    if (found == state.partners.end())
        return refuse(not_invited, command.account ? "account" : "organisation");
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    return Events{
        PartnerWithdrawn{command.organisation, command.account, found->name, command.reason, moment}};
}

Result<Events> hand_over(Incident const& state, HandOver const& command, Context const& context) {
    // Overdracht belongs to the incident, aflossing to a functionary (handbook 2.2): this is the first.
    TRY(runs(state));
    // Once, unless it ran again since: the line of the first time stays.
    if (state.handed_over_at && !state.reopened_since) return refuse(handed_over_already, "id");
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    return Events{IncidentHandedOver{command.to, command.received_by, command.reason, moment}};
}

Result<Events> close(Incident const& state, CloseIncident const& command, Context const& context) {
    TRY(still_open(state));
    // "Closing needs a decision to scale down first" (handbook 2.2): in every region that shares the
    // incident.
    auto const regions = state.regions(context.region);
    TRY(scaled_down(context, regions));
    auto const moment = TRY(
        moment_after(last_decision(context, regions), command.occurred_at, context.now, closed_before_grip));
    if (state.started_at && moment < *state.started_at) return refuse(closed_before_it_began, "occurred_at");
    return Events{IncidentClosed{command.reason, moment}};
}

Result<Events> reopen(Incident const& state, ReopenIncident const& command, Context const& context) {
    if (!state.closed) return refuse(not_closed, "id");
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    return Events{IncidentReopened{command.reason, moment}};
}

Result<Events> open_up(Incident const& state, OpenUp const& command, Context const& context) {
    // Only this way: what was shared cannot be made unseen. GRIP, teams and picture open up with the
    // incident; what somebody wrote for a few while it was confidential stays theirs.
    if (state.classification == Classification::open) return refuse(open_already, "id");
    auto const moment = TRY(moment_of(command.occurred_at, context.now));
    return Events{IncidentOpenedUp{command.reason, moment}};
}

}  // namespace paraat::incident
