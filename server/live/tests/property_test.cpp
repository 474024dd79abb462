// Any history, any rights, any pauses: who follows the changes holds exactly what a fresh look would show.
#include "server/live/tests/world.hpp"

#include <random>

namespace paraat::live {
namespace {

std::vector<std::string> const accounts{"anna", "bram", "carla", "dirk", "erik", "fenna", "stranger"};
std::vector<std::string> const assignments{
    "leader@VR25#BRW", "reader@VR25#POL", "reader@VR14", "guest@", "leader@VR14#GZ"};

struct Storm {
    explicit Storm(unsigned seed) : random(seed) {
        world.assign("anna", "leader@VR25#BRW");
        world.assign("bram", "reader@VR25#POL");
        world.assign("carla", "reader@VR14");
        world.assign("dirk", "guest@");
        world.directory.put("account:dirk", "organisation", "water-board");
        world.assign("erik", "leader@VR14#GZ");
        world.assign("erik", "reader@VR25#POL");
        for (auto const& account : accounts) {
            observers.emplace_back(world, account);
            observers.emplace_back(world, account, Scopes{home, incident(pick(3))});
        }
    }

    World world;
    std::mt19937 random;
    std::vector<Observer> observers;

    std::uint8_t pick(int limit) {
        return static_cast<std::uint8_t>(random() % static_cast<unsigned>(limit));
    }
    template <class T>
    T const& one_of(std::vector<T> const& all) {
        return all[pick(static_cast<int>(all.size()))];
    }
    base::Uuid any_scope() {
        auto const number = pick(4);
        return number == 0 ? home : incident(number);
    }

    access::Audience any_audience() {
        if (pick(8) == 0) return {};  // the row goes
        if (pick(10) == 0) return access::everyone();
        access::Audience audience;
        for (int count = 1 + pick(3); count > 0; --count) {
            access::Grant grant;
            if (pick(2) == 0) grant.region = pick(2) == 0 ? "VR25" : "VR14";
            if (pick(4) == 0) grant.right = pick(2) == 0 ? "lead" : "read";
            if (pick(6) == 0) grant.column = pick(2) == 0 ? "BRW" : "POL";
            if (pick(3) == 0) grant.scope = incident(pick(3));
            if (pick(9) == 0) grant.account = one_of(accounts);
            audience.grants.push_back(grant);
        }
        return audience;
    }

    void write() {
        std::vector<RowChange> changes;
        for (int count = 1 + pick(5); count > 0; --count) {
            auto const number = pick(40);
            auto const known = world.rows.find({"note", std::to_string(number)});
            auto scope = number % 4 == 0 ? home : incident(static_cast<std::uint8_t>(number % 4));
            if (known != world.rows.end() && pick(12) == 0) scope = any_scope();
            else if (known != world.rows.end()) scope = known->second.scope;
            auto audience = any_audience();
            if (audience.text().empty() && known == world.rows.end()) continue;
            if (audience.text().empty()) scope = known->second.scope;
            // A record belongs to one region; here by its number.
            changes.push_back({.table = "note",
                .key = std::to_string(number),
                .audience = audience,
                .body = std::to_string(random()),
                .region = number % 3 == 0 ? "VR14" : "VR25",
                .scope = scope});
        }
        if (!changes.empty()) world.change(changes);
    }

    void move_rights() {
        auto const subjects = std::vector<std::string>{
            "region:VR25", "region:VR14", "account:dirk", "account:anna", "organisation:water-board"};
        auto const give = pick(2) == 0;
        auto const subject = pick(2) == 0 ? "account:" + one_of(accounts) : one_of(subjects);
        if (pick(6) == 0) {
            auto const few = pick(2) == 0 ? "right:lead" : "account:" + one_of(accounts);
            world.state({"scope:" + incident(pick(3)).text(), "narrow", few, give});
        } else if (pick(2) == 0) {
            world.state({"account:" + one_of(accounts), "assignment", one_of(assignments), give});
        } else {
            world.state({subject, "scope", incident(pick(3)).text(), give});
        }
    }

    void step() {
        auto const dice = pick(20);
        auto& observer = observers[pick(static_cast<int>(observers.size()))];
        if (dice < 9) write();
        else if (dice < 10) move_rights();
        else if (dice < 19) observer.pull();
        else observer.add({any_scope()});
        if (pick(3) == 0) observer.come_back();
    }

    void expect_all_equal() {
        for (auto& observer : observers) {
            if (pick(2) == 0) observer.come_back();
            observer.pull();
            EXPECT_FALSE(world.feed->has_news(observer.subscription));
            EXPECT_EQ(observer.held, observer.due()) << observer.account();
            Observer fresh(world, observer.account(), observer.subscription.scopes);
            fresh.pull();
            EXPECT_EQ(fresh.held, observer.held) << observer.account();
        }
    }
};

class AnyHistory : public testing::TestWithParam<unsigned> {};

TEST_P(AnyHistory, leaves_every_observer_with_what_a_fresh_look_shows) {
    Storm storm(GetParam());
    for (int step = 1; step <= 600 && !testing::Test::HasFailure(); ++step) {
        SCOPED_TRACE("seed " + std::to_string(GetParam()) + ", step " + std::to_string(step));
        storm.step();
        if (step % 100 == 0) storm.expect_all_equal();
    }
    int changes = 0;
    for (auto const& observer : storm.observers) changes += observer.frames - observer.snapshots;
    EXPECT_GT(changes, 100) << "and it was followed, not fetched again and again";
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyHistory, testing::Range(1U, 21U));

}  // namespace
}  // namespace paraat::live
