// Live fan-out: one publisher, 1,000 subscribers over 20 sets of audiences, beside NATS under the same load.
// Prints JSON.
//
//   bench_fanout [--rounds 5] [--seconds 10] [--subscribers 1000] [--data DIR]
//
// Paraat: each change is a command over HTTP, on disk before it is sent, filtered for each subscriber. NATS:
// a message, in memory, for whoever asks. Rounds are interleaved; medians are given, and all rounds beside
// them.
#include <sys/resource.h>

#include <filesystem>
#include <iostream>
#include <map>

#include "bench/arguments.hpp"
#include "bench/fanout_nats.hpp"
#include "bench/fanout_paraat.hpp"

namespace {

using namespace paraat;
using bench::Outcome;

using Field = double Outcome::*;
std::vector<std::pair<char const*, Field>> const fields{{"p50_ms", &Outcome::p50_ms},
    {"p99_ms", &Outcome::p99_ms}, {"cpu_us_per_delivery", &Outcome::cpu_us_per_delivery},
    {"rss_mb", &Outcome::rss_mb}, {"idle_kb_per_socket", &Outcome::idle_kb_per_socket}};

double median(std::vector<Outcome> const& rounds, Field field) {
    std::vector<double> values;
    for (auto const& round : rounds) values.push_back(round.*field);
    std::ranges::sort(values);
    return values[values.size() / 2];
}

boost::json::object result_of(std::vector<Outcome> const& rounds) {
    boost::json::object result;
    for (auto const& [name, field] : fields) result[name] = median(rounds, field);
    long lost = 0;
    boost::json::array p99;
    for (auto const& round : rounds) {
        lost += round.lost;
        p99.push_back(round.p99_ms);
    }
    result["lost"] = lost;
    result["p99_ms_of_each_round"] = p99;
    return result;
}

void open_files_max() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

int main(int count, char** words) {
    open_files_max();
    bench::Arguments const arguments(count, words);
    auto const subscribers = static_cast<int>(arguments.number("subscribers", 1000));
    auto const directory = arguments.text("data", "bench-fanout.data");
    base::prepare_cryptography();
    if (arguments.text("role", "load") == "server") return bench::serve(directory, subscribers);

    auto const seconds = static_cast<int>(arguments.number("seconds", 10));
    std::map<int, std::map<std::string, std::vector<Outcome>>> outcomes;
    for (long round = 0; round < arguments.number("rounds", 5); ++round) {
        for (int const per_s : {100, 20}) {
            {
                bench::ParaatPeer peer(directory, subscribers);
                outcomes[per_s]["paraat"].push_back(bench::Load(peer, subscribers).run(per_s, seconds));
            }
            bench::NatsPeer peer;
            outcomes[per_s]["nats"].push_back(bench::Load(peer, subscribers).run(per_s, seconds));
        }
    }
    std::filesystem::remove_all(directory);
    boost::json::object json{{"bench", "fanout"}, {"subscribers", subscribers}, {"seconds", seconds},
        {"audience_sets", bench::audience_sets}, {"payload_bytes", bench::payload_bytes}};
    for (auto const& [per_s, peers] : outcomes) {
        boost::json::object both;
        for (auto const& [peer, rounds] : peers) both[peer] = result_of(rounds);
        json["at_" + std::to_string(per_s) + "_per_s"] = std::move(both);
    }
    std::cout << json << '\n';
}
