// The trap of RD: a wrong unit in the seven parameters moves everything by 170 m. These tests would see it.
#include "server/geo/rd.hpp"

#include <boost/json.hpp>

#include <cmath>
#include <cstdlib>
#include <thread>

#include "server/geo/area.hpp"
#include "server/geo/tests/support.hpp"

namespace paraat::geo {
namespace {

using test::code_of;

constexpr RdPoint amersfoort_rd{155'000, 463'000};
constexpr LonLat amersfoort{5.3872036, 52.1551744};

TEST(Rd, the_tower_of_amersfoort_lies_where_the_grid_says_within_half_a_metre) {
    RdConverter const converter;
    auto const there = converter.to_rd(amersfoort);
    ASSERT_TRUE(there.ok());
    EXPECT_LT(distance_m(*there, amersfoort_rd), 0.5);
    auto const back = converter.to_wgs84(amersfoort_rd);
    ASSERT_TRUE(back.ok());
    EXPECT_NEAR(back->lon, amersfoort.lon, 0.5 / 68'000);  // metres per degree of longitude at 52 north
    EXPECT_NEAR(back->lat, amersfoort.lat, 0.5 / 111'000);
}

TEST(Rd, there_and_back_again_gives_the_same_point_in_every_corner_of_the_country) {
    RdConverter const converter;
    for (int x_m = 10'000; x_m <= 290'000; x_m += 40'000) {
        for (int y_m = 300'000; y_m <= 620'000; y_m += 40'000) {
            RdPoint const corner{.x_m = 1.0 * x_m, .y_m = 1.0 * y_m};
            auto const wgs84 = converter.to_wgs84(corner);
            ASSERT_TRUE(wgs84.ok()) << x_m << " " << y_m;
            auto const again = converter.project(*wgs84);
            ASSERT_TRUE(again.has_value());
            EXPECT_LT(distance_m(*again, corner), 0.005) << x_m << " " << y_m;
        }
    }
}

TEST(Rd, a_point_far_from_the_netherlands_is_refused_and_the_value_is_named) {
    RdConverter const converter;
    auto const london = converter.to_rd({-0.1276, 51.5072});
    ASSERT_FALSE(london.ok());
    EXPECT_EQ(code_of(london), "outside_wgs84_range");
    EXPECT_NE(base::sentence(london.refusal().faults.front(), "nl").find("-0.1276"), std::string::npos);
    auto const too_far_north = converter.to_wgs84({155'000, 700'000});
    ASSERT_FALSE(too_far_north.ok());
    EXPECT_EQ(code_of(too_far_north), "outside_rd_range");
    EXPECT_NE(base::sentence(too_far_north.refusal().faults.front(), "en").find("700000"), std::string::npos);
}

TEST(Rd, numbers_that_are_not_numbers_are_refused) {
    RdConverter const converter;
    auto const nan = std::nan("");
    EXPECT_EQ(code_of(converter.to_rd({nan, 52})), "outside_wgs84_range");
    EXPECT_EQ(code_of(converter.to_rd({5, INFINITY})), "outside_wgs84_range");
    EXPECT_EQ(code_of(converter.to_wgs84({nan, nan})), "outside_rd_range");
    EXPECT_FALSE(converter.project({nan, 52}).has_value());
    EXPECT_FALSE(converter.unproject({INFINITY, 0}).has_value());
    EXPECT_TRUE(converter.to_rd(amersfoort).ok()) << "a refusal must not spoil the next conversion";
}

TEST(Rd, the_conversion_asks_for_no_database_of_coordinate_systems) {
    ::setenv("PROJ_LIB", "/nowhere", 1);
    ::setenv("PROJ_DATA", "/nowhere", 1);
    {
        RdConverter const converter;
        EXPECT_LT(distance_m(*converter.to_rd(amersfoort), amersfoort_rd), 0.5);
    }
    ::unsetenv("PROJ_LIB");
    ::unsetenv("PROJ_DATA");
}

TEST(Rd, one_converter_serves_several_threads) {
    RdConverter const converter;
    std::vector<double> worst_m(4, 0.0);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < worst_m.size(); ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 2'000; ++i) {
                RdPoint const point{100'000.0 + static_cast<double>(t) * 10'000 + i, 450'000.0 + i};
                auto const again = converter.project(*converter.unproject(point));
                worst_m[t] = std::max(worst_m[t], distance_m(*again, point));
            }
        });
    }
    for (auto& thread : threads) thread.join();
    for (auto const each_m : worst_m) EXPECT_LT(each_m, 0.005);
}

/// Walks two nested lists of positions side by side and keeps the largest distance.
void compare(boost::json::value const& wgs84, boost::json::value const& rd, RdConverter const& converter,
    double& worst_m, int& compared) {
    auto const& a = wgs84.as_array();
    auto const& b = rd.as_array();
    ASSERT_EQ(a.size(), b.size());
    if (!a.empty() && a[0].is_number()) {
        auto const there = converter.to_rd({a[0].to_number<double>(), a[1].to_number<double>()});
        ASSERT_TRUE(there.ok());
        worst_m = std::max(worst_m, distance_m(*there, {b[0].to_number<double>(), b[1].to_number<double>()}));
        ++compared;
        return;
    }
    for (std::size_t i = 0; i < a.size(); ++i) compare(a[i], b[i], converter, worst_m, compared);
}

using SharedRd = test::SharedFiles;

TEST_F(SharedRd, every_vertex_of_the_25_regions_agrees_in_both_systems) {
    auto const wgs84 = boost::json::parse(shared("data/boundaries/veiligheidsregio-2023.wgs84.geojson"));
    auto const rd = boost::json::parse(shared("data/boundaries/veiligheidsregio-2023.rd.geojson"));
    RdConverter const converter;
    double worst_m = 0;
    int compared = 0;
    auto const& features = wgs84.at("features").as_array();
    for (std::size_t i = 0; i < features.size(); ++i) {
        compare(features[i].at("geometry").at("coordinates"),
            rd.at("features").as_array()[i].at("geometry").at("coordinates"), converter, worst_m, compared);
    }
    EXPECT_GT(compared, 4'000);
    // Five decimals of a degree and whole metres: half of 1.1 m, half of 0.7 m and half a metre each way.
    EXPECT_LT(worst_m, 1.5);
}

}  // namespace
}  // namespace paraat::geo
