// paraat-storm: kill -9 under writing clients, round after round, and a check of everything they saw.
//   paraat-storm                20 rounds and the negative control (PARAAT_LONG=1: 200 rounds)
//   paraat-storm SEED           the same moments of killing again
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <random>
#include <thread>

#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/kernel/jobs.hpp"
#include "tests/storm/victim.hpp"
#include "tests/support/checker.hpp"

namespace {

using namespace paraat;
constexpr int clients = 20;

std::int64_t now_us() {
    auto const now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

struct Victim {
    pid_t process = 0;
    std::vector<int> sockets;
};

Victim start_victim(std::string const& self, std::string const& directory, bool answer_early) {
    Victim victim;
    std::vector<std::string> words{self, answer_early ? "--victim-early" : "--victim", directory};
    std::vector<int> theirs;
    for (int i = 0; i < clients; ++i) {
        int pair[2];
        if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) std::abort();
        victim.sockets.push_back(pair[0]);
        theirs.push_back(pair[1]);
        words.push_back(std::to_string(pair[1]));
    }
    std::vector<char*> raw;
    for (auto& word : words) raw.push_back(word.data());
    raw.push_back(nullptr);
    victim.process = fork();
    if (victim.process == 0) {
        for (auto const socket : victim.sockets) close(socket);
        execv(self.c_str(), raw.data());
        _exit(127);
    }
    for (auto const socket : theirs) close(socket);
    return victim;
}

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Writes one command after another until the victim is gone, noting each invocation and answer.
void write_on(int client, int socket, std::vector<test::Seen>& seen, std::mutex& mutex) {
    base::SystemClock clock;
    for (;;) {
        test::Seen one{client, kernel::fresh_id(clock), now_us(), 0, 0};
        auto const line = one.command.text() + "\n";
        bool const sent =
            ::send(socket, line.data(), line.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(line.size());
        std::string answer;
        if (sent)
            for (char c = 0; ::read(socket, &c, 1) == 1 && c != '\n';) answer += c;
        if (answer.size() > 37) {
            one.answered_us = now_us();
            one.sequence = number(std::string_view(answer).substr(37));
        }
        std::lock_guard lock(mutex);
        if (sent) seen.push_back(one);
        if (one.answered_us == 0) return;
    }
}

void one_round(std::string const& self, std::string const& directory, bool early, int live_ms,
    std::vector<test::Seen>& seen) {
    auto victim = start_victim(self, directory, early);
    std::mutex mutex;
    std::vector<std::thread> threads;
    for (int i = 0; i < clients; ++i) {
        threads.emplace_back(
            [&, i] { write_on(i, victim.sockets[static_cast<std::size_t>(i)], seen, mutex); });
    }
    // The first answer says it is up; only then the moment of killing is drawn.
    for (;;) {
        // tidy: allow sleep - the condition lies in another process; looked at until it holds
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        std::lock_guard lock(mutex);
        if (!seen.empty() && seen.back().answered_us > now_us() - 1'000'000) break;
    }
    // tidy: allow sleep - the moment of killing is drawn by lot
    std::this_thread::sleep_for(std::chrono::milliseconds(live_ms));
    kill(victim.process, SIGKILL);
    waitpid(victim.process, nullptr, 0);
    for (auto& thread : threads) thread.join();
    for (auto const socket : victim.sockets) close(socket);
}

/// @return what is wrong after all rounds.
std::vector<std::string> storm(
    std::string const& self, bool early, int rounds, unsigned seed, std::size_t& commands) {
    auto const directory =
        std::filesystem::temp_directory_path() / ("paraat-storm-" + std::to_string(getpid()));
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
    std::mt19937 random(seed);
    std::vector<test::Seen> seen;
    std::vector<std::string> wrong;
    for (int round = 0; round < rounds && wrong.empty(); ++round) {
        one_round(self, directory.string(), early, static_cast<int>(random() % 150), seen);
        auto const store = journal::open_sqlite(directory.string());
        auto const heads = directory / "heads.json";  // written at the first checkpoint
        wrong = test::check_history(
            seen, *store, std::filesystem::exists(heads) ? heads.string() : std::string());
    }
    commands = seen.size();
    std::filesystem::remove_all(directory);
    return wrong;
}

}  // namespace

int main(int count, char** words) {
    base::prepare_cryptography();
    std::string const verb = count > 1 ? words[1] : "";
    if (verb == "--victim" || verb == "--victim-early") {
        std::vector<int> sockets;
        for (int i = 3; i < count; ++i) sockets.push_back(number(words[i]));
        return test::serve_until_killed(words[2], sockets, verb == "--victim-early");
    }
    auto const self = std::filesystem::read_symlink("/proc/self/exe").string();
    unsigned const seed = verb.empty() ? std::random_device{}() : static_cast<unsigned>(number(verb));
    int const rounds = std::getenv("PARAAT_LONG") != nullptr ? 200 : 20;
    std::printf("storm: seed %u\n", seed);
    std::size_t commands = 0;
    int failed = 0;
    auto const wrong = storm(self, false, rounds, seed, commands);
    for (auto const& line : wrong) std::printf("FAILED killed under load: %s\n", line.c_str());
    failed += !wrong.empty();
    std::printf("killed %d times under %d clients: %zu commands\n", rounds, clients, commands);
    auto const caught = storm(self, true, rounds, seed, commands);
    if (caught.empty()) {
        std::printf("FAILED negative control: answering before the commit was not caught\n");
        ++failed;
    } else {
        std::printf("negative control caught: %s\n", caught.front().c_str());
    }
    std::printf("storm: %d passed, %d failed\n", 2 - failed, failed);
    return failed == 0 ? 0 : 1;
}
