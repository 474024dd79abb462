// What the tests of the geo floor share: texts of faults, fixtures of our own, and real files where given.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/base/result.hpp"

namespace paraat::geo::test {

/// The codes of all faults, in order, with their paths: "geojson_ring_not_closed at features[0].geometry...".
inline std::vector<std::string> faults_of(base::Refusal const& refusal) {
    std::vector<std::string> told;
    for (auto const& fault : refusal.faults) {
        told.push_back(std::string(fault.code->code) + (fault.path.empty() ? "" : " at " + fault.path));
    }
    return told;
}

inline std::string code_of(auto const& result) {
    return result.ok() ? "accepted" : std::string(result.refusal().code().code);
}

inline std::string content_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Tests run in the root of the repository.
inline std::string fixture(std::string const& name) {
    return content_of("server/geo/tests/fixtures/" + name);
}

/// The folder of real files, where the environment names one. A test that needs it is called Shared... and
/// says that it was skipped; where the folder is named but a file is missing, content_of throws and the
/// test fails.
inline std::optional<std::filesystem::path> shared_folder() {
    auto const* const folder = std::getenv("PARAAT_SHARED");
    if (folder == nullptr || *folder == '\0') return {};
    return std::filesystem::path(folder);
}

class SharedFiles : public ::testing::Test {
protected:
    void SetUp() override {
        if (!shared_folder()) GTEST_SKIP() << "PARAAT_SHARED names no folder with real files";
    }
    static std::string shared(std::string const& path) { return content_of(*shared_folder() / path); }
};

}  // namespace paraat::geo::test
