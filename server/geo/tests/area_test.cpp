// Areas in metres: what lies inside, how far the rest is, and how large it all is.
#include "server/geo/area.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "server/geo/area_index.hpp"

namespace paraat::geo {
namespace {

Ring square(double x_m, double y_m, double side_m) {
    return {{x_m, y_m}, {x_m + side_m, y_m}, {x_m + side_m, y_m + side_m}, {x_m, y_m + side_m}, {x_m, y_m}};
}

Area area_of(Ring ring) { return Area{{Polygon{std::move(ring), {}}}}; }

TEST(AreaInMetres, an_island_belongs_to_its_municipality_and_an_enclave_does_not) {
    Area area = area_of(square(0, 0, 1'000));
    area.polygons[0].holes.push_back(square(400, 400, 100));
    area.polygons.push_back({square(2'000, 0, 500), {}});
    EXPECT_TRUE(contains(area, {10, 10}));
    EXPECT_TRUE(contains(area, {2'100, 100}));
    EXPECT_FALSE(contains(area, {450, 450}));
    EXPECT_FALSE(contains(area, {1'500, 100}));
    EXPECT_DOUBLE_EQ(area_m2(area), 1'000'000 - 10'000 + 250'000);
    auto const box = box_of(area);
    EXPECT_EQ(box.low, (RdPoint{0, 0}));
    EXPECT_EQ(box.high, (RdPoint{2'500, 1'000}));
}

TEST(AreaInMetres, distance_is_to_the_nearest_edge_and_nothing_inside) {
    auto const area = area_of(square(0, 0, 1'000));
    EXPECT_DOUBLE_EQ(distance_m(area, {500, 500}), 0);
    EXPECT_DOUBLE_EQ(distance_m(area, {1'250, 500}), 250);
    EXPECT_DOUBLE_EQ(distance_m(area, {1'300, 1'400}), 500);
    EXPECT_TRUE(std::isinf(distance_m(Area{}, {0, 0})));
    EXPECT_DOUBLE_EQ(distance_m(Line{{0, 0}}, {3, 4}), 5);
}

TEST(AreaInMetres, the_direction_of_a_ring_does_not_matter) {
    auto ring = square(155'000, 463'000, 100);
    std::reverse(ring.begin(), ring.end());
    EXPECT_DOUBLE_EQ(area_m2(area_of(ring)), 10'000);
    EXPECT_TRUE(contains(area_of(ring), {155'050, 463'050}));
}

TEST(AreaInMetres, a_line_is_as_long_as_its_parts) {
    EXPECT_DOUBLE_EQ(length_m({{0, 0}, {300, 400}, {300, 500}}), 600);
    EXPECT_DOUBLE_EQ(length_m({}), 0);
    EXPECT_EQ(box_of(Line{}).high, (RdPoint{0, 0}));
}

TEST(AreaIndex, finds_the_same_areas_as_looking_at_all_of_them) {
    std::vector<NamedArea> areas;
    std::mt19937 random(7);
    auto const up_to = [&](unsigned most) { return static_cast<double>(random() % most); };
    for (int i = 0; i < 400; ++i) {
        auto ring = square(up_to(100'000), up_to(100'000), 500 + up_to(9'000));
        ring.erase(ring.begin() + 2);  // a triangle does not fill its box
        areas.push_back({std::to_string(i), "", area_of(ring)});
    }
    areas.push_back({"empty", "", {}});
    AreaIndex const index(areas);
    for (int i = 0; i < 300; ++i) {
        RdPoint const point{up_to(120'000), up_to(120'000)};
        std::vector<std::size_t> inside;
        std::size_t near = 0;
        for (std::size_t a = 0; a < areas.size(); ++a) {
            if (contains(areas[a].area, point)) inside.push_back(a);
            if (distance_m(areas[a].area, point) <= 3'000) ++near;
        }
        EXPECT_EQ(index.within(point, 0).size(), inside.size());
        auto const found = index.within(point, 3'000);
        EXPECT_EQ(found.size(), near);
        for (std::size_t n = 1; n < found.size(); ++n)
            EXPECT_LE(found[n - 1].distance_m, found[n].distance_m);
        for (std::size_t n = 0; n < inside.size(); ++n) EXPECT_EQ(found[n].distance_m, 0);
    }
}

}  // namespace
}  // namespace paraat::geo
