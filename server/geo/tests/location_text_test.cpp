// The one location field as people really fill it in.
#include "server/geo/location_text.hpp"

#include <random>

#include "server/geo/area.hpp"
#include "server/geo/tests/support.hpp"

namespace paraat::geo {
namespace {

using test::code_of;

class OneLocationField : public ::testing::Test {
protected:
    RdConverter const converter_;

    void expect_at(std::string const& text, RdPoint expected, Notation notation, double within_m) const {
        auto const location = read_location(text, converter_);
        ASSERT_TRUE(location.ok()) << text << ": " << code_of(location);
        EXPECT_LT(distance_m(location->rd, expected), within_m) << text;
        EXPECT_EQ(location->notation, notation) << text;
    }
    std::string code(std::string const& text) const { return code_of(read_location(text, converter_)); }
};

TEST_F(OneLocationField, reads_rd_however_it_is_written) {
    for (auto const* const text :
        {"155000 463000", "155000, 463000", "155000,463000", "155000;463000", "155000/463000",
            "RD 155.000/463.000", "rd 155.000, 463.000", "155.000,463.000", "155.000 463.000",
            "155 000 463 000", "155,000 463,000", "RD: 155000 463000", "x=155000 y=463000",
            "X 155000, Y 463000", "(155000, 463000)", "POINT(155000 463000)", "EPSG:28992 155000 463000",
            "155.000,00 463.000,00", "155,000.00 463,000.00", "y=463000 x=155000", "  155000\t463000\n",
            "155000 m 463000 m", "155000.0,463000.0", "SRID=28992;POINT(155000 463000)"}) {
        expect_at(text, {155'000, 463'000}, Notation::rd, 0.001);
    }
    expect_at("155000,5 463000,25", {155'000.5, 463'000.25}, Notation::rd, 0.001);
    expect_at("155000.5 463000.25", {155'000.5, 463'000.25}, Notation::rd, 0.001);
    expect_at("52.155 463.000", {52'155, 463'000}, Notation::rd, 0.001);
}

TEST_F(OneLocationField, reads_degrees_in_either_order) {
    for (auto const* const text :
        {"52.155 5.387", "5.387, 52.155", "52.155,5.387", "52,155 5,387", "52,155, 5,387", "52,155;5,387",
            "52,155,5,387", "N52.155 E5.387", "52.155N 5.387E", "52.155° N, 5.387° O", "52,155° NB 5,387° OL",
            "WGS84 52.155 5.387", "wgs 84: 5.387 52.155", "lat 52.155 lon 5.387"}) {
        expect_at(text, {154'983.5, 462'980.9}, Notation::wgs84_degrees, 5);
    }
    expect_at("geo:52.155,5.387", {154'983.5, 462'980.9}, Notation::wgs84_degrees, 5);
    expect_at("[5.387, 52.155]", {154'983.5, 462'980.9}, Notation::wgs84_degrees, 5);
    expect_at("latitude: 52.155 N, longitude: 5.387 E", {154'983.5, 462'980.9}, Notation::wgs84_degrees, 5);
}

TEST_F(OneLocationField, reads_degrees_with_minutes_and_seconds) {
    for (auto const* const text :
        {"52°09,3105' N 5°23,2322' O", "N 52° 09.3105' E 005° 23.2322'", "52 09.3105 5 23.2322",
            "52º09.3105’N 5º23.2322’E", "5°23.2322'E 52°09.3105'N", "52° 9.3105′ 5° 23.2322′"}) {
        expect_at(text, {155'000, 463'000}, Notation::wgs84_minutes, 1);
    }
    for (auto const* const text : {"52°09'18.63\"N 5°23'13.93\"E", "52° 9′ 18,63″ N, 5° 23′ 13,93″ O",
             "52 9 18.63 5 23 13.93", "52°09'18.63'' 5°23'13.93''"}) {
        expect_at(text, {155'000, 463'000}, Notation::wgs84_seconds, 1);
    }
}

TEST_F(OneLocationField, the_normal_form_reads_back_as_itself) {
    for (auto const* const text : {"155.000 463.000", "155000,5 463000,25", "52.155 5.387",
             "52°09,3105' N 5°23,2322' O", "52.2 5.4", "52 5", "121687 487326"}) {
        auto const once = read_location(text, converter_);
        ASSERT_TRUE(once.ok()) << text;
        auto const twice = read_location(once->normal_form, converter_);
        ASSERT_TRUE(twice.ok()) << once->normal_form;
        EXPECT_EQ(twice->normal_form, once->normal_form);
        EXPECT_LT(distance_m(twice->rd, once->rd), 0.2);
    }
    EXPECT_EQ(read_location("155.000/463.000", converter_)->normal_form, "RD 155000 463000");
    EXPECT_EQ(read_location("5.387, 52.155", converter_)->normal_form, "52.155 N 5.387 E");
}

TEST_F(OneLocationField, says_what_it_accepts_when_it_does_not_understand) {
    for (auto const* const text : {"Stationsplein 1, Almere", "155000", "52.155", "1 2 3",
             "A6 km 52.3 rechts", "52.155 5.387 W", "155000 463000 7", "°°", "52°09'18\"\"N",
             "52.5°30' 5°10'", "hallo", "52.155 5.387 \xff", "wgs85 52.1 5.3", "RD 52°09' 5°23'"}) {
        EXPECT_EQ(code(text), "location_not_understood") << text;
    }
    auto const refused = read_location("Stationsplein 1", converter_);
    auto const nl = base::sentence(refused.refusal().faults.front(), "nl");
    EXPECT_NE(nl.find("155000 463000"), std::string::npos);
    EXPECT_NE(nl.find("52,155 5,387"), std::string::npos);
    EXPECT_NE(nl.find("Stationsplein 1"), std::string::npos);
}

TEST_F(OneLocationField, tells_a_place_elsewhere_from_a_text_that_is_no_place) {
    EXPECT_EQ(code("48.8566, 2.3522"), "location_outside_range");
    EXPECT_EQ(code("155000 900000"), "location_outside_range");
    EXPECT_EQ(code("1 2"), "location_outside_range");
    EXPECT_EQ(code("48°51' N 2°21' E"), "location_outside_range");
    EXPECT_EQ(code("WGS84 155000 463000"), "location_outside_range");
    EXPECT_EQ(code("53.99 7.49"), "outside_rd_range");
    EXPECT_EQ(code("-52.155 5.387"), "location_not_understood");
    EXPECT_EQ(code(""), "location_empty");
    EXPECT_EQ(code(" \n"), "location_empty");
    EXPECT_EQ(code(std::string(201, '1')), "location_too_long");
    EXPECT_EQ(code("52°61' N 5°23' E"), "location_minutes_too_large");
    EXPECT_EQ(code("52°09'60\" N 5°23'10\" E"), "location_minutes_too_large");
}

TEST_F(OneLocationField, refuses_letters_that_contradict_the_numbers) {
    EXPECT_EQ(code("52.155 E 5.387 N"), "location_axes_contradict");
    EXPECT_EQ(code("lat 5.387 lon 52.155"), "location_axes_contradict");
    EXPECT_EQ(code("x=463000 y=155000"), "location_axes_contradict");
    EXPECT_EQ(code("N 52.155 5.387"), "location_axes_contradict");
}

TEST_F(OneLocationField, survives_forty_thousand_texts_of_nonsense) {
    std::mt19937 random(20231);
    std::string const alphabet = "0123456789012345.,.,  -+/;:()NEOnexy°'\"rdRDwgs84\xc2\xb0\xff\n";
    std::vector<std::string> const seeds = {"155000 463000", "52.155, 5.387", "52°09'18.63\"N 5°23'13.93\"E"};
    int accepted = 0;
    for (int i = 0; i < 40'000; ++i) {
        std::string text = i % 2 == 0 ? seeds[random() % seeds.size()] : std::string(random() % 40, ' ');
        for (auto edits = random() % 12 + 1; edits > 0 && !text.empty(); --edits) {
            text[random() % text.size()] = alphabet[random() % alphabet.size()];
        }
        auto const location = read_location(text, converter_);
        if (!location) continue;
        ++accepted;
        ASSERT_TRUE(in_rd_range(location->rd)) << text;
        ASSERT_TRUE(read_location(location->normal_form, converter_).ok()) << text;
    }
    EXPECT_GT(accepted, 100);
}

}  // namespace
}  // namespace paraat::geo
