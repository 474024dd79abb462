// Look-ups in a request: headers, cookies and query keys.
#include "server/transport/http.hpp"

#include <algorithm>
#include <charconv>

namespace paraat::transport {

std::string_view Request::header(std::string_view lower_case_name) const {
    auto const found = std::ranges::find(headers, lower_case_name, &Fields::value_type::first);
    return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

std::size_t Request::count(std::string_view lower_case_name) const {
    return static_cast<std::size_t>(std::ranges::count(headers, lower_case_name, &Fields::value_type::first));
}

std::string_view Request::cookie(std::string_view name) const {
    auto rest = header("cookie");
    while (!rest.empty()) {
        auto const end = std::min(rest.find(';'), rest.size());
        auto pair = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        if (pair.starts_with(name) && pair.substr(name.size()).starts_with('='))
            return pair.substr(name.size() + 1);
    }
    return {};
}

std::optional<std::size_t> Request::announced_bytes() const {
    auto const text = header("content-length");
    std::size_t bytes = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), bytes);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return bytes;
}

std::string const* Request::query_value(std::string_view key) const {
    auto const found = std::ranges::find(query, key, &Fields::value_type::first);
    return found == query.end() ? nullptr : &found->second;
}

bool Request::accepts_gzip() const {
    auto const accepted = header("accept-encoding");
    auto const at = accepted.find("gzip");
    return at != std::string_view::npos && !accepted.substr(at).starts_with("gzip;q=0");
}

}  // namespace paraat::transport
