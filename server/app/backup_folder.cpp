// Makes and checks backup folders. Attachments never change, so they are copied after the database without a
// pause.
#include "server/app/backup_folder.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>

#include "server/app/attachment_check.hpp"
#include "server/app/version.hpp"
#include "server/base/check.hpp"
#include "server/base/hash.hpp"
#include "server/base/json.hpp"
#include "server/journal/durable_file.hpp"
#include "server/journal/sqlite/directory_lock.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"

namespace paraat::app {

namespace {

namespace files = std::filesystem;

constexpr std::string_view database = "paraat.db", heads = "paraat.db.heads.json",
                           attachments = "attachments/";

/// Below the data directory: what is being put back, until all of it was checked.
constexpr std::string_view restoring = "restoring", lock = "paraat.lock";
constexpr std::array<std::string_view, 3> moved_up{"attachments", "heads.key", "heads.json"};

struct ManifestFile {
    std::string path, hash;
    std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(ManifestFile, (), (path, hash, size))
constexpr auto notes(ManifestFile*) {
    return base::notes("one file of a backup",
        {{.name = "path", .id = 1, .meaning = "path within the backup"},
            {.name = "hash", .id = 2, .meaning = "BLAKE2b-256 of its content, taken in pieces of 1 MB"},
            {.name = "size", .id = 3, .meaning = "size", .unit = "bytes"}});
}

struct Manifest {
    std::string version;
    base::Instant made_at{};
    std::vector<ManifestFile> files;
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (version, made_at, files))
constexpr auto notes(Manifest*) {
    return base::notes("what a backup holds",
        {{.name = "version", .id = 1, .meaning = "version of Paraat that made it"},
            {.name = "made_at", .id = 2, .meaning = "moment it was made"},
            {.name = "files", .id = 3, .meaning = "every file but this one"}});
}

std::string content_of(files::path const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw base::Trouble(path.string() + " is niet te lezen.\n" + path.string() + " cannot be read.");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// In pieces: a database may be larger than memory.
ManifestFile measured(files::path const& folder, std::string const& path) {
    std::ifstream file(folder / path, std::ios::binary);
    if (!file)
        throw base::Trouble(
            path + " ontbreekt in de reservekopie.\n" + path + " is missing from the backup.");
    base::Hasher hasher;
    std::int64_t size = 0;
    std::vector<char> piece(1 << 20);
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0) {
        hasher.add(std::string_view(piece.data(), static_cast<std::size_t>(file.gcount())));
        size += file.gcount();
    }
    return {path, base::hexadecimal(hasher.finish()), size};
}

std::vector<std::string> all_files(files::path const& folder) {
    std::vector<std::string> paths;
    for (auto const& entry : files::recursive_directory_iterator(folder)) {
        if (!entry.is_directory()) paths.push_back(files::relative(entry.path(), folder).string());
    }
    std::ranges::sort(paths);
    return paths;
}

base::Trouble not_empty(files::path const& folder) {
    return base::Trouble(
        "De map " + folder.string() + " is niet leeg.\nThe folder " + folder.string() + " is not empty.");
}

void require_empty(files::path const& folder) {
    if (files::exists(folder) && !(files::is_directory(folder) && files::is_empty(folder)))
        throw not_empty(folder);
}

Manifest read_manifest(files::path const& folder) {
    auto const refused = [&] {
        return base::Trouble("De map " + folder.string()
            + " is geen volledige reservekopie: manifest.json ontbreekt of is "
              "onleesbaar.\nThe folder "
            + folder.string() + " is not a whole backup: manifest.json is missing or cannot be read.");
    };
    if (!files::exists(folder / "manifest.json")) throw refused();
    auto manifest = base::read_text<Manifest>(content_of(folder / "manifest.json"));
    if (!manifest.ok()) throw refused();
    return std::move(manifest).value();
}

/// The database, its heads, or an attachment: a manifest names nothing else, and leads nowhere else.
bool belongs_in_a_backup(std::string const& path) {
    if (path == database || path == heads) return true;
    return path.starts_with(attachments) && base::parse_hash(path.substr(attachments.size()));
}

base::Trouble foreign(std::string const& path) {
    return base::Trouble(
        path + " hoort niet bij deze reservekopie.\n" + path + " does not belong to this backup.");
}

void check_against(Manifest const& manifest, files::path const& folder) {
    std::set<std::string> known{"manifest.json"};
    for (auto const& file : manifest.files) {
        if (!belongs_in_a_backup(file.path)) throw foreign(file.path);
        auto const found = measured(folder, file.path);
        if (found.hash != file.hash || found.size != file.size) {
            throw base::Trouble(file.path + " is veranderd sinds de reservekopie is gemaakt.\n" + file.path
                + " was altered after the backup was made.");
        }
        known.insert(file.path);
    }
    for (auto const& path : all_files(folder)) {
        if (!known.contains(path)) throw foreign(path);
    }
    if (!known.contains(std::string(database))) {
        throw base::Trouble("De reservekopie bevat geen gegevensbestand.\nThe backup holds no database.");
    }
}

/// A folder that is filled whole, or is left as it was found.
class Filling {
public:
    Filling(files::path folder, bool was_there) : folder_(std::move(folder)), was_there_(was_there) {
        files::create_directories(folder_);
        files::permissions(folder_, files::perms::owner_all);
    }
    ~Filling() {
        if (whole_) return;
        std::error_code ignored;
        std::vector<files::path> inside;
        for (auto const& entry : files::directory_iterator(folder_, ignored)) inside.push_back(entry.path());
        for (auto const& path : inside) files::remove_all(path, ignored);
        if (!was_there_) files::remove(folder_, ignored);
    }
    Filling(Filling const&) = delete;
    Filling& operator=(Filling const&) = delete;

    void is_whole() { whole_ = true; }

private:
    files::path folder_;
    bool was_there_, whole_ = false;
};

struct TakenUp {
    journal::Sequence entries = 0;
    std::string bad_attachment{};  // one that had been altered or was gone before the backup was made
};

/// Checks every chain, and begins another history: browsers that saw more than this backup holds must not go
/// on from where they were.
TakenUp take_up(std::string const& data_directory) {
    auto const store = journal::open_sqlite(data_directory);
    auto bad = bad_attachment(attachment_cards(*store), data_directory);
    auto const verdict = journal::verify(*store->reader(), data_directory + "/heads.json");
    if (!verdict.sound) throw base::Trouble(verdict.what_nl + "\n" + verdict.what_en);
    auto const writer = store->writer();
    writer->begin();
    journal::begin_history(*writer, base::SystemClock().now());
    writer->commit();
    writer->checkpoint();  // the file alone is moved, without its log
    return {verdict.entries, std::move(bad)};
}

bool is_half_restored(files::path const& folder) {
    return files::exists(folder / restoring) && !files::exists(folder / database);
}

/// Empty, or with no more than what a restore that was killed had put there: it moves nothing up before its
/// database is ready, and what moved up is no longer below.
void require_restorable(files::path const& folder) {
    if (!is_half_restored(folder)) return require_empty(folder);
    auto const below = folder / restoring;
    for (auto const& entry : files::directory_iterator(folder)) {
        auto const name = entry.path().filename().string();
        bool const was_moved = std::ranges::find(moved_up, name) != moved_up.end()
            && files::exists(below / database) && !files::exists(below / name);
        if (name != restoring && name != lock && !was_moved) throw not_empty(folder);
    }
}

/// The folder `restoring` itself stays: it says whose the rest is, whenever the next one is killed.
void clear_half_restore(files::path const& folder) {
    for (auto const name : moved_up) files::remove_all(folder / name);
    std::vector<files::path> inside;
    for (auto const& entry : files::directory_iterator(folder / restoring)) inside.push_back(entry.path());
    for (auto const& path : inside) files::remove_all(path);
}

/// All of it was checked; without its database, which comes last, a folder is no data directory.
void move_up(files::path const& folder) {
    auto const from = folder / restoring;
    base::check(!files::exists(from / "paraat.db-wal"), "the database is whole without its log");
    for (auto const name : moved_up) {
        if (files::exists(from / name))
            journal::rename_durably((from / name).string(), (folder / name).string());
    }
    journal::rename_durably((from / database).string(), (folder / database).string());
}

/// What root makes in the folder of another user the server cannot read.
void require_own(std::string const& directory) {
    struct stat owner{};
    if (::geteuid() != 0 || ::stat(directory.c_str(), &owner) != 0 || owner.st_uid == 0) return;
    auto const number = std::to_string(owner.st_uid);
    throw base::Trouble("De map " + directory + " is van een andere gebruiker (" + number
        + "): doe dit als die gebruiker, met `sudo -u`. Wat root hier maakt, kan de server niet lezen.\nThe "
          "folder "
        + directory + " belongs to another user (" + number
        + "): do this as that user, with `sudo -u`. What root makes here the server cannot read.");
}

}  // namespace

std::string make_backup(journal::Store& store, std::string const& data_directory, std::string const& folder) {
    files::path const to = folder, from = data_directory;
    require_empty(to);
    Filling filling(to, files::exists(to));
    auto const cards = attachment_cards(store);  // what comes after this moment need not be in the copy
    store.backup((to / database).string());
    if (files::exists(from / "attachments")) {
        files::create_directories(to / "attachments");
        for (auto const& entry : files::directory_iterator(from / "attachments")) {
            // Any other name is of one that is still arriving: no event names it.
            if (!base::parse_hash(entry.path().filename().string())) continue;
            files::copy_file(entry.path(), to / "attachments" / entry.path().filename());
        }
    }
    Manifest manifest{version(), base::SystemClock().now(), {}};
    for (auto const& path : all_files(to)) {
        manifest.files.push_back(measured(to, path));
        journal::sync_to_disk((to / path).string());
    }
    if (files::exists(to / "attachments")) journal::sync_to_disk((to / "attachments").string());
    journal::write_durably((to / "manifest.json").string(), base::to_json(manifest) + "\n", 0600);
    filling.is_whole();
    if (auto const bad = bad_attachment(cards, folder); !bad.empty()) {
        throw base::Trouble(
            words_on_bad_attachment(bad, "Reservekopie gemaakt in " + folder + ", maar niet heel: ",
                "Backup made in " + folder + ", but not whole: "));
    }
    auto const count = std::to_string(manifest.files.size());
    return "Reservekopie gemaakt in " + folder + " (" + count + " bestanden).\nBackup made in " + folder
        + " (" + count + " files).\n";
}

std::string restore_backup(std::string const& folder, std::string const& data_directory) {
    files::path const from = folder, to = data_directory, half = to / restoring;
    require_restorable(to);
    require_own(data_directory);
    auto const manifest = read_manifest(from);
    check_against(manifest, from);
    bool const was_there = files::exists(to);
    files::create_directories(half);
    journal::DirectoryLock const held(data_directory);
    require_restorable(to);  // nobody else put anything there meanwhile
    Filling filling(to, was_there);
    clear_half_restore(to);
    for (auto const& file : manifest.files) {
        if (!file.path.starts_with(attachments)) continue;
        files::create_directories(half / "attachments");
        files::copy_file(from / file.path, half / file.path);
        journal::sync_to_disk((half / file.path).string());
    }
    if (files::exists(half / "attachments")) journal::sync_to_disk((half / "attachments").string());
    journal::restore_sqlite((from / database).string(), half.string());
    auto const taken = take_up(half.string());
    move_up(to);
    filling.is_whole();
    std::error_code ignored;
    files::remove_all(half, ignored);
    if (!taken.bad_attachment.empty()) {
        throw base::Trouble(words_on_bad_attachment(taken.bad_attachment,
            "Teruggezet in " + data_directory + ", maar niet heel: ",
            "Restored into " + data_directory + ", but not whole: "));
    }
    return "Teruggezet in " + data_directory + "; reservekopie van " + manifest.made_at.iso()
        + ".\nRestored into " + data_directory + "; backup of " + manifest.made_at.iso() + ".\nok "
        + std::to_string(taken.entries) + " entries\n";
}

bool is_backup(std::string const& folder) { return files::exists(files::path(folder) / "manifest.json"); }

std::string verify_backup(std::string const& folder) {
    auto const manifest = read_manifest(folder);
    check_against(manifest, folder);
    auto const count = std::to_string(manifest.files.size());
    return "ok, een reservekopie van " + manifest.made_at.iso() + ": " + count
        + " bestanden zijn zoals ze werden weggeschreven. `paraat restore` loopt ook het journaal na.\nok, a "
          "backup of "
        + manifest.made_at.iso() + ": " + count
        + " files are as they were written. `paraat restore` walks the journal as well.\n";
}

void require_data_directory(std::string const& directory) {
    if (is_half_restored(directory)) {
        throw base::Trouble("In de map " + directory
            + " is een reservekopie nog niet helemaal teruggezet; doe `paraat restore` opnieuw.\nIn the "
              "folder "
            + directory + " a backup was not put back to the end; run `paraat restore` again.");
    }
    if (is_backup(directory)) {
        throw base::Trouble("De map " + directory
            + " is een reservekopie: zet haar met `paraat restore` terug in een lege map.\nThe folder "
            + directory + " is a backup: put it back into an empty folder with `paraat restore`.");
    }
    require_own(directory);
}

}  // namespace paraat::app
