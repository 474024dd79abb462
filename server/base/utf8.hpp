// Text in UTF-8: whether it is, how long it is for a reader, and what can be shown of bytes from elsewhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace paraat::base {

bool is_utf8(std::string_view text);

/// A letter of ASCII as a small one; any other byte as it is.
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Characters (code points) of valid UTF-8.
std::size_t characters_in(std::string_view text);

/// Nothing that a reader sees: blanks, and characters that are drawn as nothing.
bool is_blank(std::string_view text);

/// A control character (C0 or C1, U+0085 among them) in valid UTF-8, but for those of C0 that are allowed.
bool holds_control(std::string_view text, std::string_view allowed);

/// What a reader can be shown of any bytes: a sign of replacement for what is no UTF-8, a space for control
/// characters but the end of a line and the tab.
std::string readable(std::string_view bytes);

/// Valid UTF-8 of at most so many characters (three or more); what was cut ends in "...".
std::string shortened(std::string_view text, std::size_t characters_max);

}  // namespace paraat::base
