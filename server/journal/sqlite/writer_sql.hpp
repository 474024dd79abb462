// Every statement by which the writer writes; the bench that gives the bare speed of the engine runs the same
// ones.
#pragma once

namespace paraat::journal {

inline constexpr char begin_sql[] = "BEGIN IMMEDIATE";
inline constexpr char commit_sql[] = "COMMIT";
inline constexpr char rollback_sql[] = "ROLLBACK";
inline constexpr char open_unit_sql[] = "SAVEPOINT unit";
inline constexpr char close_unit_sql[] = "RELEASE unit";
inline constexpr char undo_unit_sql[] = "ROLLBACK TO unit";

inline constexpr char append_sql[] =
    "INSERT INTO entry (place, stream, stream_type, scope, version, event_type, shape, entered_at, actor,"
    " command, body, personal, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
inline constexpr char put_stream_sql[] =
    "INSERT INTO stream (id, type, region, scope, version, audience) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET type = excluded.type, region = excluded.region, scope = excluded.scope,"
    " version = excluded.version, audience = excluded.audience";
inline constexpr char put_row_sql[] =
    "INSERT INTO row (kind, key, region, stream, scope, audience, sequence, body) VALUES (?, ?, ?, ?, ?, ?, "
    "?, ?)"
    " ON CONFLICT (kind, key) DO UPDATE SET region = excluded.region, stream = excluded.stream,"
    " scope = excluded.scope, audience = excluded.audience, sequence = excluded.sequence, body = "
    "excluded.body";
inline constexpr char remove_row_sql[] = "DELETE FROM row WHERE kind = ? AND key = ?";
inline constexpr char last_ordinal_sql[] =
    "SELECT ordinal FROM change WHERE place = ? ORDER BY ordinal DESC LIMIT 1";
inline constexpr char log_change_sql[] =
    "INSERT INTO change (place, ordinal, kind, key, scope, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)";
inline constexpr char put_receipt_sql[] =
    "INSERT INTO receipt (command, actor, fingerprint, at, answer) VALUES (?, ?, ?, ?, ?)";
inline constexpr char put_fact_sql[] = "INSERT INTO fact (stream, subject, kind, value) VALUES (?, ?, ?, ?)"
                                       " ON CONFLICT (stream, subject, kind, value) DO NOTHING";
inline constexpr char remove_fact_sql[] =
    "DELETE FROM fact WHERE stream = ? AND subject = ? AND kind = ? AND value = ?";
inline constexpr char put_setting_sql[] = "INSERT INTO setting (space, key, value) VALUES (?, ?, ?)"
                                          " ON CONFLICT (space, key) DO UPDATE SET value = excluded.value";
inline constexpr char remove_setting_sql[] = "DELETE FROM setting WHERE space = ? AND key = ?";

}  // namespace paraat::journal
