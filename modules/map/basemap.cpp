// Rules, rows and the job of the local street map.
// tidy: allow in this file io - it serves a job or a command of the administrator, no rule
#include "modules/map/basemap.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "modules/map/tile_file.hpp"
#include "modules/map/whole_installation.hpp"
#include "modules/map/worker.hpp"
#include "server/base/check.hpp"
#include "server/base/utf8.hpp"

namespace paraat::map {

namespace {

// What is drawn of OpenStreetMap, as `osmium tags-filter` is told: ways by kind of road, grounds by use.
constexpr auto const* streets =
    "w/highway=motorway,motorway_link,trunk,trunk_link,primary,primary_link,secondary,secondary_link,"
    "tertiary,tertiary_link,unclassified,residential,living_street,service,cycleway,path,footway";
constexpr auto const* grounds =
    "a/landuse=forest,grass,meadow,recreation_ground,cemetery,farmland,residential,industrial,"
    "commercial,retail,reservoir";

namespace files = std::filesystem;

struct Basemap {
    BasemapBegun begun;
    std::optional<BasemapCut> cut;
    base::Instant cut_at{};
};

base::Result<kernel::Events> decide(
    Basemap const&, CutBasemap const& command, kernel::Context const& context) {
    TRY(require_every_region(context));
    if (!is_map_file_name(command.file_name)) return base::refuse(basemap_file_unfit, "file_name");
    return kernel::Events{BasemapBegun{command.file_name, command.name, command.attribution}};
}
base::Result<kernel::Events> decide(Basemap const&, FinishBasemap const& command, kernel::Context const&) {
    return kernel::Events{command.as};
}
void evolve(Basemap& basemap, BasemapBegun const& event, kernel::Recorded const&) { basemap.begun = event; }
void evolve(Basemap& basemap, BasemapCut const& event, kernel::Recorded const& recorded) {
    basemap.cut = event;
    basemap.cut_at = recorded.at;
}

std::vector<BasemapRow> rows_of(Basemap const& basemap, kernel::About const& about) {
    if (!basemap.cut) return {};
    auto const& cut = *basemap.cut;
    return {{about.stream, about.region, basemap.begun.name, basemap.begun.attribution, cut.tiles, cut.bytes,
        cut.zoom_min, cut.zoom_max, basemap.cut_at}};
}

kernel::LogText cut_line(BasemapCut const& event, Basemap const& basemap) {
    auto const tiles = std::to_string(event.tiles);
    return {"Lokale stratenkaart gemaakt: " + basemap.begun.name + " (" + tiles + " tegels)",
        "Local street map made: " + basemap.begun.name + " (" + tiles + " tiles)", {}, "map"};
}

/// Which tags of OpenStreetMap become fields; all others stay out of the tiles. The longest key comes last in
/// the first line: GDAL 3.6 (Debian 12) takes a closed way with a longer key than that for a line, so with
/// `water` last there are hardly any buildings, parks and ponds.
constexpr char const* osm_fields =
    R"(closed_ways_are_polygons=aeroway,amenity,water,landuse,leisure,natural,building
attribute_name_laundering=yes
[points]
osm_id=no
[lines]
osm_id=no
attributes=name,ref,highway,waterway,railway
other_tags=no
[multipolygons]
osm_id=no
osm_way_id=no
attributes=name,natural,water,landuse,building,leisure
other_tags=no
[multilinestrings]
osm_id=no
[other_relations]
osm_id=no
)";

/// The first line in which GDAL says that it could not read on: it then ends as if all had gone well. What
/// GEOS says of a single shape ("...Exception") concerns that shape alone.
std::string read_error(std::string const& said) {
    std::istringstream lines(said);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("ERROR") && line.find("Exception") == std::string::npos) return line;
    }
    return {};
}

std::string words_of(WorkerReport const& report) {
    auto words = read_error(report.words);
    if (words.empty()) words = report.words.substr(0, report.words.find('\n'));
    if (words.empty()) return "code " + std::to_string(report.exit_code);
    return base::shortened(base::readable(words), 300);
}

base::Result<base::Done> run_step(std::vector<std::string> const& words, std::string const& folder,
    std::function<bool()> const& cancelled) {
    WorkerLimits const shut_in{limits::worker_cpu_s, limits::worker_memory_bytes, limits::worker_file_bytes,
        limits::worker_deadline, SystemCalls::filtered};
    auto room = base::Result<base::Done>(base::Done{});
    auto const stops = [&] {
        room = require_room(folder, 0);
        return !room.ok() || cancelled();
    };
    auto const report = run_confined(words, folder, shut_in, stops);
    if (!room.ok()) return room;
    switch (report.end) {
        case WorkerEnd::done:
            if (read_error(report.words).empty()) return base::Done{};
            break;
        case WorkerEnd::missing: return base::refuse(basemap_tools_missing, "", {{"name", words.front()}});
        case WorkerEnd::cancelled: return base::refuse(job_stopped);
        case WorkerEnd::too_long: {
            auto const minutes =
                std::chrono::duration_cast<std::chrono::minutes>(limits::worker_deadline).count();
            return base::refuse(basemap_too_long, "", {{"minutes", std::to_string(minutes)}});
        }
        case WorkerEnd::failed: break;
    }
    return base::refuse(basemap_failed, "", {{"name", words.front()}, {"words", words_of(report)}});
}

/// An empty folder for the worker, gone when we are done with it whatever happened.
class WorkFolder {
public:
    explicit WorkFolder(std::string path) : path_(std::move(path)) {
        files::remove_all(path_);
        files::create_directories(path_);
    }
    ~WorkFolder() {
        std::error_code ignored;
        files::remove_all(path_, ignored);
    }
    WorkFolder(WorkFolder const&) = delete;
    WorkFolder& operator=(WorkFolder const&) = delete;

private:
    std::string path_;
};

base::Result<base::Done> import_basemap(BasemapBegun const& event, kernel::JobContext& context) {
    auto const source = files::absolute(import_folder(context.directory())) / event.file_name;
    std::error_code ignored;
    if (context.directory().empty() || !files::is_regular_file(source, ignored)) {
        return base::refuse(basemap_file_missing, "file_name", {{"name", event.file_name}});
    }
    auto const folder = files::absolute(context.directory()).string() + "/" + std::string(cutting_mark)
        + context.job().text();
    auto const path = basemap_path(context.directory());
    files::create_directories(files::path(path).parent_path());
    auto const tiles = TRY(cut_basemap(
        {source, folder, path, event.name, event.attribution}, [&] { return context.cancelled(); },
        [&](double part, char const* nl, char const* en) { context.progress(part, nl, en); }));
    TRY(context.submit("finish_basemap",
        FinishBasemap{context.about().stream,
            {static_cast<std::int64_t>(tiles), static_cast<std::int64_t>(files::file_size(path)),
                limits::zoom_min, limits::zoom_max}}));
    return base::Done{};
}

}  // namespace

std::string basemap_path(std::string const& directory) { return directory + "/basemap/current.tiles"; }
std::string import_folder(std::string const& directory) { return directory + "/import"; }

base::Result<std::size_t> cut_basemap(CutOrder const& order, std::function<bool()> const& cancelled,
    std::function<void(double, char const*, char const*)> const& told) {
    for (std::string const program : {"osmium", "ogr2ogr"}) {
        if (!is_installed(program)) return base::refuse(basemap_tools_missing, "", {{"name", program}});
    }
    WorkFolder const work(order.folder);
    TRY(require_room(order.folder, files::file_size(order.source) * limits::cut_bytes_per_byte));
    std::ofstream(order.folder + "/osmconf.ini") << osm_fields;
    told(0.05, "straten, water en gebouwen kiezen", "keeping streets, water and buildings");
    TRY(run_step({"osmium", "tags-filter", "--no-progress", "--overwrite", "-o", "kept.osm.pbf", order.source,
                     streets, "w/railway=rail", "w/waterway=river,canal,stream,ditch", "a/natural=water,wood",
                     "a/water", grounds, "a/leisure=park", "a/building"},
        order.folder, cancelled));
    told(0.2, "tegels snijden in RD", "cutting tiles in RD");
    auto const zooms = std::pair{std::to_string(limits::zoom_min), std::to_string(limits::zoom_max)};
    // Origin and width of the Dutch tiling scheme (Nederlandse richtlijn tiling).
    TRY(run_step({"ogr2ogr", "-f", "MVT", "tiles", "kept.osm.pbf", "lines", "multipolygons", "-oo",
                     "CONFIG_FILE=osmconf.ini", "-t_srs", "EPSG:28992", "-dsco", "FORMAT=DIRECTORY", "-dsco",
                     "MINZOOM=" + zooms.first, "-dsco", "MAXZOOM=" + zooms.second, "-dsco",
                     "TILING_SCHEME=EPSG:28992,-285401.92,903401.92,880803.84"},
        order.folder, cancelled));
    if (cancelled()) return base::refuse(job_stopped);
    told(0.9, "tegels in één bestand zetten", "putting the tiles into one file");
    auto const tiles =
        pack_tiles(order.folder + "/tiles", order.file, {order.name, order.attribution, 0, 0, 0});
    if (tiles == 0) return base::refuse(basemap_empty);
    return tiles;
}

void install_basemap(kernel::Registry& registry) {
    auto basemaps = registry.stream<Basemap>("basemap");
    basemaps.event<BasemapBegun>("begun", kernel::silent);
    basemaps.event<BasemapCut>("cut", cut_line);
    basemaps.audience(+[](Basemap const&, kernel::About const&) { return access::everyone(); });
    basemaps.public_table<BasemapRow>("basemap", rows_of);
    basemaps.command<CutBasemap>(
        "cut_basemap", kernel::may(manage_maps), decide, kernel::creates, {"reference_row"});
    basemaps.command<FinishBasemap>("finish_basemap", kernel::may(import_maps), decide);
    registry.job<BasemapBegun>(
        "import_basemap", "Stratenkaart maken", "Making the street map", import_basemap);
}

}  // namespace paraat::map
