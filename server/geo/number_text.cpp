// Fixed-point text through std::to_chars, which knows no locale.
#include "server/geo/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace paraat::geo {

std::string number_text(double value, int decimals_max) {
    if (!std::isfinite(value)) return "?";
    std::array<char, 400> buffer{};  // the largest double has 309 digits before the point
    auto const end = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals_max);
    if (end.ec != std::errc{}) return "?";
    std::string text(buffer.data(), end.ptr);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

}  // namespace paraat::geo
