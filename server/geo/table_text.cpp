// The reader of comma-separated text: quotes, doubled quotes and line ends inside them.
#include "server/geo/table_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "server/geo/limits.hpp"

namespace paraat::geo {

namespace {

/// Takes one row off the front of a text.
class RowReader {
public:
    explicit RowReader(std::string_view text) : text_(text) {}

    /// Nothing at the end of the text.
    std::optional<TableRow> next(FaultList& faults) {
        if (at_ >= text_.size()) return {};
        TableRow row{line_, {}};
        std::string cell;
        bool quoted = false;
        while (at_ < text_.size()) {
            char const c = text_[at_++];
            if (c == '\n') ++line_;
            if (c == '"') {
                bool const doubled = quoted && at_ < text_.size() && text_[at_] == '"';
                if (doubled) cell += text_[at_++];
                else quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell += c;
            } else if (c == ',') {
                row.cells.push_back(std::exchange(cell, {}));
            } else if (c == '\n') {
                break;
            }
        }
        if (quoted) faults.add(table_quote_not_closed, "", "", {{"line", std::to_string(row.line)}});
        row.cells.push_back(std::move(cell));
        return row;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

bool is_empty(TableRow const& row) { return row.cells.size() == 1 && row.cells.front().empty(); }

}  // namespace

std::size_t Table::column(std::string_view name) const {
    auto const found = std::ranges::find(columns, name);
    return found == columns.end() ? npos : static_cast<std::size_t>(found - columns.begin());
}

Table read_table(std::string_view text, FaultList& faults, std::size_t rows_max) {
    Table table;
    if (text.size() > limits::table_bytes_max) {
        faults.add(table_too_large, "", "",
            {{"bytes", std::to_string(text.size())}, {"limit", std::to_string(limits::table_bytes_max)}});
        return table;
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    RowReader reader(text);
    if (auto header = reader.next(faults)) table.columns = std::move(header->cells);
    std::size_t rows = 0;
    while (auto row = reader.next(faults)) {
        if (is_empty(*row)) continue;
        if (++rows > rows_max) continue;
        if (row->cells.size() != table.columns.size()) {
            auto const line = std::to_string(row->line);
            faults.add(table_cells_differ, "line " + line, "",
                {{"line", line}, {"count", std::to_string(row->cells.size())},
                    {"expected", std::to_string(table.columns.size())}});
            continue;
        }
        table.rows.push_back(std::move(*row));
    }
    if (rows > rows_max) {
        faults.add(table_too_many_rows, "", "",
            {{"count", std::to_string(rows)}, {"limit", std::to_string(rows_max)}});
    }
    return table;
}

}  // namespace paraat::geo
