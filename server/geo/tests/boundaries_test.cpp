// The yearly import of regions and municipalities: whole, or not at all.
#include "server/geo/boundaries.hpp"

#include "server/geo/faults.hpp"
#include "server/geo/tests/support.hpp"

namespace paraat::geo {
namespace {

using test::code_of;
using test::faults_of;
using Strings = std::vector<std::string>;

std::string replaced(std::string text, std::string const& what, std::string const& with) {
    auto const at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), with);
}

class ImportOfBoundaries : public ::testing::Test {
protected:
    RdConverter const converter_;
    std::string regions_ = test::fixture("regions.geojson");
    std::string municipalities_ = test::fixture("municipalities.geojson");
    std::string table_ = test::fixture("municipalities.csv");

    base::Result<Boundaries> import(int year = 2023, std::size_t regions_expected = 2) const {
        return read_boundaries(
            {regions_, municipalities_, table_, year, "ours", regions_expected, {}}, converter_);
    }
    Strings faults() const {
        auto const boundaries = import();
        return boundaries.ok() ? Strings{"accepted"} : faults_of(boundaries.refusal());
    }
};

TEST_F(ImportOfBoundaries, brings_regions_with_their_municipalities_and_people) {
    auto const boundaries = import();
    ASSERT_TRUE(boundaries.ok()) << faults_of(boundaries.refusal()).front();
    EXPECT_EQ(boundaries->year, 2023);
    EXPECT_EQ(boundaries->attribution, "ours");
    ASSERT_EQ(boundaries->regions.size(), 2U);
    EXPECT_EQ(boundaries->region("VR91")->population, 15'400);
    EXPECT_EQ(boundaries->region("VR92")->population, 56'000);
    ASSERT_NE(boundaries->municipality("GM9102"), nullptr);
    EXPECT_EQ(boundaries->municipality("GM9102")->region_code, "VR91");
    EXPECT_EQ(boundaries->municipality("GM9102")->households, 1'500);
    EXPECT_NEAR(area_m2(boundaries->municipality("GM9102")->area), 50e6, 100);
    EXPECT_EQ(boundaries->municipality("GM0000"), nullptr);
}

TEST_F(ImportOfBoundaries, with_a_municipality_in_another_region_than_the_table_says_is_refused) {
    table_ = replaced(table_, "Zuidwest,VR91", "Zuidwest,VR92");
    EXPECT_EQ(faults(), Strings{"municipality_region_differs at gemeente.csv:2"});
}

TEST_F(ImportOfBoundaries, with_a_municipality_on_one_side_only_is_refused) {
    table_ = replaced(table_, "GM9101", "GM9103");
    EXPECT_EQ(faults(),
        (Strings{"municipality_without_row at gemeente.geojson #1",
            "municipality_without_area at gemeente.csv:2"}));
}

TEST_F(ImportOfBoundaries, with_an_unknown_region_is_refused) {
    municipalities_ = replaced(municipalities_, R"("vr": "VR92")", R"("vr": "VR93")");
    EXPECT_EQ(faults(),
        (Strings{"municipality_region_unknown at gemeente.geojson #3",
            "municipality_region_differs at gemeente.csv:4", "region_without_municipality"}));
}

TEST_F(ImportOfBoundaries, with_another_number_of_regions_than_the_law_knows_is_refused) {
    auto const boundaries = import(2023, 25);
    ASSERT_FALSE(boundaries.ok());
    EXPECT_EQ(code_of(boundaries), "region_count_differs");
    EXPECT_EQ(base::sentence(boundaries.refusal().faults[0], "nl"),
        "Er zijn 2 veiligheidsregio's in plaats van 25.");
    auto const counted = read_boundaries({regions_, municipalities_, table_, 2023, "", 2, 342}, converter_);
    EXPECT_EQ(code_of(counted), "municipality_count_differs");
}

TEST_F(ImportOfBoundaries, names_every_bad_line_of_the_table) {
    table_ = replaced(table_, "12000", "-5");
    table_ = replaced(table_, "56000", "56.000");
    table_ += "GM9201,Dubbel,VR92,Oostrand,1,1,1\n\nXX1,,VR92,Oostrand,1,1,1\n1,2,3\n";
    auto const found = faults();
    EXPECT_EQ(found, Strings{"table_cells_differ"}) << "the shape of the table comes first";
    table_ = replaced(table_, "1,2,3\n", "");
    EXPECT_EQ(faults(),
        (Strings{"table_not_a_number", "table_not_a_number", "area_code_twice at gemeente.csv:5",
            "area_code_malformed at gemeente.csv:7", "area_name_missing at gemeente.csv:7",
            "municipality_without_area at gemeente.csv:7"}));
}

TEST_F(ImportOfBoundaries, needs_the_columns_it_reads) {
    table_ = replaced(table_, "inwoners", "bewoners");
    auto const boundaries = import();
    ASSERT_FALSE(boundaries.ok());
    EXPECT_EQ(base::sentence(boundaries.refusal().faults[0], "nl"),
        "De kolom 'inwoners' ontbreekt in de eerste regel van de tabel.");
    table_ = "";
    EXPECT_EQ(faults().size(), 4U);
    table_ = "gemeentecode,gemeentenaam,vrcode,inwoners\n\"GM9101,x\n";
    EXPECT_EQ(faults().front(), "table_quote_not_closed");
    table_ = std::string(1'000'001, 'x');
    EXPECT_EQ(faults().front(), "table_too_large");
}

TEST_F(ImportOfBoundaries, names_the_file_and_feature_of_a_bad_shape) {
    municipalities_ = replaced(municipalities_, "[ 140000, 480000 ] ] ]", "[ 140000, 480001 ] ] ]");
    EXPECT_EQ(faults(),
        Strings{"geojson_ring_not_closed at gemeente.geojson: features[0].geometry.coordinates[0]"});
    municipalities_ = "{}";
    regions_ = "nonsense";
    EXPECT_EQ(faults(),
        (Strings{"geojson_not_json at veiligheidsregio.geojson",
            "geojson_not_geojson at gemeente.geojson: type"}));
}

TEST_F(ImportOfBoundaries, refuses_codes_names_and_shapes_that_cannot_be) {
    regions_ = replaced(regions_, R"("code": "VR91")", R"("code": "91")");
    regions_ = replaced(regions_, R"("naam": "Oostrand")", R"("naam": "")");
    municipalities_ = replaced(municipalities_, R"("code": "GM9102")", R"("code": "GM9101")");
    auto const found = faults();
    EXPECT_EQ(found[0], "area_code_malformed at veiligheidsregio.geojson #1");
    EXPECT_EQ(found[1], "area_name_missing at veiligheidsregio.geojson #2");
    EXPECT_EQ(found[2], "area_code_twice at gemeente.geojson #2");
    regions_ = R"({"type":"Feature","properties":{"code":"VR91","naam":"Punt"},)"
               R"("geometry":{"type":"Point","coordinates":[5,52]}})";
    EXPECT_EQ(faults().front(), "area_shape_missing at veiligheidsregio.geojson #1");
    regions_ = R"({"type":"Feature","properties":{"code":"VR91","naam":"Ver"},"geometry":)"
               R"({"type":"Polygon","coordinates":[[[10,50],[11,50],[11,51],[10,50]]]}})";
    EXPECT_EQ(faults().front(), "area_not_in_rd at veiligheidsregio.geojson #1");
}

TEST_F(ImportOfBoundaries, of_an_impossible_year_is_refused) {
    EXPECT_EQ(code_of(import(1999)), "boundaries_year_unlikely");
}

using SharedBoundaries = test::SharedFiles;

TEST_F(SharedBoundaries, of_2023_come_in_whole_in_both_systems) {
    RdConverter const converter;
    auto const table = shared("data/boundaries/gemeente-veiligheidsregio-2023.csv");
    for (std::string const system : {"rd", "wgs84"}) {
        auto const regions = shared("data/boundaries/veiligheidsregio-2023." + system + ".geojson");
        auto const municipalities = shared("data/boundaries/gemeente-2023." + system + ".geojson");
        auto const boundaries =
            read_boundaries({regions, municipalities, table, 2023, "CBS", 25, 342}, converter);
        ASSERT_TRUE(boundaries.ok()) << faults_of(boundaries.refusal()).front();
        EXPECT_EQ(boundaries->regions.size(), 25U);
        EXPECT_EQ(boundaries->municipalities.size(), 342U);
        EXPECT_EQ(boundaries->region("VR25")->population, 444'701);
        EXPECT_EQ(boundaries->region("VR14")->population, 243'799);
        std::int64_t everyone = 0;
        for (auto const& region : boundaries->regions) everyone += *region.population;
        EXPECT_EQ(everyone, 17'811'291);
        EXPECT_EQ(boundaries->municipality("GM0317")->region_code, "VR09")
            << "Eemnes is not of Gooi en Vechtstreek";
    }
}

}  // namespace
}  // namespace paraat::geo
