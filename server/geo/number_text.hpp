// Numbers as text with a fixed precision, the same on every machine.
#pragma once

#include <string>

namespace paraat::geo {

/// @param decimals_max digits after the point; zeros at the end are left out. A value that is not finite
/// reads "?".
std::string number_text(double value, int decimals_max);

}  // namespace paraat::geo
