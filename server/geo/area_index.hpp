// Which of many named areas hold a point, and which lie nearest: an R-tree over their boxes.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "server/geo/area.hpp"

namespace paraat::geo {

struct NamedArea {
    std::string code;
    std::string name;
    Area area;
};

/// Built once; reading is safe from several threads.
class AreaIndex {
public:
    struct Near {
        std::size_t index;  // into areas()
        double distance_m;
    };

    explicit AreaIndex(std::vector<NamedArea> areas);
    ~AreaIndex();
    AreaIndex(AreaIndex&&) noexcept;
    AreaIndex& operator=(AreaIndex&&) noexcept;

    std::span<NamedArea const> areas() const { return areas_; }

    /// Areas at most `limit_m` away, the nearest first; those that hold the point have distance 0.
    std::vector<Near> within(RdPoint point, double limit_m) const;

private:
    struct Tree;
    std::vector<NamedArea> areas_;
    std::unique_ptr<Tree> tree_;  // hides Boost.Geometry from every file that includes this one
};

}  // namespace paraat::geo
