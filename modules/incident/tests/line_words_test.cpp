// What a correction says of two moments: nobody may take one for the other.
#include <gtest/gtest.h>

#include "modules/incident/line_words.hpp"
#include "modules/incident/tests/clock_facts.hpp"

namespace paraat::incident::test {
namespace {

TEST(line_words, a_correction_by_minutes_says_minutes) {
    auto const said = two_moments(on("20:02"), on("20:00"));
    EXPECT_EQ(said.nl, "20:02, niet 20:00");
    EXPECT_EQ(said.en, "20:02, not 20:00");
}

TEST(line_words, a_correction_by_seconds_says_seconds_of_both) {
    EXPECT_EQ(two_moments(on("20:02:40"), on("20:02")).nl, "20:02:40, niet 20:02:00");
    EXPECT_EQ(two_moments(on("20:02"), on("20:01:59")).nl, "20:02:00, niet 20:01:59");
}

TEST(line_words, a_correction_to_another_day_says_the_days) {
    auto const said = two_moments(at("2027-03-31T23:58:00+02:00"), at("2027-04-01T00:02:00+02:00"));
    EXPECT_EQ(said.nl, "31-03-2027 23:58, niet 01-04-2027 00:02");
}

TEST(line_words, in_the_night_the_clock_goes_back_it_says_which_of_the_two_hours) {
    auto const said = two_moments(at("2026-10-25T02:30:00+02:00"), at("2026-10-25T02:30:00+01:00"));
    EXPECT_EQ(said.nl, "02:30 zomertijd, niet 02:30 wintertijd");
    EXPECT_EQ(said.en, "02:30 summer time, not 02:30 winter time");
}

}  // namespace
}  // namespace paraat::incident::test
