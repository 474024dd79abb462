// Who asks and does not read on: what was made for them is counted until it is written, and has an end.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <array>
#include <latch>
#include <memory>
#include <thread>
#include <vector>

#include "server/base/hash.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/tests/edge_world.hpp"
#include "server/transport/url.hpp"

namespace paraat::test {
namespace {

using transport::UnderWay;
namespace limits = transport::limits;

struct UnreadAnswers : testing::Test {
    EdgeWorld world;
    Browser anna, bram;
    /// Both larger than the operating system keeps of one connection, also packed.
    std::string const picture = "/api/v1/changes?scopes=home",
                      query = "/api/v1/queries/example/with-word?word=x";
    std::size_t query_bytes = 0;

    UnreadAnswers() {
        for (auto* who : {&anna, &bram}) {
            std::string const name = who == &anna ? "anna" : "bram";
            world.add_person(name, {"editor@VR25"});
            world.set_password(name, good_password);
            world.sign_in(name, good_password, who);
        }
        constexpr int notices = 1'600;
        std::latch all(notices);
        for (int i = 0; i < notices; ++i) {
            boost::json::object arguments{
                {"id", world.fresh_id()}, {"region", "VR25"}, {"urgency", "normal"}, {"text", unlike_any()}};
            world.kernel().submit(
                {"anna", "example", "put_up", *base::Uuid::parse(world.fresh_id()), arguments, {}},
                [&all](kernel::CommandAnswer const& answer) {
                    EXPECT_TRUE(answer.ok());
                    all.count_down();
                });
        }
        all.wait();
        query_bytes = world.get(anna, query).body.size();
    }

    /// A text that cannot be packed to much less.
    static std::string unlike_any() {
        std::array<std::uint8_t, 220> random{};
        base::random_bytes(random);
        return "x" + base::hexadecimal(random);
    }
    std::shared_ptr<UnderWay> const& under_way() { return world.service().edge().hub.under_way(); }

    /// Asked by a window that takes in the head of the answer, and nothing after that.
    std::unique_ptr<RawConnection> unread(std::string const& path, std::string const& headers = {}) {
        auto window = std::make_unique<RawConnection>(world.port(), 4096);
        window->send("GET " + path + " HTTP/1.1\r\nHost: " + world.host() + "\r\n" + bram.headers() + headers
            + "\r\n");
        EXPECT_EQ(window->answer(true).status, 200);
        return window;
    }
    RawAnswer asked_again_until_given(std::string const& path) {
        RawAnswer answer;
        auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (answer.status != 200 && std::chrono::steady_clock::now() < until)
            answer = world.get(bram, path);
        return answer;
    }
};

TEST_F(UnreadAnswers, twenty_pictures_that_nobody_reads_are_all_that_one_person_gets_by_polling) {
    std::vector<std::unique_ptr<RawConnection>> windows;
    for (std::size_t i = 0; i < limits::polls_per_account_max; ++i)
        windows.push_back(unread(picture, i % 2 == 0 ? "Accept-Encoding: gzip\r\n" : ""));
    auto const refused = world.get(bram, picture);
    EXPECT_EQ(refused.status, 429);
    EXPECT_NE(refused.body.find("connections_too_many"), std::string::npos) << refused.body.substr(0, 200);
    EXPECT_EQ(world.get(anna, picture).status, 200) << "nobody else notices";
    windows.pop_back();
    EXPECT_EQ(asked_again_until_given(picture).status, 200) << "a closed window makes room";
}

TEST_F(UnreadAnswers, a_long_answer_counts_until_it_is_read_whatever_was_asked) {
    // Room for one of them, and for half of a second.
    auto const others = UnderWay::place(
        under_way(), "bram", limits::handed_out_bytes_per_account_max - query_bytes - query_bytes / 2);
    auto slow = unread(query);
    for (auto const& path : {query, picture}) {
        auto const refused = world.get(bram, path);
        EXPECT_EQ(refused.status, 429) << path;
        EXPECT_NE(refused.body.find("connections_too_many"), std::string::npos) << path;
    }
    EXPECT_EQ(world.get(bram, "/api/v1/queries/example/with-word?word=zzz").status, 200) << "little is given";
    EXPECT_EQ(world.put_up(bram, "VR25", "gaat door").status, 200) << "and what is written is never refused";
    slow.reset();
    EXPECT_EQ(asked_again_until_given(query).status, 200) << "and it is given back";
}

TEST_F(UnreadAnswers, a_poll_that_waited_is_held_to_the_same_as_one_that_is_answered_at_once) {
    auto const cursor = transport::base64url(
        boost::json::serialize(boost::json::parse(world.get(bram, picture).body).at("cursor")));
    RawConnection poll(world.port());
    poll.send("GET " + picture + "&waitS=20&cursor=" + cursor + " HTTP/1.1\r\nHost: " + world.host() + "\r\n"
        + bram.headers() + "\r\n");
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (world.service().edge().hub.readers() == 0 && std::chrono::steady_clock::now() < until)
        std::this_thread::yield();
    auto const others = UnderWay::place(under_way(), "bram", limits::handed_out_bytes_per_account_max);
    // Rights that moved make it a whole picture.
    world.directory().put("account:bram", "assignment", "editor@VR14");
    world.put_up(anna, "VR25", "nieuws");
    EXPECT_EQ(poll.answer().status, 429);
}

TEST_F(UnreadAnswers, one_on_a_slow_line_gets_an_answer_of_any_size) {
    auto const others = UnderWay::place(under_way(), "anna", limits::handed_out_bytes_per_account_max);
    RawConnection slow(world.port(), 4096);
    for (auto const& path : {picture, query}) {
        slow.send("GET " + path + " HTTP/1.1\r\nHost: " + world.host() + "\r\n" + bram.headers() + "\r\n");
        auto const answer = slow.answer();
        EXPECT_EQ(answer.status, 200);
        EXPECT_GT(answer.body.size(), query_bytes / 2);
        EXPECT_EQ(std::to_string(answer.body.size()), answer.header("content-length"));
    }
}

}  // namespace
}  // namespace paraat::test
