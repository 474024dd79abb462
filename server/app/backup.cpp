// paraat backup: a whole copy of one moment, also while the server runs.
#include <filesystem>
#include <iostream>

#include "server/app/backup_folder.hpp"
#include "server/app/control.hpp"
#include "server/app/subcommands.hpp"
#include "server/base/check.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"

namespace paraat::app {

namespace {

int run(Arguments const& arguments) {
    auto const& directory = arguments.option("data");
    auto const folder = std::filesystem::absolute(arguments.words.front()).string();
    if (auto const answer = ask_running(directory, "backup " + folder)) {
        if (answer->starts_with('!')) throw base::Trouble(answer->substr(1));
        if (answer->empty()) throw base::Trouble("De server gaf geen antwoord.\nThe server gave no answer.");
        if (!is_backup(folder)) {
            throw base::Trouble("De server maakte de reservekopie, maar zij staat niet in " + folder
                + ": hij ziet een andere map dan u (systemd geeft hem een eigen /tmp). Kies een map van de "
                  "gebruiker waaronder hij draait.\nThe server made the backup, but it is not in "
                + folder
                + ": it sees another folder than you do (systemd gives it a /tmp of its own). Choose a "
                  "folder "
                  "of the user it runs as.");
        }
        std::cout << *answer;
        return exit_ok;
    }
    require_journal(directory);
    auto const store = journal::open_sqlite(directory);
    std::cout << make_backup(*store, directory, folder);
    return exit_ok;
}

}  // namespace

Subcommand backup() {
    return {"backup", "MAP", 1, 1, "maakt een reservekopie in een nieuwe map; de server mag doorlopen",
        "makes a backup in a new folder; the server may go on running", {existing_data_option()}, run};
}

}  // namespace paraat::app
