// The table of subcommands, in the order of the help.
#include "server/app/subcommands.hpp"

namespace paraat::app {

std::vector<Subcommand> const& subcommands() {
    static std::vector<Subcommand> const all{
        demo(), serve(), verify(), backup(), restore(), import(), user(), openapi()};
    return all;
}

}  // namespace paraat::app
