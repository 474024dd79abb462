// The compact outline of regions and municipalities: the one the product carries (reference/outline.json,
// made by tools/outline.py), and the same format made of boundaries that were imported.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "server/base/result.hpp"
#include "server/geo/boundaries.hpp"

namespace paraat::geo {

/// Refuses outline_too_large, outline_version_unknown, outline_malformed (with the path) and what is wrong
/// with the JSON itself. Areas are in RD; populations are not in the outline.
base::Result<Boundaries> read_outline(std::string_view text);

/// Whole metres; neighbours share their border, and a region is what its municipalities are together (its own
/// area where it has none). Where there are more vertices than `vertices_max` the least telling ones go, from
/// both sides of a border at once. Refuses outline_area_too_small, with the name of the area.
base::Result<std::string> write_outline(Boundaries const& boundaries, std::size_t vertices_max);

}  // namespace paraat::geo
