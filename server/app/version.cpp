// The version as the build states it.
#include "server/app/version.hpp"

namespace paraat::app {

std::string version() { return PARAAT_VERSION; }

}  // namespace paraat::app
