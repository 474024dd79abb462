// Facts for tests of the legal clocks: an evening in which T0 is at 20:00, and norms as the reference set has
// them.
#pragma once

#include "modules/incident/clocks.hpp"

namespace paraat::incident::test {

inline base::Instant at(std::string const& text) { return base::Instant::parse(text).value(); }

/// "20:31" or "20:31:05" on 1 April 2027, Dutch summer time.
inline base::Instant on(std::string const& clock) {
    return at("2027-04-01T" + clock + (clock.size() == 5 ? ":00" : "") + "+02:00");
}

inline Norm norm(std::string code, std::string team, std::string subject, std::int64_t limit_min) {
    Norm one;
    one.code = std::move(code);
    one.team = std::move(team);
    one.subjects = {std::move(subject)};
    one.limit_s = limit_min * 60;
    one.start = "t0";
    one.pick = "each";
    one.measured_by = "teams";
    return one;
}

inline Norm picking(Norm one, std::string pick) {
    one.pick = std::move(pick);
    return one;
}

inline Norm of_functions(Norm one, std::vector<std::string> functions) {
    one.functions = std::move(functions);
    return one;
}

inline Norm of_sections(Norm one, std::vector<std::string> sections) {
    one.sections = std::move(sections);
    return one;
}

/// Bvr 2.2.3 to 2.3.2 in the text in force on 2026-01-01.
inline Law law() {
    Norm control_room = norm("BVR-2.2.3-1", "MK", "alarm_begun", 2);
    control_room.subjects.push_back("authority_informed");
    Norm policy_team = norm("BVR-2.3.2-g", "GBT", "team_started", 60);
    policy_team.start = "convened";
    Norm uninterrupted = norm("BVR-2.3.2-2", "", "continuous_staffing", 0);
    uninterrupted.limit_s.reset();
    uninterrupted.start = "none";
    Norm measuring_team = norm("BVR-4.2.1-2", "", "unit_present", 30);
    measuring_team.start = "alarm";
    measuring_team.measured_by = "units";
    Law all;
    all.norms = {control_room, norm("BVR-2.2.4", "MK", "description_given", 5),
        picking(norm("BVR-2.3.2-a", "COPI", "team_started", 30), "first"),
        of_functions(picking(norm("BVR-2.3.2-b1", "ROT", "function_started", 45), "last"),
            {"ROL", "HS_BRW", "HS_GHOR", "HS_POL", "HS_BZ"}),
        of_functions(norm("BVR-2.3.2-b2", "ROT", "function_started", 30), {"HSIM"}),
        of_functions(norm("BVR-2.3.2-c", "ROT", "function_started", 30), {"FCC_ROT"}),
        of_sections(norm("BVR-2.3.2-d", "ROT", "section_started", 40), {"IM"}),
        of_sections(
            picking(norm("BVR-2.3.2-e", "ROT", "section_started", 60), "last"), {"BRW", "GHOR", "POL", "BZ"}),
        picking(norm("BVR-2.3.2-f1", "TBZ", "team_started", 90), "first"),
        of_functions(picking(norm("BVR-2.3.2-f2", "TBZ", "function_started", 30), "first"), {"CCC_TBZ"}),
        policy_team, uninterrupted, measuring_team};
    all.section_led_by = {
        {"HSIM", "IM"}, {"HS_BRW", "BRW"}, {"HS_GHOR", "GHOR"}, {"HS_POL", "POL"}, {"HS_BZ", "BZ"}};
    return all;
}

inline TeamRow team(TeamKind kind, std::string part = {}) {
    TeamRow row;
    row.team = kind;
    row.part = std::move(part);
    row.region = "VR25";
    row.status = TeamStatus::alarmed;
    row.alarmed_at = on("20:01");
    return row;
}

inline TeamRow started(TeamKind kind, std::string const& clock, std::string part = {}) {
    auto row = team(kind, std::move(part));
    row.status = TeamStatus::started;
    row.started_at = on(clock);
    return row;
}

inline TeamRow left_out(TeamKind kind, std::string reason) {
    auto row = team(kind);
    row.status = TeamStatus::left_out;
    row.alarmed_at.reset();
    row.left_out_reason = std::move(reason);
    return row;
}

inline void begin(TeamRow& row, std::string const& function, std::string const& clock) {
    Member member;
    member.name = "Iemand";
    member.function = function;
    member.present_at = member.started_at = on(clock);
    row.members.push_back(std::move(member));
}

inline ClockFacts evening(std::vector<TeamRow> teams = {}) {
    ClockFacts facts;
    facts.region = "VR25";
    facts.t0 = on("20:00");
    facts.teams = std::move(teams);
    return facts;
}

/// The clocks of one norm.
inline std::vector<ClockRow> clocks_of_norm(
    ClockFacts const& facts, std::string const& code, base::Instant now) {
    auto rows = clocks(facts, law(), now);
    std::erase_if(rows, [&](ClockRow const& row) { return row.norm != code; });
    return rows;
}

inline std::string word(ClockResult result) {
    return std::string(base::type_of<ClockResult>()->values[static_cast<std::size_t>(result)]);
}

inline std::string result(ClockFacts const& facts, std::string const& code, base::Instant now) {
    auto const rows = clocks_of_norm(facts, code, now);
    return rows.size() == 1 ? word(rows.front().result) : std::to_string(rows.size()) + " clocks";
}

}  // namespace paraat::incident::test
