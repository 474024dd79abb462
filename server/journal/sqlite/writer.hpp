// The one writer: units of work inside one transaction, the chain of hashes, checkpoints and tidying.
#pragma once

#include <memory>
#include <unordered_map>

#include "server/journal/heads.hpp"
#include "server/journal/sqlite/engine.hpp"
#include "server/journal/sqlite/readings.hpp"

namespace paraat::journal {

class SqliteWriter final : public WithReadings<Writer> {
public:
    explicit SqliteWriter(std::shared_ptr<Engine> engine);
    ~SqliteWriter() override;

    void begin() override;
    void end() override { rollback(); }
    void commit() override;
    void rollback() override;
    void open_unit() override;
    void close_unit() override;
    void undo_unit() override;
    bool stands() override;

    void append(Entry& entry) override;
    void put_stream(StreamHead const& head) override;
    void put_row(Row const& row) override;
    void remove_row(std::string_view table, std::string_view key) override;
    void log_change(Change const& change) override;
    void put_receipt(Receipt const& receipt) override;
    void put_fact(Uuid stream, Fact const& fact) override;
    void remove_fact(Uuid stream, Fact const& fact) override;
    void put_setting(Setting const& setting) override;
    void remove_setting(std::string_view space, std::string_view key) override;

    bool checkpoint_due() override;
    void checkpoint() override;
    bool tidy(Instant before, std::int64_t receipts_min) override;
    Instant receipts_forgotten_to() override;
    void forget_projections() override;

private:
    /// Where the next change of an entry goes.
    struct ChangePlace {
        std::int64_t place = 0;
        std::int64_t ordinal = 0;
    };

    void require_writing() const;
    void forget_cached();
    HeadsFile::HashAt content_hashes();
    /// An I/O error while writing, whatever the call, ends all writing: a second try on the same handle may
    /// lie.
    template <class Work> void guard(Work const& work) {
        try {
            work();
        } catch (EngineTrouble const& trouble) {
            if (trouble.is_full()) throw base::DiskFull(trouble.what());
            if (!trouble.is_io_error()) throw;
            engine_->stopped = true;
            throw base::WritingStopped(trouble.what());
        }
    }
    bool tidy_slice(Instant before, std::int64_t receipts_min);
    bool tidy_receipts(Instant before, std::int64_t receipts_min);
    bool tidy_changes(std::int64_t region, Instant before);

    std::shared_ptr<Engine> engine_;  // shared: a reader or writer may be closed after its store
    Connection& connection_;
    std::unordered_map<std::int64_t, ChainHead> heads_;
    ChangePlace change_{};
    std::optional<Instant> receipts_forgotten_to_{};
    int log_pages_ = 0;
};

}  // namespace paraat::journal
