// Backup by SQLite's own means over a reader's connection, so that the writer is never held up; and its way
// back.
#include "server/journal/sqlite/backup.hpp"

#include <filesystem>

#include "server/journal/durable_file.hpp"
#include "server/journal/heads.hpp"
#include "server/journal/sqlite/reader.hpp"
#include "server/journal/sqlite/schema.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"

namespace paraat::journal {

namespace {

constexpr int pages_per_slice = 256;  // 1 MB
constexpr auto owner_only = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;

void copy_pages(Connection& from, Connection& into) {
    auto* copying = sqlite3_backup_init(into.handle(), "main", from.handle(), "main");
    if (copying == nullptr)
        throw_engine_trouble(into.handle(), sqlite3_extended_errcode(into.handle()), "backup");
    int code = SQLITE_OK;
    while (code == SQLITE_OK) code = sqlite3_backup_step(copying, pages_per_slice);
    int const ended = sqlite3_backup_finish(copying);
    if ((code & 0xff) == SQLITE_FULL) throw base::DiskFull("there is no room for the copy");
    if (code != SQLITE_DONE || ended != SQLITE_OK) throw_engine_trouble(into.handle(), code, "backup");
}

/// Not by the engine: it would put files of its own beside a backup, and leave them when it is killed.
void copy_bytes(std::string const& from, std::string const& to) {
    std::error_code trouble;
    make_file(to, 0600);
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, trouble);
    if (!trouble) std::filesystem::permissions(to, owner_only, trouble);
    if (!trouble) return;
    if (trouble == std::errc::no_space_on_device) throw base::DiskFull("there is no room for the copy");
    throw base::Trouble(from + " kan niet worden gekopieerd (" + trouble.message() + ").\n" + from
        + " cannot be copied (" + trouble.message() + ").");
}

/// Throws when there is something under this name.
void require_free(std::string const& file) {
    if (!std::filesystem::exists(file)) return;
    throw base::Trouble("Het bestand " + file + " bestaat al en wordt niet overschreven.\nThe file " + file
        + " exists already and is not overwritten.");
}

}  // namespace

void back_up(std::shared_ptr<Engine> const& engine, std::string const& file) {
    require_free(file);
    auto const part = file + ".part";
    std::filesystem::remove(part);
    SqliteReader reader(engine);
    // One moment of reading for all slices: what is written meanwhile does not make the copy start anew.
    reader.begin();
    {
        make_file(part, 0600);
        Connection into(part, nullptr, Access::writing);
        copy_pages(reader.connection(), into);
    }
    if (engine->heads) engine->heads->write_alone(reader.heads(), file + ".heads.json");
    reader.end();
    sync_to_disk(part);
    rename_durably(part, file);
}

void restore_sqlite(std::string const& backup, std::string const& directory) {
    std::filesystem::create_directories(directory);
    auto const file = directory + "/paraat.db";
    require_free(file);
    auto const part = file + ".part";
    std::filesystem::remove(part);
    copy_bytes(backup, part);
    {
        Connection copy(part, nullptr, Access::writing);
        require_ours(copy, backup);
    }
    if (auto const heads = read_file(backup + ".heads.json"))
        write_durably(directory + "/heads.json", *heads, 0644);
    sync_to_disk(part);
    rename_durably(part, file);
}

}  // namespace paraat::journal
