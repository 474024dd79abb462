// JSON to declared types: all faults at once, each with its path.
#include <algorithm>
#include <boost/json/parse.hpp>

#include <cmath>

#include "server/base/field_words.hpp"
#include "server/base/json.hpp"
#include "server/base/utf8.hpp"

namespace paraat::base {

RefusalCode const not_json{
    "not_json", 400, "Dit is geen geldige JSON: {why_nl}.", "This is not valid JSON: {why_en}."};
RefusalCode const name_twice{"name_twice", 400, "In één object van de JSON staat een naam twee keer.",
    "A name stands twice in one object of the JSON."};
RefusalCode const field_missing{"field_missing", 422, "{field} ontbreekt.", "{field} is missing."};
RefusalCode const field_unknown{
    "field_unknown", 422, "Het veld {field} bestaat hier niet.", "There is no field {field} here."};
RefusalCode const wrong_type{
    "wrong_type", 422, "{field} moet {expected_nl} zijn.", "{field} must be {expected_en}."};
RefusalCode const not_an_identifier{
    "not_an_identifier", 422, "{field} is geen geldige id.", "{field} is not a valid identifier."};
RefusalCode const not_a_moment{"not_a_moment", 422,
    "{field} is geen geldig tijdstip, zoals 2026-11-21T17:33:00Z.",
    "{field} is not a valid moment, such as 2026-11-21T17:33:00Z."};
RefusalCode const not_one_of{
    "not_one_of", 422, "{field} kent deze waarde niet.", "{field} does not know this value."};
RefusalCode const too_short{"too_short", 422, "{field} {lacks_nl}.", "{field} {lacks_en}."};
RefusalCode const too_long{"too_long", 422, "{field} mag hoogstens {limit} tekens hebben.",
    "{field} may have at most {limit} characters."};
RefusalCode const too_small{
    "too_small", 422, "{field} moet ten minste {limit} zijn.", "{field} must be at least {limit}."};
RefusalCode const too_large{
    "too_large", 422, "{field} mag hoogstens {limit} zijn.", "{field} must be at most {limit}."};
RefusalCode const too_few{"too_few", 422, "{field} {lacks_nl}.", "{field} {lacks_en}."};
RefusalCode const too_many{"too_many", 422, "{field} mag hoogstens {limit} onderdelen hebben.",
    "{field} may have at most {limit} items."};
RefusalCode const control_character{"control_character", 422, "{field} bevat een teken dat niet mag.",
    "{field} holds a character that is not allowed."};

namespace {

namespace json = boost::json;
constexpr double list_max_default = 1'000;
constexpr std::size_t depth_max = 64;

std::string plain(double limit) { return std::to_string(static_cast<std::int64_t>(limit)); }

constexpr std::string_view characters_that_turn_text[] = {
    "\u202B", "\u202E", "\u2067"};  // from here on to the left: shows other words than it holds

bool turns(std::string_view text) {
    return std::ranges::any_of(
        characters_that_turn_text, [&](auto one) { return text.find(one) != std::string_view::npos; });
}

/// Walks value and type together and notes each fault with its path.
class JsonReader {
public:
    JsonReader(Reading reading, Keys keys) : strict_(reading == Reading::strict), keys_(keys) {}

    void read(TypeInfo const& type, void* value, json::value const& from, Note const* note,
        std::string const& path) {
        switch (type.kind) {
            case Kind::boolean: return read_boolean(value, from, path);
            case Kind::integer: return read_integer(type, value, from, note, path);
            case Kind::number: return read_number(value, from, note, path);
            case Kind::text: return read_plain_text(value, from, note, path);
            case Kind::uuid: return read_uuid(value, from, path);
            case Kind::instant: return read_instant(value, from, path);
            case Kind::enumeration: return read_enumeration(type, value, from, path);
            case Kind::record: return read_record(type, value, from, path);
            case Kind::list: return read_list(type, value, from, note, path);
            case Kind::optional:
                if (from.is_null()) type.optional->reset(value);
                else read(*type.element(), type.optional->emplace(value), from, note, path);
                return;
            case Kind::json: *static_cast<json::value*>(value) = from; return;
        }
    }

    std::vector<Fault> faults;

private:
    void fault(RefusalCode const& code, std::string const& path,
        std::map<std::string, std::string> parameters = {}) {
        if (faults.size() < 100) faults.push_back({&code, path, std::move(parameters)});
    }
    void expected(std::string const& path, char const* nl, char const* en) {
        fault(wrong_type, path, {{"expected_nl", nl}, {"expected_en", en}});
    }
    void limit(RefusalCode const& low, RefusalCode const& high, double measure, double min, double max,
        std::string const& path) {
        if (!strict_) return;
        if (measure < min) fault(low, path, {{"limit", plain(min)}});
        if (measure > max) fault(high, path, {{"limit", plain(max)}});
    }
    /// Too little of a text or a list: of most, anything at all is missing.
    void lacking(RefusalCode const& code, double min, char const* parts_nl, char const* parts_en,
        std::string const& path) {
        bool const is_empty = min <= 1;
        fault(code, path,
            {{"limit", plain(min)},
                {"lacks_nl",
                    is_empty ? "is niet ingevuld" : "heeft ten minste " + plain(min) + parts_nl + " nodig"},
                {"lacks_en", is_empty ? "is not filled in" : "needs at least " + plain(min) + parts_en}});
    }

    void read_boolean(void* value, json::value const& from, std::string const& path) {
        if (auto const* flag = from.if_bool()) *static_cast<bool*>(value) = *flag;
        else expected(path, "waar of onwaar", "true or false");
    }

    void read_integer(TypeInfo const& type, void* value, json::value const& from, Note const* note,
        std::string const& path) {
        auto const* number = from.if_int64();
        if (number == nullptr) return expected(path, "een geheel getal", "a whole number");
        if (*number < type.number->lowest)
            return fault(too_small, path, {{"limit", std::to_string(type.number->lowest)}});
        if (*number > type.number->highest)
            return fault(too_large, path, {{"limit", std::to_string(type.number->highest)}});
        type.number->set(value, *number);
        if (note != nullptr)
            limit(too_small, too_large, static_cast<double>(*number), note->min, note->max, path);
    }

    void read_number(void* value, json::value const& from, Note const* note, std::string const& path) {
        if (!from.is_number()) return expected(path, "een getal", "a number");
        auto const number = from.to_number<double>();
        if (!std::isfinite(number)) return expected(path, "een eindig getal", "a finite number");
        *static_cast<double*>(value) = number;
        if (note != nullptr) limit(too_small, too_large, number, note->min, note->max, path);
    }

    void read_plain_text(void* value, json::value const& from, Note const* note, std::string const& path) {
        auto const* text = from.if_string();
        if (text == nullptr) return expected(path, "tekst", "text");
        *static_cast<std::string*>(value) = std::string(text->data(), text->size());
        if (!strict_) return;
        bool const multiline = note != nullptr && note->multiline;
        if (holds_control({text->data(), text->size()}, multiline ? "\n\t" : ""))
            return fault(control_character, path);
        if (turns({text->data(), text->size()})) return fault(control_character, path);
        double const max =
            note != nullptr && !std::isnan(note->max) ? note->max : static_cast<double>(text_characters_max);
        if (note != nullptr && note->min >= 1 && is_blank({text->data(), text->size()}))
            return lacking(too_short, 1, " tekens", " characters", path);
        auto const length = static_cast<double>(characters_in({text->data(), text->size()}));
        if (note != nullptr && length < note->min)
            return lacking(too_short, note->min, " tekens", " characters", path);
        limit(too_short, too_long, length, 0, max, path);
    }

    void read_uuid(void* value, json::value const& from, std::string const& path) {
        auto const* text = from.if_string();
        auto const id = text != nullptr ? Uuid::parse({text->data(), text->size()}) : std::nullopt;
        if (id) *static_cast<Uuid*>(value) = *id;
        else fault(not_an_identifier, path);
    }

    void read_instant(void* value, json::value const& from, std::string const& path) {
        auto const* text = from.if_string();
        auto const moment = text != nullptr ? Instant::parse({text->data(), text->size()}) : std::nullopt;
        if (moment) *static_cast<Instant*>(value) = *moment;
        else fault(not_a_moment, path);
    }

    void read_enumeration(
        TypeInfo const& type, void* value, json::value const& from, std::string const& path) {
        if (auto const* text = from.if_string()) {
            for (std::size_t i = 0; i < type.values.size(); ++i) {
                if (type.values[i] == std::string_view(text->data(), text->size())) {
                    return type.number->set(value, static_cast<std::int64_t>(i));
                }
            }
        }
        std::string values;
        for (auto name : type.values) values += (values.empty() ? "" : ", ") + std::string(name);
        fault(not_one_of, path, {{"values", values}});
    }

    void read_list(TypeInfo const& type, void* value, json::value const& from, Note const* note,
        std::string const& path) {
        auto const* array = from.if_array();
        if (array == nullptr) return expected(path, "een lijst", "a list");
        double const max = note != nullptr && !std::isnan(note->max) ? note->max : list_max_default;
        auto const size = static_cast<double>(array->size());
        if (strict_ && note != nullptr && size < note->min)
            lacking(too_few, note->min, " onderdelen", " items", path);
        limit(too_few, too_many, size, 0, max, path);
        if (strict_ && static_cast<double>(array->size()) > max) return;
        type.list->clear(value);
        for (std::size_t i = 0; i < array->size(); ++i) {
            read(*type.element(), type.list->append(value), (*array)[i], nullptr,
                path + "[" + std::to_string(i) + "]");
        }
    }

    void read_record(TypeInfo const& type, void* value, json::value const& from, std::string const& path) {
        auto const* object = from.if_object();
        if (object == nullptr) return expected(path.empty() ? "args" : path, "een object", "an object");
        std::size_t known = 0;
        for (auto const& field : type.fields) {
            auto const key =
                keys_ == Keys::ids ? std::to_string(field.note.id) : std::string(field.note.name);
            auto const* found = object->if_contains(key);
            known += found != nullptr;
            auto const field_path = join(path, field.note.name);
            auto const& field_type = *field.type();
            if (found != nullptr) read(field_type, field.at(value), *found, &field.note, field_path);
            else if (strict_ && field_type.kind != Kind::optional) fault(field_missing, field_path);
        }
        if (strict_ && known != object->size()) name_unknown(type, *object, path);
    }

    void name_unknown(TypeInfo const& type, json::object const& object, std::string const& path) {
        for (auto const& member : object) {
            std::string_view const key(member.key().data(), member.key().size());
            if (type.field(key) == nullptr) fault(field_unknown, join(path, key.substr(0, 100)));
        }
    }

    static std::string join(std::string const& path, std::string_view name) {
        return path.empty() ? std::string(name) : path + "." + std::string(name);
    }

    bool strict_;
    Keys keys_;
};

/// Members of all objects together, as they stand after parsing.
std::size_t members_of(json::value const& value) {
    std::size_t count = 0;
    if (auto const* object = value.if_object()) {
        count = object->size();
        for (auto const& member : *object) count += members_of(member.value());
    } else if (auto const* array = value.if_array()) {
        for (auto const& item : *array) count += members_of(item);
    }
    return count;
}

/// Members as they were written in valid JSON: each has one colon, and the other colons stand in texts.
std::size_t members_written(std::string_view text) {
    std::size_t count = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') in_text = !in_text;
        else if (in_text && text[i] == '\\') ++i;
        else if (!in_text && text[i] == ':') ++count;
    }
    return count;
}

/// Why a text is no JSON, in the reader's language: what parses speaks English alone.
std::map<std::string, std::string> why(json::error_code const& error) {
    auto const depth = std::to_string(depth_max);
    if (error == json::error::incomplete)
        return {{"why_nl", "de tekst houdt te vroeg op"}, {"why_en", "the text ends too early"}};
    if (error == json::error::extra_data)
        return {{"why_nl", "er staat nog iets achter"}, {"why_en", "something follows it"}};
    if (error == json::error::too_deep)
        return {{"why_nl", "er zitten meer dan " + depth + " lagen in elkaar"},
            {"why_en", "it is nested more than " + depth + " deep"}};
    return {{"why_nl", "de schrijfwijze klopt niet"}, {"why_en", "it is not written as JSON is"}};
}

}  // namespace

Result<json::value> parse_json(std::string_view text) {
    json::error_code error;
    json::parse_options options;
    options.max_depth = depth_max;
    auto value = json::parse(json::string_view(text.data(), text.size()), error, {}, options);
    if (error) return refuse(not_json, {}, why(error));
    // Of two values for one name another reader might take the other one.
    if (members_of(value) != members_written(text)) return refuse(name_twice);
    return value;
}

std::vector<Fault> read_json(TypeInfo const& type, void* value, json::value const& from, Reading reading,
    Keys keys, std::string const& path) {
    JsonReader reader(reading, keys);
    reader.read(type, value, from, nullptr, path);
    name_fields(type, reader.faults, path);
    return std::move(reader.faults);
}

}  // namespace paraat::base
