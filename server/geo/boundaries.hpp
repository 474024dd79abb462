// Regions and municipalities of one year: who they are, where they lie, and how they are imported.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/result.hpp"
#include "server/geo/area.hpp"
#include "server/geo/rd.hpp"

namespace paraat::geo {

struct Region {
    std::string code;  // "VR25"
    std::string name;
    Area area;
    std::optional<std::int64_t> population;  // of its municipalities together
};

struct Municipality {
    std::string code;  // "GM0034"
    std::string name;
    std::string region_code;
    Area area;
    std::optional<std::int64_t> population;
    std::optional<std::int64_t> households;
};

/// One indeling: boundaries change by 1 January, so each set is kept with its year.
struct Boundaries {
    int year = 0;
    std::string attribution;
    std::vector<Region> regions;
    std::vector<Municipality> municipalities;

    Region const* region(std::string_view code) const;
    Municipality const* municipality(std::string_view code) const;
};

/// The three texts of an import. GeoJSON in WGS84, or in RD with a "crs" member that says so; properties
/// `code`, `naam` and, of a municipality, `vr`. The table has the columns gemeentecode, gemeentenaam,
/// vrcode, veiligheidsregio, inwoners and, if known, huishoudens; others are passed over.
struct BoundaryTexts {
    std::string_view regions_geojson;
    std::string_view municipalities_geojson;
    std::string_view municipalities_table;
    int year = 0;
    std::string attribution = "Gebiedsindelingen en kerncijfers: CBS / Kadaster, CC BY 4.0";
    std::size_t regions_expected = 25;                        // Wet veiligheidsregio's, article 8 and annex
    std::optional<std::size_t> municipalities_expected = {};  // 342 from 2023 on, to check
};

/// Reads and checks all three against each other. Refuses with every fault found in whichever of the texts
/// could be read, named by the text with its line or feature; nothing is returned of a set with a fault.
base::Result<Boundaries> read_boundaries(BoundaryTexts const& texts, RdConverter const& converter);

}  // namespace paraat::geo
