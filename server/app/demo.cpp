// paraat demo: the demo region with an exercise in progress and a role picker, on this machine alone.
#include "server/app/serving.hpp"
#include "server/app/subcommands.hpp"
#include "server/base/check.hpp"
#include "server/transport/origins.hpp"

namespace paraat::app {

namespace {

int run(Arguments const& arguments) {
    auto const address = address_of(arguments.option("listen"));
    if (address.port > 65535 || !transport::is_loopback(address.host)) {
        throw base::Trouble(
            "De demo kent geen wachtwoorden en luistert daarom alleen op deze machine zelf: --listen "
            "127.0.0.1:POORT.\nThe demo has no passwords and so listens on this machine alone: --listen "
            "127.0.0.1:PORT.");
    }
    return serve_until_told({arguments.option("data"), address, {}, true});
}

}  // namespace

Subcommand demo() {
    auto data = data_option();
    data.standard = ".paraat/demo";
    return {"demo", "", 0, 0,
        "de demoregio met een oefening die loopt; een rol kiezen in plaats van aanmelden",
        "the demo region with an exercise in progress; pick a role instead of signing in",
        {data, listen_option()}, run};
}

}  // namespace paraat::app
