// What neighbours and the edge may use of maps: rights, rows, the local street map's answers, tile services.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/kernel/registry.hpp"

namespace paraat::map {

inline access::Right const read_layers{"read_layers", "kaartlagen van de regio zien",
    "see map layers of the region",
    {"reader", "editor", "information_manager", "leader", "planner", "administrator"}};
inline access::Right const add_layer{"add_layer", "kaartlagen toevoegen", "add map layers",
    {"editor", "information_manager", "leader", "planner", "administrator"}};
inline access::Right const manage_maps{
    "manage_maps", "kaarten beheren", "manage maps", {"information_manager", "planner", "administrator"}};
/// Who manages maps in some of the regions that are served does not change what is one for all of them.
extern base::RefusalCode const maps_of_all_regions;
/// Held by nobody: what a job found out.
inline access::Right const import_maps{"import_maps", "kaarten inlezen", "import maps", {}};

/// An imported layer (table map_layer): of one incident, or of the region.
struct LayerRow {
    base::Uuid id;
    std::string region;
    std::optional<base::Uuid> incident;
    std::string title, attribution;
    std::string file, source_file;
    std::int64_t features = 0, vertices = 0, source_vertices = 0;
    std::string added_by;
    base::Instant added_at;
};
BOOST_DESCRIBE_STRUCT(LayerRow, (),
    (id, region, incident, title, attribution, file, source_file, features, vertices, source_vertices,
        added_by, added_at))
constexpr auto notes(LayerRow*) {
    return base::notes("a map layer that was imported",
        {{.name = "id", .id = 1, .meaning = "the layer"},
            {.name = "region", .id = 2, .meaning = "region it belongs to", .reference = "region"},
            {.name = "incident", .id = 3, .meaning = "incident it is for, or none: for the region"},
            {.name = "title", .id = 4, .meaning = "its name"},
            {.name = "attribution",
                .id = 5,
                .meaning = "source and licence; stands on the map while it is shown"},
            {.name = "file",
                .id = 6,
                .meaning = "attachment for browsers: GeoJSON in WGS84, simplified",
                .reference = "attachment"},
            {.name = "source_file",
                .id = 7,
                .meaning = "attachment as it was handed in",
                .reference = "attachment"},
            {.name = "features", .id = 8, .meaning = "number of objects"},
            {.name = "vertices", .id = 9, .meaning = "number of points in the file for browsers"},
            {.name = "source_vertices", .id = 10, .meaning = "number of points as handed in"},
            {.name = "added_by", .id = 11, .meaning = "account that added it"},
            {.name = "added_at", .id = 12, .meaning = "when it was added"}});
}

/// A local street map that was cut (table basemap); the newest is the one that is served.
struct BasemapRow {
    base::Uuid id;
    std::string region, name, attribution;
    std::int64_t tiles = 0, bytes = 0, zoom_min = 0, zoom_max = 0;
    base::Instant cut_at;
};
BOOST_DESCRIBE_STRUCT(
    BasemapRow, (), (id, region, name, attribution, tiles, bytes, zoom_min, zoom_max, cut_at))
constexpr auto notes(BasemapRow*) {
    return base::notes("a local street map",
        {{.name = "id", .id = 1, .meaning = "the street map"},
            {.name = "region", .id = 2, .meaning = "region that keeps it", .reference = "region"},
            {.name = "name", .id = 3, .meaning = "its name"},
            {.name = "attribution", .id = 4, .meaning = "source and licence"},
            {.name = "tiles", .id = 5, .meaning = "number of tiles"},
            {.name = "bytes", .id = 6, .meaning = "size of the file", .unit = "bytes"},
            {.name = "zoom_min", .id = 7, .meaning = "coarsest zoom"},
            {.name = "zoom_max", .id = 8, .meaning = "finest zoom"},
            {.name = "cut_at", .id = 9, .meaning = "when it was made"}});
}

/// Official boundaries of one year that were imported (table boundary_set).
struct BoundarySetRow {
    base::Uuid id;
    std::int64_t year = 0;
    std::string source;
    std::int64_t regions = 0, municipalities = 0, population = 0;
    base::Instant imported_at;
    std::string outline;
};
BOOST_DESCRIBE_STRUCT(
    BoundarySetRow, (), (id, year, source, regions, municipalities, population, imported_at, outline))
constexpr auto notes(BoundarySetRow*) {
    return base::notes("official boundaries of one year",
        {{.name = "id", .id = 1, .meaning = "the set"},
            {.name = "year", .id = 2, .meaning = "year of the boundaries"},
            {.name = "source", .id = 3, .meaning = "source and licence"},
            {.name = "regions", .id = 4, .meaning = "number of regions"},
            {.name = "municipalities", .id = 5, .meaning = "number of municipalities"},
            {.name = "population", .id = 6, .meaning = "inhabitants of all together"},
            {.name = "imported_at", .id = 7, .meaning = "when it was imported"},
            {.name = "outline",
                .id = 8,
                .meaning = "hash of the outline that maps draw (/basemap/outline/HASH.json), or empty"}});
}

/// A tile service in RD that an administrator added (table tile_service).
struct TileServiceRow {
    base::Uuid id;
    std::string region, title, address, attribution, layer;
};
BOOST_DESCRIBE_STRUCT(TileServiceRow, (), (id, region, title, address, attribution, layer))
constexpr auto notes(TileServiceRow*) {
    return base::notes("a tile service in RD",
        {{.name = "id", .id = 1, .meaning = "the service"},
            {.name = "region", .id = 2, .meaning = "region that added it", .reference = "region"},
            {.name = "title", .id = 3, .meaning = "its name"},
            {.name = "address",
                .id = 4,
                .meaning = "https address: of WMTS capabilities, or with {z}, {x} and {y} of the Dutch tile "
                           "grid"},
            {.name = "attribution", .id = 5, .meaning = "source and licence"},
            {.name = "layer",
                .id = 6,
                .meaning = "layer of the WMTS that was chosen; empty: the first that has EPSG:28992"}});
}

/// Addresses of the tile services; the page may load pictures from them. Asked for every answer of the
/// server, so they are read anew once in a while only, and stay as they were while the data cannot be read.
/// May be shared by threads.
class TileServiceAddresses {
public:
    explicit TileServiceAddresses(
        journal::Store& store, std::chrono::milliseconds read_every = std::chrono::seconds(2));
    ~TileServiceAddresses();
    std::vector<std::string> all();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

struct BasemapAnswer {
    std::string media_type, bytes;
    bool is_gzip = false;
    bool is_lasting = false;  // its address names what it is: never another content
    std::string etag{};       // quoted; of the street map that it comes from
};

/// Answers "info.json", which names the map, and "{map}/{z}/{x}/{y}.mvt" from the street map in the data
/// directory, also a newer one that was cut while the server runs. May be shared by threads.
class BasemapFiles {
public:
    explicit BasemapFiles(std::string data_directory);
    ~BasemapFiles();
    std::optional<BasemapAnswer> answer(std::string_view path);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// One piece of a large file on its way in. `changed` tells two files of one name apart: when the file was
/// last changed on the device it comes from, in milliseconds.
struct Piece {
    std::string name;
    std::uint64_t size = 0, changed = 0, offset = 0;
    std::string_view bytes;
};

/// A file in the folder import, whole or on its way.
struct ImportFile {
    std::string name;
    std::int64_t size = 0, received = 0, changed = 0;
    bool is_whole = false;
};
BOOST_DESCRIBE_STRUCT(ImportFile, (), (name, size, received, changed, is_whole))
constexpr auto notes(ImportFile*) {
    return base::notes("a file of which a street map can be made",
        {{.name = "name", .id = 1, .meaning = "name"},
            {.name = "size", .id = 2, .meaning = "size when it is whole", .unit = "bytes"},
            {.name = "received", .id = 3, .meaning = "how much of it is there", .unit = "bytes"},
            {.name = "changed",
                .id = 4,
                .meaning = "when it was last changed where it came from",
                .unit = "ms since 1970"},
            {.name = "is_whole", .id = 5, .meaning = "all of it is there"}});
}

/// The folder import of the data directory: files laid there by hand, and files that arrive in pieces. What
/// is half there can be gone on with after a broken line or a restart. May be shared by threads.
class ImportFiles {
public:
    /// Begins with clearing away what an import that was killed has left: the data directory is ours alone.
    explicit ImportFiles(std::string const& data_directory);
    ~ImportFiles();
    /// Writes the piece behind what is there. Refuses a name that is no OpenStreetMap file, a beginning that
    /// is none, more than limits::import_bytes_max, a piece that does not fit, and a file that would take the
    /// room of the journal; throws base::Trouble.
    base::Result<ImportFile> add(Piece const& piece);
    std::vector<ImportFile> all();
    /// Whole or on its way.
    base::Result<base::Done> remove(std::string const& name);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Answers "outline/HASH.json": boundaries that were imported, for browsers. Asks the store for nothing else.
std::optional<BasemapAnswer> outline_answer(journal::Store& store, std::string_view path);

}  // namespace paraat::map
