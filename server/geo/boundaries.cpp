// The import of boundaries: read each text by itself, then hold them against each other.
#include "server/geo/boundaries.hpp"

#include <boost/json/value.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include "server/geo/faults.hpp"
#include "server/geo/geojson.hpp"
#include "server/geo/projected.hpp"
#include "server/geo/table_text.hpp"

namespace paraat::geo {

namespace {

constexpr int year_min = 2010;  // the Wet veiligheidsregio's came into force on 1 October 2010
constexpr int year_max = 2100;

/// What a map says of one area; `place` names it in a fault, in any language: "gemeente.geojson #3".
struct MappedArea {
    std::string place;
    std::string code;
    std::string name;
    std::string region_code;
    Area area;
};

struct TableEntry {
    std::string place;  // "gemeente.csv:12"
    std::string name;
    std::string region_code;
    std::int64_t population = 0;
    std::optional<std::int64_t> households;
};

/// Two letters and digits: VR25, GM0034.
bool is_code(std::string_view code, std::string_view example) {
    auto const digit = [](char c) { return c >= '0' && c <= '9'; };
    return code.size() == example.size() && code.substr(0, 2) == example.substr(0, 2)
        && std::ranges::all_of(code.substr(2), digit);
}

std::string text_property(Feature const& feature, std::string_view name) {
    auto const* const value = feature.properties.if_contains({name.data(), name.size()});
    if (value == nullptr || !value->is_string()) return {};
    return {value->get_string().data(), value->get_string().size()};
}

class Importer {
public:
    Importer(BoundaryTexts const& texts, RdConverter const& converter)
        : texts_(texts), converter_(converter) {}

    base::Result<Boundaries> run() {
        if (texts_.year < year_min || texts_.year > year_max) {
            faults_.add(boundaries_year_unlikely, "", "year", {{"year", std::to_string(texts_.year)}});
        }
        auto const regions = read_map("veiligheidsregio.geojson", texts_.regions_geojson, "VR25");
        auto const municipalities = read_map("gemeente.geojson", texts_.municipalities_geojson, "GM0034");
        auto const entries = read_entries();
        // What could not be read at all would only seem to be missing everywhere else.
        bool const is_read = regions && municipalities && entries;
        if (is_read) compare(*regions, *municipalities, *entries);
        if (!is_read || !faults_.empty()) return faults_.take();
        return composed(*regions, *municipalities, *entries);
    }

private:
    using Entries = std::map<std::string, TableEntry>;
    using MappedAreas = std::vector<MappedArea>;

    std::optional<MappedAreas> read_map(
        std::string const& title, std::string_view text, std::string_view example) {
        auto collection = read_geojson(text, converter_);
        if (!collection) {
            for (auto& fault : collection.refusal().faults) {
                auto path = title + (fault.path.empty() ? "" : ": " + fault.path);
                faults_.add(*fault.code, path, path, std::move(fault.parameters));
            }
            return {};
        }
        MappedAreas areas;
        std::set<std::string> codes;
        for (std::size_t i = 0; i < collection->features.size(); ++i) {
            auto const& feature = collection->features[i];
            MappedArea mapped{title + " #" + std::to_string(i + 1), text_property(feature, "code"),
                text_property(feature, "naam"), text_property(feature, "vr"), {}};
            check_identity(mapped, example, codes);
            place_area(feature, mapped);
            areas.push_back(std::move(mapped));
        }
        return areas;
    }

    void check_identity(MappedArea const& mapped, std::string_view example, std::set<std::string>& codes) {
        if (!is_code(mapped.code, example)) {
            add(area_code_malformed, mapped, {{"example", std::string(example)}});
        } else if (!codes.insert(mapped.code).second) {
            add(area_code_twice, mapped);
        }
        if (mapped.name.empty()) add(area_name_missing, mapped);
    }

    void place_area(Feature const& feature, MappedArea& mapped) {
        auto area = area_in_rd(feature.geometry, converter_);
        if (!area) {
            add(area_shape_missing, mapped);
            return;
        }
        auto const box = box_of(*area);
        if (!in_rd_range(box.low) || !in_rd_range(box.high)) add(area_not_in_rd, mapped);
        mapped.area = std::move(*area);
    }

    /// Rows by the code of the municipality.
    std::optional<Entries> read_entries() {
        auto const before = faults_.told();
        auto const table = read_table(texts_.municipalities_table, faults_);
        for (auto const* const name : {"gemeentecode", "gemeentenaam", "vrcode", "inwoners"}) {
            if (table.column(name) == Table::npos)
                faults_.add(table_column_missing, name, "", {{"column", name}});
        }
        if (faults_.told() != before) return {};
        Entries entries;
        for (auto const& row : table.rows) read_row(table, row, entries);
        return entries;
    }

    void read_row(Table const& table, TableRow const& row, Entries& entries) {
        auto const line = std::to_string(row.line);
        auto const cell = [&](std::string_view name) { return row.cells[table.column(name)]; };
        TableEntry entry{"gemeente.csv:" + line, cell("gemeentenaam"), cell("vrcode"), 0, {}};
        MappedArea const named{entry.place, cell("gemeentecode"), entry.name, "", {}};
        if (!is_code(named.code, "GM0034")) add(area_code_malformed, named, {{"example", "GM0034"}});
        if (entry.name.empty()) add(area_name_missing, named);
        entry.population = number_in(cell("inwoners"), "inwoners", line);
        if (table.column("huishoudens") != Table::npos && !cell("huishoudens").empty()) {
            entry.households = number_in(cell("huishoudens"), "huishoudens", line);
        }
        if (!entries.emplace(named.code, std::move(entry)).second) add(area_code_twice, named);
    }

    std::int64_t number_in(std::string const& text, std::string const& column, std::string const& line) {
        std::int64_t number = 0;
        auto const end = std::from_chars(text.data(), text.data() + text.size(), number);
        if (end.ec != std::errc{} || end.ptr != text.data() + text.size() || number < 0) {
            faults_.add(table_not_a_number, "line " + line + column, "",
                {{"line", line}, {"column", column}, {"value", excerpt(text)}});
        }
        return number;
    }

    void compare(MappedAreas const& regions, MappedAreas const& municipalities, Entries const& entries) {
        std::map<std::string, std::size_t> municipalities_in;
        for (auto const& region : regions) municipalities_in[region.code] = 0;
        std::set<std::string> mapped;
        for (auto const& municipality : municipalities) {
            mapped.insert(municipality.code);
            auto const region = municipalities_in.find(municipality.region_code);
            if (region != municipalities_in.end()) ++region->second;
            else
                add(municipality_region_unknown, municipality,
                    {{"region", excerpt(municipality.region_code)}});
            compare_with_row(municipality, entries);
        }
        for (auto const& [code, entry] : entries) {
            if (mapped.contains(code)) continue;
            add(municipality_without_area, MappedArea{entry.place, code, "", "", {}});
        }
        for (auto const& [code, count] : municipalities_in) {
            if (count == 0) faults_.add(region_without_municipality, code, "", {{"code", excerpt(code)}});
        }
        count(region_count_differs, regions.size(), texts_.regions_expected);
        count(municipality_count_differs, municipalities.size(),
            texts_.municipalities_expected.value_or(municipalities.size()));
    }

    void compare_with_row(MappedArea const& municipality, Entries const& entries) {
        auto const entry = entries.find(municipality.code);
        if (entry == entries.end()) {
            add(municipality_without_row, municipality);
        } else if (entry->second.region_code != municipality.region_code) {
            MappedArea const row{entry->second.place, municipality.code, "", "", {}};
            add(municipality_region_differs, row,
                {{"region", excerpt(entry->second.region_code)},
                    {"other_region", excerpt(municipality.region_code)}});
        }
    }

    void count(base::RefusalCode const& code, std::size_t found, std::size_t expected) {
        if (found == expected) return;
        faults_.add(code, "", "", {{"count", std::to_string(found)}, {"expected", std::to_string(expected)}});
    }

    Boundaries composed(
        MappedAreas const& regions, MappedAreas const& municipalities, Entries const& entries) const {
        Boundaries boundaries{texts_.year, texts_.attribution, {}, {}};
        std::map<std::string, std::int64_t> population_of;
        for (auto const& each : municipalities) {
            auto const& entry = entries.at(each.code);
            population_of[each.region_code] += entry.population;
            boundaries.municipalities.push_back(
                {each.code, each.name, each.region_code, each.area, entry.population, entry.households});
        }
        for (auto const& each : regions) {
            boundaries.regions.push_back({each.code, each.name, each.area, population_of.at(each.code)});
        }
        std::ranges::sort(boundaries.regions, {}, &Region::code);
        std::ranges::sort(boundaries.municipalities, {}, &Municipality::code);
        return boundaries;
    }

    void add(base::RefusalCode const& code, MappedArea const& area, FaultList::Parameters parameters = {}) {
        parameters["place"] = area.place;
        parameters["code"] = excerpt(area.code);
        faults_.add(code, area.place, area.place, std::move(parameters));
    }

    BoundaryTexts const& texts_;
    RdConverter const& converter_;
    FaultList faults_;
};

template <class Named>
Named const* with_code(std::vector<Named> const& all, std::string_view code) {
    auto const found = std::ranges::find(all, code, &Named::code);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

Region const* Boundaries::region(std::string_view code) const { return with_code(regions, code); }

Municipality const* Boundaries::municipality(std::string_view code) const {
    return with_code(municipalities, code);
}

base::Result<Boundaries> read_boundaries(BoundaryTexts const& texts, RdConverter const& converter) {
    return Importer(texts, converter).run();
}

}  // namespace paraat::geo
