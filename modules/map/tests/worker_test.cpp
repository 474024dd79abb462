// The worker that reads what others made: it cannot outlive, outgrow or outreach its limits.
#include "modules/map/worker.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <unistd.h>

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
    auto const report = shell(folder, "pwd > where; test \"$HOME\" = \"$(pwd)\"");
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

TEST(Worker, IsKilledAtItsDeadlineWithAllItStarted) {
    Folder const folder;
    WorkerLimits limits;
    limits.deadline = std::chrono::milliseconds(400);
    auto const report = shell(folder, "(sleep 30; touch late) & echo $! > child; sleep 30", limits);
    EXPECT_EQ(report.end, WorkerEnd::too_long);
    std::ifstream in(folder.path() + "/child");
    pid_t child = 0;
    in >> child;
    ASSERT_GT(child, 0);
    // A killed child may still wait to be reaped by init; it is gone or a zombie, never at work.
    std::ifstream status("/proc/" + std::to_string(child) + "/stat");
    std::string const text((std::istreambuf_iterator<char>(status)), {});
    EXPECT_TRUE(
        text.empty() || text.find(") Z ") != std::string::npos || text.find(") X ") != std::string::npos)
        << text;
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
    auto const report = shell(folder, "head -c 1000000 /dev/zero > big", limits);
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
    auto const report = shell(folder, "env > seen; ls /proc/self/fd | wc -l > open");
    ::close(open_file);
    ASSERT_EQ(report.end, WorkerEnd::done) << report.words;
    EXPECT_EQ(folder.text("seen").find("geheim"), std::string::npos);
    EXPECT_LE(std::stoi(folder.text("open")), 4);  // in, out, errors, and the folder ls itself reads
}

TEST(Worker, SaysWhenItsProgramIsNotInstalled) {
    Folder const folder;
    EXPECT_EQ(run_confined({"geen-programma"}, folder.path(), {}, never).end, WorkerEnd::missing);
}

}  // namespace

}  // namespace paraat::map
