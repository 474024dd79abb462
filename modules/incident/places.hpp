// Which region and municipality a point proposes: from the boundaries that were imported, else from the
// outline that is inside the binary.
// tidy: allow in this file thread - it answers questions from several threads and decides nothing
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "modules/incident/queries.hpp"
#include "server/geo/assign.hpp"
#include "server/journal/store.hpp"

namespace paraat::incident {

/// Handbook 2.2: "the place of an incident proposes its municipality and region; a person confirms the set".
class Places {
public:
    /// Reads the outline; an outline that cannot be read leaves every proposal empty, and the person chooses.
    void read(std::string_view outline);
    /// Safe from several threads.
    base::Result<PlaceProposal> propose(PlaceAt const& place, journal::Reader& reader);

private:
    using Known = std::shared_ptr<geo::Assigner const>;  // shared with a question that still reads the former

    /// Of the boundaries that hold now.
    Known current(journal::Reader& reader);

    Known own_;
    std::mutex mutex_;
    std::string imported_hash_;
    Known imported_;
};

}  // namespace paraat::incident
