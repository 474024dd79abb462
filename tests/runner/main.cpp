// paraat-test: runs the scenarios of all modules, or those named ("example/notices"); then the matrix
// of rights and the recorded shapes. --rights prints the matrix as it is; --bless accepts the recorded
// shapes.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

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
        std::ofstream("api/events.txt") << test::shapes_as_they_are();
        return 0;
    }
    std::vector<std::string> const wanted(words + 1, words + count);
    auto const* dump = std::getenv("PARAAT_ANSWERS");
    std::string answers;
    test::TablesSeen seen;
    int passed = 0, failed = 0;
    for (auto const& file : all_files()) {
        try {
            auto const script = test::read_script(file);
            auto const name = script.header.contains("name") ? script.header.at("name") : file;
            if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), name) == wanted.end()) continue;
            auto const wrong = test::run_scenario(script, seen, dump != nullptr ? &answers : nullptr);
            if (!wrong.empty()) throw std::runtime_error(wrong);
            ++passed;
        } catch (std::exception const& error) {
            std::printf("FAILED %s\n", error.what());
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
