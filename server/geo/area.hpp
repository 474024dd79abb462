// Lines, polygons and areas in RD metres: what lies inside, how far, how large.
#pragma once

#include <vector>

#include "server/geo/point.hpp"

namespace paraat::geo {

using Line = std::vector<RdPoint>;
/// A closed line: its last point equals its first.
using Ring = std::vector<RdPoint>;

struct Polygon {
    Ring outer;
    std::vector<Ring> holes;
};

/// One or more polygons that do not overlap: a municipality with its islands and exclaves.
struct Area {
    std::vector<Polygon> polygons;
};

/// A rectangle along the axes; `low` is the south-west corner.
struct Box {
    RdPoint low;
    RdPoint high;
};

/// An area without points has the empty box (0,0)-(0,0).
Box box_of(Area const& area);
Box box_of(Line const& line);

/// Whether the point lies inside. A point exactly on an edge may fall to either side.
bool contains(Area const& area, RdPoint point);

/// Distance to the nearest edge, or 0 inside. Infinite for an area without points.
double distance_m(Area const& area, RdPoint point);
double distance_m(Line const& line, RdPoint point);
double distance_m(RdPoint a, RdPoint b);

/// Area without its holes. RD stretches lengths by at most about 0.01 %, which is left as it is.
double area_m2(Area const& area);
double length_m(Line const& line);

}  // namespace paraat::geo
