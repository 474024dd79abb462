// Rights and visibility as they follow from facts: the first row of every table is "not allowed".
#include "server/access/actor.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace paraat::access {
namespace {

auto const fire = *base::Uuid::parse("01890a5d-ac96-774b-bcce-b302099a8057");
auto const flood = *base::Uuid::parse("01890a5d-ac96-774b-bcce-b302099a8058");
base::Uuid const no_scope{};

struct Region : testing::Test {
    Directory directory;

    void SetUp() override {
        directory.declare(
            {{"read_incidents", "Incidenten lezen", "Read incidents", {"reader", "leader", "guest"}},
                {"lead_incident", "Incident leiden", "Lead an incident", {"leader"}}});
        assign("anna", "leader@VR25#BRW");
        assign("anna", "reader@VR14#GZ");
        assign("bram", "reader@VR25#POL");
        assign("carla", "reader@VR14");
        assign("dirk", "guest@");
        state("account:dirk", "organisation", "water-board");
        state("region:VR25", "scope", fire.text());
    }
    void state(std::string const& subject, std::string const& kind, std::string const& value) {
        directory.put(subject, kind, value);
    }
    void assign(std::string const& account, std::string const& assignment) {
        state("account:" + account, "assignment", assignment);
    }
    bool sees(std::string const& account, Audience const& audience) {
        auto const actor = directory.actor(account);
        auto const answer = directory.visible(actor, audience);
        EXPECT_EQ(directory.visible(actor, audience.text()), answer);
        EXPECT_EQ(directory.visible(actor, audience.text()), answer) << "and the second time";
        return answer;
    }
    bool may(
        std::string const& account, std::string_view right, std::string_view region, base::Uuid scope = {}) {
        return directory.may(directory.actor(account), right, region, scope);
    }
};

TEST_F(Region, nobody_may_what_no_role_was_given) {
    EXPECT_FALSE(may("bram", "lead_incident", "VR25"));
    EXPECT_FALSE(may("bram", "undeclared", "VR25"));
    EXPECT_FALSE(may("stranger", "read_incidents", "VR25"));
    EXPECT_FALSE(may("", "read_incidents", "VR25"));
    EXPECT_TRUE(may("bram", "read_incidents", "VR25"));
}

TEST_F(Region, leader_of_one_region_does_not_lead_in_another) {
    EXPECT_FALSE(may("anna", "lead_incident", "VR14"));
    EXPECT_TRUE(may("anna", "lead_incident", "VR25"));
    EXPECT_TRUE(may("anna", "read_incidents", "VR14"));
}

TEST_F(Region, shared_incident_reaches_the_neighbours_who_hold_the_right) {
    EXPECT_FALSE(may("carla", "read_incidents", "VR25", fire));
    state("region:VR14", "scope", fire.text());
    EXPECT_TRUE(may("carla", "read_incidents", "VR25", fire));
    EXPECT_FALSE(may("carla", "read_incidents", "VR25", flood));
    EXPECT_FALSE(may("carla", "read_incidents", "VR25"));
    EXPECT_FALSE(may("carla", "lead_incident", "VR25", fire));
}

TEST_F(Region, guest_reaches_only_the_incident_its_organisation_was_invited_to) {
    EXPECT_FALSE(may("dirk", "read_incidents", "VR25", fire));
    EXPECT_FALSE(may("dirk", "read_incidents", "", no_scope));
    state("organisation:water-board", "scope", fire.text());
    EXPECT_TRUE(may("dirk", "read_incidents", "VR25", fire));
    EXPECT_FALSE(may("dirk", "read_incidents", "VR25", flood));
    EXPECT_TRUE(directory.in_scope(directory.actor("dirk"), fire));
    EXPECT_TRUE(sees("dirk", only({.right = "read_incidents", .scope = fire})));
    EXPECT_FALSE(sees("dirk", only({.region = "VR25"})));
}

TEST_F(Region, role_without_a_region_is_no_guest) {
    state("account:bram", "scope", flood.text());
    Actor const by_hand{
        .account = "bram", .name = {}, .assignments = {{.role = "leader", .region = {}, .column = {}}}};
    EXPECT_FALSE(directory.visible(by_hand, only({.scope = flood})));
    EXPECT_FALSE(directory.may(by_hand, "lead_incident", "VR25", flood));
}

TEST_F(Region, guest_can_be_invited_by_name) {
    EXPECT_FALSE(sees("dirk", only({.scope = flood})));
    state("account:dirk", "scope", flood.text());
    EXPECT_TRUE(sees("dirk", only({.scope = flood})));
    EXPECT_FALSE(sees("dirk", only({.scope = fire})));
}

TEST_F(Region, confidential_incident_is_for_those_who_hold_the_right_or_are_named) {
    auto const of_fire = only({.right = "read_incidents", .scope = fire});
    auto const for_leaders = only({.right = "lead_incident", .scope = fire});
    auto const for_named = only({.right = "read_incidents", .scope = fire, .named = true});
    assign("erik", "reader@VR25");
    state("account:erik", "organisation", "water-board");
    state("organisation:water-board", "scope", fire.text());
    EXPECT_TRUE(sees("bram", of_fire));
    state("scope:" + fire.text(), "narrow", "right:lead_incident");
    for (auto const* account : {"bram", "dirk", "erik", "carla"}) {
        EXPECT_FALSE(sees(account, of_fire)) << account;
        EXPECT_FALSE(may(account, "read_incidents", "VR25", fire)) << account;
        EXPECT_FALSE(directory.in_scope(directory.actor(account), fire)) << account;
    }
    EXPECT_TRUE(may("bram", "read_incidents", "VR25", flood)) << "another incident of the region";
    EXPECT_TRUE(sees("anna", of_fire));
    EXPECT_TRUE(may("anna", "read_incidents", "VR25", fire));
    EXPECT_FALSE(sees("anna", for_named)) << "by right, not by name";

    state("scope:" + fire.text(), "narrow", "account:bram");
    EXPECT_TRUE(sees("bram", of_fire));
    EXPECT_TRUE(sees("bram", for_named));
    EXPECT_FALSE(sees("bram", for_leaders)) << "to be named gives no right";
    state("scope:" + fire.text(), "narrow", "organisation:water-board");
    EXPECT_TRUE(sees("dirk", for_named));
    EXPECT_FALSE(sees("erik", of_fire)) << "an organisation stands for its guests";

    for (auto const* who : {"right:lead_incident", "account:bram", "organisation:water-board"})
        directory.remove("scope:" + fire.text(), "narrow", who);
    EXPECT_TRUE(sees("erik", of_fire));
    EXPECT_FALSE(sees("bram", for_named)) << "nobody is one of a few any more";
}

TEST_F(Region, share_and_its_narrowing_come_together) {
    std::vector<std::thread> lookers;
    std::atomic<bool> done = false;
    std::atomic<int> seen = 0;
    auto const of_flood = only({.right = "read_incidents", .scope = flood});
    lookers.emplace_back([&] {
        while (!done) seen += directory.visible(directory.actor("bram"), of_flood) ? 1 : 0;
    });
    std::string const narrowed = "scope:" + flood.text();
    for (int round = 0; round < 3000; ++round) {
        directory.change(
            {{"region:VR25", "scope", flood.text()}, {narrowed, "narrow", "right:lead_incident"}});
        directory.change({{"region:VR25", "scope", flood.text(), false},
            {narrowed, "narrow", "right:lead_incident", false}});
    }
    done = true;
    for (auto& looker : lookers) looker.join();
    EXPECT_EQ(seen, 0);
}

TEST_F(Region, row_for_one_column_is_hidden_from_the_others) {
    EXPECT_FALSE(sees("bram", only({.region = "VR25", .column = "BRW"})));
    EXPECT_TRUE(sees("anna", only({.region = "VR25", .column = "BRW"})));
}

TEST_F(Region, conditions_of_a_grant_hold_for_one_and_the_same_assignment) {
    EXPECT_FALSE(sees("anna", only({.region = "VR14", .right = "lead_incident"})));
    EXPECT_FALSE(sees("anna", only({.region = "VR14", .column = "BRW"})));
    EXPECT_FALSE(sees("anna", only({.column = "GZ", .scope = fire})));
    EXPECT_TRUE(sees("anna", only({.column = "BRW", .scope = fire})));
}

TEST_F(Region, confidential_note_is_for_its_reader_alone) {
    EXPECT_FALSE(sees("bram", only({.account = "anna"})));
    EXPECT_TRUE(sees("anna", only({.account = "anna"})));
    EXPECT_FALSE(sees("anna", only({.right = "lead_incident", .account = "bram"})));
}

TEST_F(Region, one_grant_of_several_is_enough) {
    Audience const audience{.grants = {{.account = "carla"}, {.region = "VR25", .right = "lead_incident"}}};
    EXPECT_FALSE(sees("bram", audience));
    EXPECT_TRUE(sees("carla", audience));
    EXPECT_TRUE(sees("anna", audience));
}

TEST_F(Region, everyone_means_whoever_is_logged_in) {
    EXPECT_FALSE(sees("", everyone()));
    EXPECT_TRUE(sees("stranger", everyone()));
    EXPECT_FALSE(sees("anna", Audience{}));
}

TEST_F(Region, system_sees_all_but_what_is_for_nobody) {
    EXPECT_FALSE(sees("system:kernel", Audience{}));
    EXPECT_TRUE(sees("system:kernel", only({.account = "anna"})));
    EXPECT_TRUE(may("system:kernel", "lead_incident", "VR01"));
    EXPECT_TRUE(directory.holds(directory.actor("system:kernel"), "lead_incident"));
}

TEST_F(Region, blocked_account_sees_nothing_at_all) {
    auto const before = directory.actor("anna");
    EXPECT_TRUE(directory.visible(before, std::string("everyone")));
    state("account:anna", "blocked", "yes");
    EXPECT_FALSE(directory.visible(before, std::string("everyone"))) << "an actor made before the block";
    EXPECT_TRUE(directory.actor("anna").assignments.empty());
    EXPECT_FALSE(sees("anna", everyone()));
    EXPECT_FALSE(sees("anna", only({.account = "anna"})));
    EXPECT_FALSE(directory.may(before, "lead_incident", "VR25", no_scope));
    EXPECT_FALSE(directory.holds(before, "lead_incident"));
    directory.remove("account:anna", "blocked", "yes");
    EXPECT_TRUE(sees("anna", everyone()));
}

TEST_F(Region, withdrawn_assignment_is_felt_at_once) {
    EXPECT_TRUE(sees("bram", only({.region = "VR25"})));
    directory.remove("account:bram", "assignment", "reader@VR25#POL");
    EXPECT_FALSE(sees("bram", only({.region = "VR25"})));
    EXPECT_FALSE(may("bram", "read_incidents", "VR25"));
}

TEST_F(Region, right_given_by_two_decisions_stands_until_both_are_withdrawn) {
    state("region:VR14", "scope", fire.text());
    state("region:VR14", "scope", fire.text());
    directory.remove("region:VR14", "scope", fire.text());
    EXPECT_TRUE(sees("carla", only({.scope = fire})));
    directory.remove("region:VR14", "scope", fire.text());
    EXPECT_FALSE(sees("carla", only({.scope = fire})));
    directory.remove("region:VR14", "scope", fire.text());
    state("region:VR14", "scope", fire.text());
    EXPECT_TRUE(sees("carla", only({.scope = fire})));
}

TEST_F(Region, change_of_facts_touches_only_those_it_concerns) {
    auto const epochs = [&] {
        std::vector<std::uint64_t> all;
        for (auto const* account : {"anna", "bram", "carla", "dirk"})
            all.push_back(directory.epoch_of(account));
        return all;
    };
    auto const touched_by = [&](auto const& change) {
        auto const before = epochs();
        change();
        auto const after = epochs();
        std::string touched;
        for (std::size_t at = 0; at < before.size(); ++at)
            touched += before[at] != after[at] ? "abcd"[at] : '-';
        return touched;
    };
    EXPECT_EQ(touched_by([&] { assign("bram", "reader@VR14"); }), "-b--");
    EXPECT_EQ(touched_by([&] { state("region:VR14", "scope", flood.text()); }), "abc-");
    EXPECT_EQ(touched_by([&] { directory.remove("account:bram", "assignment", "reader@VR14"); }), "-b--");
    EXPECT_EQ(touched_by([&] { directory.remove("region:VR14", "scope", flood.text()); }), "a-c-");
    EXPECT_EQ(touched_by([&] { state("organisation:water-board", "scope", flood.text()); }), "---d");
    EXPECT_EQ(touched_by([&] { state("scope:" + flood.text(), "narrow", "right:x"); }), "abcd");
    EXPECT_EQ(touched_by([&] { directory.remove("scope:" + flood.text(), "narrow", "right:x"); }), "abcd");
    EXPECT_EQ(touched_by([&] { state("account:anna", "telephone", "112"); }), "----");
    EXPECT_EQ(touched_by([&] { state("account:dirk", "organisation", "water-board"); }), "----") << "known";
    auto const last = directory.epoch_of("anna");
    EXPECT_EQ(touched_by([&] { directory.clear(); }), "abcd");
    EXPECT_GT(directory.epoch_of("anna"), last);
    EXPECT_EQ(directory.epoch_of("anna"), directory.actor("anna").epoch);
}

TEST_F(Region, assignment_that_cannot_be_read_gives_nothing) {
    for (auto const* text : {"emperor@VR25", "leader@", "leader", "guest@VR25", "", "@VR25"})
        assign("erik", text);
    EXPECT_TRUE(directory.actor("erik").assignments.empty());
    EXPECT_EQ(directory.accounts(), (std::vector<std::string>{"anna", "bram", "carla", "dirk"}));
    Assignment const whole{.role = "leader", .region = "VR25", .column = "BRW"};
    EXPECT_EQ(Assignment::parse(whole.text()), whole);
    EXPECT_EQ(Assignment::parse("guest@"), (Assignment{.role = "guest", .region = "", .column = ""}));
}

TEST_F(Region, many_ask_while_rights_change) {
    auto const text = only({.region = "VR25", .right = "read_incidents"}).text();
    std::vector<std::thread> askers;
    for (int thread = 0; thread < 3; ++thread) {
        askers.emplace_back([&] {
            for (int round = 0; round < 2000; ++round) {
                auto const actor = directory.actor("bram");
                auto const answer = directory.visible(actor, text);
                if (directory.epoch_of("bram") == actor.epoch) {
                    EXPECT_EQ(answer, !actor.assignments.empty());
                }
            }
        });
    }
    for (int round = 0; round < 2000; ++round) {
        directory.remove("account:bram", "assignment", "reader@VR25#POL");
        assign("bram", "reader@VR25#POL");
    }
    for (auto& asker : askers) asker.join();
    EXPECT_TRUE(sees("bram", Audience::parse(text)));
}

}  // namespace
}  // namespace paraat::access
