// The counter behind incident numbers: one stream per region, year and series, touched by every opening.
#pragma once

#include "modules/incident/api.hpp"
#include "server/kernel/registry.hpp"

namespace paraat::incident {

/// Exercises count apart, so that the real series of a year has no gaps.
enum class NumberSeries { incident, exercise };
BOOST_DESCRIBE_ENUM(NumberSeries, incident, exercise)

struct StartNumbering {
    base::Uuid id;
    std::string region;
    std::int64_t year = 0;
    NumberSeries series = NumberSeries::incident;
};
BOOST_DESCRIBE_STRUCT(StartNumbering, (), (id, region, year, series))
constexpr auto notes(StartNumbering*) {
    return base::notes("gives out the first number of a region's year; the system alone",
        {{.name = "id", .id = 1, .meaning = "the counter"}, region_note(2, "region it counts for"),
            {.name = "year", .id = 3, .meaning = "year", .min = 2000, .max = 2999},
            {.name = "series", .id = 4, .meaning = "incidents or exercises"}});
}

struct TakeNumber {
    base::Uuid id;
};
BOOST_DESCRIBE_STRUCT(TakeNumber, (), (id))
constexpr auto notes(TakeNumber*) {
    return base::notes(
        "gives out the next number; the system alone", {{.name = "id", .id = 1, .meaning = "the counter"}});
}

struct NumberTaken {
    std::int64_t year = 0;
    NumberSeries series = NumberSeries::incident;
    std::int64_t serial = 0;
};
BOOST_DESCRIBE_STRUCT(NumberTaken, (), (year, series, serial))
constexpr auto notes(NumberTaken*) {
    return base::notes("a number was given out",
        {{.name = "year", .id = 1, .meaning = "year"},
            {.name = "series", .id = 2, .meaning = "incidents or exercises"},
            {.name = "serial", .id = 3, .meaning = "the number"}});
}

struct NumberRow {
    std::string id;
    std::string region;
    std::int64_t year = 0;
    NumberSeries series = NumberSeries::incident;
    std::int64_t last = 0;
};
BOOST_DESCRIBE_STRUCT(NumberRow, (), (id, region, year, series, last))
constexpr auto notes(NumberRow*) {
    return base::notes("the last number of a region's year",
        {{.name = "id", .id = 1, .meaning = "region, year and series"},
            {.name = "region", .id = 2, .meaning = "region it counts for", .reference = "region"},
            {.name = "year", .id = 3, .meaning = "year"},
            {.name = "series", .id = 4, .meaning = "incidents or exercises"},
            {.name = "last", .id = 5, .meaning = "last number given out"}});
}

/// A counter as it stands.
struct Numbering {
    std::int64_t year = 0, last = 0;
    NumberSeries series = NumberSeries::incident;
};

/// What the next incident of this kind is called in this region: the text, and the counting part of it.
struct NextNumber {
    std::string text;
    std::int64_t serial = 0;
};
NextNumber next_number(kernel::Context const& context, IncidentKind kind);

}  // namespace paraat::incident
