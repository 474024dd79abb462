// Evolving one stream and deriving its rows, facts and log lines.
#include "server/kernel/stream_state.hpp"

#include <algorithm>

#include "server/kernel/logbook.hpp"

namespace paraat::kernel {

StreamState::StreamState(StreamType const& type, journal::StreamHead head)
    : type_(&type), head_(std::move(head)), state_(type.create()) {
    about_.stream = head_.stream;
    about_.region = head_.region;
    about_.scope = head_.scope;
    head_.version = 0;
    head_.audience.clear();
}

std::string_view name_within_stream(journal::Entry const& entry) {
    return std::string_view(entry.event_type).substr(entry.event_type.find('.') + 1);
}

StreamState StreamState::replay(
    StreamType const& type, journal::StreamHead const& head, std::vector<journal::Entry> const& entries) {
    StreamState stream(type, head);
    for (auto const& entry : entries) {
        auto const* event_type = type.event(name_within_stream(entry));
        base::check(event_type != nullptr, "every recorded event type is declared");
        auto const event = read_event(*event_type, entry.shape, entry.body);
        stream.apply(*event_type, event.get(), entry);
    }
    return stream;
}

std::shared_ptr<void> StreamState::read_event(EventType const& type, int shape, std::string const& body) {
    auto json = base::parse_json(body);
    base::check(json.ok() && json->is_object(), "a recorded body is a JSON object");
    for (; shape < type.shape; ++shape) {
        auto const is_this = [&](PastShape const& past) { return past.shape == shape; };
        auto const past = std::find_if(type.past.begin(), type.past.end(), is_this);
        base::check(past != type.past.end(), "every past shape has an upcast");
        past->upcast(json->as_object());
    }
    auto event = type.type->create();
    auto const faults =
        base::read_json(*type.type, event.get(), *json, base::Reading::lenient, base::Keys::ids);
    base::check(faults.empty(), "a recorded body reads as its type");
    return event;
}

Effects StreamState::apply(EventType const& type, void const* event, journal::Entry const& entry) {
    Effects effects;
    type.evolve(state_.get(), event, Recorded{entry.entered_at, entry.actor, entry.version});
    note(entry);
    // A stream that names no audience has none: nobody.
    auto const audience = type_->audience ? type_->audience(state_.get(), about_).text() : std::string();
    if (audience != head_.audience) change_audience(audience, entry, effects);
    project(entry, effects);
    put_log(type, event, entry, effects);
    derive_facts(effects);
    return effects;
}

void StreamState::note(journal::Entry const& entry) {
    head_.version = about_.version = entry.version;
    about_.changed_at = entry.entered_at;
    about_.changed_by = entry.actor;
    if (entry.version == 1) {
        about_.created_at = entry.entered_at;
        about_.created_by = entry.actor;
    }
}

/// Log lines follow the audience of their record: what became confidential takes its history with it.
void StreamState::change_audience(
    std::string const& audience, journal::Entry const& entry, Effects& effects) {
    for (auto& line : log_) {
        auto const before = std::exchange(line.audience, audience);
        line.sequence = entry.sequence;
        effects.rows.push_back({line, before});
    }
    head_.audience = audience;
}

void StreamState::project(journal::Entry const& entry, Effects& effects) {
    std::vector<ProjectedRow> wanted;
    for (auto const& table : type_->tables) table.project(state_.get(), about_, wanted);
    std::vector<journal::Row> next;
    next.reserve(wanted.size());
    for (auto& row : wanted) {
        auto const scope = row.at_home ? base::Uuid{} : head_.scope;
        next.push_back({std::move(row.table), std::move(row.key), head_.region, head_.stream, scope,
            row.audience.text(), std::move(row.body), entry.sequence});
    }
    auto const place = [](journal::Row const& row) { return std::tie(row.table, row.key); };
    std::sort(next.begin(), next.end(), [&](auto const& a, auto const& b) { return place(a) < place(b); });
    auto const remove = [&](journal::Row& row) {
        row.sequence = entry.sequence;
        effects.rows.push_back({row, row.audience, true});
    };
    auto old = rows_.begin();
    for (auto& row : next) {
        for (; old != rows_.end() && place(*old) < place(row); ++old) remove(*old);
        bool const known = old != rows_.end() && place(*old) == place(row);
        if (known && old->body == row.body && old->audience == row.audience) row.sequence = old->sequence;
        else effects.rows.push_back({row, known ? old->audience : std::string()});
        if (known) ++old;
    }
    for (; old != rows_.end(); ++old) remove(*old);
    rows_ = std::move(next);
}

void StreamState::put_log(
    EventType const& type, void const* event, journal::Entry const& entry, Effects& effects) {
    auto line = log_row(type, event, state_.get(), entry, head_.scope);
    if (!line) return;
    line->audience = head_.audience;
    effects.rows.push_back({*line, {}});
    log_.push_back(std::move(*line));
}

void StreamState::derive_facts(Effects& effects) {
    if (!type_->facts) return;
    auto next = type_->facts(state_.get(), about_);
    std::sort(next.begin(), next.end());
    next.erase(std::unique(next.begin(), next.end()), next.end());
    std::set_difference(
        next.begin(), next.end(), facts_.begin(), facts_.end(), std::back_inserter(effects.facts_added));
    std::set_difference(
        facts_.begin(), facts_.end(), next.begin(), next.end(), std::back_inserter(effects.facts_removed));
    facts_ = std::move(next);
}

}  // namespace paraat::kernel
