// Official boundaries of a year: read and checked by a job; municipalities and inhabitants go to the
// territory.
#pragma once

#include "modules/map/api.hpp"
#include "server/kernel/jobs.hpp"

namespace paraat::map {

struct ImportBoundaries {
    base::Uuid id;
    std::string region, regions_file, municipalities_file, table_file;
    std::int64_t year = 0;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(
    ImportBoundaries, (), (id, region, regions_file, municipalities_file, table_file, year, source))
constexpr auto notes(ImportBoundaries*) {
    return base::notes("imports the official boundaries of a year; a job reads the files",
        {{.name = "id", .id = 1, .meaning = "own identifier of the set"},
            {.name = "region", .id = 2, .meaning = "NL, or the region that keeps it", .min = 2, .max = 4},
            {.name = "regions_file",
                .id = 3,
                .meaning = "hash of the attachment: regions, GeoJSON",
                .min = 64,
                .max = 64,
                .reference = "attachment"},
            {.name = "municipalities_file",
                .id = 4,
                .meaning = "hash: municipalities, GeoJSON",
                .min = 64,
                .max = 64,
                .reference = "attachment"},
            {.name = "table_file",
                .id = 5,
                .meaning = "hash: municipalities with region and inhabitants, CSV",
                .min = 64,
                .max = 64,
                .reference = "attachment"},
            {.name = "year", .id = 6, .meaning = "year of the boundaries", .min = 1990, .max = 2100},
            {.name = "source", .id = 7, .meaning = "source and licence", .min = 1, .max = 200}});
}

struct BoundariesBegun {
    std::string regions_file, municipalities_file, table_file;
    std::int64_t year = 0;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(BoundariesBegun, (), (regions_file, municipalities_file, table_file, year, source))
constexpr auto notes(BoundariesBegun*) {
    return base::notes("importing boundaries was begun",
        {{.name = "regions_file", .id = 1, .meaning = "regions"},
            {.name = "municipalities_file", .id = 2, .meaning = "municipalities"},
            {.name = "table_file", .id = 3, .meaning = "table"}, {.name = "year", .id = 4, .meaning = "year"},
            {.name = "source", .id = 5, .meaning = "source and licence"}});
}

struct BoundariesImported {
    std::int64_t regions = 0, municipalities = 0, population = 0;
};
BOOST_DESCRIBE_STRUCT(BoundariesImported, (), (regions, municipalities, population))
constexpr auto notes(BoundariesImported*) {
    return base::notes("boundaries were imported",
        {{.name = "regions", .id = 1, .meaning = "number of regions"},
            {.name = "municipalities", .id = 2, .meaning = "number of municipalities"},
            {.name = "population", .id = 3, .meaning = "inhabitants of all together"}});
}

/// Sets that were imported before this event existed have no outline: their numbers count, and the map keeps
/// the outline it had.
struct BoundariesDrawn {
    std::string outline;
};
BOOST_DESCRIBE_STRUCT(BoundariesDrawn, (), (outline))
constexpr auto notes(BoundariesDrawn*) {
    return base::notes("the outline of a set was made: what maps draw and points are held against",
        {{.name = "outline", .id = 1, .meaning = "hash of the outline"}});
}

struct FinishBoundaries {
    base::Uuid id;
    BoundariesImported as;
    std::string outline;
};
BOOST_DESCRIBE_STRUCT(FinishBoundaries, (), (id, as, outline))
constexpr auto notes(FinishBoundaries*) {
    return base::notes("boundaries were read (the system only)",
        {{.name = "id", .id = 1, .meaning = "the set"}, {.name = "as", .id = 2, .meaning = "what was read"},
            {.name = "outline", .id = 3, .meaning = "hash of the outline", .min = 64, .max = 64}});
}

void install_boundaries(kernel::Registry& registry);

}  // namespace paraat::map
