// What the rest of the house sees of HTTP and WebSocket: requests, responses and sockets, without a byte of
// Beast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace paraat::transport {

/// Bytes on their way out, shared by all who get the same.
using SharedBytes = std::shared_ptr<std::string const>;

enum class Method { get, head, post, put, patch, remove, options, other };

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Request {
    Method method = Method::get;
    std::string target;  // as it came: "/api/v1/changes?scopes=home"
    std::string path;    // decoded, without the query: "/api/v1/changes"
    Fields query;        // decoded, in order
    Fields headers;      // names in lower case
    std::string body;
    std::string address;  // of the client, without port
    std::uint16_t local_port = 0;

    /// Empty when absent; of several the first.
    std::string_view header(std::string_view lower_case_name) const;
    std::size_t count(std::string_view lower_case_name) const;
    std::string_view cookie(std::string_view name) const;
    /// As the head says it; nothing where it does not, or not as a number.
    std::optional<std::size_t> announced_bytes() const;
    /// Null when the key is absent.
    std::string const* query_value(std::string_view key) const;
    bool accepts_gzip() const;
};

struct Response {
    int status = 200;
    Fields headers{};
    std::string body{};
    std::span<unsigned char const> lasting{};   // bytes that outlive the response, instead of `body`
    SharedBytes shared{};                       // a body shared by several answers, instead of `body`
    bool close = false;                         // end the connection after it
    std::vector<std::shared_ptr<void>> held{};  // until it has been written, or nobody takes it any more

    Response& with(std::string_view name, std::string_view value) {
        headers.emplace_back(name, value);
        return *this;
    }
};

/// Given once, from any thread.
using Answer = std::function<void(Response)>;

/// One open WebSocket, seen from the application. Thread-safe.
class Socket {
public:
    virtual ~Socket() = default;
    /// At most one frame is on its way: call again only after SocketListener::written.
    /// @param is_packed gzip of a text, sent as a binary message; else the text itself
    virtual void send(SharedBytes bytes, bool is_packed) = 0;
    virtual void close(std::uint16_t code, std::string reason) = 0;
};

/// Hears what happens on one socket; called on its input-output thread only.
class SocketListener {
public:
    virtual ~SocketListener() = default;
    virtual void opened(std::shared_ptr<Socket> socket) = 0;
    virtual void heard(std::string_view text) = 0;
    virtual void written() = 0;
    virtual void closed() = 0;
};

/// A socket is taken (a listener) or refused (a response).
struct Upgrade {
    std::shared_ptr<SocketListener> listener{};
    Response refusal{};
};

/// The most bytes of body of one request; `hold` is kept until it has been answered. With a status it is
/// refused.
struct Allowance {
    std::size_t bytes_max = 0;
    std::shared_ptr<void> hold{};
    int refused = 0;
    int beyond = 413;  // the status for a larger body
};

/// A request that never became one: malformed, too large, too late.
struct Unreadable {
    int status = 400;
    Request const* head = nullptr;  // where that could be read
    std::size_t bytes_max = 0;      // of its body
};

/// What stands behind the server.
class Application {
public:
    virtual ~Application() = default;
    /// How large a body this request may bring, judged by its head alone.
    virtual Allowance allowance(Request const& head) = 0;
    virtual void answer(Request request, Answer answer) = 0;
    virtual Upgrade upgrade(Request const& request) = 0;
    /// The server stops: who waits for something to happen is answered now, and from now on at once.
    virtual void stopping() {}
    /// The words for who asked something that cannot be answered: the status is the server's to give.
    virtual Response unreadable(Unreadable const& what) = 0;
};

}  // namespace paraat::transport
