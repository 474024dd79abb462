// Words of a scenario to JSON arguments.
#include "tests/runner/values.hpp"

#include <boost/json/parse.hpp>

#include <charconv>
#include <stdexcept>

namespace paraat::test {

namespace {

namespace json = boost::json;

bool is_moment(std::string_view text) {
    return text.size() > 2 && text[0] == '@'
        && (text[1] == '+' || text[1] == '-' || (text[1] >= '0' && text[1] <= '9'));
}

/// Inside JSON in backticks: "$alias" and "@-5m" are replaced, at any depth.
void replace_inside(World& world, json::value& value) {
    if (auto* text = value.if_string()) {
        std::string const plain(text->data(), text->size());
        if (!plain.empty() && plain[0] == '$') value = world.alias(plain.substr(1)).text();
        else if (is_moment(plain)) value = moment_of(world, plain).iso();
    } else if (auto* list = value.if_array()) {
        for (auto& one : *list) replace_inside(world, one);
    } else if (auto* object = value.if_object()) {
        for (auto& member : *object) replace_inside(world, member.value());
    }
}

json::value list_of(World& world, base::TypeInfo const& type, std::string const& text);

json::value value_of(World& world, base::TypeInfo const& type, std::string const& text, bool literal) {
    if (literal && !text.empty() && (text[0] == '[' || text[0] == '{')) {
        auto value = json::parse(text);
        replace_inside(world, value);
        return value;
    }
    if (text == "null" && !literal) return nullptr;
    switch (type.kind) {
        case base::Kind::optional: return value_of(world, *type.element(), text, literal);
        case base::Kind::uuid: return json::string(literal ? text : world.alias(text).text());
        case base::Kind::instant: return json::string(is_moment(text) ? moment_of(world, text).iso() : text);
        case base::Kind::text:
        case base::Kind::enumeration: return json::string(text);
        case base::Kind::list: return list_of(world, type, text);
        case base::Kind::boolean:
        case base::Kind::integer:
        case base::Kind::number:
        case base::Kind::record:
        case base::Kind::json: break;
    }
    json::error_code error;
    auto value = json::parse(text, error);
    return error ? json::value(json::string(text)) : value;
}

json::value list_of(World& world, base::TypeInfo const& type, std::string const& text) {
    json::array list;
    for (std::size_t start = 0; start < text.size();) {
        auto const comma = std::min(text.find(',', start), text.size());
        list.push_back(value_of(world, *type.element(), text.substr(start, comma - start), false));
        start = comma + 1;
    }
    return list;
}

}  // namespace

std::int64_t seconds_of(std::string const& text) {
    std::int64_t number = 0;
    char const* first = text.data() + (text[0] == '+');
    auto const [end, error] = std::from_chars(first, text.data() + text.size(), number);
    std::string_view const unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (error == std::errc() && unit == "s") return number;
    if (error == std::errc() && unit == "m") return number * 60;
    if (error == std::errc() && unit == "h") return number * 3600;
    if (error == std::errc() && unit == "d") return number * 86'400;
    throw std::runtime_error("not a length of time: " + text);
}

base::Instant moment_of(World& world, std::string const& text) {
    auto const now = world.clock().now();
    auto const plain = text.substr(text[0] == '@' ? 1 : 0);
    if (plain[0] == '+' || plain[0] == '-') return now.plus_seconds(seconds_of(plain));
    if (auto const whole = base::Instant::parse(plain)) return *whole;
    auto const today = base::dutch_time(now);
    char day[48];
    std::snprintf(day, sizeof day, "%04d-%02d-%02dT", today.year, today.month, today.day);
    auto const moment = base::Instant::parse(day + plain + (today.summer ? "+02:00" : "+01:00"));
    if (!moment) throw std::runtime_error("not a moment: " + text);
    return *moment;
}

json::object arguments_of(World& world, base::TypeInfo const& type, Line const& line, std::size_t first) {
    json::object arguments;
    for (std::size_t i = first; i < line.words.size(); ++i) {
        auto const& word = line.words[i];
        auto const equals = word.find('=');
        if (equals == std::string::npos) throw std::runtime_error("expected field=value: " + word);
        auto const name = word.substr(0, equals);
        auto const text = word.substr(equals + 1);
        auto const* field = type.field(name);
        if (field == nullptr) arguments[name] = text;  // the reader refuses it by name
        else arguments[name] = value_of(world, *field->type(), text, line.literal[i]);
    }
    return arguments;
}

}  // namespace paraat::test
