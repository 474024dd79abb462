// Text of addresses: percent signs, query strings, base64url, kebab-case and camelCase.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/transport/http.hpp"

namespace paraat::transport {

/// Nothing when a percent sign is not followed by two digits, or the outcome holds a NUL or is not UTF-8.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space);

/// Fills path and query of the request from its target; false when the target is not one we answer
/// (no leading slash, "..", "//", a backslash, a control character, too many keys).
bool read_target(Request& request);

std::string base64url(std::string_view bytes);
std::optional<std::string> base64url_decoded(std::string_view text);

/// "event-calendar" -> "event_calendar"; nothing when the text holds more than a-z, 0-9 and '-'.
std::optional<std::string> snake_from_kebab(std::string_view text);
/// "waitS" -> "wait_s"; nothing when the text is not lower camelCase.
std::optional<std::string> snake_from_camel(std::string_view text);
std::string camel_from_snake(std::string_view text);

}  // namespace paraat::transport
