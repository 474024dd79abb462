// Everything the geo floor can say about bad input: one code, one Dutch and one English sentence each.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/result.hpp"

namespace paraat::geo {

using base::RefusalCode;

// Points and the one location field.
extern RefusalCode const outside_wgs84_range, outside_rd_range, location_empty, location_too_long,
    location_not_understood, location_axes_contradict, location_minutes_too_large, location_outside_range;

// GeoJSON, the file as a whole.
extern RefusalCode const geojson_too_large, geojson_not_json, geojson_too_deep, geojson_too_complex,
    geojson_not_geojson, geojson_features_missing, geojson_unknown_crs, geojson_too_many_features,
    geojson_too_many_vertices;

// GeoJSON, one feature. `feature` is its number in the file, with its own id where it has one.
extern RefusalCode const geojson_feature_malformed, geojson_feature_id_malformed, geojson_geometry_malformed,
    geojson_geometry_unknown, geojson_geometry_collection, geojson_coordinates_missing,
    geojson_coordinates_empty, geojson_position_malformed, geojson_number_not_finite,
    geojson_outside_lon_lat_range, geojson_rd_as_lon_lat, geojson_outside_rd_range, geojson_axes_swapped,
    geojson_line_too_short, geojson_ring_too_short, geojson_ring_not_closed, geojson_properties_malformed,
    geojson_too_many_properties, geojson_property_name_too_long, geojson_property_text_too_long;

// Boundaries: regions, municipalities and their table.
extern RefusalCode const table_too_large, table_column_missing, table_cells_differ, table_quote_not_closed,
    table_not_a_number, table_too_many_rows, area_code_malformed, area_code_twice, area_name_missing,
    area_shape_missing, area_not_in_rd, municipality_region_unknown, municipality_region_differs,
    municipality_without_row, municipality_without_area, region_without_municipality, region_count_differs,
    municipality_count_differs, boundaries_year_unlikely;

// The product's own outline.
extern RefusalCode const outline_too_large, outline_malformed, outline_version_unknown,
    outline_area_too_small;

// The list of faults ended before the faults did.
extern RefusalCode const more_faults;

/// All of the above, for the table of refusals and for tests.
std::span<RefusalCode const* const> all_fault_codes();

/// The text itself when short, else its beginning; never cut inside a character.
std::string excerpt(std::string_view text);

/// Gathers faults: the same code about the same thing is told once and counted, and the list has an end.
class FaultList {
public:
    using Parameters = std::map<std::string, std::string>;

    /// @param subject what the fault is about; repeats of a code about one subject are only counted.
    void add(RefusalCode const& code, std::string subject, std::string path, Parameters parameters = {});

    bool empty() const { return faults_.empty(); }
    /// How many were added, repeats included.
    std::size_t told() const { return faults_.size() + left_out_; }

    /// The refusal, with `more_faults` as its last line where something was left out. The list is empty
    /// after.
    base::Refusal take();

private:
    std::vector<base::Fault> faults_;
    std::string last_subject_;
    std::vector<RefusalCode const*> codes_of_last_subject_;
    std::size_t left_out_ = 0;
};

}  // namespace paraat::geo
