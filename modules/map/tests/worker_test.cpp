// The worker that reads what others made: it cannot outlive, outgrow or outreach its limits.
#include "modules/map/worker.hpp"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include <fcntl.h>
#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "modules/map/call_filter.hpp"
#include "modules/map/file_fence.hpp"
#include "modules/map/tests/folder.hpp"

namespace paraat::map {

namespace {

using test::Folder;

bool never() { return false; }

WorkerReport shell(Folder const& folder, std::string const& script, WorkerLimits limits = {}) {
    return run_confined({"sh", "-c", script}, folder.path(), limits, never);
}

TEST(Worker, DoesItsWorkInItsFolder) {
    Folder const folder;
    auto const report = shell(folder, "pwd > where; test \"$HOME\" = \"$PWD\"");
    EXPECT_EQ(report.end, WorkerEnd::done) << report.words;
    EXPECT_TRUE(std::filesystem::exists(folder.path() + "/where"));
}

TEST(Worker, TellsWhatWentWrongInItsOwnWords) {
    Folder const folder;
    auto const report = shell(folder, "echo 'kan niet lezen' >&2; exit 3");
    EXPECT_EQ(report.end, WorkerEnd::failed);
    EXPECT_EQ(report.exit_code, 3);
    EXPECT_EQ(report.words, "kan niet lezen\n");
}

TEST(Worker, SaysAnErrorAlsoAfterManyWarnings) {
    Folder const folder;
    auto const report = shell(folder,
        "i=0; while [ $i -lt 500 ]; do i=$((i + 1)); echo \"Warning 1: $i\" >&2; done; echo 'ERROR 1: stuk' "
        ">&2");
    EXPECT_NE(report.words.find("ERROR 1: stuk"), std::string::npos) << report.words;
}

/// What the kernel says of a process once it has ended, a moment after it was killed: nothing, or that it
/// waits to be reaped by init. Of one that is still at work after ten seconds: its line.
std::string line_of_ended(pid_t process) {
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    for (;;) {
        std::ifstream status("/proc/" + std::to_string(process) + "/stat");
        std::string line((std::istreambuf_iterator<char>(status)), {});
        if (line.find(") Z ") != std::string::npos || line.find(") X ") != std::string::npos) return {};
        if (line.empty() || std::chrono::steady_clock::now() > until) return line;
        std::this_thread::yield();
    }
}

TEST(Worker, IsKilledAtItsDeadlineWithAllItStarted) {
    Folder const folder;
    WorkerLimits limits;
    limits.deadline = std::chrono::milliseconds(400);
    limits.calls = SystemCalls::all;  // filtered it could start nothing at all
    pid_t child = 0;
    // On a busy machine it may be killed before it has started anything: then it gets twice as long.
    for (; child == 0 && limits.deadline < std::chrono::seconds(60); limits.deadline *= 2) {
        auto const report = shell(folder, "(sleep 120; touch late) & echo $! > child; sleep 120", limits);
        ASSERT_EQ(report.end, WorkerEnd::too_long);
        std::ifstream(folder.path() + "/child") >> child;
    }
    ASSERT_GT(child, 0);
    EXPECT_EQ(line_of_ended(child), "");
}

TEST(Worker, StopsWhenSomebodyCancels) {
    Folder const folder;
    auto const report = run_confined({"sleep", "30"}, folder.path(), {}, [] { return true; });
    EXPECT_EQ(report.end, WorkerEnd::cancelled);
}

TEST(Worker, CannotWriteAFileBeyondItsLimit) {
    Folder const folder;
    WorkerLimits limits;
    limits.file_bytes = 100'000;
    auto const report = shell(folder, "exec head -c 1000000 /dev/urandom > big", limits);
    EXPECT_EQ(report.end, WorkerEnd::failed);
    EXPECT_LE(std::filesystem::file_size(folder.path() + "/big"), 100'000U);
}

TEST(Worker, CannotTakeMoreMemoryThanItsLimit) {
    Folder const folder;
    WorkerLimits limits;
    limits.memory_bytes = 100'000'000;
    auto const report =
        run_confined({"python3", "-c", "x = bytearray(400_000_000)"}, folder.path(), limits, never);
    EXPECT_EQ(report.end, WorkerEnd::failed) << report.words;
}

TEST(Worker, CannotBurnMoreProcessorThanItsLimit) {
    Folder const folder;
    WorkerLimits limits;
    limits.cpu_s = 1;
    EXPECT_EQ(shell(folder, "while :; do :; done", limits).end, WorkerEnd::too_long);
}

TEST(Worker, GetsNoneOfOurSecretsAndNoOpenFile) {
    Folder const folder;
    ::setenv("PARAAT_TEST_SECRET", "geheim", 1);
    int const open_file = ::dup(0);
    auto const report = run_confined({"perl", "-e", R"(opendir my $fds, "/proc/self/fd" or die $!;
        my $open = grep !/^\./, readdir $fds;
        open my $told, ">", "open" or die $!; print $told $open; close $told;
        open my $seen, ">", "seen" or die $!; print $seen %ENV;)"},
        folder.path(), {}, never);
    ::close(open_file);
    ASSERT_EQ(report.end, WorkerEnd::done) << report.words;
    EXPECT_NE(folder.text("seen").find("TMPDIR"), std::string::npos);
    EXPECT_EQ(folder.text("seen").find("geheim"), std::string::npos);
    EXPECT_LE(std::stoi(folder.text("open")), 4);  // in, out, errors, and the folder it reads
}

/// What a small program of Perl says, with and without the filter; without the fence, which holds some of it
/// too.
WorkerReport perl(SystemCalls calls, std::string const& script) {
    Folder const folder;
    WorkerLimits limits;
    limits.calls = calls;
    limits.files = Files::all;
    return run_confined(
        {"perl", "-MSocket", "-e", script + " or die qq{$!\\n}"}, folder.path(), limits, never);
}

TEST(Worker, CannotOpenASocketAndCouldWithoutItsFilter) {
    if (!CallFilter::is_offered()) GTEST_SKIP() << "this kernel offers no filter of system calls";
    for (auto const* family : {"PF_INET", "PF_UNIX"}) {
        auto const script = std::string("socket(my $s, ") + family + ", SOCK_STREAM, 0)";
        auto const report = perl(SystemCalls::filtered, script);
        EXPECT_EQ(report.end, WorkerEnd::failed) << family;
        EXPECT_EQ(report.words, "Operation not permitted\n");
        auto const open = perl(SystemCalls::all, script);
        EXPECT_EQ(open.end, WorkerEnd::done) << family << ": " << open.words;
    }
}

TEST(Worker, CannotEndAnotherProcessAndCouldWithoutItsFilter) {
    if (!CallFilter::is_offered()) GTEST_SKIP() << "this kernel offers no filter of system calls";
    EXPECT_EQ(perl(SystemCalls::filtered, "kill 0, getppid()").words, "Operation not permitted\n");
    EXPECT_EQ(perl(SystemCalls::all, "kill 0, getppid()").end, WorkerEnd::done);
}

/// A program that has the kernel send a deadly signal to another of its user, as the word of a pipe. @return
/// whether that other lives on.
bool outlives_a_pipe(SystemCalls calls, Files files) {
    auto const other = ::fork();
    if (other == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        for (;;) ::pause();
    }
    Folder const folder;
    WorkerLimits limits;
    limits.calls = calls;
    limits.files = files;
    auto const script = "my ($own, $sig, $flags, $async) = (8, 10, 4, 024000); pipe(my $out, my $in);"
                        "fcntl($out, $own, "
        + std::to_string(other) + "); fcntl($out, $sig, 9); fcntl($out, $flags, $async); syswrite($in, 'x')";
    EXPECT_EQ(run_confined({"perl", "-e", script}, folder.path(), limits, never).end, WorkerEnd::done);
    ::kill(other, SIGTERM);  // comes too late for who has had the other
    int status = 0;
    ::waitpid(other, &status, 0);
    return WTERMSIG(status) == SIGTERM;
}

TEST(Worker, CannotEndAnotherProcessByTheWordOfAPipeAndCouldWithoutItsFilter) {
    if (!CallFilter::is_offered()) GTEST_SKIP() << "this kernel offers no filter of system calls";
    EXPECT_TRUE(outlives_a_pipe(SystemCalls::filtered, Files::all));
    EXPECT_FALSE(outlives_a_pipe(SystemCalls::all, Files::all));
}

TEST(Worker, CannotEndAnotherProcessFromBehindItsFenceEither) {
    if (!FileFence::holds_signals()) GTEST_SKIP() << "the fence of this kernel lets signals through";
    EXPECT_TRUE(outlives_a_pipe(SystemCalls::all, Files::fenced));
}

TEST(Worker, CannotSlowAnyProcessDownAndCouldWithoutItsFilter) {
    if (!CallFilter::is_offered()) GTEST_SKIP() << "this kernel offers no filter of system calls";
    EXPECT_EQ(perl(SystemCalls::filtered, "setpriority(0, $$, 19)").words, "Operation not permitted\n");
    EXPECT_EQ(perl(SystemCalls::all, "setpriority(0, $$, 19)").end, WorkerEnd::done);
}

TEST(Worker, StartsNothingThatCouldOutliveItAndCouldWithoutItsFilter) {
    if (!CallFilter::is_offered()) GTEST_SKIP() << "this kernel offers no filter of system calls";
    EXPECT_EQ(perl(SystemCalls::filtered, "defined(fork)").words, "Operation not permitted\n");
    EXPECT_EQ(perl(SystemCalls::all, "defined(fork)").end, WorkerEnd::done);
}

/// What a hostile program does to a file that it was not given, by its one word.
WorkerReport hostile(Files files, std::string const& deed, std::string const& target) {
    Folder const folder;
    WorkerLimits limits;
    limits.files = files;
    auto const script = "my $it = '" + target + "'; " + deed + " or die qq{$!\n}";
    return run_confined({"perl", "-e", script}, folder.path(), limits, never);
}

TEST(Worker, TouchesNothingOutsideItsFolderAndCouldWithoutItsFence) {
    if (!FileFence::is_offered()) GTEST_SKIP() << "this kernel offers no fence round files";
    Folder const data;
    auto const journal = data.path() + "/paraat.db";
    for (auto const* deed : {"open(my $f, '<', $it)", "open(my $f, '>>', $it)", "mkdir(qq{$it.folder})",
             "symlink('here', qq{$it.link})", "rename($it, qq{$it.gone})", "unlink($it)"}) {
        data.put("paraat.db", "wat er gebeurde");
        auto const report = hostile(Files::fenced, deed, journal);
        EXPECT_EQ(report.end, WorkerEnd::failed) << deed;
        EXPECT_EQ(report.words, "Permission denied\n") << deed;
        EXPECT_EQ(data.text("paraat.db"), "wat er gebeurde") << deed;
        auto const free = hostile(Files::all, deed, journal);
        EXPECT_EQ(free.end, WorkerEnd::done) << deed << ": " << free.words;
    }
}

TEST(Worker, ReadsAFileThatItsWordsName) {
    Folder const data, folder;
    data.put("kampen.osm.pbf", "kaart");
    auto const script =
        "open(my $f, '<', $ARGV[0]) or die qq{$!\n}; open(my $g, '>>', $ARGV[0]) and die 'written'";
    auto const report =
        run_confined({"perl", "-e", script, data.path() + "/kampen.osm.pbf"}, folder.path(), {}, never);
    EXPECT_EQ(report.end, FileFence::is_offered() ? WorkerEnd::done : WorkerEnd::failed) << report.words;
}

/// Whether a process of ours, held by nothing, could write into our memory on this machine.
bool could_reach_our_memory() {
    ::prctl(PR_SET_DUMPABLE, 1);
    auto const ours = "/proc/" + std::to_string(::getpid()) + "/mem";
    auto const child = ::fork();
    if (child == 0) ::_exit(::open(ours.c_str(), O_RDWR | O_CLOEXEC) >= 0 ? 0 : 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WEXITSTATUS(status) == 0;
}

TEST(Worker, CannotWriteIntoTheMemoryOfItsServer) {
    if (!could_reach_our_memory()) GTEST_SKIP() << "this machine refuses it to everybody";
    auto const ours = "/proc/" + std::to_string(::getpid()) + "/mem";
    EXPECT_EQ(hostile(Files::fenced, "open(my $m, '+<', $it)", ours).end, WorkerEnd::failed);
    // And where the kernel has no fence: we are closed to others of our user. Root is not held by that.
    EXPECT_EQ(::prctl(PR_GET_DUMPABLE), 0);
    if (::geteuid() == 0) return;
    EXPECT_EQ(hostile(Files::all, "open(my $m, '+<', $it)", ours).end, WorkerEnd::failed);
}

TEST(CallFilter, ForbidsWhatAReaderOfFilesHasNoNeedOf) {
    if (!CallFilter::is_offered()) GTEST_SKIP() << "this kernel offers no filter of system calls";
    CallFilter const filter;
    constexpr std::array calls{SYS_ptrace, SYS_mount, SYS_umount2, SYS_unshare, SYS_setns, SYS_bpf,
        SYS_process_vm_readv, SYS_perf_event_open, SYS_keyctl, SYS_io_uring_setup, SYS_connect, SYS_setsid,
        SYS_setpgid, SYS_truncate, SYS_fchmodat, SYS_fchownat, SYS_setxattr, SYS_setpriority,
        SYS_sched_setscheduler, SYS_sched_setparam, SYS_sched_setattr, SYS_sched_setaffinity, SYS_ioprio_set};
    auto const child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        if (!filter.take_on()) ::_exit(100);
        int bad = 0;
        for (auto const call : calls) {
            errno = 0;
            if (::syscall(call, -1, -1, -1, -1, -1) != -1 || errno != EPERM) ++bad;
        }
        for (auto const owner : {FIOSETOWN, SIOCSPGRP}) {
            errno = 0;
            if (::ioctl(-1, static_cast<unsigned long>(owner), nullptr) != -1 || errno != EPERM) ++bad;
        }
        // And what it does need goes on: a file, a thread's worth of memory, a process without a namespace.
        bool const works = ::open("/dev/null", O_RDONLY) >= 0 && ::getpid() > 0 && ::fcntl(0, F_GETFD) >= 0
            && ::ioctl(-1, FIONREAD, nullptr) == -1 && errno == EBADF;
        ::_exit(works ? bad : 101);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(WEXITSTATUS(status), 0) << "calls that were not forbidden";
}

TEST(Worker, SaysWhenItsProgramIsNotInstalled) {
    Folder const folder;
    EXPECT_EQ(run_confined({"geen-programma"}, folder.path(), {}, never).end, WorkerEnd::missing);
}

}  // namespace

}  // namespace paraat::map
