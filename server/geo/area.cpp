// Plane geometry by hand: even-odd rule, distance to an edge, the shoelace sum.
#include "server/geo/area.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace paraat::geo {

namespace {

/// Turns `inside` over for each edge that a ray from the point to the east crosses.
void cross_edges(Ring const& ring, RdPoint point, bool& inside) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
        auto const& a = ring[i - 1];
        auto const& b = ring[i];
        if ((a.y_m > point.y_m) == (b.y_m > point.y_m)) continue;
        auto const crossing_x_m = a.x_m + (b.x_m - a.x_m) * (point.y_m - a.y_m) / (b.y_m - a.y_m);
        if (point.x_m < crossing_x_m) inside = !inside;
    }
}

double distance_to_edge_m(RdPoint a, RdPoint b, RdPoint point) {
    auto const dx = b.x_m - a.x_m;
    auto const dy = b.y_m - a.y_m;
    auto const squared = dx * dx + dy * dy;
    if (squared == 0) return distance_m(a, point);
    auto const along = ((point.x_m - a.x_m) * dx + (point.y_m - a.y_m) * dy) / squared;
    auto const share = std::clamp(along, 0.0, 1.0);
    return distance_m(RdPoint{a.x_m + share * dx, a.y_m + share * dy}, point);
}

/// The shoelace sum, relative to the first point so that large coordinates cost no precision.
double ring_area_m2(Ring const& ring) {
    double twice = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        auto const ax = ring[i - 1].x_m - ring.front().x_m;
        auto const ay = ring[i - 1].y_m - ring.front().y_m;
        auto const bx = ring[i].x_m - ring.front().x_m;
        auto const by = ring[i].y_m - ring.front().y_m;
        twice += ax * by - bx * ay;
    }
    return std::abs(twice) / 2;
}

}  // namespace

Box box_of(Line const& line) {
    if (line.empty()) return {};
    Box box{line.front(), line.front()};
    for (auto const& point : line) {
        box.low = {std::min(box.low.x_m, point.x_m), std::min(box.low.y_m, point.y_m)};
        box.high = {std::max(box.high.x_m, point.x_m), std::max(box.high.y_m, point.y_m)};
    }
    return box;
}

Box box_of(Area const& area) {
    Line corners;
    for (auto const& polygon : area.polygons) {
        if (polygon.outer.empty()) continue;
        auto const box = box_of(polygon.outer);
        corners.push_back(box.low);
        corners.push_back(box.high);
    }
    return box_of(corners);
}

bool contains(Area const& area, RdPoint point) {
    bool inside = false;
    for (auto const& polygon : area.polygons) {
        cross_edges(polygon.outer, point, inside);
        for (auto const& hole : polygon.holes) cross_edges(hole, point, inside);
    }
    return inside;
}

double distance_m(RdPoint a, RdPoint b) { return std::hypot(a.x_m - b.x_m, a.y_m - b.y_m); }

double distance_m(Line const& line, RdPoint point) {
    auto nearest_m = std::numeric_limits<double>::infinity();
    if (line.size() == 1) return distance_m(line.front(), point);
    for (std::size_t i = 1; i < line.size(); ++i) {
        nearest_m = std::min(nearest_m, distance_to_edge_m(line[i - 1], line[i], point));
    }
    return nearest_m;
}

double distance_m(Area const& area, RdPoint point) {
    if (contains(area, point)) return 0;
    auto nearest_m = std::numeric_limits<double>::infinity();
    for (auto const& polygon : area.polygons) {
        nearest_m = std::min(nearest_m, distance_m(polygon.outer, point));
        for (auto const& hole : polygon.holes) nearest_m = std::min(nearest_m, distance_m(hole, point));
    }
    return nearest_m;
}

double area_m2(Area const& area) {
    double sum_m2 = 0;
    for (auto const& polygon : area.polygons) {
        sum_m2 += ring_area_m2(polygon.outer);
        for (auto const& hole : polygon.holes) sum_m2 -= ring_area_m2(hole);
    }
    return sum_m2;
}

double length_m(Line const& line) {
    double sum_m = 0;
    for (std::size_t i = 1; i < line.size(); ++i) sum_m += distance_m(line[i - 1], line[i]);
    return sum_m;
}

}  // namespace paraat::geo
