// The path of one change (house 2): may, load, decide, append, project, log, receipt.
#include "server/kernel/unit_of_work.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <set>

namespace paraat::kernel {

namespace {

constexpr std::size_t event_bytes_max = 64 * 1024;
constexpr std::int64_t identifier_age_s_max = 30 * 86'400, identifier_ahead_s_max = 300;
constexpr int reaction_depth_max = 4;

base::RefusalCode const no_version_yet{"no_version_yet", 422,
    "Wat nog niet bestaat, heeft geen versie om op voort te bouwen.",
    "What does not exist yet has no version to build upon."};

bool is_possible(base::Uuid id, base::Instant now) {
    return id.is_v7() && now.seconds_since(id.made_at()) >= -identifier_ahead_s_max;
}

bool is_fresh(base::Uuid id, base::Instant now) {
    return is_possible(id, now) && now.seconds_since(id.made_at()) <= identifier_age_s_max;
}

base::Uuid uuid_field(base::TypeInfo const& type, void const* record, std::string_view name) {
    auto const* field = type.field(name);
    if (field == nullptr || field->type()->kind != base::Kind::uuid) return {};
    return *static_cast<base::Uuid const*>(field->in(record));
}

std::string text_field(base::TypeInfo const& type, void const* record, std::string_view name) {
    auto const* field = type.field(name);
    if (field == nullptr) return {};
    auto const* of = field->type();
    auto const* value = field->in(record);
    if (of->kind == base::Kind::optional) {
        value = of->optional->get(value);
        of = of->element();
    }
    if (value == nullptr || of->kind != base::Kind::text) return {};
    return *static_cast<std::string const*>(value);
}

/// Of the command as it came: the same names and values in another order are another command. Only made where
/// it is needed: it takes as long as the arguments are.
base::Hash fingerprint_of(CommandType const& type, CommandRequest const& request) {
    return base::Hasher().add(type.full_name()).add(boost::json::serialize(request.arguments)).finish();
}

}  // namespace

/// One command with everything found out about it so far.
struct Dispatcher::Call {
    CommandType const* type;
    void const* arguments;
    access::Actor actor;
    base::Uuid id;
    std::optional<std::int64_t> expected_version;
    base::Instant now;
};

base::Result<Receipt> Dispatcher::handle(CommandRequest const& request) {
    auto const* type = registry_.command(request.module, request.name);
    if (type == nullptr) return refuse(unknown_command, {}, {{"name", request.module + "." + request.name}});
    auto const actor = directory_.actor(request.account);
    auto const now = clock_.now();
    // What was recorded stays recorded, however late it is asked, also for who has lost the right since.
    if (auto before = TRY(answered_before(request, *type))) return *before;
    if (!is_possible(request.id, now)) return refuse(identifier_not_fresh, "id");
    if (is_too_old(request.id, now)) return refuse(command_too_old, "id");
    // A right held nowhere is answered before any record is looked up.
    if (type->right != nullptr && !directory_.holds(actor, type->right->name)) return refuse(forbidden);
    auto const arguments = TRY(read_arguments(*type, request.arguments));

    Receipt receipt{.command = request.id};
    Call const call{type, arguments.get(), actor, request.id, request.expected_version, now};
    TRY(run(call, receipt, 0));
    writer_.put_receipt({request.account, request.id, fingerprint_of(*type, request), now, receipt.json()});
    return receipt;
}

/// It may have been recorded, and its receipt forgotten since: done now, it would be done twice. When its
/// maker's clock ran ahead it was answered before the moment that its identifier tells.
bool Dispatcher::is_too_old(base::Uuid id, base::Instant now) {
    auto const known_from = writer_.receipts_forgotten_to().plus_seconds(identifier_ahead_s_max);
    return !is_fresh(id, now) || id.made_at() <= known_from;
}

base::Result<std::optional<Receipt>> Dispatcher::answered_before(
    CommandRequest const& request, CommandType const& type) {
    auto const stored = writer_.receipt(request.account, request.id);
    if (!stored) return std::optional<Receipt>{};
    if (stored->fingerprint != fingerprint_of(type, request)) return refuse(command_id_reused, "id");
    auto const json = boost::json::parse(stored->answer);
    auto const stream = base::Uuid::parse(json.at("stream").as_string());
    if (!stream) throw base::Trouble("a receipt without its record");
    Receipt receipt{.command = request.id, .stream = *stream, .again = true};
    receipt.version = json.at("version").as_int64();
    for (auto const& [region, sequence] : json.at("sequence").as_object()) {
        receipt.sequence[std::string(region)] = sequence.as_int64();
    }
    return std::optional<Receipt>{receipt};
}

base::Result<std::shared_ptr<void>> Dispatcher::read_arguments(
    CommandType const& type, boost::json::value const& json) {
    auto arguments = type.type->create();
    auto faults = base::read_json(*type.type, arguments.get(), json, base::Reading::strict);
    if (!faults.empty()) return base::Refusal{std::move(faults)};
    return arguments;
}

base::Result<base::Done> Dispatcher::run(Call const& call, Receipt& receipt, int depth) {
    auto* const reached = TRY(target(call));
    base::check(reached != nullptr, "a command that was not refused has a record");
    auto& stream = *reached;
    if (call.expected_version && *call.expected_version != stream.head().version) {
        if (stream.head().version == 0) return refuse(no_version_yet, "expected_version");
        return refuse(version_conflict, {}, {{"version", std::to_string(stream.head().version)}});
    }
    auto const events = TRY(call.type->decide(stream.state(), call.arguments, context_of(call, stream)));
    receipt.sequence.try_emplace(stream.head().region, 0);
    if (depth == 0) {
        receipt.stream = stream.head().stream;
        receipt.version = stream.head().version + static_cast<std::int64_t>(events.size());
    }
    return record(call, stream, events, receipt, depth);
}

base::Result<StreamState*> Dispatcher::target(Call const& call) {
    if (call.type->reach == Reach::keyed) return keyed(call);
    auto const stream = uuid_field(*call.type->type, call.arguments, "id");
    return call.type->reach == Reach::changes ? existing(call, stream) : created(call, stream);
}

/// The incident is looked up first, so that a record that is there and one that is not answer alike.
base::Result<StreamState*> Dispatcher::keyed(Call const& call) {
    auto const incident = uuid_field(*call.type->type, call.arguments, "incident");
    base::Hasher hasher;
    hasher.add(call.type->stream->name).add(incident.bytes);
    for (auto const& field : call.type->keyed_by)
        hasher.add(text_field(*call.type->type, call.arguments, field));
    auto const stream = id_from(hasher.finish());
    if (auto* const known = states_.find(stream); known != nullptr && is_within_reach(call, known->head()))
        return known;
    auto const head = writer_.stream(stream);
    if (head && is_within_reach(call, *head)) return loaded(stream);
    if (!head) return created(call, stream);
    // As much as `created` asks for an incident that is not there.
    static_cast<void>(writer_.stream(incident));
    return refuse(not_found, "incident");
}

/// Whoever may not see a record does not change it either: for them it is not there.
bool Dispatcher::is_within_reach(Call const& call, journal::StreamHead const& head) const {
    bool const may = call.type->right == nullptr
        || directory_.may(call.actor, call.type->right->name, head.region, head.scope);
    return may && (call.actor.is_system() || directory_.visible(call.actor, head.audience));
}

/// Not there, of another kind, or not within the actor's reach: one look-up, one answer, whatever is in
/// memory.
base::Result<StreamState*> Dispatcher::existing(Call const& call, base::Uuid stream) {
    auto* const known = states_.find(stream);
    if (known != nullptr && &known->type() == call.type->stream && is_within_reach(call, known->head()))
        return known;
    auto const head = writer_.stream(stream);
    if (!head || head->type != call.type->stream->name || !is_within_reach(call, *head))
        return refuse(not_found, "id");
    return loaded(stream);
}

base::Result<StreamState*> Dispatcher::created(Call const& call, base::Uuid stream) {
    bool const by_client = !call.actor.is_system() && call.type->reach != Reach::keyed;
    if (by_client && !is_fresh(stream, call.now)) return refuse(identifier_not_fresh, "id");
    journal::StreamHead head{stream, call.type->stream->name, {}, {}, 0, {}};
    std::string place = "region";
    if (auto const parent = uuid_field(*call.type->type, call.arguments, "incident"); !parent.is_nil()) {
        place = "incident";
        auto const within = writer_.stream(parent);
        if (!within || within->scope != parent) return refuse(not_found, place);
        auto const chosen = text_field(*call.type->type, call.arguments, "region");
        head.region = chosen.empty() ? within->region : chosen;
        head.scope = parent;
        // A right in the region that was chosen is not enough: the actor must be in this incident. Whether
        // that region shares it is asked by the rule, which knows them.
        bool const shared = call.type->right == nullptr
            || directory_.may(call.actor, call.type->right->name, within->region, parent);
        if (!shared) return refuse(not_found, place);
    } else {
        head.region = text_field(*call.type->type, call.arguments, "region");
        if (head.region.empty()) head.region = "NL";
    }
    bool const reachable = call.type->right == nullptr
        || directory_.may(call.actor, call.type->right->name, head.region, head.scope);
    if (!reachable) return refuse(not_found, place);
    if (call.type->reach == Reach::creates_scope) head.scope = stream;
    if (loaded(stream) != nullptr) return refuse(already_exists, "id");
    touched_in_unit_.push_back(stream);
    states_.put(stream, StreamState(*call.type->stream, head));
    return states_.find(stream);
}

Context Dispatcher::context_of(Call const& call, StreamState const& stream) {
    Context context;
    context.now = call.now;
    context.actor = call.actor;
    context.region = stream.head().region;
    context.stream = stream.head().stream;
    context.scope = stream.head().scope;
    context.command = call.id;
    context.version = stream.head().version;
    auto const stored = [this, type = call.type](std::string_view table, std::string const& key) {
        base::check(std::find(type->needs.begin(), type->needs.end(), table) != type->needs.end(),
            "a command declares the tables it needs");
        return writer_.row(table, key);
    };
    context.row_body = [stored](std::string_view table, std::string const& key) {
        auto const row = stored(table, key);
        return row ? std::optional(row->body) : std::nullopt;
    };
    context.is_visible = [this, stored, actor = call.actor](std::string_view table, std::string const& key) {
        auto const row = stored(table, key);
        return row && directory_.visible(actor, row->audience);
    };
    context.may_here = [this, actor = call.actor, region = context.region, scope = context.scope](
                           std::string_view right) { return directory_.may(actor, right, region, scope); };
    return context;
}

base::Result<base::Done> Dispatcher::record(
    Call const& call, StreamState& stream, Events const& events, Receipt& receipt, int depth) {
    auto const& head = stream.head();
    if (events.empty()) {
        // Nothing was made: a state without entries would stand in the way of whoever makes it later.
        if (head.version == 0) states_.drop(head.stream);
        return base::Done{};
    }
    touched_in_unit_.push_back(head.stream);
    for (auto const& event : events) {
        auto const* type = stream.type().event(event.type);
        base::check(type != nullptr, "a decision gives events that its stream declares");
        journal::Entry entry;
        entry.region = head.region;
        entry.stream = head.stream;
        entry.stream_type = head.type;
        entry.scope = head.scope;
        entry.version = head.version + 1;
        entry.event_type = head.type + "." + type->name;
        entry.shape = type->shape;
        entry.entered_at = call.now;
        entry.actor = call.actor.account;
        entry.command = call.id;
        base::write_json(*event.type, event.value.get(), entry.body, base::Keys::ids);
        if (entry.body.size() > event_bytes_max) return refuse(event_too_large);
        writer_.append(entry);
        auto const effects = stream.apply(*type, event.value.get(), entry);
        write(entry, effects);
        auto& reached = receipt.sequence[entry.region];
        reached = std::max(reached, entry.sequence);
        reached_in_unit_[entry.region] = entry.sequence;
    }
    writer_.put_stream(head);
    auto const about = stream.about();
    if (head.type == listened_) {
        for (auto const& event : events) heard_in_unit_.push_back({event, about});
    }
    for (auto const& event : events) TRY(react(call, event, about, receipt, depth));
    return base::Done{};
}

base::Result<base::Done> Dispatcher::react(
    Call const& call, Event const& event, About const& about, Receipt& receipt, int depth) {
    for (auto const& reaction : registry_.reactions()) {
        if (reaction.event != event.type) continue;
        base::check(depth < reaction_depth_max, "reactions do not chase each other");
        for (auto const& wanted : reaction.react(event.value.get(), about)) {
            auto const* type = registry_.command(wanted.module, wanted.name);
            base::check(type != nullptr && type->type == wanted.type, "a reaction calls a declared command");
            Call const next{type, wanted.arguments.get(), {"system:" + reaction.module, reaction.module},
                call.id, std::nullopt, call.now};
            TRY(run(next, receipt, depth + 1));
        }
    }
    return base::Done{};
}

void Dispatcher::write(journal::Entry const& entry, Effects const& effects) {
    for (auto const& change : effects.rows) {
        auto const& row = change.row;
        if (change.removed) writer_.remove_row(row.table, row.key);
        else writer_.put_row(row);
        writer_.log_change({row.region, row.sequence, row.table, row.key, row.scope, change.before,
            change.removed ? std::string() : row.audience});
    }
    write_facts(entry, effects);
}

void Dispatcher::write_facts(journal::Entry const& entry, Effects const& effects) {
    std::set<std::string> subjects;
    for (auto const& fact : effects.facts_removed) {
        writer_.remove_fact(entry.stream, fact);
        facts_in_unit_.push_back({fact.subject, fact.kind, fact.value, false});
        subjects.insert(fact.subject);
    }
    for (auto const& fact : effects.facts_added) {
        writer_.put_fact(entry.stream, fact);
        facts_in_unit_.push_back({fact.subject, fact.kind, fact.value, true});
        subjects.insert(fact.subject);
    }
    for (auto const& subject : subjects) {
        writer_.log_change(
            {entry.region, entry.sequence, std::string(journal::facts_table), subject, {}, {}, {}});
    }
}

StreamState* Dispatcher::loaded(base::Uuid stream) {
    if (auto* const known = states_.find(stream)) return known;
    auto const head = writer_.stream(stream);
    if (!head) return nullptr;
    auto const* type = registry_.stream_named(head->type);
    if (type == nullptr) return nullptr;
    states_.put(stream, StreamState::replay(*type, *head, writer_.entries_of(stream)));
    return states_.find(stream);
}

void Dispatcher::closed() {
    touched_in_unit_.clear();
    facts_.insert(facts_.end(), facts_in_unit_.begin(), facts_in_unit_.end());
    facts_in_unit_.clear();
    heard_.insert(heard_.end(), heard_in_unit_.begin(), heard_in_unit_.end());
    heard_in_unit_.clear();
    for (auto const& [region, sequence] : reached_in_unit_) reached_[region] = sequence;
    reached_in_unit_.clear();
}

void Dispatcher::undone() {
    for (auto const& stream : touched_in_unit_) states_.drop(stream);
    touched_in_unit_.clear();
    facts_in_unit_.clear();
    heard_in_unit_.clear();
    reached_in_unit_.clear();
}

void Dispatcher::failed() {
    undone();
    states_.clear();
    facts_.clear();
    heard_.clear();
    reached_.clear();
}

journal::Cursor Dispatcher::reached() { return std::exchange(reached_, {}); }

std::vector<Committed> Dispatcher::heard() { return std::exchange(heard_, {}); }

std::vector<access::Statement> Dispatcher::committed() { return std::exchange(facts_, {}); }

}  // namespace paraat::kernel
