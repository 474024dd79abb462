// Who may see a row: an audience is a set of grants, a grant a set of conditions that must all hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/base/uuid.hpp"

namespace paraat::access {

/// All conditions that are filled in must hold for one and the same assignment of the actor. A grant without
/// any condition admits nobody.
struct Grant {
    std::string region{};   // has an assignment in this region
    std::string right{};    // ... that holds this right
    std::string column{};   // ... in this column ("BRW")
    base::Uuid scope{};     // shares this scope (is in the incident)
    bool named = false;     // ... which is narrowed (confidential), and of whose few the actor is one by name
    std::string account{};  // is this account
    bool operator==(Grant const&) const = default;
};

/// Empty: nobody. `everyone` admits whoever is logged in.
struct Audience {
    bool everyone = false;
    std::vector<Grant> grants{};

    /// One text per audience, whatever the order of the grants: "region=VR25&right=read_incidents|scope=..."
    /// ; "everyone"; "" for nobody. In values `% & | =` and control characters are written as %25 and so on.
    std::string text() const;
    /// Reads its own texts back. A grant it cannot read (a condition of a newer version) admits nobody.
    static Audience parse(std::string_view text);
    bool operator==(Audience const&) const = default;
};

inline Audience everyone() { return {.everyone = true}; }
inline Audience only(Grant grant) { return {.grants = {std::move(grant)}}; }

}  // namespace paraat::access
