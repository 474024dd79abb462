// paraat restore: puts a backup back, or refuses one that is not whole.
#include <iostream>

#include "server/app/backup_folder.hpp"
#include "server/app/subcommands.hpp"
#include "server/base/check.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"

namespace paraat::app {

namespace {

int run(Arguments const& arguments) {
    auto const& directory = arguments.option("data");
    std::cout << restore_backup(arguments.words.front(), directory);
    auto const store = journal::open_sqlite(directory);
    auto const verdict = journal::verify(*store->reader(), directory + "/heads.json");
    if (!verdict.sound) throw base::Trouble(verdict.what_nl + "\n" + verdict.what_en);
    // Browsers that saw more than this backup holds must not go on from where they were.
    auto const writer = store->writer();
    writer->begin();
    journal::begin_history(*writer, base::SystemClock().now());
    writer->commit();
    std::cout << "ok " << verdict.entries << " entries\n";
    return exit_ok;
}

}  // namespace

Subcommand restore() {
    return {"restore", "MAP", 1, 1,
        "zet een reservekopie terug in een lege gegevensmap, na controle van elk bestand",
        "puts a backup back into an empty data directory, after checking every file", {data_option()}, run};
}

}  // namespace paraat::app
