// The disk in memory itself: its files, its faults, and what is left of them after a kill or a power cut.
#include "server/journal/sqlite/memory_disk.hpp"

#include <sqlite3.h>

#include <algorithm>

#include "server/base/check.hpp"
#include "server/base/hash.hpp"
#include "server/journal/sqlite/connection.hpp"
#include "server/journal/sqlite/memory_disk_calls.hpp"

namespace paraat::journal {

namespace {

constexpr std::size_t sector_bytes = 512;

void put(std::string& file, std::size_t offset, std::string_view bytes) {
    if (file.size() < offset + bytes.size()) file.resize(offset + bytes.size());
    std::copy(bytes.begin(), bytes.end(), file.begin() + static_cast<std::ptrdiff_t>(offset));
}

}  // namespace

int const MemoryDisk::well = SQLITE_OK, MemoryDisk::no_room = SQLITE_FULL,
          MemoryDisk::no_memory = SQLITE_NOMEM, MemoryDisk::write_failed = SQLITE_IOERR_WRITE,
          MemoryDisk::sync_failed = SQLITE_IOERR_FSYNC, MemoryDisk::damaged = SQLITE_CORRUPT;

MemoryDisk::MemoryDisk() : vfs_(std::make_unique<sqlite3_vfs>()) {
    start_engine();
    std::array<std::uint8_t, 8> random{};
    base::random_bytes(random);
    name_ = "memory-" + base::hexadecimal(random);
    *vfs_ = memory_disk_vfs(*this, name_.c_str());
    base::check(sqlite3_vfs_register(vfs_.get(), 0) == SQLITE_OK, "a disk in memory cannot be registered");
}

MemoryDisk::~MemoryDisk() { sqlite3_vfs_unregister(vfs_.get()); }

void MemoryDisk::set_fault(Fault fault) {
    std::scoped_lock const lock(mutex_);
    fault_ = std::move(fault);
}

int MemoryDisk::ask(Call call, std::string const& file, std::size_t bytes) {
    return fault_ ? fault_(call, file, bytes) : SQLITE_OK;
}

void MemoryDisk::remember_syncs() {
    std::scoped_lock const lock(mutex_);
    remembers_ = true;
    for (auto const& [name, file] : files_) {
        file->synced = file->bytes;
        file->unsynced.clear();
    }
}

std::unique_ptr<MemoryDisk> MemoryDisk::after_kill() const {
    std::scoped_lock const lock(mutex_);
    auto left = std::make_unique<MemoryDisk>();
    for (auto const& [name, file] : files_) {
        left->files_[name] = std::make_shared<MemoryFile>();
        left->files_[name]->bytes = file->bytes;
    }
    return left;
}

std::unique_ptr<MemoryDisk> MemoryDisk::after_power_cut(std::mt19937_64& random) const {
    std::scoped_lock const lock(mutex_);
    auto left = std::make_unique<MemoryDisk>();
    for (auto const& [name, file] : files_) {
        auto bytes = file->synced;
        auto pieces = file->unsynced;
        std::shuffle(pieces.begin(), pieces.end(), random);
        // Each time another share of the sectors reaches the disk: nothing, everything, or some.
        auto const share = random() % 3;
        for (auto const& piece : pieces) {
            for (std::size_t at = 0; at < piece.bytes.size(); at += sector_bytes) {
                if (share == 0 || (share == 1 && random() % 2 == 0)) continue;
                put(bytes, piece.offset + at, std::string_view(piece.bytes).substr(at, sector_bytes));
            }
        }
        left->files_[name] = std::make_shared<MemoryFile>();
        left->files_[name]->bytes = std::move(bytes);
    }
    return left;
}

std::string MemoryDisk::contents(std::string const& file) const {
    std::scoped_lock const lock(mutex_);
    auto const found = files_.find(file);
    return found == files_.end() ? std::string() : found->second->bytes;
}

void MemoryDisk::replace(std::string const& file, std::string contents) {
    std::scoped_lock const lock(mutex_);
    auto& held = files_[file];
    if (!held) held = std::make_shared<MemoryFile>();
    held->bytes = std::move(contents);
}

std::size_t MemoryDisk::bytes() const {
    std::scoped_lock const lock(mutex_);
    std::size_t sum = 0;
    for (auto const& [name, file] : files_) sum += file->bytes.size();
    return sum;
}

}  // namespace paraat::journal
