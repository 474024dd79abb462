// What the writer forgets: old receipts, old changes, and the projections before they are rebuilt.
#include <algorithm>
#include <charconv>

#include "server/journal/sqlite/writer.hpp"

namespace paraat::journal {

namespace {

// A slice of the writer stays far under 20 ms.
constexpr std::int64_t receipts_per_slice = 1000;
constexpr std::int64_t changes_per_slice = 1000;
constexpr std::int64_t changes_kept_min = 100'000;

constexpr char newest_receipts_from[] = "SELECT at FROM receipt ORDER BY at DESC LIMIT 1 OFFSET ?";
constexpr char receipts_slice_end[] = "SELECT at FROM receipt WHERE at < ? ORDER BY at LIMIT 1 OFFSET ?";
constexpr char last_receipt_before[] = "SELECT at FROM receipt WHERE at < ? ORDER BY at DESC LIMIT 1";
constexpr char forget_receipts[] = "DELETE FROM receipt WHERE at <= ?";
constexpr char any_old_receipt[] = "SELECT 1 FROM receipt WHERE at < ? LIMIT 1";
constexpr std::string_view receipts_space = "receipts", forgotten_to_key = "forgotten_to";
constexpr char forgotten_up_to[] = "SELECT up_to FROM change_forgotten WHERE region = ?";
constexpr char kept_from[] =
    "SELECT place FROM change WHERE place > ? AND place <= ? ORDER BY place DESC LIMIT 1 OFFSET ?";
constexpr char entered_at[] = "SELECT entered_at FROM entry WHERE place = ?";
constexpr char slice_end[] =
    "SELECT place FROM change WHERE place > ? AND place <= ? ORDER BY place LIMIT 1 OFFSET ?";
constexpr char forget_changes[] = "DELETE FROM change WHERE place > ? AND place <= ?";
constexpr char note_forgotten[] = "INSERT INTO change_forgotten (region, up_to) VALUES (?, ?)"
                                  " ON CONFLICT (region) DO UPDATE SET up_to = excluded.up_to";

/// The last entry of a region that was entered before `before`, between `known_old` and `last`; moments
/// follow the sequence, so halving finds it.
Sequence last_before(
    Connection& connection, std::int64_t region, Sequence known_old, Sequence last, Instant before) {
    while (known_old < last) {
        auto const middle = known_old + (last - known_old + 1) / 2;
        auto query = connection.prepare(entered_at);
        bool const old = query.bind(place_of(region, middle)).step() && query.number(0) < before.microseconds;
        if (old) known_old = middle;
        else last = middle - 1;
    }
    return known_old;
}

}  // namespace

bool SqliteWriter::tidy(Instant before, std::int64_t receipts_min) {
    require_writing();
    if (connection_.in_transaction()) return tidy_slice(before, receipts_min);
    begin();
    try {
        bool const more = tidy_slice(before, receipts_min);
        commit();
        return more;
    } catch (...) {
        rollback();  // whoever writes next must find no transaction open
        throw;
    }
}

bool SqliteWriter::tidy_slice(Instant before, std::int64_t receipts_min) {
    if (tidy_receipts(before, receipts_min)) return true;
    for (auto const& [region, head] : heads()) {
        if (tidy_changes(words_.number_of(region), before)) return true;
    }
    return false;
}

/// The clock may be wrong, and a command whose receipt is gone would be done once more. So what was forgotten
/// is noted by the receipts themselves, in the same transaction: up to the newest of them nothing without a
/// receipt is taken on any more.
bool SqliteWriter::tidy_receipts(Instant before, std::int64_t receipts_min) {
    auto const moment = [&](char const* sql, auto... parameters) -> std::optional<std::int64_t> {
        auto query = connection_.prepare(sql);
        (query.bind(parameters), ...);
        if (!query.step()) return std::nullopt;
        return query.number(0);
    };
    auto limit = before.microseconds;
    if (receipts_min > 0) {
        auto const newest_from = moment(newest_receipts_from, receipts_min - 1);
        if (!newest_from) return false;
        limit = std::min(limit, *newest_from);
    }
    auto const last = moment(last_receipt_before, limit);
    if (!last) return false;
    auto const end =
        std::min(*last, moment(receipts_slice_end, limit, receipts_per_slice - 1).value_or(*last));
    auto const forgotten_to = std::max(receipts_forgotten_to().microseconds, end);
    guard([&] {
        connection_.prepare(forget_receipts).bind(end).run();
        put_setting(
            {std::string(receipts_space), std::string(forgotten_to_key), std::to_string(forgotten_to)});
    });
    receipts_forgotten_to_ = Instant{forgotten_to};
    return connection_.prepare(any_old_receipt).bind(limit).step();
}

Instant SqliteWriter::receipts_forgotten_to() {
    if (!receipts_forgotten_to_) {
        auto const kept = setting(receipts_space, forgotten_to_key);
        std::int64_t moment = 0;
        if (kept) std::from_chars(kept->data(), kept->data() + kept->size(), moment);
        receipts_forgotten_to_ = Instant{moment};
    }
    return *receipts_forgotten_to_;
}

bool SqliteWriter::tidy_changes(std::int64_t region, Instant before) {
    auto const number = [&](char const* sql, auto... parameters) -> std::optional<std::int64_t> {
        auto query = connection_.prepare(sql);
        (query.bind(parameters), ...);
        if (!query.step()) return std::nullopt;
        return query.number(0);
    };
    auto const forgotten = number(forgotten_up_to, region).value_or(0);
    auto const start = place_of(region, forgotten);
    auto const kept = number(kept_from, start, place_of(region, sequence_max), changes_kept_min - 1);
    if (!kept) return false;
    auto const last_old = last_before(connection_, region, forgotten, sequence_of(*kept) - 1, before);
    if (last_old <= forgotten) return false;
    auto const wanted_end = place_of(region, last_old);
    auto const end = number(slice_end, start, wanted_end, changes_per_slice).value_or(wanted_end);
    guard([&] {
        connection_.prepare(forget_changes).bind(start, end).run();
        connection_.prepare(note_forgotten).bind(region, sequence_of(end)).run();
    });
    return end < wanted_end;
}

void SqliteWriter::forget_projections() {
    base::check(connection_.in_transaction(), "projections are forgotten inside a transaction");
    guard([&] {
        connection_.execute("DELETE FROM stream; DELETE FROM row; DELETE FROM change; DELETE FROM fact");
        // The change log is no longer whole: who was following starts from a snapshot.
        for (auto const& [region, head] : heads()) {
            connection_.prepare(note_forgotten).bind(words_.number_of(region), head.sequence).run();
        }
    });
    change_ = {};
}

}  // namespace paraat::journal
