// What an auditor asks of the server's log: who signed in, who was refused, what ended. A line each, that a
// program can read.
#pragma once

#include <string>
#include <string_view>

#include "server/base/instant.hpp"
#include "server/base/result.hpp"
#include "server/transport/router.hpp"

namespace paraat::transport {

/// What is empty is left out. Never a password, a token, or a log-in name as it was typed: people type their
/// password there.
struct SecurityEvent {
    std::string_view what;   // one of the list in the administrator's guide: "signed_in"
    std::string account{};   // whom it is about
    std::string by{};        // who did it, when that is another; "console" for the command line
    std::string address{};   // where it came from
    std::string_view how{};  // "password", "link", or the code of a refusal
    std::string path{};      // of what was refused
};

/// `security {"at":"2027-04-01T07:00:00Z","event":"signed_in",...}`: one line of printable ASCII, whatever
/// came in.
std::string line_of(SecurityEvent const& event, base::Instant at);

/// Into the server's log, at the machine's own time: the clock of a demo stands elsewhere.
void tell_security(SecurityEvent const& event);

/// A refusal that an auditor asks for; any other is told to nobody.
void tell_security(Call const& call, base::Refusal const& refusal);

}  // namespace paraat::transport
