// The only file that compiles Boost.Geometry's R-tree.
#include "server/geo/area_index.hpp"

#include <boost/geometry/core/cs.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/strategies/cartesian.hpp>

#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace paraat::geo {

namespace {

namespace index = boost::geometry::index;
using TreePoint = boost::geometry::model::point<double, 2, boost::geometry::cs::cartesian>;
using TreeBox = boost::geometry::model::box<TreePoint>;
using Entry = std::pair<TreeBox, std::size_t>;

TreeBox tree_box(Box const& box) {
    return {TreePoint(box.low.x_m, box.low.y_m), TreePoint(box.high.x_m, box.high.y_m)};
}

std::vector<Entry> entries_of(std::span<NamedArea const> areas) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (areas[i].area.polygons.empty()) continue;
        entries.emplace_back(tree_box(box_of(areas[i].area)), i);
    }
    return entries;
}

}  // namespace

struct AreaIndex::Tree {
    index::rtree<Entry, index::rstar<16>> boxes;

    std::vector<Entry> touching(Box const& box) const {
        std::vector<Entry> found;
        boxes.query(index::intersects(tree_box(box)), std::back_inserter(found));
        return found;
    }
};

AreaIndex::AreaIndex(std::vector<NamedArea> areas) : areas_(std::move(areas)) {
    tree_ = std::make_unique<Tree>(Tree{decltype(Tree::boxes)(entries_of(areas_))});
}

AreaIndex::~AreaIndex() = default;
AreaIndex::AreaIndex(AreaIndex&&) noexcept = default;
AreaIndex& AreaIndex::operator=(AreaIndex&&) noexcept = default;

std::vector<AreaIndex::Near> AreaIndex::within(RdPoint point, double limit_m) const {
    Box const around{{point.x_m - limit_m, point.y_m - limit_m}, {point.x_m + limit_m, point.y_m + limit_m}};
    std::vector<Near> found;
    for (auto const& [box, i] : tree_->touching(around)) {
        auto const away_m = distance_m(areas_[i].area, point);
        if (away_m <= limit_m) found.push_back({i, away_m});
    }
    std::ranges::sort(found, [](Near const& a, Near const& b) {
        return std::pair(a.distance_m, a.index) < std::pair(b.distance_m, b.index);
    });
    return found;
}

}  // namespace paraat::geo
