// Declared types to JSON.
#include <boost/json/serialize.hpp>

#include <charconv>
#include <cmath>

#include "server/base/check.hpp"
#include "server/base/json.hpp"

namespace paraat::base {

namespace {

void write_number(double number, std::string& out) {
    check(std::isfinite(number), "a number in an answer is finite");
    char text[32];
    auto const end = std::to_chars(text, text + sizeof text, number).ptr;
    out.append(text, end);
}

void write_integer(std::int64_t number, std::string& out) {
    char text[24];
    auto const end = std::to_chars(text, text + sizeof text, number).ptr;
    out.append(text, end);
}

bool is_empty_optional(TypeInfo const& type, void const* value) {
    return type.kind == Kind::optional && type.optional->get(value) == nullptr;
}

void write_record(TypeInfo const& type, void const* record, std::string& out, Keys keys) {
    char separator = '{';
    for (auto const& field : type.fields) {
        auto const& field_type = *field.type();
        auto const* value = field.in(record);
        if (keys == Keys::ids && is_empty_optional(field_type, value)) continue;
        out += separator;
        separator = ',';
        out += '"';
        if (keys == Keys::ids) write_integer(field.note.id, out);
        else out += field.note.name;
        out += "\":";
        write_json(field_type, value, out, keys);
    }
    out += separator == '{' ? "{}" : "}";
}

void write_list(TypeInfo const& type, void const* list, std::string& out, Keys keys) {
    out += '[';
    auto const count = type.list->size(list);
    for (std::size_t i = 0; i < count; ++i) {
        if (i != 0) out += ',';
        write_json(*type.element(), type.list->element(list, i), out, keys);
    }
    out += ']';
}

}  // namespace

void write_text(std::string_view text, std::string& out) {
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (char c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20 || byte == 0x7f) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void write_json(TypeInfo const& type, void const* value, std::string& out, Keys keys) {
    switch (type.kind) {
        case Kind::boolean: out += *static_cast<bool const*>(value) ? "true" : "false"; return;
        case Kind::integer: write_integer(type.number->get(value), out); return;
        case Kind::number: write_number(*static_cast<double const*>(value), out); return;
        case Kind::text: write_text(*static_cast<std::string const*>(value), out); return;
        case Kind::uuid: write_text(static_cast<Uuid const*>(value)->text(), out); return;
        case Kind::instant: write_text(static_cast<Instant const*>(value)->iso(), out); return;
        case Kind::enumeration: {
            auto const index = static_cast<std::size_t>(type.number->get(value));
            check(index < type.values.size(), "an enumeration holds one of its values");
            write_text(type.values[index], out);
            return;
        }
        case Kind::record: write_record(type, value, out, keys); return;
        case Kind::list: write_list(type, value, out, keys); return;
        case Kind::optional: {
            auto const* inside = type.optional->get(value);
            if (inside == nullptr) out += "null";
            else write_json(*type.element(), inside, out, keys);
            return;
        }
        case Kind::json:
            out += boost::json::serialize(*static_cast<boost::json::value const*>(value));
            return;
    }
}

}  // namespace paraat::base
