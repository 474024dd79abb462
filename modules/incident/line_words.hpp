// Words that several lines of the logbook share: the two moments of a correction, who in which function, and
// names in a row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/base/instant.hpp"

namespace paraat::incident {

struct BothLanguages {
    std::string nl, en;
};

/// "20:02, niet 20:00". Seconds, the day and summer or winter time are said only where the two would read
/// alike without them, or where a legal time is counted in them.
BothLanguages two_moments(base::Instant right, base::Instant before);

/// "Correctie CoPI, begin: om 20:02, niet 20:00. Klok liep voor": `of` is what the moment is of.
BothLanguages corrected_moment(
    BothLanguages const& of, base::Instant right, base::Instant before, std::string const& reason);

/// "J. Kuiper (OVDB)", "J. Kuiper (OVDB, TS 25-1)". The function stands there as a code that is read as its
/// name.
std::string in_function(std::string const& name, std::string const& function, std::string const& unit = {});

/// Codes that are read as their names.
std::string function_code(std::string const& code);
std::string region_code(std::string const& code);
std::string type_code(std::string const& code);
std::string municipality_codes(std::vector<std::string> const& codes);

/// "CaCo, burgemeester".
std::string joined(std::vector<std::string> const& names, std::string_view between = ", ");

}  // namespace paraat::incident
