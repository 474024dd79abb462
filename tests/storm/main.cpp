// paraat-storm: kill -9 under writing clients, round after round, and a check of everything they saw.
//   paraat-storm                20 rounds and the negative control (PARAAT_LONG=1: 200 rounds)
//   paraat-storm SEED           the same moments of killing again
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/kernel/jobs.hpp"
#include "tests/storm/victim.hpp"
#include "tests/support/checker.hpp"
#include "tests/support/world.hpp"

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

/// What all clients saw together.
struct Memory {
    std::mutex mutex{};
    std::vector<test::Seen> answered{};
    /// Per client the command that had no answer when the victim was killed: it is sent again to the next
    /// one.
    std::vector<std::optional<test::Seen>> open = std::vector<std::optional<test::Seen>>(clients);

    std::vector<test::Seen> all() const {
        auto seen = answered;
        for (auto const& one : open) {
            if (one) seen.push_back(*one);
        }
        return seen;
    }
};

/// Writes one command after another until the victim is gone, noting each invocation and answer.
void write_on(int client, int socket, Memory& memory) {
    base::SystemClock clock;
    auto& open = memory.open[static_cast<std::size_t>(client)];
    for (;;) {
        auto one = open.value_or(test::Seen{client, kernel::fresh_id(clock), now_us(), 0, 0});
        open = one;
        auto const line = one.command.text() + "\n";
        bool const sent =
            ::send(socket, line.data(), line.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(line.size());
        std::string answer;
        if (sent)
            for (char c = 0; ::read(socket, &c, 1) == 1 && c != '\n';) answer += c;
        if (answer.size() <= 37) return;
        // Sent again, it must be answered as it would have been: a refusal of what is recorded is found.
        one.refused = answer.ends_with("refused");
        one.answered_us = one.refused ? 0 : now_us();
        one.sequence = number(std::string_view(answer).substr(37));
        std::lock_guard lock(memory.mutex);
        memory.answered.push_back(one);
        open.reset();
    }
}

void one_round(
    std::string const& self, std::string const& directory, bool early, int live_ms, Memory& memory) {
    auto victim = start_victim(self, directory, early);
    auto const before = memory.answered.size();
    auto const patience_us = now_us() + 60'000'000;
    std::vector<std::thread> threads;
    for (int i = 0; i < clients; ++i) {
        threads.emplace_back([&, i] { write_on(i, victim.sockets[static_cast<std::size_t>(i)], memory); });
    }
    // The first answer says it is up; only then the moment of killing is drawn.
    for (bool up = false; !up && now_us() < patience_us;) {
        // tidy: allow sleep - the condition lies in another process; looked at until it holds
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        std::lock_guard lock(memory.mutex);
        up = memory.answered.size() > before;
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
    Memory memory;
    std::vector<std::string> wrong;
    for (int round = 0; round < rounds && wrong.empty(); ++round) {
        auto const before = memory.answered.size();
        one_round(self, directory.string(), early, static_cast<int>(random() % 150), memory);
        if (memory.answered.size() == before) wrong.push_back("nobody was answered");
        auto const store = journal::open_sqlite(directory.string());
        auto const found = test::check_history(memory.all(), *store, (directory / "heads.json").string());
        wrong.insert(wrong.end(), found.begin(), found.end());
        if (round + 1 < rounds || early) continue;
        auto const differs = kernel::verify_projections(*test::whole_registry(), *store);
        if (!differs.empty()) wrong.push_back("not what the journal gives anew: " + differs);
    }
    commands = memory.answered.size();
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
    // Ends with the first round that is caught; a slow machine writes little, and may need more of them.
    auto const caught = storm(self, true, rounds * 5, seed, commands);
    auto const lost = std::find_if(caught.begin(), caught.end(),
        [](std::string const& line) { return line.starts_with("acknowledged and lost"); });
    if (lost == caught.end()) {
        std::printf("FAILED negative control: answering before the commit was not caught\n");
        ++failed;
    } else {
        std::printf("negative control caught: %s\n", lost->c_str());
    }
    std::printf("storm: %d passed, %d failed\n", 2 - failed, failed);
    return failed == 0 ? 0 : 1;
}
