// The legal clocks on their borders: exactly met, one second over, and everything that is neither.
#include <gtest/gtest.h>

#include "modules/incident/tests/clock_facts.hpp"

namespace paraat::incident::test {
namespace {

auto const next_morning = on("23:59");

/// Each norm, and facts in which what it times happened at the moment given.
struct Border {
    std::string norm;
    std::string last_moment;  // exactly on the limit
    std::string too_late;     // one second over
    std::function<ClockFacts(std::string const& clock)> facts;
};

ClockFacts with_function(TeamKind kind, std::string const& function, std::string const& clock) {
    auto row = team(kind);
    begin(row, function, clock);
    return evening({row});
}

ClockFacts with_sections(std::vector<RotSection> const& on_time, RotSection last, std::string const& clock) {
    auto row = team(TeamKind::ROT);
    for (auto section : on_time) row.sections.push_back({section, on("20:20"), ""});
    row.sections.push_back({last, on(clock), ""});
    return evening({row});
}

std::vector<Border> borders() {
    return {
        {"BVR-2.2.4", "20:05:00", "20:05:01",
            [](auto const& clock) {
                auto facts = evening();
                facts.description_given = on(clock);
                return facts;
            }},
        {"BVR-2.3.2-a", "20:30:00", "20:30:01",
            [](auto const& clock) { return evening({started(TeamKind::COPI, clock)}); }},
        {"BVR-2.3.2-b1", "20:45:00", "20:45:01",
            [](auto const& clock) {
                auto row = team(TeamKind::ROT);
                for (auto const* function : {"ROL", "HS_BRW", "HS_POL", "HS_BZ"})
                    begin(row, function, "20:25");
                begin(row, "HS_GHOR", clock);
                return evening({row});
            }},
        {"BVR-2.3.2-b2", "20:30:00", "20:30:01",
            [](auto const& clock) { return with_function(TeamKind::ROT, "HSIM", clock); }},
        {"BVR-2.3.2-c", "20:30:00", "20:30:01",
            [](auto const& clock) { return with_function(TeamKind::ROT, "FCC_ROT", clock); }},
        {"BVR-2.3.2-d", "20:40:00", "20:40:01",
            [](auto const& clock) { return with_sections({}, RotSection::IM, clock); }},
        {"BVR-2.3.2-e", "21:00:00", "21:00:01",
            [](auto const& clock) {
                return with_sections(
                    {RotSection::BRW, RotSection::POL, RotSection::BZ}, RotSection::GHOR, clock);
            }},
        {"BVR-2.3.2-f1", "21:30:00", "21:30:01",
            [](auto const& clock) { return evening({started(TeamKind::TBZ, clock)}); }},
        {"BVR-2.3.2-f2", "20:30:00", "20:30:01",
            [](auto const& clock) { return with_function(TeamKind::TBZ, "CCC_TBZ", clock); }},
        {"BVR-2.3.2-g", "22:10:00", "22:10:01",
            [](auto const& clock) {
                auto row = started(TeamKind::GBT, clock);
                row.alarmed_at.reset();
                row.convened_at = on("21:10");
                return evening({row});
            }},
    };
}

TEST(legal_clocks, a_norm_reached_to_the_second_is_met_and_one_second_later_it_is_not) {
    for (auto const& border : borders()) {
        EXPECT_EQ(result(border.facts(border.last_moment), border.norm, next_morning), "met") << border.norm;
        EXPECT_EQ(result(border.facts(border.too_late), border.norm, next_morning), "not_met") << border.norm;
    }
}

TEST(legal_clocks, without_t0_only_the_policy_team_has_a_clock) {
    for (auto const& border : borders()) {
        auto facts = border.facts(border.last_moment);
        facts.t0.reset();
        auto const wanted = border.norm == "BVR-2.3.2-g" ? "met" : "not_applicable";
        EXPECT_EQ(result(facts, border.norm, next_morning), wanted) << border.norm;
    }
}

TEST(legal_clocks, the_control_room_has_two_facts_with_a_result_each) {
    auto facts = evening();
    facts.alarm_begun = on("20:02:00");
    facts.authority_informed = on("20:02:01");
    auto const rows = clocks_of_norm(facts, "BVR-2.2.3-1", next_morning);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].subject, "alarm_begun");
    EXPECT_EQ(word(rows[0].result), "met");
    EXPECT_EQ(rows[1].subject, "authority_informed");
    EXPECT_EQ(word(rows[1].result), "not_met");
}

TEST(legal_clocks, a_team_that_began_before_t0_has_met_the_norm) {
    auto const rows =
        clocks_of_norm(evening({started(TeamKind::COPI, "19:40")}), "BVR-2.3.2-a", next_morning);
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(word(rows[0].result), "met");
    EXPECT_TRUE(rows[0].before_t0);
    EXPECT_EQ(rows[0].elapsed_s, -20 * 60);
}

TEST(legal_clocks, the_clock_runs_to_the_second_of_the_limit) {
    auto const facts = evening({team(TeamKind::COPI)});
    EXPECT_EQ(result(facts, "BVR-2.3.2-a", on("20:29:59")), "running");
    EXPECT_EQ(result(facts, "BVR-2.3.2-a", on("20:30:00")), "running");
    EXPECT_EQ(result(facts, "BVR-2.3.2-a", on("20:30:01")), "not_met");
    auto const row = clocks_of_norm(facts, "BVR-2.3.2-a", on("20:10:00")).front();
    EXPECT_EQ(row.due_at, on("20:30"));
    EXPECT_EQ(row.elapsed_s, 10 * 60);
}

TEST(legal_clocks, a_beginning_reported_late_still_counts_from_when_it_happened) {
    auto facts = evening({team(TeamKind::COPI)});
    EXPECT_EQ(result(facts, "BVR-2.3.2-a", on("20:50")), "not_met");
    facts.teams[0].started_at = on("20:28");
    EXPECT_EQ(result(facts, "BVR-2.3.2-a", on("20:50")), "met");
}

TEST(legal_clocks, people_present_without_a_beginning_is_a_missing_time_and_not_a_failure) {
    auto row = team(TeamKind::COPI);
    row.members.push_back({"Joris", {}, "OVDB", "", {}, on("20:15"), {}, {}, ""});
    EXPECT_EQ(result(evening({row}), "BVR-2.3.2-a", on("20:20")), "running");
    EXPECT_EQ(result(evening({row}), "BVR-2.3.2-a", on("20:40")), "not_measurable");
}

TEST(legal_clocks, what_was_never_recorded_cannot_be_measured_after_closing) {
    auto facts = evening({team(TeamKind::COPI)});
    facts.closed_at = on("22:00");
    for (auto const* code : {"BVR-2.2.4", "BVR-2.3.2-a", "BVR-2.3.2-f1"}) {
        EXPECT_EQ(result(facts, code, on("23:00")), "not_measurable") << code;
    }
}

TEST(legal_clocks, a_team_left_out_is_told_apart_with_its_reason) {
    auto const facts = evening({left_out(TeamKind::TBZ, "Geen bevolking in de buurt")});
    auto const rows = clocks_of_norm(facts, "BVR-2.3.2-f1", next_morning);
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(word(rows[0].result), "not_alarmed");
    EXPECT_EQ(rows[0].reason, "Geen bevolking in de buurt");
}

TEST(legal_clocks, a_section_left_out_stands_apart_and_its_leader_with_it) {
    auto row = team(TeamKind::ROT);
    for (auto section : {RotSection::BRW, RotSection::GHOR, RotSection::BZ}) {
        row.sections.push_back({section, on("20:50"), ""});
    }
    row.sections.push_back({RotSection::POL, {}, "Geen taak voor de politie"});
    for (auto const* function : {"ROL", "HS_BRW", "HS_GHOR", "HS_BZ"}) begin(row, function, "20:40");
    auto const sections = clocks_of_norm(evening({row}), "BVR-2.3.2-e", next_morning);
    ASSERT_EQ(sections.size(), 2u);
    EXPECT_EQ(word(sections[0].result), "not_alarmed");
    EXPECT_EQ(sections[0].subject_code, "POL");
    EXPECT_EQ(word(sections[1].result), "met");
    auto const leaders = clocks_of_norm(evening({row}), "BVR-2.3.2-b1", next_morning);
    ASSERT_EQ(leaders.size(), 2u);
    EXPECT_EQ(leaders[0].subject_code, "HS_POL");
    EXPECT_EQ(word(leaders[0].result), "not_alarmed");
    EXPECT_EQ(word(leaders[1].result), "met");
}

TEST(legal_clocks, a_leader_who_began_counts_also_when_the_section_was_left_out_afterwards) {
    auto row = team(TeamKind::ROT);
    row.sections.push_back({RotSection::POL, {}, "Politie werkt in het SGBO"});
    for (auto const* function : {"ROL", "HS_BRW", "HS_GHOR", "HS_BZ"}) begin(row, function, "20:20");
    begin(row, "HS_POL", "20:50");
    EXPECT_EQ(result(evening({row}), "BVR-2.3.2-b1", next_morning), "not_met");
}

TEST(legal_clocks, the_forty_five_minutes_are_of_the_last_leader) {
    auto row = team(TeamKind::ROT);
    for (auto const* function : {"ROL", "HS_BRW", "HS_GHOR", "HS_BZ"}) begin(row, function, "20:20");
    EXPECT_EQ(result(evening({row}), "BVR-2.3.2-b1", on("20:44")), "running");
    begin(row, "HS_POL", "20:46");
    auto const leader = clocks_of_norm(evening({row}), "BVR-2.3.2-b1", next_morning).front();
    EXPECT_EQ(word(leader.result), "not_met");
    EXPECT_EQ(leader.subject_code, "HS_POL");
}

TEST(legal_clocks, a_leader_who_was_too_late_decides_even_while_another_is_missing) {
    auto row = team(TeamKind::ROT);
    begin(row, "ROL", "20:46");
    auto const leader = clocks_of_norm(evening({row}), "BVR-2.3.2-b1", on("20:50")).front();
    EXPECT_EQ(word(leader.result), "not_met");
    EXPECT_EQ(leader.subject_code, "ROL");
}

TEST(legal_clocks, a_leader_who_was_not_there_decides_before_one_whose_time_is_missing) {
    // Whichever of the two stands first in the law.
    for (auto const* there : {"ROL", "HS_POL"}) {
        auto row = team(TeamKind::ROT);
        row.members.push_back({"Karin", {}, there, "", {}, on("20:15"), {}, {}, ""});
        EXPECT_EQ(result(evening({row}), "BVR-2.3.2-b1", on("20:40")), "running") << there;
        auto const leader = clocks_of_norm(evening({row}), "BVR-2.3.2-b1", on("20:50")).front();
        EXPECT_EQ(word(leader.result), "not_met") << there;
        EXPECT_NE(leader.subject_code, there);
    }
    // Everybody was there and no time is known: then it cannot be measured.
    auto row = team(TeamKind::ROT);
    for (auto const* function : {"ROL", "HS_BRW", "HS_GHOR", "HS_POL", "HS_BZ"})
        row.members.push_back({"Karin", {}, function, "", {}, on("20:15"), {}, {}, ""});
    EXPECT_EQ(result(evening({row}), "BVR-2.3.2-b1", on("20:50")), "not_measurable");
}

TEST(legal_clocks, a_section_where_nobody_was_decides_before_one_whose_time_is_missing) {
    for (auto there : {RotSection::BRW, RotSection::BZ}) {
        auto row = team(TeamKind::ROT);
        row.members.push_back({"Karin", {}, "HS_BRW", "", there, on("20:15"), {}, {}, ""});
        EXPECT_EQ(result(evening({row}), "BVR-2.3.2-e", on("21:10")), "not_met");
    }
}

TEST(legal_clocks, a_relief_does_not_begin_the_function_anew) {
    auto row = team(TeamKind::ROT);
    begin(row, "HSIM", "20:20");
    row.members[0].relieved_at = on("22:00");
    begin(row, "HSIM", "22:00");
    EXPECT_EQ(result(evening({row}), "BVR-2.3.2-b2", next_morning), "met");
}

TEST(legal_clocks, the_first_of_two_copis_counts) {
    auto const facts = evening({started(TeamKind::COPI, "20:50"), started(TeamKind::COPI, "20:25", "2")});
    auto const row = clocks_of_norm(facts, "BVR-2.3.2-a", next_morning).front();
    EXPECT_EQ(word(row.result), "met");
    EXPECT_EQ(row.subject_code, "COPI.2");
}

TEST(legal_clocks, the_policy_team_is_measured_from_its_convening_and_not_from_t0) {
    auto row = started(TeamKind::GBT, "22:00");
    row.alarmed_at.reset();
    EXPECT_EQ(result(evening(), "BVR-2.3.2-g", next_morning), "not_applicable");
    row.convened_at = on("21:30");
    EXPECT_EQ(result(evening({row}), "BVR-2.3.2-g", next_morning), "met");
    row.convened_at = on("20:59");
    EXPECT_EQ(result(evening({row}), "BVR-2.3.2-g", next_morning), "not_met");
}

TEST(legal_clocks, a_policy_team_that_met_before_it_was_convened_has_met_the_norm) {
    auto row = started(TeamKind::GBT, "21:20");
    row.alarmed_at.reset();
    row.convened_at = on("21:30");
    auto const clock = clocks_of_norm(evening({row}), "BVR-2.3.2-g", next_morning).front();
    EXPECT_EQ(word(clock.result), "met");
    EXPECT_TRUE(clock.before_t0);
}

TEST(legal_clocks, each_policy_team_has_a_clock_from_its_own_convening) {
    auto early = started(TeamKind::GBT, "21:20", "GM0034"), late = started(TeamKind::GBT, "23:10", "GM0303");
    early.convened_at = on("21:00");
    late.convened_at = on("22:00");
    auto const rows = clocks_of_norm(evening({early, late}), "BVR-2.3.2-g", next_morning);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(word(rows[0].result), "met");
    EXPECT_EQ(word(rows[1].result), "not_met");
    EXPECT_NE(rows[0].id, rows[1].id);
}

TEST(legal_clocks, alarmed_teams_without_the_moment_of_alarming_lack_a_time) {
    auto facts = evening({team(TeamKind::COPI)});
    auto const rows = clocks_of_norm(facts, "BVR-2.2.3-1", next_morning);
    EXPECT_EQ(word(rows[0].result), "not_measurable");
    EXPECT_EQ(word(rows[1].result), "not_met");
    // The control room is not alarmed by itself: its own row says nothing of parts b to d.
    facts.teams = {team(TeamKind::MK)};
    EXPECT_EQ(word(clocks_of_norm(facts, "BVR-2.2.3-1", next_morning)[0].result), "not_met");
}

TEST(legal_clocks, a_team_stood_down_before_it_began_lacks_a_time) {
    auto row = team(TeamKind::COPI);
    row.status = TeamStatus::stood_down;
    row.stood_down_at = on("20:15");
    EXPECT_EQ(result(evening({row}), "BVR-2.3.2-a", on("20:20")), "not_measurable");
    // Another one still may begin in time.
    EXPECT_EQ(result(evening({row, team(TeamKind::COPI, "2")}), "BVR-2.3.2-a", on("20:20")), "running");
}

TEST(legal_clocks, one_copi_left_out_stands_apart_from_the_one_that_works) {
    auto const rows = clocks_of_norm(
        evening({left_out(TeamKind::COPI, "Niet nodig"), started(TeamKind::COPI, "20:20", "2")}),
        "BVR-2.3.2-a", next_morning);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(word(rows[0].result), "not_alarmed");
    EXPECT_EQ(word(rows[1].result), "met");
}

TEST(legal_clocks, what_others_measure_and_what_has_no_time_is_shown_and_not_judged) {
    EXPECT_EQ(result(evening(), "BVR-4.2.1-2", next_morning), "not_applicable");
    EXPECT_EQ(result(evening(), "BVR-2.3.2-2", next_morning), "not_applicable");
}

TEST(legal_clocks, thirty_minutes_are_thirty_minutes_in_the_night_the_clock_goes_back) {
    // 25 October 2026: half past two comes twice.
    auto facts = evening({team(TeamKind::COPI)});
    facts.t0 = at("2026-10-25T02:50:00+02:00");
    facts.teams[0].started_at = at("2026-10-25T02:20:00+01:00");
    EXPECT_EQ(result(facts, "BVR-2.3.2-a", at("2026-10-25T04:00:00+01:00")), "met");
    facts.teams[0].started_at = at("2026-10-25T02:20:01+01:00");
    EXPECT_EQ(result(facts, "BVR-2.3.2-a", at("2026-10-25T04:00:00+01:00")), "not_met");
}

TEST(legal_clocks, a_corrected_t0_moves_every_clock_with_it) {
    auto facts = evening({started(TeamKind::COPI, "20:31")});
    EXPECT_EQ(result(facts, "BVR-2.3.2-a", next_morning), "not_met");
    facts.t0 = on("20:02");
    EXPECT_EQ(result(facts, "BVR-2.3.2-a", next_morning), "met");
}

}  // namespace
}  // namespace paraat::incident::test
