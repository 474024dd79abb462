// Which Paraat this is.
#pragma once

#include <string>

namespace paraat::app {

/// "1.2.0+3e54f26": semantic version and the commit it was built from.
std::string version();

}  // namespace paraat::app
