// Projections made anew from the journal: to replace what is there, or to compare with it.
#include <algorithm>
#include <iterator>

#include "server/kernel/kernel.hpp"
#include "server/kernel/stream_state.hpp"

namespace paraat::kernel {

namespace {

/// Every stream of the journal once, in order of its first entry.
std::vector<journal::StreamHead> all_streams(journal::Reader& reader) {
    std::vector<journal::StreamHead> streams;
    for (auto const& [region, head] : reader.heads()) {
        reader.entries(region, 1, [&](journal::Entry const& entry) {
            if (entry.version == 1) {
                streams.push_back({entry.stream, entry.stream_type, region, entry.scope, 0, {}});
            }
            return true;
        });
    }
    return streams;
}

StreamState replayed(Registry const& registry, journal::Reader& reader, journal::StreamHead const& head) {
    auto const* type = registry.stream_named(head.type);
    base::check(type != nullptr, "every recorded stream type is declared");
    return StreamState::replay(*type, head, reader.entries_of(head.stream));
}

std::string first_difference(StreamState const& stream, journal::Reader& reader) {
    auto expected = stream.rows();
    expected.insert(expected.end(), stream.log().begin(), stream.log().end());
    auto present = reader.rows_of_stream(stream.head().stream);
    auto const order = [](journal::Row const& a, journal::Row const& b) {
        return std::tie(a.table, a.key) < std::tie(b.table, b.key);
    };
    std::sort(expected.begin(), expected.end(), order);
    std::sort(present.begin(), present.end(), order);
    for (std::size_t i = 0; i < std::max(expected.size(), present.size()); ++i) {
        if (i < expected.size() && i < present.size() && expected[i] == present[i]) continue;
        auto const& row = i < expected.size() ? expected[i] : present[i];
        return row.table + " " + row.key;
    }
    auto const& head = stream.head();
    auto facts = reader.facts_of_stream(head.stream);
    std::sort(facts.begin(), facts.end());
    if (facts != stream.facts()) return "facts of " + head.type + " " + head.stream.text();
    if (reader.stream(head.stream) != head) return "place of " + head.type + " " + head.stream.text();
    return {};
}

/// What lies in the projections and came from no entry: somebody put it there.
std::string surplus(journal::Counts const& expected, journal::Counts const& present) {
    if (present.streams != expected.streams) return "streams that have no entry";
    if (present.rows != expected.rows) return "rows that no stream has";
    if (present.facts != expected.facts) return "facts that no stream states";
    return {};
}

}  // namespace

std::string verify_projections(Registry const& registry, journal::Store& store) {
    auto const reader = store.reader();
    reader->begin();
    journal::Counts expected;
    std::string difference;
    for (auto const& head : all_streams(*reader)) {
        auto const stream = replayed(registry, *reader, head);
        ++expected.streams;
        expected.rows += std::ssize(stream.rows()) + std::ssize(stream.log());
        expected.facts += std::ssize(stream.facts());
        difference = first_difference(stream, *reader);
        if (!difference.empty()) break;
    }
    if (difference.empty()) difference = surplus(expected, reader->counts());
    reader->end();
    return difference;
}

std::string newer_than(Registry const& registry, journal::Store& store) {
    auto const reader = store.reader();
    std::string unknown;
    for (auto const& [region, head] : reader->heads()) {
        reader->entries(region, 1, [&](journal::Entry const& entry) {
            auto const* stream = registry.stream_named(entry.stream_type);
            if (stream == nullptr) {
                unknown = entry.stream_type;
            } else if (auto const* event = stream->event(name_within_stream(entry)); event == nullptr) {
                unknown = entry.event_type;
            } else if (entry.shape > event->shape) {
                unknown = entry.event_type + " (" + std::to_string(entry.shape) + ")";
            }
            return unknown.empty();
        });
        if (!unknown.empty()) break;
    }
    return unknown;
}

void Kernel::rebuild() {
    journal::Sequence history = 0;
    bool const kept = write_and_wait([&](journal::Writer& writer) {
        history = journal::begin_history(writer, clock_.now());
        writer.forget_projections();
        for (auto const& head : all_streams(writer)) {
            auto const stream = replayed(registry_, writer, head);
            for (auto const& row : stream.rows()) writer.put_row(row);
            for (auto const& row : stream.log()) writer.put_row(row);
            for (auto const& fact : stream.facts()) writer.put_fact(head.stream, fact);
            writer.put_stream(stream.head());
        }
    });
    if (!kept) {
        throw base::Trouble("De rijen konden niet opnieuw uit het journaal worden opgebouwd.\n"
                            "The rows could not be rebuilt from the journal.");
    }
    reload_rights();
    feed_.wake({{std::string(journal::history_key), history}});
}

}  // namespace paraat::kernel
