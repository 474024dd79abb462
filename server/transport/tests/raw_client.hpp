// A client that sends exactly the bytes it is told, also those no decent client would: HTTP and WebSocket
// over a socket.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace paraat::test {

struct RawAnswer {
    int status = 0;                                   // 0: the connection ended without one
    std::multimap<std::string, std::string> headers;  // names in lower case
    std::string body;

    std::string header(std::string const& name) const {
        auto const found = headers.find(name);
        return found == headers.end() ? std::string{} : found->second;
    }
};

/// One connection; every wait ends after ten seconds.
class RawConnection {
public:
    explicit RawConnection(std::uint16_t port, int receive_buffer_bytes = 0);
    ~RawConnection();
    RawConnection(RawConnection const&) = delete;
    RawConnection& operator=(RawConnection const&) = delete;

    /// @return false when the other side has closed.
    bool send(std::string_view bytes);
    /// One whole answer.
    RawAnswer answer(bool head_only = false);
    /// True when the other side closes within the wait.
    bool is_closed();
    void shut_down();

protected:
    bool read_more();
    std::string buffer_;

private:
    int socket_;
};

struct WebFrame {
    int code = -1;  // 1 text, 8 close, 9 ping, 10 pong; -1: the connection ended
    std::string payload;
    int close_code() const;
};

class RawSocket : public RawConnection {
public:
    using RawConnection::RawConnection;
    /// @return the answer to the upgrade; 101 when it is a socket now.
    RawAnswer upgrade(std::string const& headers, std::string const& path = "/api/v1/live");
    bool send_text(std::string_view text) { return send_frame(1, text); }
    bool send_frame(int code, std::string_view payload, bool last = true, bool masked = true);
    WebFrame next();
    /// The next text frame whose type is this; others are passed over. Empty at the end.
    std::string next_of_type(std::string const& type);
};

}  // namespace paraat::test
