// paraat verify: is every entry of the journal as it was written, and do the rows follow from it?
#include <iostream>

#include "server/app/house.hpp"
#include "server/app/subcommands.hpp"
#include "server/base/check.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"

#include <filesystem>

namespace paraat::app {

namespace {

int run(Arguments const& arguments) {
    auto const& directory = arguments.option("data");
    if (!std::filesystem::exists(directory + "/paraat.db")) {
        throw base::Trouble("In " + directory
            + " staat geen journaal van Paraat.\nThere is no journal of Paraat in " + directory + ".");
    }
    auto const store = journal::open_sqlite(directory);
    auto const verdict = journal::verify(*store->reader(), directory + "/heads.json");
    if (!verdict.sound) {
        std::cout << "fout in " << verdict.region << " bij volgnummer " << verdict.bad_sequence << ": "
                  << verdict.what_nl << "\nbad entry in " << verdict.region << " at sequence "
                  << verdict.bad_sequence << ": " << verdict.what_en << '\n';
        return exit_failed;
    }
    if (arguments.has("rebuild")) {
        auto const registry = whole_registry();
        if (auto const row = kernel::verify_projections(*registry, *store); !row.empty()) {
            std::cout << "deze rij volgt niet uit het journaal: " << row
                      << "\nthis row does not follow from the journal: " << row << '\n';
            return exit_failed;
        }
    }
    std::cout << "ok " << verdict.entries << " entries\n";
    return exit_ok;
}

}  // namespace

Subcommand verify() {
    return {"verify", "", 0, 0, "loopt het hele journaal na; bij --rebuild ook of de rijen eruit volgen",
        "walks the whole journal; with --rebuild also whether the rows follow from it",
        {data_option(),
            {"rebuild", "", "bouw de rijen opnieuw op en vergelijk ze",
                "make the rows anew and compare them"}},
        run};
}

}  // namespace paraat::app
