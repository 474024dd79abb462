// Exact comparison of whole origins and hosts; nothing is matched by its beginning or end.
#include "server/transport/origins.hpp"

#include <algorithm>
#include <charconv>

namespace paraat::transport {

namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (auto& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return out;
}

std::string_view without(std::string_view text, std::string_view suffix) {
    if (text.ends_with(suffix)) text.remove_suffix(suffix.size());
    return text;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// Where the port begins, with its colon; those of an address of IPv6 stand between brackets.
std::size_t end_of_host(std::string_view place) {
    auto const bracket = place.find(']');
    return std::min(place.find(':', bracket == std::string_view::npos ? 0 : bracket), place.size());
}

bool is_port(std::string_view text) {
    std::uint16_t port = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc{} && end == text.data() + text.size() && port > 0;
}

}  // namespace

bool is_loopback(std::string_view address) {
    return address.starts_with("127.") || address == "::1" || address == "::ffff:127.0.0.1";
}

std::string origin_of_url(std::string_view url) {
    auto const text = lower(url);
    auto const scheme = text.starts_with("https://") ? 8u : text.starts_with("http://") ? 7u : 0u;
    if (scheme == 0) return {};
    auto const end = std::min(text.find('/', scheme), text.size());
    auto const place = std::string_view(text).substr(scheme, end - scheme);
    auto const host = place.substr(0, end_of_host(place));
    bool const plain = std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':'
            || c == '[' || c == ']';
    });
    bool const is_v6 = host.starts_with('[') && host.ends_with(']');
    if (host.empty() || !plain || is_v6 != (host.find_first_of("[:]") != std::string_view::npos)) return {};
    if (host.size() < place.size() && !is_port(place.substr(host.size() + 1))) return {};
    auto const origin = std::string_view(text).substr(0, end);
    return std::string(without(origin, scheme == 8 ? ":443" : ":80"));
}

std::string public_origin(std::string_view url) {
    auto const scheme = url.find("://");
    auto const slash = scheme == std::string_view::npos ? scheme : url.find('/', scheme + 3);
    bool const has_path = slash != std::string_view::npos && slash + 1 < url.size();
    return has_path ? std::string{} : origin_of_url(url);
}

Origins::Origins(std::string const& public_url, std::string const& address, std::uint16_t port)
    : behind_proxy_(!public_url.empty()) {
    auto const add = [&](std::string const& origin) {
        if (origin.empty()) return;
        if (start_.empty()) start_ = origin;
        origins_.insert(origin);
        hosts_.insert(origin.substr(origin.find("//") + 2));
    };
    auto const digits = std::to_string(port);
    add(public_origin(public_url));
    secure_ = start_.starts_with("https://");
    if (is_loopback(address)) {
        for (auto const* host : {"127.0.0.1", "localhost", "[::1]"})
            add(origin_of_url("http://" + (host + (":" + digits))));
    } else if (public_url.empty()) {
        bool const is_v6 = address.find(':') != std::string::npos;
        add(origin_of_url("http://" + (is_v6 ? "[" + address + "]" : address) + ":" + digits));
    }
}

bool Origins::knows_host(Request const& request) const {
    auto const host = lower(request.header("host"));
    return hosts_.contains(host) || (secure_ && hosts_.contains(without(host, ":443")));
}

bool Origins::allows_change(Request const& request) const {
    if (request.count("origin") > 1) return false;
    if (request.count("origin") == 0) {
        auto const site = request.header("sec-fetch-site");
        return site.empty() || site == "same-origin" || site == "none";
    }
    return origins_.contains(request.header("origin"));
}

std::string Origins::client_address(Request const& request) const {
    auto const forwarded = request.header("x-forwarded-for");
    if (!behind_proxy_ || !is_loopback(request.address) || forwarded.empty()) return request.address;
    auto const comma = forwarded.rfind(',');
    auto const last = trimmed(comma == std::string_view::npos ? forwarded : forwarded.substr(comma + 1));
    return last.size() > 45 ? request.address : std::string(last);
}

}  // namespace paraat::transport
