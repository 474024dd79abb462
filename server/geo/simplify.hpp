// Fewer vertices for browsers: the least telling ones go first (Visvalingam and Whyatt, 1993).
#pragma once

#include <cstddef>
#include <vector>

#include "server/geo/area.hpp"
#include "server/geo/geojson.hpp"
#include "server/geo/rd.hpp"

namespace paraat::geo {

/// For each vertex the surface (m2) that is lost when it goes, never less than of one that goes before it;
/// infinite for vertices that must stay: the ends of a line, and of a ring so many that it stays an area of
/// four positions. O(n log n), whatever the shape.
std::vector<double> significance_m2(Line const& line);

/// Drops vertices that tell less than a triangle with base and height `detail_m`. No object disappears;
/// shapes that share a border may part by about `detail_m`.
FeatureCollection simplified(
    FeatureCollection const& collection, double detail_m, RdConverter const& converter);

/// Drops the least telling vertices until at most `vertices_max` are left, as far as no object disappears.
FeatureCollection simplified_to(
    FeatureCollection const& collection, std::size_t vertices_max, RdConverter const& converter);

}  // namespace paraat::geo
