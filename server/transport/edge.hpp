// What all routes share: the kernel behind them, and the edge's own parts.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/kernel/attachments.hpp"
#include "server/kernel/kernel.hpp"
#include "server/live/presence.hpp"
#include "server/transport/accounts.hpp"
#include "server/transport/embedded_files.hpp"
#include "server/transport/live_hub.hpp"
#include "server/transport/origins.hpp"
#include "server/transport/router.hpp"
#include "server/transport/sessions.hpp"
#include "server/transport/shares.hpp"
#include "server/transport/throttle.hpp"
#include "server/transport/workers.hpp"

namespace paraat::transport {

/// One in the demo's role picker.
struct DemoPerson {
    std::string account, name, function, organisation, column;
    std::vector<std::string> regions;
};
BOOST_DESCRIBE_STRUCT(DemoPerson, (), (account, name, function, organisation, column, regions))
constexpr auto notes(DemoPerson*) {
    return base::notes("somebody of the demo whose role can be taken",
        {{.name = "account", .id = 1, .meaning = "account"}, {.name = "name", .id = 2, .meaning = "name"},
            {.name = "function", .id = 3, .meaning = "function in words"},
            {.name = "organisation", .id = 4, .meaning = "name of the organisation"},
            {.name = "column", .id = 5, .meaning = "code of the column, or empty"},
            {.name = "regions", .id = 6, .meaning = "codes of the regions"}});
}

/// One piece of a large file on its way in: behind `offset` of a file that will be `size` long and was last
/// changed at `changed` (ms since 1970) where it comes from.
struct ImportPiece {
    std::string name;
    std::uint64_t size = 0, changed = 0, offset = 0;
    std::string_view bytes;
};

/// Large files of which a job makes something; for who holds the right in every region that is served.
struct ImportFolder {
    std::string right{};
    base::RefusalCode const* not_everywhere = &kernel::forbidden;  // with the regions that are {missing}
    std::function<std::string()> list{};                           // a JSON list
    std::function<base::Result<std::string>(ImportPiece const&)> add{};         // the file as JSON
    std::function<base::Result<base::Done>(std::string const& name)> remove{};  // whole or on its way
};

struct EdgeOptions {
    std::string version = "0.0.0";
    std::string public_url{};
    std::string data_directory{};  // holds attachments/
    bool demo = false;
    Work password_work = Work::ordinary;
    limits::Share reading = limits::share_of_reading, writing = limits::share_of_writing,
                  tiles = limits::share_of_tiles;
    unsigned workers = 2;

    /// Regions of this server; without it those in which anybody has an assignment.
    std::function<std::vector<std::string>()> regions{};
    /// Addresses of tile services that an administrator has added; the page may load from them.
    std::function<std::vector<std::string>()> tile_services{};
    /// The role picker's list; without it everybody with an assignment.
    std::function<std::vector<DemoPerson>()> demo_people{};
    LoginNames login_names{};
    /// The right to give accounts a way to sign in.
    std::string account_right = "manage_accounts";
    /// Makes the account of the first administrator and answers its identifier; safe to repeat.
    std::function<base::Result<std::string>(std::string const& name, std::string const& login)>
        make_administrator{};
    /// Another source of the user interface's files than the binary; for tests.
    std::function<EmbeddedFile const*(std::string_view path)> find_file{};
    /// The local street map: "info.json" or "{map}/{z}/{x}/{y}.mvt" of the file that is current; nothing
    /// where none is.
    std::function<std::optional<Response>(std::string_view path)> basemap{};
    ImportFolder imports{};
    /// When the patrol last found every chain as it was written; nothing before its first round.
    std::function<std::optional<base::Instant>()> journal_checked_at{};
};

struct Edge {
    Edge(kernel::Kernel& kernel, live::Presence& presence, EdgeOptions options);

    kernel::Kernel& kernel;
    EdgeOptions options;
    Sessions sessions;
    Accounts accounts;
    Throttle throttle;
    Shares shares;
    kernel::Attachments attachments;
    Workers workers, password_workers;
    LiveHub hub;
    /// Files on their way to who asked for them; outlived by these.
    std::shared_ptr<UnderWay> const files_under_way =
        std::make_shared<UnderWay>(limits::handed_out_bytes_per_account_max);
    Origins origins;
    std::string device_secret;
    Router router;

    access::Actor actor_of(Call const& call) const;
    std::vector<std::string> regions() const;
    /// Wire section 1, "Session"; `type` for the frame of the live socket.
    std::string session_text(
        access::Actor const& actor, std::string const& csrf, std::string_view type = {}) const;
    /// Runs on a worker, or answers 503 when they are all taken.
    void on_worker(Workers& those, std::shared_ptr<Call> call, std::function<void(Call&)> task);
};

/// Why something could not be saved, after a write of the kernel has failed.
base::Refusal unsaved(Edge const& edge);

/// To whom, about what and in which language something that went wrong is told.
struct Telling {
    Answer answer;
    std::string path;
    std::string_view language;
};
/// Tells what goes wrong in `task`: Trouble 503, a bug 500.
void guarded(Telling const& telling, std::function<void()> const& task);

/// The one-time link with this token.
std::string link_text(Edge const& edge, std::string const& token);

Response json_response(std::string body, int status = 200);
void refuse(Call& call, base::Refusal const& refusal);
/// A refusal that says when to try again.
base::Refusal to_wait(base::RefusalCode const& code, int wait_s);
/// Takes an attempt from its budget; refuses the call when there is none left.
bool is_throttled(Edge& edge, Call& call, Throttle::Attempt const& attempt);

void add_session_routes(Edge& edge);
void add_own_session_routes(Edge& edge);
void add_password_routes(Edge& edge);
void add_command_routes(Edge& edge);
void add_live_routes(Edge& edge);
void add_attachment_routes(Edge& edge);
void add_import_routes(Edge& edge);
void add_other_routes(Edge& edge);
Response static_file(Edge const& edge, Request const& request);

}  // namespace paraat::transport
