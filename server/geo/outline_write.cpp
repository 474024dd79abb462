// Writes boundaries as an outline: borders cut into arcs that neighbours share, regions made of their
// municipalities.
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "server/base/json.hpp"
#include "server/geo/faults.hpp"
#include "server/geo/outline.hpp"
#include "server/geo/outline_rings.hpp"
#include "server/geo/simplify.hpp"

namespace paraat::geo {

namespace {

using Shape = std::vector<std::vector<SpotRing>>;  // polygons: the outer ring, then its holes

/// Spots where an arc ends: more than two borders meet there, or other areas lie beside it from there on.
std::set<Spot> cut_spots(std::vector<Shape> const& shapes) {
    using Edge = std::pair<Spot, Spot>;
    std::map<Edge, std::set<std::size_t>> beside;
    for (std::size_t owner = 0; owner < shapes.size(); ++owner) {
        for (auto const& polygon : shapes[owner]) {
            for (auto const& ring : polygon) {
                for (std::size_t i = 0; i < ring.size(); ++i)
                    beside[std::minmax({ring[i], ring[(i + 1) % ring.size()]})].insert(owner);
            }
        }
    }
    std::map<Spot, std::vector<std::set<std::size_t> const*>> around;
    for (auto const& [edge, owners] : beside) {
        around[edge.first].push_back(&owners);
        around[edge.second].push_back(&owners);
    }
    std::set<Spot> cuts;
    for (auto const& [spot, edges] : around) {
        if (edges.size() != 2 || *edges[0] != *edges[1]) cuts.insert(spot);
    }
    return cuts;
}

class Arcs {
public:
    explicit Arcs(std::set<Spot> cuts) : cuts_(std::move(cuts)) {}

    /// The ring as numbers of arcs; ~n is arc n walked backwards.
    std::vector<std::int64_t> ring(SpotRing const& ring) {
        std::vector<std::size_t> starts;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            if (cuts_.contains(ring[i])) starts.push_back(i);
        }
        // An island: one arc that comes back to its own smallest spot.
        if (starts.empty())
            starts.push_back(static_cast<std::size_t>(std::ranges::min_element(ring) - ring.begin()));
        std::vector<std::int64_t> numbers;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            auto const end = starts[(i + 1) % starts.size()];
            auto const steps =
                starts.size() == 1 ? ring.size() : (end + ring.size() - starts[i]) % ring.size();
            SpotRing walked;
            for (std::size_t step = 0; step <= steps; ++step)
                walked.push_back(ring[(starts[i] + step) % ring.size()]);
            numbers.push_back(number(walked));
        }
        if (numbers.size() == 2) {
            for (auto const number : numbers) of_two_.insert(number >= 0 ? number : ~number);
        }
        return numbers;
    }

    /// Takes the least telling vertices out until at most this many are left, as far as no ring falls flat.
    void thin(std::size_t vertices_max) {
        std::size_t left = 0;
        std::vector<double> may_go;
        std::vector<std::vector<double>> worth;
        for (std::size_t i = 0; i < list_.size(); ++i) {
            left += list_[i].size();
            worth.push_back(worth_of(i));
            std::ranges::copy_if(
                worth.back(), std::back_inserter(may_go), [](double m2) { return std::isfinite(m2); });
        }
        if (left <= vertices_max || may_go.empty()) return;
        auto const last = std::min(left - vertices_max, may_go.size()) - 1;
        std::ranges::nth_element(may_go, may_go.begin() + static_cast<std::ptrdiff_t>(last));
        auto const most_lost = may_go[last];
        for (std::size_t i = 0; i < list_.size(); ++i) {
            SpotRing kept;
            for (std::size_t n = 0; n < list_[i].size(); ++n) {
                if (worth[i][n] > most_lost) kept.push_back(list_[i][n]);
            }
            list_[i] = std::move(kept);
        }
    }

    std::vector<SpotRing> const& all() const { return list_; }

private:
    /// Of each vertex of an arc; infinite for what must stay. Two straight arcs do not make a ring, so arcs
    /// of such a ring keep the two inner vertices that tell most.
    std::vector<double> worth_of(std::size_t arc) const {
        Line line;
        for (auto const& spot : list_[arc]) line.push_back({double(spot.x), double(spot.y)});
        auto worth = significance_m2(line);
        for (int i = 0; i < 2 && of_two_.contains(static_cast<std::int64_t>(arc)); ++i) {
            auto const most =
                std::ranges::max_element(worth, {}, [](double m2) { return std::isfinite(m2) ? m2 : -1; });
            *most = std::numeric_limits<double>::infinity();
        }
        return worth;
    }

    std::int64_t number(SpotRing const& walked) {
        SpotRing const back(walked.rbegin(), walked.rend());
        if (auto const known = known_.find(back); known != known_.end() && back != walked)
            return ~known->second;
        auto const [place, is_new] = known_.try_emplace(walked, static_cast<std::int64_t>(list_.size()));
        if (is_new) list_.push_back(walked);
        return place->second;
    }

    std::set<Spot> cuts_;
    std::vector<SpotRing> list_;
    std::map<SpotRing, std::int64_t> known_;
    std::set<std::int64_t> of_two_;  // arcs of rings that have two
};

/// One line per arc and per area, as the outline that is carried has them.
class Writer {
public:
    explicit Writer(Arcs& arcs) : arcs_(arcs) {}

    void area(std::string& list, std::vector<std::pair<char const*, std::string>> const& texts,
        Shape const& shape) {
        list += list.empty() ? "\n{" : ",\n{";
        for (auto const& [key, text] : texts) {
            list += std::string("\"") + key + "\":";
            base::write_text(text, list);
            list += ',';
        }
        list += "\"polygons\":[";
        for (std::size_t p = 0; p < shape.size(); ++p) {
            list += p == 0 ? "[" : ",[";
            for (std::size_t r = 0; r < shape[p].size(); ++r) {
                list += r == 0 ? "[" : ",[";
                for (auto const number : arcs_.ring(shape[p][r])) list += std::to_string(number) + ',';
                list.back() = ']';
            }
            list += ']';
        }
        list += "]}";
    }

    std::string arcs() const {
        std::string list;
        for (auto const& arc : arcs_.all()) {
            list += list.empty() ? "\n[" : ",\n[";
            Spot before;
            for (auto const& spot : arc) {
                list += std::to_string(spot.x - before.x) + ',' + std::to_string(spot.y - before.y) + ',';
                before = spot;
            }
            list.back() = ']';
        }
        return list;
    }

private:
    Arcs& arcs_;
};

/// The shapes in the order of the regions and then the municipalities.
std::vector<Shape> shapes_of(Boundaries const& boundaries) {
    std::map<std::string, std::vector<SpotRing>> of_region;
    std::vector<Shape> shapes, municipalities;
    for (auto const& each : boundaries.municipalities) {
        auto rings = rings_of(each.area);
        auto& all = of_region[each.region_code];
        all.insert(all.end(), rings.begin(), rings.end());
        municipalities.push_back(grouped(std::move(rings)));
    }
    for (auto const& each : boundaries.regions) {
        auto rings = united(of_region[each.code]);
        shapes.push_back(grouped(rings.empty() ? rings_of(each.area) : std::move(rings)));
    }
    shapes.insert(shapes.end(), municipalities.begin(), municipalities.end());
    return shapes;
}

/// What is smaller than the metres of the outline has no place in it.
base::Result<base::Done> require_areas(Boundaries const& boundaries, std::vector<Shape> const& shapes) {
    FaultList faults;
    auto shape = shapes.begin();
    auto const look = [&](auto const& areas) {
        for (auto const& each : areas) {
            if ((shape++)->empty())
                faults.add(
                    outline_area_too_small, each.code, each.code, {{"code", each.code}, {"name", each.name}});
        }
    };
    look(boundaries.regions);
    look(boundaries.municipalities);
    if (!faults.empty()) return faults.take();
    return base::Done{};
}

}  // namespace

base::Result<std::string> write_outline(Boundaries const& boundaries, std::size_t vertices_max) {
    auto const shapes = shapes_of(boundaries);
    TRY(require_areas(boundaries, shapes));
    Arcs arcs(cut_spots(shapes));
    Writer writer(arcs);
    std::string regions, municipalities;
    std::size_t at = 0;
    for (auto const& each : boundaries.regions)
        writer.area(regions, {{"code", each.code}, {"name", each.name}}, shapes[at++]);
    for (auto const& each : boundaries.municipalities) {
        writer.area(municipalities, {{"code", each.code}, {"name", each.name}, {"region", each.region_code}},
            shapes[at++]);
    }
    arcs.thin(vertices_max);
    std::string text = "{\n\"format\":\"paraat-outline\",\n\"version\":1,\n\"year\":"
        + std::to_string(boundaries.year) + ",\n\"crs\":\"EPSG:28992\",\n\"attribution\":";
    base::write_text(boundaries.attribution, text);
    return text + ",\n\"arcs\":[" + writer.arcs() + "\n],\n\"regions\":[" + regions
        + "\n],\n\"municipalities\":[" + municipalities + "\n]\n}\n";
}

}  // namespace paraat::geo
