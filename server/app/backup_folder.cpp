// Makes and checks backup folders. Attachments never change, so they are copied after the database without a
// pause.
#include "server/app/backup_folder.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <fcntl.h>
#include <unistd.h>

#include "server/app/version.hpp"
#include "server/base/check.hpp"
#include "server/base/hash.hpp"
#include "server/base/json.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"

namespace paraat::app {

namespace {

namespace files = std::filesystem;

struct ManifestFile {
    std::string path, hash;
    std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(ManifestFile, (), (path, hash, size))
constexpr auto notes(ManifestFile*) {
    return base::notes("one file of a backup",
        {{.name = "path", .id = 1, .meaning = "path within the backup"},
            {.name = "hash", .id = 2, .meaning = "BLAKE2b-256 of its content"},
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

void sync_path(files::path const& path) {
    auto const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    bool const synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    if (!synced)
        throw base::Trouble(
            path.string() + " is niet weggeschreven.\n" + path.string() + " could not be synced.");
}

std::vector<std::string> all_files(files::path const& folder) {
    std::vector<std::string> paths;
    for (auto const& entry : files::recursive_directory_iterator(folder)) {
        if (!entry.is_directory()) paths.push_back(files::relative(entry.path(), folder).string());
    }
    std::ranges::sort(paths);
    return paths;
}

void require_empty(files::path const& folder) {
    if (!files::exists(folder) || (files::is_directory(folder) && files::is_empty(folder))) return;
    throw base::Trouble(
        "De map " + folder.string() + " is niet leeg.\nThe folder " + folder.string() + " is not empty.");
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

void check_against(Manifest const& manifest, files::path const& folder) {
    std::set<std::string> known{"manifest.json"};
    for (auto const& file : manifest.files) {
        auto const found = measured(folder, file.path);
        if (found.hash != file.hash || found.size != file.size) {
            throw base::Trouble(file.path + " is veranderd sinds de reservekopie is gemaakt.\n" + file.path
                + " was altered after the backup was made.");
        }
        known.insert(file.path);
    }
    for (auto const& path : all_files(folder)) {
        if (known.contains(path)) continue;
        throw base::Trouble(
            path + " hoort niet bij deze reservekopie.\n" + path + " does not belong to this backup.");
    }
    if (!known.contains("paraat.db")) {
        throw base::Trouble("De reservekopie bevat geen gegevensbestand.\nThe backup holds no database.");
    }
}

}  // namespace

std::string make_backup(journal::Store& store, std::string const& data_directory, std::string const& folder) {
    files::path const to = folder, from = data_directory;
    require_empty(to);
    files::create_directories(to);
    files::permissions(to, files::perms::owner_all);
    store.backup((to / "paraat.db").string());
    if (files::exists(from / "attachments")) {
        files::create_directories(to / "attachments");
        for (auto const& entry : files::directory_iterator(from / "attachments")) {
            if (entry.path().extension() == ".part") continue;  // still arriving: no event names it
            files::copy_file(entry.path(), to / "attachments" / entry.path().filename());
        }
    }
    Manifest manifest{version(), base::SystemClock().now(), {}};
    for (auto const& path : all_files(to)) {
        manifest.files.push_back(measured(to, path));
        sync_path(to / path);
    }
    std::ofstream(to / "manifest.json") << base::to_json(manifest) << '\n';
    sync_path(to / "manifest.json");
    sync_path(to);
    auto const count = std::to_string(manifest.files.size());
    return "Reservekopie gemaakt in " + folder + " (" + count + " bestanden).\nBackup made in " + folder
        + " (" + count + " files).\n";
}

std::string restore_backup(std::string const& folder, std::string const& data_directory) {
    files::path const from = folder, to = data_directory;
    require_empty(to);
    auto const manifest = read_manifest(from);
    check_against(manifest, from);
    files::create_directories(to);
    files::permissions(to, files::perms::owner_all);
    journal::restore_sqlite((from / "paraat.db").string(), data_directory);
    for (auto const& file : manifest.files) {
        if (!file.path.starts_with("attachments/")) continue;
        files::create_directories(to / "attachments");
        files::copy_file(from / file.path, to / file.path);
        sync_path(to / file.path);
    }
    sync_path(to);
    return "Teruggezet in " + data_directory + "; reservekopie van " + manifest.made_at.iso()
        + ".\nRestored into " + data_directory + "; backup of " + manifest.made_at.iso() + ".\n";
}

}  // namespace paraat::app
