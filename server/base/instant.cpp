// Moments as text and back, and the clock on the wall in the Netherlands.
#include "server/base/instant.hpp"

#include <chrono>
#include <cstdio>

namespace paraat::base {

namespace {

namespace chrono = std::chrono;
constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t first_second =
    chrono::sys_seconds(chrono::sys_days(chrono::year(0) / 1 / 1)).time_since_epoch().count();
constexpr std::int64_t end_second =
    chrono::sys_seconds(chrono::sys_days(chrono::year(10'000) / 1 / 1)).time_since_epoch().count();

chrono::sys_seconds whole_seconds(Instant moment) {
    return chrono::floor<chrono::seconds>(
        chrono::sys_time<chrono::microseconds>(chrono::microseconds(moment.microseconds)));
}

/// Reads exactly `count` digits at `at`; -1 when there are none.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return -1;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// Reads ".123" at `at` as microseconds and moves past it; -1 when it is not a fraction.
std::int64_t fraction(std::string_view text, std::size_t& at) {
    if (at >= text.size() || text[at] != '.') return 0;
    std::int64_t value = 0, scale = million / 10;
    auto const start = ++at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        value += (text[at] - '0') * scale;
        scale /= 10;
    }
    return at == start ? -1 : value;
}

/// Reads "Z" or "+01:00" to the end of the text, in seconds; nothing otherwise.
std::optional<std::int64_t> offset(std::string_view text, std::size_t at) {
    if (text.substr(at) == "Z") return 0;
    if (text.size() != at + 6 || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':')
        return std::nullopt;
    int const hours = digits(text, at + 1, 2), minutes = digits(text, at + 4, 2);
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) return std::nullopt;
    auto const seconds = hours * 3600 + minutes * 60;
    return text[at] == '-' ? -seconds : seconds;
}

chrono::sys_seconds last_sunday_at_one(int year, chrono::month month) {
    auto const day = chrono::sys_days(chrono::year(year) / month / chrono::Sunday[chrono::last]);
    return day + chrono::hours(1);
}

}  // namespace

std::int64_t Instant::seconds_since(Instant earlier) const {
    auto const difference = microseconds - earlier.microseconds;
    return difference >= 0 ? difference / million : -((-difference + million - 1) / million);
}

std::string Instant::iso() const {
    auto const seconds = whole_seconds(*this);
    auto const day = chrono::floor<chrono::days>(seconds);
    chrono::year_month_day const date(day);
    chrono::hh_mm_ss const time(seconds - day);
    auto const rest =
        microseconds - chrono::duration_cast<chrono::microseconds>(seconds.time_since_epoch()).count();
    char text[64];
    int length = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()),
        unsigned(date.month()), unsigned(date.day()), int(time.hours().count()), int(time.minutes().count()),
        int(time.seconds().count()));
    if (rest != 0) {
        length += std::snprintf(text + length, sizeof text - std::size_t(length), ".%06d", int(rest));
    }
    return std::string(text, std::size_t(length)) + "Z";
}

std::optional<Instant> Instant::parse(std::string_view text) {
    if (text.size() < 17 || text.size() > 40) return std::nullopt;
    int const year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    int const hour = digits(text, 11, 2), minute = digits(text, 14, 2);
    if (year < 0 || month < 0 || day < 0 || hour < 0 || minute < 0) return std::nullopt;
    if (text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':') return std::nullopt;
    std::size_t at = 16;
    int second = 0;
    if (text[at] == ':') {
        second = digits(text, 17, 2);
        at = 19;
    }
    auto const micro = second < 0 || at > text.size() ? -1 : fraction(text, at);
    if (micro < 0) return std::nullopt;
    auto const shift = at < text.size() ? offset(text, at) : std::nullopt;
    auto const date = chrono::year(year) / month / day;
    if (!shift || !date.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    auto const days = chrono::sys_days(date).time_since_epoch().count();
    std::int64_t const seconds = days * std::int64_t{86400} + hour * 3600 + minute * 60 + second - *shift;
    // What lies outside the years of four digits once its offset is taken off could not be written down
    // again.
    if (seconds < first_second || seconds >= end_second) return std::nullopt;
    return Instant{seconds * million + micro};
}

DutchTime dutch_time(Instant moment) {
    auto const utc = whole_seconds(moment);
    auto const year = int(chrono::year_month_day(chrono::floor<chrono::days>(utc)).year());
    bool const summer =
        utc >= last_sunday_at_one(year, chrono::March) && utc < last_sunday_at_one(year, chrono::October);
    auto const local = utc + chrono::hours(summer ? 2 : 1);
    auto const day = chrono::floor<chrono::days>(local);
    chrono::year_month_day const date(day);
    chrono::hh_mm_ss const time(local - day);
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())),
        int(time.hours().count()), int(time.minutes().count()), int(time.seconds().count()), summer};
}

Instant SystemClock::now() const {
    return {
        chrono::duration_cast<chrono::microseconds>(chrono::system_clock::now().time_since_epoch()).count()};
}

}  // namespace paraat::base
