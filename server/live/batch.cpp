// Reads changes and snapshots once, and makes each frame once for all who may see the same.
#include "server/live/batch.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "server/base/json.hpp"
#include "server/live/reading.hpp"
#include "server/live/wire_text.hpp"

namespace paraat::live {
namespace {

constexpr char fate_put = 'p', fate_removed = 'r', fate_nothing = '-';

journal::Sequence at(journal::Cursor const& cursor, journal::Region const& region) {
    auto const found = cursor.find(region);
    return found == cursor.end() ? 0 : found->second;
}

/// A cursor from before what is kept, from a future that is not known here, or of another history of rows.
bool is_out_of_reach(
    journal::Cursor const& from, journal::Cursor const& kept_from, journal::Cursor const& to) {
    for (auto const& [region, oldest] : kept_from) {
        if (at(from, region) < oldest) return true;
    }
    auto const history = std::string(journal::history_key);
    if (from.contains(history) && at(from, history) != at(to, history)) return true;
    return std::any_of(
        from.begin(), from.end(), [&](auto const& seen) { return seen.second > at(to, seen.first); });
}

std::string record_of(std::string const& table, std::string const& key) {
    std::string record = "[";
    base::write_text(table, record);
    record += ',';
    base::write_text(key, record);
    return record;
}

std::string changes_frame(journal::Cursor const& to, std::string_view put, std::string_view removed) {
    std::string out = R"({"type":"changes","cursor":)";
    out.reserve(put.size() + removed.size() + 128);
    write_cursor(to, out);
    out += R"(,"put":[)";
    out += put;
    out += R"(],"removed":[)";
    out += removed;
    out += "]}";
    return out;
}

/// {"table":{...},"table":{...}}, of each table what this reader may see.
/// @param pieces by table and audience, each followed by a comma
template <class Pieces>
void write_tables(
    Pieces const& pieces, std::vector<char> const& visible, char open, char close, std::string& out) {
    out += '{';
    for (auto const& [table, by_audience] : pieces) {
        bool any = false;
        for (auto const& [audience, text] : by_audience) {
            if (visible[audience] == 0) continue;
            if (!any) {
                if (out.back() != '{') out += ',';
                base::write_text(table, out);
                out.append(":").push_back(open);
            }
            any = true;
            out += text;
        }
        if (any) out.back() = close;
    }
    out += '}';
}

}  // namespace

std::size_t Audiences::number_of(std::string const& text) {
    // Rows of one table mostly share their audience with the row before.
    if (last_ < texts_.size() && texts_[last_] == text) return last_;
    auto const [place, is_new] = numbers_.try_emplace(text, texts_.size());
    if (is_new) texts_.push_back(text);
    return last_ = place->second;
}

void Audiences::look_up(access::Directory const& directory) {
    shared_.reserve(texts_.size());
    for (auto const& text : texts_) shared_.push_back(directory.audience(text));
}

std::shared_ptr<ChangeBatch> ChangeBatch::read(journal::Reader& reader, journal::Cursor const& from) {
    auto batch = std::make_shared<ChangeBatch>();
    batch->to = cursor_of(reader);
    batch->whole = !is_out_of_reach(from, reader.changes_kept_from(), batch->to);
    if (!batch->whole) return batch;
    auto const changes = reader.changes_after(from, changes_max + 1);
    batch->whole = changes.size() <= changes_max;
    if (batch->whole) batch->take(reader, changes);
    return batch;
}

void ChangeBatch::take(journal::Reader& reader, std::vector<journal::Change> const& changes) {
    std::unordered_map<std::string, std::size_t> places;          // of table, key and scope
    std::unordered_map<std::string, base::Uuid> scope_of_record;  // the first one seen
    std::vector<journal::Change const*> last_changes;
    for (auto const& change : changes) {
        if (change.table == journal::facts_table) {
            subjects_.insert(change.key);
            continue;
        }
        auto record = record_of(change.table, change.key);
        auto const [place, is_new] = places.try_emplace(record + change.scope.text(), items_.size());
        if (!is_new) {
            last_changes[place->second] = &change;
            continue;
        }
        auto const first_scope = scope_of_record.try_emplace(record, change.scope).first->second;
        items_.push_back({.scope = change.scope,
            .before = audiences.number_of(change.before),
            .after = 0,
            .record = std::move(record),
            .body = {},
            .moved = first_scope != change.scope});
        last_changes.push_back(&change);
    }
    for (std::size_t number = 0; number < items_.size(); ++number) {
        auto& item = items_[number];
        auto const& last = *last_changes[number];
        item.after = audiences.number_of({});
        if (!last.after.empty()) fetch_body(reader, item, last.table, last.key);
        if (scope_of_record.at(item.record) != item.scope) item.moved = true;
    }
}

/// The row says by itself who may see it; the change log was written in the same transaction and agrees.
void ChangeBatch::fetch_body(
    journal::Reader& reader, Item& item, std::string const& table, std::string const& key) {
    auto row = reader.row(table, key);
    if (!row) return;
    item.after = audiences.number_of(row->audience);
    item.body = std::move(row->body);
}

bool ChangeBatch::moves_rights_of(access::Directory const& directory, std::string const& account) const {
    if (subjects_.empty()) return false;
    auto const actor = directory.actor(account);
    return std::any_of(subjects_.begin(), subjects_.end(),
        [&](std::string const& subject) { return access::concerns(subject, actor); });
}

/// What becomes of each change for this reader, one letter each. Readers with the same letters share a frame.
std::string ChangeBatch::fates(std::vector<char> const& visible, Scopes const& scopes) const {
    std::string letters(items_.size(), fate_nothing);
    for (std::size_t number = 0; number < items_.size(); ++number) {
        auto const& item = items_[number];
        if (!scopes.contains(item.scope)) continue;
        if (visible[item.after] != 0) letters[number] = fate_put;
        else if (visible[item.before] != 0) letters[number] = fate_removed;
    }
    return letters;
}

Frame ChangeBatch::frame(std::vector<char> const& visible, Scopes const& scopes) {
    auto const letters = fates(visible, scopes);
    if (letters.find_first_not_of(fate_nothing) == std::string::npos) return nullptr;
    return frames_.shared(letters, [&] { return text_of(letters); });
}

Frame ChangeBatch::empty_frame() {
    return frames_.shared({}, [&] { return changes_frame(to, {}, {}); });
}

std::string ChangeBatch::text_of(std::string const& fates) const {
    std::string put, removed;
    std::set<std::string_view> put_elsewhere;  // of records that moved from one scope to another
    for (std::size_t number = 0; number < items_.size(); ++number) {
        auto const& item = items_[number];
        if (fates[number] != fate_put) continue;
        if (!put.empty()) put += ',';
        put.append(item.record).append(",").append(item.body);
        if (!item.scope.is_nil()) put.append(",\"").append(item.scope.text()).append("\"");
        put += ']';
        if (item.moved) put_elsewhere.insert(item.record);
    }
    for (std::size_t number = 0; number < items_.size(); ++number) {
        auto const& item = items_[number];
        if (fates[number] != fate_removed || put_elsewhere.contains(item.record)) continue;
        if (!removed.empty()) removed += ',';
        removed.append(item.record).append("]");
    }
    return changes_frame(to, put, removed);
}

std::shared_ptr<SnapshotBatch> SnapshotBatch::read(journal::Reader& reader, Scopes const& scopes) {
    auto batch = std::make_shared<SnapshotBatch>();
    batch->to = cursor_of(reader);
    batch->scopes_ = scopes;
    for (auto const& scope : scopes) {
        reader.rows(scope, {}, [&](journal::Row const& row) { batch->take(row); });
    }
    return batch;
}

void SnapshotBatch::take(journal::Row const& row) {
    auto const audience = audiences.number_of(row.audience);
    auto& rows = rows_[row.table][audience];
    auto const start = rows.size();
    base::write_text(row.key, rows);
    if (scopes_.size() > 1 && !row.scope.is_nil()) {
        keys_[row.scope][row.table][audience].append(rows, start).append(",");
    }
    rows.append(":").append(row.body).append(",");
}

Frame SnapshotBatch::frame(std::vector<char> const& visible) {
    return frames_.shared(std::string(visible.begin(), visible.end()), [&] { return text_of(visible); });
}

std::string SnapshotBatch::text_of(std::vector<char> const& visible) const {
    std::string out = R"({"type":"snapshot","epoch":)" + std::to_string(epoch) + R"(,"scopes":)";
    write_scopes(scopes_, out);
    out += R"(,"cursor":)";
    write_cursor(to, out);
    out += R"(,"rows":)";
    write_tables(rows_, visible, '{', '}', out);
    if (scopes_.size() > 1) {
        out += R"(,"within":{)";
        for (auto const& [scope, tables] : keys_) {
            std::string keys;
            write_tables(tables, visible, '[', ']', keys);
            if (keys == "{}") continue;  // whoever sees nothing there is not told that there is something
            if (out.back() != '{') out += ',';
            out.append("\"").append(scope.text()).append("\":").append(keys);
        }
        out += '}';
    }
    return out + "}";
}

}  // namespace paraat::live
