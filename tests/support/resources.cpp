// The files inside the binary, for modules that load at start.
#include "server/transport/embedded_files.hpp"
#include "tests/support/world.hpp"

namespace paraat::test {

kernel::Resources resources_of_this_build() {
    return {[](std::string_view prefix) {
                std::vector<std::string> paths;
                for (auto const& file : transport::embedded_files()) {
                    if (file.path.starts_with(prefix)) paths.emplace_back(file.path);
                }
                return paths;
            },
        [](std::string_view path) -> std::optional<std::string_view> {
            auto const* file = transport::find_embedded_file(path);
            if (file == nullptr) return std::nullopt;
            return std::string_view(reinterpret_cast<char const*>(file->bytes.data()), file->bytes.size());
        }};
}

}  // namespace paraat::test
