// Runs another program shut in: bounded time and memory, a folder of its own, no network, no other process,
// and no system call that a reader of files has no need of.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace paraat::map {

enum class SystemCalls { filtered, all };
enum class Files { fenced, all };

struct WorkerLimits {
    unsigned long cpu_s = 30;
    unsigned long memory_bytes = 1'000'000'000;
    unsigned long file_bytes = 1'000'000'000;
    std::chrono::milliseconds deadline{30'000};
    /// Filtered wherever the kernel offers it (call_filter.hpp); where it does not, the log says so and the
    /// other limits stand alone. `all` is for trying the filter against.
    SystemCalls calls = SystemCalls::filtered;
    /// Fenced wherever the kernel offers it (file_fence.hpp); else the log says that the worker reads and
    /// writes whatever the user of the server may.
    Files files = Files::fenced;
};

enum class WorkerEnd { done, failed, too_long, cancelled, missing };

struct WorkerReport {
    WorkerEnd end = WorkerEnd::failed;
    int exit_code = 0;    // of the program; 128 + signal when it was killed
    std::string words{};  // the beginning of what it said on stderr
};

/// From the first worker on this process is closed to every other of its user (PR_SET_DUMPABLE): no
/// debugger, no core, and none of its memory through /proc.
/// @param words the program (looked for in /usr/bin and /bin alone) and its arguments, never through a shell.
/// A word that is the path of a file makes that file readable.
/// @param folder where it works and may write; HOME and TMPDIR too. Nothing of our environment and no open
/// file is handed on.
/// @param cancelled asked ten times a second; the worker is then killed.
WorkerReport run_confined(std::vector<std::string> const& words, std::string const& folder,
    WorkerLimits const& limits, std::function<bool()> const& cancelled);

/// Whether the program is there at all.
bool is_installed(std::string const& program);

}  // namespace paraat::map
