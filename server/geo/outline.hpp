// The product's own compact outline of the regions (reference/outline.json, made by tools/outline.py).
#pragma once

#include <string_view>

#include "server/base/result.hpp"
#include "server/geo/boundaries.hpp"

namespace paraat::geo {

/// Refuses outline_too_large, outline_version_unknown, outline_malformed (with the path) and what is wrong
/// with the JSON itself. Areas are in RD; populations are not in the outline.
base::Result<Boundaries> read_outline(std::string_view text);

}  // namespace paraat::geo
