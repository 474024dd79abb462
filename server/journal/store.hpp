// The store under everything: the journal (append only, one hash chain per region), the projected rows with
// their change log, receipts and facts of access - an interface, so that a second engine can follow without
// touching a module.
//
// One Writer exists; it is used by one thread. Any number of Readers may, each by one thread at a time. Every
// function throws base::Trouble when the engine fails (disk full, I/O); after that ask Writer::stands().
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/hash.hpp"
#include "server/base/instant.hpp"
#include "server/base/uuid.hpp"

namespace paraat::journal {

using base::Hash;
using base::Instant;
using base::Uuid;

/// "VR25"; what belongs to no region is "NL".
using Region = std::string;
using Sequence = std::int64_t;
/// How far a reader has come: per region the last sequence it has seen. A region not named stands at 0.
using Cursor = std::map<Region, Sequence>;

/// Rows have a history: its number changes when they are made anew (another version of the program, a backup
/// put back), and with it everything that was read before has to be fetched again. It is kept as a setting
/// and travels inside cursors beside the regions.
inline constexpr std::string_view history_space = "rows", history_key = "history";

/// One fact of the journal. Sequences are gapless per region, from 1.
struct Entry {
    Region region;
    Sequence sequence = 0;  // given by append
    Uuid stream{};
    std::string stream_type;   // "incident"
    Uuid scope{};              // the record that the stream lies inside (an incident), or nil
    std::int64_t version = 0;  // of the stream, from 1
    std::string event_type;    // "incident.opened"
    int shape = 1;             // which recorded shape of that event type
    Instant entered_at{};
    std::string actor;     // account identifier, or "system:<name>"
    Uuid command{};        // what caused it
    std::string body;      // JSON by field id
    std::string personal;  // reserved for personal fields under a destroyable key; empty until then
    Hash previous{};       // given by append
    Hash hash{};           // given by append
};

/// The hash of an entry: over every field above it, `previous` included.
Hash chain_hash(Entry const& entry);

struct StreamHead {
    Uuid stream{};
    std::string type;
    Region region;
    Uuid scope{};  // the record it lives inside (an incident), or nil
    std::int64_t version = 0;
    std::string audience;  // of its log lines
    bool operator==(StreamHead const&) const = default;
};

struct ChainHead {
    Sequence sequence = 0;
    Hash hash{};
};

/// A projected row: what browsers see. `audience` is the canonical text of access::Audience.
struct Row {
    std::string table;
    std::string key;
    Region region;
    Uuid stream{};
    Uuid scope{};
    std::string audience;
    std::string body;       // JSON by field name
    Sequence sequence = 0;  // of the change that put it
    bool operator==(Row const&) const = default;
};

/// A fact changes who may see rows, without a change of the rows. So that whoever was away hears of it, the
/// change log has a line of this table for it: its key is the fact's subject, its audiences are empty.
inline constexpr std::string_view facts_table = "fact";

/// One line of the change log: keys and audiences, never bodies. An empty audience means "was (is) not
/// there".
struct Change {
    Region region;
    Sequence sequence = 0;
    std::string table;
    std::string key;
    Uuid scope{};
    std::string before;
    std::string after;
};

/// An answer that was given, kept at least 31 days so that the same command again changes nothing.
struct Receipt {
    std::string actor;
    Uuid command{};
    Hash fingerprint{};  // of name and arguments
    Instant at{};
    std::string answer;  // JSON
};

/// What access derives rights from: subject "account:<id>" / "organisation:<id>" / "region:VR25", kind,
/// value.
struct Fact {
    std::string subject;
    std::string kind;
    std::string value;
    auto operator<=>(Fact const&) const = default;
};

/// How much lies in the projections, whoever put it there.
struct Counts {
    std::int64_t streams = 0, rows = 0, facts = 0;
    bool operator==(Counts const&) const = default;
};

/// Secrets and sessions: outside the journal, because they must be forgotten at once.
struct Setting {
    std::string space;  // "credential", "session", "job" ...
    std::string key;
    std::string value;
};

/// Reads are of one moment between `begin` and `end`; outside them each call sees the newest commit.
/// While a `take` runs, other reads are allowed; a writer does not change what it is reading.
class Reader {
public:
    virtual ~Reader() = default;
    virtual void begin() = 0;
    virtual void end() = 0;

    virtual std::map<Region, ChainHead> heads() = 0;
    virtual std::optional<StreamHead> stream(Uuid stream) = 0;
    virtual std::vector<Entry> entries_of(Uuid stream) = 0;
    /// In order of sequence from `first`; stops when `take` returns false.
    virtual void entries(
        Region const& region, Sequence first, std::function<bool(Entry const&)> const& take) = 0;

    virtual std::optional<Row> row(std::string_view table, std::string_view key) = 0;
    virtual std::vector<Row> rows_of_stream(Uuid stream) = 0;
    /// All rows of a scope (nil: those of no scope), or of one table when `table` is not empty.
    virtual void rows(Uuid scope, std::string_view table, std::function<void(Row const&)> const& take) = 0;
    /// Rows of one table whatever their scope, in order of key.
    virtual void rows_of_table(std::string_view table, std::function<void(Row const&)> const& take) = 0;
    /// Changes after the cursor in order per region, at most `most` (0: all) and the rest of the last entry.
    virtual std::vector<Change> changes_after(Cursor const& cursor, std::size_t most) = 0;
    /// Per region the lowest cursor from which changes are still whole (0: all are kept): below it, fetch
    /// anew.
    virtual Cursor changes_kept_from() = 0;

    virtual std::optional<Receipt> receipt(std::string_view actor, Uuid command) = 0;
    virtual void facts(std::function<void(Uuid stream, Fact const&)> const& take) = 0;
    virtual std::vector<Fact> facts_of_stream(Uuid stream) = 0;
    virtual Counts counts() = 0;
    virtual std::optional<std::string> setting(std::string_view space, std::string_view key) = 0;
    virtual std::vector<Setting> settings(std::string_view space) = 0;
};

/// Writes inside one transaction (begin ... commit) that may hold many units of work (open_unit ...
/// close_unit), each of which can be undone alone. Its reads see its own writes.
class Writer : public Reader {
public:
    /// Makes everything since begin durable; after it returns, it survives a power cut.
    virtual void commit() = 0;
    virtual void rollback() = 0;
    virtual void open_unit() = 0;
    virtual void close_unit() = 0;
    virtual void undo_unit() = 0;
    /// False when the engine has ended the transaction by itself (disk full, I/O error).
    virtual bool stands() = 0;

    /// Gives sequence, previous and hash, and appends.
    virtual void append(Entry& entry) = 0;
    virtual void put_stream(StreamHead const& head) = 0;
    virtual void put_row(Row const& row) = 0;
    virtual void remove_row(std::string_view table, std::string_view key) = 0;
    virtual void log_change(Change const& change) = 0;
    virtual void put_receipt(Receipt const& receipt) = 0;
    virtual void put_fact(Uuid stream, Fact const& fact) = 0;
    virtual void remove_fact(Uuid stream, Fact const& fact) = 0;
    virtual void put_setting(Setting const& setting) = 0;
    virtual void remove_setting(std::string_view space, std::string_view key) = 0;

    /// True when the log has grown past 4 MB since the last checkpoint.
    virtual bool checkpoint_due() = 0;
    /// Moves the log into the database and writes the head of each chain outside it. A slice of its own,
    /// outside a transaction.
    virtual void checkpoint() = 0;
    /// Forgets receipts before `before` and changes whose entry is older than it, but keeps the newest
    /// `receipts_min` receipts and the last 100,000 changes of each region: a clock that leaps ahead is no
    /// reason to forget what happened just now. One slice, a transaction of its own when none is open.
    /// @return true while there is more.
    virtual bool tidy(Instant before, std::int64_t receipts_min) = 0;
    /// Of what was answered up to here a receipt may be forgotten; whatever the clock says, it never moves
    /// back.
    virtual Instant receipts_forgotten_to() = 0;
    /// Empties heads of streams, rows, changes and facts (not the journal) before a rebuild, inside the
    /// transaction.
    virtual void forget_projections() = 0;
};

class Store {
public:
    virtual ~Store() = default;
    /// The one writer; a second one while it lives throws Bug.
    virtual std::unique_ptr<Writer> writer() = 0;
    virtual std::unique_ptr<Reader> reader() = 0;
    /// A whole copy of this moment into a new file, and its heads into `file`.heads.json, while writing goes
    /// on. From any thread. The file is there whole or not at all.
    virtual void backup(std::string const& file) = 0;

    /// What the engine itself finds wrong with its files, all of them read; empty: nothing.
    virtual std::string first_fault() = 0;
    /// True once the data were found damaged, by whoever read them, in this process or one before it:
    /// nothing is written any more (every write throws base::Damaged) until declare_sound.
    virtual bool is_damaged() const = 0;
    /// For the operator: what was found, and what is to be done.
    virtual std::string damage() const = 0;
    /// Somebody found the data to be other than what was written: from now on nothing is written any more, by
    /// whoever opens the store. From any thread.
    virtual void declare_damaged(std::string_view what) = 0;
    /// Everything was looked at, and is whole.
    virtual void declare_sound() = 0;
};

/// From now on all rows are of another history. @return its number, larger than any before.
Sequence begin_history(Writer& writer, Instant now);

/// What verify found.
struct Verdict {
    Sequence entries = 0;
    bool sound = true;
    Region region{};  // of the first bad entry
    Sequence bad_sequence = 0;
    std::string what_nl{}, what_en{};
};

/// Walks every chain: gapless, each hash right, heads outside the database reached and agreed with.
/// @param heads_outside the file of chain heads written at checkpoints; empty when there is none.
/// @param trusted_key the public key (hexadecimal) that must have signed them; empty: the one in the file.
Verdict verify(Reader& reader, std::string const& heads_outside, std::string const& trusted_key = {});

}  // namespace paraat::journal
