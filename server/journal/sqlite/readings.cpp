// The queries behind every read of the store. Each is written against SQL that a second engine shares.
#include "server/journal/sqlite/readings.hpp"

namespace paraat::journal {

namespace {

constexpr char next_region[] = "SELECT place FROM entry WHERE place >= ? ORDER BY place LIMIT 1";
constexpr char newest_entry[] =
    "SELECT place, hash FROM entry WHERE place > ? AND place <= ? ORDER BY place DESC LIMIT 1";
constexpr char stream_by_id[] = "SELECT type, region, scope, version, audience FROM stream WHERE id = ?";
#define ENTRY_COLUMNS                                                                                   \
    "place, stream, stream_type, scope, version, event_type, shape, entered_at, actor, command, body, " \
    "personal, previous, hash"
constexpr char entries_of_stream[] = "SELECT " ENTRY_COLUMNS " FROM entry WHERE stream = ? ORDER BY version";
constexpr char entries_from[] =
    "SELECT " ENTRY_COLUMNS " FROM entry WHERE place >= ? AND place <= ? ORDER BY place";
#undef ENTRY_COLUMNS
#define ROW_COLUMNS "kind, key, region, stream, scope, audience, sequence, body"
constexpr char row_by_key[] = "SELECT " ROW_COLUMNS " FROM row WHERE kind = ? AND key = ?";
constexpr char rows_by_stream[] = "SELECT " ROW_COLUMNS " FROM row WHERE stream = ? ORDER BY kind, key";
constexpr char rows_by_scope[] = "SELECT " ROW_COLUMNS " FROM row WHERE scope = ? ORDER BY kind, key";
constexpr char rows_by_scope_and_table[] =
    "SELECT " ROW_COLUMNS " FROM row WHERE scope = ? AND kind = ? ORDER BY key";
constexpr char rows_by_table[] = "SELECT " ROW_COLUMNS " FROM row WHERE kind = ? ORDER BY key";
#undef ROW_COLUMNS
constexpr char next_changed_region[] = "SELECT place FROM change WHERE place >= ? ORDER BY place LIMIT 1";
constexpr char changes_between[] = "SELECT place, kind, key, scope, before, after FROM change WHERE place > "
                                   "? AND place <= ? ORDER BY place, ordinal";
constexpr char changes_forgotten[] = "SELECT region, up_to FROM change_forgotten";
constexpr char receipt_by_command[] =
    "SELECT fingerprint, at, answer FROM receipt WHERE command = ? AND actor = ?";
constexpr char all_facts[] =
    "SELECT stream, subject, kind, value FROM fact ORDER BY stream, subject, kind, value";
constexpr char facts_by_stream[] =
    "SELECT stream, subject, kind, value FROM fact WHERE stream = ? ORDER BY subject, kind, value";
constexpr char count_all[] =
    "SELECT (SELECT count(*) FROM stream), (SELECT count(*) FROM row), (SELECT count(*) FROM fact)";
constexpr char setting_by_key[] = "SELECT value FROM setting WHERE space = ? AND key = ?";
constexpr char settings_of_space[] = "SELECT key, value FROM setting WHERE space = ? ORDER BY key";

Fact fact_of(Statement const& found) {
    return {std::string(found.text(1)), std::string(found.text(2)), std::string(found.text(3))};
}

/// All regions that a table with places knows, found by leaping from one to the next.
std::vector<std::int64_t> regions_in(Connection& connection, char const* next) {
    std::vector<std::int64_t> regions;
    auto query = connection.prepare(next);
    std::int64_t from = 0;
    while (query.bind(from).step()) {
        auto const place = query.number(0);
        // In a damaged file a search may end before where it began; without this we would leap for ever.
        if (place < from) connection.fail_damaged("entries do not lie in order");
        regions.push_back(region_of(place));
        from = place_of(regions.back() + 1, 0);
        query.again();
    }
    return regions;
}

}  // namespace

std::map<Region, ChainHead> Readings::heads() {
    std::map<Region, ChainHead> heads;
    for (auto const region : regions_in(connection_, next_region))
        heads[words_.text_of(region)] = head(region);
    return heads;
}

ChainHead Readings::head(std::int64_t region) {
    auto query = connection_.prepare(newest_entry);
    query.bind(place_of(region, 0) - 1, place_of(region, sequence_max));
    if (!query.step()) return {};
    return {sequence_of(query.number(0)), query.hash(1)};
}

std::optional<StreamHead> Readings::stream(Uuid stream) {
    auto query = connection_.prepare(stream_by_id);
    if (!query.bind(stream).step()) return std::nullopt;
    return StreamHead{stream, words_.text_of(query.number(0)), words_.text_of(query.number(1)), query.uuid(2),
        query.number(3), words_.text_of(query.number(4))};
}

void Readings::fill(Statement const& found, Entry& entry) {
    auto const place = found.number(0);
    entry.region = words_.text_of(region_of(place));
    entry.sequence = sequence_of(place);
    entry.stream = found.uuid(1);
    entry.stream_type = words_.text_of(found.number(2));
    entry.scope = found.uuid(3);
    entry.version = found.number(4);
    entry.event_type = words_.text_of(found.number(5));
    entry.shape = static_cast<int>(found.number(6));
    entry.entered_at = {found.number(7)};
    entry.actor = words_.text_of(found.number(8));
    entry.command = found.uuid(9);
    entry.body = found.text(10);
    entry.personal = found.text(11);
    entry.previous = found.hash(12);
    entry.hash = found.hash(13);
}

std::vector<Entry> Readings::entries_of(Uuid stream) {
    std::vector<Entry> entries;
    auto query = connection_.prepare(entries_of_stream);
    query.bind(stream);
    while (query.step()) fill(query, entries.emplace_back());
    return entries;
}

void Readings::entries(Region const& region, Sequence first, std::function<bool(Entry const&)> const& take) {
    auto const number = words_.find(region);
    if (!number) return;
    auto query = connection_.prepare(entries_from);
    query.bind(place_of(*number, first), place_of(*number, sequence_max));
    Entry entry;
    while (query.step()) {
        fill(query, entry);
        if (!take(entry)) return;
    }
}

void Readings::fill(Statement const& found, Row& row) {
    row.table = words_.text_of(found.number(0));
    row.key = found.text(1);
    row.region = words_.text_of(found.number(2));
    row.stream = found.uuid(3);
    row.scope = found.uuid(4);
    row.audience = words_.text_of(found.number(5));
    row.sequence = found.number(6);
    row.body = found.text(7);
}

std::optional<Row> Readings::row(std::string_view table, std::string_view key) {
    auto const kind = words_.find(table);
    if (!kind) return std::nullopt;
    auto query = connection_.prepare(row_by_key);
    if (!query.bind(*kind, key).step()) return std::nullopt;
    Row row;
    fill(query, row);
    return row;
}

std::vector<Row> Readings::rows_of_stream(Uuid stream) {
    std::vector<Row> rows;
    auto query = connection_.prepare(rows_by_stream);
    query.bind(stream);
    while (query.step()) fill(query, rows.emplace_back());
    return rows;
}

void Readings::take_rows(Statement& query, std::function<void(Row const&)> const& take) {
    Row row;
    while (query.step()) {
        fill(query, row);
        take(row);
    }
}

void Readings::rows(Uuid scope, std::string_view table, std::function<void(Row const&)> const& take) {
    if (table.empty()) {
        auto query = connection_.prepare(rows_by_scope);
        take_rows(query.bind(scope), take);
        return;
    }
    auto const kind = words_.find(table);
    if (!kind) return;
    auto query = connection_.prepare(rows_by_scope_and_table);
    take_rows(query.bind(scope, *kind), take);
}

void Readings::rows_of_table(std::string_view table, std::function<void(Row const&)> const& take) {
    auto const kind = words_.find(table);
    if (!kind) return;
    auto query = connection_.prepare(rows_by_table);
    take_rows(query.bind(*kind), take);
}

std::vector<Change> Readings::changes_after(Cursor const& cursor, std::size_t most) {
    std::vector<Change> changes;
    for (auto const number : regions_in(connection_, next_changed_region)) {
        auto const& region = words_.text_of(number);
        auto const seen = cursor.find(region);
        auto query = connection_.prepare(changes_between);
        query.bind(place_of(number, seen == cursor.end() ? 0 : seen->second), place_of(number, sequence_max));
        while (query.step()) {
            auto const sequence = sequence_of(query.number(0));
            // The changes of one entry stay together: whoever stops here has seen all of the last sequence.
            bool const next_entry =
                changes.empty() || changes.back().sequence != sequence || changes.back().region != region;
            if (most > 0 && changes.size() >= most && next_entry) return changes;
            changes.push_back({region, sequence, words_.text_of(query.number(1)), std::string(query.text(2)),
                query.uuid(3), words_.text_of(query.number(4)), words_.text_of(query.number(5))});
        }
    }
    return changes;
}

Cursor Readings::changes_kept_from() {
    Cursor kept;
    for (auto const region : regions_in(connection_, next_region)) kept[words_.text_of(region)] = 0;
    auto query = connection_.prepare(changes_forgotten);
    while (query.step()) kept[words_.text_of(query.number(0))] = query.number(1);
    return kept;
}

std::optional<Receipt> Readings::receipt(std::string_view actor, Uuid command) {
    auto const number = words_.find(actor);
    if (!number) return std::nullopt;
    auto query = connection_.prepare(receipt_by_command);
    if (!query.bind(command, *number).step()) return std::nullopt;
    return Receipt{
        std::string(actor), command, query.hash(0), Instant{query.number(1)}, std::string(query.text(2))};
}

void Readings::facts(std::function<void(Uuid stream, Fact const&)> const& take) {
    auto query = connection_.prepare(all_facts);
    while (query.step()) take(query.uuid(0), fact_of(query));
}

std::vector<Fact> Readings::facts_of_stream(Uuid stream) {
    std::vector<Fact> facts;
    auto query = connection_.prepare(facts_by_stream);
    query.bind(stream);
    while (query.step()) facts.push_back(fact_of(query));
    return facts;
}

Counts Readings::counts() {
    auto query = connection_.prepare(count_all);
    base::check(query.step(), "counting gives one row");
    return {query.number(0), query.number(1), query.number(2)};
}

std::optional<std::string> Readings::setting(std::string_view space, std::string_view key) {
    auto query = connection_.prepare(setting_by_key);
    if (!query.bind(space, key).step()) return std::nullopt;
    return std::string(query.text(0));
}

std::vector<Setting> Readings::settings(std::string_view space) {
    std::vector<Setting> settings;
    auto query = connection_.prepare(settings_of_space);
    query.bind(space);
    while (query.step())
        settings.push_back({std::string(space), std::string(query.text(0)), std::string(query.text(1))});
    return settings;
}

}  // namespace paraat::journal
