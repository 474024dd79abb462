// Which region and municipality a point proposes, from the outline that is inside the binary.
#pragma once

#include <memory>

#include "modules/incident/queries.hpp"
#include "server/geo/assign.hpp"

namespace paraat::incident {

/// Handbook 2.2: "the place of an incident proposes its municipality and region; a person confirms the set".
class Places {
public:
    /// Reads the outline; an outline that cannot be read leaves every proposal empty, and the person chooses.
    void read(std::string_view outline);
    base::Result<PlaceProposal> propose(PlaceAt const& place) const;

private:
    std::unique_ptr<geo::Assigner const> assigner_;
};

}  // namespace paraat::incident
