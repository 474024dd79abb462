// Opening a store on SQLite, and handing out its writer and readers.
#include "server/journal/sqlite/sqlite_store.hpp"

#include <filesystem>

#include "server/journal/durable_file.hpp"
#include "server/journal/heads.hpp"
#include "server/journal/sqlite/backup.hpp"
#include "server/journal/sqlite/directory_lock.hpp"
#include "server/journal/sqlite/reader.hpp"
#include "server/journal/sqlite/schema.hpp"
#include "server/journal/sqlite/writer.hpp"

namespace paraat::journal {

Engine::Engine() = default;
Engine::~Engine() {
    if (writing && (stopped || damage->is_found())) writing->leave_as_it_lies();
}

void SqliteReader::begin() {
    base::check(!own.in_transaction(), "begin inside a moment of reading");
    words_.shrink();
    // The first read is what fixes the moment, so it is made here.
    own.execute("BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1");
}

void SqliteReader::end() {
    // Nothing was written, so there is nothing that could fail to be kept: a damaged file is no reason to
    // throw here.
    if (own.in_transaction()) sqlite3_exec(own.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

namespace {

class SqliteStore final : public Store {
public:
    explicit SqliteStore(std::shared_ptr<Engine> engine) : engine_(std::move(engine)) {
        require_sound_engine(sqlite3_libversion_number());
        engine_->writing = std::make_unique<Connection>(
            engine_->file, engine_->disk_name(), Access::writing, engine_->damage.get());
        prepare_schema(*engine_->writing, engine_->file);
    }

    std::unique_ptr<Writer> writer() override {
        base::check(!engine_->writer_taken.exchange(true), "a second writer was asked for");
        return std::make_unique<SqliteWriter>(engine_);
    }

    std::unique_ptr<Reader> reader() override { return std::make_unique<SqliteReader>(engine_); }

    void backup(std::string const& file) override {
        // Whoever keeps a few copies would lose the last good one to this.
        if (is_damaged()) throw base::Damaged(damage());
        back_up(engine_, file);
    }

    std::string first_fault() override {
        try {
            SqliteReader reader(engine_);
            auto query = reader.connection().prepare("PRAGMA integrity_check(1)");
            auto const found = query.step() ? std::string(query.text(0)) : std::string("no answer");
            return found == "ok" ? std::string{} : found;
        } catch (base::Damaged const& damaged) {
            return damaged.what();
        }
    }
    bool is_damaged() const override { return engine_->damage->is_found(); }
    std::string damage() const override { return engine_->damage->words(); }
    void declare_damaged(std::string_view what) override { engine_->damage->found(what); }
    void declare_sound() override { engine_->damage->lift(); }

private:
    std::shared_ptr<Engine> engine_;  // shared with its writer and readers, which may be closed later
};

void make_directory(std::string const& directory) {
    std::error_code trouble;
    std::filesystem::create_directories(directory, trouble);
    if (!trouble) return;
    throw base::Trouble("De map " + directory + " kan niet worden gemaakt (" + trouble.message()
        + ").\nThe directory " + directory + " cannot be made (" + trouble.message() + ").");
}

}  // namespace

std::unique_ptr<Store> open_sqlite(std::string const& directory) {
    base::prepare_cryptography();
    make_directory(directory);
    auto engine = std::make_shared<Engine>();
    engine->file = directory + "/paraat.db";
    engine->lock = std::make_unique<DirectoryLock>(directory);
    engine->heads = std::make_unique<HeadsFile>(directory);
    engine->damage = std::make_unique<Damage>(directory + "/damaged");
    make_file(engine->file, 0600);  // SQLite gives its log the same rights
    return std::make_unique<SqliteStore>(std::move(engine));
}

std::unique_ptr<Store> open_sqlite_in_memory() {
    base::prepare_cryptography();
    auto engine = std::make_shared<Engine>();
    engine->owned_disk = std::make_unique<MemoryDisk>();
    engine->disk = engine->owned_disk.get();
    engine->file = "/paraat.db";
    return std::make_unique<SqliteStore>(std::move(engine));
}

std::unique_ptr<Store> open_sqlite_on(MemoryDisk& disk) {
    auto engine = std::make_shared<Engine>();
    engine->disk = &disk;
    engine->file = "/paraat.db";
    return std::make_unique<SqliteStore>(std::move(engine));
}

}  // namespace paraat::journal
