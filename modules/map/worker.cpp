// fork, limits, no network, a fence round files, a filter of system calls, exec; then wait with a deadline.
// tidy: allow in this file clock, io - it serves a job or a command of the administrator, no rule
#include "modules/map/worker.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <iostream>
#include <optional>
#include <thread>

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "modules/map/call_filter.hpp"
#include "modules/map/file_fence.hpp"
#include "modules/map/refusals.hpp"
#include "server/base/check.hpp"

namespace paraat::map {

namespace {

constexpr auto look_every = std::chrono::milliseconds(100);
constexpr int cannot_start = 127;

std::string path_of(std::string const& program) {
    for (std::string const folder : {"/usr/bin/", "/bin/"}) {
        if (::access((folder + program).c_str(), X_OK) == 0) return folder + program;
    }
    return {};
}

/// Everything the child needs, made before the fork: after it only calls that are safe in a copy of a process
/// with threads.
struct Start {
    std::string path, folder;
    std::vector<std::string> words, environment;
    std::vector<char*> argv, envp;
    WorkerLimits limits;
    std::optional<CallFilter> filter;
    std::optional<FileFence> fence;
    int errors = -1;

    void seal() {
        for (auto& word : words) argv.push_back(word.data());
        for (auto& word : environment) envp.push_back(word.data());
        argv.push_back(nullptr);
        envp.push_back(nullptr);
    }
};

/// Past `most` a signal says why; what is left over after that (for processor time) ends it for good.
void limit(__rlimit_resource_t which, unsigned long most, unsigned long left_over = 0) {
    rlimit const both{most, most + left_over};
    ::setrlimit(which, &both);
}

[[noreturn]] void become(Start& start) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    // A network of its own without a single device. Where neither is permitted the other limits stand alone.
    if (::unshare(CLONE_NEWNET) != 0) static_cast<void>(::unshare(CLONE_NEWUSER | CLONE_NEWNET));
    limit(RLIMIT_CPU, start.limits.cpu_s, 2);
    limit(RLIMIT_AS, start.limits.memory_bytes);
    limit(RLIMIT_FSIZE, start.limits.file_bytes);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 256);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    int const nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, 0);
    ::dup2(nothing, 1);
    ::dup2(start.errors, 2);
    ::syscall(SYS_close_range, 3U, ~0U, 0U);
    bool const is_fenced = !start.fence || start.fence->take_on();
    bool const is_shut_in = is_fenced && (!start.filter || start.filter->take_on());
    if (is_shut_in && ::chdir(start.folder.c_str()) == 0)
        ::execve(start.path.c_str(), start.argv.data(), start.envp.data());
    ::_exit(cannot_start);
}

/// Warnings make room for the errors that come after them.
void drop_warnings(std::string& words) {
    std::string kept;
    for (std::size_t begin = 0; begin < words.size();) {
        auto const end = std::min(words.find('\n', begin), words.size() - 1) + 1;
        if (words.compare(begin, 7, "Warning") != 0) kept.append(words, begin, end - begin);
        begin = end;
    }
    words = std::move(kept);
}

/// What it says is kept up to a limit and read away beyond it, so that it never waits for us.
void listen(int pipe, std::string& words) {
    std::array<char, 4096> some{};
    for (;;) {
        auto const count = ::read(pipe, some.data(), some.size());
        if (count <= 0) return;
        if (words.size() + static_cast<std::size_t>(count) > limits::worker_words_max) drop_warnings(words);
        auto const room = limits::worker_words_max - std::min(words.size(), limits::worker_words_max);
        words.append(some.data(), std::min(room, static_cast<std::size_t>(count)));
    }
}

WorkerReport await(
    pid_t child, int pipe, WorkerLimits const& limits, std::function<bool()> const& cancelled) {
    WorkerReport report;
    auto const until = std::chrono::steady_clock::now() + limits.deadline;
    bool killed = false;
    for (;;) {
        listen(pipe, report.words);
        int status = 0;
        if (::waitpid(child, &status, WNOHANG) == child) {
            listen(pipe, report.words);
            ::kill(-child, SIGKILL);  // all it started itself, where no filter is
            report.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
            if (!killed) report.end = report.exit_code == 0 ? WorkerEnd::done : WorkerEnd::failed;
            if (!killed && WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
                report.end = WorkerEnd::too_long;
            return report;
        }
        bool const is_late = std::chrono::steady_clock::now() > until;
        if (!killed && (is_late || cancelled())) {
            report.end = is_late ? WorkerEnd::too_long : WorkerEnd::cancelled;
            killed = true;
            ::kill(-child, SIGKILL);
            ::kill(child, SIGKILL);
        }
        std::this_thread::sleep_for(look_every);
    }
}

/// Once in the life of the server.
void tell_unfiltered() {
    static bool const told = [] {
        std::cerr
            << "map: this kernel offers no filter of system calls (seccomp); what reads foreign map files "
               "is held by its other limits alone\n";
        return true;
    }();
    static_cast<void>(told);
}

/// As often.
void tell_unfenced() {
    static bool const told = [] {
        std::cerr << "map: this kernel offers no fence round files (Landlock); what reads foreign map files "
                     "can read and write whatever the user of the server may\n";
        return true;
    }();
    static_cast<void>(told);
}

}  // namespace

bool is_installed(std::string const& program) { return !path_of(program).empty(); }

WorkerReport run_confined(std::vector<std::string> const& words, std::string const& folder,
    WorkerLimits const& limits, std::function<bool()> const& cancelled) {
    Start start;
    start.path = path_of(words.front());
    if (start.path.empty()) return {WorkerEnd::missing, cannot_start, words.front()};
    start.folder = folder;
    start.words = words;
    start.limits = limits;
    if (limits.calls == SystemCalls::filtered) {
        if (CallFilter::is_offered()) start.filter.emplace();
        else tell_unfiltered();
    }
    if (limits.files == Files::fenced) {
        if (FileFence::is_offered()) start.fence.emplace(folder, words);
        else tell_unfenced();
    }
    // Few arenas: each reserves address space, and RLIMIT_AS counts what is reserved, not what is used.
    start.environment = {"MALLOC_ARENA_MAX=2", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=" + folder,
        "TMPDIR=" + folder, "CPL_TMPDIR=" + folder, "GDAL_CACHEMAX=64",
        "CPL_VSIL_CURL_ALLOWED_EXTENSIONS=none", "GDAL_DISABLE_READDIR_ON_OPEN=TRUE", "GDAL_SKIP=VRT",
        "OGR_SKIP=OGR_VRT", "OGR_SQLITE_CACHE=64", "GDAL_NUM_THREADS=1",
        // Else it is silent after a thousand warnings, also about an error.
        "CPL_MAX_ERROR_REPORTS=0"};
    start.seal();
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) throw base::Trouble("no pipe for the worker");
    start.errors = pipe[1];
    // The worker is of our own user: without this it could write into our memory through /proc.
    ::prctl(PR_SET_DUMPABLE, 0);
    auto const child = ::fork();
    if (child == 0) become(start);
    ::close(pipe[1]);
    if (child < 0) {
        ::close(pipe[0]);
        throw base::Trouble("the worker could not be started");
    }
    auto report = await(child, pipe[0], limits, cancelled);
    ::close(pipe[0]);
    return report;
}

}  // namespace paraat::map
