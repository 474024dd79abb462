// One connection to SQLite with the house's settings, and its prepared statements, each made once and lent
// out.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/base/check.hpp"
#include "server/base/hash.hpp"
#include "server/base/uuid.hpp"

namespace paraat::journal {

/// The engine's own complaint; `code` is SQLite's extended result code.
struct EngineTrouble : base::Trouble {
    EngineTrouble(std::string const& what, int engine_code) : base::Trouble(what), code(engine_code) {}
    /// Reading, writing or syncing itself failed: what is on the disk is no longer known.
    bool is_io_error() const { return (code & 0xff) == SQLITE_IOERR; }
    bool is_full() const { return (code & 0xff) == SQLITE_FULL; }

    int code;
};

/// Throws EngineTrouble; a broken constraint is our own mistake and throws Bug.
[[noreturn]] void throw_engine_trouble(sqlite3* handle, int code, std::string_view doing);

/// Once in a process, also when two threads open their first file at the same moment, which the engine by
/// itself does in both.
void start_engine();

class Connection;
class Damage;

/// A prepared statement on loan: goes back, empty, when it leaves the scope. Parameters are bound in order
/// and must outlive the loan.
class Statement {
public:
    Statement(Connection& owner, char const* sql, sqlite3_stmt* prepared)
        : owner_(owner), sql_(sql), prepared_(prepared) {}
    ~Statement();
    Statement(Statement const&) = delete;
    Statement& operator=(Statement const&) = delete;

    Statement& bind(std::int64_t number);
    Statement& bind(std::string_view text);
    Statement& bind(base::Uuid const& uuid);
    Statement& bind(base::Hash const& hash);
    /// Several at once, in order.
    template <class First, class Second, class... Rest>
    Statement& bind(First const& first, Second const& second, Rest const&... rest) {
        bind(first);
        bind(second);
        (bind(rest), ...);
        return *this;
    }

    /// True when there is a row; throws when the engine fails.
    bool step();
    /// For statements that give no rows.
    void run();
    /// Ready for the next set of parameters.
    void again();

    std::int64_t number(int column) const { return sqlite3_column_int64(prepared_, column); }
    /// Valid until the next step.
    std::string_view text(int column) const;
    base::Uuid uuid(int column) const;
    base::Hash hash(int column) const;

private:
    Connection& owner_;
    char const* sql_;
    sqlite3_stmt* prepared_;
    int bound_ = 0;
};

enum class Access { reading, writing };

class Connection {
public:
    /// @param disk name of the SQLite file system; nullptr: the operating system's.
    /// @param damage where a damaged file is reported; nullptr: to nobody.
    Connection(std::string const& file, char const* disk, Access access, Damage* damage = nullptr);
    ~Connection();
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    /// Lends the prepared statement for this text, which must be a constant: it is known by its address.
    Statement prepare(char const* constant_sql);
    /// Runs statements that are seldom needed (settings, tables).
    void execute(std::string const& sql);
    std::int64_t number(std::string const& sql);

    /// True between BEGIN and the end of the transaction, whoever ended it.
    bool in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }
    sqlite3* handle() const { return handle_; }

    /// Throws what this code of the engine means: Damaged (reported first), or as throw_engine_trouble.
    [[noreturn]] void fail(int code, std::string_view doing);
    [[noreturn]] void fail_damaged(std::string const& what);
    /// What it finds at its closing stays as it lies: nothing is moved into the database any more.
    void leave_as_it_lies();

private:
    friend class Statement;
    void take_back(char const* sql, sqlite3_stmt* prepared) noexcept;

    sqlite3* handle_ = nullptr;
    Damage* damage_;
    std::unordered_map<char const*, std::vector<sqlite3_stmt*>> idle_;
};

}  // namespace paraat::journal
