// Damages a database as a bad disk does: one page of it no longer holds what was written there.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "server/journal/sqlite/connection.hpp"

namespace paraat::journal {

/// Overwrites the first page of a table; nobody has the database open.
inline void damage_table(std::string const& file, std::string const& table) {
    std::int64_t page = 0, page_bytes = 0;
    {
        Connection connection(file, nullptr, Access::writing);
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        page = connection.number("SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'");
        page_bytes = connection.number("PRAGMA page_size");
    }
    ASSERT_GT(page, 1);
    std::fstream disk(file, std::ios::binary | std::ios::in | std::ios::out);
    disk.seekp((page - 1) * page_bytes);
    disk << std::string(static_cast<std::size_t>(page_bytes), '\xA5');
    ASSERT_TRUE(disk.flush());
}

}  // namespace paraat::journal
