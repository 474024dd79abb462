// paraat verify: is every entry of the journal as it was written, and do the rows follow from it?
#include <iostream>

#include "server/app/attachment_check.hpp"
#include "server/app/backup_folder.hpp"
#include "server/app/control.hpp"
#include "server/app/house.hpp"
#include "server/app/subcommands.hpp"
#include "server/base/check.hpp"
#include "server/journal/durable_file.hpp"
#include "server/journal/heads.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"

namespace paraat::app {

namespace {

/// Is there a witness of what the journal was? Without one nothing is wrong yet, but less can be seen.
bool can_be_read(std::string const& heads) {
    auto const text = journal::read_file(heads);
    return text && journal::parse_heads(*text);
}

/// Said here, and known to whoever starts the server on it: nothing is written to it any more.
int damaged(journal::Store& store, std::string const& what) {
    store.declare_damaged(what);
    return exit_failed;
}

void tell_fault(journal::Verdict const& verdict) {
    std::cout << "fout in " << verdict.region << " bij volgnummer " << verdict.bad_sequence << ": "
              << verdict.what_nl << "\nbad entry in " << verdict.region << " at sequence "
              << verdict.bad_sequence << ": " << verdict.what_en << '\n';
}

/// Also against checkpoints that were kept elsewhere, where nobody who can reach the server rewrites them.
/// They may be of another journal: that says nothing of this one, so it is not declared damaged.
bool agrees_with_kept(journal::Store& store, std::string const& kept) {
    if (kept.empty()) return true;
    auto const text = journal::read_file(kept);
    auto const checkpoints = text ? journal::parse_heads(*text) : std::nullopt;
    if (!checkpoints || checkpoints->empty()) {
        throw base::Trouble(
            kept + " is geen bestand met controlepunten.\n" + kept + " is not a file of checkpoints.");
    }
    auto const verdict = journal::verify(*store.reader(), kept);
    if (!verdict.sound) tell_fault(verdict);
    return verdict.sound;
}

int without_witness() {
    std::cout << "De regels sluiten op elkaar aan, maar heads.json ontbreekt of is niet te lezen: of er aan "
                 "het einde regels zijn weggehaald, is niet te zien. De volgende start schrijft een nieuw "
                 "controlepunt.\nThe entries follow from each other, but heads.json is missing or cannot "
                 "be read: whether entries were taken away at the end cannot be seen. The next start "
                 "writes a new checkpoint.\n";
    return exit_failed;
}

/// The first row that does not follow from the journal is said. Rows of another version differ from what this
/// one makes, and are made anew before anybody reads them.
bool rows_follow(journal::Store& store) {
    auto const registry = whole_registry();
    if (auto const made_by = rows_of_another_version(*registry, store)) {
        std::cout
            << "De rijen zijn van versie " << *made_by
            << ": de volgende start maakt ze opnieuw uit het journaal; nu zijn ze niet vergeleken.\nThe rows "
               "are of version "
            << *made_by << ": the next start makes them anew from the journal; they were not compared now.\n";
        return true;
    }
    auto const row = kernel::verify_projections(*registry, store);
    if (row.empty()) return true;
    std::cout << "deze rij volgt niet uit het journaal: " << row
              << "\nthis row does not follow from the journal: " << row << '\n';
    return false;
}

int run(Arguments const& arguments) {
    auto const& directory = arguments.option("data");
    if (is_backup(directory)) {
        if (arguments.has("heads") || arguments.has("rebuild")) {
            throw Misunderstood(
                "Van een reservekopie worden de bestanden nagelopen: zet haar terug en doe het "
                "daar met --heads of --rebuild.\nOf a backup the files are looked at: put it "
                "back, and use --heads or --rebuild there.");
        }
        std::cout << verify_backup(directory);
        return exit_ok;
    }
    require_journal(directory);
    // Two at once do not go: what runs says what its own patrol found, and a whole look waits until it stands
    // still.
    if (auto const words = ask_running(directory, "patrol")) {
        std::cout << *words
                  << "\nDit zegt de server die hierop draait; stop hem voor een volledige controle.\nSo says "
                     "the server that runs on it; stop it for a whole verification.\n";
        return exit_failed;
    }
    auto const store = journal::open_sqlite(directory);
    if (auto const fault = store->first_fault(); !fault.empty()) {
        std::cout << "het gegevensbestand is beschadigd: " << fault << "\nthe database is damaged: " << fault
                  << '\n';
        return damaged(*store, fault);
    }
    if (!agrees_with_kept(*store, arguments.option("heads"))) return exit_failed;
    auto const heads = directory + "/heads.json";
    bool const has_witness = can_be_read(heads);
    auto const verdict = journal::verify(*store->reader(), has_witness ? heads : std::string());
    if (!verdict.sound) {
        tell_fault(verdict);
        return damaged(*store, "the journal is not what was written: " + verdict.what_en);
    }
    if (!has_witness) return without_witness();
    if (auto const file = bad_attachment(attachment_cards(*store), directory); !file.empty()) {
        std::cout << words_on_bad_attachment(file) << '\n';
        return exit_failed;
    }
    // Before writing goes on after damage everything is looked at.
    if ((arguments.has("rebuild") || store->is_damaged()) && !rows_follow(*store)) return exit_failed;
    std::cout << "ok " << verdict.entries << " entries\n";
    if (store->is_damaged()) {
        store->declare_sound();
        std::cout
            << "Alles is nagelopen en heel: bij de volgende start wordt er weer geschreven. Zoek wel uit "
               "waar de schade vandaan kwam (schijf, geheugen).\nEverything was looked at and is whole: "
               "from the next start on it is written to again. Do find out where the damage came from "
               "(disk, memory).\n";
    }
    return exit_ok;
}

}  // namespace

Subcommand verify() {
    return {"verify", "", 0, 0,
        "loopt het gegevensbestand, het hele journaal en de bijlagen na; bij --rebuild ook of de rijen eruit "
        "volgen; van een reservekopie elk bestand",
        "walks the database, the whole journal and the attachments; with --rebuild also whether the rows "
        "follow from it; of a backup every file",
        {existing_data_option(),
            {"heads", "BESTAND", "ook tegen controlepunten die elders bewaard zijn",
                "also against checkpoints that were kept elsewhere"},
            {"rebuild", "", "bouw de rijen opnieuw op en vergelijk ze",
                "make the rows anew and compare them"}},
        run};
}

}  // namespace paraat::app
