// A scanner of location texts: no locale, no exceptions, no recursion; every byte is looked at once.
#include "server/geo/location_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "server/base/utf8.hpp"

namespace paraat::geo {

namespace {

constexpr std::size_t number_bytes_max = 30;
constexpr char degree_sign = '^';  // stands for the degree sign once the text is plain ASCII

struct Replacement {
    std::string_view written;
    char plain;
};

/// Signs that keyboards, phones and word processors put in the place of plain ones.
constexpr auto replacements = std::to_array<Replacement>({
    {"\u00B0", degree_sign},
    {"\u00BA", degree_sign},
    {"\u02DA", degree_sign},
    {"\u2032", '\''},
    {"\u2019", '\''},
    {"\u2018", '\''},
    {"\u00B4", '\''},
    {"\u2033", '"'},
    {"\u201D", '"'},
    {"\u201C", '"'},
    {"''", '"'},
    {"\u00A0", ' '},
    {"\u2009", ' '},
    {"\u202F", ' '},
    {"\u2212", '-'},
    {"\u2013", '-'},
});

std::string in_plain_signs(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        auto const found = std::ranges::find_if(
            replacements, [&](Replacement const& each) { return text.starts_with(each.written); });
        bool const replaced = found != replacements.end();
        plain += replaced ? found->plain : text.front();
        text.remove_prefix(replaced ? found->written.size() : 1);
    }
    return plain;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_separator(char c) {
    return std::string_view(" \t\r\n,;/|:=()[]-+.").find(c) != std::string_view::npos;
}

constexpr auto northing_words = std::to_array<std::string_view>(
    {"n", "nb", "noord", "noorderbreedte", "north", "lat", "latitude", "breedte", "breedtegraad", "y"});
constexpr auto easting_words = std::to_array<std::string_view>({"e", "o", "ol", "oost", "oosterlengte",
    "east", "lon", "lng", "long", "longitude", "lengte", "lengtegraad", "x"});
constexpr auto rd_words = std::to_array<std::string_view>({"rd", "rdnew", "rijksdriehoek", "amersfoort"});
constexpr auto idle_words =
    std::to_array<std::string_view>({"new", "point", "geo", "punt", "m", "meter", "en"});

bool holds(auto const& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

std::optional<double> value_of(std::string const& digits) {
    double value = 0;
    auto const end =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    if (end.ec != std::errc{} || end.ptr != digits.data() + digits.size()) return {};
    return value;
}

/// The digits without `mark`, when that stands between groups of three; else empty.
std::optional<std::string> without_thousands(std::string_view written, char mark) {
    std::string digits;
    auto const first = std::min(written.find(mark), written.size());
    if (first == 0 || first > 3) return {};
    digits = written.substr(0, first);
    written.remove_prefix(first);
    while (!written.empty()) {
        auto const group = written.substr(1, 3);
        if (written.front() != mark || group.size() != 3 || !std::ranges::all_of(group, is_digit)) return {};
        digits += group;
        written.remove_prefix(4);
    }
    return digits;
}

/// All readings of digits with points and commas; the sign is not part of `written`.
WrittenNumber number_of(std::string_view written) {
    auto const points = std::ranges::count(written, '.');
    auto const commas = std::ranges::count(written, ',');
    WrittenNumber number{
        .plain = {}, .thousands = {}, .is_whole = points + commas == 0, .digits = written.size()};
    if (points + commas == 0) {
        number.plain = number.thousands = value_of(std::string(written));
        return number;
    }
    if (points > 0 && commas > 0) {  // the last mark is the decimal one: 155.000,25 or 155,000.25
        auto const last = written.find_last_of(".,");
        char const decimal = written[last];
        auto const whole = without_thousands(written.substr(0, last), decimal == '.' ? ',' : '.');
        if (whole)
            number.plain = number.thousands = value_of(*whole + "." + std::string(written.substr(last + 1)));
        return number;
    }
    char const mark = points > 0 ? '.' : ',';
    if (points + commas == 1) {
        std::string decimal(written);
        decimal[decimal.find(mark)] = '.';
        number.plain = value_of(decimal);
    }
    if (auto const whole = without_thousands(written, mark)) number.thousands = value_of(*whole);
    return number;
}

/// "52.155,5.387" and "52,155,5,387" are two numbers written as one: the middle comma parts them.
std::optional<std::pair<std::string, std::string>> parted(std::string const& written) {
    auto const commas = std::ranges::count(written, ',');
    if (commas % 2 == 0) return {};
    std::size_t at = written.find(',');
    for (auto i = commas / 2; i > 0; --i) at = written.find(',', at + 1);
    return std::pair(written.substr(0, at), written.substr(at + 1));
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(in_plain_signs(text)) {}

    std::optional<LocationWords> scan() {
        while (at_ < text_.size()) {
            if (!scan_one()) return {};
        }
        if (written_.size() == 1 && words_.numbers.front().mark == Mark::none) part_in_two();
        return words_;
    }

private:
    bool scan_one() {
        char const c = text_[at_];
        if (is_letter(c)) return scan_word();
        if (is_digit(c)) return scan_number();
        if (c == degree_sign) return scan_mark(Mark::degree);
        if (c == '\'') return scan_mark(Mark::minute);
        if (c == '"') return scan_mark(Mark::second);
        if (c == '-' && next_is_digit(at_) && !previous_is_digit()) return false;  // nothing here is negative
        ++at_;
        return is_separator(c);
    }

    bool scan_word() {
        std::string word;
        while (at_ < text_.size() && is_letter(text_[at_])) word += base::lower(text_[at_++]);
        if (word == "wgs") return scan_after("84", System::wgs84);
        if (word == "epsg" || word == "srid") {
            return scan_after("28992", System::rd) || scan_after("4326", System::wgs84);
        }
        if (holds(rd_words, word)) words_.system = System::rd;
        else if (holds(northing_words, word)) add_axis(Axis::northing);
        else if (holds(easting_words, word)) add_axis(Axis::easting);
        else return holds(idle_words, word);
        return true;
    }

    bool scan_after(std::string_view digits, System system) {
        auto at = at_;
        while (at < text_.size() && is_separator(text_[at])) ++at;
        if (!std::string_view(text_).substr(at).starts_with(digits)) return false;
        if (next_is_digit(at + digits.size() - 1)) return false;
        at_ = at + digits.size();
        words_.system = system;
        return true;
    }

    bool scan_number() {
        std::string written;
        while (at_ < text_.size()) {
            char const c = text_[at_];
            if (!is_digit(c) && !((c == '.' || c == ',') && next_is_digit(at_))) break;
            written += c;
            ++at_;
        }
        if (written.size() > number_bytes_max) return false;
        words_.numbers.push_back(number_of(written));
        written_.push_back(std::move(written));
        return true;
    }

    bool scan_mark(Mark mark) {
        ++at_;
        if (words_.numbers.empty() || words_.numbers.back().mark != Mark::none) return false;
        words_.numbers.back().mark = mark;
        return true;
    }

    void add_axis(Axis axis) {
        if (words_.axes.empty() || words_.axes.back() != axis) words_.axes.push_back(axis);
    }

    void part_in_two() {
        auto const parts = parted(written_.front());
        if (parts) words_.numbers = {number_of(parts->first), number_of(parts->second)};
    }

    bool next_is_digit(std::size_t at) const { return at + 1 < text_.size() && is_digit(text_[at + 1]); }
    bool previous_is_digit() const { return at_ > 0 && is_digit(text_[at_ - 1]); }

    std::string text_;
    std::size_t at_ = 0;
    LocationWords words_;
    std::vector<std::string> written_;
};

}  // namespace

std::optional<LocationWords> read_words(std::string_view text) { return Scanner(text).scan(); }

}  // namespace paraat::geo
