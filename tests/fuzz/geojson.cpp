// GeoJSON: whatever was accepted is written and read back the same, and stays whole when it is simplified.
#include "server/geo/geojson.hpp"
#include "server/geo/simplify.hpp"
#include "tests/fuzz/input.hpp"

using namespace paraat;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t count) {
    static geo::RdConverter const converter;
    auto const read = geo::read_geojson(fuzz::text_of(bytes, count), converter);
    if (!read.ok()) {
        for (auto const& fault : read.refusal().faults) static_cast<void>(base::sentence(fault, "nl"));
        return 0;
    }
    auto const written = geo::write_geojson(*read);
    auto const again = geo::read_geojson(written, converter);
    fuzz::must(again.ok(), "what was written reads back");
    fuzz::must(geo::write_geojson(*again) == written, "and says the same");
    auto const fewer = geo::simplified_to(*read, geo::vertex_count(*read) / 2, converter);
    fuzz::must(fewer.features.size() == read->features.size(), "no object disappears");
    fuzz::must(
        geo::read_geojson(geo::write_geojson(fewer), converter).ok(), "what is simpler is still whole");
    return 0;
}
