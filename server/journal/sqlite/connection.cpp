// Opening, settings, prepared statements and errors of one SQLite connection.
#include "server/journal/sqlite/connection.hpp"

#include <algorithm>
#include <cstring>
#include <span>

#include "server/journal/sqlite/damage.hpp"

namespace paraat::journal {

namespace {

constexpr int reader_cache_kib = 16 * 1024;
constexpr int writer_cache_kib = 64 * 1024;
constexpr int busy_wait_ms = 5000;

template <std::size_t size> std::array<std::uint8_t, size> bytes_of(sqlite3_stmt* prepared, int column) {
    std::array<std::uint8_t, size> bytes{};
    auto const* data = sqlite3_column_blob(prepared, column);
    auto const length = std::min(size, static_cast<std::size_t>(sqlite3_column_bytes(prepared, column)));
    if (data != nullptr && length > 0) std::memcpy(bytes.data(), data, length);
    return bytes;
}

}  // namespace

void throw_engine_trouble(sqlite3* handle, int code, std::string_view doing) {
    std::string what = "sqlite: ";
    what.append(doing).append(": ").append(handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    what.append(" (").append(std::to_string(code)).append(")");
    if ((code & 0xff) == SQLITE_CONSTRAINT || (code & 0xff) == SQLITE_MISUSE) throw base::Bug(what);
    throw EngineTrouble(what, code);
}

Statement::~Statement() { owner_.take_back(sql_, prepared_); }

Statement& Statement::bind(std::int64_t number) {
    sqlite3_bind_int64(prepared_, ++bound_, number);
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    auto const* data = text.data() != nullptr ? text.data() : "";
    sqlite3_bind_text64(prepared_, ++bound_, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(base::Uuid const& uuid) {
    sqlite3_bind_blob64(prepared_, ++bound_, uuid.bytes.data(), uuid.bytes.size(), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bind(base::Hash const& hash) {
    sqlite3_bind_blob64(prepared_, ++bound_, hash.data(), hash.size(), SQLITE_STATIC);
    return *this;
}

bool Statement::step() {
    int const code = sqlite3_step(prepared_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    owner_.fail(sqlite3_extended_errcode(owner_.handle_), sql_);
}

void Statement::run() {
    base::check(!step(), "a statement that writes gave a row");
    again();
}

void Statement::again() {
    sqlite3_reset(prepared_);
    bound_ = 0;
}

std::string_view Statement::text(int column) const {
    auto const* data = reinterpret_cast<char const*>(sqlite3_column_text(prepared_, column));
    if (data == nullptr) return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(prepared_, column))};
}

base::Uuid Statement::uuid(int column) const { return {bytes_of<16>(prepared_, column)}; }

base::Hash Statement::hash(int column) const { return bytes_of<32>(prepared_, column); }

void start_engine() {
    static int const code = sqlite3_initialize();
    if (code != SQLITE_OK) throw_engine_trouble(nullptr, code, "start");
}

Connection::Connection(std::string const& file, char const* disk, Access access, Damage* damage)
    : damage_(damage) {
    int const how =
        access == Access::writing ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    start_engine();
    int const code = sqlite3_open_v2(file.c_str(), &handle_, how | SQLITE_OPEN_NOMUTEX, disk);
    try {
        if (code != SQLITE_OK) fail(code, "open " + file);
        sqlite3_extended_result_codes(handle_, 1);
        sqlite3_busy_timeout(handle_, busy_wait_ms);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
        // Only the writing connection checkpoints, a reader that is closed last does not either.
        sqlite3_db_config(
            handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, access == Access::reading ? 1 : 0, nullptr);
        execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY");
        if (access == Access::writing) {
            execute("PRAGMA cache_size = -" + std::to_string(writer_cache_kib));
        } else {
            execute("PRAGMA query_only = ON; PRAGMA cache_size = -" + std::to_string(reader_cache_kib));
        }
    } catch (...) {
        sqlite3_close_v2(handle_);
        throw;
    }
    if (access == Access::writing) sqlite3_wal_autocheckpoint(handle_, 0);
}

void Connection::fail(int code, std::string_view doing) {
    int const kind = code & 0xff;
    if (kind != SQLITE_CORRUPT && kind != SQLITE_NOTADB) throw_engine_trouble(handle_, code, doing);
    std::string what = "sqlite: ";
    what.append(doing).append(": ").append(
        handle_ != nullptr ? sqlite3_errmsg(handle_) : sqlite3_errstr(code));
    fail_damaged(what + " (" + std::to_string(code) + ")");
}

void Connection::fail_damaged(std::string const& what) {
    if (damage_ == nullptr) throw base::Damaged(what);
    damage_->found(what);
    throw base::Damaged(damage_->words());
}

void Connection::leave_as_it_lies() {
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Connection::~Connection() {
    for (auto const& [sql, statements] : idle_) {
        for (auto* prepared : statements) sqlite3_finalize(prepared);
    }
    sqlite3_close_v2(handle_);
}

Statement Connection::prepare(char const* constant_sql) {
    auto& idle = idle_[constant_sql];
    if (!idle.empty()) {
        auto* prepared = idle.back();
        idle.pop_back();
        return {*this, constant_sql, prepared};
    }
    sqlite3_stmt* prepared = nullptr;
    int const code =
        sqlite3_prepare_v3(handle_, constant_sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (code != SQLITE_OK) fail(code, constant_sql);
    return {*this, constant_sql, prepared};
}

void Connection::take_back(char const* sql, sqlite3_stmt* prepared) noexcept {
    sqlite3_reset(prepared);
    sqlite3_clear_bindings(prepared);
    idle_[sql].push_back(prepared);
}

void Connection::execute(std::string const& sql) {
    int const code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code, sql);
}

std::int64_t Connection::number(std::string const& sql) {
    sqlite3_stmt* prepared = nullptr;
    int code = sqlite3_prepare_v2(handle_, sql.c_str(), -1, &prepared, nullptr);
    if (code != SQLITE_OK) fail(code, sql);
    code = sqlite3_step(prepared);
    auto const found = code == SQLITE_ROW ? sqlite3_column_int64(prepared, 0) : 0;
    sqlite3_finalize(prepared);
    if (code != SQLITE_ROW && code != SQLITE_DONE) fail(code, sql);
    return found;
}

}  // namespace paraat::journal
