// The whole path under measurement: registry, kernel and store on disk, in process or behind the real HTTP
// service.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <iostream>
#include <mutex>
#include <thread>

#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/transport/server.hpp"
#include "server/transport/service.hpp"
#include "tests/support/world.hpp"

namespace paraat::bench {

/// A kernel with every module on a fresh directory, and one account that may write.
struct WholeKernel {
    explicit WholeKernel(std::string const& directory)
        : store(journal::open_sqlite(directory)), feed(*store, rights),
          kernel(*test::whole_registry(), *store, rights, feed, clock) {
        rights.put("account:" + account, "name", "writer");
        rights.put("account:" + account, "assignment", "editor@VR25");
    }

    base::SystemClock clock;
    std::string account = "0199b2c4-7a10-7c3e-9d51-3f0a6c2b8e22";
    std::unique_ptr<journal::Store> store;
    access::Directory rights;
    live::Feed feed;
    kernel::Kernel kernel;
};

inline base::Uuid fresh_id(base::Clock const& clock) {
    std::array<std::uint8_t, 10> random;
    base::random_bytes(random);
    return base::make_uuid_v7(clock.now(), random);
}

/// One who puts a notice up and rewords it; a fresh notice now and then, as an incident has many small
/// records.
struct NoticeWriter {
    base::Uuid notice{};
    int words = 0;

    struct Next {
        std::string command;
        boost::json::object arguments;
    };
    Next next(base::Clock const& clock) {
        Next next{"reword", {}};
        if (notice.is_nil()) {
            notice = fresh_id(clock);
            next = {"put_up", {{"region", "VR25"}, {"urgency", "normal"}}};
        }
        next.arguments["id"] = notice.text();
        next.arguments["text"] =
            "Rookpluim over Almere Buiten, ramen en deuren sluiten; melding " + std::to_string(++words);
        if (words % 20 == 0) notice = {};
        return next;
    }
};

/// Durable commands per second in process: each writer gives its next command as soon as it is answered.
inline double in_process_per_s(std::string const& directory, int writers, double seconds) {
    WholeKernel whole(directory);
    std::atomic<long> done{0};
    std::atomic<bool> stop{false};
    std::vector<NoticeWriter> all(static_cast<std::size_t>(writers));
    std::function<void(NoticeWriter&)> go = [&](NoticeWriter& writer) {
        auto next = writer.next(whole.clock);
        whole.kernel.submit(
            {whole.account, "example", next.command, fresh_id(whole.clock), std::move(next.arguments)},
            [&](kernel::CommandAnswer answer) {
                base::check(answer.ok() || stop, "the benchmark's commands are accepted");
                ++done;
                if (!stop) go(writer);
            });
    };
    auto const start = std::chrono::steady_clock::now();
    for (auto& writer : all) go(writer);
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    auto const count = done.load();
    auto const took_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    stop = true;
    whole.kernel.stop();
    return static_cast<double>(count) / took_s;
}

/// The server's process: prints its port and a session's token, and serves until its input ends.
inline int serve_commands(std::string const& directory) {
    WholeKernel whole(directory);
    live::Presence presence(whole.clock);
    transport::EdgeOptions options;
    options.data_directory = directory;
    // All writers are one person here, whose share is not what is measured.
    options.writing = {1'000'000, 1e12, 1e12};
    transport::Service service(whole.kernel, presence, std::move(options));
    transport::Server server({.address = "127.0.0.1", .port = 0, .io_threads = 1}, service);
    service.listens_at("127.0.0.1", server.port());
    server.start();
    std::mutex mutex;
    std::condition_variable opened;
    std::optional<std::string> token;
    service.edge().sessions.open(whole.account, [&](std::optional<std::string> made) {
        std::lock_guard const lock(mutex);
        token = std::move(made);
        opened.notify_all();
    });
    std::unique_lock lock(mutex);
    opened.wait(lock, [&] { return token.has_value(); });
    std::cout << server.port() << '\n' << *token << std::endl;
    while (std::cin.get() != EOF) {}
    server.stop();
    service.stop();
    whole.kernel.stop();
    return 0;
}

}  // namespace paraat::bench
