// Projections made anew from the journal: to replace what is there, or to compare with it.
#include <algorithm>
#include <set>

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

}  // namespace

std::string verify_projections(Registry const& registry, journal::Store& store) {
    auto const reader = store.reader();
    reader->begin();
    std::size_t expected_rows = 0, present_rows = 0;
    std::string difference;
    for (auto const& head : all_streams(*reader)) {
        auto const stream = replayed(registry, *reader, head);
        expected_rows += stream.rows().size() + stream.log().size();
        difference = first_difference(stream, *reader);
        if (!difference.empty()) break;
    }
    if (difference.empty()) {
        for (auto const* table : registry.tables()) {
            reader->rows_of_table(table->name, [&](journal::Row const&) { ++present_rows; });
        }
        if (expected_rows != present_rows) difference = "rows that no stream has";
    }
    reader->end();
    return difference;
}

void Kernel::rebuild() {
    journal::Sequence history = 0;
    write_and_wait([&](journal::Writer& writer) {
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
    feed_.wake({{std::string(journal::history_key), history}});
}

}  // namespace paraat::kernel
