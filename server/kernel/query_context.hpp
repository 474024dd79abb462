// What a query may read: rows, filtered for the actor.
#pragma once

#include "server/kernel/context.hpp"

namespace paraat::kernel {

/// What a query may read: rows, filtered for the actor.
class QueryContext {
public:
    QueryContext(journal::Reader& reader, access::Directory const& directory, access::Actor const& actor,
        base::Instant now)
        : reader_(reader), directory_(directory), actor_(actor), now_(now) {}

    access::Actor const& actor() const { return actor_; }
    base::Instant now() const { return now_; }
    journal::Reader& reader() { return reader_; }
    access::Directory const& directory() const { return directory_; }

    /// The row if this actor may see it; the same nothing otherwise.
    template <class RowType>
    std::optional<RowType> row(std::string_view table, std::string const& key) {
        auto row = reader_.row(table, key);
        if (!row || !directory_.visible(actor_, row->audience)) return std::nullopt;
        return parsed<RowType>(*row);
    }

    /// All rows of a table that this actor may see; of one scope unless nil.
    template <class RowType>
    std::vector<RowType> rows(std::string_view table, base::Uuid scope = {}) {
        std::vector<RowType> all;
        auto const take = [&](journal::Row const& row) {
            if (row.table == table && directory_.visible(actor_, row.audience))
                all.push_back(parsed<RowType>(row));
        };
        if (scope == base::Uuid{}) reader_.rows_of_table(table, take);
        else reader_.rows(scope, table, take);
        return all;
    }

private:
    template <class RowType>
    static RowType parsed(journal::Row const& row) {
        auto value = base::read_text<RowType>(row.body, base::Reading::lenient);
        base::check(value.ok(), "a projected row reads as its own type");
        return std::move(value).value();
    }

    journal::Reader& reader_;
    access::Directory const& directory_;
    access::Actor const& actor_;
    base::Instant now_;
};

}  // namespace paraat::kernel
