// Rights that move under a reader: what is no longer for somebody goes, what now is comes, wherever they
// were.
#include "server/live/tests/world.hpp"

#include <chrono>
#include <future>
#include <thread>

namespace paraat::live {
namespace {

struct Rights : Live {};

TEST_F(Rights, withdrawn_right_takes_the_rows_away) {
    Observer bram(world, "bram");
    world.put("1", region_25);
    bram.pull();
    EXPECT_TRUE(bram.holds("1"));
    EXPECT_FALSE(world.feed->has_news(bram.subscription));
    world.withdraw("bram", "reader@VR25#POL");
    EXPECT_TRUE(world.feed->has_news(bram.subscription)) << "although nothing was written";
    bram.pull();
    EXPECT_EQ(bram.snapshots, 2);
    EXPECT_TRUE(bram.held.empty());
    world.assign("bram", "reader@VR25#POL");
    bram.pull();
    EXPECT_TRUE(bram.holds("1"));
}

TEST_F(Rights, right_withdrawn_in_the_same_commit_as_a_new_row_is_felt_first) {
    Observer bram(world, "bram");
    world.put("1", region_25);
    bram.pull();
    world.commit({{.table = "note", .key = "2", .audience = region_25}});
    world.commit({{.table = "note", .key = "3", .audience = region_25, .region = "VR14"}});
    world.feed->wake({{"VR25", 2}});  // the kernel is about to tell of VR14, and of what it did to rights
    std::promise<void> pulled;
    std::thread kernel([&] {
        // A reader that does not wait for the kernel returns at once; one that does is let go after a while.
        pulled.get_future().wait_for(std::chrono::milliseconds(100));
        world.withdraw("bram", "reader@VR25#POL");
        world.wake();
    });
    auto const frame = world.feed->pull(bram.subscription);
    pulled.set_value();
    kernel.join();
    ASSERT_NE(frame, nullptr);
    EXPECT_NE(frame->find(R"("rows":{})"), std::string::npos) << *frame;
}

TEST_F(Rights, invitation_to_an_incident_brings_what_was_already_there) {
    Observer carla(world, "carla");
    world.put("1", in_fire);
    carla.pull();
    EXPECT_FALSE(carla.holds("1"));
    world.directory.put("region:VR14", "scope", incident(1).text());
    carla.pull();
    EXPECT_TRUE(carla.holds("1"));
}

TEST_F(Rights, whoever_was_away_when_rights_moved_fetches_anew) {
    world.put("1", region_25);
    world.put("2", in_fire);
    for (auto const& [account, fact] : std::vector<std::pair<std::string, access::Statement>>{
             {"bram", {"account:bram", "assignment", "reader@VR25#POL", false}},
             {"bea", {"region:VR25", "scope", incident(1).text(), true}},
             {"carla", {"region:VR14", "scope", incident(1).text(), true}},
             {"anna", {"scope:" + incident(1).text(), "narrow", "right:lead", true}},
             {"carla", {"region:VR14", "scope", incident(1).text(), false}}}) {
        Observer away(world, account);
        away.pull();
        world.state(fact);
        away.come_back();
        EXPECT_TRUE(world.feed->has_news(away.subscription));
        away.pull();
        EXPECT_EQ(away.snapshots, 2) << account << " " << fact.subject;
        EXPECT_EQ(away.held, away.due());
    }
}

TEST_F(Rights, whoever_was_away_when_the_rights_of_others_moved_goes_on_from_its_cursor) {
    Observer bram(world, "bram"), carla(world, "carla");
    bram.pull();
    carla.pull();
    world.state({"account:bea", "assignment", "leader@VR14", true});
    world.state({"region:VR14", "scope", incident(1).text(), true});
    world.state({"organisation:water-board", "scope", incident(1).text(), true});
    world.put("1", region_25);
    bram.come_back();
    EXPECT_EQ(bram.pull(), R"({"type":"changes","cursor":{"VR25":4},"put":[["note","1",{}]],"removed":[]})")
        << "and a fact is no row";
    EXPECT_EQ(bram.snapshots, 1);
    carla.come_back();
    carla.add({incident(2)});
    EXPECT_EQ(carla.snapshots, 2) << "one snapshot of all, because the incident was shared with this region";
    EXPECT_EQ(carla.frames, 2);
    EXPECT_EQ(carla.held, carla.due());
}

TEST_F(Rights, better_no_answer_than_one_by_rights_that_may_have_been_taken_away) {
    using namespace std::chrono_literals;
    world.feed = std::make_unique<Feed>(*world.store, world.directory, 20ms);
    auto bram = world.subscription("bram");
    world.feed->pull(bram);
    world.commit({{.table = "note", .key = "1", .audience = region_25}});
    world.commit({{.table = "note", .key = "2", .audience = region_25, .region = "VR14"}});
    world.feed->wake({{"VR25", 1}});  // of VR14 the kernel has told nothing yet
    auto const before = bram.cursor;
    EXPECT_THROW(world.feed->pull(bram), base::Trouble);
    EXPECT_EQ(bram.cursor, before);
    auto const reader = world.store->reader();
    EXPECT_THROW(world.feed->await_rights(*reader), base::Trouble);
    world.wake();
    EXPECT_NO_THROW(world.feed->await_rights(*reader));
    EXPECT_NE(world.feed->pull(bram), nullptr);
}

TEST_F(Rights, blocked_account_loses_everything_at_the_next_look) {
    world.put("1", access::everyone());
    Observer bram(world, "bram");
    bram.pull();
    EXPECT_TRUE(bram.holds("1"));
    world.directory.put("account:bram", "blocked", "yes");
    bram.pull();
    EXPECT_TRUE(bram.held.empty());
}

TEST_F(Rights, note_that_becomes_confidential_disappears_for_the_others) {
    Observer anna(world, "anna"), bram(world, "bram");
    world.put("1", region_25);
    anna.pull();
    bram.pull();
    world.put("1", leaders_25, "2");
    EXPECT_NE(bram.pull().find(R"("removed":[["note","1"]])"), std::string::npos);
    anna.pull();
    EXPECT_EQ(anna.held, (Rows{{{"note", "1"}, "2"}}));
    world.put("1", region_25, "3");
    bram.pull();
    EXPECT_EQ(bram.held, (Rows{{{"note", "1"}, "3"}}));
}

TEST_F(Rights, confidential_note_that_is_removed_is_not_mentioned_to_the_others) {
    Observer anna(world, "anna"), bram(world, "bram");
    world.put("1", leaders_25);
    anna.pull();
    bram.pull();
    world.remove("1");
    EXPECT_NE(anna.pull(), "");
    EXPECT_EQ(bram.pull(), "");
}

}  // namespace
}  // namespace paraat::live
