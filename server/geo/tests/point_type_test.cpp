// A point as part of a command: limits hold, and the journal keeps it to the last digit.
#include "server/geo/point_type.hpp"

#include "server/base/json.hpp"
#include "server/geo/tests/support.hpp"

namespace paraat::geo {
namespace {

TEST(PointInACommand, is_read_and_written_without_loss) {
    auto const point = base::read_text<LonLat>(R"({"lon":5.3872036,"lat":52.1551744})");
    ASSERT_TRUE(point.ok());
    EXPECT_EQ(*point, (LonLat{5.3872036, 52.1551744}));
    EXPECT_EQ(*base::read_text<LonLat>(base::to_json(*point)), *point);
}

TEST(PointInACommand, far_from_the_netherlands_is_refused_with_both_fields) {
    auto const point = base::read_text<LonLat>(R"({"lon":52.15,"lat":5.38})");
    ASSERT_FALSE(point.ok());
    std::vector<std::string> const both{"too_large at lon", "too_small at lat"};
    EXPECT_EQ(test::faults_of(point.refusal()), both);
}

}  // namespace
}  // namespace paraat::geo
