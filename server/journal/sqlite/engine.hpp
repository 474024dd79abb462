// What the writer and the readers of one opened store share: where it lies, and whether it may still be
// written.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "server/journal/sqlite/connection.hpp"
#include "server/journal/sqlite/damage.hpp"
#include "server/journal/sqlite/memory_disk.hpp"

namespace paraat::journal {

class DirectoryLock;
class HeadsFile;

struct Engine {
    std::string file;  // of the database
    std::unique_ptr<MemoryDisk> owned_disk{};
    MemoryDisk* disk = nullptr;  // nullptr: the operating system's
    std::unique_ptr<DirectoryLock> lock{};
    std::unique_ptr<HeadsFile> heads{};  // none in memory
    std::unique_ptr<Damage> damage = std::make_unique<Damage>();
    std::unique_ptr<Connection> writing{};
    std::atomic<bool> writer_taken{false};
    /// After an I/O error nobody knows what the disk holds: no more writing until the store is opened again.
    std::atomic<bool> stopped{false};

    Engine();
    ~Engine();
    char const* disk_name() const { return disk != nullptr ? disk->name() : nullptr; }
};

}  // namespace paraat::journal
