// A folder of its own for one test, gone afterwards.
#pragma once

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <stdlib.h>

namespace paraat::map::test {

/// The folder of real files, or empty where the environment names none: tests that need it are then skipped.
inline std::string shared_folder() {
    auto const* const folder = std::getenv("PARAAT_SHARED");
    return folder == nullptr ? std::string() : folder;
}

class Folder {
public:
    Folder() {
        auto name = (std::filesystem::temp_directory_path() / "paraat-map-XXXXXX").string();
        path_ = ::mkdtemp(name.data()) != nullptr ? name : std::string();
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    std::string const& path() const { return path_; }
    void put(std::string const& name, std::string const& bytes) const {
        auto const file = std::filesystem::path(path_) / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
    }
    std::string text(std::string const& name) const {
        std::ifstream file(std::filesystem::path(path_) / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

private:
    std::string path_;
};

inline std::string fixture(std::string const& name) {
    return std::filesystem::absolute("modules/map/tests/fixtures/" + name).string();
}

}  // namespace paraat::map::test
