// Start, signals and a clean end: stop accepting, finish what runs, a last checkpoint.
#include "server/app/serving.hpp"

#include <chrono>
#include <condition_variable>
#include <csignal>
#include <ctime>
#include <iostream>
#include <mutex>
#include <sstream>
#include <stop_token>
#include <thread>

#include <sys/resource.h>

#include "modules/map/api.hpp"
#include "modules/reference/api.hpp"
#include "server/app/backup_folder.hpp"
#include "server/app/control.hpp"
#include "server/app/data_kind.hpp"
#include "server/app/demo_player.hpp"
#include "server/app/house.hpp"
#include "server/app/people.hpp"
#include "server/app/version.hpp"
#include "server/base/check.hpp"
#include "server/journal/patrol.hpp"
#include "server/transport/server.hpp"
#include "server/transport/service.hpp"

namespace paraat::app {

namespace {

constexpr auto same_press = std::chrono::seconds(1);

/// Signals that end us are taken by the main thread alone, and by no other.
sigset_t blocked_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return set;
}

transport::EdgeOptions options_of(Serving const& serving, House& house) {
    transport::EdgeOptions options;
    options.version = version();
    options.public_url = serving.public_url;
    options.data_directory = serving.data_directory;
    options.demo = serving.demo;
    options.login_names = login_names();
    auto const tiles = std::make_shared<map::TileServiceAddresses>(house.kernel().store());
    options.tile_services = [tiles] { return tiles->all(); };
    auto const basemap = std::make_shared<map::BasemapFiles>(serving.data_directory);
    auto& store = house.kernel().store();
    options.basemap = [basemap, &store](std::string_view path) -> std::optional<transport::Response> {
        auto answer = map::outline_answer(store, path);
        if (!answer) answer = basemap->answer(path);
        if (!answer) return std::nullopt;
        transport::Response response{.body = std::move(answer->bytes)};
        response.with("content-type", answer->media_type)
            .with("cache-control", answer->is_lasting ? "private, max-age=31536000, immutable" : "no-cache");
        if (!answer->etag.empty()) response.with("etag", answer->etag);
        if (answer->is_gzip) response.with("content-encoding", "gzip");
        return response;
    };
    auto const imports = std::make_shared<map::ImportFiles>(serving.data_directory);
    options.imports.right = map::manage_maps.name;
    options.imports.not_everywhere = &map::maps_of_all_regions;
    options.imports.list = [imports] {
        std::string list;
        for (auto const& file : imports->all()) list += (list.empty() ? "" : ",") + base::to_json(file);
        return "[" + list + "]";
    };
    options.imports.add = [imports](transport::ImportPiece const& piece) -> base::Result<std::string> {
        return base::to_json(
            TRY(imports->add({piece.name, piece.size, piece.changed, piece.offset, piece.bytes})));
    };
    options.imports.remove = [imports](std::string const& name) { return imports->remove(name); };
    options.regions = [&house] { return reference::own_regions(*house.kernel().store().reader()); };
    options.demo_people = [&house] { return people_of_demo(house.kernel()); };
    options.make_administrator = [&house](std::string const& name, std::string const& login) {
        return make_administrator(house.kernel(), name, login);
    };
    return options;
}

std::string answer_question(
    House& house, transport::Service& service, journal::Patrol const& patrol, std::string const& question) {
    std::istringstream words(question);
    std::string verb, rest;
    words >> verb >> std::ws;
    std::getline(words, rest);
    if (verb == "backup") return make_backup(house.kernel().store(), house.data_directory(), rest);
    if (verb == "patrol")
        return house.kernel().store().is_damaged() ? house.kernel().store().damage() : patrol.words();
    if (verb == "invite")
        return invite_login(house.kernel(), service.edge().accounts, rest, service.edge().origins.start());
    if (verb == "end-sessions") {
        auto const answer = end_sessions(house.kernel(), service.edge().sessions, rest);
        service.edge().hub.tick();
        return answer;
    }
    return "!Onbekende vraag.\nUnknown question.";
}

void tell_where(Serving const& serving, transport::Service& service, std::uint16_t port) {
    auto const host = serving.address.host.find(':') == std::string::npos ? serving.address.host
                                                                          : "[" + serving.address.host + "]";
    std::cout << "Paraat " << version() << ": http://" << host << ':' << port << '\n';
    if (!serving.public_url.empty()) {
        std::cout << "Voor gebruikers: " << serving.public_url << " (TLS is de taak van de proxy ervoor)\n"
                  << "For users: " << serving.public_url << " (TLS is the task of the proxy before it)\n";
    }
    if (serving.demo || service.edge().accounts.any()) return;
    auto const token = service.edge().accounts.new_first_token();
    std::cout << "Er is nog geen beheerder. Open deze link om de eerste te maken; hij werkt eenmaal:\n"
              << "There is no administrator yet. Open this link to make the first one; it works once:\n  "
              << service.edge().origins.start() << "/eerste-beheerder#token=" << token << '\n';
}

/// A connection is an open file: as many as the system allows us at all, whatever the shell had set.
/// @return how many connections leave enough for the database, attachments and maps.
std::size_t room_for_connections() {
    constexpr rlim_t kept_free = 256;
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return transport::limits::connections_max;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    ::getrlimit(RLIMIT_NOFILE, &files);
    auto const room = files.rlim_cur > 2 * kept_free ? files.rlim_cur - kept_free : kept_free;
    return std::min<std::size_t>(room, transport::limits::connections_max);
}

std::unique_ptr<DemoPlayer> play_demo(kernel::Kernel& kernel, DemoClock& clock) {
    auto const script = embedded_resources().find("demo/draaiboek.json");
    if (!script)
        throw base::Trouble(
            "Het draaiboek van de demo ontbreekt.\nThe exercise script of the demo is missing.");
    auto player = std::make_unique<DemoPlayer>(kernel, clock, read_demo_script(*script),
        [](std::string const& line) { std::cerr << "demo: " << line << '\n'; });
    player->start();
    return player;
}

/// Whoever presses Ctrl-C again does not want to wait. But of one press a terminal, a script and a supervisor
/// may each send a signal: what comes within a second is the same press.
void end_at_once(std::stop_token const& stopped, sigset_t const& signals) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any waits;
    auto const never = [] { return false; };
    waits.wait_for(lock, stopped, same_press, never);
    timespec const none{};
    while (sigtimedwait(&signals, nullptr, &none) > 0) {}
    if (stopped.stop_requested()) return;
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    waits.wait(lock, stopped, never);
}

}  // namespace

int serve_until_told(Serving const& serving) {
    auto const signals = blocked_signals();
    base::SystemClock const machine;
    DemoClock clock;
    House house(serving.data_directory, serving.demo ? &clock : nullptr);
    live::Presence presence(house.clock());
    std::optional<journal::Patrol> patrol;
    auto options = options_of(serving, house);
    options.journal_checked_at = [&patrol]() -> std::optional<base::Instant> {
        auto const round = patrol->last_round();  // it walks for as long as the server answers
        return round ? std::optional(round->ended) : std::nullopt;
    };
    transport::Service service(house.kernel(), presence, std::move(options));
    transport::Server server({.address = serving.address.host,
                                 .port = static_cast<std::uint16_t>(serving.address.port),
                                 .connections_max = room_for_connections()},
        service);
    service.listens_at(serving.address.host, server.port());
    // Only now that the port is ours: who could not start has noted nothing, and the history of the exercise
    // takes a moment to enter.
    claim(house, serving.demo ? DataKind::invented : DataKind::real);
    std::unique_ptr<DemoPlayer> player;
    if (serving.demo) player = play_demo(house.kernel(), clock);
    patrol.emplace(house.kernel().store(), serving.data_directory + "/heads.json", machine);
    server.start();
    std::jthread impatience;
    {
        Control const control(serving.data_directory,
            [&](std::string const& question) { return answer_question(house, service, *patrol, question); });
        tell_where(serving, service, server.port());
        int signal = 0;
        sigwait(&signals, &signal);
        std::cout << "Paraat stopt ... / stopping ...\n";
        impatience = std::jthread([&](std::stop_token const& stopped) { end_at_once(stopped, signals); });
    }
    server.stop();
    patrol.reset();
    player.reset();
    house.jobs().stop();
    service.stop();
    house.kernel().stop();
    return exit_ok;
}

}  // namespace paraat::app
