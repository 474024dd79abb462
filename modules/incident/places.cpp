// Proposing region and municipality of a point, on land and on the lakes.
#include "modules/incident/places.hpp"

#include "modules/reference/api.hpp"
#include "server/geo/faults.hpp"
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

/// An address or the name of a building is words for people; two numbers that lie elsewhere are a mistake.
std::string_view without_point(base::Refusal const& why) {
    bool const is_outside =
        &why.code() == &geo::location_outside_range || &why.code() == &geo::outside_rd_range;
    return is_outside ? "outside" : "words";
}

}  // namespace

void Places::read(std::string_view outline) {
    auto const boundaries = geo::read_outline(outline);
    if (boundaries.ok()) own_ = std::make_shared<geo::Assigner const>(boundaries.value());
}

Places::Known Places::current(journal::Reader& reader) {
    auto const hash = reference::held_outline(reader);
    std::lock_guard const lock(mutex_);
    if (hash != imported_hash_) {
        auto const text = reference::outline_text(reader, hash);
        auto const boundaries = geo::read_outline(text.value_or(""));
        imported_ = boundaries.ok() ? std::make_shared<geo::Assigner const>(boundaries.value()) : nullptr;
        imported_hash_ = hash;
    }
    return imported_ ? imported_ : own_;
}

base::Result<PlaceProposal> Places::propose(PlaceAt const& place, journal::Reader& reader) {
    PlaceProposal proposal;
    proposal.how = "none";
    geo::RdConverter const converter;
    geo::LonLat point{place.lon.value_or(0), place.lat.value_or(0)};
    if (place.text && !place.text->empty()) {
        auto const read = geo::read_location(*place.text, converter);
        if (!read.ok()) {
            proposal.how = without_point(read.refusal());
            return proposal;
        }
        point = read->wgs84;
    } else if (!place.lon || !place.lat) return proposal;
    auto const rd = TRY(converter.to_rd(point));
    proposal.location = Position{point.lon, point.lat};
    auto const assigner = current(reader);
    if (!assigner) return proposal;
    auto const assigned = assigner->assign(rd);
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
