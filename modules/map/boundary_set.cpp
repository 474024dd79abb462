// Rules, rows and the job of boundaries.
#include "modules/map/boundary_set.hpp"

#include <boost/json/array.hpp>

#include "modules/map/kept_file.hpp"
#include "modules/map/refusals.hpp"
#include "modules/organisation/api.hpp"
#include "server/geo/boundaries.hpp"

namespace paraat::map {

namespace {

struct BoundarySet {
    BoundariesBegun begun;
    std::optional<BoundariesImported> imported;
    base::Instant imported_at{};
};

base::Result<kernel::Events> decide(
    BoundarySet const&, ImportBoundaries const& command, kernel::Context const&) {
    return kernel::Events{BoundariesBegun{
        command.regions_file, command.municipalities_file, command.table_file, command.year, command.source}};
}
base::Result<kernel::Events> decide(
    BoundarySet const&, FinishBoundaries const& command, kernel::Context const&) {
    return kernel::Events{command.as};
}
void evolve(BoundarySet& set, BoundariesBegun const& event, kernel::Recorded const&) { set.begun = event; }
void evolve(BoundarySet& set, BoundariesImported const& event, kernel::Recorded const& recorded) {
    set.imported = event;
    set.imported_at = recorded.at;
}

std::vector<BoundarySetRow> rows_of(BoundarySet const& set, kernel::About const& about) {
    if (!set.imported) return {};
    auto const& it = *set.imported;
    return {{about.stream, set.begun.year, set.begun.source, it.regions, it.municipalities, it.population,
        set.imported_at}};
}

/// What the territory keeps of it: which municipality lies where, and how many live there.
boost::json::object for_territory(geo::Boundaries const& boundaries, BoundariesBegun const& event) {
    boost::json::array municipalities;
    for (auto const& one : boundaries.municipalities) {
        boost::json::object row{{"code", one.code}, {"name", one.name}, {"region", one.region_code}};
        if (one.population) row["population"] = *one.population;
        municipalities.push_back(std::move(row));
    }
    return {{"id", organisation::territory_record().text()}, {"year", event.year}, {"source", event.source},
        {"municipalities", std::move(municipalities)}};
}

BoundariesImported sums_of(geo::Boundaries const& boundaries) {
    BoundariesImported sums{static_cast<std::int64_t>(boundaries.regions.size()),
        static_cast<std::int64_t>(boundaries.municipalities.size()), 0};
    for (auto const& one : boundaries.municipalities) sums.population += one.population.value_or(0);
    return sums;
}

base::Result<base::Done> import_boundaries(BoundariesBegun const& event, kernel::JobContext& context) {
    auto const& about = context.about();
    FileUse const use{about.changed_by, {}, about.region};
    auto const file = [&](std::string const& hash, std::string const& field) {
        return usable_file(context.kernel(), context.directory(), hash, use, field);
    };
    auto const regions = TRY(file(event.regions_file, "regions_file"));
    auto const municipalities = TRY(file(event.municipalities_file, "municipalities_file"));
    auto const table = TRY(file(event.table_file, "table_file"));
    context.progress(0.3, "grenzen lezen en vergelijken", "reading and comparing boundaries");
    geo::RdConverter const converter;
    geo::BoundaryTexts texts{.regions_geojson = regions,
        .municipalities_geojson = municipalities,
        .municipalities_table = table,
        .year = static_cast<int>(event.year)};
    texts.attribution = event.source;
    auto const boundaries = TRY(geo::read_boundaries(texts, converter));
    if (context.cancelled()) return base::refuse(job_stopped);
    context.progress(0.8, "gemeenten en inwoners vastleggen", "recording municipalities and inhabitants");
    auto& kernel = context.kernel();
    TRY(kernel.submit_and_wait({"system:map", "organisation", "record_boundaries",
        kernel::fresh_id(kernel.clock()), for_territory(boundaries, event), std::nullopt}));
    TRY(context.submit("finish_boundaries", FinishBoundaries{about.stream, sums_of(boundaries)}));
    return base::Done{};
}

}  // namespace

void install_boundaries(kernel::Registry& registry) {
    auto sets = registry.stream<BoundarySet>("boundary_set");
    sets.event<BoundariesBegun>("begun", kernel::silent);
    sets.event<BoundariesImported>("imported",
        kernel::log_line("Grenzen ingelezen: {regions} regio's, {municipalities} gemeenten",
            "Boundaries imported: {regions} regions, {municipalities} municipalities", "map"));
    sets.audience(+[](BoundarySet const&, kernel::About const&) { return access::everyone(); });
    sets.public_table<BoundarySetRow>("boundary_set", rows_of);
    sets.command<ImportBoundaries>("import_boundaries", kernel::may(manage_maps), decide, kernel::creates);
    sets.command<FinishBoundaries>("finish_boundaries", kernel::may(import_maps), decide);
    registry.job<BoundariesBegun>(
        "import_boundaries", "Grenzen inlezen", "Importing boundaries", import_boundaries);
}

}  // namespace paraat::map
