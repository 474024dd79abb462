// Whether a data directory holds the demo's invented people or a bureau's own data: the two never mix.
#pragma once

#include "server/app/house.hpp"

namespace paraat::app {

enum class DataKind { invented, real };

/// Notes the kind in a directory that is new. Throws base::Trouble when it holds the other kind: the demo
/// gives everybody on this machine every role.
void claim(House& house, DataKind kind);

}  // namespace paraat::app
