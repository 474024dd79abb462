// The words and numbers of a location text, before anything is known of what they mean together.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace paraat::geo {

enum class Axis { northing, easting };
enum class Mark { none, degree, minute, second };
enum class System { unsaid, rd, wgs84 };

/// A number as written. "155.000" can mean 155 or, with a thousands mark, 155000: both readings are kept.
struct WrittenNumber {
    std::optional<double> plain;      // point or comma before decimals
    std::optional<double> thousands;  // points or commas between groups of three digits
    Mark mark = Mark::none;
    bool is_whole = false;   // digits alone
    std::size_t digits = 0;  // how many characters were written
};

struct LocationWords {
    System system = System::unsaid;
    std::vector<Axis> axes;  // letters that name an axis, in order, repeats left out
    std::vector<WrittenNumber> numbers;
};

/// Empty when the text holds a word or sign that has no place in a location.
std::optional<LocationWords> read_words(std::string_view text);

}  // namespace paraat::geo
