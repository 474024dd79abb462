// Inside, else the nearest shore on Dutch water, else just beside a border, else nowhere.
#include "server/geo/assign.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "server/geo/limits.hpp"

namespace paraat::geo {

namespace {

/// Drawn by us for this one question, with room to spare. From the Zwin through the North Sea to the Ems,
/// then back over land.
Ring const& water_edge() {
    static Ring const edge = {
        {14'200, 377'900},   // mouth of the Zwin
        {-5'000, 398'200},   // North Sea, off the Belgian border
        {-41'000, 435'100},  // North Sea
        {55'900, 591'400},   //
        {103'000, 635'200},  //
        {195'300, 651'800},  //
        {221'900, 635'400},  // north of Rottumerplaat
        {235'400, 620'600},  // between Rottumeroog and Borkum
        {252'800, 610'300},  // Ems off the Eemshaven
        {260'400, 599'300},  // Ems off Delfzijl
        {266'500, 592'800},  // mouth of the Dollard
        {276'000, 587'500},  // Dollard
        {275'700, 584'700},  // Nieuwe Statenzijl
        {259'400, 580'400},  // over land: Oldambt
        {229'900, 546'500},  // Drenthe
        {210'400, 479'400},  // Salland
        {176'500, 443'600},  // Veluwe
        {128'200, 410'200},  // Land van Heusden
        {90'000, 392'800},   // west of Roosendaal
        {79'300, 379'500},   // Woensdrecht
        {74'800, 376'600},   // Western Scheldt off Bath
        {73'300, 374'300},   // Saeftinghe
        {65'200, 368'700},   // over land: Hulst
        {40'800, 368'000},   // Philippine
        {23'400, 369'600},   // Oostburg
        {15'500, 375'900},   // Retranchement
        {14'200, 377'900},
    };
    return edge;
}

std::vector<NamedArea> smallest_units(Boundaries const& boundaries) {
    std::vector<NamedArea> units;
    units.reserve(boundaries.municipalities.size() + boundaries.regions.size());
    for (auto const& each : boundaries.municipalities) units.push_back({each.code, each.name, each.area});
    for (auto const& each : boundaries.regions) {
        bool const divided =
            std::ranges::find(boundaries.municipalities, each.code, &Municipality::region_code)
            != boundaries.municipalities.end();
        if (!divided) units.push_back({each.code, each.name, each.area});
    }
    return units;
}

}  // namespace

Assigner::Assigner(Boundaries const& boundaries) : index_(smallest_units(boundaries)) {
    std::map<std::string, std::size_t> place_of;
    for (auto const& each : boundaries.regions) {
        place_of[each.code] = regions_.size();
        regions_.push_back({each.code, each.name, 0});
    }
    for (auto const& each : boundaries.municipalities)
        units_.push_back({place_of.at(each.region_code), true});
    for (std::size_t i = units_.size(); i < index_.areas().size(); ++i) {
        units_.push_back({place_of.at(index_.areas()[i].code), false});
    }
}

Assignment Assigner::assign(RdPoint point) const {
    auto const near = index_.within(point, limits::shore_m_max);
    if (near.empty()) return {};
    auto const& nearest = near.front();
    Assignment assignment;
    if (nearest.distance_m == 0) assignment.by = AssignedBy::inside;
    else if (in_dutch_waters(point)) assignment.by = AssignedBy::nearest_shore;
    else if (nearest.distance_m <= limits::boundary_accuracy_m) assignment.by = AssignedBy::near_border;
    else return {};

    assignment.region = region_of(nearest);
    auto const& unit = units_[nearest.index];
    if (unit.is_municipality) {
        auto const& area = index_.areas()[nearest.index];
        assignment.municipality = AssignedArea{area.code, area.name, nearest.distance_m};
    }
    auto const also_m =
        std::max(nearest.distance_m * limits::runner_up_share_max, limits::boundary_accuracy_m);
    auto const other = std::ranges::find_if(
        near, [&](AreaIndex::Near const& each) { return units_[each.index].region != unit.region; });
    if (other != near.end() && other->distance_m <= also_m) assignment.other_region = region_of(*other);
    return assignment;
}

AssignedArea Assigner::region_of(AreaIndex::Near const& near) const {
    auto region = regions_[units_[near.index].region];
    region.distance_m = near.distance_m;
    return region;
}

bool in_dutch_waters(RdPoint point) {
    static Area const waters{{Polygon{water_edge(), {}}}};
    return contains(waters, point);
}

}  // namespace paraat::geo
