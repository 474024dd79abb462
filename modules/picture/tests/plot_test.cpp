// What a plot does not take: a shape that would take the map away from everybody, or slow it down.
#include <boost/json/parse.hpp>

#include "modules/reference/tests/recording.hpp"

namespace paraat::picture {
namespace {

using namespace std::string_literals;

constexpr auto point = R"({"type":"Point","coordinates":[5.245,52.401]})";

class Plot : public test::Recording {
protected:
    /// A line of so many points, along a road.
    boost::json::object drawing(int points) {
        boost::json::array line;
        for (int i = 0; i < points; ++i) line.push_back(boost::json::array{5.2 + i * 1e-5, 52.4});
        boost::json::object const geometry{{"type", "LineString"}, {"coordinates", std::move(line)}};
        return drawing("L02", geometry, "o" + std::to_string(points));
    }

    boost::json::object drawing(
        std::string const& symbol, boost::json::value geometry, std::string const& name = "o1") {
        return {{"id", id(name)}, {"incident", id("i1")}, {"symbol", symbol}, {"label", ""}, {"note", ""},
            {"column", "BRW"}, {"source", "Melder"}, {"geometry", std::move(geometry)}};
    }

    std::string said_of(std::string const& symbol, std::string const& geometry) {
        return said("picture.draw", drawing(symbol, boost::json::parse(geometry)));
    }
};

TEST_F(Plot, a_shape_of_more_than_two_thousand_points_belongs_in_a_layer) {
    ASSERT_EQ(said("incident.open", opening("i1")), "ok");
    EXPECT_EQ(said("picture.draw", drawing(2000)), "ok");
    EXPECT_EQ(said("picture.draw", drawing(2001)), "too_many_vertices geometry");
}

TEST_F(Plot, takes_a_shape_alone_and_not_what_is_wrapped_round_one) {
    ASSERT_EQ(said("incident.open", opening("i1")), "ok");
    std::string feature = R"({"type":"Feature","properties":{},"geometry":)";
    feature += point;
    feature += "}";
    auto const refused = "not_a_bare_geometry geometry.type";
    EXPECT_EQ(said_of("B16", feature), refused);
    EXPECT_EQ(said_of("B16", R"({"type":"FeatureCollection","features":[)" + feature + "]}"), refused);
    EXPECT_EQ(said_of("B16",
                  R"({"type":"Point","coordinates":[155000,463000],
                      "crs":{"type":"name","properties":{"name":"EPSG:28992"}}})"),
        "not_a_bare_geometry geometry.crs");
    EXPECT_EQ(said_of("B16", point), "ok");
}

TEST_F(Plot, lies_in_and_around_the_netherlands_with_every_point) {
    ASSERT_EQ(said("incident.open", opening("i1")), "ok");
    EXPECT_EQ(said_of("B16", R"({"type":"Point","coordinates":[100,-40]})"),
        "outside_wgs84_range geometry.coordinates");
    EXPECT_EQ(said_of("B16", R"({"type":"Point","coordinates":[3.05,53.9]})"),
        "outside_rd_range geometry.coordinates");
    EXPECT_EQ(said_of("L02", R"({"type":"LineString","coordinates":[[5.2,52.4],[13.4,52.5]]})"),
        "outside_wgs84_range geometry.coordinates[1]");
    EXPECT_EQ(
        said_of("G01", R"({"type":"Polygon","coordinates":[[[5.2,52.4],[5.3,52.4],[5.2,12],[5.2,52.4]]]})"),
        "outside_wgs84_range geometry.coordinates[0][2]");
    ASSERT_EQ(said_of("B16", point), "ok");
    EXPECT_EQ(said("picture.move",
                  {{"id", id("o1")}, {"base_version", 1},
                      {"geometry", boost::json::parse(R"({"type":"Point","coordinates":[100,-40]})")}}),
        "outside_wgs84_range geometry.coordinates");
}

TEST_F(Plot, has_no_hole_that_the_next_move_would_fill) {
    ASSERT_EQ(said("incident.open", opening("i1")), "ok");
    EXPECT_EQ(said_of("G01",
                  R"({"type":"Polygon","coordinates":[[[5.2,52.4],[5.3,52.4],[5.3,52.5],[5.2,52.4]],
                      [[5.25,52.41],[5.27,52.41],[5.27,52.43],[5.25,52.41]]]})"),
        "area_with_hole geometry.coordinates[1]");
}

}  // namespace
}  // namespace paraat::picture
