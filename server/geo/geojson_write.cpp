// The writer of GeoJSON, and what can be said of a geometry without reading it.
#include <boost/json/serialize.hpp>

#include "server/geo/geojson.hpp"
#include "server/geo/number_text.hpp"

namespace paraat::geo {

namespace {

constexpr int decimals = 7;

using Positions = std::vector<LonLat>;

void append_position(LonLat position, std::string& out) {
    out += "[" + number_text(position.lon, decimals) + "," + number_text(position.lat, decimals) + "]";
}

template <class List, class Append>
void append_list(List const& list, Append const& append, std::string& out) {
    out += "[";
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (i > 0) out += ",";
        append(list[i], out);
    }
    out += "]";
}

void append_positions(Positions const& positions, std::string& out) {
    append_list(positions, append_position, out);
}

void append_lines(std::vector<Positions> const& lines, std::string& out) {
    append_list(lines, append_positions, out);
}

void append_geometry(Geometry const& geometry, std::string& out) {
    if (geometry.kind == GeometryKind::none) {
        out += "null";
        return;
    }
    out += R"({"type":")" + std::string(name_of(geometry.kind)) + R"(","coordinates":)";
    switch (geometry.kind) {
        case GeometryKind::none: break;
        case GeometryKind::point: append_position(geometry.parts.at(0).at(0).at(0), out); break;
        case GeometryKind::multi_point:
        case GeometryKind::line_string: append_positions(geometry.parts.at(0).at(0), out); break;
        case GeometryKind::multi_line_string:
        case GeometryKind::polygon: append_lines(geometry.parts.at(0), out); break;
        case GeometryKind::multi_polygon: append_list(geometry.parts, append_lines, out); break;
    }
    out += "}";
}

}  // namespace

std::string write_geojson(FeatureCollection const& collection) {
    std::string out = "{\"type\":\"FeatureCollection\",\"features\":[\n";
    for (std::size_t i = 0; i < collection.features.size(); ++i) {
        auto const& feature = collection.features[i];
        if (i > 0) out += ",\n";
        out += "{\"type\":\"Feature\",";
        if (!feature.id.empty())
            out += "\"id\":" + boost::json::serialize(boost::json::string(feature.id)) + ",";
        out += "\"properties\":" + boost::json::serialize(feature.properties) + ",\"geometry\":";
        append_geometry(feature.geometry, out);
        out += "}";
    }
    return out + "\n]}\n";
}

std::string write_geometry(Geometry const& geometry) {
    std::string out;
    append_geometry(geometry, out);
    return out;
}

std::size_t vertex_count(Geometry const& geometry) {
    std::size_t count = 0;
    for (auto const& part : geometry.parts) {
        for (auto const& line : part) count += line.size();
    }
    return count;
}

std::size_t vertex_count(FeatureCollection const& collection) {
    std::size_t count = 0;
    for (auto const& feature : collection.features) count += vertex_count(feature.geometry);
    return count;
}

std::string_view name_of(GeometryKind kind) {
    switch (kind) {
        case GeometryKind::none: return "null";
        case GeometryKind::point: return "Point";
        case GeometryKind::multi_point: return "MultiPoint";
        case GeometryKind::line_string: return "LineString";
        case GeometryKind::multi_line_string: return "MultiLineString";
        case GeometryKind::polygon: return "Polygon";
        case GeometryKind::multi_polygon: return "MultiPolygon";
    }
    return "null";
}

}  // namespace paraat::geo
