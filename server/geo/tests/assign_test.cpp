// Every emergency has a region, on the water too; and what is abroad has none.
#include "server/geo/assign.hpp"

#include "server/geo/outline.hpp"
#include "server/geo/table_text.hpp"
#include "server/geo/tests/support.hpp"

namespace paraat::geo {
namespace {

using test::faults_of;

struct Expected {
    char const* place;
    LonLat point;
    AssignedBy by;
    std::string region;
    std::string municipality;  // empty: not asked
    std::string other_region;  // empty: none
};

std::string code_of(std::optional<AssignedArea> const& area) { return area ? area->code : ""; }

void expect_assigned(Assigner const& assigner, Expected const& expected) {
    static RdConverter const converter;
    auto const rd = converter.to_rd(expected.point);
    ASSERT_TRUE(rd.ok()) << expected.place;
    auto const assignment = assigner.assign(*rd);
    EXPECT_EQ(assignment.by, expected.by) << expected.place;
    EXPECT_EQ(code_of(assignment.region), expected.region) << expected.place;
    if (!expected.municipality.empty()) {
        EXPECT_EQ(code_of(assignment.municipality), expected.municipality) << expected.place;
    }
    EXPECT_EQ(code_of(assignment.other_region), expected.other_region) << expected.place;
    if (!assignment.region) return;
    EXPECT_EQ(assignment.region->distance_m == 0, assignment.by == AssignedBy::inside) << expected.place;
}

TEST(PointOfAnIncident, belongs_to_a_region_by_the_products_own_outline) {
    auto const outline = read_outline(test::content_of("reference/outline.json"));
    ASSERT_TRUE(outline.ok());
    Assigner const assigner(*outline);
    using enum AssignedBy;
    for (auto const& expected : {
             Expected{"Almere, centre", {5.2200, 52.3717}, inside, "VR25", "GM0034", ""},
             Expected{"Hilversum, centre", {5.1766, 52.2237}, inside, "VR14", "GM0402", ""},
             Expected{"Kampen", {5.9110, 52.5575}, inside, "VR04", "", ""},
             Expected{"Wijde Blik", {5.0750, 52.2250}, inside, "VR14", "GM1696", ""},
             Expected{"IJsselmeer, off Urk", {5.5750, 52.6550}, nearest_shore, "VR25", "GM0184", ""},
             Expected{"Ketelmeer", {5.7000, 52.6000}, nearest_shore, "VR25", "", ""},
             Expected{"Wolderwijd, off Zeewolde", {5.5560, 52.3320}, nearest_shore, "VR25", "GM0050", ""},
             Expected{"Wadden Sea, off Harlingen", {5.3700, 53.1900}, nearest_shore, "VR02", "", ""},
             Expected{"Haringvliet", {4.2000, 51.7900}, nearest_shore, "VR17", "", ""},
             Expected{"North Sea, off Scheveningen", {4.2000, 52.1300}, nearest_shore, "VR15", "", ""},
             Expected{"Bentheim, Germany", {7.1600, 52.3000}, none, "", "", ""},
             Expected{"Emden, Germany", {7.2000, 53.3650}, none, "", "", ""},
             Expected{"Borkum, Germany", {6.7000, 53.5900}, none, "", "", ""},
             Expected{"Knokke, Belgium", {3.2900, 51.3400}, none, "", "", ""},
             Expected{"Doel, Belgium", {4.2640, 51.3110}, none, "", "", ""},
             Expected{"North Sea, 60 km out", {3.4000, 52.6000}, none, "", "", ""},
         }) {
        expect_assigned(assigner, expected);
    }
}

TEST(PointOfAnIncident, between_two_shores_names_the_other_region_too) {
    auto const outline = read_outline(test::content_of("reference/outline.json"));
    ASSERT_TRUE(outline.ok());
    Assigner const assigner(*outline);
    RdConverter const converter;
    auto const gooimeer = assigner.assign(*converter.to_rd({5.2300, 52.3180}));
    EXPECT_EQ(gooimeer.by, AssignedBy::nearest_shore);
    ASSERT_TRUE(gooimeer.region && gooimeer.municipality);
    EXPECT_EQ(gooimeer.municipality->distance_m, gooimeer.region->distance_m);
    auto const markermeer = assigner.assign(*converter.to_rd({5.2500, 52.5300}));
    EXPECT_EQ(markermeer.by, AssignedBy::nearest_shore);
    EXPECT_GT(markermeer.region->distance_m, 5'000);
    // In the middle of the Gooimeer the shores of Almere and Huizen lie about as far.
    bool both_named = false;
    for (int step = 0; step < 60; ++step) {
        auto const here = assigner.assign(*converter.to_rd({5.2300, 52.305 + step * 0.0005}));
        if (!here.other_region) continue;
        both_named = true;
        EXPECT_NE(here.other_region->code, here.region->code);
        EXPECT_LE(here.other_region->distance_m, std::max(1.2 * here.region->distance_m, 250.0));
    }
    EXPECT_TRUE(both_named);
}

TEST(PointOfAnIncident, just_outside_a_land_border_is_told_to_be_uncertain) {
    Area const square{{Polygon{
        {{250'000, 480'000}, {252'000, 480'000}, {252'000, 482'000}, {250'000, 482'000}, {250'000, 480'000}},
        {}}}};
    Assigner const assigner(Boundaries{2023, "", {{"VR05", "Twente", square, {}}}, {}});
    EXPECT_EQ(assigner.assign({252'200, 481'000}).by, AssignedBy::near_border);
    EXPECT_EQ(assigner.assign({252'300, 481'000}).by, AssignedBy::none);
    EXPECT_EQ(assigner.assign({251'900, 481'000}).by, AssignedBy::inside);
    EXPECT_FALSE(assigner.assign({251'900, 481'000}).municipality.has_value()) << "the set carries none";
}

using SharedAssignment = test::SharedFiles;

TEST_F(SharedAssignment, by_the_imported_boundaries_names_municipality_and_region) {
    RdConverter const converter;
    auto const regions = shared("data/boundaries/veiligheidsregio-2023.rd.geojson");
    auto const municipalities = shared("data/boundaries/gemeente-2023.rd.geojson");
    auto const table = shared("data/boundaries/gemeente-veiligheidsregio-2023.csv");
    auto const boundaries = read_boundaries({regions, municipalities, table, 2023}, converter);
    ASSERT_TRUE(boundaries.ok()) << faults_of(boundaries.refusal()).front();
    Assigner const assigner(*boundaries);
    using enum AssignedBy;
    for (auto const& expected : {
             Expected{"Almere, centre", {5.2200, 52.3717}, inside, "VR25", "GM0034", ""},
             Expected{"Kampen", {5.9110, 52.5575}, inside, "VR04", "GM0166", ""},
             Expected{"Wijde Blik", {5.0750, 52.2250}, inside, "VR14", "GM1696", ""},
             Expected{"Maastricht", {5.6910, 50.8510}, inside, "VR24", "GM0935", ""},
             Expected{"IJsselmeer, off Urk", {5.5750, 52.6550}, nearest_shore, "VR25", "GM0184", ""},
             Expected{"Wadden Sea, off Terschelling", {5.3000, 53.3300}, nearest_shore, "VR02", "GM0093", ""},
             Expected{"Bentheim, Germany", {7.1600, 52.3000}, none, "", "", ""},
         }) {
        expect_assigned(assigner, expected);
    }
}

TEST_F(SharedAssignment, gives_every_dutch_postcode_its_region) {
    auto const outline = read_outline(test::content_of("reference/outline.json"));
    ASSERT_TRUE(outline.ok());
    Assigner const assigner(*outline);
    RdConverter const converter;
    FaultList faults;
    auto const postcodes = read_table(shared("data/population/pc4-centroids-nl.csv"), faults, 5'000);
    ASSERT_TRUE(faults.empty());
    ASSERT_GT(postcodes.rows.size(), 4'000U);
    std::size_t inside = 0;
    for (auto const& row : postcodes.rows) {
        auto const assignment =
            assigner.assign(*converter.to_rd({std::stod(row.cells[1]), std::stod(row.cells[2])}));
        EXPECT_NE(assignment.by, AssignedBy::none) << row.cells[0];
        inside += assignment.by == AssignedBy::inside ? 1 : 0;
    }
    EXPECT_GE(inside, postcodes.rows.size() * 99 / 100);
}

}  // namespace
}  // namespace paraat::geo
