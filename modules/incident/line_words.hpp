// Words that several lines of the logbook share: the two moments of a correction, and names in a row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/base/instant.hpp"

namespace paraat::incident {

/// "20:02, niet 20:00" in both languages. Seconds, the day and summer or winter time are said only where the
/// two would read alike without them, or where a legal time is counted in them.
struct TwoMoments {
    std::string nl, en;
};

TwoMoments two_moments(base::Instant right, base::Instant before);

/// "CaCo, burgemeester".
std::string joined(std::vector<std::string> const& names, std::string_view between = ", ");

}  // namespace paraat::incident
