// Codes that ended while an incident ran, and several faults at once.
#include "modules/reference/tests/ended_codes.hpp"

namespace paraat::incident {
namespace {

using boost::json::array;
using boost::json::object;

class IncidentCodes : public test::EndedCodes {
protected:
    object describing(std::string const& title, std::string const& type) {
        return {{"id", id("i1")}, {"title", title}, {"incident_type", type}, {"description", ""}};
    }
    object correcting(std::string const& moment, std::string const& function) {
        return {{"id", id("g1")}, {"occurred_at", moment}, {"decided_by", "J. Kuiper"},
            {"decided_by_function", function}, {"reason", "Band"}};
    }
    object present(std::string const& name) {
        return {{"id", id("t1")}, {"name", name}, {"function", "OVDB"}};
    }
};

TEST_F(IncidentCodes, an_incident_keeps_the_type_that_held_when_it_began) {
    ASSERT_EQ(said("incident.open", opening("i1")), "ok");
    lose({"incident_type/R2.3", "incident_type/R7.5"});
    EXPECT_EQ(said("incident.describe", describing("Grote brand", "R2.3")), "ok");
    // Another type that held when it began, too; but nothing new is of a type that has gone.
    EXPECT_EQ(said("incident.describe", describing("Feest", "R7.5")), "ok");
    EXPECT_EQ(said("incident.open", opening("i2")), "code_unknown incident_type");
    auto late = opening("i3");
    late["occurred_at"] = "2027-04-01T07:00:00Z";
    EXPECT_EQ(said("incident.open", late), "ok");
}

TEST_F(IncidentCodes, who_decided_or_was_present_in_a_function_that_has_ended_stays_and_can_be_corrected) {
    ASSERT_EQ(said("incident.open", opening("i1")), "ok");
    ASSERT_EQ(said("incident.raise_grip",
                  {{"id", id("g1")}, {"incident", id("i1")}, {"region", "VR25"}, {"to", "grip_1"},
                      {"decided_by", "J. Kuiper"}, {"decided_by_function", "OVDB"}, {"reason", "Rook"},
                      {"informed", array{}}}),
        "ok");
    ASSERT_EQ(said("incident.alarm_team",
                  {{"id", id("t1")}, {"incident", id("i1")}, {"region", "VR25"}, {"team", "COPI"}}),
        "ok");
    ASSERT_EQ(said("incident.report_present", present("Joris")), "ok");
    lose({"legal_function/OVDB", "legal_function/OVDG"});
    EXPECT_EQ(said("incident.correct_grip", correcting("2027-04-02T06:30:00Z", "OVDB")), "ok");
    EXPECT_EQ(said("incident.correct_grip", correcting("2027-04-02T06:31:00Z", "OVDG")),
        "code_unknown decided_by_function");
    EXPECT_EQ(said("incident.correct_grip", correcting("2027-04-01T06:55:00Z", "OVDG")), "ok");
    EXPECT_EQ(said("incident.start_function", present("Joris")), "ok");
    EXPECT_EQ(said("incident.report_present", present("Piet")), "code_unknown function");
    auto late = present("Piet");
    late["occurred_at"] = "2027-04-01T07:05:00Z";
    EXPECT_EQ(said("incident.report_present", late), "ok");
    EXPECT_EQ(said("incident.relieve",
                  {{"id", id("t1")}, {"function", "OVDB"}, {"from", "Joris"}, {"to", "Inge"},
                      {"reason", "shift_end"}}),
        "ok");
}

TEST_F(IncidentCodes, a_correction_of_a_line_stays_with_its_column_also_when_that_has_ended) {
    ASSERT_EQ(said("incident.open", opening("i1")), "ok");
    ASSERT_EQ(said("incident.log",
                  {{"id", id("l1")}, {"incident", id("i1")}, {"text", "Peil stijgt"}, {"column", "WTR"}}),
        "ok");
    lose({"column/WTR"});
    EXPECT_EQ(said("incident.log",
                  {{"id", id("l2")}, {"incident", id("i1")}, {"text", "Peil daalt"}, {"corrects", id("l1")}}),
        "ok");
    EXPECT_EQ(
        said("incident.log", {{"id", id("l3")}, {"incident", id("i1")}, {"text", "Peil"}, {"column", "WTR"}}),
        "code_unknown column");
}

TEST_F(IncidentCodes, a_municipality_that_was_confirmed_stays_in_the_set_when_it_is_named_anew) {
    auto const confirming = [&](array municipalities) -> object {
        return {{"id", id("i1")}, {"municipalities", std::move(municipalities)}, {"reason", "Rook"}};
    };
    ASSERT_EQ(said("incident.open", opening("i1")), "ok");
    ASSERT_EQ(said("incident.confirm_municipalities", confirming({"GM0184"})), "ok");
    // It began on a day of which no municipality is known.
    ASSERT_EQ(said("incident.correct_start",
                  {{"id", id("i1")}, {"occurred_at", "2009-04-01T07:00:00Z"}, {"reason", "Oud incident"}}),
        "ok");
    lose({"municipality/GM0184", "municipality/GM0303"});
    EXPECT_EQ(said("incident.confirm_municipalities", confirming({"GM0184", "GM0034"})), "ok");
    EXPECT_EQ(said("incident.confirm_municipalities", confirming({"GM0184", "GM0303"})),
        "municipality_unknown municipalities[1]");
}

TEST_F(IncidentCodes, every_unknown_code_is_told_at_once_by_its_path) {
    ASSERT_EQ(said("incident.open", opening("i1")), "ok");
    EXPECT_EQ(
        said("incident.confirm_municipalities",
            {{"id", id("i1")}, {"municipalities", array{"GM9998", "GM0034", "GM9999"}}, {"reason", "Rook"}}),
        "municipality_unknown municipalities[0], municipality_unknown municipalities[2]");
    EXPECT_EQ(said("incident.log",
                  {{"id", id("l1")}, {"incident", id("i1")}, {"text", "Peil"}, {"column", "ROOD"},
                      {"for_column", "BLAUW"}, {"classification_reason", "Medisch"}}),
        "code_unknown column, code_unknown for_column");
}

}  // namespace
}  // namespace paraat::incident
