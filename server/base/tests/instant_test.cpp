// Moments and identifiers: text both ways, the clock on the wall in the Netherlands, version 7.
#include <gtest/gtest.h>

#include "server/base/hash.hpp"
#include "server/base/uuid.hpp"

namespace paraat::base {
namespace {

Instant at(char const* text) { return Instant::parse(text).value(); }

TEST(Instant, AnOffsetAndItsUtcAreTheSameMoment) {
    EXPECT_EQ(at("2026-11-21T17:33:04+01:00"), at("2026-11-21T16:33:04Z"));
    EXPECT_EQ(at("2026-11-21T16:33:04.5Z").iso(), "2026-11-21T16:33:04.500000Z");
    EXPECT_EQ(at("2026-11-21T16:33Z").iso(), "2026-11-21T16:33:00Z") << "seconds may be left out";
    EXPECT_EQ(at("2026-11-21T16:33:04.1234567Z").iso(), "2026-11-21T16:33:04.123456Z");
    EXPECT_EQ(at("2026-11-21T15:33:04-01:00"), at("2026-11-21T16:33:04Z"));
    for (auto const* wrong :
        {"2026-02-30T10:00:00Z", "2026-11-21 10:00:00Z", "2026-11-21T25:00:00Z", "gisteren",
            "2026-12-31T23:59:60Z", "2026-11-21T16:60:00Z", "2026-11-21T16:33:04", "2026-11-21T16:33:04.Z",
            "2026-11-21T16:33:04+19:00", "2026-11-21T16:33:04+01:60", "2026-11-21T16:33:04+0100"}) {
        EXPECT_FALSE(Instant::parse(wrong)) << wrong;
    }
}

TEST(Instant, AMomentThatIsReadCanBeWrittenAndReadAgain) {
    for (auto const* text : {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.5Z",
             "0000-01-01T18:00:00+18:00", "2024-02-29T23:30:00-18:59"}) {
        auto const moment = at(text);
        EXPECT_EQ(Instant::parse(moment.iso()), moment) << text;
    }
    EXPECT_FALSE(Instant::parse("0000-01-01T00:00:00+00:01")) << "the year before the first";
    EXPECT_FALSE(Instant::parse("9999-12-31T23:59:59-00:01")) << "the year after the last";
}

TEST(Instant, SecondsBetweenTwoMomentsAreRoundedDownAlsoBackwards) {
    EXPECT_EQ(at("2026-11-21T16:33:04.9Z").seconds_since(at("2026-11-21T16:33:03Z")), 1);
    EXPECT_EQ(at("2026-11-21T16:33:03Z").seconds_since(at("2026-11-21T16:33:03.1Z")), -1);
    EXPECT_EQ(at("2026-11-21T16:33:03Z").seconds_since(at("2026-11-21T16:33:05Z")), -2);
    EXPECT_EQ(at("9999-12-31T23:59:59Z").seconds_since(at("0000-01-01T00:00:00Z")), 315'569'519'999);
}

TEST(Instant, TheDoubleHourOfOctoberIsTwoHours) {
    auto const first = at("2026-10-25T00:30:00Z"), second = at("2026-10-25T01:30:00Z");
    EXPECT_EQ(dutch_time(first).hour, 2);
    EXPECT_EQ(dutch_time(second).hour, 2);
    EXPECT_TRUE(dutch_time(first).summer);
    EXPECT_FALSE(dutch_time(second).summer);
    EXPECT_EQ(second.seconds_since(first), 3600);
}

TEST(Instant, InMarchTheClockJumpsFromTwoToThree) {
    EXPECT_EQ(dutch_time(at("2027-03-28T00:59:59Z")).hour, 1);
    EXPECT_EQ(dutch_time(at("2027-03-28T01:00:00Z")).hour, 3);
}

TEST(Uuid, AnIdentifierOfVersionSevenCarriesItsMoment) {
    auto const moment = at("2026-11-21T16:33:04.123Z");
    auto const id = make_uuid_v7(moment, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    EXPECT_TRUE(id.is_v7());
    EXPECT_EQ(id.made_at(), moment);
    EXPECT_EQ(Uuid::parse(id.text()), id);
    EXPECT_FALSE(Uuid::parse("01890000-0000-7000-8000-00000000000g"));
    EXPECT_FALSE(Uuid::parse("018900000000700080000000000000001"));
    EXPECT_FALSE(Uuid::parse("01890000a0000-7000-8000-000000000001")) << "no dash where one belongs";
    EXPECT_EQ(
        Uuid::parse("01890000-0000-7000-8000-00000000ABCD")->text(), "01890000-0000-7000-8000-00000000abcd");
}

TEST(Uuid, OfAnotherVersionOrVariantIsNotOfVersionSeven) {
    EXPECT_TRUE(Uuid::parse("01890000-0000-7000-8000-000000000001")->is_v7());
    EXPECT_TRUE(Uuid::parse("01890000-0000-7000-b000-000000000001")->is_v7());
    EXPECT_FALSE(Uuid::parse("01890000-0000-4000-8000-000000000001")->is_v7());
    EXPECT_FALSE(Uuid::parse("01890000-0000-7000-4000-000000000001")->is_v7());
    EXPECT_FALSE(Uuid::parse("01890000-0000-7000-c000-000000000001")->is_v7());
    EXPECT_TRUE(Uuid{}.is_nil());
    EXPECT_EQ(
        Uuid::parse("ffffffff-ffff-7fff-bfff-ffffffffffff")->made_at().microseconds, 281'474'976'710'655'000);
}

TEST(Hash, TwoSplitsOfTheSameTextDiffer) {
    prepare_cryptography();
    EXPECT_NE(Hasher().add("ab").add("c").finish(), Hasher().add("a").add("bc").finish());
    EXPECT_EQ(parse_hash(hexadecimal(hash_of("x"))), hash_of("x"));
    EXPECT_EQ(hexadecimal(hash_of("")), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
        << "BLAKE2b-256, as every other program makes it";
    auto const digits = hexadecimal(hash_of("x"));
    for (auto const& wrong : {digits.substr(1), digits + "0", digits.substr(0, 63) + "g", std::string()})
        EXPECT_FALSE(parse_hash(wrong)) << wrong;
}

}  // namespace
}  // namespace paraat::base
