// What is recorded can always be read: past shapes through their upcasts, present shapes held to a committed
// list.
#pragma once

#include <string>

namespace paraat::test {

/// Feeds every declared past shape through its upcasts. @return what fails, or empty.
std::string broken_past_shapes();

/// Each event type with its shape and its fields by id, one line each.
std::string shapes_as_they_are();

/// Shapes of this file that say something else by now: what was recorded in them would no longer be read.
std::string changed_shapes(std::string const& file);

std::string differences_from_shapes(std::string const& file);

}  // namespace paraat::test
