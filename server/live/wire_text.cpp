// How cursors and scopes are written on the wire.
#include "server/live/wire_text.hpp"

#include "server/base/json.hpp"

namespace paraat::live {

void write_cursor(journal::Cursor const& cursor, std::string& out) {
    out += '{';
    char const* separator = "";
    for (auto const& [region, sequence] : cursor) {
        out += separator;
        base::write_text(region, out);
        out += ':';
        out += std::to_string(sequence);
        separator = ",";
    }
    out += '}';
}

void write_scopes(Scopes const& scopes, std::string& out) {
    out += '[';
    char const* separator = "";
    for (auto const& scope : scopes) {
        out += separator;
        base::write_text(scope.is_nil() ? "home" : scope.text(), out);
        separator = ",";
    }
    out += ']';
}

}  // namespace paraat::live
