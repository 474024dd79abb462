// The outline that the product carries: all regions, no gaps, and damage is noticed.
#include "server/geo/outline.hpp"

#include <cmath>
#include <map>
#include <numbers>
#include <random>

#include "server/geo/tests/support.hpp"

namespace paraat::geo {
namespace {

using test::code_of;
using test::faults_of;

std::string outline_text() { return test::content_of("reference/outline.json"); }

TEST(Outline, carries_the_25_regions_and_the_12_municipalities_of_two) {
    auto const outline = read_outline(outline_text());
    ASSERT_TRUE(outline.ok()) << faults_of(outline.refusal()).front();
    EXPECT_EQ(outline->year, 2023);
    EXPECT_EQ(outline->attribution, "Gebiedsindelingen: CBS / Kadaster, CC BY 4.0, vereenvoudigd");
    ASSERT_EQ(outline->regions.size(), 25U);
    EXPECT_EQ(outline->regions.front().code, "VR01");
    EXPECT_EQ(outline->regions.back().name, "Flevoland");
    std::map<std::string, int> municipalities_in;
    for (auto const& each : outline->municipalities) ++municipalities_in[each.region_code];
    EXPECT_EQ(municipalities_in, (std::map<std::string, int>{{"VR14", 6}, {"VR25", 6}}));
    EXPECT_EQ(outline->municipality("GM0034")->name, "Almere");
}

TEST(Outline, is_small_enough_to_send_to_a_phone) { EXPECT_LE(outline_text().size(), 120'000U); }

TEST(Outline, of_a_region_is_exactly_its_municipalities_together) {
    auto const outline = read_outline(outline_text());
    ASSERT_TRUE(outline.ok());
    for (auto const* const code : {"VR14", "VR25"}) {
        double parts_m2 = 0;
        for (auto const& each : outline->municipalities) {
            if (each.region_code == code) parts_m2 += area_m2(each.area);
        }
        EXPECT_NEAR(area_m2(outline->region(code)->area), parts_m2, 1) << code;
    }
}

TEST(Outline, leaves_no_point_of_the_land_in_two_regions) {
    auto const outline = read_outline(outline_text());
    ASSERT_TRUE(outline.ok());
    std::mt19937 random(2023);
    int on_land = 0;
    for (int i = 0; i < 20'000; ++i) {
        RdPoint const point{10'000 + 0.37 + static_cast<double>(random() % 270'000),
            305'000 + 0.41 + static_cast<double>(random() % 310'000)};
        int holders = 0;
        for (auto const& region : outline->regions) holders += contains(region.area, point) ? 1 : 0;
        ASSERT_LE(holders, 1) << point.x_m << " " << point.y_m;
        on_land += holders;
    }
    EXPECT_GT(on_land, 6'000);
}

TEST(Outline, that_is_damaged_is_refused_with_the_place) {
    auto const good =
        R"({"format":"paraat-outline","version":1,"year":2023,"crs":"EPSG:28992","attribution":"x",)"
        R"("arcs":[[150000,480000,10000,0,0,10000],[150000,480000,0,10000,10000,0]],)"
        R"("regions":[{"code":"VR91","name":"A","polygons":[[[0,-2]]]}],"municipalities":[]})";
    auto const outline = read_outline(good);
    ASSERT_TRUE(outline.ok()) << faults_of(outline.refusal()).front();
    EXPECT_DOUBLE_EQ(area_m2(outline->regions[0].area), 100e6);
    EXPECT_EQ(outline->regions[0].area.polygons[0].outer.size(), 5U)
        << "the point two arcs share stands once";
    auto const with = [&](std::string const& what, std::string const& other) {
        std::string text = good;
        text.replace(text.find(what), what.size(), other);
        auto const result = read_outline(text);
        return result.ok() ? "accepted" : faults_of(result.refusal()).front();
    };
    EXPECT_EQ(with("\"version\":1", "\"version\":2"), "outline_version_unknown at version");
    EXPECT_EQ(with("paraat-outline", "other"), "outline_malformed at format");
    EXPECT_EQ(with("EPSG:28992", "EPSG:4326"), "outline_malformed at crs");
    EXPECT_EQ(with("[[[0,-2]]]", "[[[0,7]]]"), "outline_malformed at regions[0].polygons");
    EXPECT_EQ(with("[[[0,-2]]]", "[[[0,1]]]"), "outline_malformed at regions[0].polygons");
    EXPECT_EQ(with("[[[0,-2]]]", "[[[0]]]"), "outline_malformed at regions[0].polygons");
    EXPECT_EQ(with("[[[0,-2]]]", "[]"), "outline_malformed at regions[0].polygons");
    EXPECT_EQ(with("10000,0,0,10000],", "10000,0,0],"), "outline_malformed at arcs[0]");
    EXPECT_EQ(with("[150000,480000,10000", "[150000,480000,1e4"), "outline_malformed at arcs[0]");
    EXPECT_EQ(with("[150000,480000,10000", "[150000,480000,900000"), "outline_malformed at arcs[0]");
    EXPECT_EQ(with("\"municipalities\":[]", "\"municipalities\":7"), "outline_malformed at municipalities");
    EXPECT_EQ(with("\"municipalities\":[]",
                  R"("municipalities":[{"code":"GM1","name":"B","region":"VR1","polygons":[[[0,-2]]]}])"),
        "outline_malformed at municipalities: GM1");
    EXPECT_EQ(code_of(read_outline("[")), "geojson_not_json");
    EXPECT_EQ(code_of(read_outline(std::string(1'000'001, ' '))), "outline_too_large");
}

TEST(Outline, damaged_at_random_never_breaks_the_reader) {
    auto const whole = outline_text();
    std::mt19937 random(3);
    for (int i = 0; i < 300; ++i) {
        auto text = whole;
        for (int edits = 0; edits < 3; ++edits)
            text[random() % text.size()] = "0123456789-,[]\"e"[random() % 16];
        auto const outline = read_outline(text);
        ASSERT_TRUE(outline.ok() || !outline.refusal().faults.empty());
    }
}

/// Two municipalities side by side, of which one lies round a lake, and an island of the second region.
Boundaries neighbours() {
    auto const square = [](double x, double y, double size) {
        return Ring{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}};
    };
    Boundaries made;
    made.year = 2027;
    made.attribution = "onze \"bron\"";
    auto const west = square(150'000.3, 480'000.4, 1'000);
    made.regions = {{"VR91", "Noord", {{Polygon{west, {}}}}, {}}, {"VR92", "Zuid", {}, {}}};
    made.municipalities = {
        {"GM9101", "Westdorp", "VR91", {{Polygon{west, {square(150'300, 480'300, 200)}}}}, {}, {}},
        {"GM9102", "Oostdorp", "VR91", {{Polygon{square(151'000.3, 480'000.4, 1'000), {}}}}, {}, {}},
        {"GM9201", "Eiland", "VR92", {{Polygon{square(160'000, 480'000, 500), {}}}}, {}, {}}};
    return made;
}

TEST(Outline, made_of_boundaries_gives_neighbours_one_border_and_regions_their_municipalities) {
    auto const text = write_outline(neighbours(), 1'000).value();
    auto const outline = read_outline(text);
    ASSERT_TRUE(outline.ok()) << faults_of(outline.refusal()).front();
    EXPECT_EQ(outline->year, 2027);
    EXPECT_EQ(outline->attribution, "onze \"bron\"");
    EXPECT_DOUBLE_EQ(area_m2(outline->municipality("GM9101")->area), 960'000);
    EXPECT_DOUBLE_EQ(area_m2(outline->region("VR91")->area), 1'960'000) << "both together, but for the lake";
    EXPECT_EQ(outline->region("VR91")->area.polygons.size(), 1U) << "no border between its municipalities";
    EXPECT_DOUBLE_EQ(area_m2(outline->region("VR92")->area), 250'000);
    EXPECT_EQ(write_outline(outline.value(), 1'000).value(), text) << "written again it is the same";
}

TEST(Outline, of_too_many_vertices_loses_the_least_telling_on_both_sides_of_a_border) {
    auto made = neighbours();
    // A border with a thousand small teeth, walked upwards by the one and downwards by the other.
    Ring teeth;
    for (int i = 0; i <= 1'000; ++i) teeth.push_back({151'000.0 + (i % 2) * 3, 480'000.0 + i});
    Ring west = {{150'000, 481'000}, {150'000, 480'000}};
    west.insert(west.end(), teeth.begin(), teeth.end());
    west.push_back(west.front());
    Ring east = {{152'000, 480'000}, {152'000, 481'000}};
    east.insert(east.end(), teeth.rbegin(), teeth.rend());
    east.push_back(east.front());
    made.municipalities[0].area = {{Polygon{west, {}}}};
    made.municipalities[1].area = {{Polygon{east, {}}}};
    auto const outline = read_outline(write_outline(made, 100).value());
    ASSERT_TRUE(outline.ok()) << faults_of(outline.refusal()).front();
    EXPECT_LT(outline->municipalities[0].area.polygons[0].outer.size(), 110U);
    auto const both = area_m2(outline->municipalities[0].area) + area_m2(outline->municipalities[1].area);
    EXPECT_DOUBLE_EQ(both, area_m2(outline->region("VR91")->area)) << "no gap and no overlap";
}

TEST(Outline, of_thousands_of_triangles_round_one_spot_keeps_each_of_them) {
    auto made = neighbours();
    constexpr int triangles = 24'000;
    auto const at = [](double step) {
        auto const angle = 2 * std::numbers::pi * step / triangles;
        return RdPoint{150'000 + 100'000 * std::cos(angle), 460'000 + 100'000 * std::sin(angle)};
    };
    Area star;
    for (int i = 0; i < triangles; ++i) {
        RdPoint const centre{150'000, 460'000};
        star.polygons.push_back({{centre, at(i), at(i + 0.5), centre}, {}});
    }
    made.municipalities[2].area = star;
    auto const text = write_outline(made, 100'000);
    ASSERT_TRUE(text.ok());
    auto const outline = read_outline(text.value());
    if (outline.ok()) EXPECT_GT(outline->municipality("GM9201")->area.polygons.size(), 20'000U);
    else EXPECT_EQ(code_of(outline), "outline_too_large");
}

TEST(Outline, of_an_area_smaller_than_a_metre_is_refused_by_its_name) {
    auto made = neighbours();
    made.municipalities[2].area = {
        {Polygon{{{1'000.1, 4.1}, {1'000.3, 4.1}, {1'000.3, 4.3}, {1'000.1, 4.1}}, {}}}};
    auto const text = write_outline(made, 1'000);
    ASSERT_FALSE(text.ok());
    EXPECT_EQ(code_of(text), "outline_area_too_small");
    EXPECT_EQ(text.refusal().faults.back().parameters.at("name"), "Eiland");
}

using SharedOutline = test::SharedFiles;

TEST_F(SharedOutline, is_as_large_as_the_boundaries_it_was_made_from) {
    RdConverter const converter;
    auto const regions = shared("data/boundaries/veiligheidsregio-2023.rd.geojson");
    auto const municipalities = shared("data/boundaries/gemeente-2023.rd.geojson");
    auto const table = shared("data/boundaries/gemeente-veiligheidsregio-2023.csv");
    auto const boundaries = read_boundaries({regions, municipalities, table, 2023}, converter);
    auto const outline = read_outline(outline_text());
    ASSERT_TRUE(boundaries.ok() && outline.ok());
    for (auto const& region : outline->regions) {
        auto const real_m2 = area_m2(boundaries->region(region.code)->area);
        EXPECT_NEAR(area_m2(region.area) / real_m2, 1, 0.003) << region.code;
    }
}

TEST_F(SharedOutline, made_of_the_boundaries_of_2023_keeps_every_municipality_as_large_as_it_is) {
    RdConverter const converter;
    auto const regions = shared("data/boundaries/veiligheidsregio-2023.wgs84.geojson");
    auto const municipalities = shared("data/boundaries/gemeente-2023.wgs84.geojson");
    auto const table = shared("data/boundaries/gemeente-veiligheidsregio-2023.csv");
    auto const boundaries = read_boundaries({regions, municipalities, table, 2023}, converter);
    ASSERT_TRUE(boundaries.ok());
    auto const text = write_outline(boundaries.value(), 60'000).value();
    EXPECT_LT(text.size(), 400'000U) << "every browser fetches it";
    auto const outline = read_outline(text);
    ASSERT_TRUE(outline.ok()) << faults_of(outline.refusal()).front();
    ASSERT_EQ(outline->municipalities.size(), 342U);
    for (auto const& each : outline->municipalities) {
        auto const real_m2 = area_m2(boundaries->municipality(each.code)->area);
        EXPECT_NEAR(area_m2(each.area) / real_m2, 1, 0.003) << each.name;
    }
    double of_regions = 0, of_municipalities = 0;
    for (auto const& each : outline->regions) of_regions += area_m2(each.area);
    for (auto const& each : outline->municipalities) of_municipalities += area_m2(each.area);
    EXPECT_NEAR(of_regions / of_municipalities, 1, 1e-6);
}

}  // namespace
}  // namespace paraat::geo
