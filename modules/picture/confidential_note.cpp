// A confidential note: sharing is the rule (Bvr 2.4.1-2.4.2), so the exception names its reason and its
// readers.
#include "modules/picture/plot.hpp"
#include "modules/reference/api.hpp"

namespace paraat::picture {

base::RefusalCode const withdrawn_already{
    "withdrawn_already", 409, "Deze notitie is al ingetrokken.", "This note was withdrawn already."};

namespace {

struct Note {
    NoteWritten is;
    bool withdrawn = false;
    std::string withdrawn_reason;
};

base::Result<kernel::Events> decide(Note const&, WriteNote const& command, kernel::Context const& context) {
    TRY(open_incident(context));
    reference::Codes codes(context);
    for (std::size_t i = 0; i < command.columns.size(); ++i)
        codes.check("column", command.columns[i], "columns[" + std::to_string(i) + "]");
    TRY(codes.known());
    return kernel::Events{NoteWritten{command.text, command.columns, command.reason}};
}

base::Result<kernel::Events> decide(Note const& note, WithdrawNote const& command, kernel::Context const&) {
    // Also after closing: what proves wrong later must not go on standing there as if it held.
    if (note.withdrawn) return base::refuse(withdrawn_already, "id");
    return kernel::Events{NoteWithdrawn{command.reason}};
}

void evolve(Note& note, NoteWritten const& event, kernel::Recorded const&) { note.is = event; }
void evolve(Note& note, NoteWithdrawn const& event, kernel::Recorded const&) {
    note.withdrawn = true;
    note.withdrawn_reason = event.reason;
}

std::vector<NoteRow> rows_of(Note const& note, kernel::About const& about) {
    return {{about.stream, about.scope, note.is.text, note.is.columns, note.is.reason, about.created_by,
        about.created_at, note.withdrawn, note.withdrawn_reason}};
}

/// Its author, whoever may read what is confidential here, and the people of the named columns here.
access::Audience audience_of(Note const& note, kernel::About const& about) {
    auto audience =
        access::only({.right = std::string(incident::read_confidential.name), .scope = about.scope});
    audience.grants.push_back({.scope = about.scope, .account = about.created_by});
    for (auto const& column : note.is.columns) {
        audience.grants.push_back(
            {.right = std::string(incident::read_incidents.name), .column = column, .scope = about.scope});
    }
    return audience;
}

}  // namespace

void install_confidential_notes(kernel::Registry& registry) {
    registry.refusals({&withdrawn_already});
    auto notes = registry.stream<Note>("confidential_note");
    notes.event<NoteWritten>(
        "written", kernel::log_line("Vertrouwelijk: {text}", "Confidential: {text}", "note"));
    notes.event<NoteWithdrawn>("withdrawn",
        kernel::log_line(
            "Vertrouwelijke notitie ingetrokken. {reason}", "Confidential note withdrawn. {reason}", "note"));
    notes.audience(audience_of);
    notes.table<NoteRow>("confidential_note", rows_of);
    notes.command<WriteNote>("write_note", kernel::may(write_confidential), decide, kernel::creates,
        {"incident", reference::row_table});
    notes.command<WithdrawNote>("withdraw_note", kernel::may(write_confidential), decide);
}

}  // namespace paraat::picture
