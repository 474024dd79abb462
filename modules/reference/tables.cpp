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

/// Days in a row on which one version holds.
struct Stretch {
    Version const* version;
    std::string from;
    std::optional<std::string> to;
};

/// When each version holds; no two hold on one day. A later version takes over from its first day on: for
/// good, or until the day it was withdrawn from the files. One that was withdrawn before it began never did.
std::vector<Stretch> stretches_of(State const& state) {
    std::vector<Stretch> all;
    auto const add = [&](Version const& version, std::string const& from, std::optional<std::string> to) {
        auto const& content = version.content;
        bool const goes_on = (!content.valid_to || from < *content.valid_to)
            && (!version.withdrawn_on || from < *version.withdrawn_on);
        if (from != content.valid_from && !goes_on) return;
        if (content.valid_to && (!to || *content.valid_to < *to)) to = content.valid_to;
        all.push_back({&version, from, std::move(to)});
    };
    for (auto version = state.versions.begin(); version != state.versions.end(); ++version) {
        if (never_held(*version)) continue;
        std::optional<std::string> from = version->content.valid_from;
        for (auto next = std::next(version); next != state.versions.end() && from; ++next) {
            auto const& later = *next;
            if (never_held(later)) continue;
            if (*from < later.content.valid_from) add(*version, *from, later.content.valid_from);
            if (later.withdrawn_on) from = std::max(*from, *later.withdrawn_on);
            else from.reset();
        }
        if (from) add(*version, *from, std::nullopt);
    }
    // A row whose every version was withdrawn in time is still known by the last of them.
    if (all.empty()) add(state.versions.back(), state.versions.back().content.valid_from, std::nullopt);
    std::ranges::sort(all, {}, &Stretch::from);
    return all;
}

}  // namespace

std::vector<ReferenceRow> rows_of_record(State const& state, kernel::About const& about) {
    auto const key = state.set + "/" + state.code + (about.region == "NL" ? "" : "@" + about.region);
    auto const stretches = stretches_of(state);
    std::vector<ReferenceRow> rows;
    std::size_t newest = 0;
    for (auto const& stretch : stretches) {
        auto& row = rows.emplace_back(row_of(state, *stretch.version, about));
        row.valid_from = stretch.from;
        row.valid_to = stretch.to;
        row.id = key + "/" + row.valid_from;
        row.newest = false;
        if (!row.withdrawn_on || rows[newest].withdrawn_on) newest = rows.size() - 1;
    }
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (&*row != &rows[newest]) rows[newest].earlier.push_back(row->id);
    }
    rows[newest].id = key;
    rows[newest].newest = true;
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
