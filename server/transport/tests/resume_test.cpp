// While somebody's picture is being read, the server has time for everybody: others hear what happens, and
// who waits for the picture is heard too.
#include <gtest/gtest.h>

#include "server/transport/tests/edge_world.hpp"
#include "server/transport/tests/held.hpp"
#include "server/transport/url.hpp"
#include "tests/support/counting_store.hpp"

namespace paraat::test {
namespace {

/// A store whose questions can be held up, with two people who are signed in.
struct ResumeTest : testing::Test {
    Questions questions;
    EdgeWorld world{EdgeSetup{.around = [this](std::unique_ptr<journal::Store> store) {
        return counting(std::move(store), questions);
    }}};
    Browser anna, bram;

    ResumeTest() {
        for (auto* who : {&anna, &bram}) {
            std::string const name = who == &anna ? "anna" : "bram";
            world.add_person(name, {"editor@VR25#BRW"});
            world.set_password(name, good_password);
            world.sign_in(name, good_password, who);
        }
    }
    ~ResumeTest() override { questions.let_go(); }

    Held fresh(Browser const& browser) {
        Held held;
        held.apply(world.get(browser, "/api/v1/changes?scopes=home").body);
        return held;
    }
    /// As a browser that was away since this cursor, or that begins: "null".
    void open(RawSocket& socket, Browser const& browser, std::string const& cursor) {
        ASSERT_EQ(socket.upgrade(world.socket_headers(browser)).status, 101);
        socket.send_text(R"({"type":"subscribe","scopes":["home"],"cursor":)" + cursor + "}");
    }
};

TEST_F(ResumeTest, who_comes_back_after_an_upgrade_holds_up_nobody_while_the_picture_is_read) {
    RawSocket follows(world.port()), comes_back(world.port());
    open(follows, anna, "null");
    ASSERT_NE(follows.next_of_type("snapshot"), "");
    ASSERT_EQ(world.put_up(anna, "VR25", "eerder").status, 200);
    ASSERT_NE(follows.next_of_type("changes"), "");
    // An upgrade makes all rows anew: a cursor of before is of another history.
    questions.hold("rows");
    open(comes_back, bram, R"({"VR25":0,"history":77})");
    ASSERT_TRUE(questions.somebody_is_held());
    comes_back.send_text(R"({"type":"ping"})");
    EXPECT_NE(comes_back.next_of_type("pong").find(R"("behind":true)"), std::string::npos)
        << "is heard while the picture is read, and hears that it lacks something";
    ASSERT_EQ(world.put_up(anna, "VR25", "dijk bij Kampen").status, 200);
    EXPECT_NE(follows.next_of_type("changes").find("Kampen"), std::string::npos) << "others go on";
    questions.let_go();
    EXPECT_EQ(comes_back.next().payload, R"({"type":"resync"})");
    EXPECT_NE(comes_back.next().payload.find(R"({"type":"session")"), std::string::npos);
    Held held;
    held.apply(comes_back.next_of_type("snapshot"));
    auto const wanted = fresh(bram);
    while (held.cursor != wanted.cursor) held.apply(comes_back.next_of_type("changes"));
    EXPECT_EQ(held.rows, wanted.rows);
}

TEST_F(ResumeTest, who_was_away_for_a_while_holds_up_nobody_while_the_changes_are_read) {
    auto const cursor = fresh(bram).cursor;
    ASSERT_EQ(world.put_up(anna, "VR25", "intussen").status, 200);
    RawSocket follows(world.port()), comes_back(world.port());
    open(follows, anna, "null");
    ASSERT_NE(follows.next_of_type("snapshot"), "");
    questions.hold("changes");
    open(comes_back, bram, cursor);
    ASSERT_TRUE(questions.somebody_is_held());
    comes_back.send_text(R"({"type":"ping"})");
    EXPECT_NE(comes_back.next_of_type("pong").find(R"("behind":true)"), std::string::npos)
        << "is heard while the changes are read, and hears that it lacks something";
    world.directory().put("account:anna", "name", "Anna de Boer");
    EXPECT_NE(follows.next_of_type("session"), "") << "others go on";
    questions.let_go();
    EXPECT_NE(comes_back.next_of_type("changes").find("intussen"), std::string::npos);
    comes_back.send_text(R"({"type":"ping"})");
    EXPECT_TRUE(comes_back.next_of_type("pong").ends_with("Z\"}")) << "has all there is";
}

TEST_F(ResumeTest, who_comes_back_and_missed_nothing_hears_so_at_once) {
    auto const cursor = fresh(bram).cursor;
    RawSocket comes_back(world.port());
    open(comes_back, bram, cursor);
    comes_back.send_text(R"({"type":"ping"})");
    EXPECT_TRUE(comes_back.next_of_type("pong").ends_with("Z\"}"));
}

TEST_F(ResumeTest, a_long_poll_whose_rights_move_holds_up_nobody_while_the_picture_is_read) {
    auto const cursor = fresh(bram).cursor;
    RawSocket follows(world.port());
    open(follows, anna, "null");
    ASSERT_NE(follows.next_of_type("snapshot"), "");
    RawConnection poll(world.port());
    poll.send("GET /api/v1/changes?waitS=20&cursor=" + transport::base64url(cursor)
        + " HTTP/1.1\r\nHost: " + world.host() + "\r\n" + bram.headers() + "\r\n");
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (world.service().edge().hub.readers() < 2 && std::chrono::steady_clock::now() < until)
        std::this_thread::yield();
    ASSERT_EQ(world.service().edge().hub.readers(), 2u);
    questions.hold("rows");
    world.directory().put("account:bram", "name", "Bram Smit");
    world.service().edge().hub.tick();
    ASSERT_TRUE(questions.somebody_is_held());
    ASSERT_EQ(world.put_up(anna, "VR25", "dijk bij Kampen").status, 200);
    EXPECT_NE(follows.next_of_type("changes").find("Kampen"), std::string::npos) << "others go on";
    questions.let_go();
    EXPECT_NE(poll.answer().body.find(R"("type":"snapshot")"), std::string::npos);
}

TEST_F(ResumeTest, an_incident_that_is_let_go_and_asked_again_during_its_first_picture_comes_whole) {
    auto const fire = world.fresh_id();
    std::string const without = R"({"type":"subscribe","scopes":["home"],"cursor":null})";
    std::string const with = R"({"type":"subscribe","scopes":["home",")" + fire + R"("],"cursor":null})";
    RawSocket socket(world.port());
    ASSERT_EQ(socket.upgrade(world.socket_headers(anna)).status, 101);
    questions.hold("rows");
    socket.send_text(with);
    ASSERT_TRUE(questions.somebody_is_held()) << "the first picture is being read";
    socket.send_text(without);
    socket.send_text(with);
    socket.send_text(R"({"type":"ping"})");
    ASSERT_NE(socket.next_of_type("pong"), "") << "both were heard";
    questions.let_go();
    EXPECT_NE(socket.next_of_type("snapshot").find(R"("scopes":["home",)"), std::string::npos);
    auto const again = socket.next_of_type("snapshot");
    EXPECT_NE(again.find(R"("scopes":[")" + fire + R"("])"), std::string::npos) << again;
}

TEST_F(ResumeTest, an_incident_that_is_let_go_and_asked_again_while_it_is_added_comes_whole_too) {
    auto const fire = world.fresh_id();
    std::string const without = R"({"type":"subscribe","scopes":["home"],"cursor":null})";
    std::string const with = R"({"type":"subscribe","scopes":["home",")" + fire + R"("],"cursor":null})";
    RawSocket socket(world.port());
    open(socket, anna, "null");
    ASSERT_NE(socket.next_of_type("snapshot"), "");
    questions.hold("rows");
    socket.send_text(with);
    ASSERT_TRUE(questions.somebody_is_held());
    socket.send_text(without);
    socket.send_text(with);
    socket.send_text(R"({"type":"ping"})");
    ASSERT_NE(socket.next_of_type("pong"), "");
    questions.let_go();
    for (int i = 0; i < 2; ++i) {
        auto const picture = socket.next_of_type("snapshot");
        EXPECT_NE(picture.find(R"("scopes":[")" + fire + R"("])"), std::string::npos) << picture;
    }
}

}  // namespace
}  // namespace paraat::test
