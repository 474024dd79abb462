// One function per subcommand, each in a file of its own.
#pragma once

#include "server/app/command_line.hpp"

namespace paraat::app {

Subcommand demo();
Subcommand serve();
Subcommand verify();
Subcommand backup();
Subcommand restore();
Subcommand import();
Subcommand user();
Subcommand openapi();

}  // namespace paraat::app
