// paraat user: a way in for who lost theirs, by whoever may read the data directory.
#include <iostream>

#include "server/app/control.hpp"
#include "server/app/house.hpp"
#include "server/app/people.hpp"
#include "server/app/subcommands.hpp"
#include "server/base/check.hpp"

namespace paraat::app {

namespace {

int run(Arguments const& arguments) {
    auto const& directory = arguments.option("data");
    auto const& what = arguments.words.front();
    auto const login = transport::plain_login(arguments.words.back());
    if (what != "invite" && what != "end-sessions") {
        throw base::Trouble("paraat user invite NAAM of paraat user end-sessions NAAM.\nparaat user invite "
                            "NAME or paraat user "
                            "end-sessions NAME.");
    }
    auto answer = ask_running(directory, what + " " + login);
    if (!answer) {
        require_journal(directory);
        House house(directory);
        transport::Accounts accounts(house.kernel(), transport::Work::ordinary, login_names());
        if (what == "invite") {
            answer = invite_login(house.kernel(), accounts, login, arguments.option("public-url"));
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
        {data_option(),
            {"public-url", "URL", "begin van de link als de server stilstaat",
                "start of the link when the "
                "server is stopped",
                "http://127.0.0.1:8080"}},
        run};
}

}  // namespace paraat::app
