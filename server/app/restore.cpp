// paraat restore: puts a backup back, or refuses one that is not whole.
#include <iostream>

#include "server/app/backup_folder.hpp"
#include "server/app/subcommands.hpp"

namespace paraat::app {

namespace {

int run(Arguments const& arguments) {
    std::cout << restore_backup(arguments.words.front(), arguments.option("data"));
    return exit_ok;
}

}  // namespace

Subcommand restore() {
    return {"restore", "MAP", 1, 1,
        "zet een reservekopie terug in een lege gegevensmap, na controle van elk bestand",
        "puts a backup back into an empty data directory, after checking every file", {data_option()}, run};
}

}  // namespace paraat::app
