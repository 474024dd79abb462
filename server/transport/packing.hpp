// Large texts packed for narrow lines (gzip, RFC 1952), each once for all who get the same text.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "server/transport/http.hpp"

namespace paraat::transport {

/// The text as one gzip member. Throws base::Trouble when there is no memory for it.
std::string gzip(std::string_view text);

class Packing {
public:
    /// @return null where packing does not pay: the text is small. Thread-safe; whoever asks for a text that
    /// is being packed waits for it.
    SharedBytes packed(SharedBytes const& text);

private:
    struct Place {
        std::weak_ptr<std::string const> text;
        std::mutex packing{};
        SharedBytes packed{};
    };
    /// As many different pictures as are likely to be on their way at one moment.
    static constexpr std::size_t places_max = 8;

    std::shared_ptr<Place> place_of(SharedBytes const& text);

    std::mutex mutex_;
    std::deque<std::shared_ptr<Place>> places_;  // newest first; shared with who is packing in it
};

}  // namespace paraat::transport
