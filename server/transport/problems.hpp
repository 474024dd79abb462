// Refusals on the wire: RFC 9457 problem details in Dutch and English, and the refusals of the edge itself.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "server/base/result.hpp"
#include "server/transport/http.hpp"

namespace paraat::transport {

extern base::RefusalCode const request_malformed, signed_out, sign_in_refused, account_without_access,
    token_missing, origin_foreign, page_unknown, method_unfit, request_late, body_too_large, media_type_unfit,
    attempts_too_many, requests_too_many, headers_too_large, host_unknown, connections_too_many, server_busy,
    went_wrong, password_too_short, password_too_long, password_holds_login, password_easy, link_expired,
    link_used, link_replaced, link_unknown, password_wrong, file_empty, not_in_demo_alone, layer_too_large,
    key_twice, upgrade_missing;

/// What a query must not say: a key that this path does not know, or one that stands there twice. Nothing
/// when it says neither.
std::optional<base::Refusal> unfit_key(Request const& request, std::initializer_list<std::string_view> known);
/// What a key of the query says is no whole number of 0 or more.
base::Refusal not_a_number(std::string key);

/// "nl" unless the header asks for English first.
std::string_view language_of(Request const& request);

Response problem(Request const& request, base::Refusal const& refusal);
/// Without a request that could be read: Dutch.
Response problem(
    base::Refusal const& refusal, std::string_view language = "nl", std::string_view instance = {});

}  // namespace paraat::transport
