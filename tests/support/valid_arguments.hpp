// Arguments that keep to the notes of a type, for tests that are about something else.
#pragma once

#include <boost/json/object.hpp>

#include <map>
#include <string>

#include "server/base/types.hpp"

namespace paraat::test {

/// @param chosen text values by field name; a field that is not there is passed over.
boost::json::object valid_arguments(
    base::TypeInfo const& type, std::map<std::string, std::string> const& chosen);

}  // namespace paraat::test
