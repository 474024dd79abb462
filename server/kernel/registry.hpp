// What modules bring: streams with events, commands, tables and facts; queries; refusals and rights. The
// Registry collects; the dispatcher, the API description, the rights matrix and the scenario runner are made
// from it.
//
//   auto events = registry.stream<State>("public_event");
//   events.event<Announced>("announced", log_line("Aangekondigd: {name}", "Announced: {name}"));
//   events.command<Announce>("announce", may(plan_events), decide, creates);
//   events.table<PublicEventRow>("public_event", rows_of, audience_of);
//   registry.query<InPeriod, EventList>("in_period", may(read_events), in_period);
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "server/kernel/context.hpp"
#include "server/kernel/query_context.hpp"
#include "server/kernel/refusals.hpp"
#include "server/kernel/start.hpp"

namespace paraat::kernel {

/// What a command or query asks of its user. There is no default: without it nothing compiles.
struct May {
    access::Right const* right;  // null: whoever is logged in
};
inline May may(access::Right const& right) { return {&right}; }
inline May may_everyone_signed_in() { return {nullptr}; }

/// How a command finds its stream.
/// `changes`: the field `id` names an existing record. `creates`: the field `id` is a new identifier made by
/// the client. With a field `incident`, that incident becomes the scope; the region is the field `region`
/// when there is one and it is filled in, else the incident's. `creates_scope`: the record is itself a scope
/// (an incident). `keyed`: the record is known by its incident and the text fields named in keyed_by; it is
/// made when it is not there yet.
enum class Reach { changes, creates, creates_scope, keyed };
inline constexpr Reach creates = Reach::creates;
inline constexpr Reach creates_scope = Reach::creates_scope;

/// The line of an event in the logbook. An event without one says `silent`.
struct LogText {
    std::string nl, en;
    std::string column{};   // column it concerns, or empty
    std::string kind{};     // "grip", "team", "text" ...: a filter of the logbook
    base::Uuid corrects{};  // the log line's record it corrects, or nil
};
struct LogLine {
    std::string_view nl, en, kind;
    bool silent = false;
};
/// Sentences with {field} for each plain field of the event.
inline LogLine log_line(std::string_view nl, std::string_view en, std::string_view kind = {}) {
    return {nl, en, kind};
}
inline constexpr LogLine silent{{}, {}, {}, true};

/// An older recorded shape of an event and how it becomes the next one. Objects are keyed by field id ("1",
/// "2" ...).
struct PastShape {
    int shape;
    void (*upcast)(boost::json::object& body);  // from `shape` to `shape + 1`
    std::string_view sample;  // a recorded body of that shape, for the test that feeds all of them
};

struct EventType {
    std::string name;  // "announced"
    base::TypeInfo const* type;
    int shape = 1;
    std::vector<PastShape> past;
    LogLine line;
    std::function<LogText(void const* event, void const* state_after)> text;  // instead of `line` when set
    void (*evolve)(void* state, void const* event, Recorded const& recorded);
};

struct ProjectedRow {
    std::string table, key, body;
    access::Audience audience;
    bool at_home = false;  // belongs to no scope: everybody's home screen may need it
};

struct TableType {
    std::string name;
    std::string module;
    base::TypeInfo const* type;
    std::function<void(void const* state, About const&, std::vector<ProjectedRow>&)> project;
    bool is_public = false;  // every observer may see all of it (reference data)
};

struct StreamType;

struct CommandType {
    std::string module, name;
    base::TypeInfo const* type;
    access::Right const* right;
    Reach reach;
    StreamType* stream;
    std::vector<std::string> needs;
    std::function<base::Result<Events>(void const* state, void const* command, Context const&)> decide;
    std::vector<std::string> keyed_by{};

    std::string full_name() const { return module + "." + name; }
};

struct StreamType {
    std::string module, name;
    std::shared_ptr<void> (*create)();  // shared: it knows how to end what it points to
    std::deque<EventType> events;
    std::deque<TableType> tables;
    std::function<access::Audience(void const* state, About const&)> audience;
    std::function<std::vector<journal::Fact>(void const* state, About const&)> facts;

    EventType const* event(base::TypeInfo const* type) const;
    EventType const* event(std::string_view name) const;
};

struct QueryType {
    std::string module, name;
    base::TypeInfo const* arguments;
    base::TypeInfo const* answer;
    access::Right const* right;
    std::function<base::Result<std::shared_ptr<void>>(void const* arguments, QueryContext&)> ask;
};

/// A command that follows from a neighbour's event, in the same unit of work, by "system:<module>".
struct CommandCall {
    std::string module, name;
    std::shared_ptr<void const> arguments;
    base::TypeInfo const* type;
};
template <class C>
CommandCall call(std::string module, std::string name, C command) {
    return {std::move(module), std::move(name), std::make_shared<C const>(std::move(command)),
        base::type_of<C>()};
}
struct Reaction {
    std::string module;
    base::TypeInfo const* event;
    std::function<std::vector<CommandCall>(void const* event, About const&)> react;
};

class JobContext;

/// Work that takes longer than a request: begun by an event, in the same transaction, run after the commit
/// (jobs.hpp).
struct JobType {
    std::string module, kind, title_nl, title_en;
    base::TypeInfo const* event;
    std::function<base::Result<base::Done>(void const* event, JobContext&)> run;
};

template <class State>
class StreamBuilder;

class Registry {
public:
    /// Everything installed until the next call belongs to this module ("event_calendar").
    void module(std::string name) { module_ = std::move(name); }

    template <class State>
    StreamBuilder<State> stream(std::string name);

    /// A question and its answer; `ask` may keep something of its own, such as an index made at start.
    template <class Arguments, class Answer>
    void query(
        std::string name, May may, std::function<base::Result<Answer>(Arguments const&, QueryContext&)> ask) {
        require_new(query_named(module_, name) != nullptr, "a query", name);
        queries_.push_back(
            {module_, std::move(name), base::type_of<Arguments>(), base::type_of<Answer>(), may.right,
                [ask](void const* arguments, QueryContext& context) -> base::Result<std::shared_ptr<void>> {
                    auto answer = ask(*static_cast<Arguments const*>(arguments), context);
                    if (!answer.ok()) return answer.refusal();
                    return std::shared_ptr<void>(std::make_shared<Answer>(std::move(answer).value()));
                }});
        if (may.right != nullptr) add_right(*may.right);
    }

    /// What happens in this module when a neighbour's event (from its api.hpp) was recorded.
    template <class E>
    void reaction(std::vector<CommandCall> (*react)(E const&, About const&)) {
        reactions_.push_back({module_, base::type_of<E>(), [react](void const* event, About const& about) {
                                  return react(*static_cast<E const*>(event), about);
                              }});
    }

    /// Each event E begins a job. `run` is called on the jobs' own thread; a refusal ends it as failed, with
    /// its sentence.
    template <class E>
    void job(std::string kind, std::string title_nl, std::string title_en,
        base::Result<base::Done> (*run)(E const&, JobContext&)) {
        jobs_.push_back({module_, std::move(kind), std::move(title_nl), std::move(title_en),
            base::type_of<E>(), [run](void const* event, JobContext& context) {
                return run(*static_cast<E const*>(event), context);
            }});
        reactions_.push_back({module_, base::type_of<E>(), begin_job(jobs_.size() - 1)});
    }
    std::deque<JobType> const& jobs() const { return jobs_; }

    void at_start(std::function<void(Kernel&, Resources const&)> run) {
        starts_.push_back({module_, std::move(run)});
    }
    std::vector<Start> const& starts() const { return starts_; }

    /// A word on the command line: `paraat import boundaries FILE`.
    void verb(Verb verb) { verbs_.push_back(std::move(verb)); }
    std::vector<Verb> const& verbs() const { return verbs_; }

    /// Declares the refusals of a module for the API description and the texts; each code once.
    void refusals(std::vector<base::RefusalCode const*> codes);

    CommandType const* command(std::string_view module, std::string_view name) const;
    QueryType const* query_named(std::string_view module, std::string_view name) const;
    StreamType const* stream_named(std::string_view name) const;
    TableType const* table(std::string_view name) const;
    std::deque<CommandType> const& commands() const { return commands_; }
    std::deque<QueryType> const& queries() const { return queries_; }
    std::deque<StreamType> const& streams() const { return streams_; }
    std::vector<Reaction> const& reactions() const { return reactions_; }
    std::vector<base::RefusalCode const*> const& refusals() const { return refusals_; }
    std::vector<access::Right> rights() const { return rights_; }
    /// All tables in order of name, the kernel's own logbook among them.
    std::vector<TableType const*> tables() const;

    void add_right(access::Right const& right);

    /// For the matrix of rights: every command that comes as far as deciding is refused with this code.
    void refuse_every_decision(base::RefusalCode const& code);

private:
    template <class State>
    friend class StreamBuilder;

    std::string module_;
    std::deque<StreamType> streams_;
    std::deque<CommandType> commands_;
    std::deque<QueryType> queries_;
    std::vector<Reaction> reactions_;
    std::vector<Start> starts_;
    std::vector<Verb> verbs_;
    std::deque<JobType> jobs_;

    /// Names are one list for the whole house; commands and queries within their module.
    void require_new(bool known, char const* what, std::string_view name) const;
    std::function<std::vector<CommandCall>(void const*, About const&)> begin_job(std::size_t which) const;
    std::vector<base::RefusalCode const*> refusals_;
    std::vector<access::Right> rights_;
};

/// Installs one stream. evolve(State&, Event const&, Recorded const&) is found by its name in the module.
template <class State>
class StreamBuilder {
public:
    StreamBuilder(Registry& registry, StreamType& stream) : registry_(registry), stream_(stream) {}

    /// @param shape of what is recorded now; each earlier one stands in `past`.
    template <class E>
    StreamBuilder& event(std::string name, LogLine line, int shape = 1, std::vector<PastShape> past = {}) {
        stream_.events.push_back({std::move(name), base::type_of<E>(), shape, std::move(past), line, nullptr,
            [](void* state, void const* event, Recorded const& recorded) {
                evolve(*static_cast<State*>(state), *static_cast<E const*>(event), recorded);
            }});
        return *this;
    }
    /// The line made by a function of the event and the state after it.
    template <class E>
    StreamBuilder& event(std::string name, LogText (*text)(E const&, State const&), int shape = 1,
        std::vector<PastShape> past = {}) {
        event<E>(std::move(name), LogLine{}, shape, std::move(past));
        stream_.events.back().text = [text](void const* event, void const* state) {
            return text(*static_cast<E const*>(event), *static_cast<State const*>(state));
        };
        return *this;
    }

    template <class C>
    StreamBuilder& command(std::string name, May may,
        base::Result<Events> (*decide)(State const&, C const&, Context const&), Reach reach = Reach::changes,
        std::vector<std::string> needs = {}) {
        registry_.require_new(registry_.command(registry_.module_, name) != nullptr, "a command", name);
        registry_.commands_.push_back({registry_.module_, std::move(name), base::type_of<C>(), may.right,
            reach, &stream_, std::move(needs),
            [decide](void const* state, void const* command, Context const& context) {
                return decide(*static_cast<State const*>(state), *static_cast<C const*>(command), context);
            }});
        if (may.right != nullptr) registry_.add_right(*may.right);
        return *this;
    }

    /// A command on the one record that its incident and the given text fields name; the first of them makes
    /// it.
    template <class C>
    StreamBuilder& keyed_command(std::string name, May may,
        base::Result<Events> (*decide)(State const&, C const&, Context const&),
        std::vector<std::string> keyed_by, std::vector<std::string> needs = {}) {
        command<C>(std::move(name), may, decide, Reach::keyed, std::move(needs));
        registry_.commands_.back().keyed_by = std::move(keyed_by);
        return *this;
    }

    /// The audience of the stream's log lines and of rows without one of their own.
    StreamBuilder& audience(access::Audience (*audience)(State const&, About const&)) {
        stream_.audience = [audience](void const* state, About const& about) {
            return audience(*static_cast<State const*>(state), about);
        };
        return *this;
    }

    /// Rows as a pure function of the state. RowType has a field `id` (identifier or text): the key.
    template <class RowType>
    StreamBuilder& table(std::string name, std::vector<RowType> (*rows)(State const&, About const&),
        access::Audience (*audience)(State const&, RowType const&, About const&) = nullptr) {
        return add_table<RowType>(std::move(name), rows, audience, false);
    }
    /// A table that everyone who is signed in may see whole.
    template <class RowType>
    StreamBuilder& public_table(std::string name, std::vector<RowType> (*rows)(State const&, About const&)) {
        return add_table<RowType>(
            std::move(name), rows,
            +[](State const&, RowType const&, About const&) { return access::everyone(); }, true);
    }

    /// As table, but in no scope: for what lists and home screens show of a record that is a scope or lies in
    /// one.
    template <class RowType>
    StreamBuilder& home_table(std::string name, std::vector<RowType> (*rows)(State const&, About const&),
        access::Audience (*audience)(State const&, RowType const&, About const&) = nullptr) {
        return add_table<RowType>(std::move(name), rows, audience, false, true);
    }

    /// Facts from which rights follow (access/actor.hpp), as a pure function of the state.
    StreamBuilder& facts(std::vector<journal::Fact> (*facts)(State const&, About const&)) {
        stream_.facts = [facts](void const* state, About const& about) {
            return facts(*static_cast<State const*>(state), about);
        };
        return *this;
    }

private:
    template <class RowType>
    static std::string key_of(RowType const& row) {
        if constexpr (std::is_same_v<decltype(row.id), std::string>) return row.id;
        else return row.id.text();
    }

    template <class RowType>
    StreamBuilder& add_table(std::string name, std::vector<RowType> (*rows)(State const&, About const&),
        access::Audience (*audience)(State const&, RowType const&, About const&), bool is_public,
        bool at_home = false) {
        auto* stream = &stream_;
        bool const known = name == journal::facts_table || registry_.table(name) != nullptr;
        registry_.require_new(known, "a table", name);
        stream_.tables.push_back({name, registry_.module_, base::type_of<RowType>(),
            [name, rows, audience, stream, at_home](
                void const* untyped, About const& about, std::vector<ProjectedRow>& out) {
                auto const& state = *static_cast<State const*>(untyped);
                for (auto const& row : rows(state, about)) {
                    out.push_back({name, key_of(row), base::to_json(row),
                        audience != nullptr ? audience(state, row, about) : stream->audience(untyped, about),
                        at_home});
                }
            },
            is_public});
        return *this;
    }

    Registry& registry_;
    StreamType& stream_;
};

template <class State>
StreamBuilder<State> Registry::stream(std::string name) {
    require_new(stream_named(name) != nullptr, "a stream", name);
    streams_.push_back({module_, std::move(name),
        []() -> std::shared_ptr<void> { return std::make_shared<State>(); }, {}, {}, nullptr, nullptr});
    return {*this, streams_.back()};
}

}  // namespace paraat::kernel
