// Whose function a relief is of, where a recorded incident does not know its teams: they are noted since
// later.
#include <gtest/gtest.h>

#include "modules/organisation/relief.hpp"

namespace paraat::organisation {
namespace {

bool reaches_the_card(std::string const& part, std::vector<IncidentTeamNoted> teams) {
    IncidentHolderNoted held;
    held.function = "LCOPI";
    held.name = "Ruben Brandsma";
    FollowRelief relief;
    relief.function = held.function;
    relief.from = "R. Brandsma";
    relief.to = "Inge Kramer";
    relief.of_region = held.of_region = "VR25";
    relief.team = held.team = "COPI";
    relief.part = part;
    return !decide({{held}, std::move(teams)}, relief, kernel::Context{}).value().empty();
}

TEST(relief, of_an_incident_without_noted_teams_a_further_one_goes_by_the_name) {
    EXPECT_TRUE(reaches_the_card("", {}));
    EXPECT_FALSE(reaches_the_card("2", {}));
}

TEST(relief, a_team_that_was_noted_later_makes_two_with_one_that_was_not) {
    EXPECT_FALSE(reaches_the_card("", {{"VR25", "COPI", "2"}}));
    EXPECT_TRUE(reaches_the_card("", {{"VR14", "COPI", "2"}, {"VR25", "TBZ", "2"}}));
}

TEST(relief, the_only_team_may_have_a_part) { EXPECT_TRUE(reaches_the_card("2", {{"VR25", "COPI", "2"}})); }

}  // namespace
}  // namespace paraat::organisation
