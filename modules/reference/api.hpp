// What neighbours may use of reference data: its rows, and finding the one that holds on a day.
#pragma once

#include <boost/json/object.hpp>

#include "server/kernel/registry.hpp"

namespace paraat::reference {

/// How well a row is known; see reference/README.md.
enum class Confidence { verified, to_check, to_check_low, local };
BOOST_DESCRIBE_ENUM(Confidence, verified, to_check, to_check_low, local)

/// One version of one row of a set. Key: "set/code" for the newest that stands, "set/code/valid_from" for
/// another; a version of one region alone has "set/code@VR25".
struct ReferenceRow {
    std::string id;
    base::Uuid record;
    std::string region;
    std::string set;
    std::string code;
    std::string label_nl, label_en;
    std::string note_nl, note_en;
    std::string source_ref;
    Confidence confidence = Confidence::to_check;
    std::string valid_from;
    std::optional<std::string> valid_to;
    boost::json::value values;
    bool newest = true;
    std::vector<std::string> earlier;
    bool own = false;
    std::optional<std::string> withdrawn_on;
    std::string confirmed_by;
    std::optional<base::Instant> confirmed_at;
    std::string changed_by;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ReferenceRow, (),
    (id, record, region, set, code, label_nl, label_en, note_nl, note_en, source_ref, confidence, valid_from,
        valid_to, values, newest, earlier, own, withdrawn_on, confirmed_by, confirmed_at, changed_by,
        version))
constexpr auto notes(ReferenceRow*) {
    return base::notes("one version of one row of a reference set",
        {{.name = "id",
             .id = 1,
             .meaning = "set/code for the newest version that stands, set/code/valid_from for another"},
            {.name = "record", .id = 2, .meaning = "the record: what a change or a confirmation names"},
            {.name = "region", .id = 3, .meaning = "NL, or the region this version is for"},
            {.name = "set", .id = 4, .meaning = "reference set"},
            {.name = "code", .id = 5, .meaning = "code within the set"},
            {.name = "label_nl", .id = 6, .meaning = "name in Dutch"},
            {.name = "label_en", .id = 7, .meaning = "name in English"},
            {.name = "note_nl", .id = 8, .meaning = "remark in Dutch", .multiline = true},
            {.name = "note_en", .id = 9, .meaning = "remark in English", .multiline = true},
            {.name = "source_ref", .id = 10, .meaning = "where it was read"},
            {.name = "confidence", .id = 11, .meaning = "how well it is known"},
            {.name = "valid_from", .id = 12, .meaning = "first day it holds"},
            {.name = "valid_to", .id = 13, .meaning = "first day it no longer holds, or open"},
            {.name = "values", .id = 14, .meaning = "the fields of this set"},
            {.name = "newest", .id = 15, .meaning = "of the versions that stand, the one that begins last"},
            {.name = "earlier",
                .id = 16,
                .meaning = "keys of the versions before it, newest first; only on the newest"},
            {.name = "own", .id = 17, .meaning = "made by a user, not from the product's own files"},
            {.name = "withdrawn_on",
                .id = 18,
                .meaning = "day it was gone from the product's files; it holds for days before"},
            {.name = "confirmed_by", .id = 19, .meaning = "account that confirmed it, or empty"},
            {.name = "confirmed_at", .id = 20, .meaning = "when it was confirmed"},
            {.name = "changed_by", .id = 21, .meaning = "account that made this version"},
            {.name = "version", .id = 22, .meaning = "number of changes of the record"}});
}

/// A set as a whole.
struct ReferenceSetRow {
    std::string id;
    std::string title_nl, title_en;
    std::string about_nl, about_en;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ReferenceSetRow, (), (id, title_nl, title_en, about_nl, about_en, version))
constexpr auto notes(ReferenceSetRow*) {
    return base::notes("a reference set as a whole",
        {{.name = "id", .id = 1, .meaning = "code of the set"},
            {.name = "title_nl", .id = 2, .meaning = "name in Dutch"},
            {.name = "title_en", .id = 3, .meaning = "name in English"},
            {.name = "about_nl", .id = 4, .meaning = "what it holds, in Dutch", .multiline = true},
            {.name = "about_en", .id = 5, .meaning = "what it holds, in English", .multiline = true},
            {.name = "version", .id = 6, .meaning = "version of the set in the product"}});
}

inline constexpr char const* row_table = "reference_row";

/// A new version of a row that a user made; for reactions of neighbours that keep something of it.
struct RowChanged {
    std::string set, code, region;
    std::string label_nl, label_en;
    std::string note_nl, note_en;
    std::string source_ref;
    std::string valid_from;
    std::optional<std::string> valid_to;
    boost::json::value values;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RowChanged, (),
    (set, code, region, label_nl, label_en, note_nl, note_en, source_ref, valid_from, valid_to, values,
        reason))
constexpr auto notes(RowChanged*) {
    return base::notes("a user made a new version of a row",
        {{.name = "set", .id = 1, .meaning = "reference set"},
            {.name = "code", .id = 2, .meaning = "code within the set"},
            {.name = "region", .id = 3, .meaning = "NL, or the region it is for"},
            {.name = "label_nl", .id = 4, .meaning = "name in Dutch"},
            {.name = "label_en", .id = 5, .meaning = "name in English"},
            {.name = "note_nl", .id = 6, .meaning = "remark in Dutch"},
            {.name = "note_en", .id = 7, .meaning = "remark in English"},
            {.name = "source_ref", .id = 8, .meaning = "where it was read"},
            {.name = "valid_from", .id = 9, .meaning = "first day it holds"},
            {.name = "valid_to", .id = 10, .meaning = "first day it no longer holds, or open"},
            {.name = "values", .id = 11, .meaning = "the fields of the set"},
            {.name = "reason", .id = 12, .meaning = "why it was changed"}});
}

/// "2026-11-21": the day on the calendar in the Netherlands. Days compare as text.
std::string day_of(base::Instant moment);
/// Is it a day of the calendar, written like that?
bool is_day(std::string_view text);

/// Does this version hold on the day?
bool holds_on(ReferenceRow const& row, std::string_view day);

/// Finds the version that holds on a day, from whatever gives rows by key. A region's own version goes first.
/// In rules: find(context, "grip_level", "grip_2", day_of(context.now)) with needs "reference_row".
template <class Source>
std::optional<ReferenceRow> find(Source& source, std::string const& set, std::string const& code,
    std::string const& day, std::string const& region = {}) {
    auto const version_on = [&](std::string const& key) -> std::optional<ReferenceRow> {
        auto newest = source.template row<ReferenceRow>(row_table, key);
        if (!newest || holds_on(*newest, day)) return newest;
        for (auto const& id : newest->earlier) {
            auto const earlier = source.template row<ReferenceRow>(row_table, id);
            if (earlier && holds_on(*earlier, day)) return earlier;
        }
        return std::nullopt;
    };
    auto const key = set + "/" + code;
    if (!region.empty() && region != "NL") {
        if (auto own = version_on(key + "@" + region)) return own;
    }
    return version_on(key);
}

inline base::RefusalCode const code_unknown{"code_unknown", 422,
    "{field}: {code} staat niet in de referentiegegevens.", "{field}: {code} is not in the reference data."};

/// The codes that one command names, looked up together, so that every fault is told at once by its path. A
/// code holds when it held at one of the moments it is about - people report late, about a day on which
/// another list held - or holds today. Needs "reference_row".
///
///   reference::Codes codes(context, {moment});
///   codes.check("incident_type", command.incident_type, "incident_type");
///   TRY(codes.known());
class Codes {
public:
    explicit Codes(
        kernel::Context const& context, std::vector<std::optional<base::Instant>> const& moments = {});

    /// The row of a code; a region's own version goes first.
    /// @param sets one, or several with "|" between them, as a note names them.
    std::optional<ReferenceRow> find(std::string_view sets, std::string const& code) const;
    /// An empty code is none, and no fault.
    void check(std::string_view sets, std::string const& code, std::string path);
    /// A fault that was found in another way.
    void refuse(base::RefusalCode const& why, std::string const& code, std::string path);
    base::Result<base::Done> known() const;
    std::vector<std::string> const& days() const { return days_; }

private:
    kernel::Context const& context_;
    std::vector<std::string> days_;  // the one it happened on first
    std::vector<base::Fault> faults_;
};

/// All rows of a set that hold on the day, in order of code; a region's own versions stand in for the general
/// ones.
std::vector<ReferenceRow> rows_of(kernel::QueryContext& context, std::string const& set,
    std::string const& day, std::string const& region = {});

/// A field of `values` as text; empty when it is not there or is no text.
std::string text_value(ReferenceRow const& row, std::string_view field);

/// The regions this bureau serves: set "region", field "own".
std::vector<std::string> own_regions(journal::Reader& reader);

/// A set as it stands in the product's files.
struct FileSet {
    std::string set;
    boost::json::object whole;
};
std::vector<FileSet> sets_in_files(kernel::Resources const& resources);

/// Hash of the outline of regions and municipalities that was imported and holds now; empty while the one
/// that the product carries (reference/outline.json) holds.
std::string held_outline(journal::Reader& reader);
/// An outline that was kept, as server/geo/outline.hpp reads it.
std::optional<std::string> outline_text(journal::Reader& reader, std::string_view hash);
/// Durable with the transaction, and in every backup. @return its hash.
std::string keep_outline(journal::Writer& writer, std::string const& text);
/// From now on this one holds.
void hold_outline(journal::Writer& writer, std::string const& hash);

}  // namespace paraat::reference
