// Passes everything on, and notes the reading calls by their names.
#include "tests/support/counting_store.hpp"

namespace paraat::test {

namespace {

using namespace journal;

/// The reading half, the same for readers and the writer.
template <class Base>
class Counted : public Base {
public:
    Counted(Base& inside, Questions& questions) : inside_(inside), questions_(questions) {}

    void begin() override { inside_.begin(); }
    void end() override { inside_.end(); }
    std::map<Region, ChainHead> heads() override { return noted("heads").heads(); }
    std::optional<StreamHead> stream(Uuid stream) override { return noted("stream").stream(stream); }
    std::vector<Entry> entries_of(Uuid stream) override { return noted("entries of").entries_of(stream); }
    void entries(
        Region const& region, Sequence first, std::function<bool(Entry const&)> const& take) override {
        noted("entries").entries(region, first, take);
    }
    std::optional<Row> row(std::string_view table, std::string_view key) override {
        return noted("row").row(table, key);
    }
    std::vector<Row> rows_of_stream(Uuid stream) override { return noted("rows of").rows_of_stream(stream); }
    void rows(Uuid scope, std::string_view table, std::function<void(Row const&)> const& take) override {
        noted("rows").rows(scope, table, take);
    }
    void rows_of_table(std::string_view table, std::function<void(Row const&)> const& take) override {
        noted("rows of table").rows_of_table(table, take);
    }
    std::vector<Change> changes_after(Cursor const& cursor, std::size_t most) override {
        return noted("changes").changes_after(cursor, most);
    }
    Cursor changes_kept_from() override { return noted("changes kept").changes_kept_from(); }
    std::optional<Receipt> receipt(std::string_view actor, Uuid command) override {
        return noted("receipt").receipt(actor, command);
    }
    void facts(std::function<void(Uuid stream, Fact const&)> const& take) override {
        noted("facts").facts(take);
    }
    std::vector<Fact> facts_of_stream(Uuid stream) override {
        return noted("facts of").facts_of_stream(stream);
    }
    Counts counts() override { return noted("counts").counts(); }
    std::optional<std::string> setting(std::string_view space, std::string_view key) override {
        return noted("setting").setting(space, key);
    }
    std::vector<Setting> settings(std::string_view space) override {
        return noted("settings").settings(space);
    }

protected:
    Base& noted(char const* what) {
        questions_.note(what);
        return inside_;
    }
    Base& inside_;

private:
    Questions& questions_;
};

class CountedReader final : public Counted<Reader> {
public:
    CountedReader(std::unique_ptr<Reader> inside, Questions& questions)
        : Counted(*inside, questions), held_(std::move(inside)) {}

private:
    std::unique_ptr<Reader> held_;
};

class CountedWriter final : public Counted<Writer> {
public:
    CountedWriter(std::unique_ptr<Writer> inside, Questions& questions)
        : Counted(*inside, questions), held_(std::move(inside)) {}

    void commit() override { inside_.commit(); }
    void rollback() override { inside_.rollback(); }
    void open_unit() override { inside_.open_unit(); }
    void close_unit() override { inside_.close_unit(); }
    void undo_unit() override { inside_.undo_unit(); }
    bool stands() override { return inside_.stands(); }
    void append(Entry& entry) override { inside_.append(entry); }
    void put_stream(StreamHead const& head) override { inside_.put_stream(head); }
    void put_row(Row const& row) override { inside_.put_row(row); }
    void remove_row(std::string_view table, std::string_view key) override { inside_.remove_row(table, key); }
    void log_change(Change const& change) override { inside_.log_change(change); }
    void put_receipt(Receipt const& receipt) override { inside_.put_receipt(receipt); }
    void put_fact(Uuid stream, Fact const& fact) override { inside_.put_fact(stream, fact); }
    void remove_fact(Uuid stream, Fact const& fact) override { inside_.remove_fact(stream, fact); }
    void put_setting(Setting const& setting) override { inside_.put_setting(setting); }
    void remove_setting(std::string_view space, std::string_view key) override {
        inside_.remove_setting(space, key);
    }
    bool checkpoint_due() override { return inside_.checkpoint_due(); }
    void checkpoint() override { inside_.checkpoint(); }
    bool tidy(Instant before, std::int64_t receipts_min) override {
        return inside_.tidy(before, receipts_min);
    }
    Instant receipts_forgotten_to() override { return inside_.receipts_forgotten_to(); }
    void forget_projections() override { inside_.forget_projections(); }

private:
    std::unique_ptr<Writer> held_;
};

class CountedStore final : public Store {
public:
    CountedStore(std::unique_ptr<Store> inside, Questions& questions)
        : inside_(std::move(inside)), questions_(questions) {}

    std::unique_ptr<Writer> writer() override {
        return std::make_unique<CountedWriter>(inside_->writer(), questions_);
    }
    std::unique_ptr<Reader> reader() override {
        return std::make_unique<CountedReader>(inside_->reader(), questions_);
    }
    void backup(std::string const& file) override { inside_->backup(file); }
    std::string first_fault() override { return inside_->first_fault(); }
    bool is_damaged() const override { return inside_->is_damaged(); }
    std::string damage() const override { return inside_->damage(); }
    void declare_damaged(std::string_view what) override { inside_->declare_damaged(what); }
    void declare_sound() override { inside_->declare_sound(); }

private:
    std::unique_ptr<Store> inside_;
    Questions& questions_;
};

}  // namespace

std::unique_ptr<Store> counting(std::unique_ptr<Store> store, Questions& questions) {
    return std::make_unique<CountedStore>(std::move(store), questions);
}

}  // namespace paraat::test
