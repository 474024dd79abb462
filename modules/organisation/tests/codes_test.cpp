// Codes of people and organisations that have ended since: a new name is no reason to refuse an old function.
#include "modules/reference/tests/ended_codes.hpp"

namespace paraat::organisation {
namespace {

using boost::json::array;
using boost::json::object;

class OrganisationCodes : public test::EndedCodes {
protected:
    object person(std::string const& name, array functions) {
        return {{"id", id("p1")}, {"name", name}, {"column", "WTR"}, {"functions", std::move(functions)},
            {"regions", array{"VR25"}}};
    }
    object organisation(std::string const& type, std::string const& code) {
        return {{"id", id("o1")}, {"name", "Waterschap"}, {"kind", "partner"}, {"partner_type", type},
            {"reference_code", code}, {"regions", array{"VR25"}}};
    }
    static object in_region(object one) {
        one["region"] = "VR25";
        return one;
    }
};

TEST_F(OrganisationCodes, a_person_keeps_the_functions_and_the_column_that_have_ended) {
    ASSERT_EQ(said("organisation.add_person", in_region(person("Joris", {"OVDB"})), "beheer"), "ok");
    lose({"legal_function/OVDB", "legal_function/OVDG", "column/WTR"});
    EXPECT_EQ(said("organisation.change_person", person("Joris Kuiper", {"OVDB"}), "beheer"), "ok");
    EXPECT_EQ(said("organisation.change_person", person("Joris Kuiper", {"OVDB", "OVDG"}), "beheer"),
        "code_unknown functions[1]");
    auto other = in_region(person("Piet", {}));
    other["id"] = id("p2");
    EXPECT_EQ(said("organisation.add_person", other, "beheer"), "code_unknown column");
}

TEST_F(OrganisationCodes, a_function_that_is_held_can_be_handed_over_after_its_code_has_ended) {
    auto other = in_region(person("Inge", {}));
    other["id"] = id("p2");
    ASSERT_EQ(said("organisation.add_person", in_region(person("Joris", {"OVDB"})), "beheer"), "ok");
    ASSERT_EQ(said("organisation.add_person", other, "beheer"), "ok");
    ASSERT_EQ(said("organisation.take_function",
                  {{"id", id("f1")}, {"region", "VR25"}, {"function", "OVDB"}, {"person", id("p1")}}),
        "ok");
    lose({"legal_function/OVDB"});
    EXPECT_EQ(said("organisation.hand_over_function", {{"id", id("f1")}, {"person", id("p2")}}), "ok");
    EXPECT_EQ(said("organisation.take_function",
                  {{"id", id("f2")}, {"region", "VR25"}, {"function", "OVDB"}, {"person", id("p1")}}),
        "code_unknown function");
}

TEST_F(OrganisationCodes, an_organisation_is_known_by_a_code_of_the_reference_data) {
    EXPECT_EQ(said("organisation.add_organisation", in_region(organisation("zee", "NIETS")), "beheer"),
        "code_unknown partner_type, code_unknown reference_code");
    ASSERT_EQ(
        said("organisation.add_organisation", in_region(organisation("water_authority", "WSZZL")), "beheer"),
        "ok");
    lose({"partner/WSZZL", "partner_type/water_authority"});
    auto renamed = organisation("water_authority", "WSZZL");
    renamed["name"] = "Waterschap ZZL";
    EXPECT_EQ(said("organisation.change_organisation", renamed, "beheer"), "ok");
}

}  // namespace
}  // namespace paraat::organisation
