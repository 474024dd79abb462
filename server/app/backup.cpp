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
        "makes a backup in a new folder; the server may go on running", {data_option()}, run};
}

}  // namespace paraat::app
