// How cursors and scopes are written on the wire (wire.md section 3). Only for this folder's sources.
#pragma once

#include <string>

#include "server/live/feed.hpp"

namespace paraat::live {

/// {"NL":3,"VR25":12}
void write_cursor(journal::Cursor const& cursor, std::string& out);
/// ["home","0189..."]
void write_scopes(Scopes const& scopes, std::string& out);

}  // namespace paraat::live
