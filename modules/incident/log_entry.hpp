// A line somebody wrote in the logbook: quick entry, and corrections as lines of their own.
#pragma once

#include "modules/incident/commands.hpp"
#include "server/kernel/registry.hpp"

namespace paraat::incident {

struct WriteLog {
    base::Uuid id;
    IncidentId incident;
    std::string text;
    std::optional<std::string> column;
    std::optional<base::Instant> occurred_at;
    std::optional<base::Uuid> corrects;
    std::optional<std::string> reason;
    std::optional<Classification> classification;
    std::optional<std::string> classification_reason;
    std::optional<std::string> for_column;
};
BOOST_DESCRIBE_STRUCT(WriteLog, (),
    (id, incident, text, column, occurred_at, corrects, reason, classification, classification_reason,
        for_column))
constexpr auto notes(WriteLog*) {
    return base::notes("writes a line in the logbook of an incident",
        {{.name = "id", .id = 1, .meaning = "own identifier of the line"},
            {.name = "incident", .id = 2, .meaning = "the incident"},
            {.name = "text",
                .id = 3,
                .meaning = "what there is to tell",
                .min = 1,
                .max = 2000,
                .multiline = true},
            {.name = "column",
                .id = 4,
                .meaning = "column it concerns; the writer's own when left out",
                .max = 10,
                .reference = "column"},
            {.name = "occurred_at", .id = 5, .meaning = "when it happened"},
            {.name = "corrects", .id = 6, .meaning = "line that this one corrects"},
            {.name = "reason", .id = 7, .meaning = "why it is corrected", .max = 300},
            {.name = "classification",
                .id = 8,
                .meaning = "open unless told otherwise; a correction has that of its line"},
            {.name = "classification_reason",
                .id = 9,
                .meaning = "why it is for a few; needed when it is, save of a correction",
                .max = 300},
            {.name = "for_column",
                .id = 10,
                .meaning = "only for this column; needs a reason too",
                .max = 10,
                .reference = "column"}});
}

struct LogWritten {
    std::string text;
    std::string column;
    base::Instant occurred_at;
    std::optional<base::Uuid> corrects;
    std::string reason;
    Classification classification = Classification::open;
    std::string classification_reason;
    std::string for_column;
    std::vector<std::string> earlier_authors;
};
BOOST_DESCRIBE_STRUCT(LogWritten, (),
    (text, column, occurred_at, corrects, reason, classification, classification_reason, for_column,
        earlier_authors))
constexpr auto notes(LogWritten*) {
    return base::notes("a line was written",
        {{.name = "text", .id = 1, .meaning = "what it says", .multiline = true},
            {.name = "column", .id = 2, .meaning = "column it concerns"},
            {.name = "occurred_at", .id = 3, .meaning = "when it happened"},
            {.name = "corrects", .id = 4, .meaning = "line that this one corrects"},
            {.name = "reason", .id = 5, .meaning = "why it is corrected"},
            {.name = "classification", .id = 6, .meaning = "open, or for a few"},
            {.name = "classification_reason", .id = 7, .meaning = "why it is for a few"},
            {.name = "for_column", .id = 8, .meaning = "only for this column"},
            {.name = "earlier_authors",
                .id = 9,
                .meaning = "accounts that wrote what it corrects, the last one first"}});
}

/// A line as it stands (table `log_entry`); the logbook shows it among all other facts.
struct LogEntryRow {
    base::Uuid id;
    IncidentId incident;
    std::string text;
    std::string column;
    base::Instant occurred_at;
    base::Instant entered_at;
    std::string author;
    std::optional<base::Uuid> corrects;
    std::string reason;
    Classification classification = Classification::open;
    std::string classification_reason;
    std::string for_column;
};
BOOST_DESCRIBE_STRUCT(LogEntryRow, (),
    (id, incident, text, column, occurred_at, entered_at, author, corrects, reason, classification,
        classification_reason, for_column))
constexpr auto notes(LogEntryRow*) {
    return base::notes("a line somebody wrote",
        {{.name = "id", .id = 1, .meaning = "the line"},
            {.name = "incident", .id = 2, .meaning = "the incident"},
            {.name = "text", .id = 3, .meaning = "what it says", .multiline = true},
            {.name = "column", .id = 4, .meaning = "column it concerns", .reference = "column"},
            {.name = "occurred_at", .id = 5, .meaning = "when it happened"},
            {.name = "entered_at", .id = 6, .meaning = "when it was entered"},
            {.name = "author", .id = 7, .meaning = "account that wrote it"},
            {.name = "corrects", .id = 8, .meaning = "line that this one corrects"},
            {.name = "reason", .id = 9, .meaning = "why it is corrected"},
            {.name = "classification", .id = 10, .meaning = "open, or for a few"},
            {.name = "classification_reason", .id = 11, .meaning = "why it is for a few"},
            {.name = "for_column", .id = 12, .meaning = "only for this column", .reference = "column"}});
}

struct LogEntry {
    LogWritten written;
};

}  // namespace paraat::incident
