// Proposing region and municipality of a point, on land and on the lakes.
#include "modules/incident/places.hpp"

#include "server/geo/location_text.hpp"
#include "server/geo/outline.hpp"
#include "server/geo/rd.hpp"

namespace paraat::incident {

namespace {

std::string_view name_of(geo::AssignedBy by) {
    switch (by) {
        case geo::AssignedBy::inside: return "inside";
        case geo::AssignedBy::nearest_shore: return "nearest_shore";
        case geo::AssignedBy::near_border: return "near_border";
        case geo::AssignedBy::none: return "none";
    }
    return "none";
}

}  // namespace

void Places::read(std::string_view outline) {
    auto const boundaries = geo::read_outline(outline);
    if (boundaries.ok()) assigner_ = std::make_unique<geo::Assigner const>(boundaries.value());
}

base::Result<PlaceProposal> Places::propose(PlaceAt const& place) const {
    PlaceProposal proposal;
    proposal.how = "none";
    geo::RdConverter const converter;
    geo::LonLat point{place.lon.value_or(0), place.lat.value_or(0)};
    if (place.text && !place.text->empty()) {
        auto const read = geo::read_location(*place.text, converter);
        // An address or the name of a building: words for people, and no point.
        if (!read.ok()) {
            proposal.how = "words";
            return proposal;
        }
        point = read->wgs84;
    } else if (!place.lon || !place.lat) return proposal;
    auto const rd = TRY(converter.to_rd(point));
    proposal.location = Position{point.lon, point.lat};
    if (!assigner_) return proposal;
    auto const assigned = assigner_->assign(rd);
    proposal.how = name_of(assigned.by);
    if (assigned.region) {
        proposal.region = assigned.region->code;
        proposal.region_name = assigned.region->name;
        proposal.distance_m = assigned.region->distance_m;
    }
    if (assigned.municipality) {
        proposal.municipality = assigned.municipality->code;
        proposal.municipality_name = assigned.municipality->name;
        proposal.distance_m = assigned.municipality->distance_m;
    }
    if (assigned.other_region) {
        proposal.other_region = assigned.other_region->code;
        proposal.other_region_name = assigned.other_region->name;
    }
    return proposal;
}

}  // namespace paraat::incident
