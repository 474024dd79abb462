// The territory: regions and municipalities with validity and successor, and population once boundaries were
// imported.
#pragma once

#include "modules/organisation/api.hpp"
#include "modules/organisation/refusals.hpp"

namespace paraat::organisation {

/// A municipality as the reference data knows it.
struct KnownMunicipality {
    std::string code, name, region;
    std::string valid_from;
    std::optional<std::string> valid_to;
    std::string successor, successor_name;
    std::string expected_end;
};
BOOST_DESCRIBE_STRUCT(KnownMunicipality, (),
    (code, name, region, valid_from, valid_to, successor, successor_name, expected_end))
constexpr auto notes(KnownMunicipality*) {
    return base::notes("a municipality as the reference data knows it",
        {{.name = "code", .id = 1, .meaning = "GM code", .min = 6, .max = 6, .reference = "municipality"},
            {.name = "name", .id = 2, .meaning = "name", .min = 1, .max = 100},
            {.name = "region", .id = 3, .meaning = "region", .min = 4, .max = 4, .reference = "region"},
            {.name = "valid_from", .id = 4, .meaning = "first day", .min = 10, .max = 10},
            {.name = "valid_to", .id = 5, .meaning = "first day it is no longer there", .min = 10, .max = 10},
            {.name = "successor",
                .id = 6,
                .meaning = "GM code of the municipality that takes it in, or empty",
                .max = 6},
            {.name = "successor_name", .id = 7, .meaning = "its name, or empty", .max = 100},
            {.name = "expected_end",
                .id = 8,
                .meaning = "day on which it is expected to end, or empty",
                .max = 10}});
}
struct KnownRegion {
    std::string code, name;
    bool own = false;
};
BOOST_DESCRIBE_STRUCT(KnownRegion, (), (code, name, own))
constexpr auto notes(KnownRegion*) {
    return base::notes("a region as the reference data knows it",
        {{.name = "code", .id = 1, .meaning = "VR code", .min = 4, .max = 4, .reference = "region"},
            {.name = "name", .id = 2, .meaning = "name", .min = 1, .max = 100},
            {.name = "own", .id = 3, .meaning = "served by this bureau"}});
}

/// What the product's own files say; the first time and later.
struct BeginTerritory {
    base::Uuid id;
    std::vector<KnownRegion> regions;
    std::vector<KnownMunicipality> municipalities;
};
BOOST_DESCRIBE_STRUCT(BeginTerritory, (), (id, regions, municipalities))
constexpr auto notes(BeginTerritory*) {
    return base::notes("takes in regions and municipalities of the product's files",
        {{.name = "id", .id = 1, .meaning = "the one record of the territory"},
            {.name = "regions", .id = 2, .meaning = "regions", .max = 50},
            {.name = "municipalities", .id = 3, .meaning = "municipalities", .max = 1000}});
}
struct FollowReference {
    base::Uuid id;
    std::vector<KnownRegion> regions;
    std::vector<KnownMunicipality> municipalities;
};
BOOST_DESCRIBE_STRUCT(FollowReference, (), (id, regions, municipalities))
constexpr auto notes(FollowReference*) {
    return base::notes("takes in how regions and municipalities stand now",
        {{.name = "id", .id = 1, .meaning = "the one record of the territory"},
            {.name = "regions", .id = 2, .meaning = "regions", .max = 50},
            {.name = "municipalities", .id = 3, .meaning = "municipalities", .max = 1000}});
}

struct MeasuredMunicipality {
    std::string code, name, region;
    std::optional<std::int64_t> population;
};
BOOST_DESCRIBE_STRUCT(MeasuredMunicipality, (), (code, name, region, population))
constexpr auto notes(MeasuredMunicipality*) {
    return base::notes("a municipality in a set of boundaries",
        {{.name = "code", .id = 1, .meaning = "GM code", .min = 6, .max = 6, .reference = "municipality"},
            {.name = "name", .id = 2, .meaning = "name", .min = 1, .max = 100},
            {.name = "region", .id = 3, .meaning = "region", .min = 4, .max = 4, .reference = "region"},
            {.name = "population", .id = 4, .meaning = "inhabitants", .min = 0, .max = 5e6}});
}

/// Boundaries of one year were imported; the shapes themselves belong to the map.
struct RecordBoundaries {
    base::Uuid id;
    std::int64_t year = 0;
    std::string source;
    std::vector<MeasuredMunicipality> municipalities;
};
BOOST_DESCRIBE_STRUCT(RecordBoundaries, (), (id, year, source, municipalities))
constexpr auto notes(RecordBoundaries*) {
    return base::notes("records the municipalities and their population of an imported set of boundaries",
        {{.name = "id", .id = 1, .meaning = "the one record of the territory"},
            {.name = "year", .id = 2, .meaning = "year of the boundaries", .min = 1990, .max = 2100},
            {.name = "source", .id = 3, .meaning = "where they come from", .min = 1, .max = 200},
            {.name = "municipalities",
                .id = 4,
                .meaning = "all municipalities of that year",
                .min = 1,
                .max = 600}});
}

struct ReferenceTaken {
    std::vector<KnownRegion> regions;
    std::vector<KnownMunicipality> municipalities;
    bool by_user = false;
};
BOOST_DESCRIBE_STRUCT(ReferenceTaken, (), (regions, municipalities, by_user))
constexpr auto notes(ReferenceTaken*) {
    return base::notes("how regions and municipalities stood in the reference data",
        {{.name = "regions", .id = 1, .meaning = "regions"},
            {.name = "municipalities", .id = 2, .meaning = "municipalities"},
            {.name = "by_user", .id = 3, .meaning = "a user changed these; the files leave them alone"}});
}
struct BoundariesRecorded {
    std::int64_t year = 0;
    std::string source;
    std::int64_t count = 0;
    std::vector<MeasuredMunicipality> municipalities;
};
BOOST_DESCRIBE_STRUCT(BoundariesRecorded, (), (year, source, count, municipalities))
constexpr auto notes(BoundariesRecorded*) {
    return base::notes("boundaries of a year were imported",
        {{.name = "year", .id = 1, .meaning = "year of the boundaries"},
            {.name = "source", .id = 2, .meaning = "where they come from"},
            {.name = "count", .id = 3, .meaning = "number of municipalities"},
            {.name = "municipalities", .id = 4, .meaning = "all municipalities of that year"}});
}

struct Territory {
    struct Municipality {
        KnownMunicipality known;
        bool by_user = false;
        std::optional<std::int64_t> population;
        std::optional<std::int64_t> year;  // of the population
    };
    std::map<std::string, KnownRegion> regions;
    std::map<std::string, Municipality> municipalities;
};

struct MunicipalityRow {
    std::string id;
    std::string name, region;
    std::string valid_from;
    std::optional<std::string> valid_to;
    std::string successor, successor_name, expected_end;
    std::optional<std::int64_t> population, population_year;
};
BOOST_DESCRIBE_STRUCT(MunicipalityRow, (),
    (id, name, region, valid_from, valid_to, successor, successor_name, expected_end, population,
        population_year))
constexpr auto notes(MunicipalityRow*) {
    return base::notes("a municipality as it is known",
        {{.name = "id", .id = 1, .meaning = "GM code"}, {.name = "name", .id = 2, .meaning = "name"},
            {.name = "region", .id = 3, .meaning = "region", .reference = "region"},
            {.name = "valid_from", .id = 4, .meaning = "first day"},
            {.name = "valid_to", .id = 5, .meaning = "first day it is no longer there, or open"},
            {.name = "successor",
                .id = 6,
                .meaning = "GM code of the municipality that takes it in, or empty"},
            {.name = "successor_name", .id = 7, .meaning = "its name, or empty"},
            {.name = "expected_end", .id = 8, .meaning = "day on which it is expected to end, or empty"},
            {.name = "population", .id = 9, .meaning = "inhabitants, once boundaries were imported"},
            {.name = "population_year", .id = 10, .meaning = "year of that number"}});
}
struct RegionRow {
    std::string id;
    std::string name;
    bool own = false;
    std::optional<std::int64_t> population, population_year;
    std::int64_t municipalities = 0;
};
BOOST_DESCRIBE_STRUCT(RegionRow, (), (id, name, own, population, population_year, municipalities))
constexpr auto notes(RegionRow*) {
    return base::notes("a region as it is known",
        {{.name = "id", .id = 1, .meaning = "VR code"}, {.name = "name", .id = 2, .meaning = "name"},
            {.name = "own", .id = 3, .meaning = "served by this bureau"},
            {.name = "population", .id = 4, .meaning = "inhabitants, once boundaries were imported"},
            {.name = "population_year", .id = 5, .meaning = "year of that number"},
            {.name = "municipalities", .id = 6, .meaning = "known municipalities without an end"}});
}

base::Result<kernel::Events> decide(
    Territory const& state, BeginTerritory const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Territory const& state, FollowReference const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Territory const& state, RecordBoundaries const& command, kernel::Context const& context);
void evolve(Territory& state, ReferenceTaken const& event, kernel::Recorded const& recorded);
void evolve(Territory& state, BoundariesRecorded const& event, kernel::Recorded const& recorded);

void install_territory(kernel::Registry& registry);

}  // namespace paraat::organisation
