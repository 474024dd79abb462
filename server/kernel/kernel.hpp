// The one path of every change: may, load, decide, append, project, log, commit - and only then the answer.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/kernel/registry.hpp"
#include "server/live/feed.hpp"

namespace paraat::kernel {

struct CommandRequest {
    std::string account;
    std::string module, name;
    base::Uuid id{};
    boost::json::value arguments;
    std::optional<std::int64_t> expected_version{};
};

struct Receipt {
    base::Uuid command{};
    journal::Cursor sequence{};
    base::Uuid stream{};
    std::int64_t version = 0;
    bool again = false;  // answered before; nothing was done now
    std::string json() const;
};

/// A receipt, or why not. Given after the commit.
using CommandAnswer = base::Result<Receipt>;

/// An event after its commit, for what follows outside the transaction (jobs).
struct Committed {
    Event event;
    About about;
};

struct KernelOptions {
    std::size_t group_max = 256;              // units of work in one transaction
    std::chrono::milliseconds slice_max{20};  // no transaction gathers longer than this
    std::size_t queue_max = 4096;             // beyond it: too_busy
    std::size_t states_max = 20'000;          // cached states
    bool answer_before_commit = false;        // wrong on purpose: the negative control of the storm
};

class Kernel {
public:
    Kernel(Registry const& registry, journal::Store& store, access::Directory& directory, live::Feed& feed,
        base::Clock const& clock, KernelOptions options = {});
    ~Kernel();

    /// Thread-safe. `answer` is called once, on the writer's thread (or at once when the queue is full).
    void submit(CommandRequest request, std::function<void(CommandAnswer)> answer);
    /// Waits for the answer; for tests, the demo and the command line.
    CommandAnswer submit_and_wait(CommandRequest request);
    /// Runs inside the next transaction, as a unit of its own (sessions, credentials, jobs: settings only).
    /// `done(true)` after its commit, `done(false)` when it failed.
    void write(std::function<void(journal::Writer&)> work, std::function<void(bool)> done);
    bool write_and_wait(std::function<void(journal::Writer&)> work);

    /// Thread-safe: uses a reader of its own. @param arguments a JSON object of the declared type.
    base::Result<std::string> query(access::Actor const& actor, std::string_view module,
        std::string_view name, boost::json::value const& arguments);

    /// Called on the writer's thread after each commit, with the events of the streams called `record`.
    void on_committed(std::string record, std::function<void(Committed const&)> listener);

    /// False after the store failed in a way that needs a restart, or was found damaged: nothing is written
    /// any more.
    bool writes() const { return stopped_by() == nullptr; }
    /// Why nothing is written any more; nullptr while writing goes on.
    base::RefusalCode const* stopped_by() const;
    /// The same, or why the last transaction fell (the disk is full, say); nullptr once one has succeeded
    /// again.
    base::RefusalCode const* hindered_by() const;
    /// Ends the writer's thread after what is queued, with a last checkpoint.
    void stop();

    /// Starts anew from the journal: rows, changes, facts and with them the directory. Called before serving
    /// when shapes have changed. Throws base::Trouble when it did not succeed: all is then as it was.
    void rebuild();

    Registry const& registry() const { return registry_; }
    base::Clock const& clock() const { return clock_; }
    access::Directory& directory() { return directory_; }
    live::Feed& feed() { return feed_; }
    journal::Store& store() { return store_; }

private:
    void reload_rights();

    struct Inside;
    Registry const& registry_;
    journal::Store& store_;
    access::Directory& directory_;
    live::Feed& feed_;
    base::Clock const& clock_;
    std::atomic<base::RefusalCode const*> stopped_by_{nullptr}, hindered_by_{nullptr};
    std::unique_ptr<Inside> inside_;
};

/// Compares rows, facts and log lines with what the journal gives anew. @return the first row that differs,
/// or empty.
std::string verify_projections(Registry const& registry, journal::Store& store);

/// What the journal holds and this registry does not know, as only a newer program wrote it: an event or a
/// stream by its name, a shape by its number. Empty where all of it can be read.
std::string newer_than(Registry const& registry, journal::Store& store);

/// The API description (OpenAPI 3.1) of everything in the registry and the fixed paths of the wire.
std::string openapi(Registry const& registry, std::string const& version);

}  // namespace paraat::kernel
