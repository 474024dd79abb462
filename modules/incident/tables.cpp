// How an incident evolves, its rows, who may see them, and the facts from which sharing follows.
#include "modules/incident/domain.hpp"

namespace paraat::incident {

void evolve(Incident& state, IncidentOpened const& event, kernel::Recorded const&) {
    state.exists = true;
    state.number = event.number;
    state.kind = event.kind;
    state.title = event.title;
    state.incident_type = event.incident_type;
    state.location = event.location;
    state.place = event.place;
    state.description = event.description;
    state.classification = event.classification;
    state.classification_reason = event.classification_reason;
    if (event.kind != IncidentKind::prepared) state.started_at = event.occurred_at;
}

void evolve(Incident& state, IncidentStarted const& event, kernel::Recorded const&) {
    state.kind = IncidentKind::real;
    state.started_at = event.occurred_at;
}

void evolve(Incident& state, IncidentDescribed const& event, kernel::Recorded const&) {
    state.title = event.title;
    state.incident_type = event.incident_type;
    state.description = event.description;
}

void evolve(Incident& state, IncidentRelocated const& event, kernel::Recorded const&) {
    state.place = event.place;
    state.location = event.location;
}

void evolve(Incident& state, RegionShared const& event, kernel::Recorded const&) {
    state.other_regions.push_back(event.region);
    state.shared_at[event.region] = event.occurred_at;
    std::erase_if(state.regions_left, [&](RegionLeft const& left) { return left.region == event.region; });
}

void evolve(Incident& state, RegionWithdrawn const& event, kernel::Recorded const& recorded) {
    std::erase(state.other_regions, event.region);
    state.regions_left.push_back({event.region, event.occurred_at.value_or(recorded.at)});
}

void evolve(Incident& state, PartnerInvited const& event, kernel::Recorded const&) {
    state.partners.push_back({event.organisation, event.account, event.name, event.reason});
}

void evolve(Incident& state, PartnerWithdrawn const& event, kernel::Recorded const&) {
    std::erase_if(state.partners, [&](Partner const& partner) {
        return partner.organisation == event.organisation && partner.account == event.account;
    });
}

void evolve(Incident& state, IncidentHandedOver const& event, kernel::Recorded const&) {
    state.handed_over_to = event.to;
    state.received_by = event.received_by;
    state.handed_over_at = event.occurred_at;
    state.reopened_since = false;
}

void evolve(Incident& state, IncidentClosed const& event, kernel::Recorded const&) {
    state.closed = true;
    state.closed_at = event.occurred_at;
    state.closed_reason = event.reason;
}

void evolve(Incident& state, IncidentReopened const&, kernel::Recorded const&) {
    state.closed = false;
    state.closed_at.reset();
    state.closed_reason.clear();
    state.reopened_since = state.handed_over_at.has_value();
}

void evolve(Incident& state, IncidentOpenedUp const&, kernel::Recorded const&) {
    state.classification = Classification::open;
    state.classification_reason.clear();
}

std::vector<IncidentRow> incident_rows(Incident const& state, kernel::About const& about) {
    IncidentRow row;
    row.id = {about.stream};
    row.number = state.number;
    row.kind = state.kind;
    row.status = state.status();
    row.title = state.title;
    row.incident_type = state.incident_type;
    row.region = about.region;
    row.regions = state.regions(about.region);
    row.municipalities = state.municipalities;
    row.location = state.location;
    row.place = state.place;
    row.description = state.description;
    row.classification = state.classification;
    row.classification_reason = state.classification_reason;
    row.partners = state.partners;
    row.started_at = state.started_at;
    // Once it runs again the hand-over is of the past: its line tells.
    if (!state.reopened_since) {
        row.handed_over_to = state.handed_over_to;
        row.received_by = state.received_by;
        row.handed_over_at = state.handed_over_at;
    }
    row.closed_at = state.closed_at;
    row.closed_reason = state.closed_reason;
    row.opened_at = about.created_at;
    row.opened_by = about.created_by;
    row.changed_at = about.changed_at;
    row.version = about.version;
    row.replaced = state.replaced;
    row.regions_left = state.regions_left;
    return {std::move(row)};
}

std::vector<AlarmingRow> alarming_rows(Incident const& state, kernel::About const& about) {
    std::vector<AlarmingRow> all;
    for (auto const& [region, alarming] : state.alarming) {
        if (!alarming.t0 && alarming.facts.empty()) continue;  // T0 was taken back
        AlarmingRow row;
        row.id = about.stream.text() + "." + region;
        row.incident = {about.stream};
        row.region = region;
        row.t0 = alarming.t0;
        row.established_by = alarming.established_by;
        row.established_by_function = alarming.established_by_function;
        row.criterion = alarming.criterion;
        row.t0_correction = alarming.t0_correction;
        auto const moment = [&](AlarmFact fact) -> std::optional<base::Instant> {
            auto const found = alarming.facts.find(fact);
            return found == alarming.facts.end() ? std::nullopt : std::optional(found->second);
        };
        row.alarm_begun_at = moment(AlarmFact::alarm_begun);
        row.authority_informed_at = moment(AlarmFact::authority_informed);
        row.description_given_at = moment(AlarmFact::description_given);
        auto const authority = alarming.persons.find(AlarmFact::authority_informed);
        if (authority != alarming.persons.end()) row.authority = authority->second;
        for (auto const& correction : alarming.corrections) row.corrections.push_back(correction.second);
        all.push_back(std::move(row));
    }
    return all;
}

access::Audience incident_audience(Incident const& state, kernel::About const& about) {
    return audience_in(about.scope, state.classification, about.created_by);
}

/// Bvr 2.4.1 lid 3: the picture is for the parts of the main structure, and for others as far as their task
/// needs it.
std::vector<journal::Fact> incident_facts(Incident const& state, kernel::About const& about) {
    auto const incident = about.stream.text();
    std::vector<journal::Fact> facts;
    for (auto const& region : state.regions(about.region))
        facts.push_back({"region:" + region, "scope", incident});
    // The same few as in `audience_in`, for all that lies in it, and to write there too.
    bool const is_narrow = state.classification == Classification::confidential;
    auto const within = [&](std::string who) {
        if (is_narrow) facts.push_back({"scope:" + incident, "narrow", std::move(who)});
    };
    within("right:" + std::string(read_confidential.name));
    within("account:" + about.created_by);
    for (auto const& partner : state.partners) {
        std::string who;
        if (partner.organisation) who = "organisation:" + partner.organisation->text();
        else if (partner.account) who = "account:" + partner.account->text();
        facts.push_back({who, "scope", incident});
        within(who);  // who invites into a confidential incident says by that that they are of the few
    }
    return facts;
}

}  // namespace paraat::incident
