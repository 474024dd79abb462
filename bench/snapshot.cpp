// The snapshot of a large incident: 2,000 objects on the map and 5,000 log lines, read from disk, and packed
// for a narrow line. Prints JSON.
//
//   bench_snapshot [--rounds 21] [--data DIR]
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>

#include "bench/arguments.hpp"
#include "server/base/hash.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/live/feed.hpp"
#include "server/transport/packing.hpp"

namespace {

using namespace paraat;
using Clock = std::chrono::steady_clock;

constexpr int objects = 2000, log_lines = 5000;
base::Uuid const incident{{0x01, 0x89, 0x0a, 0x5d, 0xac, 0x96, 0x77, 0x4b, 0xbc, 1}};

base::Uuid fresh() {
    std::array<std::uint8_t, 10> random;
    base::random_bytes(random);
    return base::make_uuid_v7(base::SystemClock().now(), random);
}

/// Words and figures in no order, as hard to pack as what people write, or harder.
std::string text_of(std::size_t bytes) {
    constexpr std::array words{"brand", "water", "de", "van", "dijk", "bij", "slachtoffer", "wind", "noord",
        "opvang", "in", "ontruimen", "haven", "gaat", "meting", "ammoniak", "om", "verkeer", "ambulance",
        "afgezet", "bewoners", "ramen", "sluiten", "niet", "gaslek", "ploeg", "naar", "school", "station",
        "klaar", "over", "minuten"};
    std::vector<std::uint8_t> random(bytes);
    base::random_bytes(random);
    std::string text;
    for (auto const byte : random) {
        text += byte < 224 ? words[byte % words.size()] : std::to_string(byte * 211);
        text += ' ';
        if (text.size() >= bytes) break;
    }
    text.resize(bytes);
    return text;
}

/// One row with its entry and its line in the change log.
void put(journal::Writer& writer, std::string const& table, std::size_t bytes) {
    journal::Entry entry;
    entry.region = "VR25";
    entry.stream = fresh();
    entry.stream_type = table;
    entry.version = 1;
    entry.event_type = table + ".written";
    entry.actor = "bench";
    entry.command = fresh();
    entry.body = "{}";
    writer.append(entry);
    auto const key = entry.stream.text();
    auto const audience = access::only({.scope = incident}).text();
    auto const body = R"({"id":")" + key + R"(","text":")" + text_of(bytes) + "\"}";
    writer.put_row({table, key, entry.region, entry.stream, incident, audience, body, entry.sequence});
    writer.log_change({entry.region, entry.sequence, table, key, incident, {}, audience});
}

void wake(live::Feed& feed, journal::Writer& writer) {
    journal::Cursor heads;
    for (auto const& [region, head] : writer.heads()) heads[region] = head.sequence;
    feed.wake(heads);
}

struct Measured {
    std::vector<double> took_ms{}, packing_ms{};  // of each snapshot, sorted
    std::size_t bytes = 0, packed_bytes = 0;      // of the last
};

Measured measure(std::string const& directory, long rounds) {
    auto const store = journal::open_sqlite(directory);
    auto const writer = store->writer();
    writer->begin();
    for (int number = 0; number < objects; ++number) put(*writer, "map_object", 400);
    for (int number = 0; number < log_lines; ++number) put(*writer, "log_line", 200);
    writer->commit();
    access::Directory rights;
    rights.put("account:anna", "assignment", "reader@VR25");
    rights.put("region:VR25", "scope", incident.text());
    live::Feed feed(*store, rights);

    Measured measured;
    auto const ms_since = [](Clock::time_point before) {
        return std::chrono::duration<double, std::milli>(Clock::now() - before).count();
    };
    for (long round = 0; round < rounds; ++round) {
        writer->begin();
        put(*writer, "log_line", 200);  // so that no earlier snapshot can be used again
        writer->commit();
        wake(feed, *writer);
        live::Subscription anna{.actor = {.account = "anna", .name = {}}, .scopes = {incident}, .cursor = {}};
        auto const before = Clock::now();
        auto const frame = feed.pull(anna);
        measured.took_ms.push_back(ms_since(before));
        measured.bytes = frame->size();
        auto const read = Clock::now();
        measured.packed_bytes = transport::gzip(*frame).size();
        measured.packing_ms.push_back(ms_since(read));
    }
    std::ranges::sort(measured.took_ms);
    std::ranges::sort(measured.packing_ms);
    return measured;
}

}  // namespace

int main(int count, char** words) {
    bench::Arguments const arguments(count, words);
    auto const directory = arguments.text("data", "bench-snapshot.data");
    base::prepare_cryptography();
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
    auto const measured = measure(directory, arguments.number("rounds", 21));
    std::filesystem::remove_all(directory);
    std::cout << R"({"bench":"snapshot","objects":)" << objects << R"(,"log_lines":)" << log_lines
              << R"(,"bytes":)" << measured.bytes << R"(,"p50_ms":)"
              << measured.took_ms[measured.took_ms.size() / 2] << R"(,"max_ms":)" << measured.took_ms.back()
              << R"(,"packed_bytes":)" << measured.packed_bytes << R"(,"packing_p50_ms":)"
              << measured.packing_ms[measured.packing_ms.size() / 2] << "}\n";
}
