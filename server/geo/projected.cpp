// Vertex by vertex from WGS84 to RD.
#include "server/geo/projected.hpp"

#include <utility>

namespace paraat::geo {

std::optional<Line> line_in_rd(std::vector<LonLat> const& line, RdConverter const& converter) {
    Line projected;
    projected.reserve(line.size());
    for (auto const& position : line) {
        auto const point = converter.project(position);
        if (!point) return {};
        projected.push_back(*point);
    }
    return projected;
}

std::optional<Area> area_in_rd(Geometry const& geometry, RdConverter const& converter) {
    if (geometry.kind != GeometryKind::polygon && geometry.kind != GeometryKind::multi_polygon) return {};
    Area area;
    for (auto const& part : geometry.parts) {
        Polygon polygon;
        for (std::size_t i = 0; i < part.size(); ++i) {
            auto ring = line_in_rd(part[i], converter);
            if (!ring) return {};
            if (i == 0) polygon.outer = std::move(*ring);
            else polygon.holes.push_back(std::move(*ring));
        }
        area.polygons.push_back(std::move(polygon));
    }
    return area;
}

double area_m2(Geometry const& geometry, RdConverter const& converter) {
    auto const area = area_in_rd(geometry, converter);
    return area ? area_m2(*area) : 0;
}

double length_m(Geometry const& geometry, RdConverter const& converter) {
    if (geometry.kind == GeometryKind::point || geometry.kind == GeometryKind::multi_point) return 0;
    double sum_m = 0;
    for (auto const& part : geometry.parts) {
        for (auto const& line : part) {
            if (auto const projected = line_in_rd(line, converter)) sum_m += length_m(*projected);
        }
    }
    return sum_m;
}

}  // namespace paraat::geo
