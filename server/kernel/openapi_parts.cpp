// Common answers, schemas and the writing out of the API description.
#include "server/kernel/openapi_parts.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace paraat::kernel::openapi_parts {

namespace {

namespace json = boost::json;

struct ProblemKind {
    int status;
    std::string_view name, meaning;
};
constexpr ProblemKind problem_kinds[] = {
    {400, "BadRequest", "The request is not JSON, or cannot be read"},
    {401, "SignedOut", "There is no session"},
    {403, "Forbidden", "The right is held nowhere, or the request is not from our own page"},
    {404, "NotFound", "There is no such thing, or it is not for you: the same answer"},
    {409, "Conflict", "The state of the record forbids it"},
    {413, "TooLarge", "The body is too large"},
    {415, "UnsupportedKind", "This kind of content is not accepted"},
    {422, "Faults", "There are faults in the arguments, each named by its path"},
    {429, "TooOften", "Too often; Retry-After says when to try again"},
    {503, "NotNow", "Nothing was done, or the outcome is unknown and the same identifier may be sent again"},
};

constexpr std::string_view fixed_schemas_text = R"({
      "Cursor": {
        "type": "object",
        "description": "per region the last sequence",
        "additionalProperties": {"type": "integer", "minimum": 0}},
      "Receipt": {
        "type": "object",
        "required": ["command", "sequence", "stream", "version", "again"],
        "properties": {
          "command": {"type": "string", "format": "uuid"},
          "sequence": {"$ref": "#/components/schemas/Cursor"},
          "stream": {"type": "string", "format": "uuid"},
          "version": {"type": "integer"},
          "again": {"type": "boolean", "description": "answered before; nothing was done now"}}},
      "Problem": {
        "type": "object",
        "description": "RFC 9457",
        "required": ["type", "title", "status", "detail", "code", "errors"],
        "properties": {
          "type": {"type": "string"},
          "title": {"type": "string"},
          "status": {"type": "integer"},
          "detail": {"type": "string", "description": "in the language asked for"},
          "details": {"type": "object", "properties": {"nl": {"type": "string"}, "en": {"type": "string"}}},
          "code": {"type": "string"},
          "instance": {"type": "string"},
          "errors": {"type": "array", "items": {"$ref": "#/components/schemas/ProblemError"}}}},
      "ProblemError": {
        "type": "object",
        "required": ["path", "code", "detail", "parameters"],
        "properties": {
          "path": {"type": "string"},
          "code": {"type": "string"},
          "detail": {"type": "string"},
          "parameters": {"type": "object", "additionalProperties": {"type": "string"}}}},
      "SessionAssignment": {
        "type": "object",
        "required": ["role", "region", "column"],
        "properties": {"role": {"type": "string"}, "region": {"type": "string"},
          "column": {"type": "string"}}},
      "Session": {
        "type": "object",
        "required": [
          "account", "name", "organisation", "assignments", "rights", "regions", "demo", "csrf",
          "epoch", "version", "now"],
        "properties": {
          "account": {"type": "string", "description": "empty without a session"},
          "name": {"type": "string"},
          "organisation": {"type": "string"},
          "assignments": {"type": "array", "items": {"$ref": "#/components/schemas/SessionAssignment"}},
          "rights": {"type": "object",
            "additionalProperties": {"type": "array", "items": {"type": "string"}}},
          "regions": {"type": "array", "items": {"type": "string"}},
          "demo": {"type": "boolean"},
          "csrf": {"type": "string"},
          "epoch": {"type": "integer"},
          "version": {"type": "string"},
          "now": {"type": "string", "format": "date-time"}}},
      "DemoPerson": {
        "type": "object",
        "required": ["account", "name", "function", "organisation", "column", "regions"],
        "properties": {
          "account": {"type": "string"},
          "name": {"type": "string"},
          "function": {"type": "string"},
          "organisation": {"type": "string"},
          "column": {"type": "string"},
          "regions": {"type": "array", "items": {"type": "string"}}}},
      "Attachment": {
        "type": "object",
        "required": ["hash", "size", "media_type", "name"],
        "properties": {
          "hash": {"type": "string"},
          "size": {"type": "integer"},
          "media_type": {"type": "string"},
          "name": {"type": "string"}}},
      "ImportFile": {
        "type": "object",
        "required": ["name", "size", "received", "changed", "is_whole"],
        "properties": {
          "name": {"type": "string"},
          "size": {"type": "integer"},
          "received": {"type": "integer"},
          "changed": {"type": "integer"},
          "is_whole": {"type": "boolean"}}},
      "Invitation": {
        "type": "object",
        "required": ["link", "ends_at"],
        "properties": {"link": {"type": "string"}, "ends_at": {"type": "string", "format": "date-time"}}},
      "InvitationState": {
        "type": "object",
        "required": ["state", "made_at", "ends_at", "has_password"],
        "properties": {
          "state": {"type": "string", "enum": ["none", "open", "used", "expired"]},
          "made_at": {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]},
          "ends_at": {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]},
          "has_password": {"type": "boolean"}}},
      "OwnSession": {
        "type": "object",
        "required": ["id", "browser", "system", "opened_at", "seen_at", "ends_at", "is_this"],
        "properties": {
          "id": {"type": "string"},
          "browser": {"type": "string"},
          "system": {"type": "string"},
          "opened_at": {"type": "string", "format": "date-time"},
          "seen_at": {"type": "string", "format": "date-time"},
          "ends_at": {"type": "string", "format": "date-time"},
          "is_this": {"type": "boolean"}}},
      "LinkOwner": {
        "type": "object",
        "required": ["name", "login", "regions", "ends_at", "renews", "may_sign_in", "characters_min"],
        "properties": {
          "name": {"type": "string"},
          "login": {"type": "string"},
          "regions": {"type": "array", "items": {"type": "string"}},
          "ends_at": {"type": "string", "format": "date-time"},
          "renews": {"type": "boolean"},
          "may_sign_in": {"type": "boolean"},
          "characters_min": {"type": "integer"}}},
      "Frame": {
        "type": "object",
        "required": ["type", "cursor"],
        "description": "a snapshot or changes",
        "properties": {
          "type": {"type": "string", "enum": ["snapshot", "changes"]},
          "cursor": {"$ref": "#/components/schemas/Cursor"},
          "epoch": {"type": "integer"},
          "scopes": {"type": "array", "items": {"type": "string"}},
          "rows": {"$ref": "#/components/schemas/Rows"},
          "within": {"type": "object", "description": "of several scopes: the keys of each incident's rows"},
          "put": {"type": "array", "items": {"type": "array", "items": {}}},
          "removed": {"type": "array", "items": {"type": "array", "items": {"type": "string"}}}}}})";

void write_pretty(json::value const& value, std::string& out, std::string const& indent) {
    auto const deeper = indent + "  ";
    if (value.is_object() && !value.get_object().empty()) {
        char const* separator = "{\n";
        for (auto const& [name, member] : value.get_object()) {
            out += separator + deeper + json::serialize(json::value(name)) + ": ";
            write_pretty(member, out, deeper);
            separator = ",\n";
        }
        out += "\n" + indent + "}";
    } else if (value.is_array() && !value.get_array().empty()) {
        char const* separator = "[\n";
        for (auto const& element : value.get_array()) {
            out += separator + deeper;
            write_pretty(element, out, deeper);
            separator = ",\n";
        }
        out += "\n" + indent + "]";
    } else {
        out += json::serialize(value);
    }
}

}  // namespace

std::string pascal(std::string_view snake) {
    std::string text;
    bool raise = true;
    for (auto const c : snake) {
        if (c == '_' || c == '-') {
            raise = true;
            continue;
        }
        text += raise && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        raise = false;
    }
    return text;
}

json::object reference(std::string_view schema) {
    return {{"$ref", "#/components/schemas/" + std::string(schema)}};
}

json::object csrf_parameter() {
    return {{"name", "Paraat-Csrf"}, {"in", "header"}, {"required", true},
        {"schema", json::object{{"type", "string"}}}, {"description", "`csrf` of the session"}};
}

json::object json_body(json::value schema) {
    return {{"required", true},
        {"content", json::object{{"application/json", json::object{{"schema", std::move(schema)}}}}}};
}

json::object answers(std::vector<Good> good, std::vector<int> problems) {
    json::object all;
    for (auto& answer : good) {
        json::object response{{"description", answer.meaning}};
        if (answer.status >= 200) {
            response["headers"] =
                json::object{{"API-Version", json::object{{"$ref", "#/components/headers/ApiVersion"}}}};
        }
        if (!answer.schema.is_null()) {
            response["content"] =
                json::object{{answer.media_type, json::object{{"schema", std::move(answer.schema)}}}};
        }
        all[std::to_string(answer.status)] = std::move(response);
    }
    for (auto const status : problems) {
        for (auto const& kind : problem_kinds) {
            if (kind.status != status) continue;
            all[std::to_string(status)] =
                json::object{{"$ref", "#/components/responses/" + std::string(kind.name)}};
        }
    }
    return all;
}

json::object information(std::string const& version) {
    return {{"title", "Paraat"},
        {"description",
            "The open platform of a safety region's bureau. Commands change, queries ask, changes follow. "
            "`GET /live` is a WebSocket with "
            "the same frames as `/changes`."},
        {"version", version},
        {"contact",
            json::object{
                {"name", "Paraat"}, {"email", "paraat@example.nl"}, {"url", "https://example.nl/paraat"}}},
        {"license", json::object{{"name", "EUPL-1.2"}, {"identifier", "EUPL-1.2"}}}};
}

json::object fixed_headers() {
    return {{"ApiVersion",
        json::object{
            {"description", "full version of the interface"}, {"schema", json::object{{"type", "string"}}}}}};
}

json::object problem_responses() {
    json::object responses;
    for (auto const& kind : problem_kinds) {
        json::object response{{"description", kind.meaning},
            {"content",
                json::object{{"application/problem+json", json::object{{"schema", reference("Problem")}}}}}};
        if (kind.status == 429 || kind.status == 503) {
            response["headers"] =
                json::object{{"Retry-After", json::object{{"schema", json::object{{"type", "integer"}}}}}};
        }
        responses[kind.name] = std::move(response);
    }
    return responses;
}

json::object security_schemes() {
    return {{"session", json::object{{"type", "apiKey"}, {"in", "cookie"}, {"name", "paraat_session"}}}};
}

json::object fixed_schemas() { return json::parse(fixed_schemas_text).as_object(); }

std::string pretty(json::value const& value) {
    std::string out;
    write_pretty(value, out, "");
    return out;
}

}  // namespace paraat::kernel::openapi_parts
