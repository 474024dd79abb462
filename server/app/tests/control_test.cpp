// The socket file through which other subcommands ask a server that runs.
#include "server/app/control.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>

#include "server/app/tests/temporary_folder.hpp"

namespace paraat::app {

namespace {

/// No file can be opened while this is there.
class NoMoreFiles {
public:
    NoMoreFiles() {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        int const next = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::close(next);
        rlimit const none{static_cast<rlim_t>(next), before_.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoMoreFiles() { ::setrlimit(RLIMIT_NOFILE, &before_); }
    NoMoreFiles(NoMoreFiles const&) = delete;
    NoMoreFiles& operator=(NoMoreFiles const&) = delete;

private:
    rlimit before_{};
};

double processor_s() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    auto const seconds = [](timeval const& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

TEST(Control, who_asks_while_no_file_can_be_opened_is_answered_later_and_costs_no_processor) {
    TemporaryFolder const folder;
    Control const control(folder.path(), [](std::string const& question) { return "heard " + question; });
    int const asker = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::ranges::copy(folder / "control", address.sun_path);
    pollfd answered{asker, POLLIN, 0};
    {
        NoMoreFiles const full;
        auto const before = processor_s();
        ASSERT_EQ(::connect(asker, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        ASSERT_EQ(::send(asker, "backup\n", 7, MSG_NOSIGNAL), 7);
        EXPECT_EQ(::poll(&answered, 1, 1000), 0) << "there is nothing to answer with";
        EXPECT_LT(processor_s() - before, 0.03);
    }
    ASSERT_EQ(::poll(&answered, 1, 10'000), 1);
    char text[32] = {};
    EXPECT_GT(::read(asker, text, sizeof text - 1), 0);
    EXPECT_STREQ(text, "heard backup");
    ::close(asker);
}

}  // namespace

}  // namespace paraat::app
