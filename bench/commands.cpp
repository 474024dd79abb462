// Durable commands per second through the whole path, in process: 1 and 64 writers. Prints JSON.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <thread>

#include "modules/example/api.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "tests/support/world.hpp"

namespace {

using namespace paraat;
using Steady = std::chrono::steady_clock;

base::Uuid fresh(base::Clock const& clock) {
    std::array<std::uint8_t, 10> random;
    base::random_bytes(random);
    return base::make_uuid_v7(clock.now(), random);
}

/// A notice is put up, then reworded again and again by its own writer.
struct Writer {
    base::Uuid notice;
    int words = 0;
};

kernel::CommandRequest next_command(Writer& writer, std::string const& account, base::Clock const& clock) {
    kernel::CommandRequest request{account, "example", "reword", fresh(clock), {}};
    boost::json::object arguments;
    if (writer.notice.is_nil()) {
        writer.notice = fresh(clock);
        request.name = "put_up";
        arguments = {{"region", "VR25"}, {"urgency", "normal"}};
    }
    arguments["id"] = writer.notice.text();
    arguments["text"] =
        "Rookpluim over Almere Buiten, ramen en deuren sluiten; melding " + std::to_string(++writer.words);
    // A fresh notice now and then, as an incident has many small records rather than one long one.
    if (writer.words % 20 == 0) writer.notice = {};
    request.arguments = arguments;
    return request;
}

double commands_per_second(std::string const& directory, int writers, double seconds) {
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
    base::SystemClock clock;
    auto const store = journal::open_sqlite(directory);
    access::Directory access;
    live::Feed feed(*store, access);
    kernel::Kernel kernel(*test::whole_registry(), *store, access, feed, clock);
    auto const account = fresh(clock).text();
    access.put("account:" + account, "assignment", "editor@VR25");

    std::atomic<long> done{0};
    std::atomic<bool> stop{false};
    std::vector<Writer> all(static_cast<std::size_t>(writers));
    std::function<void(Writer&)> go = [&](Writer& writer) {
        kernel.submit(next_command(writer, account, clock), [&](kernel::CommandAnswer answer) {
            if (!answer.ok()) {
                std::fprintf(stderr, "%s\n", std::string(answer.refusal().code().code).c_str());
                std::exit(1);
            }
            ++done;
            if (!stop) go(writer);
        });
    };
    auto const start = Steady::now();
    for (auto& writer : all) go(writer);
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    auto const count = done.load();
    auto const took = std::chrono::duration<double>(Steady::now() - start).count();
    stop = true;
    kernel.stop();
    std::filesystem::remove_all(directory);
    return static_cast<double>(count) / took;
}

}  // namespace

int main(int count, char** words) {
    base::prepare_cryptography();
    std::string const directory = count > 1 ? words[1] : "bench-commands.data";
    double const seconds = count > 2 ? std::stod(words[2]) : 3;
    auto const one = commands_per_second(directory, 1, seconds);
    auto const many = commands_per_second(directory, 64, seconds);
    std::printf("{\"bench\":\"commands\",\"writers_1_per_s\":%.0f,\"writers_64_per_s\":%.0f}\n", one, many);
}
