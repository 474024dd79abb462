// What the writer forgets: old receipts, old changes, and the projections before they are rebuilt.
#include <algorithm>

#include "server/journal/sqlite/writer.hpp"

namespace paraat::journal {

namespace {

// A slice of the writer stays far under 20 ms.
constexpr std::int64_t receipts_per_slice = 1000;
constexpr std::int64_t changes_per_slice = 1000;
constexpr std::int64_t changes_kept_min = 100'000;

constexpr char forget_receipts[] =
    "DELETE FROM receipt WHERE (command, actor) IN (SELECT command, actor FROM receipt WHERE at < ? LIMIT ?)";
constexpr char any_old_receipt[] = "SELECT 1 FROM receipt WHERE at < ? LIMIT 1";
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

bool SqliteWriter::tidy(Instant before) {
    require_writing();
    if (connection_.in_transaction()) return tidy_slice(before);
    begin();
    try {
        bool const more = tidy_slice(before);
        commit();
        return more;
    } catch (...) {
        rollback();  // whoever writes next must find no transaction open
        throw;
    }
}

bool SqliteWriter::tidy_slice(Instant before) {
    if (tidy_receipts(before)) return true;
    for (auto const& [region, head] : heads()) {
        if (tidy_changes(words_.number_of(region), before)) return true;
    }
    return false;
}

bool SqliteWriter::tidy_receipts(Instant before) {
    guard([&] { connection_.prepare(forget_receipts).bind(before.microseconds, receipts_per_slice).run(); });
    return connection_.prepare(any_old_receipt).bind(before.microseconds).step();
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
