// One command inside an open unit of the writer's transaction. Used by the writer's thread only.
#pragma once

#include <list>
#include <unordered_map>

#include "server/kernel/kernel.hpp"
#include "server/kernel/stream_state.hpp"

namespace paraat::kernel {

/// States of streams in memory, least recently used out first.
class StateCache {
public:
    explicit StateCache(std::size_t most) : most_(most) {}

    StreamState* find(base::Uuid stream);
    void put(base::Uuid stream, StreamState state);
    void drop(base::Uuid stream);
    void clear();

private:
    using Order = std::list<std::pair<base::Uuid, StreamState>>;
    std::size_t most_;
    Order order_;
    std::unordered_map<base::Uuid, Order::iterator> places_;
};

/// Handles commands one after another; keeps what must follow the commit (facts) or be dropped with a failed
/// one.
class Dispatcher {
public:
    Dispatcher(Registry const& registry, journal::Writer& writer, access::Directory const& directory,
        base::Clock const& clock, std::size_t states_max)
        : registry_(registry), writer_(writer), directory_(directory), clock_(clock), states_(states_max) {}

    /// The caller has opened a unit. After closing it, it calls closed(); after a refusal or an exception it
    /// undoes the unit and calls undone(): states were changed in place and are read anew when asked for.
    base::Result<Receipt> handle(CommandRequest const& request);
    void closed();
    void undone();
    /// The transaction failed: nothing since the last commit is there.
    void failed();
    /// True when a unit that was closed changed facts: what comes next is to be judged by them, so the
    /// transaction ends here.
    bool has_moved_rights() const { return !facts_.empty(); }
    /// After the commit: the facts that changed, in order.
    std::vector<access::Statement> committed();
    /// After the commit: the events of streams that somebody listens to.
    std::vector<Committed> heard();
    /// After the commit: how far each region has come by it.
    journal::Cursor reached();
    void listen_to(std::string record) { listened_ = std::move(record); }

private:
    struct Call;
    // Arguments are shared pointers to void: they know how to end what they point to.
    base::Result<std::shared_ptr<void>> read_arguments(
        CommandType const& type, boost::json::value const& json);
    base::Result<std::optional<Receipt>> answered_before(
        CommandRequest const& request, CommandType const& type);
    bool is_too_old(base::Uuid id, base::Instant now);
    base::Result<base::Done> run(Call const& call, Receipt& receipt, int depth);
    base::Result<StreamState*> target(Call const& call);
    base::Result<StreamState*> keyed(Call const& call);
    bool is_within_reach(Call const& call, journal::StreamHead const& head) const;
    base::Result<StreamState*> existing(Call const& call, base::Uuid stream);
    base::Result<StreamState*> created(Call const& call, base::Uuid stream);
    Context context_of(Call const& call, StreamState const& stream);
    base::Result<base::Done> record(
        Call const& call, StreamState& stream, Events const& events, Receipt& receipt, int depth);
    base::Result<base::Done> react(
        Call const& call, Event const& event, About const& about, Receipt& receipt, int depth);
    void write(journal::Entry const& entry, Effects const& effects);
    void write_facts(journal::Entry const& entry, Effects const& effects);
    StreamState* loaded(base::Uuid stream);

    Registry const& registry_;
    journal::Writer& writer_;
    access::Directory const& directory_;
    base::Clock const& clock_;
    StateCache states_;
    std::vector<base::Uuid> touched_in_unit_;
    std::vector<access::Statement> facts_in_unit_, facts_;
    std::string listened_;
    std::vector<Committed> heard_in_unit_, heard_;
    journal::Cursor reached_in_unit_, reached_;
};

}  // namespace paraat::kernel
