// What a browser may say on its live socket.
#include "server/transport/limits.hpp"
#include "server/transport/live_socket.hpp"
#include "tests/fuzz/input.hpp"

using namespace paraat;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t count) {
    using Kind = transport::Heard::Kind;
    auto const heard = transport::read_frame(fuzz::text_of(bytes, count));
    if (heard.kind == Kind::subscribe) {
        auto const most = transport::limits::scopes_per_subscription_max;
        fuzz::must(!heard.scopes.empty() && heard.scopes.size() <= most, "some scopes, and not too many");
        for (auto const& [region, sequence] : heard.cursor.value_or(journal::Cursor{}))
            fuzz::must(sequence >= 0 && region.size() <= 16, "a cursor of small names and counts");
    }
    if (heard.kind == Kind::presence) {
        fuzz::must(heard.place.size() <= 100, "a place is short");
        fuzz::must(heard.doing == "looks" || heard.doing == "edits", "looks or edits");
    }
    return 0;
}
