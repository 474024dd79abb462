// The rows of reference data, the days on which they hold, and the two questions.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "modules/reference/events.hpp"

namespace paraat::reference {

namespace {

ReferenceRow row_of(State const& state, Version const& version, kernel::About const& about) {
    auto const& content = version.content;
    ReferenceRow row;
    row.record = about.stream;
    row.region = about.region;
    row.set = state.set;
    row.code = state.code;
    row.label_nl = content.label_nl;
    row.label_en = content.label_en;
    row.note_nl = content.note_nl;
    row.note_en = content.note_en;
    row.source_ref = content.source_ref;
    row.confidence = content.confidence;
    row.valid_from = content.valid_from;
    row.valid_to = content.valid_to;
    row.values = content.values;
    row.own = version.own;
    row.withdrawn_on = version.withdrawn_on;
    row.confirmed_by = version.confirmed_by;
    row.confirmed_at = version.confirmed_at;
    row.changed_by = version.changed_by;
    row.version = about.version;
    return row;
}

}  // namespace

std::vector<ReferenceRow> rows_of_record(State const& state, kernel::About const& about) {
    std::vector<ReferenceRow> rows;
    auto const key = state.set + "/" + state.code + (about.region == "NL" ? "" : "@" + about.region);
    for (auto const& version : state.versions) {
        // A version ends at the latest where the next begins.
        if (!rows.empty()) {
            auto& before = rows.back();
            before.newest = false;
            before.id = key + "/" + before.valid_from;
            if (!before.valid_to || *before.valid_to > version.content.valid_from) {
                before.valid_to = version.content.valid_from;
            }
        }
        rows.push_back(row_of(state, version, about));
        rows.back().id = key;
    }
    for (std::size_t i = rows.size(); i > 1; --i) rows.back().earlier.push_back(rows[i - 2].id);
    return rows;
}

std::vector<ReferenceSetRow> row_of_set(SetState const& state, kernel::About const&) {
    auto const& set = state.loaded;
    return {{set.set, set.title_nl, set.title_en, set.about_nl, set.about_en, set.version}};
}

std::string day_of(base::Instant moment) {
    auto const time = base::dutch_time(moment);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", time.year, time.month, time.day);
    return text;
}

bool is_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    auto const number = [&](std::size_t at, std::size_t count) {
        int value = 0;
        for (auto digit : text.substr(at, count)) {
            if (digit < '0' || digit > '9') return -1;
            value = value * 10 + (digit - '0');
        }
        return value;
    };
    int const year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 1800 || month < 1 || day < 1) return false;
    return std::chrono::year_month_day(std::chrono::year(year),
        std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

bool holds_on(ReferenceRow const& row, std::string_view day) {
    return day >= row.valid_from && (!row.valid_to || day < *row.valid_to)
        && (!row.withdrawn_on || day < *row.withdrawn_on);
}

std::vector<ReferenceRow> rows_of(kernel::QueryContext& context, std::string const& set,
    std::string const& day, std::string const& region) {
    std::map<std::string, ReferenceRow> by_code;
    context.reader().rows_of_table(row_table, [&](journal::Row const& stored) {
        if (!stored.key.starts_with(set + "/")) return;
        auto read = base::read_text<ReferenceRow>(stored.body, base::Reading::lenient);
        base::check(read.ok(), "a projected row reads as its own type");
        auto& row = *read;
        bool const is_regional = row.region != "NL";
        if ((is_regional && row.region != region) || !holds_on(row, day)) return;
        if (is_regional) by_code.insert_or_assign(row.code, std::move(row));
        else by_code.try_emplace(row.code, std::move(row));
    });
    std::vector<ReferenceRow> rows;
    rows.reserve(by_code.size());
    for (auto& [code, row] : by_code) rows.push_back(std::move(row));
    return rows;
}

std::string text_value(ReferenceRow const& row, std::string_view field) {
    auto const* values = row.values.if_object();
    auto const* value = values != nullptr ? values->if_contains(field) : nullptr;
    auto const* text = value != nullptr ? value->if_string() : nullptr;
    return text != nullptr ? std::string(text->data(), text->size()) : std::string();
}

std::vector<std::string> own_regions(journal::Reader& reader) {
    std::vector<std::string> regions;
    reader.rows_of_table(row_table, [&](journal::Row const& stored) {
        if (!stored.key.starts_with("region/")) return;
        auto const row = base::read_text<ReferenceRow>(stored.body, base::Reading::lenient);
        base::check(row.ok(), "a projected row reads as its own type");
        auto const* values = row->values.if_object();
        auto const* own = values != nullptr ? values->if_contains("own") : nullptr;
        bool const is_own = own != nullptr && own->is_bool() && own->get_bool();
        if (is_own && row->newest && row->region == "NL" && !row->withdrawn_on) regions.push_back(row->code);
    });
    return regions;
}

base::Result<ReferenceList> ask_rows_of(RowsOf const& question, kernel::QueryContext& context) {
    if (!is_day(question.day)) return base::refuse(not_a_day, "day");
    return ReferenceList{rows_of(context, question.set, question.day, question.region.value_or(""))};
}

base::Result<ReferenceList> ask_find(FindRow const& question, kernel::QueryContext& context) {
    if (!is_day(question.day)) return base::refuse(not_a_day, "day");
    auto const row = find(context, question.set, question.code, question.day, question.region.value_or(""));
    return row ? ReferenceList{{*row}} : ReferenceList{};
}

}  // namespace paraat::reference
