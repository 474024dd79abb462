// Reads what browsers say on the live socket; anything else than the three known frames is nonsense.
#include "server/base/json.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/live_socket.hpp"

namespace paraat::transport {

namespace {

std::string text_of(boost::json::object const& object, std::string_view key) {
    auto const* value = object.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string{};
}

std::optional<live::Scopes> scopes_of(boost::json::object const& frame) {
    auto const* list = frame.if_contains("scopes");
    if (list == nullptr || !list->is_array()) return std::nullopt;
    std::vector<std::string> names;
    for (auto const& item : list->as_array()) {
        if (!item.is_string()) return std::nullopt;
        names.emplace_back(item.as_string());
    }
    return read_scopes(names);
}

Heard read_subscribe(boost::json::object const& frame) {
    Heard heard;
    auto scopes = scopes_of(frame);
    if (!scopes) return heard;
    if (auto const* cursor = frame.if_contains("cursor"); cursor != nullptr && !cursor->is_null()) {
        heard.cursor = read_cursor(*cursor);
        if (!heard.cursor) return heard;
    }
    if (auto const* packed = frame.if_contains("packed"); packed != nullptr && packed->is_bool())
        heard.takes_packed = packed->as_bool();
    heard.scopes = std::move(*scopes);
    heard.kind = Heard::Kind::subscribe;
    return heard;
}

Heard read_presence(boost::json::object const& frame) {
    Heard heard;
    auto const scope = base::Uuid::parse(text_of(frame, "scope"));
    heard.place = text_of(frame, "place");
    heard.doing = text_of(frame, "doing");
    bool const known = heard.doing == "looks" || heard.doing == "edits";
    if (!scope || !known || heard.place.size() > 100) return heard;
    for (auto const c : heard.place) {
        if (static_cast<unsigned char>(c) < ' ') return heard;
    }
    heard.scope = *scope;
    heard.kind = Heard::Kind::presence;
    return heard;
}

}  // namespace

std::optional<live::Scopes> read_scopes(std::vector<std::string> const& names) {
    live::Scopes scopes;
    if (names.empty() || names.size() > limits::scopes_per_subscription_max) return std::nullopt;
    for (auto const& name : names) {
        auto const scope = name == "home" ? std::optional(base::Uuid{}) : base::Uuid::parse(name);
        if (!scope) return std::nullopt;
        scopes.insert(*scope);
    }
    return scopes;
}

std::optional<journal::Cursor> read_cursor(boost::json::value const& json) {
    if (!json.is_object() || json.as_object().size() > 64) return std::nullopt;
    journal::Cursor cursor;
    for (auto const& [region, sequence] : json.as_object()) {
        if (region.size() > 16 || !sequence.is_int64() || sequence.as_int64() < 0) return std::nullopt;
        cursor.emplace(std::string(region), sequence.as_int64());
    }
    return cursor;
}

Heard read_frame(std::string_view text) {
    auto const json = base::parse_json(text);
    if (!json.ok() || !json.value().is_object()) return {};
    auto const& frame = json.value().as_object();
    auto const type = text_of(frame, "type");
    if (type == "subscribe") return read_subscribe(frame);
    if (type == "presence") return read_presence(frame);
    Heard heard;
    if (type == "ping") heard.kind = Heard::Kind::ping;
    return heard;
}

}  // namespace paraat::transport
