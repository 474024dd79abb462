// Running one scenario on the real dispatcher over a store in memory.
#pragma once

#include <string>

#include "tests/runner/properties.hpp"
#include "tests/runner/script.hpp"

namespace paraat::test {

/// @return what went wrong, as "file:line: ...", or empty.
/// @param answers when not null, one JSON line "{table or query, body}" per row and answer is added, for the
/// schema check.
std::string run_scenario(Script const& script, TablesSeen& seen, std::string* answers);

}  // namespace paraat::test
