// The files of boundaries and municipalities: three texts parted by a line of dashes; read whole or refused
// by name.
#include "server/geo/boundaries.hpp"
#include "server/geo/table_text.hpp"
#include "tests/fuzz/input.hpp"

using namespace paraat;

namespace {

std::string_view take_part(std::string_view& rest) {
    constexpr std::string_view between = "\n---\n";
    auto const part = rest.substr(0, rest.find(between));
    rest.remove_prefix(part.size() < rest.size() ? part.size() + between.size() : rest.size());
    return part;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t count) {
    static geo::RdConverter const converter;
    auto rest = fuzz::text_of(bytes, count);
    geo::FaultList faults;
    static_cast<void>(geo::read_table(rest, faults));
    auto const regions = take_part(rest), municipalities = take_part(rest);
    geo::BoundaryTexts texts{regions, municipalities, rest, 2023};
    texts.regions_expected = 2;
    auto const read = geo::read_boundaries(texts, converter);
    if (!read.ok()) return 0;
    for (auto const& municipality : read->municipalities)
        fuzz::must(read->region(municipality.region_code) != nullptr, "every municipality has its region");
    return 0;
}
