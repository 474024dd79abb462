// The store on SQLite: one file, one writing connection that also checkpoints, WAL, synchronous=FULL.
#pragma once

#include <memory>
#include <string>

#include "server/journal/store.hpp"

namespace paraat::journal {

/// Opens or makes `<directory>/paraat.db` (and `<directory>/heads.json` for the heads outside the database).
/// Throws base::Trouble with one clear sentence when the directory has no rights, the file is of a newer
/// version, another process holds it, or the engine is older than 3.51.3.
std::unique_ptr<Store> open_sqlite(std::string const& directory);

/// Puts a backup (and its heads, from `backup`.heads.json) into a directory that has no database yet. Throws
/// base::Trouble when it has one, or when the file is not Paraat's or of a newer version.
void restore_sqlite(std::string const& backup, std::string const& directory);

/// The same store in memory, for tests and scenarios; readers see commits as in the file.
std::unique_ptr<Store> open_sqlite_in_memory();

class MemoryDisk;
/// The same store on a disk in memory that a test can make fail; the disk must outlive it.
std::unique_ptr<Store> open_sqlite_on(MemoryDisk& disk);

}  // namespace paraat::journal
