// Rules, rows and the job of boundaries.
#include "modules/map/boundary_set.hpp"

#include <boost/json/array.hpp>

#include "modules/map/kept_file.hpp"
#include "modules/map/refusals.hpp"
#include "modules/map/whole_installation.hpp"
#include "modules/organisation/api.hpp"
#include "modules/reference/api.hpp"
#include "server/base/check.hpp"
#include "server/geo/boundaries.hpp"
#include "server/geo/outline.hpp"

namespace paraat::map {

namespace {

struct BoundarySet {
    BoundariesBegun begun;
    std::optional<BoundariesImported> imported;
    std::string outline;
    base::Instant imported_at{};
};

base::Result<kernel::Events> decide(
    BoundarySet const&, ImportBoundaries const& command, kernel::Context const& context) {
    TRY(require_every_region(context));
    return kernel::Events{BoundariesBegun{
        command.regions_file, command.municipalities_file, command.table_file, command.year, command.source}};
}
base::Result<kernel::Events> decide(
    BoundarySet const&, FinishBoundaries const& command, kernel::Context const&) {
    return kernel::Events{command.as, BoundariesDrawn{command.outline}};
}
void evolve(BoundarySet& set, BoundariesBegun const& event, kernel::Recorded const&) { set.begun = event; }
void evolve(BoundarySet& set, BoundariesImported const& event, kernel::Recorded const& recorded) {
    set.imported = event;
    set.imported_at = recorded.at;
}
void evolve(BoundarySet& set, BoundariesDrawn const& event, kernel::Recorded const&) {
    set.outline = event.outline;
}

std::vector<BoundarySetRow> rows_of(BoundarySet const& set, kernel::About const& about) {
    if (!set.imported) return {};
    auto const& it = *set.imported;
    return {{about.stream, set.begun.year, set.begun.source, it.regions, it.municipalities, it.population,
        set.imported_at, set.outline}};
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

void write(kernel::Kernel& kernel, std::function<void(journal::Writer&)> work) {
    if (!kernel.write_and_wait(std::move(work)))
        throw base::Trouble("the outline of the boundaries could not be written");
}

/// The newest year that was imported holds; of one year the set that was imported last.
std::string newest_outline(journal::Reader& reader) {
    std::optional<BoundarySetRow> newest;
    reader.rows_of_table("boundary_set", [&](journal::Row const& stored) {
        auto row = base::read_text<BoundarySetRow>(stored.body, base::Reading::lenient);
        if (!row.ok() || row->outline.empty()) return;
        bool const is_newer =
            !newest || std::pair(newest->year, newest->imported_at) < std::pair(row->year, row->imported_at);
        if (is_newer) newest = std::move(row).value();
    });
    return newest ? newest->outline : std::string{};
}

/// The rows say which one holds; what is told to the reference data follows them, at every start too.
void hold_newest(kernel::Kernel& kernel) {
    auto const reader = kernel.store().reader();
    auto const newest = newest_outline(*reader);
    if (newest == reference::held_outline(*reader)) return;
    write(kernel, [&](journal::Writer& writer) { reference::hold_outline(writer, newest); });
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
    auto const text = TRY(geo::write_outline(boundaries, limits::outline_vertices_max));
    // Read back before anything is kept: what proposals could not read would leave them with the former one.
    TRY(geo::read_outline(text));
    if (context.cancelled()) return base::refuse(job_stopped);
    std::string outline;
    write(kernel, [&](journal::Writer& writer) { outline = reference::keep_outline(writer, text); });
    TRY(kernel.submit_and_wait({"system:map", "organisation", "record_boundaries",
        kernel::fresh_id(kernel.clock()), for_territory(boundaries, event), std::nullopt}));
    TRY(context.submit("finish_boundaries", FinishBoundaries{about.stream, sums_of(boundaries), outline}));
    hold_newest(kernel);
    return base::Done{};
}

}  // namespace

std::optional<BasemapAnswer> outline_answer(journal::Store& store, std::string_view path) {
    constexpr std::string_view before = "outline/", after = ".json";
    if (!path.starts_with(before) || !path.ends_with(after)) return std::nullopt;
    path.remove_prefix(before.size());
    path.remove_suffix(std::min(after.size(), path.size()));
    auto text = reference::outline_text(*store.reader(), path);
    if (!text) return std::nullopt;
    return BasemapAnswer{.media_type = "application/json", .bytes = std::move(*text), .is_lasting = true};
}

void install_boundaries(kernel::Registry& registry) {
    auto sets = registry.stream<BoundarySet>("boundary_set");
    sets.event<BoundariesBegun>("begun", kernel::silent);
    sets.event<BoundariesImported>("imported",
        kernel::log_line("Grenzen ingelezen: {regions} regio's, {municipalities} gemeenten",
            "Boundaries imported: {regions} regions, {municipalities} municipalities", "map"));
    sets.event<BoundariesDrawn>("drawn", kernel::silent);
    sets.audience(+[](BoundarySet const&, kernel::About const&) { return access::everyone(); });
    sets.public_table<BoundarySetRow>("boundary_set", rows_of);
    sets.command<ImportBoundaries>(
        "import_boundaries", kernel::may(manage_maps), decide, kernel::creates, {"reference_row"});
    sets.command<FinishBoundaries>("finish_boundaries", kernel::may(import_maps), decide);
    registry.at_start([](kernel::Kernel& kernel, kernel::Resources const&) { hold_newest(kernel); });
    registry.job<BoundariesBegun>(
        "import_boundaries", "Grenzen inlezen", "Importing boundaries", import_boundaries);
}

}  // namespace paraat::map
