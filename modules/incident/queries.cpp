// The questions of this module: the legal clocks from what was recorded, and the place a point proposes.
#include "modules/incident/queries.hpp"

#include <memory>

#include "modules/incident/clocks.hpp"
#include "modules/incident/conditions.hpp"
#include "modules/incident/places.hpp"
#include "modules/reference/api.hpp"
#include "server/kernel/kernel.hpp"

namespace paraat::incident {

namespace {

using reference::ReferenceRow;
using reference::text_value;

std::vector<std::string> texts_value(ReferenceRow const& row, std::string_view field) {
    std::vector<std::string> all;
    auto const* values = row.values.if_object();
    auto const* value = values != nullptr ? values->if_contains(field) : nullptr;
    auto const* list = value != nullptr ? value->if_array() : nullptr;
    if (list == nullptr) return all;
    for (auto const& one : *list) {
        if (auto const* text = one.if_string()) all.emplace_back(text->data(), text->size());
    }
    return all;
}

std::optional<std::int64_t> number_value(ReferenceRow const& row, std::string_view field) {
    auto const* values = row.values.if_object();
    auto const* value = values != nullptr ? values->if_contains(field) : nullptr;
    if (value == nullptr || !value->is_int64()) return std::nullopt;
    return value->get_int64();
}

Norm norm_of(ReferenceRow const& row) {
    Norm norm;
    norm.code = row.code;
    norm.article = text_value(row, "article");
    norm.label_nl = row.label_nl;
    norm.label_en = row.label_en;
    norm.note_nl = row.note_nl;
    norm.note_en = row.note_en;
    norm.limit_nl = text_value(row, "limit_nl");
    norm.limit_en = text_value(row, "limit_en");
    norm.start = text_value(row, "start");
    norm.pick = text_value(row, "pick");
    norm.team = text_value(row, "team");
    norm.measured_by = text_value(row, "measured_by");
    norm.limit_s = number_value(row, "limit_s");
    norm.subjects = texts_value(row, "subjects");
    norm.functions = texts_value(row, "functions");
    norm.sections = texts_value(row, "sections");
    return norm;
}

/// The decree in the version of the day of the incident (handbook 2: the older set stays for old incidents).
Law law_on(kernel::QueryContext& context, std::string const& day, std::string const& region) {
    Law law;
    for (auto const& row : reference::rows_of(context, "time_norm", day, region))
        law.norms.push_back(norm_of(row));
    for (auto const& row : reference::rows_of(context, "rot_section", day, region)) {
        law.section_led_by[text_value(row, "leader_function")] = row.code;
    }
    return law;
}

ClockFacts facts_of(IncidentRow const& incident, std::string const& region, std::vector<TeamRow> const& teams,
    std::vector<AlarmingRow> const& alarming) {
    ClockFacts facts;
    facts.region = region;
    facts.closed_at = incident.closed_at;
    facts.left_at = left_at(incident.regions_left, region);
    for (auto const& row : alarming) {
        if (row.region != region) continue;
        facts.t0 = row.t0;
        facts.alarm_begun = row.alarm_begun_at;
        facts.authority_informed = row.authority_informed_at;
        facts.description_given = row.description_given_at;
    }
    for (auto const& team : teams) {
        if (team.region == region) facts.teams.push_back(team);
    }
    return facts;
}

/// In the order of the law: 2.2.3 before 2.3.2, and 2.3.2-a before 2.3.2-2 (lid 1 before lid 2).
std::string order_of(ClockRow const& row) {
    auto text = row.region + row.norm;
    auto const last = text.rfind('-');
    bool const is_member = last != std::string::npos && last + 1 < text.size() && text[last + 1] >= '0'
        && text[last + 1] <= '9' && row.norm.starts_with("BVR-2.3.2");
    return is_member ? text.substr(0, last) + "-z" + text.substr(last + 1) : text;
}

/// Those that share the incident, and those that did and left something behind: what the law times stays.
std::vector<std::string> regions_of(IncidentRow const& incident, std::vector<TeamRow> const& teams,
    std::vector<AlarmingRow> const& alarming) {
    auto regions = incident.regions;
    auto const add = [&](std::string const& region) {
        if (std::ranges::find(regions, region) == regions.end()) regions.push_back(region);
    };
    for (auto const& row : alarming) add(row.region);
    for (auto const& team : teams) add(team.region);
    return regions;
}

}  // namespace

base::Result<ClockList> clocks_of(ClocksOf const& question, kernel::QueryContext& context) {
    auto const incident = context.row<IncidentRow>("incident", question.incident.text());
    if (!incident) return base::refuse(kernel::not_found, "incident");
    auto const teams = context.rows<TeamRow>(team_table, question.incident.value);
    auto const alarming = context.rows<AlarmingRow>("incident_alarming", question.incident.value);
    auto const day = reference::day_of(incident->started_at.value_or(incident->opened_at));
    ClockList list{question.incident, context.now(), {}};
    for (auto const& region : regions_of(*incident, teams, alarming)) {
        if (question.region && *question.region != region) continue;
        auto const law = law_on(context, day, region);
        for (auto& row : clocks(facts_of(*incident, region, teams, alarming), law, context.now())) {
            if (!question.norm || *question.norm == row.norm) list.clocks.push_back(std::move(row));
        }
    }
    std::stable_sort(list.clocks.begin(), list.clocks.end(),
        [](ClockRow const& left, ClockRow const& right) { return order_of(left) < order_of(right); });
    return list;
}

void install_queries(kernel::Registry& registry) {
    registry.query<ClocksOf, ClockList>("clocks", kernel::may(read_incidents), clocks_of);
    // Shared by the start, which reads the outline once, and by the question, which only reads.
    auto const places = std::make_shared<Places>();
    registry.at_start([places](kernel::Kernel&, kernel::Resources const& resources) {
        if (auto const outline = resources.find("reference/outline.json")) places->read(*outline);
    });
    registry.query<PlaceAt, PlaceProposal>("propose_place", kernel::may(read_incidents),
        [places](PlaceAt const& question, kernel::QueryContext& context) {
            return places->propose(question, context.reader());
        });
}

}  // namespace paraat::incident
