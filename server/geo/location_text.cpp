// Words and numbers -> the readings those numbers allow -> the one that lies in the Netherlands.
#include "server/geo/location_text.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

#include "server/geo/faults.hpp"
#include "server/geo/limits.hpp"
#include "server/geo/location_words.hpp"
#include "server/geo/number_text.hpp"

namespace paraat::geo {

namespace {

constexpr int rd_decimals = 2;      // a centimetre
constexpr int degree_decimals = 6;  // about a decimetre
constexpr double sixty = 60;

/// Two numbers in the order in which they were written.
struct Pair {
    double first = 0;
    double second = 0;
};

struct Found {
    Location location;
    bool northing_first = false;
};

bool is_latitude(double degrees) {
    return degrees >= limits::lat_degrees_min && degrees <= limits::lat_degrees_max;
}

bool is_longitude(double degrees) {
    return degrees >= limits::lon_degrees_min && degrees <= limits::lon_degrees_max;
}

/// Reads one text; each step answers with a refusal or nothing at all when it does not apply.
class Reader {
public:
    Reader(std::string_view text, RdConverter const& converter) : text_(text), converter_(converter) {}

    base::Result<Location> read() const {
        auto const words = read_words(text_);
        if (!words) return refuse(location_not_understood);
        auto const found = TRY(find(*words));
        if (!axes_agree(words->axes, found.northing_first)) return refuse(location_axes_contradict);
        return found.location;
    }

private:
    using Numbers = std::vector<WrittenNumber>;

    base::Refusal refuse(base::RefusalCode const& code) const {
        return base::refuse(code, {}, {{"text", excerpt(text_)}});
    }

    base::Result<Found> find(LocationWords const& words) const {
        auto const& numbers = words.numbers;
        bool const marked = std::ranges::any_of(numbers, [](auto const& n) { return n.mark != Mark::none; });
        if (marked)
            return words.system == System::rd ? refuse(location_not_understood) : in_marked_parts(numbers);
        if (numbers.size() == 2) return in_pair(words);
        if (numbers.size() == 4 && words.system != System::wgs84) {
            if (auto const rd = grouped_by_spaces(numbers)) return in_rd(*rd);
        }
        bool const in_parts = (numbers.size() == 4 || numbers.size() == 6) && words.system != System::rd;
        if (!in_parts) return refuse(location_not_understood);
        auto const half = numbers.size() / 2;
        return in_parts_of_degrees(std::span(numbers).first(half), std::span(numbers).last(half));
    }

    /// Two numbers without marks: degrees, or metres with or without thousands marks.
    base::Result<Found> in_pair(LocationWords const& words) const {
        auto const& a = words.numbers[0];
        auto const& b = words.numbers[1];
        if (words.system != System::rd && a.plain && b.plain) {
            auto found = in_degrees({*a.plain, *b.plain}, Notation::wgs84_degrees);
            if (found || words.system == System::wgs84)
                return found ? *found : refuse(location_outside_range);
        }
        for (bool const thousands : {false, true}) {
            auto const first = thousands && a.thousands ? a.thousands : a.plain;
            auto const second = thousands && b.thousands ? b.thousands : b.plain;
            if (!first || !second) continue;
            if (rd_order({*first, *second})) return in_rd({*first, *second});
        }
        bool const numbers = (a.plain || a.thousands) && (b.plain || b.thousands);
        return refuse(numbers ? location_outside_range : location_not_understood);
    }

    /// "155 000 463 000": thousands parted by spaces.
    static std::optional<Pair> grouped_by_spaces(Numbers const& numbers) {
        if (!std::ranges::all_of(
                numbers, [](auto const& n) { return n.is_whole && n.plain && n.digits <= 3; }))
            return {};
        if (numbers[1].digits != 3 || numbers[3].digits != 3) return {};
        auto const value = [&](std::size_t index) { return numbers[index].plain.value_or(0); };
        Pair const pair{value(0) * 1000 + value(1), value(2) * 1000 + value(3)};
        return rd_order(pair) ? std::optional(pair) : std::nullopt;
    }

    /// Numbers with degree, minute and second marks: each degree mark begins a coordinate.
    base::Result<Found> in_marked_parts(Numbers const& numbers) const {
        auto const starts = [](WrittenNumber const& n) { return n.mark == Mark::degree; };
        if (std::ranges::count_if(numbers, starts) != 2 || !starts(numbers.front()))
            return refuse(location_not_understood);
        auto const second = std::find_if(numbers.begin() + 1, numbers.end(), starts);
        return in_parts_of_degrees({numbers.begin(), second}, {second, numbers.end()});
    }

    base::Result<Found> in_parts_of_degrees(
        std::span<WrittenNumber const> first, std::span<WrittenNumber const> second) const {
        Pair const pair{TRY(degrees_of(first)), TRY(degrees_of(second))};
        auto const parts = std::max(first.size(), second.size());
        auto const notation = parts == 1 ? Notation::wgs84_degrees
            : parts == 2                 ? Notation::wgs84_minutes
                                         : Notation::wgs84_seconds;
        auto found = in_degrees(pair, notation);
        return found ? *found : refuse(location_outside_range);
    }

    /// Degrees, minutes, seconds in this order; only the last may have decimals.
    base::Result<double> degrees_of(std::span<WrittenNumber const> parts) const {
        constexpr Mark expected[] = {Mark::degree, Mark::minute, Mark::second};
        if (parts.size() > std::size(expected)) return refuse(location_not_understood);
        double degrees = 0;
        double share = 1;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto const& part = parts[i];
            bool const fits = part.mark == Mark::none || part.mark == expected[i];
            if (!fits || !part.plain || (i + 1 < parts.size() && !part.is_whole))
                return refuse(location_not_understood);
            if (i > 0 && *part.plain >= sixty) return refuse(location_minutes_too_large);
            degrees += *part.plain / share;
            share *= sixty;
        }
        return degrees;
    }

    /// Latitude and longitude in either order. Nothing when they are not degrees around here.
    std::optional<base::Result<Found>> in_degrees(Pair const& pair, Notation notation) const {
        bool const lat_first = is_latitude(pair.first) && is_longitude(pair.second);
        if (!lat_first && !(is_longitude(pair.first) && is_latitude(pair.second))) return {};
        LonLat const wgs84 = lat_first ? LonLat{pair.second, pair.first} : LonLat{pair.first, pair.second};
        auto rd = converter_.to_rd(wgs84);
        if (!rd) return base::Result<Found>(std::move(rd).refusal());
        return base::Result<Found>(Found{{wgs84, *rd, notation, normal_form(wgs84)}, lat_first});
    }

    /// x before y, or the other way around where it cannot be meant otherwise. Nothing outside the grid.
    static std::optional<Found> rd_order(Pair const& pair) {
        Found found{.location = {.wgs84 = {}, .rd = {pair.first, pair.second}, .normal_form = {}}};
        if (in_rd_range(found.location.rd)) return found;
        found.location.rd = {pair.second, pair.first};
        found.northing_first = true;
        return in_rd_range(found.location.rd) ? std::optional(found) : std::nullopt;
    }

    base::Result<Found> in_rd(Pair const& pair) const {
        auto found = rd_order(pair);
        if (!found) return refuse(location_outside_range);
        found->location.wgs84 = TRY(converter_.to_wgs84(found->location.rd));
        found->location.normal_form = normal_form(found->location.rd);
        return *found;
    }

    /// Letters must not say otherwise than the numbers. The first letter belongs to the first number,
    /// whether it stands before it or behind it.
    static bool axes_agree(std::vector<Axis> const& axes, bool northing_first) {
        if (axes.empty()) return true;
        if (axes.size() != 2) return false;
        return (axes.front() == Axis::northing) == northing_first;
    }

    std::string_view text_;
    RdConverter const& converter_;
};

}  // namespace

base::Result<Location> read_location(std::string_view text, RdConverter const& converter) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return base::refuse(location_empty);
    if (text.size() > limits::location_text_bytes_max) {
        return base::refuse(
            location_too_long, {}, {{"limit", std::to_string(limits::location_text_bytes_max)}});
    }
    return Reader(text, converter).read();
}

std::string normal_form(RdPoint point) {
    return "RD " + number_text(point.x_m, rd_decimals) + " " + number_text(point.y_m, rd_decimals);
}

std::string normal_form(LonLat point) {
    return number_text(point.lat, degree_decimals) + " N " + number_text(point.lon, degree_decimals) + " E";
}

}  // namespace paraat::geo
