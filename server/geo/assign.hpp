// To which municipality and region a point belongs - on land, on the lakes and at sea.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/geo/area_index.hpp"
#include "server/geo/boundaries.hpp"

namespace paraat::geo {

enum class AssignedBy {
    inside,         // the boundaries hold the point
    nearest_shore,  // on Dutch water: the nearest land, at most limits::shore_m_max away
    near_border,    // in no area, but so close that the generalised boundary may be what is off
    none            // abroad, or too far out at sea
};

struct AssignedArea {
    std::string code;
    std::string name;
    double distance_m = 0;  // to its land; 0 when it holds the point
};

/// A proposal for a person to confirm, never a decision (docs/decisions/0003-points-on-water.md).
struct Assignment {
    AssignedBy by = AssignedBy::none;
    std::optional<AssignedArea> region;
    /// Empty too where the boundaries carry no municipalities for this region, as the outline does outside
    /// its own.
    std::optional<AssignedArea> municipality;
    /// Another region that may be meant as well: on the water one less than 20 % further away, on land one
    /// whose boundary lies closer than it is accurate.
    std::optional<AssignedArea> other_region;
};

/// Built once from a set of boundaries; assigning is safe from several threads.
class Assigner {
public:
    explicit Assigner(Boundaries const& boundaries);

    Assignment assign(RdPoint point) const;

private:
    /// The smallest unit known at a place: a municipality, or a region that comes without its municipalities.
    struct Unit {
        std::size_t region = 0;
        bool is_municipality = false;
    };

    AssignedArea region_of(AreaIndex::Near const& near) const;

    std::vector<AssignedArea> regions_;
    std::vector<Unit> units_;  // beside the areas of index_
    AreaIndex index_;
};

/// Whether the point lies on the water of the Netherlands or on land well inside it: one rough polygon of
/// our own, whose edge runs over Dutch land wherever there is a land border. Only the mouths of the Western
/// Scheldt and the Ems, the Dollard and the sea are told apart by it.
bool in_dutch_waters(RdPoint point);

}  // namespace paraat::geo
