// Writing: one transaction holds many units of work, each a savepoint that can be undone alone.
#include "server/journal/sqlite/writer.hpp"

#include <iostream>

#include "server/journal/sqlite/directory_lock.hpp"
#include "server/journal/sqlite/writer_sql.hpp"

namespace paraat::journal {

namespace {

constexpr int checkpoint_due_pages = 1000;  // 4 MB of log

constexpr char other_than_checkpoint[] = "the journal is not what it was at its last checkpoint";

int note_log_pages(void* pages, sqlite3*, char const*, int count) {
    *static_cast<int*>(pages) = count;
    return SQLITE_OK;
}

}  // namespace

SqliteWriter::SqliteWriter(std::shared_ptr<Engine> engine)
    : WithReadings(*engine->writing), engine_(std::move(engine)), connection_(*engine_->writing) {
    sqlite3_wal_hook(connection_.handle(), note_log_pages, &log_pages_);
    bool const agrees = !engine_->heads || engine_->heads->agrees_with(content_hashes());
    if (!agrees) engine_->damage->found(other_than_checkpoint);
    // A new journal has a witness from its first moment on; where it cannot be written now, the first
    // checkpoint writes it.
    if (!engine_->heads || !engine_->heads->is_empty()) return;
    try {
        engine_->heads->write(heads(), content_hashes());
    } catch (base::Trouble const& trouble) {
        std::cerr << "trouble: no witness yet: " << trouble.what() << '\n';
    }
}

SqliteWriter::~SqliteWriter() {
    try {
        rollback();
    } catch (...) {
        engine_->stopped = true;
    }
    sqlite3_wal_hook(connection_.handle(), nullptr, nullptr);
    engine_->writer_taken = false;
}

void SqliteWriter::require_writing() const {
    if (engine_->damage->is_found()) throw base::Damaged(engine_->damage->words());
    if (!engine_->stopped) return;
    throw base::WritingStopped(
        "Het journaal schrijft niet meer na een fout van de schijf: start de server opnieuw.\n"
        "The journal has stopped writing after a disk error: restart the server.");
}

void SqliteWriter::forget_cached() {
    words_.undo_all();
    heads_.clear();
    change_ = {};
    receipts_forgotten_to_.reset();
}

void SqliteWriter::begin() {
    require_writing();
    base::check(!connection_.in_transaction(), "begin inside a transaction");
    words_.shrink();
    guard([&] { connection_.prepare(begin_sql).run(); });
}

void SqliteWriter::commit() {
    require_writing();
    base::check(connection_.in_transaction(), "commit without a transaction");
    guard([&] { connection_.prepare(commit_sql).run(); });
    words_.keep_all();
}

void SqliteWriter::rollback() {
    forget_cached();
    if (connection_.in_transaction()) connection_.prepare(rollback_sql).run();
}

void SqliteWriter::open_unit() {
    connection_.prepare(open_unit_sql).run();
    words_.open_unit();
}

void SqliteWriter::close_unit() { connection_.prepare(close_unit_sql).run(); }

void SqliteWriter::undo_unit() {
    words_.undo_unit();
    heads_.clear();
    change_ = {};
    guard([&] {
        connection_.prepare(undo_unit_sql).run();
        connection_.prepare(close_unit_sql).run();
    });
}

bool SqliteWriter::stands() {
    return !engine_->stopped && !engine_->damage->is_found() && connection_.in_transaction();
}

void SqliteWriter::append(Entry& entry) {
    std::int64_t region = 0;
    guard([&] { region = words_.number_of(entry.region); });
    base::check(region < (std::int64_t{1} << (63 - sequence_bits)), "the number of a region is too large");
    auto known = heads_.find(region);
    if (known == heads_.end()) known = heads_.emplace(region, readings_.head(region)).first;
    auto& head = known->second;
    entry.sequence = head.sequence + 1;
    entry.previous = head.hash;
    entry.hash = chain_hash(entry);
    guard([&] {
        connection_.prepare(append_sql)
            .bind(place_of(region, entry.sequence), entry.stream, words_.number_of(entry.stream_type),
                entry.scope, entry.version, words_.number_of(entry.event_type), std::int64_t{entry.shape},
                entry.entered_at.microseconds, words_.number_of(entry.actor), entry.command, entry.body,
                entry.personal, entry.previous, entry.hash)
            .run();
    });
    head = {entry.sequence, entry.hash};
}

void SqliteWriter::put_stream(StreamHead const& head) {
    guard([&] {
        connection_.prepare(put_stream_sql)
            .bind(head.stream, words_.number_of(head.type), words_.number_of(head.region), head.scope,
                head.version, words_.number_of(head.audience))
            .run();
    });
}

void SqliteWriter::put_row(Row const& row) {
    guard([&] {
        connection_.prepare(put_row_sql)
            .bind(words_.number_of(row.table), row.key, words_.number_of(row.region), row.stream, row.scope,
                words_.number_of(row.audience), row.sequence, row.body)
            .run();
    });
}

void SqliteWriter::remove_row(std::string_view table, std::string_view key) {
    auto const kind = words_.find(table);
    if (!kind) return;
    guard([&] { connection_.prepare(remove_row_sql).bind(*kind, key).run(); });
}

void SqliteWriter::log_change(Change const& change) {
    guard([&] {
        auto const place = place_of(words_.number_of(change.region), change.sequence);
        if (change_.place != place) {
            auto query = connection_.prepare(last_ordinal_sql);
            change_ = {place, query.bind(place).step() ? query.number(0) : 0};
        }
        connection_.prepare(log_change_sql)
            .bind(place, change_.ordinal + 1, words_.number_of(change.table), change.key, change.scope,
                words_.number_of(change.before), words_.number_of(change.after))
            .run();
        ++change_.ordinal;
    });
}

void SqliteWriter::put_receipt(Receipt const& receipt) {
    guard([&] {
        connection_.prepare(put_receipt_sql)
            .bind(receipt.command, words_.number_of(receipt.actor), receipt.fingerprint,
                receipt.at.microseconds, receipt.answer)
            .run();
    });
}

void SqliteWriter::put_fact(Uuid stream, Fact const& fact) {
    guard([&] { connection_.prepare(put_fact_sql).bind(stream, fact.subject, fact.kind, fact.value).run(); });
}

void SqliteWriter::remove_fact(Uuid stream, Fact const& fact) {
    guard([&] {
        connection_.prepare(remove_fact_sql).bind(stream, fact.subject, fact.kind, fact.value).run();
    });
}

void SqliteWriter::put_setting(Setting const& setting) {
    guard(
        [&] { connection_.prepare(put_setting_sql).bind(setting.space, setting.key, setting.value).run(); });
}

void SqliteWriter::remove_setting(std::string_view space, std::string_view key) {
    guard([&] { connection_.prepare(remove_setting_sql).bind(space, key).run(); });
}

bool SqliteWriter::checkpoint_due() { return log_pages_ >= checkpoint_due_pages; }

void SqliteWriter::checkpoint() {
    require_writing();
    base::check(!connection_.in_transaction(), "checkpoint inside a transaction");
    guard([&] {
        // Passive: waits for nobody. What a reader still needs stays in the log until the next time.
        int const code = sqlite3_wal_checkpoint_v2(
            connection_.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        if (code != SQLITE_OK && code != SQLITE_BUSY) connection_.fail(code, "checkpoint");
    });
    log_pages_ = 0;
    if (!engine_->heads) return;
    if (!engine_->heads->write(heads(), content_hashes())) connection_.fail_damaged(other_than_checkpoint);
}

/// Made anew from what the entry holds now: a hash that was stored says nothing of the content beside it.
HeadsFile::HashAt SqliteWriter::content_hashes() {
    return [this](Region const& region, Sequence sequence) -> std::optional<Hash> {
        std::optional<Hash> found;
        readings_.entries(region, sequence, [&](Entry const& entry) {
            if (entry.sequence == sequence) found = chain_hash(entry);
            return false;
        });
        return found;
    };
}

}  // namespace paraat::journal
