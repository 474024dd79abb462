// Words of a scenario to JSON arguments: aliases become identifiers, "@09:00" and "@-5m" become moments.
#pragma once

#include <boost/json/value.hpp>

#include <string>

#include "tests/runner/script.hpp"
#include "tests/support/world.hpp"

namespace paraat::test {

/// The arguments "field=value" of a line from word `first` on, for a declared type.
boost::json::object arguments_of(
    World& world, base::TypeInfo const& type, Line const& line, std::size_t first);

/// "+31m", "-2h", "90s" to seconds; throws when it is none.
std::int64_t seconds_of(std::string const& text);

/// "@09:00" (Dutch time of the clock's day), "@-5m", "@2027-04-01T09:00+02:00" to a moment.
base::Instant moment_of(World& world, std::string const& text);

}  // namespace paraat::test
