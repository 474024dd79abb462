// heads.json, which lies where others may write it, and the moments and identifiers in it.
#include "server/journal/heads.hpp"
#include "server/base/instant.hpp"
#include "server/base/uuid.hpp"
#include "tests/fuzz/input.hpp"

using namespace paraat;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t count) {
    auto const text = fuzz::text_of(bytes, count);
    if (auto const moment = base::Instant::parse(text))
        fuzz::must(base::Instant::parse(moment->iso()) == moment, "a moment reads back");
    if (auto const id = base::Uuid::parse(text))
        fuzz::must(base::Uuid::parse(id->text()) == id, "an identifier reads back");
    auto const checkpoints = journal::parse_heads(text);
    if (!checkpoints) return 0;
    for (auto const& checkpoint : *checkpoints) {
        fuzz::must(!journal::checkpoint_text(checkpoint).empty(), "a checkpoint has its text");
        static_cast<void>(journal::signature_holds(checkpoint));
    }
    return 0;
}
