// What was drawn, written or counted under a code that has ended since, goes on.
#include "modules/reference/tests/ended_codes.hpp"

namespace paraat::picture {
namespace {

using boost::json::object;
using boost::json::parse;

class PictureCodes : public test::EndedCodes {
protected:
    PictureCodes() { EXPECT_EQ(said("incident.open", opening("i1")), "ok"); }
    object drawing(std::string const& name) {
        return {{"id", id(name)}, {"incident", id("i1")}, {"symbol", "B16"}, {"label", "Loods"}, {"note", ""},
            {"column", "BRW"}, {"source", "Melder"}, {"geometry", point("5.245")}};
    }
    static boost::json::value point(std::string const& lon) {
        return parse(R"({"type":"Point","coordinates":[)" + lon + ",52.401]}");
    }
    object writing(int base_version, std::string const& section) {
        return {{"incident", id("i1")}, {"picture", "COPI"}, {"section", section},
            {"base_version", base_version}, {"text", "Blussen " + std::to_string(base_version)},
            {"certain", true}};
    }
    object counting(std::string const& moment) {
        return {{"incident", id("i1")}, {"kind", "T2"}, {"number", 2}, {"source", "OvD-G"}, {"certain", true},
            {"occurred_at", moment}};
    }
};

TEST_F(PictureCodes, an_object_can_be_moved_after_its_symbol_has_ended) {
    ASSERT_EQ(said("picture.draw", drawing("o1")), "ok");
    lose({"map_symbol/B16"});
    EXPECT_EQ(
        said("picture.move", {{"id", id("o1")}, {"base_version", 1}, {"geometry", point("5.246")}}), "ok");
    EXPECT_EQ(said("picture.draw", drawing("o2")), "code_unknown symbol");
}

TEST_F(PictureCodes, a_section_can_be_written_on_after_its_heading_has_ended) {
    ASSERT_EQ(said("picture.write_section", writing(0, "approach")), "ok");
    lose({"own_picture_heading/approach", "own_picture_heading/safety_risks"});
    EXPECT_EQ(said("picture.write_section", writing(1, "approach")), "ok");
    EXPECT_EQ(said("picture.write_section", writing(0, "safety_risks")), "code_unknown section");
}

TEST_F(PictureCodes, a_figure_reported_late_is_of_the_kinds_of_its_own_day) {
    lose({"casualty_kind/T2"});
    EXPECT_EQ(said("picture.record_casualties", counting("2027-04-01T07:00:00Z")), "ok");
    EXPECT_EQ(said("picture.record_casualties", counting("2027-04-02T07:00:00Z")), "code_unknown kind");
}

}  // namespace
}  // namespace paraat::picture
