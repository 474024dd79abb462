// A Unix socket with mode 0600: whoever may read the data may ask, and nobody else.
#include "server/app/control.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <iostream>

#include "server/app/command_line.hpp"

namespace paraat::app {

namespace {

constexpr std::size_t question_bytes_max = 4096;
constexpr int accept_again_ms = 100;

bool address_of_file(std::string const& path, sockaddr_un& address) {
    address = {};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path, path.c_str(), path.size());
    return true;
}

std::string read_until(int descriptor, char end, std::size_t most) {
    std::string text;
    char c = 0;
    while (text.size() < most && ::read(descriptor, &c, 1) == 1 && c != end) text += c;
    return text;
}

void write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        auto const written = ::send(descriptor, text.data(), text.size(), MSG_NOSIGNAL);
        if (written <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace

Control::Control(std::string const& data_directory, Answer answer)
    : path_(data_directory + "/control"), answer_(std::move(answer)) {
    sockaddr_un address{};
    listening_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ::unlink(path_.c_str());  // of a process that was killed; the directory's lock says that no other runs
    auto const mask = ::umask(0077);
    bool const bound = listening_ >= 0 && address_of_file(path_, address)
        && ::bind(listening_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0
        && ::listen(listening_, 4) == 0;
    ::umask(mask);
    if (!bound || ::pipe(stop_) != 0) {
        std::cerr << "Let op: " << path_
                  << " kan niet worden gemaakt; `paraat backup` en `paraat user` werken pas weer als "
                  << "Paraat stilstaat.\nNote: " << path_
                  << " cannot be made; `paraat backup` and `paraat user` work only "
                  << "while Paraat is stopped.\n";
        return;
    }
    thread_ = std::thread([this] { run(); });
}

Control::~Control() {
    if (thread_.joinable()) {
        [[maybe_unused]] auto const woken = ::write(stop_[1], "x", 1);
        thread_.join();
        ::unlink(path_.c_str());
    }
    for (auto const descriptor : {listening_, stop_[0], stop_[1]}) {
        if (descriptor >= 0) ::close(descriptor);
    }
}

void Control::run() {
    while (true) {
        pollfd waits[] = {{listening_, POLLIN, 0}, {stop_[0], POLLIN, 0}};
        if (::poll(waits, 2, -1) < 0) continue;
        if (waits[1].revents != 0) return;
        auto const asker = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        if (asker < 0) {
            // Out of file descriptors, mostly: try again when some may have come free, instead of spinning.
            ::poll(&waits[1], 1, accept_again_ms);
            continue;
        }
        timeval const patience{2, 0};
        ::setsockopt(asker, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        auto const question = read_until(asker, '\n', question_bytes_max);
        try {
            write_all(asker, answer_(question));
        } catch (std::exception const& error) {
            write_all(asker, "!" + in_words(error));
        }
        ::close(asker);
    }
}

std::optional<std::string> ask_running(std::string const& data_directory, std::string const& question) {
    sockaddr_un address{};
    if (!address_of_file(data_directory + "/control", address)) return std::nullopt;
    auto const descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return std::nullopt;
    std::optional<std::string> answer;
    if (::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
        write_all(descriptor, question + "\n");
        answer = read_until(descriptor, '\0', 1024 * 1024);
    }
    ::close(descriptor);
    return answer;
}

}  // namespace paraat::app
