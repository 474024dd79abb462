// Rings of whole metres: rounding, the union of areas that share borders, and what lies inside what.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "server/geo/area.hpp"

namespace paraat::geo {

struct Spot {
    std::int32_t x = 0, y = 0;
    auto operator<=>(Spot const&) const = default;
};
/// The vertices of a closed ring, each once; the inside lies on the left.
using SpotRing = std::vector<Spot>;

/// Every ring of the area in whole metres; what shrinks to less than a triangle is left out.
std::vector<SpotRing> rings_of(Area const& area);

/// Rings round the union: an edge that is walked both ways lies inside and goes.
std::vector<SpotRing> united(std::vector<SpotRing> const& rings);

/// Rings as polygons, each the outer ring with its holes behind it; the largest polygon comes first.
std::vector<std::vector<SpotRing>> grouped(std::vector<SpotRing> rings);

}  // namespace paraat::geo
