// Presence: who looks and who edits, as colleagues see it.
#include "server/live/presence.hpp"

#include <gtest/gtest.h>

namespace paraat::live {
namespace {

base::Uuid const fire{{1}}, flood{{2}};

struct PresenceOf : testing::Test {
    base::SetClock clock{{1'000'000'000'000'000}};
    Presence presence{clock};

    void pass(std::int64_t seconds) { clock.set(clock.now().plus_seconds(seconds)); }
    bool say(std::uint64_t socket, std::string const& account, std::string const& place,
        std::string const& doing) {
        return presence.say(socket, fire,
            {.account = account, .name = account, .column = "BRW", .place = place, .doing = doing});
    }
};

TEST_F(PresenceOf, person_shows_only_where_it_is) {
    EXPECT_TRUE(say(1, "anna", "", "looks"));
    EXPECT_EQ(presence.people(fire).size(), 1U);
    EXPECT_TRUE(presence.people(flood).empty());
    EXPECT_EQ(presence.version(flood), 0U);
}

TEST_F(PresenceOf, same_word_again_is_no_news) {
    say(1, "anna", "section:1", "looks");
    auto const version = presence.version(fire);
    pass(20);
    EXPECT_FALSE(say(1, "anna", "section:1", "looks"));
    EXPECT_EQ(presence.version(fire), version);
    EXPECT_TRUE(say(1, "anna", "section:1", "edits"));
    EXPECT_GT(presence.version(fire), version);
}

TEST_F(PresenceOf, person_with_two_windows_counts_once_and_edits) {
    say(1, "anna", "section:1", "looks");
    say(2, "anna", "section:1", "edits");
    say(3, "anna", "section:2", "looks");
    auto const people = presence.people(fire);
    ASSERT_EQ(people.size(), 2U);
    EXPECT_EQ(people[0].doing, "edits");
    presence.leave(2);
    EXPECT_EQ(presence.people(fire)[0].doing, "looks");
}

TEST_F(PresenceOf, since_is_the_start_of_what_one_does_now) {
    say(1, "anna", "section:1", "edits");
    auto const start = clock.now();
    pass(30);
    say(1, "anna", "section:1", "edits");
    EXPECT_EQ(presence.people(fire)[0].since, start);
    presence.say(1, fire,
        {.account = "anna", .name = "Anna", .column = "POL", .place = "section:1", .doing = "edits"});
    EXPECT_EQ(presence.people(fire)[0].since, start) << "although she now stands for another column";
    say(1, "anna", "section:2", "edits");
    EXPECT_EQ(presence.people(fire)[0].since, clock.now());
}

TEST_F(PresenceOf, silent_person_is_forgotten_after_45_seconds) {
    say(1, "anna", "", "looks");
    pass(40);
    say(2, "bram", "", "looks");
    pass(5);
    EXPECT_TRUE(presence.forget_silent().empty());
    pass(1);
    EXPECT_EQ(presence.forget_silent(), std::vector<base::Uuid>{fire});
    ASSERT_EQ(presence.people(fire).size(), 1U);
    EXPECT_EQ(presence.people(fire)[0].account, "bram");
}

TEST_F(PresenceOf, person_that_keeps_speaking_stays) {
    for (int word = 0; word < 5; ++word) {
        say(1, "anna", "", "looks");
        pass(40);
        EXPECT_TRUE(presence.forget_silent().empty());
    }
}

TEST_F(PresenceOf, person_with_two_windows_is_there_since_the_first) {
    say(2, "anna", "", "looks");
    auto const start = clock.now();
    pass(10);
    say(1, "anna", "", "looks");
    EXPECT_EQ(presence.people(fire)[0].since, start);
}

TEST_F(PresenceOf, closed_window_leaves_every_incident) {
    say(1, "anna", "", "looks");
    presence.say(1, flood, {.account = "anna", .name = "anna", .column = {}, .place = {}, .doing = "looks"});
    say(2, "bram", "", "looks");
    EXPECT_EQ(presence.leave(1), (std::vector<base::Uuid>{fire, flood}));
    EXPECT_TRUE(presence.leave(1).empty());
    EXPECT_EQ(presence.people(fire).size(), 1U);
    EXPECT_TRUE(presence.people(flood).empty());
}

TEST_F(PresenceOf, frame_is_written_as_the_wire_says) {
    EXPECT_EQ(presence.frame(flood),
        R"({"type":"presence","scope":"02000000-0000-0000-0000-000000000000","people":[]})");
    say(1, "anna", "section:1", "edits");
    EXPECT_EQ(presence.frame(fire),
        R"({"type":"presence","scope":"01000000-0000-0000-0000-000000000000","people":[{"account":"anna",)"
        R"("name":"anna","column":"BRW","place":"section:1","doing":"edits",)"
        R"("since":"2001-09-09T01:46:40Z"}]})");
}

}  // namespace
}  // namespace paraat::live
