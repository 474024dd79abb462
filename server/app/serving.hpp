// Runs a Paraat with its edge until it is told to stop.
#pragma once

#include <string>

#include "server/app/command_line.hpp"

namespace paraat::app {

struct Serving {
    std::string data_directory;
    Address address;
    std::string public_url;
    bool demo = false;
};

/// Prints the address once it really answers. @return the exit code, after Ctrl-C or SIGTERM.
int serve_until_told(Serving const& serving);

}  // namespace paraat::app
