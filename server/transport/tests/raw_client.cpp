// Sockets of the operating system, so that nothing between the test and the wire tidies up.
#include "server/transport/tests/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace paraat::test {

namespace {

std::string lower(std::string text) {
    std::ranges::transform(
        text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

}  // namespace

RawConnection::RawConnection(std::uint16_t port, int receive_buffer_bytes)
    : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    timeval const patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (receive_buffer_bytes > 0) {
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error("no server to connect to");
    }
}

RawConnection::~RawConnection() { ::close(socket_); }

bool RawConnection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawConnection::read_more() {
    char piece[65536];
    auto const count = ::recv(socket_, piece, sizeof piece, 0);
    if (count <= 0) return false;
    buffer_.append(piece, static_cast<std::size_t>(count));
    return true;
}

bool RawConnection::is_closed() {
    char piece[4096];
    while (true) {
        auto const count = ::recv(socket_, piece, sizeof piece, 0);
        if (count == 0) return true;
        if (count < 0) return errno == ECONNRESET;
    }
}

void RawConnection::shut_down() { ::shutdown(socket_, SHUT_WR); }

RawAnswer RawConnection::answer(bool head_only) {
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
        if (!read_more()) return {};
    }
    RawAnswer answer;
    auto head = buffer_.substr(0, end + 2);
    buffer_.erase(0, end + 4);
    answer.status = std::stoi(head.substr(9, 3));
    for (auto line = head.find("\r\n") + 2; line < head.size();) {
        auto const stop = head.find("\r\n", line);
        auto const colon = head.find(": ", line);
        answer.headers.emplace(
            lower(head.substr(line, colon - line)), head.substr(colon + 2, stop - colon - 2));
        line = stop + 2;
    }
    auto const length = answer.header("content-length");
    auto const size = head_only || length.empty() ? 0 : std::stoul(length);
    while (buffer_.size() < size) {
        if (!read_more()) return {};
    }
    answer.body = buffer_.substr(0, size);
    buffer_.erase(0, size);
    // A sentence with a hole in it helps nobody: base::sentence marks what the refusal did not say.
    if (answer.status >= 400 && answer.body.find("{?") != std::string::npos)
        throw std::runtime_error("a sentence with a hole: " + answer.body);
    return answer;
}

int WebFrame::close_code() const {
    if (code != 8 || payload.size() < 2) return 0;
    return static_cast<unsigned char>(payload[0]) * 256 + static_cast<unsigned char>(payload[1]);
}

RawAnswer RawSocket::upgrade(std::string const& headers, std::string const& path) {
    send("GET " + path
        + " HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + headers + "\r\n");
    return answer();
}

bool RawSocket::send_frame(int code, std::string_view payload, bool last, bool masked) {
    std::string frame;
    frame += static_cast<char>((last ? 0x80 : 0) | code);
    auto const mask = masked ? 0x80 : 0;
    if (payload.size() < 126) {
        frame += static_cast<char>(mask | static_cast<int>(payload.size()));
    } else if (payload.size() < 65536) {
        frame += static_cast<char>(mask | 126);
        for (int shift = 8; shift >= 0; shift -= 8)
            frame += static_cast<char>(payload.size() >> shift & 0xFF);
    } else {
        frame += static_cast<char>(mask | 127);
        for (int shift = 56; shift >= 0; shift -= 8)
            frame += static_cast<char>(payload.size() >> shift & 0xFF);
    }
    constexpr char key[] = {0x11, 0x22, 0x33, 0x44};
    if (masked) frame.append(key, 4);
    for (std::size_t i = 0; i < payload.size(); ++i) {
        frame += masked ? static_cast<char>(payload[i] ^ key[i % 4]) : payload[i];
    }
    return send(frame);
}

WebFrame RawSocket::next() {
    auto const need = [&](std::size_t count) {
        while (buffer_.size() < count) {
            if (!read_more()) return false;
        }
        return true;
    };
    if (!need(2)) return {};
    auto const byte = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(buffer_[i]));
    };
    std::size_t size = byte(1) & 0x7F, head = 2;
    if (size >= 126) {
        auto const digits = size == 126 ? 2u : 8u;
        if (!need(2 + digits)) return {};
        size = 0;
        for (std::size_t i = 0; i < digits; ++i) size = size << 8 | byte(2 + i);
        head += digits;
    }
    if (!need(head + size)) return {};
    WebFrame frame{static_cast<int>(byte(0) & 0x0F), buffer_.substr(head, size)};
    buffer_.erase(0, head + size);
    return frame;
}

std::string RawSocket::next_of_type(std::string const& type) {
    while (true) {
        auto const frame = next();
        if (frame.code < 0 || frame.code == 8) return {};
        if (frame.code == 1 && frame.payload.find("\"type\":\"" + type + "\"") != std::string::npos)
            return frame.payload;
    }
}

}  // namespace paraat::test
