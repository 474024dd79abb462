// A tile service in RD that an administrator adds; browsers load it, and do without it when it does not
// answer.
#pragma once

#include "modules/map/api.hpp"

namespace paraat::map {

struct AddTileService {
    base::Uuid id;
    std::string region, title, address, attribution;
};
BOOST_DESCRIBE_STRUCT(AddTileService, (), (id, region, title, address, attribution))
constexpr auto notes(AddTileService*) {
    return base::notes("adds a tile service in RD",
        {{.name = "id", .id = 1, .meaning = "own identifier of the service"},
            {.name = "region",
                .id = 2,
                .meaning = "region that adds it",
                .min = 2,
                .max = 4,
                .reference = "region"},
            {.name = "title", .id = 3, .meaning = "its name", .min = 1, .max = 100},
            {.name = "address",
                .id = 4,
                .meaning = "https address: of WMTS capabilities, or with {z}, {x} and {y}",
                .min = 12,
                .max = 400},
            {.name = "attribution", .id = 5, .meaning = "source and licence", .min = 1, .max = 300}});
}

struct RemoveTileService {
    base::Uuid id;
};
BOOST_DESCRIBE_STRUCT(RemoveTileService, (), (id))
constexpr auto notes(RemoveTileService*) {
    return base::notes("takes a tile service away", {{.name = "id", .id = 1, .meaning = "the service"}});
}

struct ChooseTileLayer {
    base::Uuid id;
    std::string layer;
};
BOOST_DESCRIBE_STRUCT(ChooseTileLayer, (), (id, layer))
constexpr auto notes(ChooseTileLayer*) {
    return base::notes("chooses which layer of a WMTS is the background",
        {{.name = "id", .id = 1, .meaning = "the service"},
            {.name = "layer",
                .id = 2,
                .meaning = "identifier of the layer; empty: the first that has EPSG:28992",
                .max = 200}});
}

struct TileServiceAdded {
    std::string title, address, attribution;
};
BOOST_DESCRIBE_STRUCT(TileServiceAdded, (), (title, address, attribution))
constexpr auto notes(TileServiceAdded*) {
    return base::notes("a tile service was added",
        {{.name = "title", .id = 1, .meaning = "its name"},
            {.name = "address", .id = 2, .meaning = "its address"},
            {.name = "attribution", .id = 3, .meaning = "source and licence"}});
}

struct TileLayerChosen {
    std::string layer, title;
};
BOOST_DESCRIBE_STRUCT(TileLayerChosen, (), (layer, title))
constexpr auto notes(TileLayerChosen*) {
    return base::notes("another layer of a tile service was chosen",
        {{.name = "layer", .id = 1, .meaning = "identifier of the layer"},
            {.name = "title", .id = 2, .meaning = "name of the service"}});
}

struct TileServiceRemoved {
    std::string title;
};
BOOST_DESCRIBE_STRUCT(TileServiceRemoved, (), (title))
constexpr auto notes(TileServiceRemoved*) {
    return base::notes("a tile service was taken away", {{.name = "title", .id = 1, .meaning = "its name"}});
}

void install_tile_services(kernel::Registry& registry);

}  // namespace paraat::map
