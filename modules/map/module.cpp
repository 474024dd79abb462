// The table of contents of the module.
#include "modules/map/domain.hpp"
#include "modules/map/verbs.hpp"

namespace paraat::map {

void install(kernel::Registry& registry) {
    registry.module("map");
    registry.refusals({&layer_incident_closed, &layer_of_one_region, &layer_removed_already, &file_not_yours,
        &layer_without_places, &layer_too_heavy, &basemap_file_unfit, &basemap_file_missing,
        &basemap_tools_missing, &basemap_failed, &basemap_too_long, &basemap_empty, &import_file_unfit,
        &import_too_large, &import_disk_small, &piece_out_of_order, &piece_too_large, &job_stopped,
        &tile_address_unfit, &tile_service_gone, &maps_of_all_regions});
    install_layers(registry);         // map_layer
    install_basemap(registry);        // basemap
    install_boundaries(registry);     // boundary_set
    install_tile_services(registry);  // tile_service
    install_verbs(registry);
}

}  // namespace paraat::map
