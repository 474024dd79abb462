// In which regions somebody manages maps, held against the regions that are served.
#include "modules/map/whole_installation.hpp"

#include <algorithm>

#include "modules/map/refusals.hpp"
#include "modules/reference/api.hpp"

namespace paraat::map {

namespace {

constexpr int regions_of_the_netherlands = 25;  // Wvr, bijlage: VR01 to VR25

bool is_served(kernel::Context const& context, std::string const& code) {
    auto const row = context.row<reference::ReferenceRow>("reference_row", "region/" + code);
    if (!row || row->withdrawn_on) return false;
    auto const* values = row->values.if_object();
    auto const* own = values != nullptr ? values->if_contains("own") : nullptr;
    return own != nullptr && own->is_bool() && own->get_bool();
}

bool manages_maps_in(access::Actor const& actor, std::string const& region) {
    return std::ranges::any_of(actor.assignments, [&](access::Assignment const& assignment) {
        return assignment.region == region
            && std::ranges::find(manage_maps.roles, assignment.role) != manage_maps.roles.end();
    });
}

}  // namespace

base::Result<base::Done> require_every_region(kernel::Context const& context) {
    if (context.actor.is_system()) return base::Done{};
    std::string missing;
    for (int number = 1; number <= regions_of_the_netherlands; ++number) {
        auto const code = (number < 10 ? "VR0" : "VR") + std::to_string(number);
        if (!is_served(context, code) || manages_maps_in(context.actor, code)) continue;
        missing += (missing.empty() ? "" : ", ") + code;
    }
    if (missing.empty()) return base::Done{};
    return base::refuse(maps_of_all_regions, "region", {{"missing", missing}});
}

}  // namespace paraat::map
