// Whose requests are ours: the Host a request names, the Origin it comes from, and the address behind a
// proxy.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "server/transport/http.hpp"

namespace paraat::transport {

class Origins {
public:
    /// @param public_url "https://paraat.example.nl" or empty.
    /// @param address and port the server listens on; on loopback 127.0.0.1, localhost and [::1] are ours
    /// too.
    Origins(std::string const& public_url, std::string const& address, std::uint16_t port);

    bool knows_host(Request const& request) const;
    /// True without an Origin, unless the browser itself says that the request comes from elsewhere.
    bool allows_change(Request const& request) const;
    /// A WebSocket from a browser always has an Origin; without one it is no browser.
    bool allows_socket(Request const& request) const { return allows_change(request); }
    bool is_secure() const { return secure_; }
    /// Behind TLS the browser itself then sees to it that no neighbour on the domain sets or replaces it.
    std::string_view session_cookie() const { return secure_ ? "__Host-paraat_session" : "paraat_session"; }
    std::string_view device_cookie() const { return secure_ ? "__Secure-paraat_device" : "paraat_device"; }
    std::string_view session_token(Request const& request) const { return request.cookie(session_cookie()); }
    /// The client: what the proxy on this machine adds last to X-Forwarded-For, else the peer itself.
    std::string client_address(Request const& request) const;
    /// Where links start: the public address, or the first of this machine.
    std::string const& start() const { return start_; }

private:
    std::set<std::string, std::less<>> hosts_, origins_;
    std::string start_;
    bool secure_ = false, behind_proxy_ = false;
};

bool is_loopback(std::string_view address);
/// "https://host[:port]" without path, lower case; empty when the text is no such thing.
std::string origin_of_url(std::string_view url);
/// The same of an address where Paraat itself is found; empty also when a path stands behind it: Paraat has a
/// host of its own.
std::string public_origin(std::string_view url);

}  // namespace paraat::transport
