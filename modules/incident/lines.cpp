// The lines of an incident in the logbook, and the table of contents of its stream.
#include "modules/incident/domain.hpp"
#include "modules/incident/grip.hpp"
#include "modules/incident/rights.hpp"

namespace paraat::incident {

namespace {

using kernel::LogText;

LogText text(std::string nl, std::string en, std::string_view kind = "incident") {
    return {.nl = std::move(nl), .en = std::move(en), .kind = std::string(kind)};
}

std::string joined(std::vector<std::string> const& codes) {
    std::string all;
    for (auto const& code : codes) all += (all.empty() ? "" : ", ") + code;
    return all;
}

LogText opened(IncidentOpened const& event, Incident const&) {
    auto const what = " " + event.number + ", " + event.title + " (" + event.place + ").";
    auto const more = event.description.empty() ? std::string() : " " + event.description;
    switch (event.kind) {
        case IncidentKind::real:
            return text("Incident geopend:" + what + more, "Incident opened:" + what + more);
        case IncidentKind::exercise:
            return text("OEFENING geopend:" + what + more, "EXERCISE opened:" + what + more);
        case IncidentKind::prepared:
            return text("Incident voorbereid:" + what + more, "Incident prepared:" + what + more);
    }
    return {};
}

LogText confirmed(MunicipalitiesConfirmed const& event, Incident const&) {
    std::string nl = "Getroffen of bedreigde gemeenten bevestigd: " + joined(event.municipalities) + ".";
    std::string en = "Affected or threatened municipalities confirmed: " + joined(event.municipalities) + ".";
    if (!event.dropped.empty()) {
        nl += " Niet meer: " + joined(event.dropped) + ".";
        en += " No longer: " + joined(event.dropped) + ".";
    }
    return text(nl + " " + event.reason, en + " " + event.reason);
}

LogText t0(T0Recorded const& event, Incident const&) {
    auto const who = event.established_by + " (" + event.established_by_function + ")";
    return text("T0 (" + event.region + "): " + who
            + " stelt vast dat is voldaan aan de criteria voor grootschalige " + "alarmering. "
            + event.criterion,
        "T0 (" + event.region + "): " + who
            + " establishes that the criteria for large-scale alerting are met. " + event.criterion,
        "alarm");
}

struct Sentence {
    std::string_view nl, en;
};

Sentence sentence_of(AlarmFact fact) {
    switch (fact) {
        case AlarmFact::alarm_begun:
            return {"Meldkamer is begonnen met alarmeren", "Control room has begun alerting"};
        case AlarmFact::authority_informed: return {"Bestuur geïnformeerd", "Authority informed"};
        case AlarmFact::description_given:
            return {"Beschrijving van het incident gegeven", "Description of the incident given"};
    }
    return {};
}

LogText alarm_fact(AlarmFactRecorded const& event, Incident const&) {
    auto const sentence = sentence_of(event.fact);
    auto const who = event.person.empty() ? std::string() : ": " + event.person;
    auto const how = event.text.empty() ? std::string() : " " + event.text;
    return text(std::string(sentence.nl) + " (" + event.region + ")" + who + "." + how,
        std::string(sentence.en) + " (" + event.region + ")" + who + "." + how, "alarm");
}

LogText alarm_fact_corrected(AlarmFactCorrected const& event, Incident const&) {
    auto const sentence = sentence_of(event.fact);
    auto const why = " (" + event.region + "). " + event.reason;
    return text("Correctie moment: " + std::string(sentence.nl) + why,
        "Correction of the moment: " + std::string(sentence.en) + why, "alarm");
}

using kernel::log_line;

void install_lines(kernel::StreamBuilder<Incident>& incidents) {
    incidents.event<IncidentOpened>("opened", opened);
    incidents.event<IncidentStarted>("started",
        log_line("Het voorbereide incident is nu echt: {reason}",
            "The prepared incident is real now: {reason}", "incident"));
    incidents.event<IncidentDescribed>("described",
        log_line(
            "Naam of omschrijving aangepast: {title}", "Name or description changed: {title}", "incident"));
    incidents.event<IncidentRelocated>("relocated",
        log_line(
            "Plaats nader bepaald: {place}. {reason}", "Place determined: {place}. {reason}", "incident"));
    incidents.event<MunicipalitiesConfirmed>("municipalities_confirmed", confirmed);
    incidents.event<RegionShared>("region_shared",
        log_line("Gedeeld met {region}: {reason}", "Shared with {region}: {reason}", "incident"));
    incidents.event<RegionWithdrawn>("region_withdrawn",
        log_line(
            "Delen met {region} beëindigd: {reason}", "Sharing with {region} ended: {reason}", "incident"));
    incidents.event<PartnerInvited>("partner_invited",
        log_line("Partner uitgenodigd: {name}. {reason}", "Partner invited: {name}. {reason}", "incident"));
    incidents.event<PartnerWithdrawn>("partner_withdrawn",
        log_line("Uitnodiging van {name} beëindigd: {reason}", "Invitation of {name} ended: {reason}",
            "incident"));
    incidents.event<T0Recorded>("t0_recorded", t0);
    incidents.event<T0Corrected>("t0_corrected",
        log_line("Correctie T0 ({region}): het was {occurred_at}, niet {before}. {reason}",
            "Correction of T0 ({region}): it was {occurred_at}, not {before}. {reason}", "alarm"));
    incidents.event<AlarmFactRecorded>("alarm_fact_recorded", alarm_fact);
    incidents.event<AlarmFactCorrected>("alarm_fact_corrected", alarm_fact_corrected);
    incidents.event<IncidentHandedOver>("handed_over",
        log_line("Overgedragen aan {to}, ontvangen door {received_by}. {reason}",
            "Handed over to {to}, received by {received_by}. {reason}", "incident"));
    incidents.event<IncidentClosed>(
        "closed", log_line("Incident gesloten: {reason}", "Incident closed: {reason}", "incident"));
    incidents.event<IncidentReopened>(
        "reopened", log_line("Incident heropend: {reason}", "Incident opened again: {reason}", "incident"));
    incidents.event<IncidentOpenedUp>("opened_up",
        log_line("Niet langer vertrouwelijk: {reason}", "No longer confidential: {reason}", "incident"));
}

}  // namespace

void install_incident(kernel::Registry& registry) {
    using kernel::may;
    using kernel::Reach;
    auto const changes = Reach::changes;
    std::vector<std::string> const grips{std::string(grip_table), "reference_row"};
    auto incidents = registry.stream<Incident>("incident");
    install_lines(incidents);
    incidents.audience(incident_audience);
    incidents.facts(incident_facts);
    incidents.home_table<IncidentRow>("incident", incident_rows);
    incidents.table<AlarmingRow>("incident_alarming", alarming_rows);
    incidents.command<OpenIncident>(
        "open", may(open_incidents), open, kernel::creates_scope, {"incident_number"});
    incidents.command<StartIncident>("start", may(start_incidents), start);
    incidents.command<DescribeIncident>("describe", may(record_incident_facts), describe);
    incidents.command<RelocateIncident>("relocate", may(record_incident_facts), relocate);
    incidents.command<ConfirmMunicipalities>("confirm_municipalities", may(record_incident_facts), confirm);
    incidents.command<ShareWithRegion>(
        "share_with_region", may(lead_incidents), share, changes, {"reference_row"});
    incidents.command<WithdrawRegion>(
        "withdraw_region", may(lead_incidents), withdraw_region, changes, grips);
    incidents.command<InvitePartner>("invite_partner", may(invite_partners), invite);
    incidents.command<WithdrawPartner>("withdraw_partner", may(invite_partners), withdraw_partner);
    incidents.command<RecordT0>("record_t0", may(record_incident_facts), record_t0);
    incidents.command<CorrectT0>("correct_t0", may(record_incident_facts), correct_t0);
    incidents.command<RecordAlarmFact>("record_alarm_fact", may(record_incident_facts), record_alarm_fact);
    incidents.command<CorrectAlarmFact>("correct_alarm_fact", may(record_incident_facts), correct_alarm_fact);
    incidents.command<HandOver>("hand_over", may(lead_incidents), hand_over);
    incidents.command<CloseIncident>("close", may(lead_incidents), close, changes, grips);
    incidents.command<ReopenIncident>("reopen", may(lead_incidents), reopen);
    incidents.command<OpenUp>("open_up", may(lead_incidents), open_up);
}

}  // namespace paraat::incident
