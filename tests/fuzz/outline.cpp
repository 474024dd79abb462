// The product's own small format of regions and municipalities; whatever is read can be asked whose a point
// is.
#include "server/geo/outline.hpp"
#include "server/geo/assign.hpp"
#include "tests/fuzz/input.hpp"

using namespace paraat;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t count) {
    auto const read = geo::read_outline(fuzz::text_of(bytes, count));
    if (!read.ok()) return 0;
    geo::Assigner const assigner(*read);
    static_cast<void>(assigner.assign({150'000, 500'000}));
    return 0;
}
