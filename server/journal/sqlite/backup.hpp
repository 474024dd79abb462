// A whole copy of one moment of the database, made while writing goes on.
#pragma once

#include <memory>
#include <string>

#include "server/journal/sqlite/engine.hpp"

namespace paraat::journal {

/// Writes `file` and, when the store keeps heads outside, `file` + ".heads.json". Throws base::Trouble when
/// `file` exists already. The database appears under its name last and whole. The engine is shared with the
/// reader that is opened for it.
void back_up(std::shared_ptr<Engine> const& engine, std::string const& file);

}  // namespace paraat::journal
