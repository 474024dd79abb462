// A point as a field of commands, events and rows: its limits, JSON and schema (see server/base/types.hpp).
#pragma once

#include <boost/describe.hpp>

#include "server/base/types.hpp"
#include "server/geo/limits.hpp"
#include "server/geo/point.hpp"

namespace paraat::geo {

BOOST_DESCRIBE_STRUCT(LonLat, (), (lon, lat))

constexpr auto notes(LonLat*) {
    return base::notes("a point in WGS84, in the Netherlands and its surroundings",
        {{.name = "lon",
             .id = 1,
             .meaning = "longitude, east is positive",
             .min = limits::lon_degrees_min,
             .max = limits::lon_degrees_max,
             .unit = "degrees"},
            {.name = "lat",
                .id = 2,
                .meaning = "latitude, north is positive",
                .min = limits::lat_degrees_min,
                .max = limits::lat_degrees_max,
                .unit = "degrees"}});
}

}  // namespace paraat::geo
