// A table in comma-separated text (RFC 4180): lines with their number and cells by the name of the column.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "server/geo/faults.hpp"
#include "server/geo/limits.hpp"

namespace paraat::geo {

struct TableRow {
    std::size_t line = 0;  // in the text, counted from 1
    std::vector<std::string> cells;
};

struct Table {
    std::vector<std::string> columns;
    std::vector<TableRow> rows;

    /// The place of a column, or npos.
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
    std::size_t column(std::string_view name) const;
};

/// Rows with too few or too many cells become faults and are left out; empty lines are passed over.
Table read_table(std::string_view text, FaultList& faults, std::size_t rows_max = limits::table_rows_max);

}  // namespace paraat::geo
