// Text in UTF-8, and bytes that only look like it.
#include "server/base/utf8.hpp"

#include <gtest/gtest.h>

namespace paraat::base {
namespace {

TEST(Utf8Test, text_is_told_from_bytes) {
    for (auto const* text : {"", "abc", "caf\u00e9", "\u20ac", "\U0001F692"})
        EXPECT_TRUE(is_utf8(text)) << text;
    // Cut, alone, too long for its number, half of a pair, beyond the last.
    for (auto const* bytes :
        {"caf\xc3", "\xa9", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80"})
        EXPECT_FALSE(is_utf8(bytes)) << bytes;
}

TEST(Utf8Test, what_cannot_be_shown_is_replaced_and_the_rest_stays) {
    EXPECT_EQ(readable("caf\u00e9\n\t\U0001F692"), "caf\u00e9\n\t\U0001F692");
    EXPECT_EQ(readable(std::string("a\0b\r\x1b\x7f", 6)), "a b   ");
    EXPECT_EQ(readable("caf\xc3"), "caf\uFFFD");
    EXPECT_EQ(readable("\xff"
                       "a\xe2\x82"),
        "\uFFFDa\uFFFD\uFFFD");
}

TEST(Utf8Test, what_is_cut_is_cut_between_two_characters_and_says_so) {
    EXPECT_EQ(shortened("caf\u00e9", 4), "caf\u00e9");
    EXPECT_EQ(shortened("\u00e9\u00e9\u00e9\u00e9\u00e9", 4), "\u00e9...");
    EXPECT_EQ(characters_in(shortened(std::string(10'000, 'x'), 300)), 300u);
}

}  // namespace
}  // namespace paraat::base
