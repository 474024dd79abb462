// paraat serve: the server of a bureau, behind a proxy that does TLS.
#include "server/app/serving.hpp"
#include "server/app/subcommands.hpp"
#include "server/base/check.hpp"
#include "server/transport/origins.hpp"

namespace paraat::app {

namespace {

int run(Arguments const& arguments) {
    auto const address = address_of(arguments.option("listen"));
    auto const& url = arguments.option("public-url");
    if (address.port > 65535) {
        throw Misunderstood(
            "--listen verwacht ADRES:POORT, zoals 127.0.0.1:8080.\n--listen expects ADDRESS:PORT, such as "
            "127.0.0.1:8080.");
    }
    auto const origin = transport::public_origin(url);
    if (!url.empty() && origin.empty()) {
        throw Misunderstood(
            "--public-url verwacht een adres als https://paraat.voorbeeld.nl, zonder pad.\n--public-url "
            "expects an address such as https://paraat.example.nl, without a path.");
    }
    if (url.empty() && !transport::is_loopback(address.host)) {
        throw base::Trouble(
            "Wie Paraat buiten deze machine aanbiedt, noemt met --public-url het adres voor gebruikers; TLS "
            "is "
            "de taak van de proxy.\nTo offer Paraat beyond this machine, name the users' address with "
            "--public-url; TLS is the task of the proxy.");
    }
    return serve_until_told({arguments.option("data"), address, origin, false});
}

}  // namespace

Subcommand serve() {
    return {"serve", "", 0, 0,
        "de server; op een lege map toont hij een eenmalige link voor de eerste beheerder",
        "the server; on an empty directory it prints a one-time link for the first administrator",
        {data_option(), listen_option(),
            {"public-url", "URL", "adres voor gebruikers, bij de proxy die TLS doet",
                "address for users, at the proxy that "
                "does TLS"}},
        run};
}

}  // namespace paraat::app
