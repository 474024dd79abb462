// Which convening of a policy team was corrected, as the journal tells it.
#include <gtest/gtest.h>

#include "modules/incident/tests/clock_facts.hpp"

namespace paraat::incident {
namespace {

using test::on;

TEST(convenings, a_correction_recorded_when_another_convening_counted_is_about_that_one) {
    Team team;
    kernel::Recorded const recorded{};
    TeamConvened convened;
    convened.occurred_at = on("14:00");
    evolve(team, convened, recorded);
    evolve(team, TeamStoodDown{"Toch niet nodig", on("14:20")}, recorded);
    evolve(team, TeamRecalled{"Opnieuw", on("16:00")}, recorded);
    evolve(team, TeamStarted{"", on("15:59")}, recorded);
    // It stood there as 14:00 when this was recorded, though 16:00 counts.
    TeamMomentCorrected corrected;
    corrected.moment = TeamMoment::convened;
    corrected.before = on("14:00");
    corrected.occurred_at = on("14:05");
    corrected.reason = "Band";
    evolve(team, corrected, recorded);
    EXPECT_EQ(team.convened_at, on("16:00"));
    EXPECT_EQ(team.convenings.front().at, on("14:05"));
}

}  // namespace
}  // namespace paraat::incident
