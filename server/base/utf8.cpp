// Characters of UTF-8 are told apart by their first byte, and judged by all of them.
#include "server/base/utf8.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace paraat::base {

namespace {

/// How many bytes follow the first of a character, and the least number it may stand for.
std::optional<std::pair<std::size_t, std::uint32_t>> following(unsigned char first) {
    if (first < 0x80) return {{0, 0}};
    if (first >= 0xC2 && first < 0xE0) return {{1, 0x80}};
    if (first >= 0xE0 && first < 0xF0) return {{2, 0x800}};
    if (first >= 0xF0 && first < 0xF5) return {{3, 0x10000}};
    return std::nullopt;
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Bytes of the character that `text` begins with; 0 when that is none.
std::size_t first_character(std::string_view text) {
    auto const first = static_cast<unsigned char>(text.front());
    auto const more = following(first);
    if (!more || text.size() <= more->first) return 0;
    auto const kept_bits = more->first == 0 ? 0x7Fu : 0x3Fu >> more->first;
    std::uint32_t number = first & kept_bits;
    for (std::size_t i = 1; i <= more->first; ++i) {
        if (!continues(text[i])) return 0;
        number = number << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    }
    bool const stands = number >= more->second && number <= 0x10FFFF && (number < 0xD800 || number >= 0xE000);
    return stands ? more->first + 1 : 0;
}

bool is_control(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

}  // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        auto const bytes = first_character(text);
        if (bytes == 0) return false;
        text.remove_prefix(bytes);
    }
    return true;
}

std::size_t characters_in(std::string_view text) {
    std::size_t count = 0;
    for (char c : text) count += !continues(c);
    return count;
}

std::string readable(std::string_view bytes) {
    std::string text;
    while (!bytes.empty()) {
        auto const whole = first_character(bytes);
        if (whole == 0) text += "\xEF\xBF\xBD";
        else if (is_control(bytes.front())) text += ' ';
        else text += bytes.substr(0, whole);
        bytes.remove_prefix(whole == 0 ? 1 : whole);
    }
    return text;
}

std::string shortened(std::string_view text, std::size_t characters_max) {
    if (characters_in(text) <= characters_max) return std::string(text);
    std::size_t end = 0;
    for (std::size_t left = characters_max - 3; left > 0; --left) end += first_character(text.substr(end));
    return std::string(text.substr(0, end)) + "...";
}

}  // namespace paraat::base
