// The lines of an incident in the logbook, and the table of contents of its stream.
#include <cctype>

#include "modules/incident/domain.hpp"
#include "modules/incident/grip.hpp"
#include "modules/incident/line_words.hpp"
#include "modules/incident/municipality.hpp"
#include "modules/incident/past.hpp"
#include "modules/incident/rights.hpp"

namespace paraat::incident {

namespace {

using kernel::LogText;

LogText text(std::string nl, std::string en, std::string_view kind = "incident") {
    return {.nl = std::move(nl), .en = std::move(en), .kind = std::string(kind)};
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

LogText described(IncidentDescribed const& event, Incident const&) {
    auto const what = event.title + " (" + type_code(event.incident_type) + ").";
    return text(
        "Naam, type of omschrijving aangepast: " + what, "Name, type or description changed: " + what);
}

LogText confirmed(MunicipalitiesConfirmed const& event, Incident const&) {
    std::string nl = event.corrects ? "Correctie getroffen of bedreigde gemeenten: "
                                    : "Getroffen of bedreigde gemeenten bevestigd: ";
    std::string en = event.corrects ? "Correction of the affected or threatened municipalities: "
                                    : "Affected or threatened municipalities confirmed: ";
    nl += municipality_codes(event.municipalities) + ".";
    en += municipality_codes(event.municipalities) + ".";
    if (!event.dropped.empty()) {
        nl += (event.corrects ? " Ten onrechte: " : " Niet meer: ") + municipality_codes(event.dropped) + ".";
        en += (event.corrects ? " Wrongly: " : " No longer: ") + municipality_codes(event.dropped) + ".";
    }
    return text(nl + " " + event.reason, en + " " + event.reason);
}

LogText t0(T0Recorded const& event, Incident const&) {
    auto const who = in_function(event.established_by, event.established_by_function);
    return text("T0 (" + region_code(event.region) + "): " + who
            + " stelt vast dat is voldaan aan de criteria voor grootschalige alarmering. " + event.criterion,
        "T0 (" + region_code(event.region) + "): " + who
            + " establishes that the criteria for large-scale alerting are met. " + event.criterion,
        "alarm");
}

struct Sentence {
    std::string_view nl, en;
};

Sentence sentence_of(AlarmFact fact) {
    switch (fact) {
        case AlarmFact::alarm_begun: return {"Alarmering begonnen", "Alerting begun"};
        // Bvr 2.2.3 lid 1: the mayor or, where Wvr 39 applies, the chair of the region.
        case AlarmFact::authority_informed:
            return {"Burgemeester of voorzitter geïnformeerd", "Mayor or chair informed"};
        case AlarmFact::description_given:
            return {"Beschrijving van het incident gegeven", "Description of the incident given"};
    }
    return {};
}

/// The same words inside a sentence.
std::string within(std::string_view words) {
    std::string text(words);
    text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    return text;
}

LogText alarm_fact(AlarmFactRecorded const& event, Incident const&) {
    auto const sentence = sentence_of(event.fact);
    auto const who = event.person.empty() ? std::string() : ": " + event.person;
    auto const how = event.text.empty() ? std::string() : " " + event.text;
    return text(std::string(sentence.nl) + " (" + region_code(event.region) + ")" + who + "." + how,
        std::string(sentence.en) + " (" + region_code(event.region) + ")" + who + "." + how, "alarm");
}

LogText alarm_fact_corrected(AlarmFactCorrected const& event, Incident const&) {
    auto const sentence = sentence_of(event.fact);
    auto const moments = two_moments(event.occurred_at, event.before);
    auto const where = " (" + region_code(event.region) + "): ";
    return text("Correctie" + where + within(sentence.nl) + " om " + moments.nl + ". " + event.reason,
        "Correction" + where + within(sentence.en) + " at " + moments.en + ". " + event.reason, "alarm");
}

/// Says what was wrong and nothing else: the moment, who established it, the criterion.
LogText t0_corrected(T0Corrected const& event, Incident const& after) {
    auto const& stands = after.alarming.at(event.region);
    std::vector<std::string> nl, en;
    if (event.occurred_at != event.before) {
        auto const moments = two_moments(event.occurred_at, event.before);
        nl.push_back("het was " + moments.nl);
        en.push_back("it was " + moments.en);
    }
    if (event.established_by || event.established_by_function) {
        auto const who = in_function(stands.established_by, stands.established_by_function);
        nl.push_back("vastgesteld door " + who);
        en.push_back("established by " + who);
    }
    if (event.criterion) {
        nl.push_back("criterium: " + *event.criterion);
        en.push_back("criterion: " + *event.criterion);
    }
    auto const where = " (" + region_code(event.region) + "): ";
    return text("Correctie T0" + where + joined(nl, "; ") + ". " + event.reason,
        "Correction of T0" + where + joined(en, "; ") + ". " + event.reason, "alarm");
}

using kernel::log_line;

void install_lines(kernel::StreamBuilder<Incident>& incidents) {
    incidents.event<IncidentOpened>("opened", opened);
    incidents.event<IncidentStarted>("started",
        log_line("Het voorbereide incident is nu echt: {reason}",
            "The prepared incident is real now: {reason}", "incident"));
    incidents.event<IncidentDescribed>("described", described);
    incidents.event<IncidentRelocated>("relocated",
        log_line("Plaats aangepast: {place}. {reason}", "Place changed: {place}. {reason}", "incident"), 2,
        past_without_moment(R"({"1":"Vlotbrugweg 3, Almere","2":null,"3":"Adres bekend"})"));
    incidents.event<MunicipalitiesConfirmed>(
        "municipalities_confirmed", confirmed, 2, past_of_municipalities_confirmed());
    incidents.event<RegionShared>("region_shared",
        log_line("Gedeeld met {region}: {reason}", "Shared with {region}: {reason}", "incident"));
    incidents.event<RegionWithdrawn>("region_withdrawn",
        log_line(
            "Delen met {region} beëindigd: {reason}", "Sharing with {region} ended: {reason}", "incident"),
        2, past_without_moment(R"({"1":"VR14","2":"Rook weg"})"));
    incidents.event<PartnerInvited>("partner_invited",
        log_line("Partner uitgenodigd: {name}. {reason}", "Partner invited: {name}. {reason}", "incident"), 2,
        past_without_moment(R"({"1":null,"2":null,"3":"Waterschap Zuiderzeeland","4":"Bluswater"})"));
    incidents.event<PartnerWithdrawn>("partner_withdrawn",
        log_line(
            "Uitnodiging van {name} beëindigd: {reason}", "Invitation of {name} ended: {reason}", "incident"),
        2, past_without_moment(R"({"1":null,"2":null,"3":"Waterschap Zuiderzeeland","4":"Peil daalt"})"));
    incidents.event<T0Recorded>("t0_recorded", t0);
    incidents.event<T0Corrected>("t0_corrected", t0_corrected, 2, past_of_t0_corrected());
    incidents.event<T0Withdrawn>("t0_withdrawn",
        log_line("Correctie T0 ({region}): er was geen T0. {reason}",
            "Correction of T0 ({region}): there was no T0. {reason}", "alarm"));
    incidents.event<AlarmFactRecorded>("alarm_fact_recorded", alarm_fact);
    incidents.event<AlarmFactCorrected>("alarm_fact_corrected", alarm_fact_corrected);
    incidents.event<IncidentHandedOver>("handed_over",
        log_line("Overgedragen aan {to}, ontvangen door {received_by}. {reason}",
            "Handed over to {to}, received by {received_by}. {reason}", "incident"));
    incidents.event<IncidentClosed>(
        "closed", log_line("Incident gesloten: {reason}", "Incident closed: {reason}", "incident"));
    incidents.event<IncidentReopened>("reopened",
        log_line("Incident heropend: {reason}", "Incident opened again: {reason}", "incident"), 2,
        past_without_moment(R"({"1":"Brand laait op"})"));
    incidents.event<IncidentOpenedUp>("opened_up",
        log_line("Niet langer vertrouwelijk: {reason}", "No longer confidential: {reason}", "incident"), 2,
        past_without_moment(R"({"1":"Loos alarm"})"));
}

}  // namespace

void install_incident(kernel::Registry& registry) {
    using kernel::may;
    using kernel::Reach;
    auto const changes = Reach::changes;
    std::vector<std::string> const names{"reference_row"}, grips{std::string(grip_table), "reference_row"};
    auto incidents = registry.stream<Incident>("incident");
    install_lines(incidents);
    incidents.audience(incident_audience);
    incidents.facts(incident_facts);
    incidents.home_table<IncidentRow>("incident", incident_rows);
    incidents.table<AlarmingRow>("incident_alarming", alarming_rows);
    incidents.command<OpenIncident>(
        "open", may(open_incidents), open, kernel::creates_scope, {"incident_number", "reference_row"});
    incidents.command<StartIncident>("start", may(start_incidents), start);
    incidents.command<DescribeIncident>("describe", may(record_incident_facts), describe, changes, names);
    incidents.command<RelocateIncident>("relocate", may(record_incident_facts), relocate);
    incidents.command<ConfirmMunicipalities>("confirm_municipalities", may(record_incident_facts), confirm,
        changes, {"reference_row", std::string(municipality_table)});
    incidents.command<ShareWithRegion>("share_with_region", may(lead_incidents), share, changes, names);
    incidents.command<WithdrawRegion>(
        "withdraw_region", may(lead_incidents), withdraw_region, changes, grips);
    incidents.command<InvitePartner>(
        "invite_partner", may(invite_partners), invite, changes, {"organisation"});
    incidents.command<WithdrawPartner>("withdraw_partner", may(invite_partners), withdraw_partner);
    auto const facts = may(record_incident_facts);
    incidents.command<RecordT0>("record_t0", facts, record_t0, changes, names);
    incidents.command<CorrectT0>("correct_t0", facts, correct_t0, changes, names);
    incidents.command<WithdrawT0>("withdraw_t0", facts, withdraw_t0, changes, names);
    incidents.command<RecordAlarmFact>("record_alarm_fact", facts, record_alarm_fact, changes, names);
    incidents.command<CorrectAlarmFact>("correct_alarm_fact", facts, correct_alarm_fact, changes, names);
    incidents.command<HandOver>("hand_over", may(lead_incidents), hand_over);
    incidents.command<CloseIncident>("close", may(lead_incidents), close, changes, grips);
    incidents.command<ReopenIncident>("reopen", may(lead_incidents), reopen);
    incidents.command<OpenUp>("open_up", may(lead_incidents), open_up);
    install_corrections(incidents);
}

}  // namespace paraat::incident
