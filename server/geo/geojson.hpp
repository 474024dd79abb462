// GeoJSON (RFC 7946) within limits: read with all faults named, written the same to the byte.
#pragma once

#include <boost/json/object.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/result.hpp"
#include "server/geo/point.hpp"
#include "server/geo/rd.hpp"

namespace paraat::geo {

enum class GeometryKind { none, point, multi_point, line_string, multi_line_string, polygon, multi_polygon };

/// All kinds in one shape: parts of lines of positions. A polygon is a part whose first line is its outer
/// ring and whose further lines are holes; lines and points all lie in one part, the points of a
/// multi-point in one line. `none` is a feature without a place, which RFC 7946 allows.
struct Geometry {
    GeometryKind kind = GeometryKind::none;
    std::vector<std::vector<std::vector<LonLat>>> parts;
};

struct Feature {
    std::string id;  // empty when it has none; a number becomes its digits
    Geometry geometry;
    boost::json::object properties;
};

struct FeatureCollection {
    std::vector<Feature> features;
};

/// Reads a FeatureCollection, a Feature or a bare geometry. A file whose "crs" member says EPSG:28992 is
/// read as RD and comes out in WGS84. Heights are passed over. Limits: limits.hpp.
/// Refuses with every fault found, each naming the feature by number and id and the place in the file by
/// path; a code is told once per feature (see FaultList).
base::Result<FeatureCollection> read_geojson(std::string_view text, RdConverter const& converter);

/// One line per feature, seven decimals of a degree (about a centimetre).
std::string write_geojson(FeatureCollection const& collection);

/// The geometry alone, as it stands in a file; "null" for `none`.
std::string write_geometry(Geometry const& geometry);

std::size_t vertex_count(Geometry const& geometry);
std::size_t vertex_count(FeatureCollection const& collection);

/// The name in the format: "MultiPolygon"; "null" for a feature without a place.
std::string_view name_of(GeometryKind kind);

}  // namespace paraat::geo
