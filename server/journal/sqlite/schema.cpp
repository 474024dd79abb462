// Numbered migrations of the journal's own tables. A migration that has shipped never changes; a new one is
// added.
#include "server/journal/sqlite/schema.hpp"

#include <array>
#include <span>

namespace paraat::journal {

namespace {

constexpr int sound_engine = 3'051'003;
constexpr std::int64_t application_id = 0x50524154;  // "PRAT"
constexpr int oldest_schema = 2;                     // what the first migration makes
constexpr std::int64_t log_bytes_kept_max = 64 * 1024 * 1024;

// Number 1 was that of trials before the first release. `place` is region and sequence in one number
// (place_of). Texts that repeat are numbers of `word`.
constexpr std::array migrations{
    R"(
CREATE TABLE word (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);

CREATE TABLE entry (
    place INTEGER PRIMARY KEY,
    stream BLOB NOT NULL, stream_type INTEGER NOT NULL, scope BLOB NOT NULL, version INTEGER NOT NULL,
    event_type INTEGER NOT NULL, shape INTEGER NOT NULL, entered_at INTEGER NOT NULL,
    actor INTEGER NOT NULL, command BLOB NOT NULL,
    body TEXT NOT NULL, personal TEXT NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL);
CREATE UNIQUE INDEX entry_of_stream ON entry (stream, version);

CREATE TABLE stream (
    id BLOB PRIMARY KEY, type INTEGER NOT NULL, region INTEGER NOT NULL, scope BLOB NOT NULL,
    version INTEGER NOT NULL, audience INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE row (
    number INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL, key TEXT NOT NULL, region INTEGER NOT NULL, stream BLOB NOT NULL,
    scope BLOB NOT NULL, audience INTEGER NOT NULL, sequence INTEGER NOT NULL, body TEXT NOT NULL);
CREATE UNIQUE INDEX row_by_key ON row (kind, key);
CREATE INDEX row_of_scope ON row (scope, kind, key);
CREATE INDEX row_of_stream ON row (stream);

CREATE TABLE change (
    place INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind INTEGER NOT NULL, key TEXT NOT NULL,
    scope BLOB NOT NULL, before INTEGER NOT NULL, after INTEGER NOT NULL,
    PRIMARY KEY (place, ordinal)) WITHOUT ROWID;
CREATE TABLE change_forgotten (region INTEGER PRIMARY KEY, up_to INTEGER NOT NULL);

CREATE TABLE receipt (
    command BLOB NOT NULL, actor INTEGER NOT NULL, fingerprint BLOB NOT NULL, at INTEGER NOT NULL,
    answer TEXT NOT NULL, PRIMARY KEY (command, actor)) WITHOUT ROWID;
CREATE INDEX receipt_by_age ON receipt (at);

CREATE TABLE fact (
    stream BLOB NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (stream, subject, kind, value)) WITHOUT ROWID;

CREATE TABLE setting (
    space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (space, key)) WITHOUT ROWID;
)"};

}  // namespace

int newest_schema() { return oldest_schema + static_cast<int>(migrations.size()) - 1; }

void require_sound_engine(int engine_version) {
    if (engine_version >= sound_engine) return;
    auto const text = std::to_string(engine_version / 1'000'000) + "."
        + std::to_string(engine_version / 1000 % 1000) + "." + std::to_string(engine_version % 1000);
    throw base::Trouble("SQLite " + text
        + " kan gegevens beschadigen; Paraat heeft 3.51.3 of nieuwer nodig.\n"
          "SQLite "
        + text + " can damage data; Paraat needs 3.51.3 or newer.");
}

void require_ours(Connection& connection, std::string const& file) {
    auto const owner = connection.number("PRAGMA application_id");
    auto const found = connection.number("PRAGMA user_version");
    bool const empty = connection.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (owner != application_id && !empty) {
        throw base::Trouble(
            file + " is geen gegevensbestand van Paraat.\n" + file + " is not a data file of Paraat.");
    }
    if (found > 0 && found < oldest_schema) {
        throw base::Trouble(file
            + " is van een proefversie van voor de eerste uitgave: begin met een lege gegevensmap.\n" + file
            + " is of a trial from before the first release: begin with an empty data directory.");
    }
    if (found > newest_schema()) {
        auto const theirs = std::to_string(found);
        auto const ours = std::to_string(newest_schema());
        throw base::Trouble(file + " is geschreven door een nieuwere versie van Paraat (gegevensversie "
            + theirs + "; dit programma kent " + ours + "): installeer die nieuwere versie.\n" + file
            + " was written by a newer version of Paraat (data version " + theirs + "; this program knows "
            + ours + "): install that newer version.");
    }
}

void prepare_schema(Connection& connection, std::string const& file) {
    require_ours(connection, file);
    auto const found = connection.number("PRAGMA user_version");
    connection.execute("PRAGMA journal_mode = WAL");
    connection.execute(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF");
    connection.execute("PRAGMA journal_size_limit = " + std::to_string(log_bytes_kept_max));
    if (found == newest_schema()) return;
    connection.execute("BEGIN IMMEDIATE");
    auto const done = static_cast<std::size_t>(found == 0 ? 0 : found - oldest_schema + 1);
    for (auto const* migration : std::span(migrations).subspan(done)) connection.execute(migration);
    connection.execute("PRAGMA application_id = " + std::to_string(application_id));
    connection.execute("PRAGMA user_version = " + std::to_string(newest_schema()));
    connection.execute("COMMIT");
}

}  // namespace paraat::journal
