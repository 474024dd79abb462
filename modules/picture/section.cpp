// Bvr 2.4.1 - the common picture; Bvr 2.4.2 - the own picture of the control room, CoPI, team bevolkingszorg
// and ROT.
#include "modules/picture/section.hpp"
#include "modules/picture/names.hpp"

#include <algorithm>

#include "modules/reference/api.hpp"

namespace paraat::picture {

base::RefusalCode const picture_closed{"picture_closed", 409,
    "Dit incident is gesloten; beeld en kaart staan vast.",
    "This incident is closed; the picture and the map can no longer be changed."};
base::RefusalCode const unknown_code{
    "unknown_code", 422, "{code} is geen bekende code.", "{code} is not a known code."};
base::RefusalCode const changed_meanwhile{"changed_meanwhile", 409,
    "Iemand anders heeft dit intussen gewijzigd (nu versie {version}). Uw tekst is niet weg.",
    "Somebody else changed this meanwhile (version {version} now). Your text is not lost."};
base::RefusalCode const nothing_to_validate{
    "nothing_to_validate", 409, "Er is nog geen tekst om te valideren.", "There is no text to validate yet."};

base::Result<base::Done> open_incident(kernel::Context const& context) {
    auto const row = context.row<incident::IncidentRow>("incident", context.scope.text());
    if (row && row->status == incident::IncidentStatus::closed)
        return base::refuse(picture_closed, "incident");
    return base::Done{};
}

base::Result<base::Done> known_code(kernel::Context const& context, std::string_view sets,
    std::string const& code, std::string const& field, std::optional<base::Instant> at) {
    reference::Codes codes(context, {at});
    codes.check(sets, code, field);
    return codes.known();
}

access::Audience whole_structure(base::Uuid scope) {
    return access::only({.right = std::string(incident::read_incidents.name), .scope = scope});
}

namespace {

struct Section {
    Picture picture = Picture::TOTAL;
    std::string section, text, column, written_by, validated_by;
    bool certain = false;
    std::int64_t text_version = 0;
    base::Instant written_at{};
    std::optional<base::Instant> validated_at;
};

std::optional<Picture> picture_named(std::string const& name) {
    auto const& values = base::type_of<Picture>()->values;
    auto const found = std::find(values.begin(), values.end(), name);
    if (found == values.end()) return std::nullopt;
    return static_cast<Picture>(found - values.begin());
}

/// Bvr 2.4.1 lid 2 names the parts of the common picture, 2.4.2 those of an own picture; beside them stand
/// the usual tabs and fields, which either may use.
base::Result<base::Done> known_section(
    kernel::Context const& context, Picture picture, std::string const& section) {
    bool const is_common = picture == Picture::TOTAL;
    return known_code(context,
        is_common ? "picture_heading|picture_field" : "own_picture_heading|picture_field", section,
        "section");
}

/// The column somebody acts in: that of the first assignment here that has one.
std::string column_of(kernel::Context const& context) {
    for (auto const& assignment : context.actor.assignments) {
        bool const here = assignment.region == context.region || assignment.region.empty();
        if (here && !assignment.column.empty()) return assignment.column;
    }
    return context.actor.assignments.empty() ? std::string() : context.actor.assignments.front().column;
}

base::Result<kernel::Events> decide(
    Section const& section, WriteSection const& command, kernel::Context const& context) {
    auto const picture = picture_named(command.picture);
    if (!picture) return base::refuse(unknown_code, "picture", {{"code", command.picture}});
    // What was written under a heading goes on, also when the heading has ended since.
    if (section.text_version == 0) TRY(known_section(context, *picture, command.section));
    TRY(open_incident(context));
    // Compare and set: whoever based a text on an older one sees both; nothing is written over unseen.
    if (command.base_version != section.text_version) {
        return base::refuse(
            changed_meanwhile, "base_version", {{"version", std::to_string(section.text_version)}});
    }
    bool const same =
        section.text == command.text && section.certain == command.certain && section.text_version > 0;
    if (same) return kernel::Events{};
    return kernel::Events{
        SectionWritten{*picture, command.section, command.text, command.certain, column_of(context)}};
}

base::Result<kernel::Events> decide(
    Section const& section, ValidateSection const& command, kernel::Context const& context) {
    TRY(open_incident(context));
    if (section.text.empty()) return base::refuse(nothing_to_validate, "id");
    if (command.text_version != section.text_version) {
        return base::refuse(
            changed_meanwhile, "text_version", {{"version", std::to_string(section.text_version)}});
    }
    return kernel::Events{SectionValidated{command.text_version}};
}

void evolve(Section& section, SectionWritten const& event, kernel::Recorded const& recorded) {
    section.picture = event.picture;
    section.section = event.section;
    section.text = event.text;
    section.certain = event.certain;
    section.column = event.column;
    section.written_by = recorded.actor;
    section.written_at = recorded.at;
    ++section.text_version;
    section.validated_by.clear();
    section.validated_at.reset();
}

void evolve(Section& section, SectionValidated const&, kernel::Recorded const& recorded) {
    section.validated_by = recorded.actor;
    section.validated_at = recorded.at;
}

std::vector<SectionRow> rows_of(Section const& section, kernel::About const& about) {
    return {{about.stream, about.scope, section.picture, section.section, section.text, section.certain,
        section.text_version, section.written_by, section.column, section.written_at, section.validated_by,
        section.validated_at}};
}

access::Audience audience_of(Section const&, kernel::About const& about) {
    return whole_structure(about.scope);
}

PartName picture_name(Picture picture) {
    if (picture == Picture::TOTAL) return {"Totaalbeeld", "Common picture"};
    auto const part = part_name(base::type_of<Picture>()->values[static_cast<std::size_t>(picture)]);
    return {"Beeld van " + part.nl, "Picture of " + part.en};
}

/// The first words of a text, for the logbook.
std::string beginning(std::string const& text) {
    constexpr std::size_t length = 160;
    auto plain = text;
    std::replace(plain.begin(), plain.end(), '\n', ' ');
    if (plain.size() <= length) return plain;
    auto cut = plain.rfind(' ', length);
    if (cut == std::string::npos) {
        cut = length;
        while (cut > 0 && (static_cast<unsigned char>(plain[cut]) & 0xc0) == 0x80) --cut;
    }
    return plain.substr(0, cut) + " …";
}

kernel::LogText written_line(SectionWritten const& event, Section const& section) {
    auto const version = " (v" + std::to_string(section.text_version) + ")";
    auto const where = picture_name(event.picture);
    if (event.text.empty()) {
        return {where.nl + version + " leeggemaakt", where.en + version + " emptied", event.column, "text"};
    }
    return {where.nl + version + ": " + beginning(event.text),
        where.en + version + ": " + beginning(event.text), event.column, "text"};
}

kernel::LogText validated_line(SectionValidated const& event, Section const& section) {
    auto const version = " (v" + std::to_string(event.text_version) + ")";
    auto const where = picture_name(section.picture);
    return {where.nl + version + " gevalideerd: " + beginning(section.text),
        where.en + version + " validated: " + beginning(section.text), section.column, "text"};
}

base::Result<SectionTexts> history(SectionHistory const& question, kernel::QueryContext& context) {
    if (!context.row<SectionRow>("picture_section", question.section.text()))
        return base::refuse(kernel::not_found, "section");
    SectionTexts answer;
    for (auto const& entry : context.reader().entries_of(question.section)) {
        if (entry.event_type != "picture_section.written") continue;
        auto const event =
            TRY(base::read_text<SectionWritten>(entry.body, base::Reading::lenient, base::Keys::ids));
        answer.texts.push_back({static_cast<std::int64_t>(answer.texts.size()) + 1, event.text, event.certain,
            entry.actor, entry.entered_at});
    }
    std::reverse(answer.texts.begin(), answer.texts.end());
    return answer;
}

}  // namespace

void install_sections(kernel::Registry& registry) {
    registry.refusals({&picture_closed, &unknown_code, &changed_meanwhile, &nothing_to_validate});
    auto sections = registry.stream<Section>("picture_section");
    sections.event<SectionWritten>("written", written_line);
    sections.event<SectionValidated>("validated", validated_line);
    sections.audience(audience_of);
    sections.table<SectionRow>("picture_section", rows_of);
    sections.keyed_command<WriteSection>("write_section", kernel::may(write_picture), decide,
        {"picture", "section"}, {"incident", reference::row_table});
    sections.command<ValidateSection>(
        "validate_section", kernel::may(validate_picture), decide, kernel::Reach::changes, {"incident"});
    registry.query<SectionHistory, SectionTexts>(
        "section_history", kernel::may(incident::read_incidents), history);
}

}  // namespace paraat::picture
