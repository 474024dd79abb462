// Reference rows: how they come from files, how a region changes or confirms them, and why not.
#pragma once

#include "modules/reference/api.hpp"
#include "server/base/result.hpp"

namespace paraat::reference {

inline access::Right const change_reference{
    "change_reference", "referentiegegevens wijzigen", "change reference data", {"administrator"}};
inline access::Right const confirm_reference{"confirm_reference", "referentiegegevens bevestigen",
    "confirm reference data", {"planner", "information_manager", "administrator"}};
/// Held by nobody: the product loads its own files.
inline access::Right const load_reference{
    "load_reference", "referentiegegevens laden", "load reference data", {}};

inline base::RefusalCode const verified_row{"verified_row", 409,
    "Deze rij is gelezen in de bron en niet te wijzigen: {source}.",
    "This row was read in its source and cannot be changed: {source}."};
inline base::RefusalCode const confirmed_already{
    "confirmed_already", 409, "Deze rij is al bevestigd.", "This row has been confirmed already."};
inline base::RefusalCode const verified_already{"verified_already", 409,
    "Deze rij is al gelezen in de bron; bevestigen is niet nodig.",
    "This row was already read in its source; there is nothing to confirm."};
inline base::RefusalCode const not_a_day{"not_a_day", 422, "{field} is geen datum, zoals 2027-01-01.",
    "{field} is not a date, such as 2027-01-01."};
inline base::RefusalCode const not_later{"not_later", 422,
    "Een nieuwe versie begint na de vorige ({previous}); wat gold blijft staan.",
    "A new version begins after the one before ({previous}); what was in force stays."};
inline base::RefusalCode const ends_before_it_begins{"ends_before_it_begins", 422,
    "De einddatum ligt niet na de begindatum.", "The end does not lie after the beginning."};
inline base::RefusalCode const values_differ{"values_differ", 422,
    "De velden van deze set liggen vast; {name} klopt niet.",
    "The fields of this set are fixed; {name} does not fit."};
inline base::RefusalCode const unknown_row{"unknown_row", 422,
    "Deze rij bestaat niet in de referentiegegevens.", "There is no such row in the reference data."};
inline base::RefusalCode const regional_exists{"regional_exists", 409,
    "Deze regio heeft al een eigen versie van deze rij; wijzig die.",
    "This region has its own version of this row already; change that one."};
inline base::RefusalCode const no_person{
    "no_person", 409, "Alleen een persoon kan dit bevestigen.", "Only a person can confirm this."};

/// What one version says.
struct Content {
    std::string label_nl, label_en;
    std::string note_nl, note_en;
    std::string source_ref;
    Confidence confidence = Confidence::to_check;
    std::string valid_from;
    std::optional<std::string> valid_to;
    boost::json::value values;
};
BOOST_DESCRIBE_STRUCT(
    Content, (), (label_nl, label_en, note_nl, note_en, source_ref, confidence, valid_from, valid_to, values))
constexpr auto notes(Content*) {
    return base::notes("what one version of a row says",
        {{.name = "label_nl", .id = 1, .meaning = "name in Dutch", .min = 1, .max = 300},
            {.name = "label_en", .id = 2, .meaning = "name in English", .min = 1, .max = 300},
            {.name = "note_nl", .id = 3, .meaning = "remark in Dutch", .max = 2000, .multiline = true},
            {.name = "note_en", .id = 4, .meaning = "remark in English", .max = 2000, .multiline = true},
            {.name = "source_ref", .id = 5, .meaning = "where it was read", .max = 500},
            {.name = "confidence", .id = 6, .meaning = "how well it is known"},
            {.name = "valid_from", .id = 7, .meaning = "first day it holds", .min = 10, .max = 10},
            {.name = "valid_to", .id = 8, .meaning = "first day it no longer holds", .min = 10, .max = 10},
            {.name = "values", .id = 9, .meaning = "the fields of the set"}});
}

/// The product puts a row of its files into the journal for the first time.
struct LoadRow {
    base::Uuid id;
    std::string set, code;
    std::vector<Content> versions;
};
BOOST_DESCRIBE_STRUCT(LoadRow, (), (id, set, code, versions))
constexpr auto notes(LoadRow*) {
    return base::notes("takes in a row of the product's files",
        {{.name = "id", .id = 1, .meaning = "the record, derived from set and code"},
            {.name = "set", .id = 2, .meaning = "reference set", .min = 1, .max = 60},
            {.name = "code", .id = 3, .meaning = "code within the set", .min = 1, .max = 80},
            {.name = "versions", .id = 4, .meaning = "its versions, earliest first", .min = 1, .max = 50}});
}

/// The row differs in the files now; without versions it is gone from them.
struct ReloadRow {
    base::Uuid id;
    std::vector<Content> versions;
};
BOOST_DESCRIBE_STRUCT(ReloadRow, (), (id, versions))
constexpr auto notes(ReloadRow*) {
    return base::notes("takes in how a row stands in the product's files now",
        {{.name = "id", .id = 1, .meaning = "the record"},
            {.name = "versions",
                .id = 2,
                .meaning = "its versions, earliest first; none: withdrawn",
                .max = 50}});
}

struct LoadSet {
    base::Uuid id;
    std::string set;
    std::string title_nl, title_en, about_nl, about_en;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(LoadSet, (), (id, set, title_nl, title_en, about_nl, about_en, version))
constexpr auto notes(LoadSet*) {
    return base::notes("takes in a set of the product's files",
        {{.name = "id", .id = 1, .meaning = "the record, derived from the set"},
            {.name = "set", .id = 2, .meaning = "code of the set", .min = 1, .max = 60},
            {.name = "title_nl", .id = 3, .meaning = "name in Dutch", .min = 1, .max = 200},
            {.name = "title_en", .id = 4, .meaning = "name in English", .min = 1, .max = 200},
            {.name = "about_nl", .id = 5, .meaning = "what it holds, in Dutch", .max = 2000},
            {.name = "about_en", .id = 6, .meaning = "what it holds, in English", .max = 2000},
            {.name = "version", .id = 7, .meaning = "version of the set"}});
}
struct ReloadSet {
    base::Uuid id;
    std::string title_nl, title_en, about_nl, about_en;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ReloadSet, (), (id, title_nl, title_en, about_nl, about_en, version))
constexpr auto notes(ReloadSet*) {
    return base::notes("takes in how a set stands in the product's files now",
        {{.name = "id", .id = 1, .meaning = "the record"},
            {.name = "title_nl", .id = 2, .meaning = "name in Dutch", .min = 1, .max = 200},
            {.name = "title_en", .id = 3, .meaning = "name in English", .min = 1, .max = 200},
            {.name = "about_nl", .id = 4, .meaning = "what it holds, in Dutch", .max = 2000},
            {.name = "about_en", .id = 5, .meaning = "what it holds, in English", .max = 2000},
            {.name = "version", .id = 6, .meaning = "version of the set"}});
}

/// A new version of a row, by a user; its mark becomes `local`.
struct Change {
    base::Uuid id;
    std::string label_nl, label_en, note_nl, note_en, source_ref;
    std::string valid_from;
    std::optional<std::string> valid_to;
    boost::json::value values;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(
    Change, (), (id, label_nl, label_en, note_nl, note_en, source_ref, valid_from, valid_to, values, reason))
constexpr auto notes(Change*) {
    return base::notes("makes a new version of a row; what was in force stays",
        {{.name = "id", .id = 1, .meaning = "the record"},
            {.name = "label_nl", .id = 2, .meaning = "name in Dutch", .min = 1, .max = 300},
            {.name = "label_en", .id = 3, .meaning = "name in English", .min = 1, .max = 300},
            {.name = "note_nl", .id = 4, .meaning = "remark in Dutch", .max = 2000, .multiline = true},
            {.name = "note_en", .id = 5, .meaning = "remark in English", .max = 2000, .multiline = true},
            {.name = "source_ref", .id = 6, .meaning = "where it was read", .min = 1, .max = 500},
            {.name = "valid_from", .id = 7, .meaning = "first day it holds", .min = 10, .max = 10},
            {.name = "valid_to", .id = 8, .meaning = "first day it no longer holds", .min = 10, .max = 10},
            {.name = "values", .id = 9, .meaning = "the fields of the set"},
            {.name = "reason", .id = 10, .meaning = "why it changes", .min = 1, .max = 500}});
}

/// A version of a row for one region alone.
struct MakeRegional {
    base::Uuid id;
    std::string region;
    std::string set, code;
    std::string label_nl, label_en, note_nl, note_en, source_ref;
    std::string valid_from;
    std::optional<std::string> valid_to;
    boost::json::value values;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MakeRegional, (),
    (id, region, set, code, label_nl, label_en, note_nl, note_en, source_ref, valid_from, valid_to, values,
        reason))
constexpr auto notes(MakeRegional*) {
    return base::notes("makes a version of a row for one region alone",
        {{.name = "id", .id = 1, .meaning = "own identifier of the regional record"},
            {.name = "region",
                .id = 2,
                .meaning = "region it is for",
                .min = 4,
                .max = 4,
                .reference = "region"},
            {.name = "set", .id = 3, .meaning = "reference set", .min = 1, .max = 60},
            {.name = "code", .id = 4, .meaning = "code within the set", .min = 1, .max = 80},
            {.name = "label_nl", .id = 5, .meaning = "name in Dutch", .min = 1, .max = 300},
            {.name = "label_en", .id = 6, .meaning = "name in English", .min = 1, .max = 300},
            {.name = "note_nl", .id = 7, .meaning = "remark in Dutch", .max = 2000, .multiline = true},
            {.name = "note_en", .id = 8, .meaning = "remark in English", .max = 2000, .multiline = true},
            {.name = "source_ref", .id = 9, .meaning = "where it was read", .min = 1, .max = 500},
            {.name = "valid_from", .id = 10, .meaning = "first day it holds", .min = 10, .max = 10},
            {.name = "valid_to", .id = 11, .meaning = "first day it no longer holds", .min = 10, .max = 10},
            {.name = "values", .id = 12, .meaning = "the fields of the set"},
            {.name = "reason", .id = 13, .meaning = "why the region differs", .min = 1, .max = 500}});
}

struct Confirm {
    base::Uuid id;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Confirm, (), (id, note))
constexpr auto notes(Confirm*) {
    return base::notes("vouches, as a named person, for the newest version of a row",
        {{.name = "id", .id = 1, .meaning = "the record"},
            {.name = "note", .id = 2, .meaning = "how it was checked", .max = 500}});
}

}  // namespace paraat::reference
