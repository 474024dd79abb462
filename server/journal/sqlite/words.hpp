// Texts that come back in every row (regions, tables, types, audiences, accounts) are stored once, under a
// number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/journal/sqlite/connection.hpp"

namespace paraat::journal {

class Words {
public:
    explicit Words(Connection& connection) : connection_(connection) {}

    std::optional<std::int64_t> find(std::string_view text);
    /// Gives a new text a number; only for the writer, inside its transaction.
    std::int64_t number_of(std::string_view text);
    /// Valid until `shrink` or an undo.
    std::string const& text_of(std::int64_t number);

    /// Texts that came new from here on are forgotten again by undo_unit or undo_all.
    void open_unit() { unit_start_ = added_.size(); }
    void undo_unit() { undo_from(unit_start_); }
    void undo_all() { undo_from(0); }
    void keep_all() { added_.clear(); }

    /// Empties what is remembered when it has grown large; not while a text is in use.
    void shrink();

private:
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    void remember(std::string_view text, std::int64_t number);
    void undo_from(std::size_t first);

    Connection& connection_;
    std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>> numbers_;
    std::unordered_map<std::int64_t, std::string> texts_;
    std::vector<std::int64_t> added_;
    std::size_t unit_start_ = 0;
};

}  // namespace paraat::journal
