// The one location field: RD or WGS84 as people write it, told apart by what the numbers can mean here.
#pragma once

#include <string>
#include <string_view>

#include "server/base/result.hpp"
#include "server/geo/point.hpp"
#include "server/geo/rd.hpp"

namespace paraat::geo {

enum class Notation { rd, wgs84_degrees, wgs84_minutes, wgs84_seconds };

struct Location {
    LonLat wgs84;
    RdPoint rd;
    Notation notation = Notation::rd;
    /// The same place in one way of writing, which reads back as itself: "RD 155000 463000" or
    /// "52.155174 N 5.387204 E".
    std::string normal_form;
};

/// Reads "155000 463000", "RD 155.000/463.000", "52.155, 5.387", "5,387 52,155", "52°09,31' N 5°23,23' O",
/// "52°09'18.6\" N 5°23'13.9\" E" and what lies between. Degrees may come in either order, since here a
/// latitude is always about 52 and a longitude about 5; in RD y is always larger than x.
/// Refuses location_empty, location_too_long, location_not_understood, location_axes_contradict,
/// location_minutes_too_large, location_outside_range, and outside_rd_range for a corner where the two
/// differ.
base::Result<Location> read_location(std::string_view text, RdConverter const& converter);

std::string normal_form(RdPoint point);
std::string normal_form(LonLat point);

}  // namespace paraat::geo
