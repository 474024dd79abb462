// The bare loop: the SQL statements of one command in the same group commit, without types, rules or rights;
// and the same through the journal's own interface, with the chain of hashes.
#pragma once

#include <string>

#include "server/journal/sqlite/schema.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/journal/sqlite/writer_sql.hpp"

namespace paraat::bench {

constexpr int streams = 1000;
inline constexpr char find_receipt_sql[] =
    "SELECT fingerprint, at, answer FROM receipt WHERE command = ? AND actor = ?";

inline base::Uuid numbered(int kind, std::int64_t number) {
    base::Uuid uuid{};
    uuid.bytes[0] = static_cast<std::uint8_t>(kind);
    for (std::size_t i = 0; i < 8; ++i) uuid.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return uuid;
}

/// The texts of one command: a body of about 300 bytes, as a section of a picture has.
struct Texts {
    std::string body = R"({"1":"0199b2c4-7a10-7c3e-9d51-3f0a6c2b8e11","2":")" + std::string(250, 'a') + "\"}";
    std::string line = R"({"at":"2026-11-21T16:33:04Z","text":")" + std::string(120, 'b') + "\"}";
    std::string answer = R"({"sequence":{"VR25":123456},"version":7,"again":false})";
    std::string audience = "region=VR25&right=read_incidents|scope=0199b2c4-7a10-7c3e-9d51-3f0a6c2b8e11";
};

/// One command as eight statements, everything bound beforehand.
class BareLoop {
public:
    explicit BareLoop(std::string const& directory)
        : connection_(directory + "/paraat.db", nullptr, journal::Access::writing) {
        journal::prepare_schema(connection_, directory);
        for (auto const* word : {"VR25", "incident", "picture", "line", "edited", "account"}) {
            connection_.execute(std::string("INSERT INTO word (text) VALUES ('") + word + "')");
        }
        sqlite3_wal_hook(
            connection_.handle(),
            [](void* pages, sqlite3*, char const*, int count) {
                *static_cast<int*>(pages) = count;
                return SQLITE_OK;
            },
            &log_pages_);
    }

    void group(int commands) {
        connection_.prepare(journal::begin_sql).run();
        for (int i = 0; i < commands; ++i) {
            connection_.prepare(journal::open_unit_sql).run();
            command();
            connection_.prepare(journal::close_unit_sql).run();
        }
        connection_.prepare(journal::commit_sql).run();
        if (log_pages_ < 1000) return;
        sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        log_pages_ = 0;
    }

private:
    void command() {
        ++number_;
        auto const id = numbered(1, number_);
        auto const stream = numbered(2, number_ % streams);
        auto const key = stream.text(), line_key = id.text();
        auto const version = number_ / streams + 1;
        auto const place = journal::place_of(1, number_);
        base::Uuid const scope = numbered(3, 1);
        connection_.prepare(find_receipt_sql).bind(id, 6).step();
        connection_.prepare(journal::append_sql)
            .bind(place, stream, 2, scope, version, 5, 1, number_, 6, id, texts_.body, "", hash_, hash_)
            .run();
        connection_.prepare(journal::put_stream_sql).bind(stream, 2, 1, scope, version, 3).run();
        connection_.prepare(journal::put_row_sql)
            .bind(3, key, 1, stream, scope, 3, number_, texts_.body)
            .run();
        connection_.prepare(journal::put_row_sql)
            .bind(4, line_key, 1, id, scope, 3, number_, texts_.line)
            .run();
        for (int ordinal = 1; ordinal <= 2; ++ordinal) {
            connection_.prepare(journal::log_change_sql)
                .bind(place, ordinal, 3, ordinal == 1 ? key : line_key, scope, 3, 3)
                .run();
        }
        connection_.prepare(journal::put_receipt_sql).bind(id, 6, hash_, number_, texts_.answer).run();
    }

    journal::Connection connection_;
    Texts texts_;
    base::Hash hash_{};
    std::int64_t number_ = 0;
    int log_pages_ = 0;
};

/// The same command through the journal's interface: words looked up, the chain hashed, the heads written.
class ThroughJournal {
public:
    explicit ThroughJournal(std::string const& directory)
        : store_(journal::open_sqlite(directory)), writer_(store_->writer()) {}

    void group(int commands) {
        writer_->begin();
        for (int i = 0; i < commands; ++i) {
            writer_->open_unit();
            command();
            writer_->close_unit();
        }
        writer_->commit();
        if (writer_->checkpoint_due()) writer_->checkpoint();
    }

private:
    void command() {
        ++number_;
        journal::Entry entry;
        entry.region = "VR25";
        entry.stream = numbered(2, number_ % streams);
        entry.stream_type = "incident";
        entry.version = number_ / streams + 1;
        entry.event_type = "picture.section_written";
        entry.entered_at = {number_};
        entry.actor = "0199b2c4-7a10-7c3e-9d51-3f0a6c2b8e22";
        entry.command = numbered(1, number_);
        entry.body = texts_.body;
        auto const key = entry.stream.text(), line_key = entry.command.text();
        auto const scope = entry.scope = numbered(3, 1);
        if (writer_->receipt(entry.actor, entry.command)) return;
        writer_->append(entry);
        writer_->put_stream(
            {entry.stream, entry.stream_type, entry.region, scope, entry.version, texts_.audience});
        writer_->put_row({"picture_section", key, entry.region, entry.stream, scope, texts_.audience,
            texts_.body, entry.sequence});
        writer_->put_row({"line", line_key, entry.region, entry.command, scope, texts_.audience, texts_.line,
            entry.sequence});
        writer_->log_change(
            {entry.region, entry.sequence, "picture_section", key, scope, texts_.audience, texts_.audience});
        writer_->log_change({entry.region, entry.sequence, "line", line_key, scope, {}, texts_.audience});
        writer_->put_receipt({entry.actor, entry.command, entry.hash, entry.entered_at, texts_.answer});
    }

    std::unique_ptr<journal::Store> store_;
    std::unique_ptr<journal::Writer> writer_;
    Texts texts_;
    std::int64_t number_ = 0;
};

}  // namespace paraat::bench
