// Lines of the logbook that people write. No I/O, no clock.
//
// The log is append-only (handbook 0.3.7): a correction is a new line that names the one it corrects. Late
// lines are welcome, also after closing; each has its own "occurred at". A line for a few says why (Bvr
// 2.4.1: sharing is the rule).
#include "modules/incident/log_entry.hpp"

#include "modules/incident/domain.hpp"
#include "modules/incident/past.hpp"
#include "modules/incident/refusals.hpp"
#include "modules/incident/rights.hpp"
#include "modules/reference/api.hpp"

namespace paraat::incident {

using base::Done;
using base::refuse;
using base::Result;
using kernel::Context;
using kernel::Events;

namespace {

constexpr std::string_view table = "log_entry";

std::string own_column(access::Actor const& actor) {
    for (auto const& assignment : actor.assignments) {
        if (!assignment.column.empty()) return assignment.column;
    }
    return {};
}

bool is_for_a_few(Classification classification, std::string const& for_column) {
    return classification == Classification::confidential || !for_column.empty();
}

/// Whoever asks for readers of its own would otherwise see its words go to all readers of the other line.
bool asks_other_readers(LogWritten const& line, LogEntryRow const& before) {
    if (!is_for_a_few(line.classification, line.for_column)) return false;
    bool const was_open = before.classification == Classification::open;
    return before.classification_reason.empty()
        || (line.classification == Classification::confidential && was_open)
        || (!line.for_column.empty() && line.for_column != before.for_column);
}

bool is_for_the_same(LogEntryRow const& one, LogEntryRow const& other) {
    return one.classification == other.classification && one.for_column == other.for_column
        && one.classification_reason == other.classification_reason;
}

/// Everybody who wrote this line and what it corrects in its turn, each once. In recorded shape 1 a
/// correction could be for fewer than its line: the author of that line is then not of these readers.
std::vector<std::string> authors_until(LogEntryRow const& last, Context const& context) {
    std::vector<std::string> authors;
    for (std::optional line = last; line && is_for_the_same(*line, last);) {
        if (std::ranges::find(authors, line->author) == authors.end()) authors.push_back(line->author);
        line = line->corrects ? context.row<LogEntryRow>(table, line->corrects->text()) : std::nullopt;
    }
    return authors;
}

/// A correction is for the same readers as the line it corrects, and for the same reason; nobody says so
/// again. What cannot be read cannot be corrected, and the answer does not tell the two apart.
Result<Done> take_after(LogWritten& line, base::Uuid corrected, Context const& context) {
    auto const before = context.visible_row<LogEntryRow>(table, corrected.text());
    if (!before || before->incident.value != context.scope) return refuse(corrects_unknown, "corrects");
    if (asks_other_readers(line, *before)) return refuse(correction_same_readers, "corrects");
    line.corrects = corrected;
    line.classification = before->classification;
    line.classification_reason = before->classification_reason;
    line.for_column = before->for_column;
    line.earlier_authors = authors_until(*before, context);
    if (line.column.empty()) line.column = before->column;
    return Done{};
}

/// A line of its own for a few says why.
Result<Done> say_why(LogWritten& line, IncidentRow const& incident) {
    if (is_for_a_few(line.classification, line.for_column) && line.classification_reason.empty())
        return refuse(reason_needed, "classification_reason");
    if (incident.classification == Classification::confidential)
        line.classification = Classification::confidential;
    return Done{};
}

Result<Events> write(LogEntry const&, WriteLog const& command, Context const& context) {
    auto const incident = context.row<IncidentRow>("incident", context.scope.text());
    if (!incident) return refuse(kernel::not_found, "incident");
    LogWritten line;
    line.text = command.text;
    line.column = command.column.value_or("");
    line.reason = command.reason.value_or("");
    line.classification = command.classification.value_or(Classification::open);
    line.classification_reason = command.classification_reason.value_or("");
    line.for_column = command.for_column.value_or("");
    if (command.corrects) TRY(take_after(line, *command.corrects, context));
    else TRY(say_why(line, *incident));
    if (line.column.empty()) line.column = own_column(context.actor);
    line.occurred_at = TRY(moment_of(command.occurred_at, context.now));
    // A column that nobody has would make a line that nobody reads.
    reference::Codes codes(context, {line.occurred_at});
    codes.check("column", command.column.value_or(""), "column");
    codes.check("column", command.for_column.value_or(""), "for_column");
    TRY(codes.known());
    return Events{std::move(line)};
}

std::vector<LogEntryRow> rows(LogEntry const& state, kernel::About const& about) {
    auto const& line = state.written;
    return {{about.stream, {about.scope}, line.text, line.column, line.occurred_at, about.created_at,
        about.created_by, line.corrects, line.reason, line.classification, line.classification_reason,
        line.for_column}};
}

access::Audience few_of(LogWritten const& line, kernel::About const& about) {
    if (line.for_column.empty()) {
        auto readers = audience_in(about.scope, line.classification, about.created_by);
        // What its writer chose to make confidential, and said why, is not for partners who were invited
        // either.
        if (!line.classification_reason.empty()) std::erase_if(readers.grants, &access::Grant::named);
        return readers;
    }
    auto const& right = line.classification == Classification::open ? read_incidents : read_confidential;
    access::Audience few =
        access::only({.right = std::string(right.name), .column = line.for_column, .scope = about.scope});
    few.grants.push_back(
        {.right = std::string(read_incidents.name), .scope = about.scope, .account = about.created_by});
    return few;
}

/// Whoever wrote what is corrected reads how it stands now.
access::Audience audience(LogEntry const& state, kernel::About const& about) {
    auto const& line = state.written;
    auto readers = few_of(line, about);
    if (!is_for_a_few(line.classification, line.for_column)) return readers;
    for (auto const& author : line.earlier_authors) {
        if (author == about.created_by) continue;
        readers.grants.push_back(
            {.right = std::string(read_incidents.name), .scope = about.scope, .account = author});
    }
    return readers;
}

kernel::LogText text(LogWritten const& event, LogEntry const&) {
    kernel::LogText said{.nl = event.text, .en = event.text, .column = event.column, .kind = "log"};
    if (event.corrects) {
        said.corrects = *event.corrects;
        auto const why = event.reason.empty() ? std::string() : " (" + event.reason + ")";
        said.nl = "Correctie: " + event.text + why;
        said.en = "Correction: " + event.text + why;
    }
    return said;
}

}  // namespace

void evolve(LogEntry& state, LogWritten const& event, kernel::Recorded const&) { state.written = event; }

void install_log(kernel::Registry& registry) {
    auto lines = registry.stream<LogEntry>("log_entry");
    lines.event<LogWritten>("written", text, 2, past_of_log_written());
    lines.audience(audience);
    lines.table<LogEntryRow>(std::string(table), rows);
    lines.command<WriteLog>("log", kernel::may(write_log), write, kernel::creates,
        {"incident", std::string(table), "reference_row"});
}

}  // namespace paraat::incident
