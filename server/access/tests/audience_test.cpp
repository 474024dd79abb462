// An audience has one text, and reading it back never admits more than was written.
#include "server/access/audience.hpp"

#include <gtest/gtest.h>

namespace paraat::access {
namespace {

auto const kampen = *base::Uuid::parse("01890a5d-ac96-774b-bcce-b302099a8057");

TEST(Audience, has_one_text_whatever_the_order_of_its_grants) {
    Grant const region{.region = "VR25", .right = "read_incidents"};
    Grant const incident{.scope = kampen};
    Audience const one{.grants = {region, incident}};
    Audience const other{.grants = {incident, region, incident}};
    EXPECT_EQ(one.text(), "region=VR25&right=read_incidents|scope=01890a5d-ac96-774b-bcce-b302099a8057");
    EXPECT_EQ(one.text(), other.text());
}

TEST(Audience, that_admits_everyone_needs_no_grants) {
    EXPECT_EQ(everyone().text(), "everyone");
    EXPECT_EQ((Audience{.everyone = true, .grants = {{.region = "VR25"}}}).text(), "everyone");
    EXPECT_TRUE(Audience::parse("everyone").everyone);
}

TEST(Audience, of_nobody_is_an_empty_text) {
    EXPECT_EQ(Audience{}.text(), "");
    EXPECT_EQ(only(Grant{}).text(), "");
    EXPECT_EQ(Audience::parse(""), Audience{});
}

TEST(Audience, reads_back_every_condition) {
    Audience const audience{
        .grants = {
            {.region = "VR25", .right = "read_notes", .column = "BRW", .scope = kampen, .account = "a1"},
            {.scope = kampen, .named = true}}};
    EXPECT_EQ(Audience::parse(audience.text()), audience);
}

TEST(Audience, keeps_a_name_with_separators_in_one_piece) {
    Audience const sly{.grants = {{.account = "x|everyone&region=VR25%\n"}}};
    EXPECT_EQ(sly.text(), "account=x%7Ceveryone%26region%3DVR25%25%0A");
    EXPECT_EQ(Audience::parse(sly.text()), sly);
}

TEST(Audience, that_cannot_be_read_admits_nobody) {
    for (auto const* text : {"region", "region=", "rank=colonel&region=VR25", "scope=no-identifier",
             "named=no&scope=01890a5d-ac96-774b-bcce-b302099a8057", "account=%4", "account=%ZZ",
             "scope=00000000-0000-0000-0000-000000000000", "Everyone", "&", "|"}) {
        EXPECT_TRUE(Audience::parse(text).grants.empty()) << text;
        EXPECT_FALSE(Audience::parse(text).everyone) << text;
    }
    auto const half = Audience::parse("rank=colonel&region=VR25|region=VR14");
    ASSERT_EQ(half.grants.size(), 1U);
    EXPECT_EQ(half.grants.front().region, "VR14");
}

}  // namespace
}  // namespace paraat::access
