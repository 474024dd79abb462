// What one account is being sent at once stays within its limit, however many ask at the same moment.
#include "server/transport/under_way.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>
#include <vector>

namespace paraat::test {
namespace {

using transport::UnderWay;

TEST(UnderWayTest, of_two_who_ask_at_the_same_moment_one_is_served_where_there_is_room_for_one) {
    auto const under_way = std::make_shared<UnderWay>(100);
    std::atomic<std::int64_t> arrived = 0, rounds = 0, served = 0;
    std::atomic<bool> is_enough = false;
    // As many meetings as fit in a second: very many on a machine at rest, few on a busy one.
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(1);
    auto const ask = [&](bool keeps_time) {
        // Who waits here has a processor of its own; a latch would wake the second when the first is done.
        auto wait_for_both = [&, meetings = std::int64_t{0}]() mutable {
            meetings += 2;
            for (++arrived; arrived < meetings;) std::this_thread::yield();
        };
        while (true) {
            if (keeps_time) is_enough = std::chrono::steady_clock::now() > until && rounds > 0;
            wait_for_both();
            if (is_enough) return;
            if (keeps_time) ++rounds;
            auto const place = UnderWay::place_if_room(under_way, "anna", 60);
            if (place) ++served;
            wait_for_both();
        }
    };
    { std::jthread const one(ask, true), other(ask, false); }
    EXPECT_EQ(served, rounds);
    EXPECT_NE(UnderWay::place_if_room(under_way, "anna", 100), nullptr) << "all of it was given back";
}

TEST(UnderWayTest, what_is_larger_than_the_limit_has_room_where_nothing_else_is_and_for_others_too) {
    auto const under_way = std::make_shared<UnderWay>(100);
    auto const large = UnderWay::place_if_room(under_way, "anna", 500);
    ASSERT_NE(large, nullptr);
    EXPECT_EQ(UnderWay::place_if_room(under_way, "anna", 1), nullptr);
    EXPECT_NE(UnderWay::place_if_room(under_way, "bram", 500), nullptr);
}

}  // namespace
}  // namespace paraat::test
