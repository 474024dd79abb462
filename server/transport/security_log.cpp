// One line of JSON for each event, in one piece, behind a word to find it by.
#include "server/transport/security_log.hpp"

#include <algorithm>
#include <iostream>

#include "server/base/json.hpp"
#include "server/transport/problems.hpp"

namespace paraat::transport {

namespace {

constexpr std::size_t characters_max = 200;

/// No text of another can end the line, begin one, or say something to the terminal it is read on.
void write_member(std::string_view name, std::string_view text, std::string& line) {
    if (text.empty()) return;
    std::string plain(text.substr(0, characters_max));
    std::ranges::replace_if(plain, [](char character) { return character < ' ' || character > '~'; }, '?');
    if (line.back() != '{') line += ',';
    base::write_text(name, line);
    line += ':';
    base::write_text(plain, line);
}

/// Not what a right forbids, but an attempt to come in all the same.
bool is_failed_attempt(base::RefusalCode const& code) {
    for (auto const* attempt :
        {&password_wrong, &attempts_too_many, &link_unknown, &link_expired, &link_used, &link_replaced}) {
        if (attempt == &code) return true;
    }
    return false;
}

}  // namespace

std::string line_of(SecurityEvent const& event, base::Instant at) {
    std::string line = "security {";
    write_member("at", at.iso(), line);
    write_member("event", event.what, line);
    write_member("account", event.account, line);
    write_member("by", event.by, line);
    write_member("address", event.address, line);
    write_member("how", event.how, line);
    write_member("path", event.path, line);
    return line + "}\n";
}

void tell_security(SecurityEvent const& event) { std::cerr << line_of(event, base::SystemClock().now()); }

void tell_security(Call const& call, base::Refusal const& refusal) {
    auto const& code = refusal.code();
    if (code.status != 403 && !is_failed_attempt(code)) return;
    tell_security({.what = "refused",
        .account = call.session ? call.session->account : std::string{},
        .address = call.request.address,
        .how = code.code,
        .path = call.request.path});
}

}  // namespace paraat::transport
