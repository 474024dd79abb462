// Declared types to JSON Schema as OpenAPI 3.1 uses it.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <cmath>

#include "server/base/json.hpp"

namespace paraat::base {

namespace {

namespace json = boost::json;

void add_limits(json::object& schema, Note const& note, char const* low, char const* high, bool whole) {
    auto const put = [&](char const* key, double limit) {
        if (std::isnan(limit)) return;
        if (whole) schema[key] = static_cast<std::int64_t>(limit);
        else schema[key] = limit;
    };
    put(low, note.min);
    put(high, note.max);
}

json::object record_schema(TypeInfo const& type, json::object& components, std::string const& prefix) {
    json::object properties;
    json::array required;
    for (auto const& field : type.fields) {
        auto const& field_type = *field.type();
        properties[field.note.name] = schema_of(field_type, &field.note, components, prefix);
        if (field_type.kind != Kind::optional) required.emplace_back(field.note.name);
    }
    json::object schema{
        {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    if (!type.meaning.empty()) schema["description"] = type.meaning;
    if (!required.empty()) schema["required"] = std::move(required);
    return schema;
}

json::value reference_to(TypeInfo const& type, json::object& components, std::string const& prefix) {
    auto const name = prefix + std::string(type.name);
    if (components.if_contains(name) == nullptr) {
        components[name] = json::object{};  // stops a type that holds itself
        if (type.kind == Kind::record) components[name] = record_schema(type, components, prefix);
        else {
            json::array values;
            for (auto value : type.values) values.emplace_back(value);
            components[name] = json::object{{"type", "string"}, {"enum", std::move(values)}};
        }
    }
    return json::object{{"$ref", "#/components/schemas/" + name}};
}

json::object plain_schema(
    TypeInfo const& type, Note const* note, json::object& components, std::string const& prefix) {
    json::object schema;
    switch (type.kind) {
        case Kind::boolean: schema["type"] = "boolean"; break;
        case Kind::integer: {
            schema["type"] = "integer";
            if (note != nullptr) add_limits(schema, *note, "minimum", "maximum", true);
            break;
        }
        case Kind::number: {
            schema["type"] = "number";
            if (note != nullptr) add_limits(schema, *note, "minimum", "maximum", false);
            break;
        }
        case Kind::text: {
            schema["type"] = "string";
            if (note != nullptr) add_limits(schema, *note, "minLength", "maxLength", true);
            break;
        }
        case Kind::uuid: schema = {{"type", "string"}, {"format", "uuid"}}; break;
        case Kind::instant: schema = {{"type", "string"}, {"format", "date-time"}}; break;
        case Kind::list: {
            schema = {{"type", "array"}, {"items", schema_of(*type.element(), nullptr, components, prefix)}};
            if (note != nullptr) add_limits(schema, *note, "minItems", "maxItems", true);
            break;
        }
        case Kind::json:  // any value
        case Kind::enumeration:
        case Kind::record:
        case Kind::optional: break;  // the last three are handled by schema_of
    }
    return schema;
}

}  // namespace

json::value schema_of(
    TypeInfo const& type, Note const* note, json::object& components, std::string const& prefix) {
    if (type.kind == Kind::optional) {
        auto inside = schema_of(*type.element(), note, components, prefix);
        return json::object{{"anyOf", json::array{std::move(inside), json::object{{"type", "null"}}}}};
    }
    if (type.kind == Kind::record || type.kind == Kind::enumeration)
        return reference_to(type, components, prefix);
    auto schema = plain_schema(type, note, components, prefix);
    if (note != nullptr && !note->meaning.empty()) {
        schema["description"] = note->unit.empty()
            ? std::string(note->meaning)
            : std::string(note->meaning) + " [" + std::string(note->unit) + "]";
    }
    return schema;
}

}  // namespace paraat::base
