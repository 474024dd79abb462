// Is this code a municipality? The reference data knows those of the own regions; imported boundaries know
// all.
#pragma once

#include "modules/reference/api.hpp"

namespace paraat::incident {

/// What this module reads of a row of the table `municipality`, which `organisation` keeps.
struct MunicipalityHeld {
    std::string valid_from;
    std::optional<std::string> valid_to;
};
BOOST_DESCRIBE_STRUCT(MunicipalityHeld, (), (valid_from, valid_to))
constexpr auto notes(MunicipalityHeld*) {
    return base::notes("the days on which a municipality is there",
        {{.name = "valid_from", .id = 1, .meaning = "first day"},
            {.name = "valid_to", .id = 2, .meaning = "first day it is no longer there, or open"}});
}

inline constexpr std::string_view municipality_table = "municipality";

/// On one of the days of `codes`. Needs "reference_row" and `municipality_table`.
inline bool is_municipality(
    reference::Codes const& codes, kernel::Context const& context, std::string const& code) {
    if (codes.find("municipality", code)) return true;
    auto const held = context.row<MunicipalityHeld>(municipality_table, code);
    if (!held) return false;
    return std::ranges::any_of(codes.days(), [&](std::string const& day) {
        return day >= held->valid_from && (!held->valid_to || day < *held->valid_to);
    });
}

}  // namespace paraat::incident
