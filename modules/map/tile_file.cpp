// Writing and reading the file of map tiles.
// tidy: allow in this file io - it serves a job or a command of the administrator, no rule
#include "modules/map/tile_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "modules/map/refusals.hpp"
#include "server/base/check.hpp"
#include "server/base/hash.hpp"
#include "server/base/json.hpp"

namespace paraat::map {

namespace {

namespace files = std::filesystem;

constexpr std::string_view magic = "PARAATT1";
constexpr std::size_t head_bytes = 24, place_bytes = 24, words_max = 4'000;

struct Found {
    std::uint64_t key;
    files::path path;
    std::uint64_t length;
};

void put(std::string& out, std::uint64_t number) {
    for (int byte = 0; byte < 8; ++byte) out += static_cast<char>(number >> (8 * byte) & 0xff);
}

std::uint64_t number_at(char const* bytes) {
    std::uint64_t number = 0;
    for (int byte = 7; byte >= 0; --byte) number = number << 8 | static_cast<unsigned char>(bytes[byte]);
    return number;
}

std::optional<std::uint32_t> number_of(std::string const& text) {
    std::uint32_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number >= (1U << 24)) return std::nullopt;
    return number;
}

/// Only "{z}/{x}/{y}.pbf" and nothing that is a link.
std::vector<Found> tiles_of(files::path const& folder) {
    std::vector<Found> found;
    for (auto const& entry : files::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.is_symlink() || entry.path().extension() != ".pbf") continue;
        auto const row = number_of(entry.path().stem());
        auto const column = number_of(entry.path().parent_path().filename());
        auto const zoom = number_of(entry.path().parent_path().parent_path().filename());
        if (!row || !column || !zoom || entry.file_size() > limits::tile_bytes_max) continue;
        found.push_back({TileName{*zoom, *column, *row}.key(), entry.path(), entry.file_size()});
        base::check(found.size() <= limits::tiles_max, "a street map has a bounded number of tiles");
    }
    std::ranges::sort(found, {}, &Found::key);
    return found;
}

[[noreturn]] void disk_trouble(std::string const& path) {
    throw base::Trouble(path + ": " + std::strerror(errno));
}

void sync_path(std::string const& path, int flags) {
    int const descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0 || ::fsync(descriptor) != 0) disk_trouble(path);
    ::close(descriptor);
}

std::string head_of(std::vector<Found> const& tiles, TileWords const& words) {
    std::string text = R"({"map":")" + words.map + R"(","name":)";
    base::write_text(words.name, text);
    text += R"(,"attribution":)";
    base::write_text(words.attribution, text);
    text += R"(,"zoom_min":)" + std::to_string(words.zoom_min) + R"(,"zoom_max":)"
        + std::to_string(words.zoom_max) + R"(,"tiles":)" + std::to_string(tiles.size()) + "}";
    std::string head(magic);
    put(head, tiles.size());
    put(head, text.size());
    head += text;
    auto begin = head.size() + tiles.size() * place_bytes;
    for (auto const& tile : tiles) {
        put(head, tile.key);
        put(head, begin);
        put(head, tile.length);
        begin += tile.length;
    }
    return head;
}

void write_all(std::string const& file, std::vector<Found> const& tiles, TileWords const& words) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << head_of(tiles, words);
    for (auto const& tile : tiles) {
        std::ifstream in(tile.path, std::ios::binary);
        std::string const bytes((std::istreambuf_iterator<char>(in)), {});
        if (bytes.size() != tile.length) disk_trouble(tile.path);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    out.flush();
    if (!out) disk_trouble(file);
}

/// All of it, on the disk, or nothing of it.
void write_tiles(std::string const& file, std::vector<Found> const& tiles, TileWords const& words) {
    try {
        write_all(file, tiles, words);
        sync_path(file, O_RDONLY);
    } catch (...) {
        ::unlink(file.c_str());
        throw;
    }
}

}  // namespace

std::uint64_t TileName::key() const {
    return static_cast<std::uint64_t>(zoom) << 48 | static_cast<std::uint64_t>(column) << 24 | row;
}

std::size_t pack_tiles(std::string const& folder, std::string const& file, TileWords words) {
    auto const tiles = tiles_of(folder);
    if (tiles.empty()) return 0;
    words.zoom_min = static_cast<std::int64_t>(tiles.front().key >> 48);
    words.zoom_max = static_cast<std::int64_t>(tiles.back().key >> 48);
    std::array<std::uint8_t, 8> random{};
    base::random_bytes(random);
    words.map = base::hexadecimal(random);
    auto const beside = file + ".new";
    write_tiles(beside, tiles, words);
    if (::rename(beside.c_str(), file.c_str()) != 0) disk_trouble(file);
    sync_path(files::path(file).parent_path(), O_RDONLY | O_DIRECTORY);
    return tiles.size();
}

std::optional<TileFile> TileFile::open(std::string const& path) {
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    TileFile file(descriptor, {}, {});  // closes the descriptor whatever follows
    struct stat known{};
    std::array<char, head_bytes> head{};
    if (::fstat(descriptor, &known) != 0
        || ::pread(descriptor, head.data(), head.size(), 0) != ssize_t{head_bytes}
        || std::string_view(head.data(), magic.size()) != magic) {
        return std::nullopt;
    }
    auto const size = static_cast<std::uint64_t>(known.st_size);
    auto const count = number_at(head.data() + 8), words = number_at(head.data() + 16);
    if (count > limits::tiles_max || words > words_max || head_bytes + words + count * place_bytes > size) {
        return std::nullopt;
    }
    std::string rest(words + count * place_bytes, '\0');
    if (::pread(descriptor, rest.data(), rest.size(), head_bytes) != static_cast<ssize_t>(rest.size()))
        return std::nullopt;
    file.words_ = rest.substr(0, words);
    if (!file.words_.starts_with('{')) return std::nullopt;
    std::uint64_t last = 0;
    for (std::size_t i = 0; i < count; ++i) {
        auto const* at = rest.data() + words + i * place_bytes;
        Place const place{number_at(at), number_at(at + 8), number_at(at + 16)};
        bool const inside = place.length <= limits::tile_bytes_max && place.begin <= size
            && place.begin + place.length <= size;
        if (!inside || (i > 0 && place.key <= last)) return std::nullopt;
        last = place.key;
        file.index_.push_back(place);
    }
    return file;
}

TileFile::TileFile(TileFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), words_(std::move(other.words_)),
      index_(std::move(other.index_)) {}

TileFile::~TileFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<std::string> TileFile::tile(TileName name) const {
    auto const found = std::ranges::lower_bound(index_, name.key(), {}, &Place::key);
    if (found == index_.end() || found->key != name.key()) return std::nullopt;
    std::string bytes(found->length, '\0');
    auto const read = ::pread(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(found->begin));
    if (read != static_cast<ssize_t>(bytes.size()))
        throw base::Trouble("a tile of the street map cannot be read");
    return bytes;
}

}  // namespace paraat::map
