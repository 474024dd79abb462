// The plot: points, lines and areas on the map of an incident; and confidential notes.
#pragma once

#include "modules/picture/section.hpp"

namespace paraat::picture {

inline access::Right const draw_plot{
    "draw_plot", "de kaart plotten", "draw on the map", {"editor", "information_manager", "leader", "guest"}};
inline access::Right const write_confidential{"write_confidential", "vertrouwelijke notities schrijven",
    "write confidential notes", {"information_manager", "leader"}};

extern base::RefusalCode const removed_already, wrong_geometry, too_many_vertices,
    validity_ends_before_it_begins, withdrawn_already;

struct DrawObject {
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
};
BOOST_DESCRIBE_STRUCT(
    DrawObject, (), (id, incident, symbol, label, note, column, source, geometry, valid_from, valid_to))
constexpr auto notes(DrawObject*) {
    return base::notes("draws an object on the map of an incident",
        {{.name = "id", .id = 1, .meaning = "own identifier of the object"},
            {.name = "incident", .id = 2, .meaning = "the incident"},
            {.name = "symbol",
                .id = 3,
                .meaning = "what it is",
                .min = 1,
                .max = 20,
                .reference = "map_symbol"},
            {.name = "label", .id = 4, .meaning = "its name on the map", .max = 80},
            {.name = "note", .id = 5, .meaning = "remark", .max = 1000, .multiline = true},
            {.name = "column",
                .id = 6,
                .meaning = "column it belongs to",
                .min = 1,
                .max = 10,
                .reference = "column"},
            {.name = "source", .id = 7, .meaning = "who says so", .max = 200},
            {.name = "geometry",
                .id = 8,
                .meaning =
                    "GeoJSON Point, LineString or Polygon without holes, in lon, lat (WGS84), inside RD"},
            {.name = "valid_from", .id = 9, .meaning = "holds from"},
            {.name = "valid_to", .id = 10, .meaning = "holds until"}});
}

struct MoveObject {
    base::Uuid id;
    std::int64_t base_version = 0;
    boost::json::value geometry;
};
BOOST_DESCRIBE_STRUCT(MoveObject, (), (id, base_version, geometry))
constexpr auto notes(MoveObject*) {
    return base::notes("moves or reshapes an object",
        {{.name = "id", .id = 1, .meaning = "the object"},
            {.name = "base_version", .id = 2, .meaning = "version it was based on", .min = 1},
            {.name = "geometry", .id = 3, .meaning = "GeoJSON of the same kind in lon, lat (WGS84)"}});
}

struct DescribeObject {
    base::Uuid id;
    std::int64_t base_version = 0;
    std::string label;
    std::string note;
    std::string source;
    std::optional<base::Instant> valid_from;
    std::optional<base::Instant> valid_to;
};
BOOST_DESCRIBE_STRUCT(DescribeObject, (), (id, base_version, label, note, source, valid_from, valid_to))
constexpr auto notes(DescribeObject*) {
    return base::notes("changes what is said of an object",
        {{.name = "id", .id = 1, .meaning = "the object"},
            {.name = "base_version", .id = 2, .meaning = "version it was based on", .min = 1},
            {.name = "label", .id = 3, .meaning = "its name on the map", .max = 80},
            {.name = "note", .id = 4, .meaning = "remark", .max = 1000, .multiline = true},
            {.name = "source", .id = 5, .meaning = "who says so", .max = 200},
            {.name = "valid_from", .id = 6, .meaning = "holds from"},
            {.name = "valid_to", .id = 7, .meaning = "holds until"}});
}

struct RemoveObject {
    base::Uuid id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RemoveObject, (), (id, reason))
constexpr auto notes(RemoveObject*) {
    return base::notes("takes an object off the map; it stays in the logbook",
        {{.name = "id", .id = 1, .meaning = "the object"},
            {.name = "reason", .id = 2, .meaning = "why", .min = 1, .max = 200}});
}

struct ObjectDrawn {
    std::string symbol, label, note, column, source;
    boost::json::value geometry;
    std::optional<base::Instant> valid_from, valid_to;
};
BOOST_DESCRIBE_STRUCT(ObjectDrawn, (), (symbol, label, note, column, source, geometry, valid_from, valid_to))
constexpr auto notes(ObjectDrawn*) {
    return base::notes("an object was drawn",
        {{.name = "symbol", .id = 1, .meaning = "what it is"},
            {.name = "label", .id = 2, .meaning = "its name on the map"},
            {.name = "note", .id = 3, .meaning = "remark"},
            {.name = "column", .id = 4, .meaning = "column it belongs to"},
            {.name = "source", .id = 5, .meaning = "who said so"},
            {.name = "geometry", .id = 6, .meaning = "GeoJSON in lon, lat"},
            {.name = "valid_from", .id = 7, .meaning = "holds from"},
            {.name = "valid_to", .id = 8, .meaning = "holds until"}});
}

struct ObjectMoved {
    boost::json::value geometry;
};
BOOST_DESCRIBE_STRUCT(ObjectMoved, (), (geometry))
constexpr auto notes(ObjectMoved*) {
    return base::notes(
        "an object was moved", {{.name = "geometry", .id = 1, .meaning = "GeoJSON in lon, lat"}});
}

struct ObjectDescribed {
    std::string label, note, source;
    std::optional<base::Instant> valid_from, valid_to;
};
BOOST_DESCRIBE_STRUCT(ObjectDescribed, (), (label, note, source, valid_from, valid_to))
constexpr auto notes(ObjectDescribed*) {
    return base::notes("what is said of an object changed",
        {{.name = "label", .id = 1, .meaning = "its name on the map"},
            {.name = "note", .id = 2, .meaning = "remark"},
            {.name = "source", .id = 3, .meaning = "who said so"},
            {.name = "valid_from", .id = 4, .meaning = "holds from"},
            {.name = "valid_to", .id = 5, .meaning = "holds until"}});
}

struct ObjectRemoved {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ObjectRemoved, (), (reason))
constexpr auto notes(ObjectRemoved*) {
    return base::notes("an object was taken off the map", {{.name = "reason", .id = 1, .meaning = "why"}});
}

struct WriteNote {
    base::Uuid id;
    base::Uuid incident;
    std::string text;
    std::vector<std::string> columns;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WriteNote, (), (id, incident, text, columns, reason))
constexpr auto notes(WriteNote*) {
    return base::notes("writes a note for a few; sharing is the rule, so it says why",
        {{.name = "id", .id = 1, .meaning = "own identifier of the note"},
            {.name = "incident", .id = 2, .meaning = "the incident"},
            {.name = "text", .id = 3, .meaning = "what it says", .min = 1, .max = 4000, .multiline = true},
            {.name = "columns",
                .id = 4,
                .meaning = "columns whose own people read it too",
                .max = 9,
                .reference = "column"},
            {.name = "reason", .id = 5, .meaning = "why it is not shared with all", .min = 1, .max = 300}});
}

struct WithdrawNote {
    base::Uuid id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawNote, (), (id, reason))
constexpr auto notes(WithdrawNote*) {
    return base::notes("says that a note no longer holds; it stays readable for those who could",
        {{.name = "id", .id = 1, .meaning = "the note"},
            {.name = "reason", .id = 2, .meaning = "why", .min = 1, .max = 300}});
}

struct NoteWritten {
    std::string text;
    std::vector<std::string> columns;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NoteWritten, (), (text, columns, reason))
constexpr auto notes(NoteWritten*) {
    return base::notes("a confidential note was written",
        {{.name = "text", .id = 1, .meaning = "what it says"},
            {.name = "columns", .id = 2, .meaning = "columns whose people read it too"},
            {.name = "reason", .id = 3, .meaning = "why it is not shared with all"}});
}

struct NoteWithdrawn {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NoteWithdrawn, (), (reason))
constexpr auto notes(NoteWithdrawn*) {
    return base::notes("a confidential note was withdrawn", {{.name = "reason", .id = 1, .meaning = "why"}});
}

void install_plot(kernel::Registry& registry);
void install_confidential_notes(kernel::Registry& registry);

}  // namespace paraat::picture
