// What belongs to another region answers like what does not exist: the same words, and the same questions
// asked of the store, so that neither the answer nor the time it takes gives anything away.
#include <gtest/gtest.h>

#include "server/transport/tests/edge_world.hpp"
#include "tests/support/counting_store.hpp"

namespace paraat::test {
namespace {

struct OtherRegionTest : testing::Test {
    Questions questions;  // before the world: its store notes them until the end
    EdgeWorld world{EdgeSetup{.around = [this](std::unique_ptr<journal::Store> store) {
        return counting(std::move(store), questions);
    }}};
    Browser anna, dirk;

    OtherRegionTest() {
        sign_in("anna", "VR25", anna);
        sign_in("dirk", "VR14", dirk);
    }
    void sign_in(std::string const& name, std::string const& region, Browser& browser) {
        world.add_person(name, {"editor@" + region});
        world.set_password(name, good_password);
        world.sign_in(name, good_password, &browser);
    }

    /// What was answered, without what the asker sent along, and what the store was asked for it.
    struct Told {
        int status;
        std::string body;
        std::vector<std::string> asked;
        bool operator==(Told const&) const = default;
    };
    Told take_down(Browser const& browser, std::string const& notice) {
        questions.take();
        auto const answer = world.post(browser, "/api/v1/commands/example/take-down",
            world.command_body(R"({"id":")" + notice + R"(","reason":"weg"})"));
        return {answer.status, answer.body, questions.take()};
    }
    std::string put_up(Browser const& browser, std::string const& region) {
        auto const notice = world.fresh_id();
        auto const answer = world.post(browser, "/api/v1/commands/example/put-up",
            world.command_body(
                R"({"id":")" + notice + R"(","region":")" + region + R"(","text":"x","urgency":"normal"})"));
        EXPECT_EQ(answer.status, 200) << answer.body;
        return notice;
    }
};

TEST_F(OtherRegionTest, a_record_of_another_region_answers_like_none_and_asks_as_much_of_the_store) {
    auto const theirs = put_up(dirk, "VR14"), own = put_up(anna, "VR25");
    auto const absent = take_down(anna, world.fresh_id());
    EXPECT_EQ(absent.status, 404);
    EXPECT_EQ(take_down(anna, theirs), absent) << "while its state is in memory";
    EXPECT_EQ(take_down(anna, theirs), absent) << "asked again";
    world.restart();
    EXPECT_EQ(take_down(anna, theirs), absent) << "while it is on disk alone";
    EXPECT_EQ(take_down(anna, own).status, 200) << "and what is within reach is found";
    EXPECT_EQ(take_down(dirk, theirs).status, 200);
}

TEST_F(OtherRegionTest, another_regions_name_answers_like_one_that_does_not_exist) {
    auto const put_up_in = [&](std::string const& region) {
        questions.take();
        auto const answer = world.put_up(anna, region, "x");
        return Told{answer.status, answer.body, questions.take()};
    };
    auto const absent = put_up_in("VR99");
    EXPECT_EQ(absent.status, 404);
    EXPECT_EQ(put_up_in("VR14"), absent);
}

TEST_F(OtherRegionTest, a_question_over_another_region_finds_nothing_instead_of_refusing) {
    put_up(dirk, "VR14");
    auto const ask = [&](std::string const& word) {
        questions.take();
        auto const answer = world.get(anna, "/api/v1/queries/example/with-word?word=" + word);
        return Told{answer.status, answer.body, questions.take()};
    };
    EXPECT_EQ(ask("x"), ask("nergens"));
}

TEST_F(OtherRegionTest, following_an_incident_of_another_region_looks_like_following_none) {
    auto const theirs = world.fresh_id();
    world.directory().put("region:VR14", "scope", theirs);
    auto const follow = [&](std::string const& scope) {
        auto answer = world.get(anna, "/api/v1/changes?scopes=" + scope);
        if (auto const at = answer.body.find(scope); at != std::string::npos)
            answer.body.erase(at, scope.size());
        return answer.body;
    };
    EXPECT_EQ(follow(theirs), follow(world.fresh_id()));
}

}  // namespace
}  // namespace paraat::test
