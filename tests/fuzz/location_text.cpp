// The one location field: whatever is understood lies in the Netherlands and its normal form reads back.
#include "server/geo/location_text.hpp"
#include "server/geo/point.hpp"
#include "tests/fuzz/input.hpp"

using namespace paraat;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t count) {
    static geo::RdConverter const converter;
    auto const read = geo::read_location(fuzz::text_of(bytes, count), converter);
    if (!read.ok()) return 0;
    fuzz::must(geo::in_rd_range(read->rd), "lies within reach of RD");
    auto const again = geo::read_location(read->normal_form, converter);
    fuzz::must(again.ok(), "its normal form reads back");
    fuzz::must(again->normal_form == read->normal_form, "as itself");
    return 0;
}
