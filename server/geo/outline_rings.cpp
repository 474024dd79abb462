// Edges cancel where two areas meet; what is left is strung together, with the sharpest left turn where rings
// touch.
#include "server/geo/outline_rings.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <utility>

namespace paraat::geo {

namespace {

using Edge = std::pair<Spot, Spot>;

/// Twice the surface; positive where the inside lies on the left.
std::int64_t doubled_area(SpotRing const& ring) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const& a = ring[i];
        auto const& b = ring[(i + 1) % ring.size()];
        sum += std::int64_t{a.x} * b.y - std::int64_t{b.x} * a.y;
    }
    return sum;
}

SpotRing rounded(Ring const& ring, bool is_outer) {
    SpotRing spots;
    for (auto const& point : ring) {
        Spot const spot{static_cast<std::int32_t>(std::lround(point.x_m)),
            static_cast<std::int32_t>(std::lround(point.y_m))};
        if (spots.empty() || spots.back() != spot) spots.push_back(spot);
    }
    while (spots.size() > 1 && spots.front() == spots.back()) spots.pop_back();
    if ((doubled_area(spots) > 0) != is_outer) std::ranges::reverse(spots);
    return spots;
}

double turn(Spot before, Spot here, Spot there) {
    auto const incoming = std::atan2(here.y - before.y, here.x - before.x);
    auto const outgoing = std::atan2(there.y - here.y, there.x - here.x);
    return std::remainder(outgoing - incoming, 2 * std::numbers::pi);
}

bool holds(SpotRing const& ring, Spot spot) {
    bool inside = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const& a = ring[i];
        auto const& b = ring[(i + 1) % ring.size()];
        if ((a.y > spot.y) == (b.y > spot.y)) continue;
        auto const part = static_cast<double>(spot.y - a.y) / (b.y - a.y);
        if (spot.x < a.x + (b.x - a.x) * part) inside = !inside;
    }
    return inside;
}

}  // namespace

std::vector<SpotRing> rings_of(Area const& area) {
    std::vector<SpotRing> rings;
    auto const keep = [&](SpotRing ring) {
        if (ring.size() >= 3 && doubled_area(ring) != 0) rings.push_back(std::move(ring));
    };
    for (auto const& polygon : area.polygons) {
        keep(rounded(polygon.outer, true));
        for (auto const& hole : polygon.holes) keep(rounded(hole, false));
    }
    return rings;
}

std::vector<SpotRing> united(std::vector<SpotRing> const& rings) {
    std::set<Edge> edges;
    for (auto const& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) edges.insert({ring[i], ring[(i + 1) % ring.size()]});
    }
    std::map<Spot, std::vector<Spot>> following;
    for (auto const& [from, to] : edges) {
        if (!edges.contains({to, from})) following[from].push_back(to);
    }
    std::vector<SpotRing> joined;
    for (auto& [start, ways] : following) {
        while (!ways.empty()) {
            SpotRing ring{start};
            auto before = start;
            auto here = ways.front();
            ways.erase(ways.begin());
            while (here != start) {
                ring.push_back(here);
                // As many edges arrive at a spot as leave it, unless areas overlap: such a ring is left out.
                auto& choices = following[here];
                if (choices.empty()) break;
                auto const choice = std::ranges::max_element(
                    choices, {}, [&](Spot there) { return turn(before, here, there); });
                before = std::exchange(here, *choice);
                choices.erase(choice);
            }
            if (here == start && ring.size() >= 3) joined.push_back(std::move(ring));
        }
    }
    return joined;
}

std::vector<std::vector<SpotRing>> grouped(std::vector<SpotRing> rings) {
    std::ranges::stable_sort(rings, std::ranges::greater{}, doubled_area);
    std::vector<std::vector<SpotRing>> polygons;
    for (auto& ring : rings) {
        if (doubled_area(ring) > 0) {
            polygons.push_back({std::move(ring)});
            continue;
        }
        // The smallest that holds it; the holes come last in the order of surface.
        auto const home = std::find_if(polygons.rbegin(), polygons.rend(), [&](auto const& polygon) {
            return std::ranges::any_of(ring, [&](Spot spot) { return holds(polygon[0], spot); });
        });
        if (home != polygons.rend()) home->push_back(std::move(ring));
    }
    return polygons;
}

}  // namespace paraat::geo
