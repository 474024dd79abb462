// The process that is killed.
#include "tests/storm/victim.hpp"

#include <unistd.h>

#include <thread>

#include "server/kernel/jobs.hpp"
#include "tests/support/world.hpp"

namespace paraat::test {

namespace {

/// Reads one line; empty at the end of the stream.
std::string read_line(int socket) {
    std::string line;
    for (char c = 0; ::read(socket, &c, 1) == 1 && c != '\n';) line += c;
    return line;
}

void write_line(int socket, std::string const& line) {
    auto const text = line + "\n";
    for (std::size_t done = 0; done < text.size();) {
        auto const count = ::write(socket, text.data() + done, text.size() - done);
        if (count <= 0) return;
        done += static_cast<std::size_t>(count);
    }
}

/// The same command each time it is sent: its record has the command's own identifier.
kernel::CommandRequest notice(std::string const& account, base::Uuid command) {
    kernel::CommandRequest request{account, "example", "put_up", command, {}, {}};
    request.arguments = boost::json::object{{"id", command.text()}, {"region", "VR25"},
        {"text", "Melding " + command.text()}, {"urgency", "normal"}};
    return request;
}

}  // namespace

int serve_until_killed(std::string const& directory, std::vector<int> const& sockets, bool answer_early) {
    base::SystemClock clock;
    auto const store = journal::open_sqlite(directory);
    access::Directory access;
    live::Feed feed(*store, access);
    kernel::KernelOptions options;
    options.answer_before_commit = answer_early;
    kernel::Kernel kernel(*whole_registry(), *store, access, feed, clock, options);
    auto const account = base::Uuid{}.text();
    access.put("account:" + account, "assignment", "editor@VR25");
    std::vector<std::thread> threads;
    for (auto const socket : sockets) {
        threads.emplace_back([&, socket] {
            for (;;) {
                auto const command = base::Uuid::parse(read_line(socket));
                if (!command) return;
                kernel.submit(notice(account, *command), [socket, command](kernel::CommandAnswer answer) {
                    bool const undone = !answer.ok() && answer.refusal().code().status == 503;
                    if (undone) return;  // nothing was said of it: it may be sent again
                    auto const said = answer.ok() ? std::to_string(answer->sequence.at("VR25")) : "refused";
                    write_line(socket, command->text() + " " + said);
                });
            }
        });
    }
    for (auto& thread : threads) thread.join();
    return 0;
}

}  // namespace paraat::test
