// The smallest module for the fan-out benchmark: a note of 300 bytes for twenty columns, and a row for one of
// them.
#pragma once

#include "server/kernel/registry.hpp"

namespace paraat::bench {

constexpr int audience_sets = 20;
inline std::string column_of(std::int64_t set) { return "C" + std::to_string(set % audience_sets); }

inline access::Right const read_bench{"read_bench", "meetwaarden lezen", "read measurements", {"reader"}};
inline access::Right const write_bench{
    "write_bench", "meetwaarden schrijven", "write measurements", {"editor"}};

using NoteId = base::Id<struct NoteTag>;

struct OpenNote {
    NoteId id;
    std::string region;
    std::int64_t set = 0;
};
BOOST_DESCRIBE_STRUCT(OpenNote, (), (id, region, set))
constexpr auto notes(OpenNote*) {
    return base::notes("opens a note",
        {{.name = "id", .id = 1, .meaning = "own identifier"},
            {.name = "region", .id = 2, .meaning = "region it is for"},
            {.name = "set", .id = 3, .meaning = "column that also gets its number"}});
}

struct RewriteNote {
    NoteId id;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(RewriteNote, (), (id, text))
constexpr auto notes(RewriteNote*) {
    return base::notes("writes a note anew",
        {{.name = "id", .id = 1, .meaning = "the note"},
            {.name = "text", .id = 2, .meaning = "what it says now"}});
}

struct NoteOpened {
    std::int64_t set = 0;
};
BOOST_DESCRIBE_STRUCT(NoteOpened, (), (set))
constexpr auto notes(NoteOpened*) {
    return base::notes("a note was opened", {{.name = "set", .id = 1, .meaning = "column"}});
}

struct NoteRewritten {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(NoteRewritten, (), (text))
constexpr auto notes(NoteRewritten*) {
    return base::notes(
        "a note was written anew", {{.name = "text", .id = 1, .meaning = "what it said then"}});
}

/// For all twenty columns, by a grant each.
struct NoteRow {
    NoteId id;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (), (id, text))
constexpr auto notes(NoteRow*) {
    return base::notes("a note",
        {{.name = "id", .id = 1, .meaning = "the note"},
            {.name = "text", .id = 2, .meaning = "what it says"}});
}

/// For one column alone, so that the frames of a round really differ.
struct NoteNumber {
    NoteId id;
    std::int64_t changes = 0;
};
BOOST_DESCRIBE_STRUCT(NoteNumber, (), (id, changes))
constexpr auto notes(NoteNumber*) {
    return base::notes("how often a note changed",
        {{.name = "id", .id = 1, .meaning = "the note"},
            {.name = "changes", .id = 2, .meaning = "number of changes"}});
}

struct Note {
    std::int64_t set = 0;
    std::string text;
};

inline base::Result<kernel::Events> decide(Note const&, OpenNote const& command, kernel::Context const&) {
    return kernel::Events{NoteOpened{command.set}};
}
inline base::Result<kernel::Events> decide(Note const&, RewriteNote const& command, kernel::Context const&) {
    return kernel::Events{NoteRewritten{command.text}};
}
inline void evolve(Note& note, NoteOpened const& event, kernel::Recorded const&) { note.set = event.set; }
inline void evolve(Note& note, NoteRewritten const& event, kernel::Recorded const&) {
    note.text = event.text;
}

/// Twenty different texts, all of which admit all twenty columns and whoever writes.
inline access::Audience for_all_columns(Note const& note, kernel::About const& about) {
    access::Audience audience;
    for (int set = 0; set < audience_sets; ++set) {
        audience.grants.push_back({.region = about.region, .right = "read_bench", .column = column_of(set)});
    }
    audience.grants.push_back({.region = about.region, .right = "write_bench"});
    audience.grants.push_back({.account = "guest " + std::to_string(note.set)});
    return audience;
}
inline access::Audience for_all_columns_row(Note const& note, NoteRow const&, kernel::About const& about) {
    return for_all_columns(note, about);
}
inline access::Audience for_one_column(Note const& note, NoteNumber const&, kernel::About const& about) {
    return access::only({.region = about.region, .right = "read_bench", .column = column_of(note.set)});
}
inline std::vector<NoteRow> rows_of(Note const& note, kernel::About const& about) {
    return {{{about.stream}, note.text}};
}
inline std::vector<NoteNumber> numbers_of(Note const&, kernel::About const& about) {
    return {{{about.stream}, about.version}};
}

inline void install(kernel::Registry& registry) {
    registry.module("bench");
    registry.add_right(read_bench);
    auto notes = registry.stream<Note>("bench_note");
    notes.event<NoteOpened>("opened", kernel::silent);
    notes.event<NoteRewritten>("rewritten", kernel::silent);
    notes.audience(for_all_columns);
    notes.table<NoteRow>("bench_note", rows_of, for_all_columns_row);
    notes.table<NoteNumber>("bench_number", numbers_of, for_one_column);
    notes.command<OpenNote>("open", kernel::may(write_bench), decide, kernel::creates);
    notes.command<RewriteNote>("rewrite", kernel::may(write_bench), decide);
}

}  // namespace paraat::bench
