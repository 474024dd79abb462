// The words of this module on the command line.
#pragma once

#include "server/kernel/registry.hpp"

namespace paraat::map {

void install_verbs(kernel::Registry& registry);

}  // namespace paraat::map
