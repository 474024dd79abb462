// Packs with zlib at its quickest: the picture of a large incident waits for the line, not for the processor.
#include "server/transport/packing.hpp"

#include <zlib.h>

#include <algorithm>

#include "server/base/check.hpp"
#include "server/transport/limits.hpp"

namespace paraat::transport {

std::string gzip(std::string_view text) {
    constexpr int largest_window = 15, with_gzip_head = 16, memory_level = 8;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, largest_window + with_gzip_head, memory_level,
            Z_DEFAULT_STRATEGY)
        != Z_OK)
        throw base::Trouble("no memory to pack an answer");
    std::string packed(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    // zlib only reads what next_in points to; its type says otherwise for old programs' sake.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    bool const is_whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (!is_whole) throw base::Trouble("an answer could not be packed");
    packed.shrink_to_fit();
    return packed;
}

SharedBytes Packing::packed(SharedBytes const& text) {
    if (text->size() < limits::packed_from_bytes) return nullptr;
    auto const place = place_of(text);
    std::lock_guard const lock(place->packing);
    if (!place->packed) place->packed = std::make_shared<std::string const>(gzip(*text));
    return place->packed;
}

std::shared_ptr<Packing::Place> Packing::place_of(SharedBytes const& text) {
    std::lock_guard const lock(mutex_);
    // Nobody can ask again for a text that is gone.
    std::erase_if(places_, [](auto const& place) { return place->text.expired(); });
    auto const found =
        std::ranges::find_if(places_, [&](auto const& place) { return place->text.lock() == text; });
    if (found != places_.end()) return *found;
    places_.push_front(std::make_shared<Place>(text));
    if (places_.size() > places_max) places_.pop_back();
    return places_.front();
}

}  // namespace paraat::transport
