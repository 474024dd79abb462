// What the map consists of, by noun: layers, the street map, boundaries, the tile service.
#pragma once

#include "modules/map/basemap.hpp"
#include "modules/map/boundary_set.hpp"
#include "modules/map/layer.hpp"
#include "modules/map/tile_service.hpp"
