// Street map, boundaries and tile service are one for all regions that an installation serves: who changes
// them answers to all of these regions.
#pragma once

#include "modules/map/api.hpp"

namespace paraat::map {

/// Refused unless the actor manages maps in every region that is served. The command needs "reference_row".
base::Result<base::Done> require_every_region(kernel::Context const& context);

}  // namespace paraat::map
