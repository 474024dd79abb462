// What a plot does not take: a shape so large that it would slow down everybody's map.
#include <boost/json/parse.hpp>

#include "modules/reference/tests/recording.hpp"

namespace paraat::picture {
namespace {

class Plot : public test::Recording {
protected:
    /// A line of so many points, along a road.
    boost::json::object drawing(int points) {
        boost::json::array line;
        for (int i = 0; i < points; ++i) line.push_back(boost::json::array{5.2 + i * 1e-5, 52.4});
        boost::json::object const geometry{{"type", "LineString"}, {"coordinates", std::move(line)}};
        return {{"id", id("o" + std::to_string(points))}, {"incident", id("i1")}, {"symbol", "L02"},
            {"label", ""}, {"note", ""}, {"column", "BRW"}, {"source", "Melder"}, {"geometry", geometry}};
    }
};

TEST_F(Plot, a_shape_of_more_than_two_thousand_points_belongs_in_a_layer) {
    ASSERT_EQ(said("incident.open", opening("i1")), "ok");
    EXPECT_EQ(said("picture.draw", drawing(2000)), "ok");
    EXPECT_EQ(said("picture.draw", drawing(2001)), "too_many_vertices geometry");
}

}  // namespace
}  // namespace paraat::picture
