// The logbook: every event declares its line, so that no module must know another to tell what happened.
#pragma once

#include "server/kernel/registry.hpp"

namespace paraat::kernel {

/// A code in a line. It says where it stands, so that a reader sees its name, and what a person typed is
/// never taken for a code.
struct LogCode {
    std::string set;
    std::string code;
    std::int64_t at_nl = 0;
    std::int64_t at_en = 0;
};
BOOST_DESCRIBE_STRUCT(LogCode, (), (set, code, at_nl, at_en))
constexpr auto notes(LogCode*) {
    return base::notes("a code in a line of the logbook",
        {{.name = "set",
             .id = 1,
             .meaning = "set of the reference data the code is of; of several, with | between, the first "
                        "that has it"},
            {.name = "code", .id = 2, .meaning = "the code, as it stands in the line"},
            {.name = "at_nl",
                .id = 3,
                .meaning = "where it begins in the Dutch line",
                .unit = "UTF-16 units"},
            {.name = "at_en",
                .id = 4,
                .meaning = "where it begins in the English line",
                .unit = "UTF-16 units"}});
}

/// A line of the logbook. Occurred-at stands beside entered-at: people report late.
struct LogRow {
    std::string id;
    std::string region;
    std::int64_t sequence = 0;
    std::optional<base::Uuid> scope;
    base::Uuid stream;
    std::string record;
    std::string event;
    std::string column;
    std::string kind;
    std::string text_nl;
    std::string text_en;
    base::Instant occurred_at;
    base::Instant entered_at;
    std::string actor;
    std::optional<base::Uuid> corrects;
    std::vector<LogCode> codes;
};
BOOST_DESCRIBE_STRUCT(LogRow, (),
    (id, region, sequence, scope, stream, record, event, column, kind, text_nl, text_en, occurred_at,
        entered_at, actor, corrects, codes))
constexpr auto notes(LogRow*) {
    return base::notes("one line of the logbook",
        {{.name = "id", .id = 1, .meaning = "region and sequence of the entry"},
            {.name = "region", .id = 2, .meaning = "region of the record", .reference = "region"},
            {.name = "sequence", .id = 3, .meaning = "place in the region's journal"},
            {.name = "scope", .id = 4, .meaning = "incident it belongs to"},
            {.name = "stream", .id = 5, .meaning = "record it is about"},
            {.name = "record", .id = 6, .meaning = "kind of record"},
            {.name = "event", .id = 7, .meaning = "what happened, as a code"},
            {.name = "column", .id = 8, .meaning = "column it concerns, or empty", .reference = "column"},
            {.name = "kind", .id = 9, .meaning = "group for filtering: grip, team, text, map, note ..."},
            {.name = "text_nl", .id = 10, .meaning = "the line in Dutch", .multiline = true},
            {.name = "text_en", .id = 11, .meaning = "the line in English", .multiline = true},
            {.name = "occurred_at", .id = 12, .meaning = "when it happened"},
            {.name = "entered_at", .id = 13, .meaning = "when it was entered"},
            {.name = "actor", .id = 14, .meaning = "account that entered it"},
            {.name = "corrects", .id = 15, .meaning = "the record that this line corrects"},
            {.name = "codes", .id = 16, .meaning = "the codes in the line, in its order"}});
}

inline constexpr std::string_view logbook_name = "logbook";

TableType const& logbook_table();

/// The line of an event as a row without an audience; nothing when the event is silent.
std::optional<journal::Row> log_row(EventType const& type, void const* event, void const* state_after,
    journal::Entry const& entry, base::Uuid scope);

/// A code as a line carries it until it is a row: a set of the reference data, or several with | between.
std::string code_in_line(std::string_view set, std::string_view code);

/// Fills {field} in a sentence with the plain fields of a record; moments as Dutch clock time,
/// codes as `code_in_line`.
std::string fill(std::string_view sentence, base::TypeInfo const& type, void const* record);

}  // namespace paraat::kernel
