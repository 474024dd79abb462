// Characters of UTF-8 are told apart by their first byte, and judged by all of them.
#include "server/base/utf8.hpp"

#include <algorithm>
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

/// A character and how many bytes it takes; 0 bytes: it is none.
struct Character {
    std::uint32_t number = 0;
    std::size_t bytes = 0;
};

/// The one that `text` begins with.
Character character_of(std::string_view text) {
    auto const first = static_cast<unsigned char>(text.front());
    auto const more = following(first);
    if (!more || text.size() <= more->first) return {};
    auto const kept_bits = more->first == 0 ? 0x7Fu : 0x3Fu >> more->first;
    std::uint32_t number = first & kept_bits;
    for (std::size_t i = 1; i <= more->first; ++i) {
        if (!continues(text[i])) return {};
        number = number << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    }
    bool const stands = number >= more->second && number <= 0x10FFFF && (number < 0xD800 || number >= 0xE000);
    return stands ? Character{number, more->first + 1} : Character{};
}

/// Bytes of the character that `text` begins with; 0 when that is none.
std::size_t first_character(std::string_view text) { return character_of(text).bytes; }

bool is_control(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

struct Range {
    std::uint32_t first, last;
};

/// White space, and what Unicode 15.1 calls Default_Ignorable_Code_Point (DerivedCoreProperties.txt), in
/// order; of Hangul and Braille also the letters that are drawn as nothing.
constexpr Range unseen[] = {{0x09, 0x0D}, {0x20, 0x20}, {0x85, 0x85}, {0xA0, 0xA0}, {0xAD, 0xAD},
    {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160}, {0x1680, 0x1680}, {0x17B4, 0x17B5},
    {0x180B, 0x180F}, {0x2000, 0x200F}, {0x2028, 0x202F}, {0x205F, 0x206F}, {0x2800, 0x2800},
    {0x3000, 0x3000}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};

bool is_unseen(std::uint32_t number) {
    return std::ranges::any_of(
        unseen, [&](Range range) { return number >= range.first && number <= range.last; });
}

}  // namespace

bool is_blank(std::string_view text) {
    while (!text.empty()) {
        auto const character = character_of(text);
        if (character.bytes == 0 || !is_unseen(character.number)) return false;
        text.remove_prefix(character.bytes);
    }
    return true;
}

bool holds_control(std::string_view text, std::string_view allowed) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        bool const is_c0 = byte < 0x20 || byte == 0x7F;
        bool const is_c1 =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (is_c1 || (is_c0 && allowed.find(text[i]) == std::string_view::npos)) return true;
    }
    return false;
}

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
