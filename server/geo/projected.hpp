// GeoJSON shapes on the RD grid: as areas and lines, measured in metres.
#pragma once

#include <optional>
#include <vector>

#include "server/geo/area.hpp"
#include "server/geo/geojson.hpp"
#include "server/geo/rd.hpp"

namespace paraat::geo {

/// The area of a Polygon or MultiPolygon. Empty for another kind, or where RD is not defined for a vertex.
std::optional<Area> area_in_rd(Geometry const& geometry, RdConverter const& converter);

/// The line in RD, vertex by vertex. Empty where RD is not defined for one of them.
std::optional<Line> line_in_rd(std::vector<LonLat> const& line, RdConverter const& converter);

/// Surface of areas and length of lines (for an area, of all its edges); 0 for points.
double area_m2(Geometry const& geometry, RdConverter const& converter);
double length_m(Geometry const& geometry, RdConverter const& converter);

}  // namespace paraat::geo
