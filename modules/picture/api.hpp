// What neighbours may use of the picture: its rows.
#pragma once

#include "modules/incident/api.hpp"
#include "server/base/types.hpp"

namespace paraat::picture {

/// Whose picture: the own picture of a part of the main structure (Bvr 2.4.2), or the common one (Bvr 2.4.1).
enum class Picture { MK, COPI, TBZ, ROT, TOTAL };
BOOST_DESCRIBE_ENUM(Picture, MK, COPI, TBZ, ROT, TOTAL)

/// One section of a picture: text with owner, author, time, version, certainty and validation (table
/// picture_section).
struct SectionRow {
    base::Uuid id;
    base::Uuid incident;
    Picture picture = Picture::TOTAL;
    std::string section;
    std::string text;
    bool certain = false;
    std::int64_t text_version = 0;
    std::string written_by;
    std::string written_by_column;
    base::Instant written_at;
    std::string validated_by;
    std::optional<base::Instant> validated_at;
};
BOOST_DESCRIBE_STRUCT(SectionRow, (),
    (id, incident, picture, section, text, certain, text_version, written_by, written_by_column, written_at,
        validated_by, validated_at))
constexpr auto notes(SectionRow*) {
    return base::notes("a section of a picture",
        {{.name = "id", .id = 1, .meaning = "the section"},
            {.name = "incident", .id = 2, .meaning = "incident it belongs to"},
            {.name = "picture",
                .id = 3,
                .meaning = "own picture of a part of the main structure, or the common one"},
            {.name = "section",
                .id = 4,
                .meaning = "code of picture_heading, own_picture_heading or picture_field"},
            {.name = "text", .id = 5, .meaning = "what is known", .multiline = true},
            {.name = "certain", .id = 6, .meaning = "zeker: checked as far as reasonable"},
            {.name = "text_version",
                .id = 7,
                .meaning = "number of texts so far; a save names the one it was based on"},
            {.name = "written_by", .id = 8, .meaning = "account of the author of this text"},
            {.name = "written_by_column", .id = 9, .meaning = "column of the author", .reference = "column"},
            {.name = "written_at", .id = 10, .meaning = "when this text was written"},
            {.name = "validated_by", .id = 11, .meaning = "account that validated this text, or empty"},
            {.name = "validated_at", .id = 12, .meaning = "when it was validated"}});
}

/// The common picture as such: who keeps it (table common_picture).
struct CommonPictureRow {
    base::Uuid id;
    base::Uuid incident;
    std::string keeper;
    std::optional<base::Instant> kept_since;
    std::string kept_reason;
    std::optional<int> rhythm_min;
};
BOOST_DESCRIBE_STRUCT(CommonPictureRow, (), (id, incident, keeper, kept_since, kept_reason, rhythm_min))
constexpr auto notes(CommonPictureRow*) {
    return base::notes("who keeps the common picture, and how often it is brought up to date",
        {{.name = "id", .id = 1, .meaning = "the common picture"},
            {.name = "incident", .id = 2, .meaning = "its incident"},
            {.name = "keeper",
                .id = 3,
                .meaning =
                    "part that keeps it (Bvr 2.4.2): MK, COPI, TBZ or ROT; empty before one is appointed"},
            {.name = "kept_since", .id = 4, .meaning = "since when"},
            {.name = "kept_reason", .id = 5, .meaning = "why it passed to this part"},
            {.name = "rhythm_min",
                .id = 6,
                .meaning = "agreed time after which a section is old; none: as picture_rhythm has it",
                .unit = "min"}});
}

/// One figure of the casualty table with its source and time (table casualty_figure).
struct CasualtyRow {
    base::Uuid id;
    base::Uuid incident;
    std::string kind;
    int number = 0;
    std::string source;
    bool certain = false;
    base::Instant occurred_at;
    base::Instant recorded_at;
    std::string recorded_by;
};
BOOST_DESCRIBE_STRUCT(
    CasualtyRow, (), (id, incident, kind, number, source, certain, occurred_at, recorded_at, recorded_by))
constexpr auto notes(CasualtyRow*) {
    return base::notes("one figure of the casualty table",
        {{.name = "id", .id = 1, .meaning = "the figure"},
            {.name = "incident", .id = 2, .meaning = "its incident"},
            {.name = "kind",
                .id = 3,
                .meaning = "killed, T1, T2, T3, missing, evacuated, sheltered",
                .reference = "casualty_kind"},
            {.name = "number", .id = 4, .meaning = "how many", .unit = "persons"},
            {.name = "source", .id = 5, .meaning = "who says so"},
            {.name = "certain", .id = 6, .meaning = "checked"},
            {.name = "occurred_at", .id = 7, .meaning = "moment the figure is of"},
            {.name = "recorded_at", .id = 8, .meaning = "moment it was entered"},
            {.name = "recorded_by", .id = 9, .meaning = "account that entered it"}});
}

/// An object of the plot (table plot_object).
struct PlotRow {
    base::Uuid id;
    base::Uuid incident;
    std::string symbol;
    std::string label;
    std::string note;
    std::string column;
    std::string source;
    boost::json::value geometry;
    std::optional<base::Instant> valid_from;
    std::optional<base::Instant> valid_to;
    std::string drawn_by;
    base::Instant drawn_at;
    std::string changed_by;
    base::Instant changed_at;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(PlotRow, (),
    (id, incident, symbol, label, note, column, source, geometry, valid_from, valid_to, drawn_by, drawn_at,
        changed_by, changed_at, version))
constexpr auto notes(PlotRow*) {
    return base::notes("an object on the map of an incident",
        {{.name = "id", .id = 1, .meaning = "the object"},
            {.name = "incident", .id = 2, .meaning = "its incident"},
            {.name = "symbol", .id = 3, .meaning = "what it is", .reference = "map_symbol"},
            {.name = "label", .id = 4, .meaning = "its name on the map"},
            {.name = "note", .id = 5, .meaning = "remark", .multiline = true},
            {.name = "column", .id = 6, .meaning = "column that plotted it", .reference = "column"},
            {.name = "source", .id = 7, .meaning = "who says so"},
            {.name = "geometry",
                .id = 8,
                .meaning = "GeoJSON Point, LineString or Polygon in lon, lat (WGS84)"},
            {.name = "valid_from", .id = 9, .meaning = "holds from"},
            {.name = "valid_to", .id = 10, .meaning = "holds until"},
            {.name = "drawn_by", .id = 11, .meaning = "account that drew it"},
            {.name = "drawn_at", .id = 12, .meaning = "when it was drawn"},
            {.name = "changed_by", .id = 13, .meaning = "account that changed it last"},
            {.name = "changed_at", .id = 14, .meaning = "when it was changed last"},
            {.name = "version",
                .id = 15,
                .meaning = "number of changes; a change names the one it was based on"}});
}

/// A confidential note (table confidential_note): for a few, and it says why.
struct NoteRow {
    base::Uuid id;
    base::Uuid incident;
    std::string text;
    std::vector<std::string> columns;
    std::string reason;
    std::string written_by;
    base::Instant written_at;
    bool withdrawn = false;
    std::string withdrawn_reason;
};
BOOST_DESCRIBE_STRUCT(
    NoteRow, (), (id, incident, text, columns, reason, written_by, written_at, withdrawn, withdrawn_reason))
constexpr auto notes(NoteRow*) {
    return base::notes("a confidential note in an incident",
        {{.name = "id", .id = 1, .meaning = "the note"},
            {.name = "incident", .id = 2, .meaning = "its incident"},
            {.name = "text", .id = 3, .meaning = "what it says", .multiline = true},
            {.name = "columns",
                .id = 4,
                .meaning = "columns whose own people read it too",
                .reference = "column"},
            {.name = "reason",
                .id = 5,
                .meaning = "why it is not shared with all (sharing is the rule, Bvr 2.4.1-2.4.2)"},
            {.name = "written_by", .id = 6, .meaning = "account of the author"},
            {.name = "written_at", .id = 7, .meaning = "when it was written"},
            {.name = "withdrawn", .id = 8, .meaning = "no longer holds"},
            {.name = "withdrawn_reason", .id = 9, .meaning = "why"}});
}

}  // namespace paraat::picture
