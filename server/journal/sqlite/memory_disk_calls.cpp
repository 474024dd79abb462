// SQLite's file system interface over a disk in memory: files, file locks, and the log's shared memory and
// locks.
#include "server/journal/sqlite/memory_disk_calls.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <new>
#include <thread>

#include "server/base/hash.hpp"
#include "server/base/instant.hpp"
#include "server/journal/sqlite/memory_disk.hpp"

namespace paraat::journal {

struct MemoryDiskCalls {
    /// A file as one connection has it open.
    struct Handle : sqlite3_file {
        MemoryDisk* disk;
        std::shared_ptr<MemoryFile> file;
        std::string name;  // empty: a temporary file
        bool delete_on_close;
        int lock = SQLITE_LOCK_NONE;
        unsigned shared_mask = 0, exclusive_mask = 0;  // of the log's locks
        bool uses_shared_memory = false;
    };

    using Call = MemoryDisk::Call;

    static Handle& handle(sqlite3_file* file) { return *static_cast<Handle*>(file); }
    static MemoryDisk& disk(sqlite3_vfs* vfs) { return *static_cast<MemoryDisk*>(vfs->pAppData); }

    static int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* place, int flags, int* flags_out);
    static int remove(sqlite3_vfs* vfs, char const* name, int sync_directory);
    static int exists(sqlite3_vfs* vfs, char const* name, int flags, int* found);
    static int full_name(sqlite3_vfs*, char const* name, int room, char* out);
    static int random(sqlite3_vfs*, int count, char* out);
    static int sleep(sqlite3_vfs*, int microseconds);
    static int now(sqlite3_vfs*, sqlite3_int64* julian_ms);
    static int last_error(sqlite3_vfs*, int, char*) { return 0; }

    static int close(sqlite3_file* file);
    static int read(sqlite3_file* file, void* out, int count, sqlite3_int64 offset);
    static int write(sqlite3_file* file, void const* bytes, int count, sqlite3_int64 offset);
    static int truncate(sqlite3_file* file, sqlite3_int64 size);
    static int sync(sqlite3_file* file, int flags);
    static int size(sqlite3_file* file, sqlite3_int64* bytes);
    static int lock(sqlite3_file* file, int level);
    static int unlock(sqlite3_file* file, int level);
    static int is_reserved(sqlite3_file* file, int* reserved);
    static int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
    static int sector(sqlite3_file*) { return 512; }
    static int traits(sqlite3_file*) { return 0; }
    static int map_memory(sqlite3_file* file, int region, int bytes, int extend, void volatile** out);
    static int lock_log(sqlite3_file* file, int first, int count, int flags);
    static void barrier(sqlite3_file* file);
    static int unmap_memory(sqlite3_file* file, int delete_it);
    static void drop_log_locks(Handle& mine, unsigned mask);
};

namespace {

using Calls = MemoryDiskCalls;

sqlite3_io_methods const file_methods = {2, Calls::close, Calls::read, Calls::write, Calls::truncate,
    Calls::sync, Calls::size, Calls::lock, Calls::unlock, Calls::is_reserved, Calls::control, Calls::sector,
    Calls::traits, Calls::map_memory, Calls::lock_log, Calls::barrier, Calls::unmap_memory, nullptr, nullptr};

}  // namespace

int MemoryDiskCalls::open(
    sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* place, int flags, int* flags_out) {
    auto& where = disk(vfs);
    place->pMethods = nullptr;
    std::scoped_lock const guard(where.mutex_);
    std::string const file_name = name != nullptr ? name : "";
    if (int const refused = where.ask(Call::open, file_name, 0); refused != SQLITE_OK) return refused;
    std::shared_ptr<MemoryFile> file;
    if (auto const found = where.files_.find(file_name); name != nullptr && found != where.files_.end()) {
        file = found->second;
    } else if (name != nullptr && (flags & SQLITE_OPEN_CREATE) == 0) {
        return SQLITE_CANTOPEN;
    } else {
        file = std::make_shared<MemoryFile>();
        if (name != nullptr) where.files_[file_name] = file;
    }
    auto* mine = new (place) Handle{};
    mine->pMethods = &file_methods;
    mine->disk = &where;
    mine->file = std::move(file);
    mine->name = file_name;
    mine->delete_on_close = name != nullptr && (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
    if (flags_out != nullptr) *flags_out = flags;
    return SQLITE_OK;
}

int MemoryDiskCalls::remove(sqlite3_vfs* vfs, char const* name, int) {
    auto& where = disk(vfs);
    std::scoped_lock const guard(where.mutex_);
    if (int const refused = where.ask(Call::remove, name, 0); refused != SQLITE_OK) return refused;
    return where.files_.erase(name) == 1 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int MemoryDiskCalls::exists(sqlite3_vfs* vfs, char const* name, int, int* found) {
    auto& where = disk(vfs);
    std::scoped_lock const guard(where.mutex_);
    auto const file = where.files_.find(name);
    // An empty journal counts as absent, as on a real disk.
    *found = file != where.files_.end() && !file->second->bytes.empty() ? 1 : 0;
    return SQLITE_OK;
}

int MemoryDiskCalls::full_name(sqlite3_vfs*, char const* name, int room, char* out) {
    sqlite3_snprintf(room, out, "%s", name);
    return SQLITE_OK;
}

int MemoryDiskCalls::random(sqlite3_vfs*, int count, char* out) {
    base::random_bytes({reinterpret_cast<std::uint8_t*>(out), static_cast<std::size_t>(count)});
    return count;
}

int MemoryDiskCalls::sleep(sqlite3_vfs*, int microseconds) {
    std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
    return microseconds;
}

int MemoryDiskCalls::now(sqlite3_vfs*, sqlite3_int64* julian_ms) {
    constexpr sqlite3_int64 epoch_julian_ms = 210'866'760'000'000;
    *julian_ms = epoch_julian_ms + base::SystemClock().now().microseconds / 1000;
    return SQLITE_OK;
}

int MemoryDiskCalls::close(sqlite3_file* file) {
    auto& mine = handle(file);
    unmap_memory(file, 0);
    unlock(file, SQLITE_LOCK_NONE);
    {
        std::scoped_lock const guard(mine.disk->mutex_);
        if (mine.delete_on_close) mine.disk->files_.erase(mine.name);
    }
    mine.~Handle();
    return SQLITE_OK;
}

int MemoryDiskCalls::read(sqlite3_file* file, void* out, int count, sqlite3_int64 offset) {
    auto& mine = handle(file);
    auto const wanted = static_cast<std::size_t>(count);
    auto const start = static_cast<std::size_t>(offset);
    std::scoped_lock const guard(mine.disk->mutex_);
    if (int const refused = mine.disk->ask(Call::read, mine.name, wanted); refused != SQLITE_OK)
        return refused;
    auto const& bytes = mine.file->bytes;
    auto const there = start < bytes.size() ? std::min(wanted, bytes.size() - start) : 0;
    if (there > 0) std::memcpy(out, bytes.data() + start, there);
    if (there == wanted) return SQLITE_OK;
    std::memset(static_cast<char*>(out) + there, 0, wanted - there);
    return SQLITE_IOERR_SHORT_READ;
}

int MemoryDiskCalls::write(sqlite3_file* file, void const* bytes, int count, sqlite3_int64 offset) {
    auto& mine = handle(file);
    auto length = static_cast<std::size_t>(count);
    auto const start = static_cast<std::size_t>(offset);
    std::scoped_lock const guard(mine.disk->mutex_);
    int const refused = mine.disk->ask(Call::write, mine.name, length);
    if (refused != SQLITE_OK) length /= 2;
    auto& held = mine.file->bytes;
    if (held.size() < start + length) held.resize(start + length);
    if (length > 0) std::memcpy(held.data() + start, bytes, length);
    if (mine.disk->remembers_) {
        mine.file->unsynced.push_back({start, std::string(static_cast<char const*>(bytes), length)});
    }
    return refused;
}

int MemoryDiskCalls::truncate(sqlite3_file* file, sqlite3_int64 size) {
    auto& mine = handle(file);
    std::scoped_lock const guard(mine.disk->mutex_);
    if (int const refused = mine.disk->ask(Call::truncate, mine.name, 0); refused != SQLITE_OK)
        return refused;
    mine.file->bytes.resize(static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int MemoryDiskCalls::sync(sqlite3_file* file, int) {
    auto& mine = handle(file);
    std::scoped_lock const guard(mine.disk->mutex_);
    if (int const refused = mine.disk->ask(Call::sync, mine.name, 0); refused != SQLITE_OK) return refused;
    if (mine.disk->remembers_ && !mine.disk->lies_) {
        mine.file->synced = mine.file->bytes;
        mine.file->unsynced.clear();
    }
    return SQLITE_OK;
}

int MemoryDiskCalls::size(sqlite3_file* file, sqlite3_int64* bytes) {
    auto& mine = handle(file);
    std::scoped_lock const guard(mine.disk->mutex_);
    *bytes = static_cast<sqlite3_int64>(mine.file->bytes.size());
    return SQLITE_OK;
}

int MemoryDiskCalls::lock(sqlite3_file* file, int level) {
    auto& mine = handle(file);
    std::scoped_lock const guard(mine.disk->mutex_);
    auto& held = *mine.file;
    if (level <= mine.lock) return SQLITE_OK;
    if (level == SQLITE_LOCK_SHARED) {
        if (held.pending_lock || held.exclusive_lock) return SQLITE_BUSY;
        ++held.shared_locks;
    } else if (level == SQLITE_LOCK_RESERVED) {
        if (held.reserved_lock) return SQLITE_BUSY;
        held.reserved_lock = true;
    } else {
        if (mine.lock < SQLITE_LOCK_RESERVED && held.reserved_lock) return SQLITE_BUSY;
        if (mine.lock < SQLITE_LOCK_PENDING && held.pending_lock) return SQLITE_BUSY;
        held.reserved_lock = held.pending_lock = true;
        mine.lock = SQLITE_LOCK_PENDING;
        if (held.shared_locks > 1) return SQLITE_BUSY;
        held.exclusive_lock = true;
    }
    mine.lock = level;
    return SQLITE_OK;
}

int MemoryDiskCalls::unlock(sqlite3_file* file, int level) {
    auto& mine = handle(file);
    std::scoped_lock const guard(mine.disk->mutex_);
    auto& held = *mine.file;
    if (mine.lock <= level) return SQLITE_OK;
    if (mine.lock >= SQLITE_LOCK_RESERVED) held.reserved_lock = false;
    if (mine.lock >= SQLITE_LOCK_PENDING) held.pending_lock = held.exclusive_lock = false;
    if (level == SQLITE_LOCK_NONE) --held.shared_locks;
    mine.lock = level;
    return SQLITE_OK;
}

int MemoryDiskCalls::is_reserved(sqlite3_file* file, int* reserved) {
    auto& mine = handle(file);
    std::scoped_lock const guard(mine.disk->mutex_);
    *reserved = mine.file->reserved_lock ? 1 : 0;
    return SQLITE_OK;
}

int MemoryDiskCalls::map_memory(sqlite3_file* file, int region, int bytes, int extend, void volatile** out) {
    auto& mine = handle(file);
    std::scoped_lock const guard(mine.disk->mutex_);
    auto& regions = mine.file->shared_memory;
    if (!mine.uses_shared_memory) {
        mine.uses_shared_memory = true;
        ++mine.file->shared_memory_users;
    }
    auto const wanted = static_cast<std::size_t>(region);
    *out = nullptr;
    if (wanted >= regions.size() && extend == 0) return SQLITE_OK;
    while (regions.size() <= wanted) {
        regions.push_back(std::make_unique<char[]>(static_cast<std::size_t>(bytes)));
    }
    *out = regions[wanted].get();
    return SQLITE_OK;
}

int MemoryDiskCalls::lock_log(sqlite3_file* file, int first, int count, int flags) {
    auto& mine = handle(file);
    std::scoped_lock const guard(mine.disk->mutex_);
    auto* locks = mine.file->log_locks;
    unsigned const mask = ((1U << count) - 1U) << first;
    if ((flags & SQLITE_SHM_UNLOCK) != 0) {
        drop_log_locks(mine, mask);
        return SQLITE_OK;
    }
    for (int i = first; i < first + count; ++i) {
        bool const mine_exclusive = (mine.exclusive_mask >> i & 1U) != 0;
        bool const mine_shared = (mine.shared_mask >> i & 1U) != 0;
        if (locks[i].exclusive && !mine_exclusive) return SQLITE_BUSY;
        if ((flags & SQLITE_SHM_EXCLUSIVE) != 0 && locks[i].shared > (mine_shared ? 1 : 0))
            return SQLITE_BUSY;
    }
    for (int i = first; i < first + count; ++i) {
        unsigned const bit = 1U << i;
        if ((flags & SQLITE_SHM_EXCLUSIVE) != 0) {
            locks[i].exclusive = true;
            mine.exclusive_mask |= bit;
        } else if ((mine.shared_mask & bit) == 0) {
            ++locks[i].shared;
            mine.shared_mask |= bit;
        }
    }
    return SQLITE_OK;
}

void MemoryDiskCalls::drop_log_locks(Handle& mine, unsigned mask) {
    for (int i = 0; i < SQLITE_SHM_NLOCK; ++i) {
        unsigned const bit = 1U << i;
        if ((mask & mine.exclusive_mask & bit) != 0) mine.file->log_locks[i].exclusive = false;
        if ((mask & mine.shared_mask & bit) != 0) --mine.file->log_locks[i].shared;
    }
    mine.exclusive_mask &= ~mask;
    mine.shared_mask &= ~mask;
}

void MemoryDiskCalls::barrier(sqlite3_file* file) { std::scoped_lock const guard(handle(file).disk->mutex_); }

int MemoryDiskCalls::unmap_memory(sqlite3_file* file, int delete_it) {
    auto& mine = handle(file);
    std::scoped_lock const guard(mine.disk->mutex_);
    if (!mine.uses_shared_memory) return SQLITE_OK;
    drop_log_locks(mine, ~0U);
    mine.uses_shared_memory = false;
    if (--mine.file->shared_memory_users == 0 && delete_it != 0) mine.file->shared_memory.clear();
    return SQLITE_OK;
}

sqlite3_vfs memory_disk_vfs(MemoryDisk& disk, char const* name) {
    sqlite3_vfs vfs{};
    vfs.iVersion = 2;
    vfs.szOsFile = sizeof(MemoryDiskCalls::Handle);
    vfs.mxPathname = 512;
    vfs.zName = name;
    vfs.pAppData = &disk;
    vfs.xOpen = MemoryDiskCalls::open;
    vfs.xDelete = MemoryDiskCalls::remove;
    vfs.xAccess = MemoryDiskCalls::exists;
    vfs.xFullPathname = MemoryDiskCalls::full_name;
    vfs.xRandomness = MemoryDiskCalls::random;
    vfs.xSleep = MemoryDiskCalls::sleep;
    vfs.xCurrentTimeInt64 = MemoryDiskCalls::now;
    vfs.xGetLastError = MemoryDiskCalls::last_error;
    return vfs;
}

}  // namespace paraat::journal
