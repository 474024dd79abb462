// Edges cancel where two areas meet; what is left is strung together, with the sharpest left turn where rings
// touch.
#include "server/geo/outline_rings.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
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

/// Where one may go on from a spot, by the direction.
using Ways = std::multimap<double, Spot>;

double direction(Spot from, Spot to) { return std::atan2(to.y - from.y, to.x - from.x); }

/// Turning to the right from straight back: the first way that is met.
Ways::iterator sharpest_left(Ways& ways, Spot before, Spot here) {
    auto const beyond = ways.upper_bound(direction(here, before));
    return std::prev(beyond == ways.begin() ? ways.end() : beyond);
}

struct SpotBox {
    Spot low, high;

    explicit SpotBox(SpotRing const& ring) : low(ring.front()), high(ring.front()) {
        for (auto const& spot : ring) {
            low = {std::min(low.x, spot.x), std::min(low.y, spot.y)};
            high = {std::max(high.x, spot.x), std::max(high.y, spot.y)};
        }
    }
    bool meets(SpotBox const& other) const {
        return low.x <= other.high.x && other.low.x <= high.x && low.y <= other.high.y
            && other.low.y <= high.y;
    }
};

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
    std::map<Spot, Ways> following;
    for (auto const& [from, to] : edges) {
        if (!edges.contains({to, from})) following[from].emplace(direction(from, to), to);
    }
    std::vector<SpotRing> joined;
    for (auto& [start, ways] : following) {
        while (!ways.empty()) {
            SpotRing ring{start};
            auto before = start;
            auto here = ways.begin()->second;
            ways.erase(ways.begin());
            while (here != start) {
                ring.push_back(here);
                // As many edges arrive at a spot as leave it, unless areas overlap: such a ring is left out.
                auto& choices = following[here];
                if (choices.empty()) break;
                auto const choice = sharpest_left(choices, before, here);
                before = std::exchange(here, choice->second);
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
    std::vector<SpotBox> boxes;
    for (auto& ring : rings) {
        SpotBox const box(ring);
        if (doubled_area(ring) > 0) {
            polygons.push_back({std::move(ring)});
            boxes.push_back(box);
            continue;
        }
        // The smallest that holds it; the holes come last in the order of surface.
        auto const home = std::find_if(polygons.rbegin(), polygons.rend(), [&](auto const& polygon) {
            auto const& around = boxes[static_cast<std::size_t>(&polygon - polygons.data())];
            return around.meets(box)
                && std::ranges::any_of(ring, [&](Spot spot) { return holds(polygon[0], spot); });
        });
        if (home != polygons.rend()) home->push_back(std::move(ring));
    }
    return polygons;
}

}  // namespace paraat::geo
