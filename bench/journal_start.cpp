// How long a large journal takes to open and its chain to verify:
//   journal_start [--directory DIR] [--entries N] [--regions N] [--rounds N]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "bench/arguments.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/journal/store.hpp"

namespace {

using namespace paraat;

double seconds_of(std::function<void()> const& work) {
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Entries of about 300 bytes of body, spread over the regions and over streams of 50 versions each.
void fill(std::string const& directory, std::int64_t entries, std::int64_t regions) {
    auto const store = journal::open_sqlite(directory);
    auto const writer = store->writer();
    constexpr std::int64_t group = 5000, versions = 50;
    for (std::int64_t first = 0; first < entries; first += group) {
        writer->begin();
        for (auto number = first; number < std::min(entries, first + group); ++number) {
            journal::Entry entry;
            entry.region = "VR" + std::to_string(10 + number % regions);
            for (std::size_t i = 0; i < 8; ++i) {
                entry.stream.bytes[i] = static_cast<std::uint8_t>((number / versions) >> (8 * (7 - i)));
                entry.command.bytes[i] = static_cast<std::uint8_t>(number >> (8 * (7 - i)));
            }
            entry.stream_type = "picture_section";
            entry.version = number % versions + 1;
            entry.event_type = "picture_section.written";
            entry.entered_at = {1'700'000'000'000'000 + number * 1000};
            entry.actor = "account-" + std::to_string(number % 200);
            entry.body =
                R"({"1":"0199b2c4-7a10-7c3e-9d51-3f0a6c2b8e11","2":")" + std::string(245, 'a') + "\"}";
            writer->append(entry);
        }
        writer->commit();
        if (writer->checkpoint_due()) writer->checkpoint();
    }
    writer->checkpoint();
}

}  // namespace

int main(int count, char** values) {
    bench::Arguments const arguments(count, values);
    auto const directory = arguments.text("directory", "/tmp") + "/journal_start.tmp";
    auto const entries = arguments.number("entries", 1'000'000);
    std::filesystem::remove_all(directory);
    double const fill_s = seconds_of([&] { fill(directory, entries, arguments.number("regions", 2)); });
    std::vector<double> open_s, verify_s, verify_cpu_s;
    bool sound = true;
    for (long round = 0; round < arguments.number("rounds", 5); ++round) {
        std::unique_ptr<journal::Store> store;
        open_s.push_back(seconds_of([&] {
            store = journal::open_sqlite(directory);
            store->writer()->heads();
        }));
        auto const reader = store->reader();
        auto const cpu_before = std::clock();
        verify_s.push_back(seconds_of([&] {
            auto const verdict = journal::verify(*reader, directory + "/heads.json");
            sound = sound && verdict.sound && verdict.entries == entries;
        }));
        // Beside the time by the clock, so that a busy machine can be told from a slow program.
        verify_cpu_s.push_back(static_cast<double>(std::clock() - cpu_before) / CLOCKS_PER_SEC);
    }
    std::printf("{\"bench\": \"journal_start\", \"entries\": %ld, \"fill_s\": %.1f, \"open_s\": %.4f, "
                "\"verify_s\": %.2f,"
                " \"verify_cpu_s\": %.2f,"
                " \"sound\": %s, \"database_mb\": %.0f}\n",
        entries, fill_s, median(open_s), median(verify_s), median(verify_cpu_s), sound ? "true" : "false",
        static_cast<double>(std::filesystem::file_size(directory + "/paraat.db")) / 1e6);
    std::filesystem::remove_all(directory);
}
