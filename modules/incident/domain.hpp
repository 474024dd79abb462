// What happened to an incident, and how it stands. Persisted: never change a shape, add one.
#pragma once

#include <map>

#include "modules/incident/alarming.hpp"
#include "modules/incident/corrections.hpp"
#include "server/kernel/registry.hpp"

namespace paraat::incident {

struct IncidentStarted {
    std::string reason;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(IncidentStarted, (), (reason, occurred_at))
constexpr auto notes(IncidentStarted*) {
    return base::notes("a prepared incident became real",
        {{.name = "reason", .id = 1, .meaning = "why"},
            {.name = "occurred_at", .id = 2, .meaning = "when it began"}});
}

struct IncidentDescribed {
    std::string title;
    std::string incident_type;
    std::string description;
};
BOOST_DESCRIBE_STRUCT(IncidentDescribed, (), (title, incident_type, description))
constexpr auto notes(IncidentDescribed*) {
    return base::notes("an incident got a better name, type or description",
        {{.name = "title", .id = 1, .meaning = "name people use"},
            {.name = "incident_type", .id = 2, .meaning = "kind of incident"},
            {.name = "description", .id = 3, .meaning = "what it is", .multiline = true}});
}

struct IncidentRelocated {
    std::string place;
    std::optional<Position> location;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(IncidentRelocated, (), (place, location, reason, occurred_at))
constexpr auto notes(IncidentRelocated*) {
    return base::notes("it was said better where the incident is",
        {{.name = "place", .id = 1, .meaning = "where, in words"},
            {.name = "location", .id = 2, .meaning = "where"}, {.name = "reason", .id = 3, .meaning = "why"},
            {.name = "occurred_at", .id = 4, .meaning = "since when it is known"}});
}

struct MunicipalitiesConfirmed {
    std::vector<std::string> municipalities;
    std::vector<std::string> added;
    std::vector<std::string> dropped;
    std::string reason;
    base::Instant occurred_at;
    bool corrects = false;
};
BOOST_DESCRIBE_STRUCT(
    MunicipalitiesConfirmed, (), (municipalities, added, dropped, reason, occurred_at, corrects))
constexpr auto notes(MunicipalitiesConfirmed*) {
    return base::notes("a person confirmed the affected municipalities",
        {{.name = "municipalities", .id = 1, .meaning = "the whole set"},
            {.name = "added", .id = 2, .meaning = "new in it"},
            {.name = "dropped", .id = 3, .meaning = "no longer in it"},
            {.name = "reason", .id = 4, .meaning = "on what ground"},
            {.name = "occurred_at", .id = 5, .meaning = "when it was established"},
            {.name = "corrects", .id = 6, .meaning = "the former set was wrong from the beginning"}});
}

struct PartnerInvited {
    std::optional<base::Uuid> organisation;
    std::optional<base::Uuid> account;
    std::string name;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(PartnerInvited, (), (organisation, account, name, reason, occurred_at))
constexpr auto notes(PartnerInvited*) {
    return base::notes("a partner was invited",
        {{.name = "organisation", .id = 1, .meaning = "the organisation"},
            {.name = "account", .id = 2, .meaning = "or the account"},
            {.name = "name", .id = 3, .meaning = "its name"},
            {.name = "reason", .id = 4, .meaning = "what for"},
            {.name = "occurred_at", .id = 5, .meaning = "when it was asked to take part"}});
}

struct PartnerWithdrawn {
    std::optional<base::Uuid> organisation;
    std::optional<base::Uuid> account;
    std::string name;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(PartnerWithdrawn, (), (organisation, account, name, reason, occurred_at))
constexpr auto notes(PartnerWithdrawn*) {
    return base::notes("the invitation of a partner ended",
        {{.name = "organisation", .id = 1, .meaning = "the organisation"},
            {.name = "account", .id = 2, .meaning = "or the account"},
            {.name = "name", .id = 3, .meaning = "its name"}, {.name = "reason", .id = 4, .meaning = "why"},
            {.name = "occurred_at", .id = 5, .meaning = "when its part ended"}});
}

struct IncidentHandedOver {
    std::string to;
    std::string received_by;
    std::string reason;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(IncidentHandedOver, (), (to, received_by, reason, occurred_at))
constexpr auto notes(IncidentHandedOver*) {
    return base::notes("the incident was handed over",
        {{.name = "to", .id = 1, .meaning = "who took it over"},
            {.name = "received_by", .id = 2, .meaning = "person", .personal = true},
            {.name = "reason", .id = 3, .meaning = "agreements"},
            {.name = "occurred_at", .id = 4, .meaning = "when"}});
}

struct IncidentClosed {
    std::string reason;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(IncidentClosed, (), (reason, occurred_at))
constexpr auto notes(IncidentClosed*) {
    return base::notes("the incident was closed",
        {{.name = "reason", .id = 1, .meaning = "why"}, {.name = "occurred_at", .id = 2, .meaning = "when"}});
}

struct IncidentOpenedUp {
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(IncidentOpenedUp, (), (reason, occurred_at))
constexpr auto notes(IncidentOpenedUp*) {
    return base::notes("a confidential incident became open",
        {{.name = "reason", .id = 1, .meaning = "why"},
            {.name = "occurred_at", .id = 2, .meaning = "when that was decided"}});
}

/// T0 and the facts of the control room, of one region.
struct Alarming {
    std::optional<base::Instant> t0;
    std::string established_by, established_by_function, criterion;
    std::string t0_correction;
    std::map<AlarmFact, base::Instant> facts;
    std::map<AlarmFact, std::string> persons, corrections;
};

/// An incident as it stands.
struct Incident {
    bool exists = false;
    std::string number;
    IncidentKind kind = IncidentKind::real;
    bool closed = false;
    bool reopened_since = false;  // it was handed over
    std::string title, incident_type, place, description, classification_reason, handed_over_to, received_by,
        closed_reason;
    std::optional<Position> location;
    Classification classification = Classification::open;
    std::vector<std::string> other_regions, municipalities;
    std::vector<Partner> partners;
    std::optional<base::Instant> started_at, handed_over_at, closed_at;
    std::map<std::string, Alarming> alarming;  // by region
    std::vector<FormerFact> replaced;          // by corrections
    std::vector<RegionLeft> regions_left;
    std::map<std::string, base::Instant> shared_at;  // by region, those that left too

    IncidentStatus status() const {
        if (closed) return IncidentStatus::closed;
        return kind == IncidentKind::prepared ? IncidentStatus::prepared : IncidentStatus::running;
    }
    std::optional<base::Instant> shared_since(std::string const& region) const {
        auto const found = shared_at.find(region);
        return found == shared_at.end() ? std::nullopt : std::optional(found->second);
    }
    std::vector<std::string> regions(std::string const& leading) const {
        std::vector<std::string> all{leading};
        all.insert(all.end(), other_regions.begin(), other_regions.end());
        return all;
    }
};

/// The row of T0 and what the law times of the control room, per region (table `incident_alarming`).
struct AlarmingRow {
    std::string id;
    IncidentId incident;
    std::string region;
    std::optional<base::Instant> t0;
    std::string established_by;
    std::string established_by_function;
    std::string criterion;
    std::string t0_correction;
    std::optional<base::Instant> alarm_begun_at;
    std::optional<base::Instant> authority_informed_at;
    std::string authority;
    std::optional<base::Instant> description_given_at;
    std::vector<std::string> corrections;
};
BOOST_DESCRIBE_STRUCT(AlarmingRow, (),
    (id, incident, region, t0, established_by, established_by_function, criterion, t0_correction,
        alarm_begun_at, authority_informed_at, authority, description_given_at, corrections))
constexpr auto notes(AlarmingRow*) {
    return base::notes("T0 and the facts of the control room in one region",
        {{.name = "id", .id = 1, .meaning = "incident and region"},
            {.name = "incident", .id = 2, .meaning = "the incident"},
            {.name = "region", .id = 3, .meaning = "the region", .reference = "region"},
            {.name = "t0", .id = 4, .meaning = "when it was established that the criteria are met"},
            {.name = "established_by", .id = 5, .meaning = "who established it", .personal = true},
            {.name = "established_by_function",
                .id = 6,
                .meaning = "in which function",
                .reference = function_sets},
            {.name = "criterion", .id = 7, .meaning = "which criterion"},
            {.name = "t0_correction", .id = 8, .meaning = "why T0 was corrected, when it was"},
            {.name = "alarm_begun_at", .id = 9, .meaning = "alarming of parts b to d begun"},
            {.name = "authority_informed_at", .id = 10, .meaning = "mayor, or chair and mayors, informed"},
            {.name = "authority", .id = 11, .meaning = "who was informed", .personal = true},
            {.name = "description_given_at", .id = 12, .meaning = "description given"},
            {.name = "corrections", .id = 13, .meaning = "why moments were corrected"}});
}

base::Result<kernel::Events> open(Incident const&, OpenIncident const&, kernel::Context const&);
base::Result<kernel::Events> start(Incident const&, StartIncident const&, kernel::Context const&);
base::Result<kernel::Events> describe(Incident const&, DescribeIncident const&, kernel::Context const&);
base::Result<kernel::Events> relocate(Incident const&, RelocateIncident const&, kernel::Context const&);
base::Result<kernel::Events> confirm(Incident const&, ConfirmMunicipalities const&, kernel::Context const&);
base::Result<kernel::Events> share(Incident const&, ShareWithRegion const&, kernel::Context const&);
base::Result<kernel::Events> withdraw_region(Incident const&, WithdrawRegion const&, kernel::Context const&);
base::Result<kernel::Events> invite(Incident const&, InvitePartner const&, kernel::Context const&);
base::Result<kernel::Events> withdraw_partner(
    Incident const&, WithdrawPartner const&, kernel::Context const&);
base::Result<kernel::Events> record_t0(Incident const&, RecordT0 const&, kernel::Context const&);
base::Result<kernel::Events> correct_t0(Incident const&, CorrectT0 const&, kernel::Context const&);
base::Result<kernel::Events> withdraw_t0(Incident const&, WithdrawT0 const&, kernel::Context const&);
base::Result<kernel::Events> record_alarm_fact(
    Incident const&, RecordAlarmFact const&, kernel::Context const&);
base::Result<kernel::Events> correct_alarm_fact(
    Incident const&, CorrectAlarmFact const&, kernel::Context const&);
base::Result<kernel::Events> hand_over(Incident const&, HandOver const&, kernel::Context const&);
base::Result<kernel::Events> close(Incident const&, CloseIncident const&, kernel::Context const&);
base::Result<kernel::Events> reopen(Incident const&, ReopenIncident const&, kernel::Context const&);
base::Result<kernel::Events> open_up(Incident const&, OpenUp const&, kernel::Context const&);

void evolve(Incident&, IncidentOpened const&, kernel::Recorded const&);
void evolve(Incident&, IncidentStarted const&, kernel::Recorded const&);
void evolve(Incident&, IncidentDescribed const&, kernel::Recorded const&);
void evolve(Incident&, IncidentRelocated const&, kernel::Recorded const&);
void evolve(Incident&, MunicipalitiesConfirmed const&, kernel::Recorded const&);
void evolve(Incident&, RegionShared const&, kernel::Recorded const&);
void evolve(Incident&, RegionWithdrawn const&, kernel::Recorded const&);
void evolve(Incident&, PartnerInvited const&, kernel::Recorded const&);
void evolve(Incident&, PartnerWithdrawn const&, kernel::Recorded const&);
void evolve(Incident&, T0Recorded const&, kernel::Recorded const&);
void evolve(Incident&, T0Corrected const&, kernel::Recorded const&);
void evolve(Incident&, T0Withdrawn const&, kernel::Recorded const&);
void evolve(Incident&, AlarmFactRecorded const&, kernel::Recorded const&);
void evolve(Incident&, AlarmFactCorrected const&, kernel::Recorded const&);
void evolve(Incident&, IncidentHandedOver const&, kernel::Recorded const&);
void evolve(Incident&, IncidentClosed const&, kernel::Recorded const&);
void evolve(Incident&, IncidentReopened const&, kernel::Recorded const&);
void evolve(Incident&, IncidentOpenedUp const&, kernel::Recorded const&);
void evolve(Incident&, StartCorrected const&, kernel::Recorded const&);
void evolve(Incident&, ClosingCorrected const&, kernel::Recorded const&);
void evolve(Incident&, ClosingWithdrawn const&, kernel::Recorded const&);
void evolve(Incident&, HandOverCorrected const&, kernel::Recorded const&);
void evolve(Incident&, HandOverWithdrawn const&, kernel::Recorded const&);

std::vector<IncidentRow> incident_rows(Incident const&, kernel::About const&);
std::vector<AlarmingRow> alarming_rows(Incident const&, kernel::About const&);
access::Audience incident_audience(Incident const&, kernel::About const&);
std::vector<journal::Fact> incident_facts(Incident const&, kernel::About const&);

/// The streams of this module, each with its own table of contents beside its rules.
void install_incident(kernel::Registry& registry);
void install_corrections(kernel::StreamBuilder<Incident>& incidents);
void install_numbering(kernel::Registry& registry);
void install_grip(kernel::Registry& registry);
void install_teams(kernel::Registry& registry);
void install_log(kernel::Registry& registry);
void install_queries(kernel::Registry& registry);

}  // namespace paraat::incident
