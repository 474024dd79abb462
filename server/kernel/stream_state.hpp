// One stream as it stands: its state, rows, facts and log lines, each a pure function of its entries.
#pragma once

#include <memory>
#include <vector>

#include "server/kernel/registry.hpp"

namespace paraat::kernel {

/// What one more entry changed, to be written (or compared) by the caller.
struct Effects {
    struct RowChange {
        journal::Row row;    // as it is now, or was when it is removed; the sequence is that of the entry
        std::string before;  // audience before, empty when new
        bool removed = false;
    };
    std::vector<RowChange> rows;
    std::vector<journal::Fact> facts_added, facts_removed;
};

/// "described" of the event type "incident.described".
std::string_view name_within_stream(journal::Entry const& entry);

class StreamState {
public:
    StreamState(StreamType const& type, journal::StreamHead head);

    /// Rebuilds by replaying entries; rows, facts and log lines come out as they did the first time.
    static StreamState replay(
        StreamType const& type, journal::StreamHead const& head, std::vector<journal::Entry> const& entries);

    /// Reads a recorded body in the newest shape, through the upcasts. Shared: it knows how to end the event.
    static std::shared_ptr<void> read_event(EventType const& type, int shape, std::string const& body);

    /// Applies one entry and says what it changed.
    Effects apply(EventType const& type, void const* event, journal::Entry const& entry);

    StreamType const& type() const { return *type_; }
    journal::StreamHead const& head() const { return head_; }
    void const* state() const { return state_.get(); }
    About const& about() const { return about_; }
    std::vector<journal::Row> const& rows() const { return rows_; }
    std::vector<journal::Row> const& log() const { return log_; }
    std::vector<journal::Fact> const& facts() const { return facts_; }

private:
    void note(journal::Entry const& entry);
    void project(journal::Entry const& entry, Effects& effects);
    void put_log(EventType const& type, void const* event, journal::Entry const& entry, Effects& effects);
    void change_audience(std::string const& audience, journal::Entry const& entry, Effects& effects);
    void derive_facts(Effects& effects);

    StreamType const* type_;
    journal::StreamHead head_;
    std::shared_ptr<void> state_;
    About about_;
    std::vector<journal::Row> rows_;
    std::vector<journal::Row> log_;
    std::vector<journal::Fact> facts_;
};

}  // namespace paraat::kernel
