// Every read of the store, over one connection; the reader and the writer share them.
#pragma once

#include "server/journal/sqlite/schema.hpp"
#include "server/journal/sqlite/words.hpp"
#include "server/journal/store.hpp"

namespace paraat::journal {

class Readings {
public:
    Readings(Connection& connection, Words& words) : connection_(connection), words_(words) {}

    std::map<Region, ChainHead> heads();
    /// The newest entry of one region; sequence 0 when there is none.
    ChainHead head(std::int64_t region);
    std::optional<StreamHead> stream(Uuid stream);
    std::vector<Entry> entries_of(Uuid stream);
    void entries(Region const& region, Sequence first, std::function<bool(Entry const&)> const& take);

    std::optional<Row> row(std::string_view table, std::string_view key);
    std::vector<Row> rows_of_stream(Uuid stream);
    void rows(Uuid scope, std::string_view table, std::function<void(Row const&)> const& take);
    void rows_of_table(std::string_view table, std::function<void(Row const&)> const& take);
    std::vector<Change> changes_after(Cursor const& cursor, std::size_t most);
    Cursor changes_kept_from();

    std::optional<Receipt> receipt(std::string_view actor, Uuid command);
    void facts(std::function<void(Uuid stream, Fact const&)> const& take);
    std::vector<Fact> facts_of_stream(Uuid stream);
    Counts counts();
    std::optional<std::string> setting(std::string_view space, std::string_view key);
    std::vector<Setting> settings(std::string_view space);

private:
    void fill(Statement const& found, Entry& entry);
    void fill(Statement const& found, Row& row);
    void take_rows(Statement& query, std::function<void(Row const&)> const& take);

    Connection& connection_;
    Words& words_;
};

/// Implements the reading half of the interface `Base` (Reader or Writer) by handing each call on.
template <class Base> class WithReadings : public Base {
public:
    std::map<Region, ChainHead> heads() override { return readings_.heads(); }
    std::optional<StreamHead> stream(Uuid stream) override { return readings_.stream(stream); }
    std::vector<Entry> entries_of(Uuid stream) override { return readings_.entries_of(stream); }
    void entries(
        Region const& region, Sequence first, std::function<bool(Entry const&)> const& take) override {
        readings_.entries(region, first, take);
    }
    std::optional<Row> row(std::string_view table, std::string_view key) override {
        return readings_.row(table, key);
    }
    std::vector<Row> rows_of_stream(Uuid stream) override { return readings_.rows_of_stream(stream); }
    void rows(Uuid scope, std::string_view table, std::function<void(Row const&)> const& take) override {
        readings_.rows(scope, table, take);
    }
    void rows_of_table(std::string_view table, std::function<void(Row const&)> const& take) override {
        readings_.rows_of_table(table, take);
    }
    std::vector<Change> changes_after(Cursor const& cursor, std::size_t most) override {
        return readings_.changes_after(cursor, most);
    }
    Cursor changes_kept_from() override { return readings_.changes_kept_from(); }
    std::optional<Receipt> receipt(std::string_view actor, Uuid command) override {
        return readings_.receipt(actor, command);
    }
    void facts(std::function<void(Uuid stream, Fact const&)> const& take) override { readings_.facts(take); }
    std::vector<Fact> facts_of_stream(Uuid stream) override { return readings_.facts_of_stream(stream); }
    Counts counts() override { return readings_.counts(); }
    std::optional<std::string> setting(std::string_view space, std::string_view key) override {
        return readings_.setting(space, key);
    }
    std::vector<Setting> settings(std::string_view space) override { return readings_.settings(space); }

protected:
    explicit WithReadings(Connection& connection) : words_(connection), readings_(connection, words_) {}

    Words words_;
    Readings readings_;
};

}  // namespace paraat::journal
