// Outlines beside the journal: which regions and municipalities lie where, by the hash of the text.
#include "modules/reference/api.hpp"
#include "server/base/hash.hpp"

namespace paraat::reference {

namespace {

constexpr auto outline_space = "outline";
constexpr auto held_key = "held";

}  // namespace

std::string held_outline(journal::Reader& reader) {
    return reader.setting(outline_space, held_key).value_or("");
}

std::optional<std::string> outline_text(journal::Reader& reader, std::string_view hash) {
    if (!base::parse_hash(std::string(hash))) return std::nullopt;
    return reader.setting(outline_space, hash);
}

std::string keep_outline(journal::Writer& writer, std::string const& text) {
    auto hash = base::hexadecimal(base::hash_of(text));
    writer.put_setting({outline_space, hash, text});
    return hash;
}

void hold_outline(journal::Writer& writer, std::string const& hash) {
    writer.put_setting({outline_space, held_key, hash});
}

}  // namespace paraat::reference
