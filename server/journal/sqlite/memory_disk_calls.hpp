// The calls by which SQLite uses a disk in memory.
#pragma once

#include <sqlite3.h>

namespace paraat::journal {

class MemoryDisk;

/// A file system for SQLite whose files lie on `disk`; `name` must live as long as it is registered.
sqlite3_vfs memory_disk_vfs(MemoryDisk& disk, char const* name);

}  // namespace paraat::journal
