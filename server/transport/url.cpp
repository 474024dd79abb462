// How addresses are read: strict, so that two readers of the same text never disagree.
#include "server/transport/url.hpp"

#include <algorithm>

#include "server/base/utf8.hpp"
#include "server/transport/limits.hpp"

namespace paraat::transport {

namespace {

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool read_query(Request& request, std::string_view text) {
    while (!text.empty()) {
        auto const end = std::min(text.find('&'), text.size());
        auto const pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty()) continue;
        auto const equals = std::min(pair.find('='), pair.size());
        auto key = percent_decoded(pair.substr(0, equals), true);
        auto value = percent_decoded(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!key || !value || request.query.size() >= limits::query_keys_max) return false;
        request.query.emplace_back(std::move(*key), std::move(*value));
    }
    return true;
}

constexpr std::string_view base64url_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus_is_space) {
            plain += ' ';
        } else if (text[i] == '%') {
            if (i + 2 >= text.size()) return std::nullopt;
            auto const high = digit_of(text[i + 1]), low = digit_of(text[i + 2]);
            if (high < 0 || low < 0 || (high == 0 && low == 0)) return std::nullopt;
            plain += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            plain += text[i];
        }
    }
    if (!base::is_utf8(plain)) return std::nullopt;
    return plain;
}

bool read_target(Request& request) {
    std::string_view const target = request.target;
    if (!target.starts_with('/') || target.size() > limits::target_characters_max) return false;
    for (auto const c : target) {
        if (static_cast<unsigned char>(c) <= ' ' || c == '\x7f' || c == '#') return false;
    }
    auto const question = std::min(target.find('?'), target.size());
    auto path = percent_decoded(target.substr(0, question), false);
    if (!path || path->find("//") != std::string::npos || path->find('\\') != std::string::npos) return false;
    for (auto const c : *path) {
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') return false;
    }
    auto const padded = *path + "/";
    if (padded.find("/../") != std::string::npos || padded.find("/./") != std::string::npos) return false;
    request.path = std::move(*path);
    return read_query(request, target.substr(std::min(question + 1, target.size())));
}

std::string base64url(std::string_view bytes) {
    std::string text;
    std::uint32_t held = 0;
    int bits = 0;
    for (auto const c : bytes) {
        held = held << 8 | static_cast<unsigned char>(c);
        for (bits += 8; bits >= 6; bits -= 6) text += base64url_digits[held >> (bits - 6) & 63];
    }
    if (bits > 0) text += base64url_digits[held << (6 - bits) & 63];
    return text;
}

std::optional<std::string> base64url_decoded(std::string_view text) {
    while (text.ends_with('=')) text.remove_suffix(1);
    std::string bytes;
    std::uint32_t held = 0;
    int bits = 0;
    for (auto const c : text) {
        auto const digit = base64url_digits.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        held = held << 6 | static_cast<std::uint32_t>(digit);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(held >> bits & 0xFF);
        }
    }
    return bytes;
}

std::optional<std::string> snake_from_kebab(std::string_view text) {
    std::string snake;
    for (auto const c : text) {
        if (!is_lower_or_digit(c) && c != '-') return std::nullopt;
        snake += c == '-' ? '_' : c;
    }
    return snake;
}

std::optional<std::string> snake_from_camel(std::string_view text) {
    if (text.empty() || !is_lower_or_digit(text.front())) return std::nullopt;
    std::string snake;
    for (auto const c : text) {
        if (is_upper(c)) {
            snake += '_';
            snake += static_cast<char>(c - 'A' + 'a');
        } else if (is_lower_or_digit(c)) {
            snake += c;
        } else {
            return std::nullopt;
        }
    }
    return snake;
}

std::string camel_from_snake(std::string_view text) {
    std::string camel;
    bool raise = false;
    for (auto const c : text) {
        if (c == '_') {
            raise = true;
            continue;
        }
        camel += raise && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        raise = false;
    }
    return camel;
}

}  // namespace paraat::transport
