// JSON both ways for declared types: every fault with its path, limits from the notes.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <string_view>

#include "server/base/result.hpp"
#include "server/base/types.hpp"

namespace paraat::base {

/// Faults of reading; all have status 422 but `not_json` and `name_twice` (400).
extern RefusalCode const not_json, name_twice, field_missing, field_unknown, wrong_type, not_an_identifier,
    not_a_moment, not_one_of, too_short, too_long, too_small, too_large, too_few, too_many, control_character;

/// Of a text whose note names no limit of its own.
inline constexpr std::size_t text_characters_max = 4'000;

/// How a record is written: by field name (the wire) or by persisted field id (the journal).
enum class Keys { names, ids };

/// Strict: a missing or unknown field is a fault, limits hold (commands). Lenient: what is missing keeps its
/// default, what is unknown is passed over, limits are not asked again (events of the past).
enum class Reading { strict, lenient };

/// Parses text with a depth limit of 64; a name that stands twice in one object is a fault.
Result<boost::json::value> parse_json(std::string_view text);

/// Appends the value as JSON. Optionals that are empty are written as null under Keys::names, left out under
/// ids.
void write_json(TypeInfo const& type, void const* value, std::string& out, Keys keys = Keys::names);

/// Reads into an existing value. @return all faults, each with its path below `path`.
std::vector<Fault> read_json(TypeInfo const& type, void* value, boost::json::value const& json,
    Reading reading, Keys keys = Keys::names, std::string const& path = {});

/// Appends a JSON text string with quotes.
void write_text(std::string_view text, std::string& out);

template <class T>
std::string to_json(T const& value, Keys keys = Keys::names) {
    std::string out;
    write_json(*type_of<T>(), &value, out, keys);
    return out;
}

template <class T>
Result<T> read(boost::json::value const& json, Reading reading = Reading::strict, Keys keys = Keys::names,
    std::string const& path = {}) {
    T value{};
    auto faults = read_json(*type_of<T>(), &value, json, reading, keys, path);
    if (!faults.empty()) return Refusal{std::move(faults)};
    return value;
}

/// Parses and reads at once.
template <class T>
Result<T> read_text(std::string_view text, Reading reading = Reading::strict, Keys keys = Keys::names) {
    auto json = TRY(parse_json(text));
    return read<T>(json, reading, keys);
}

/// Adds the JSON Schema (OpenAPI 3.1) of a type; records and enumerations become components, referred to.
/// @param components an object "name -> schema" that is added to; a record's prefix keeps modules apart.
boost::json::value schema_of(
    TypeInfo const& type, Note const* note, boost::json::object& components, std::string const& prefix);

}  // namespace paraat::base
