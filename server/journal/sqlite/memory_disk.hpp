// A disk in memory for SQLite, with the shared memory of its write-ahead log, so that readers and the writer
// behave as on a real disk. Tests make it fail at the n-th call, fill it up, or cut its power.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace paraat::journal {

/// One file: what a program reads back, and what of it would survive a power cut.
struct MemoryFile {
    struct Piece {
        std::size_t offset;
        std::string bytes;
    };

    std::string bytes{};
    std::string synced{};           // as of the last sync; kept only on a disk that forgets
    std::vector<Piece> unsynced{};  // written since

    int shared_locks = 0;  // SQLite's file lock
    bool reserved_lock = false, pending_lock = false, exclusive_lock = false;

    struct LogLock {
        int shared = 0;
        bool exclusive = false;
    };
    std::vector<std::unique_ptr<char[]>> shared_memory{};
    LogLock log_locks[8] = {};
    int shared_memory_users = 0;
};

class MemoryDisk {
public:
    enum class Call { read, write, truncate, sync, open, remove };
    /// Asked before each call; SQLITE_OK lets it pass, any other code is what the disk answers. A write that
    /// is refused leaves its first half behind, as a real one may.
    using Fault = std::function<int(Call call, std::string const& file, std::size_t bytes)>;
    /// What a fault may answer, for who does not know SQLite's numbers.
    static int const well, no_room, no_memory, write_failed, sync_failed, damaged;

    MemoryDisk();
    ~MemoryDisk();
    MemoryDisk(MemoryDisk const&) = delete;
    MemoryDisk& operator=(MemoryDisk const&) = delete;

    /// The name under which SQLite knows this disk.
    char const* name() const { return name_.c_str(); }

    void set_fault(Fault fault);
    /// From now on the disk remembers which bytes were synced.
    void remember_syncs();
    /// Syncs are answered with success and do nothing: what a careless disk does, and a test must notice.
    void lie_about_syncs() { lies_ = true; }

    /// The disk as a killed process leaves it: everything written, nothing of the shared memory.
    std::unique_ptr<MemoryDisk> after_kill() const;
    /// The disk after a power cut: what was synced, and of the rest any sectors, in any order, some torn.
    std::unique_ptr<MemoryDisk> after_power_cut(std::mt19937_64& random) const;

    std::string contents(std::string const& file) const;
    void replace(std::string const& file, std::string contents);
    std::size_t bytes() const;

private:
    friend struct MemoryDiskCalls;
    int ask(Call call, std::string const& file, std::size_t bytes);

    mutable std::mutex mutex_;
    std::map<std::string, std::shared_ptr<MemoryFile>> files_;
    Fault fault_;
    bool remembers_ = false, lies_ = false;
    std::string name_;
    std::unique_ptr<sqlite3_vfs> vfs_;
};

}  // namespace paraat::journal
