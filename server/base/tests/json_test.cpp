// A declared type in and out of JSON: all faults at once, each with its path.
#include <gtest/gtest.h>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "server/base/field_words.hpp"
#include "server/base/json.hpp"

namespace paraat::base {

enum class Weather { dry, rain };
BOOST_DESCRIBE_ENUM(Weather, dry, rain)

struct Place {
    std::string name;
    double lon = 0;
};
BOOST_DESCRIBE_STRUCT(Place, (), (name, lon))
constexpr auto notes(Place*) {
    return notes("a place",
        {{.name = "name", .id = 1, .meaning = "its name", .min = 1, .max = 5},
            {.name = "lon", .id = 2, .meaning = "degrees east", .min = 3, .max = 8, .unit = "degree"}});
}

struct Report {
    Uuid id;
    int people = 0;
    Weather weather = Weather::dry;
    std::vector<Place> places;
    std::optional<Instant> seen_at;
};
BOOST_DESCRIBE_STRUCT(Report, (), (id, people, weather, places, seen_at))
constexpr auto notes(Report*) {
    return notes("a report",
        {{.name = "id", .id = 1, .meaning = "own identifier"},
            {.name = "people",
                .id = 2,
                .meaning = "how many",
                .min = 0,
                .max = 10,
                .label_nl = "Aantal mensen",
                .label_en = "Number of people"},
            {.name = "weather", .id = 7, .meaning = "what it was like"},
            {.name = "places", .id = 4, .meaning = "where", .max = 2},
            {.name = "seen_at", .id = 5, .meaning = "when, if known"}});
}

namespace {

constexpr auto whole = R"({"id":"01890000-0000-7000-8000-000000000001","people":3,"weather":"rain",)"
                       R"("places":[{"name":"Urk","lon":5.6}],"seen_at":"2026-11-21T16:33:04Z"})";

std::vector<std::string> faults_of(std::string_view text) {
    auto const read = read_text<Report>(text);
    std::vector<std::string> all;
    if (!read.ok()) {
        for (auto const& fault : read.refusal().faults)
            all.push_back(fault.path + " " + std::string(fault.code->code));
    }
    return all;
}

TEST(Json, WhatIsWrittenReadsBackTheSame) {
    auto const report = read_text<Report>(whole);
    ASSERT_TRUE(report.ok());
    EXPECT_EQ(to_json(*report), whole);
    auto const by_id = to_json(*report, Keys::ids);
    EXPECT_NE(by_id.find("\"7\":\"rain\""), std::string::npos);
    auto unseen = *report;
    unseen.seen_at.reset();
    EXPECT_NE(to_json(unseen).find("\"seen_at\":null"), std::string::npos) << "browsers are told";
    EXPECT_EQ(to_json(unseen, Keys::ids).find("\"5\":"), std::string::npos) << "the journal leaves it out";
    EXPECT_EQ(to_json(*read_text<Report>(by_id, Reading::lenient, Keys::ids)), whole);
}

TEST(Json, EveryFaultIsNamedByItsPath) {
    EXPECT_EQ(
        faults_of(
            R"({"id":"x","people":11,"weather":"snow","places":[{"name":"","lon":9,"height":1}],"more":1})"),
        (std::vector<std::string>{"id not_an_identifier", "people too_large", "weather not_one_of",
            "places[0].name too_short", "places[0].lon too_large", "places[0].height field_unknown",
            "more field_unknown"}));
}

TEST(Json, AMissingFieldIsAFaultUnlessItMayBeEmpty) {
    EXPECT_EQ(faults_of(R"({"id":"01890000-0000-7000-8000-000000000001","people":3,"weather":"dry"})"),
        (std::vector<std::string>{"places field_missing"}));
}

TEST(Json, TextCountsCharactersNotBytesAndHoldsNoControlCharacter) {
    auto const with_name = [](std::string const& name) {
        return R"({"id":"01890000-0000-7000-8000-000000000001","people":3,"weather":"dry",)"
               R"("places":[{"name":")"
            + name + R"(","lon":5}]})";
    };
    EXPECT_TRUE(faults_of(with_name("ééééé")).empty());
    EXPECT_EQ(faults_of(with_name("éééééé")), (std::vector<std::string>{"places[0].name too_long"}));
    EXPECT_EQ(
        faults_of(with_name("a\\u0007")), (std::vector<std::string>{"places[0].name control_character"}));
}

TEST(Json, TextThatShowsNothingIsNotFilledInAndTextThatShowsOtherwiseIsRefused) {
    auto const with_name = [](std::string const& name) {
        return R"({"id":"01890000-0000-7000-8000-000000000001","people":3,"weather":"dry",)"
               R"("places":[{"name":")"
            + name + R"(","lon":5}]})";
    };
    for (auto const* blank : {" ", "   ", "\u00A0", "\u200B\uFEFF", " \u2060 "})
        EXPECT_EQ(faults_of(with_name(blank)), (std::vector<std::string>{"places[0].name too_short"}))
            << blank;
    for (auto const* unseen : {"\u00AD", "\u034F", "\u115F", "\u1160", "\u180E", "\u2064", "\u2800", "\u3164",
             "\uFE0F", "\uFFA0", "\U000E0020", "\u00AD \u2800"})
        EXPECT_EQ(faults_of(with_name(unseen)), (std::vector<std::string>{"places[0].name too_short"}))
            << unseen;
    for (auto const* control : {"\u0080", "\u0085", "a\u009Fb", "\u0085\u0085\u0085"})
        EXPECT_EQ(
            faults_of(with_name(control)), (std::vector<std::string>{"places[0].name control_character"}))
            << control;
    for (auto const* word : {"Ra\u00ADm", "\u00A1", "\U0001F692\uFE0F"})
        EXPECT_TRUE(faults_of(with_name(word)).empty()) << word;
    EXPECT_TRUE(faults_of(with_name(" a\u00A0b")).empty()) << "a blank between words is one";
    for (auto const* turned : {"a\u202Eb", "a\u202Bb", "a\u2067b"})
        EXPECT_EQ(
            faults_of(with_name(turned)), (std::vector<std::string>{"places[0].name control_character"}));
}

TEST(Json, WhatIsNoJsonOrTooDeepIsRefusedWhole) {
    EXPECT_EQ(parse_json("{").refusal().code().code, "not_json");
    EXPECT_FALSE(parse_json(std::string(100, '[') + std::string(100, ']')).ok());
}

TEST(Json, WhyATextIsNoJsonIsSaidInBothLanguages) {
    std::pair<std::string, std::string> const said[] = {
        {"{", "Dit is geen geldige JSON: de tekst houdt te vroeg op."},
        {"{} {}", "Dit is geen geldige JSON: er staat nog iets achter."},
        {std::string(100, '['), "Dit is geen geldige JSON: er zitten meer dan 64 lagen in elkaar."},
        {"[nope]", "Dit is geen geldige JSON: de schrijfwijze klopt niet."}};
    for (auto const& [text, dutch] : said)
        EXPECT_EQ(sentence(parse_json(text).refusal().faults.front(), "nl"), dutch) << text;
    EXPECT_EQ(sentence(parse_json("{").refusal().faults.front(), "en"),
        "This is not valid JSON: the text ends too early.");
}

TEST(Json, ASentenceWhoseRefusalForgotAWordSaysWhichOne) {
    EXPECT_EQ(sentence(refuse(wrong_type, "size").faults.front(), "nl"), "size moet {?expected_nl} zijn.");
}

TEST(Json, ANameThatStandsTwiceInOneObjectIsRefused) {
    for (auto const* text : {R"({"a":1,"a":2})", R"([{"b":{"a":1,"\u0061":1}}])"})
        EXPECT_EQ(parse_json(text).refusal().code().code, "name_twice") << text;
    for (auto const* text :
        {R"({"a":{"a":1},"b":[{"a":1},{"a":2}]})", R"({"a":"b\"\\:","c:":"::"})", R"(":")", "{}"})
        EXPECT_TRUE(parse_json(text).ok()) << text;
}

TEST(Json, AFaultSpeaksDutchAndEnglish) {
    auto const fault = read_text<Report>(R"({"people":11})").refusal().faults[1];
    EXPECT_EQ(sentence(fault, "nl"), "Aantal mensen mag hoogstens 10 zijn.");
    EXPECT_EQ(sentence(fault, "en"), "Number of people must be at most 10.");
}

TEST(Json, ASentenceCallsAFieldAsPeopleDoAndKeepsThePathBesideIt) {
    auto const text = R"({"id":"01890000-0000-7000-8000-000000000001","people":3,"weather":"dry",)"
                      R"("places":[{"name":"Urk","lon":5},{"name":"","lon":5}]})";
    auto faults = read_text<Report>(text).refusal().faults;
    EXPECT_EQ(faults.at(0).path, "places[1].name");
    // `places` has no word of its own here, so the path stands: half a name would mislead.
    EXPECT_EQ(sentence(faults[0], "nl"), "places[1].name is niet ingevuld.");
    EXPECT_EQ(path_in_words(*type_of<Place>(), "name", "nl"), "Naam");
    EXPECT_EQ(path_in_words(*type_of<Place>(), "name", "en"), "Name");
    faults[0].path = "place.name";
    name_fields(*type_of<Place>(), faults, "place");
    EXPECT_EQ(sentence(faults[0], "nl"), "Naam is niet ingevuld.");
    EXPECT_EQ(faults[0].path, "place.name");
}

TEST(Json, TheSchemaCarriesTheLimits) {
    boost::json::object components;
    schema_of(*type_of<Report>(), nullptr, components, "Test");
    auto const& people = components.at("TestReport").at("properties").at("people");
    EXPECT_EQ(people.at("maximum").as_int64(), 10);
    EXPECT_EQ(components.at("TestWeather").at("enum").as_array().size(), 2u);
}

}  // namespace
}  // namespace paraat::base
