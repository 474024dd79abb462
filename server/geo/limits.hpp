// Every limit of the geo floor with its unit, in one place.
#pragma once

#include <cstddef>

namespace paraat::geo::limits {

// Where the RD grid is meaningful, and the WGS84 window around it. A point of an incident lies inside both.
inline constexpr double rd_x_m_min = 7'000;
inline constexpr double rd_x_m_max = 300'000;
inline constexpr double rd_y_m_min = 289'000;
inline constexpr double rd_y_m_max = 629'000;
inline constexpr double lon_degrees_min = 3.0;
inline constexpr double lon_degrees_max = 7.5;
inline constexpr double lat_degrees_min = 50.5;
inline constexpr double lat_degrees_max = 54.0;

inline constexpr std::size_t location_text_bytes_max = 200;

// GeoJSON layers (10 MB, 10^5 vertices, depth 64).
inline constexpr std::size_t geojson_bytes_max = 10'000'000;
inline constexpr std::size_t geojson_memory_bytes_max = 256'000'000;  // of the parsed tree, whatever the text
inline constexpr std::size_t geojson_depth_max = 64;
inline constexpr std::size_t geojson_features_max = 10'000;
inline constexpr std::size_t geojson_vertices_max = 100'000;
inline constexpr std::size_t geojson_properties_max = 200;             // per feature
inline constexpr std::size_t geojson_property_characters_max = 2'000;  // per text
inline constexpr std::size_t geojson_key_characters_max = 200;
inline constexpr std::size_t geojson_id_characters_max = 200;

inline constexpr std::size_t faults_max = 100;        // told one by one; the rest is counted
inline constexpr std::size_t excerpt_bytes_max = 60;  // of a reader's own text, quoted back in a fault

// Tables of municipalities.
inline constexpr std::size_t table_bytes_max = 1'000'000;
inline constexpr std::size_t table_rows_max = 2'000;

inline constexpr std::size_t outline_bytes_max = 1'000'000;

// Assignment of a point to a region.
inline constexpr double shore_m_max = 25'000;       // how far out on the water a region is still proposed
inline constexpr double boundary_accuracy_m = 250;  // how far the generalised boundaries may lie off
inline constexpr double runner_up_share_max = 1.2;  // another region this close, relatively, is named too

}  // namespace paraat::geo::limits
