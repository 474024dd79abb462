// Three calls of the kernel (Landlock): a list of what is fenced off, a gate for each path, and the fence.
#include "modules/map/file_fence.hpp"

#include <utility>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace paraat::map {

namespace {

// Newer than the headers of some systems; the numbers are the same on every processor.
constexpr long create_ruleset = 444, add_rule = 445, restrict_self = 446;
constexpr std::uint64_t truncate_file = 1ULL << 14, command_device = 1ULL << 15;

/// The kernel's own list. What an older one does not know it takes as long as that is zero.
struct Fenced {
    std::uint64_t files, ports = 0, scopes = 0;
};
constexpr std::uint64_t abstract_sockets = 1ULL << 0, signals = 1ULL << 1;

constexpr std::uint64_t read_files = LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t read_folders = read_files | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t run_programs = read_folders | LANDLOCK_ACCESS_FS_EXECUTE;
constexpr std::uint64_t use_device = read_files | LANDLOCK_ACCESS_FS_WRITE_FILE;
constexpr std::uint64_t of_one_file =
    LANDLOCK_ACCESS_FS_EXECUTE | read_files | LANDLOCK_ACCESS_FS_WRITE_FILE | truncate_file;
// A link would lead whoever reads the folder afterwards out of it.
constexpr std::uint64_t never = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_MAKE_SYM
    | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SOCK
    | LANDLOCK_ACCESS_FS_MAKE_FIFO | command_device;

long version() { return ::syscall(create_ruleset, nullptr, 0UL, LANDLOCK_CREATE_RULESET_VERSION); }

/// Everything this kernel can fence off. Before version 3 that is not cutting a file short by its path; the
/// filter of system calls forbids that.
std::uint64_t all_of(long version) {
    auto all = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1U;
    if (version >= 2) all |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3) all |= truncate_file;
    if (version >= 5) all |= command_device;
    return all;
}

/// What is not there gets no gate: a gate that is missing only forbids.
void open_gate(int fence, char const* path, std::uint64_t rights) {
    int const place = ::open(path, O_PATH | O_CLOEXEC);
    if (place < 0) return;
    struct stat about{};
    if (::fstat(place, &about) == 0 && !S_ISDIR(about.st_mode)) rights &= of_one_file;
    landlock_path_beneath_attr const gate{rights, place};
    ::syscall(add_rule, fence, LANDLOCK_RULE_PATH_BENEATH, &gate, 0U);
    ::close(place);
}

}  // namespace

FileFence::FileFence(std::string folder, std::vector<std::string> const& words)
    : all_(all_of(version())), folder_(std::move(folder)) {
    for (auto const& word : words) {
        if (word.starts_with("/")) sources_.push_back(word);
    }
}

bool FileFence::is_offered() { return version() >= 1; }

bool FileFence::holds_signals() { return version() >= 6; }

bool FileFence::take_on() const {
    Fenced const fenced{.files = all_, .scopes = holds_signals() ? abstract_sockets | signals : 0};
    auto const fence = static_cast<int>(::syscall(create_ruleset, &fenced, sizeof fenced, 0U));
    if (fence < 0) return false;
    for (auto const* programs : {"/usr", "/bin", "/lib", "/lib64"}) open_gate(fence, programs, run_programs);
    // Of the settings of this machine only where libraries lie and what time it is: others keep secrets
    // there.
    for (auto const* settings : {"/etc/ld.so.cache", "/etc/localtime", "/dev/urandom", "/proc/meminfo"})
        open_gate(fence, settings, read_files);
    open_gate(fence, "/proc/self", read_folders);
    open_gate(fence, "/dev/null", use_device);
    for (auto const& source : sources_) open_gate(fence, source.c_str(), read_files);
    open_gate(fence, folder_.c_str(), all_ & ~never);
    bool const holds = ::syscall(restrict_self, fence, 0U) == 0;
    ::close(fence);
    return holds;
}

}  // namespace paraat::map
