// Map layers: GeoJSON that was handed in, read by a job within the limits of geo, simplified for browsers.
#pragma once

#include "modules/map/api.hpp"
#include "modules/map/refusals.hpp"
#include "server/kernel/jobs.hpp"

namespace paraat::map {

inline constexpr double title_max = 100, attribution_max = 300, hash_length = 64;

struct AddLayerToIncident {
    base::Uuid id, incident;
    std::string title, attribution, file;
};
BOOST_DESCRIBE_STRUCT(AddLayerToIncident, (), (id, incident, title, attribution, file))
constexpr auto notes(AddLayerToIncident*) {
    return base::notes("adds a map layer to an incident; a job reads the file",
        {{.name = "id", .id = 1, .meaning = "own identifier of the layer"},
            {.name = "incident", .id = 2, .meaning = "the incident"},
            {.name = "title", .id = 3, .meaning = "its name", .min = 1, .max = title_max},
            {.name = "attribution",
                .id = 4,
                .meaning = "source and licence",
                .min = 1,
                .max = attribution_max},
            {.name = "file",
                .id = 5,
                .meaning = "hash of the attachment: GeoJSON",
                .min = hash_length,
                .max = hash_length,
                .reference = "attachment"}});
}

struct AddLayerToRegion {
    base::Uuid id;
    std::string region, title, attribution, file;
};
BOOST_DESCRIBE_STRUCT(AddLayerToRegion, (), (id, region, title, attribution, file))
constexpr auto notes(AddLayerToRegion*) {
    return base::notes("adds a map layer to a region; a job reads the file",
        {{.name = "id", .id = 1, .meaning = "own identifier of the layer"},
            {.name = "region", .id = 2, .meaning = "the region", .min = 2, .max = 4, .reference = "region"},
            {.name = "title", .id = 3, .meaning = "its name", .min = 1, .max = title_max},
            {.name = "attribution",
                .id = 4,
                .meaning = "source and licence",
                .min = 1,
                .max = attribution_max},
            {.name = "file",
                .id = 5,
                .meaning = "hash of the attachment: GeoJSON",
                .min = hash_length,
                .max = hash_length,
                .reference = "attachment"}});
}

struct RemoveLayer {
    base::Uuid id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RemoveLayer, (), (id, reason))
constexpr auto notes(RemoveLayer*) {
    return base::notes("takes a map layer away; its file is kept",
        {{.name = "id", .id = 1, .meaning = "the layer"},
            {.name = "reason", .id = 2, .meaning = "why", .min = 1, .max = 200}});
}

struct LayerImported {
    std::string file;
    std::int64_t features = 0, vertices = 0, source_vertices = 0;
};
BOOST_DESCRIBE_STRUCT(LayerImported, (), (file, features, vertices, source_vertices))
constexpr auto notes(LayerImported*) {
    return base::notes("a map layer was read",
        {{.name = "file", .id = 1, .meaning = "attachment for browsers"},
            {.name = "features", .id = 2, .meaning = "number of objects"},
            {.name = "vertices", .id = 3, .meaning = "number of points for browsers"},
            {.name = "source_vertices", .id = 4, .meaning = "number of points as handed in"}});
}

struct FinishLayer {
    base::Uuid id;
    LayerImported as;
};
BOOST_DESCRIBE_STRUCT(FinishLayer, (), (id, as))
constexpr auto notes(FinishLayer*) {
    return base::notes("a layer was read (the system only)",
        {{.name = "id", .id = 1, .meaning = "the layer"},
            {.name = "as", .id = 2, .meaning = "what it became"}});
}

/// The event that begins the job; a layer that was begun and never read has no row.
struct LayerBegun {
    std::string title, attribution, file;
    std::optional<base::Uuid> incident;
};
BOOST_DESCRIBE_STRUCT(LayerBegun, (), (title, attribution, file, incident))
constexpr auto notes(LayerBegun*) {
    return base::notes("reading a map layer was begun",
        {{.name = "title", .id = 1, .meaning = "its name"},
            {.name = "attribution", .id = 2, .meaning = "source and licence"},
            {.name = "file", .id = 3, .meaning = "attachment as handed in"},
            {.name = "incident", .id = 4, .meaning = "incident it is for, or none"}});
}

struct LayerRemoved {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(LayerRemoved, (), (reason))
constexpr auto notes(LayerRemoved*) {
    return base::notes("a map layer was taken away", {{.name = "reason", .id = 1, .meaning = "why"}});
}

void install_layers(kernel::Registry& registry);

}  // namespace paraat::map
