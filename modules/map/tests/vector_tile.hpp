// What a vector tile holds, counted per layer and tag: just enough of the format to judge a map by.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <zlib.h>

namespace paraat::map::test {

/// "multipolygons building" to the number of features of that layer with that tag. A feature in several tiles
/// counts in each of them.
using TagCounts = std::map<std::string, std::size_t>;

inline std::string unpacked(std::string const& packed) {
    z_stream stream{};
    if (::inflateInit2(&stream, 15 + 16) != Z_OK) throw std::runtime_error("zlib does not begin");
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string whole;
    int state = Z_OK;
    while (state == Z_OK) {
        std::string some(64'000, '\0');
        stream.next_out = reinterpret_cast<Bytef*>(some.data());
        stream.avail_out = static_cast<uInt>(some.size());
        state = ::inflate(&stream, Z_NO_FLUSH);
        whole.append(some, 0, some.size() - stream.avail_out);
    }
    ::inflateEnd(&stream);
    if (state != Z_STREAM_END) throw std::runtime_error("a tile is no gzip");
    return whole;
}

/// Fields of protocol buffers one after another; only numbers and texts occur in what is looked at here.
class Fields {
public:
    explicit Fields(std::string_view rest) : rest_(rest) {}

    bool next() {
        if (rest_.empty()) return false;
        auto const head = number();
        field = head >> 3;
        text = {};
        switch (head & 7) {
            case 0: value = number(); break;
            case 1: take(8); break;
            case 2: take(number()); break;
            case 5: take(4); break;
            default: throw std::runtime_error("a tile is damaged");
        }
        return true;
    }
    std::uint64_t number() {
        std::uint64_t sum = 0;
        for (int shift = 0; !rest_.empty(); shift += 7) {
            auto const byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            sum |= std::uint64_t{byte & 0x7fU} << shift;
            if (byte < 0x80) return sum;
        }
        throw std::runtime_error("a tile is damaged");
    }
    bool is_empty() const { return rest_.empty(); }

    std::uint64_t field = 0, value = 0;
    std::string_view text;

private:
    void take(std::uint64_t bytes) {
        text = rest_.substr(0, bytes);
        rest_.remove_prefix(std::min<std::size_t>(bytes, rest_.size()));
    }
    std::string_view rest_;
};

inline void count_tags(std::string_view layer, TagCounts& counts) {
    constexpr std::uint64_t layer_name = 1, layer_feature = 2, layer_key = 3, feature_tags = 2;
    std::string name;
    std::vector<std::string> keys;
    for (Fields fields(layer); fields.next();) {
        if (fields.field == layer_name) name = fields.text;
        if (fields.field == layer_key) keys.emplace_back(fields.text);
    }
    for (Fields fields(layer); fields.next();) {
        if (fields.field != layer_feature) continue;
        for (Fields parts(fields.text); parts.next();) {
            if (parts.field != feature_tags) continue;
            Fields pairs(parts.text);
            while (!pairs.is_empty()) {
                ++counts[name + " " + keys.at(pairs.number())];
                pairs.number();
            }
        }
    }
}

inline void count_tags_of_tile(std::string const& packed, TagCounts& counts) {
    constexpr std::uint64_t tile_layer = 3;
    auto const tile = unpacked(packed);
    for (Fields fields(tile); fields.next();) {
        if (fields.field == tile_layer) count_tags(fields.text, counts);
    }
}

}  // namespace paraat::map::test
