// One file of map tiles: a head, what it is in words, a sorted index, and the tiles one after another.
//
//   8 bytes "PARAATT1" | u64 number of tiles | u64 length of the words | words (JSON)
//   | per tile, sorted by key: u64 key, u64 place in the file, u64 length | tiles
//
// A key is zoom << 48 | column << 24 | row. All numbers are little-endian.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace paraat::map {

struct TileName {
    std::uint32_t zoom = 0, column = 0, row = 0;
    std::uint64_t key() const;
};

/// What the file says of itself; `info.json` for browsers.
struct TileWords {
    std::string name, attribution;
    std::int64_t zoom_min = 0, zoom_max = 0, tiles = 0;
    std::string map{};  // names this file and its copies, and no other; pack_tiles gives it
};

/// Gathers the tiles of a folder "{z}/{x}/{y}.pbf" into one file, written beside and renamed at the end, so
/// that a reader sees the old one or the new one. Throws base::Trouble when the disk does not do what it
/// should.
/// @return the number of tiles; 0 when the folder holds none, and then nothing is written.
std::size_t pack_tiles(std::string const& folder, std::string const& file, TileWords words);

class TileFile {
public:
    /// Nothing when the file is not there or not whole: magic, lengths and order are checked, every tile lies
    /// inside.
    static std::optional<TileFile> open(std::string const& path);
    TileFile(TileFile&& other) noexcept;
    TileFile& operator=(TileFile&&) = delete;
    ~TileFile();

    std::optional<std::string> tile(TileName name) const;
    /// As it is in the file: JSON.
    std::string const& words() const { return words_; }
    std::size_t size() const { return index_.size(); }

private:
    struct Place {
        std::uint64_t key, begin, length;
    };
    TileFile(int descriptor, std::string words, std::vector<Place> index)
        : descriptor_(descriptor), words_(std::move(words)), index_(std::move(index)) {}

    int descriptor_;
    std::string words_;
    std::vector<Place> index_;
};

}  // namespace paraat::map
