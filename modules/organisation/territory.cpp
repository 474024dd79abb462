// Rules and rows of the territory. Handbook 1.3: a municipality has a period of validity and a successor; 0.3
// rule 1: a bureau serves several regions, each its own legal body.
#include "modules/organisation/territory.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <future>
#include <set>

#include "modules/reference/api.hpp"
#include "server/base/hash.hpp"
#include "server/kernel/kernel.hpp"

namespace paraat::organisation {

namespace {

namespace json = boost::json;
using kernel::About;
using kernel::Events;

std::string text_of(json::object const& object, std::string_view field) {
    auto const* value = object.if_contains(field);
    auto const* text = value != nullptr ? value->if_string() : nullptr;
    return text != nullptr ? std::string(text->data(), text->size()) : std::string();
}

KnownMunicipality municipality(std::string code, std::string name, std::string from,
    std::optional<std::string> to, json::object const& values) {
    return {std::move(code), std::move(name), text_of(values, "region"), std::move(from), std::move(to),
        text_of(values, "successor"), text_of(values, "successor_name"), text_of(values, "expected_end")};
}

bool is_true(json::object const& values, std::string_view field) {
    auto const* value = values.if_contains(field);
    return value != nullptr && value->is_bool() && value->get_bool();
}

/// What the product's files say now.
ReferenceTaken from_files(kernel::Resources const& resources) {
    ReferenceTaken taken;
    for (auto const& file : reference::sets_in_files(resources)) {
        if (file.set != "region" && file.set != "municipality") continue;
        for (auto const& row : file.whole.at("rows").as_array()) {
            auto const& object = row.as_object();
            auto const& values = object.at("values").as_object();
            auto const to = text_of(object, "valid_to");
            if (file.set == "region") {
                taken.regions.push_back(
                    {text_of(object, "code"), text_of(object, "label_nl"), is_true(values, "own")});
                continue;
            }
            taken.municipalities.push_back(municipality(text_of(object, "code"), text_of(object, "label_nl"),
                text_of(object, "valid_from"), to.empty() ? std::nullopt : std::optional(to), values));
        }
    }
    return taken;
}

/// What the journal recorded last of the files, as text to compare; empty when there is no territory yet.
std::string last_from_files(journal::Reader& reader) {
    std::string body;
    for (auto const& entry : reader.entries_of(territory_record())) {
        if (entry.event_type != "territory.reference_taken") continue;
        auto const event =
            base::read_text<ReferenceTaken>(entry.body, base::Reading::lenient, base::Keys::ids);
        if (event.ok() && !event->by_user) body = entry.body;
    }
    return body;
}

void take_files(kernel::Kernel& kernel, kernel::Resources const& resources) {
    auto const wanted = from_files(resources);
    if (wanted.regions.empty()) return;
    std::string body;
    base::write_json(*base::type_of<ReferenceTaken>(), &wanted, body, base::Keys::ids);
    auto const known = last_from_files(*kernel.store().reader());
    if (known == body) return;
    std::array<std::uint8_t, 10> random;
    base::random_bytes(random);
    kernel::CommandRequest request{"system:organisation", "organisation",
        known.empty() ? "begin_territory" : "follow_reference",
        base::make_uuid_v7(kernel.clock().now(), random),
        json::parse(
            base::to_json(FollowReference{territory_record(), wanted.regions, wanted.municipalities})),
        std::nullopt};
    auto const answer = kernel.submit_and_wait(std::move(request));
    if (!answer.ok()) {
        throw std::runtime_error("organisation: " + base::sentence(answer.refusal().faults.front(), "en"));
    }
}

/// A user changed a region or municipality in the reference data.
std::vector<kernel::CommandCall> follow(reference::RowChanged const& event, About const&) {
    if (event.region != "NL" || !event.values.is_object()) return {};
    FollowReference command;
    command.id = territory_record();
    if (event.set == "region") {
        command.regions.push_back({event.code, event.label_nl, is_true(event.values.as_object(), "own")});
    } else if (event.set == "municipality") {
        command.municipalities.push_back(municipality(
            event.code, event.label_nl, event.valid_from, event.valid_to, event.values.as_object()));
    } else {
        return {};
    }
    return {kernel::call("organisation", "follow_reference", std::move(command))};
}

std::vector<MunicipalityRow> municipality_rows(Territory const& state, About const&) {
    std::vector<MunicipalityRow> rows;
    for (auto const& [code, it] : state.municipalities) {
        auto const& known = it.known;
        rows.push_back({code, known.name, known.region, known.valid_from, known.valid_to, known.successor,
            known.successor_name, known.expected_end, it.population, it.year});
    }
    return rows;
}

std::vector<RegionRow> region_rows(Territory const& state, About const&) {
    std::vector<RegionRow> rows;
    for (auto const& [code, known] : state.regions) {
        RegionRow row{code, known.name, known.own, std::nullopt, std::nullopt, 0};
        for (auto const& [municipality_code, it] : state.municipalities) {
            if (it.known.region != code) continue;
            row.municipalities += !it.known.valid_to;
            if (!it.population) continue;
            row.population = row.population.value_or(0) + *it.population;
            row.population_year = std::max(row.population_year.value_or(0), it.year.value_or(0));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

base::Uuid territory_record() { return kernel::id_from(base::Hasher().add("territory").finish()); }

base::Result<Events> decide(Territory const&, BeginTerritory const& command, kernel::Context const&) {
    return Events{ReferenceTaken{command.regions, command.municipalities, false}};
}

base::Result<Events> decide(Territory const&, FollowReference const& command, kernel::Context const&) {
    // The files bring everything at once; a user's change brings one row.
    bool const by_user = command.regions.size() + command.municipalities.size() == 1;
    return Events{ReferenceTaken{command.regions, command.municipalities, by_user}};
}

base::Result<Events> decide(Territory const&, RecordBoundaries const& command, kernel::Context const&) {
    std::set<std::string> codes;
    for (std::size_t i = 0; i < command.municipalities.size(); ++i) {
        auto const& code = command.municipalities[i].code;
        if (codes.insert(code).second) continue;
        return base::refuse(
            municipality_listed_twice, "municipalities[" + std::to_string(i) + "].code", {{"code", code}});
    }
    return Events{BoundariesRecorded{command.year, command.source,
        static_cast<std::int64_t>(command.municipalities.size()), command.municipalities}};
}

void evolve(Territory& state, ReferenceTaken const& event, kernel::Recorded const&) {
    for (auto const& region : event.regions) state.regions[region.code] = region;
    for (auto const& known : event.municipalities) {
        auto& municipality = state.municipalities[known.code];
        if (municipality.by_user && !event.by_user) continue;
        // A new version of what is known of a municipality does not make it younger.
        auto const from = municipality.known.valid_from;
        municipality.known = known;
        if (event.by_user && !from.empty()) municipality.known.valid_from = std::min(from, known.valid_from);
        municipality.by_user = event.by_user;
    }
}

/// Boundaries say who lived where in their year; what is known of validity and successor stands.
void evolve(Territory& state, BoundariesRecorded const& event, kernel::Recorded const&) {
    for (auto const& measured : event.municipalities) {
        auto const [place, is_new] = state.municipalities.try_emplace(measured.code);
        auto& municipality = place->second;
        if (is_new) {
            municipality.known.code = measured.code;
            municipality.known.name = measured.name;
            municipality.known.region = measured.region;
            municipality.known.valid_from = std::to_string(event.year) + "-01-01";
        }
        if (measured.population && event.year >= municipality.year.value_or(0)) {
            municipality.population = measured.population;
            municipality.year = event.year;
        }
    }
}

void install_territory(kernel::Registry& registry) {
    auto territory = registry.stream<Territory>("territory");
    territory.event<ReferenceTaken>("reference_taken", kernel::silent);
    territory.event<BoundariesRecorded>("boundaries_recorded",
        kernel::log_line("Grenzen van {year} ingelezen: {count} gemeenten ({source})",
            "Boundaries of {year} imported: {count} municipalities ({source})", "territory"));
    territory.audience(+[](Territory const&, About const&) { return access::everyone(); });
    territory.public_table<MunicipalityRow>("municipality", municipality_rows);
    territory.public_table<RegionRow>("region", region_rows);
    territory.command<BeginTerritory>(
        "begin_territory", kernel::may(keep_organisation), decide, kernel::creates);
    territory.command<FollowReference>("follow_reference", kernel::may(keep_organisation), decide);
    territory.command<RecordBoundaries>("record_boundaries", kernel::may(record_boundaries), decide);
    registry.reaction<reference::RowChanged>(follow);
    registry.at_start(take_files);
}

}  // namespace paraat::organisation
