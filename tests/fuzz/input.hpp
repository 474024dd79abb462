// What every fuzz target shares: the bytes as text, and a property that ends the run when it does not hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace paraat::fuzz {

inline std::string_view text_of(std::uint8_t const* bytes, std::size_t count) {
    return {reinterpret_cast<char const*>(bytes), count};
}

/// Cuts at the first line end: what stands before it is taken off the text.
inline std::string_view take_line(std::string_view& text) {
    auto const line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() < text.size() ? line.size() + 1 : text.size());
    return line;
}

/// libFuzzer keeps the input that ends the process.
inline void must(bool holds, char const* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

}  // namespace paraat::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t count);
