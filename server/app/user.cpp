// paraat user: a way in for who lost theirs, by whoever may read the data directory.
#include <iostream>

#include "server/app/control.hpp"
#include "server/app/house.hpp"
#include "server/app/people.hpp"
#include "server/app/subcommands.hpp"
#include "server/base/check.hpp"
#include "server/transport/origins.hpp"

namespace paraat::app {

namespace {

/// Where a stopped server would be found: only its operator knows.
std::string start_of_link(Arguments const& arguments) {
    auto const& url = arguments.option("public-url");
    if (url.empty()) {
        throw Misunderstood(
            "De server staat stil: noem met --public-url het adres voor gebruikers, anders werkt de link "
            "niet.\nThe server is stopped: name the users' address with --public-url, or the link will not "
            "work.");
    }
    auto const origin = transport::public_origin(url);
    if (origin.empty()) {
        throw Misunderstood(
            "--public-url verwacht een adres als https://paraat.voorbeeld.nl, zonder pad.\n--public-url "
            "expects an address such as https://paraat.example.nl, without a path.");
    }
    return origin;
}

int run(Arguments const& arguments) {
    auto const& directory = arguments.option("data");
    auto const& what = arguments.words.front();
    auto const login = transport::plain_login(arguments.words.back());
    if (what != "invite" && what != "end-sessions") {
        throw Misunderstood("paraat user invite NAAM of paraat user end-sessions NAAM.\nparaat user invite "
                            "NAME or paraat user "
                            "end-sessions NAME.");
    }
    auto answer = ask_running(directory, what + " " + login);
    if (!answer) {
        require_journal(directory);
        if (what == "invite") start_of_link(arguments);  // before the link that is out is replaced
        House house(directory);
        transport::Accounts accounts(house.kernel(), transport::Work::ordinary, login_names());
        if (what == "invite") {
            answer = invite_login(house.kernel(), accounts, login, start_of_link(arguments));
        } else {
            transport::Sessions sessions(house.kernel());
            answer = end_sessions(house.kernel(), sessions, login);
        }
    }
    if (answer->starts_with('!')) throw base::Trouble(answer->substr(1));
    std::cout << *answer;
    return exit_ok;
}

}  // namespace

Subcommand user() {
    return {"user", "invite|end-sessions NAAM", 2, 2,
        "een eenmalige link om een wachtwoord te kiezen, of alle sessies van iemand beëindigen",
        "a one-time link to choose a password, or end all sessions of somebody",
        {existing_data_option(),
            {"public-url", "URL", "adres voor gebruikers, als de server stilstaat",
                "address for users, when the server is stopped"}},
        run};
}

}  // namespace paraat::app
