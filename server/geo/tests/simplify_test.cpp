// A layer for browsers has fewer vertices and still all its objects.
#include "server/geo/simplify.hpp"

#include <cmath>
#include <ctime>
#include <numbers>
#include <random>

#include "server/geo/projected.hpp"
#include "server/geo/tests/support.hpp"

namespace paraat::geo {
namespace {

/// A round area of `radius_m` around Lelystad with `count` different vertices and a rough edge.
Feature round_area(double radius_m, std::size_t count, RdConverter const& converter) {
    std::mt19937 random(5);
    std::vector<LonLat> ring;
    for (std::size_t i = 0; i < count; ++i) {
        auto const angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(count);
        auto const rough_m = radius_m + static_cast<double>(random() % 5);
        ring.push_back(
            *converter.unproject({160'000 + rough_m * std::cos(angle), 500'000 + rough_m * std::sin(angle)}));
    }
    ring.push_back(ring.front());
    return Feature{"", {GeometryKind::polygon, {{ring}}}, {}};
}

TEST(Simplified, a_rough_edge_becomes_smooth_and_keeps_its_surface) {
    RdConverter const converter;
    FeatureCollection const layer{{round_area(5'000, 2'000, converter)}};
    auto const less = simplified(layer, 50, converter);
    EXPECT_LT(vertex_count(less), 400U);
    EXPECT_GT(vertex_count(less), 20U);
    auto const before_m2 = area_m2(layer.features[0].geometry, converter);
    EXPECT_NEAR(area_m2(less.features[0].geometry, converter) / before_m2, 1, 0.01);
    auto const& ring = less.features[0].geometry.parts[0][0];
    EXPECT_EQ(ring.front(), ring.back());
}

TEST(Simplified, no_object_disappears_however_coarse) {
    RdConverter const converter;
    FeatureCollection layer{{round_area(10, 100, converter)}};
    layer.features.push_back(
        {"", {GeometryKind::line_string, {{{{5, 52}, {5.0001, 52}, {5.0002, 52.0001}}}}}, {}});
    layer.features.push_back({"", {GeometryKind::point, {{{{5, 52}}}}}, {}});
    layer.features.push_back({"", {GeometryKind::multi_point, {{{{5, 52}, {5, 52}, {5, 52}}}}}, {}});
    auto const least = simplified(layer, 1e9, converter);
    EXPECT_EQ(vertex_count(least.features[0].geometry), 4U);
    EXPECT_EQ(vertex_count(least.features[1].geometry), 2U);
    EXPECT_EQ(vertex_count(least.features[2].geometry), 1U);
    EXPECT_EQ(vertex_count(least.features[3].geometry), 3U);
    EXPECT_TRUE(read_geojson(write_geojson(least), converter).ok()) << "what is left is still valid";
}

TEST(Simplified, to_a_number_of_vertices_never_exceeds_it) {
    RdConverter const converter;
    FeatureCollection const layer{{round_area(5'000, 3'000, converter), round_area(700, 500, converter)}};
    for (std::size_t const most : {5'000U, 3'502U, 3'000U, 500U, 60U, 8U}) {
        auto const less = simplified_to(layer, most, converter);
        EXPECT_LE(vertex_count(less), most);
        EXPECT_GT(vertex_count(less), std::min<std::size_t>(most, 3'502) / 2);
    }
    EXPECT_EQ(vertex_count(simplified_to(layer, 1, converter)), 8U);
}

TEST(Simplified, the_corner_that_matters_most_stays_longest) {
    auto const worth = significance_m2({{0, 0}, {100, 1}, {200, 80}, {300, 0}, {400, 0}});
    EXPECT_TRUE(std::isinf(worth.front()));
    EXPECT_TRUE(std::isinf(worth.back()));
    EXPECT_GT(worth[2], worth[1]);
    EXPECT_GT(worth[2], worth[3]);
    EXPECT_TRUE(significance_m2({}).empty());
}

TEST(Simplified, a_hundred_thousand_vertices_take_no_quadratic_time) {
    Line zigzag;
    for (int i = 0; i < 100'000; ++i) zigzag.push_back({static_cast<double>(i), i % 2 == 0 ? 0.0 : 1.0 + i});
    auto const begun = std::clock();  // processor time: a busy machine does not count
    EXPECT_EQ(significance_m2(zigzag).size(), zigzag.size());
    auto const seconds = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    EXPECT_LT(seconds, 3) << "about 0.03 s; a quadratic way takes far longer";
}

}  // namespace
}  // namespace paraat::geo
