// Durable commands per second with 1 and 64 writers, in process and over HTTP, beside the bare loop and the
// raw disk: all in one run, interleaved, medians of the rounds. Prints JSON.
//   commands [--data DIR] [--seconds S per measurement] [--rounds N]
#include <algorithm>
#include <cstdio>
#include <map>

#include "bench/arguments.hpp"
#include "bench/bare_loop.hpp"
#include "bench/commands_load.hpp"
#include "bench/raw_disk.hpp"

namespace {

using namespace paraat;

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

template <class Loop> double loop_per_s(std::string const& directory, int group, double seconds) {
    using Clock = std::chrono::steady_clock;
    Loop loop(directory);
    loop.group(group);
    std::int64_t done = 0;
    auto const start = Clock::now();
    double elapsed_s = 0;
    while (elapsed_s < seconds) {
        loop.group(group);
        done += group;
        elapsed_s = std::chrono::duration<double>(Clock::now() - start).count();
    }
    return static_cast<double>(done) / elapsed_s;
}

std::map<std::string, std::vector<double>> measure(
    std::string const& directory, double seconds, long rounds) {
    std::map<std::string, std::vector<double>> found;
    auto const emptied = [&] {
        std::filesystem::remove_all(directory);
        std::filesystem::create_directories(directory);
        return directory;
    };
    for (long round = 0; round < rounds; ++round) {
        found["fdatasync"].push_back(bench::measure_raw_disk(emptied(), seconds / 2).syncs_per_s);
        for (int const writers : {64, 1}) {
            auto const of = "_" + std::to_string(writers);
            found["bare" + of].push_back(loop_per_s<bench::BareLoop>(emptied(), writers, seconds));
            found["journal" + of].push_back(loop_per_s<bench::ThroughJournal>(emptied(), writers, seconds));
            found["in_process" + of].push_back(bench::in_process_per_s(emptied(), writers, seconds));
            found["http" + of].push_back(bench::over_http_per_s(emptied(), writers, seconds));
        }
    }
    std::filesystem::remove_all(directory);
    return found;
}

}  // namespace

int main(int count, char** values) {
    base::prepare_cryptography();
    bench::Arguments const arguments(count, values);
    auto const directory = arguments.text("data", "/tmp/bench-commands.data");
    if (arguments.text("role", "") == "server") return bench::serve_commands(directory);
    auto const rounds = arguments.number("rounds", 5);
    auto const found = measure(directory, static_cast<double>(arguments.number("seconds", 3)), rounds);
    std::printf("{\"bench\": \"commands\", \"rounds\": %ld", rounds);
    for (auto const& [name, rates] : found)
        std::printf(",\n \"%s_per_s\": %.0f", name.c_str(), median(rates));
    auto const ratio = [&](char const* name, char const* of) {
        return median(found.at(name)) / median(found.at(of));
    };
    std::printf(
        ",\n \"in_process_64_of_bare\": %.2f, \"http_64_of_bare\": %.2f, \"bare_1_of_in_process\": %.2f}\n",
        ratio("in_process_64", "bare_64"), ratio("http_64", "bare_64"), ratio("bare_1", "in_process_1"));
}
