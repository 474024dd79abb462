// paraat openapi: the description of the interface, as api/openapi.json holds it.
#include <iostream>

#include "server/app/house.hpp"
#include "server/app/subcommands.hpp"
#include "server/app/version.hpp"

namespace paraat::app {

namespace {

int run(Arguments const&) {
    // Without the commit: the committed file must not differ by it.
    auto const full = version();
    std::cout << kernel::openapi(*whole_registry(), full.substr(0, full.find('+'))) << '\n';
    return exit_ok;
}

}  // namespace

Subcommand openapi() {
    return {"openapi", "", 0, 0, "beschrijft de koppelvlakken (OpenAPI 3.1) op de standaarduitvoer",
        "describes the interface (OpenAPI 3.1) on standard output", {}, run};
}

}  // namespace paraat::app
