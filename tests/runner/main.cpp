// paraat-test: runs the scenarios of all modules, or those named ("example/notices"); then the matrix
// of rights and the recorded shapes. --rights prints the matrix as it is; --bless accepts the recorded
// shapes.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "server/base/check.hpp"
#include "server/base/hash.hpp"
#include "tests/runner/matrix.hpp"
#include "tests/runner/scenario.hpp"
#include "tests/runner/shapes.hpp"
#include "tests/support/world.hpp"

namespace {

namespace fs = std::filesystem;
using namespace paraat;

std::vector<std::string> all_files() {
    std::vector<std::string> files;
    for (auto const* root : {"modules", "tests/scenarios"}) {
        if (!fs::exists(root)) continue;
        for (auto const& entry : fs::recursive_directory_iterator(root)) {
            if (entry.path().extension() == ".scenario") files.push_back(entry.path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// What one scenario gave.
struct Result {
    bool was_wanted = false;
    std::string wrong, answers;
    test::TablesSeen seen;
};

Result run_one(std::string const& file, std::vector<std::string> const& wanted, bool keeps_answers) {
    Result result;
    try {
        auto const script = test::read_script(file);
        auto const name = script.header.contains("name") ? script.header.at("name") : file;
        result.was_wanted = wanted.empty() || std::ranges::find(wanted, name) != wanted.end();
        if (!result.was_wanted) return result;
        result.wrong = test::run_scenario(script, result.seen, keeps_answers ? &result.answers : nullptr);
    } catch (std::exception const& error) {
        result.was_wanted = true;
        result.wrong = error.what();
    }
    return result;
}

/// Every core takes the next scenario: each has a world of its own. In the order of the files.
std::vector<Result> run_all(
    std::vector<std::string> const& files, std::vector<std::string> const& wanted, bool keeps_answers) {
    std::vector<Result> results(files.size());
    std::atomic<std::size_t> next = 0;
    auto const work = [&] {
        for (auto at = next++; at < files.size(); at = next++)
            results[at] = run_one(files[at], wanted, keeps_answers);
    };
    std::vector<std::jthread> threads(std::max(1u, std::thread::hardware_concurrency()));
    for (auto& thread : threads) thread = std::jthread(work);
    threads.clear();
    return results;
}

/// A table that nobody was ever denied says nothing about its audience (unless it is declared public).
int never_denied(test::TablesSeen const& seen) {
    int count = 0;
    for (auto const* table : test::whole_registry()->tables()) {
        if (table->is_public || !seen.filled.contains(table->name) || seen.denied.contains(table->name))
            continue;
        std::printf("FAILED table %s: no observer was ever denied a row of it\n", table->name.c_str());
        ++count;
    }
    return count;
}

int said(char const* what, std::string const& lines) {
    if (lines.empty()) return 0;
    std::printf("FAILED %s:\n%s", what, lines.c_str());
    return 1;
}

}  // namespace

int main(int count, char** words) try {
    base::prepare_cryptography();
    if (count == 2 && std::string_view(words[1]) == "--rights") {
        std::fputs(test::rights_as_they_are().c_str(), stdout);
        return 0;
    }
    if (count == 2 && std::string_view(words[1]) == "--bless") {
        if (said("these shapes were recorded already: give the event the next one, with an upcast",
                test::changed_shapes("api/events.txt")))
            return 1;
        std::ofstream("api/events.txt") << test::shapes_as_they_are();
        return 0;
    }
    std::vector<std::string> const wanted(words + 1, words + count);
    auto const* dump = std::getenv("PARAAT_ANSWERS");
    auto const results = run_all(all_files(), wanted, dump != nullptr);
    std::string answers;
    test::TablesSeen seen;
    int passed = 0, failed = 0;
    for (auto const& result : results) {
        if (!result.was_wanted) continue;
        seen.add(result.seen);
        answers += result.answers;
        if (result.wrong.empty()) {
            ++passed;
        } else {
            std::printf("FAILED %s\n", result.wrong.c_str());
            ++failed;
        }
    }
    if (wanted.empty()) {
        failed += never_denied(seen);
        failed += said(
            "the rights differ from tests/rights.txt", test::differences_from_rights("tests/rights.txt"));
        failed += said("a recorded past shape does not read any more", test::broken_past_shapes());
        failed +=
            said("the recorded shapes differ from api/events.txt: add a shape and an upcast, then --bless",
                test::differences_from_shapes("api/events.txt"));
    }
    if (dump != nullptr) std::ofstream(dump) << answers;
    std::printf("scenarios: %d passed, %d failed\n", passed, failed);
    return failed == 0 && passed > 0 ? 0 : 1;
} catch (paraat::base::Bug const& bug) {
    std::printf("FAILED %s\n", bug.what());  // what the modules declare does not fit together
    return 1;
}
