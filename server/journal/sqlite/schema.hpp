// The journal's own tables, made by numbered migrations, and who may open them.
#pragma once

#include <cstdint>
#include <string>

#include "server/journal/sqlite/connection.hpp"

namespace paraat::journal {

/// Region and sequence in one number, so that the journal lies on the disk in the order in which it is read.
constexpr int sequence_bits = 40;
constexpr std::int64_t sequence_max = (std::int64_t{1} << sequence_bits) - 1;

constexpr std::int64_t place_of(std::int64_t region, std::int64_t sequence) {
    return (region << sequence_bits) | sequence;
}
constexpr std::int64_t region_of(std::int64_t place) { return place >> sequence_bits; }
constexpr std::int64_t sequence_of(std::int64_t place) { return place & sequence_max; }

/// Throws base::Trouble when the engine is older than 3.51.3 (the WAL-reset bug: two connections that write
/// and checkpoint at the same instant can corrupt the file in 3.7.0 up to and including 3.51.2).
void require_sound_engine(int engine_version);

/// Throws base::Trouble, one sentence in Dutch and one in English, when the file is neither empty nor
/// Paraat's, or is of a newer version.
void require_ours(Connection& connection, std::string const& file);

/// After `require_ours`: sets write-ahead logging and full syncs, and brings the tables to the newest number.
void prepare_schema(Connection& connection, std::string const& file);

/// The number of the newest migration this program knows.
int newest_schema();

}  // namespace paraat::journal
