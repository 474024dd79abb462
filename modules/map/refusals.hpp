// Everything the map can refuse, and its limits.
#pragma once

#include <chrono>
#include <cstdint>

#include "server/base/result.hpp"

namespace paraat::map {

extern base::RefusalCode const layer_incident_closed, layer_of_one_region, layer_removed_already,
    file_not_yours, layer_without_places, layer_too_heavy, basemap_file_unfit, basemap_file_missing,
    basemap_tools_missing, basemap_failed, basemap_too_long, basemap_empty, import_file_unfit,
    import_too_large, import_disk_small, piece_out_of_order, piece_too_large, job_stopped, tile_address_unfit,
    tile_service_gone;

namespace limits {
inline constexpr std::size_t browser_vertices_max = 20'000;  // of a layer as browsers get it
inline constexpr std::size_t browser_bytes_max = 2'000'000;
inline constexpr double browser_detail_m_max = 8;  // a shape on its way to browsers loses no more than this
inline constexpr std::size_t outline_vertices_max = 60'000;  // of boundaries as browsers get them

// Files that arrive in pieces: the Netherlands take 1.4 GB of OpenStreetMap.
inline constexpr std::uint64_t import_bytes_max = 2'000'000'000;
inline constexpr std::chrono::hours import_part_age_max{24 * 7};
// What lies on the disk while a map is cut, to a byte of the file: measured on Kampen, 2.7 MB.
inline constexpr std::uint64_t cut_bytes_per_byte = 12;

// The worker that reads an OpenStreetMap file (docs: reliability of GDAL; the administrator gave the file).
inline constexpr unsigned long worker_memory_bytes = 3'000'000'000;
inline constexpr unsigned long worker_cpu_s = 3'600;
inline constexpr unsigned long worker_file_bytes = 4'000'000'000;
inline constexpr std::chrono::seconds worker_deadline{3'600};
inline constexpr std::size_t worker_words_max = 4'000;  // of what it says on stderr

inline constexpr int zoom_min = 4, zoom_max = 12;  // 215 m and 0.84 m per pixel
inline constexpr std::size_t tiles_max = 2'000'000;
inline constexpr std::size_t tile_bytes_max = 2'000'000;
}  // namespace limits

}  // namespace paraat::map
