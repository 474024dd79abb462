// The local street map: cut from an OpenStreetMap file by a job in a worker that is shut in.
#pragma once

#include "modules/map/api.hpp"
#include "modules/map/refusals.hpp"
#include "server/kernel/jobs.hpp"

namespace paraat::map {

struct CutBasemap {
    base::Uuid id;
    std::string region, file_name, name, attribution;
};
BOOST_DESCRIBE_STRUCT(CutBasemap, (), (id, region, file_name, name, attribution))
constexpr auto notes(CutBasemap*) {
    return base::notes(
        "cuts the local street map from an OpenStreetMap file in the folder import of the data directory",
        {{.name = "id", .id = 1, .meaning = "own identifier of the street map"},
            {.name = "region",
                .id = 2,
                .meaning = "region that keeps it",
                .min = 2,
                .max = 4,
                .reference = "region"},
            {.name = "file_name",
                .id = 3,
                .meaning = "name of the file, without a path",
                .min = 5,
                .max = 200},
            {.name = "name", .id = 4, .meaning = "name of the map", .min = 1, .max = 100},
            {.name = "attribution", .id = 5, .meaning = "source and licence", .min = 1, .max = 300}});
}

struct BasemapBegun {
    std::string file_name, name, attribution;
};
BOOST_DESCRIBE_STRUCT(BasemapBegun, (), (file_name, name, attribution))
constexpr auto notes(BasemapBegun*) {
    return base::notes("cutting a street map was begun",
        {{.name = "file_name", .id = 1, .meaning = "name of the file"},
            {.name = "name", .id = 2, .meaning = "name of the map"},
            {.name = "attribution", .id = 3, .meaning = "source and licence"}});
}

struct BasemapCut {
    std::int64_t tiles = 0, bytes = 0, zoom_min = 0, zoom_max = 0;
};
BOOST_DESCRIBE_STRUCT(BasemapCut, (), (tiles, bytes, zoom_min, zoom_max))
constexpr auto notes(BasemapCut*) {
    return base::notes("a street map was cut",
        {{.name = "tiles", .id = 1, .meaning = "number of tiles"},
            {.name = "bytes", .id = 2, .meaning = "size of the file"},
            {.name = "zoom_min", .id = 3, .meaning = "coarsest zoom"},
            {.name = "zoom_max", .id = 4, .meaning = "finest zoom"}});
}

struct FinishBasemap {
    base::Uuid id;
    BasemapCut as;
};
BOOST_DESCRIBE_STRUCT(FinishBasemap, (), (id, as))
constexpr auto notes(FinishBasemap*) {
    return base::notes("a street map was cut (the system only)",
        {{.name = "id", .id = 1, .meaning = "the street map"},
            {.name = "as", .id = 2, .meaning = "what it became"}});
}

/// Where the street map that is served lies, below the data directory.
std::string basemap_path(std::string const& directory);
/// Where files to read in are put, below the data directory.
std::string import_folder(std::string const& directory);
/// A name in the import folder, never a way out of it.
bool is_map_file_name(std::string_view name);

/// Folders of the worker begin with this, in the data directory.
inline constexpr std::string_view cutting_mark = "cutting-";

/// Refuses what would take the room of the journal: import_disk_small.
base::Result<base::Done> require_room(std::string const& folder, std::uint64_t bytes);
/// Takes away what an import that was killed has left: folders of the worker, copies of the command line,
/// half a file of tiles. Only at the start, when nobody else works in this data directory.
void clear_leftovers(std::string const& data_directory);

/// The recipe itself: keeps what a street map shows, cuts tiles of the Dutch grid, packs them into `file`.
/// @param told how far it is, 0 to 1, with words in Dutch and English.
struct CutOrder {
    std::string source, folder, file;
    std::string name, attribution;
};
base::Result<std::size_t> cut_basemap(CutOrder const& order, std::function<bool()> const& cancelled,
    std::function<void(double, char const*, char const*)> const& told);

void install_basemap(kernel::Registry& registry);

}  // namespace paraat::map
