// The one text of an audience: how it is written, and read back without ever admitting more than was written.
#include "server/access/audience.hpp"

#include <algorithm>
#include <optional>

namespace paraat::access {
namespace {

constexpr std::string_view word_for_everyone = "everyone", word_for_named = "yes";
constexpr std::string_view hexadecimal_digits = "0123456789ABCDEF";

bool is_reserved(char character) {
    auto const byte = static_cast<unsigned char>(character);
    return byte <= 0x20 || byte == 0x7f || character == '%' || character == '&' || character == '|'
        || character == '=';
}

void write_condition(std::string_view name, std::string_view value, std::string& out) {
    if (value.empty()) return;
    if (!out.empty()) out += '&';
    out += name;
    out += '=';
    for (auto const character : value) {
        if (!is_reserved(character)) {
            out += character;
            continue;
        }
        auto const byte = static_cast<unsigned char>(character);
        out += '%';
        out += hexadecimal_digits[byte >> 4];
        out += hexadecimal_digits[byte & 15];
    }
}

std::string text_of(Grant const& grant) {
    std::string out;
    write_condition("region", grant.region, out);
    write_condition("right", grant.right, out);
    write_condition("column", grant.column, out);
    if (!grant.scope.is_nil()) write_condition("scope", grant.scope.text(), out);
    if (grant.named) write_condition("named", word_for_named, out);
    write_condition("account", grant.account, out);
    return out;
}

std::optional<std::string> unescaped(std::string_view value) {
    std::string out;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] != '%') {
            out += value[at];
            continue;
        }
        if (at + 2 >= value.size()) return std::nullopt;
        auto const high = hexadecimal_digits.find(value[at + 1]);
        auto const low = hexadecimal_digits.find(value[at + 2]);
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        at += 2;
    }
    if (out.empty()) return std::nullopt;
    return out;
}

bool read_condition(std::string_view text, Grant& grant) {
    auto const middle = text.find('=');
    if (middle == std::string_view::npos) return false;
    auto const name = text.substr(0, middle);
    auto const value = unescaped(text.substr(middle + 1));
    if (!value) return false;
    if (name == "scope") {
        auto const scope = base::Uuid::parse(*value);
        if (!scope || scope->is_nil()) return false;
        grant.scope = *scope;
        return true;
    }
    if (name == "named") return grant.named = *value == word_for_named;
    auto* const field = name == "region" ? &grant.region
        : name == "right"                ? &grant.right
        : name == "column"               ? &grant.column
        : name == "account"              ? &grant.account
                                         : nullptr;
    if (field == nullptr) return false;
    *field = *value;
    return true;
}

/// Calls `take` for each part between separators; an empty text has no parts.
template <class Take>
void each_part(std::string_view text, char separator, Take const& take) {
    while (!text.empty()) {
        auto const end = std::min(text.find(separator), text.size());
        take(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

}  // namespace

std::string Audience::text() const {
    if (everyone) return std::string(word_for_everyone);
    std::vector<std::string> texts;
    texts.reserve(grants.size());
    for (auto const& grant : grants) texts.push_back(text_of(grant));
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    std::string out;
    for (auto const& text : texts) {
        if (text.empty()) continue;
        if (!out.empty()) out += '|';
        out += text;
    }
    return out;
}

Audience Audience::parse(std::string_view text) {
    if (text == word_for_everyone) return {.everyone = true};
    Audience audience;
    each_part(text, '|', [&](std::string_view part) {
        Grant grant;
        bool readable = true;
        each_part(part, '&',
            [&](std::string_view condition) { readable = read_condition(condition, grant) && readable; });
        if (readable && !(grant == Grant{})) audience.grants.push_back(std::move(grant));
    });
    return audience;
}

}  // namespace paraat::access
