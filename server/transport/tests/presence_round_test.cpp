// What a live socket tells, round after round: a word that comes in the middle of a round is lost to nobody,
// nor is a picture that could not be given at once.
#include <gtest/gtest.h>

#include <condition_variable>
#include <deque>
#include <latch>
#include <thread>

#include "server/transport/edge.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/live_socket.hpp"
#include "server/transport/tests/edge_world.hpp"

namespace paraat::test {
namespace {

/// The browser's end: what was sent lies ready, and each frame is on its way until it is read.
class BrowserEnd final : public transport::Socket {
public:
    void send(transport::SharedBytes bytes, bool) override {
        std::lock_guard const lock(mutex_);
        sent_.push_back(*bytes);
        came_.notify_all();
    }
    void close(std::uint16_t, std::string) override {}

    bool has_some() {
        std::lock_guard const lock(mutex_);
        return !sent_.empty();
    }
    /// The next frame, which may still have to come.
    std::string next() {
        std::unique_lock lock(mutex_);
        if (!came_.wait_for(lock, std::chrono::seconds(10), [this] { return !sent_.empty(); })) return {};
        auto frame = std::move(sent_.front());
        sent_.pop_front();
        return frame;
    }

private:
    std::mutex mutex_;
    std::condition_variable came_;
    std::deque<std::string> sent_;
};

struct PresenceRound : testing::Test {
    EdgeWorld world;
    std::string const incident = world.fresh_id();
    base::Uuid const scope = *base::Uuid::parse(incident);
    live::Presence presence{world.clock()};
    transport::Edge& edge = world.service().edge();
    transport::LiveHub hub{world.kernel(), presence, edge.sessions, edge.shares, edge.workers};

    struct Reader {
        std::shared_ptr<transport::LiveSocket> socket;
        std::shared_ptr<BrowserEnd> end = std::make_shared<BrowserEnd>();

        /// What it is told in this round; empty when that is nothing.
        std::string told(transport::Round& round) const {
            socket->step(round);
            if (!end->has_some()) return {};
            auto frame = end->next();
            socket->written();
            return frame;
        }
    };

    /// Holds up the pump of the hub, so that the rounds are this test's own.
    struct Holding final : transport::LiveReader {
        bool step(transport::Round&) override {
            go_on.wait();
            return false;
        }
        bool is_writing() const override { return false; }
        void leave() override {}
        std::latch go_on{1};
    };
    std::shared_ptr<Holding> holding = std::make_shared<Holding>();  // shared with the hub

    PresenceRound() {
        hub.add(holding);
        world.add_person("anna", {"editor@VR25"});
        world.directory().put("region:VR25", "scope", incident);
    }
    ~PresenceRound() override { holding->go_on.count_down(); }
    void say(std::string const& doing) {
        presence.say(1, scope,
            {.account = "sanne", .name = "Sanne", .column = {}, .place = "section", .doing = doing});
    }
    Reader reader(std::uint64_t number) {
        transport::Session session;
        session.account = "anna";
        Reader made{.socket = std::make_shared<transport::LiveSocket>(
                        hub, number, session,
                        [](access::Actor const&, std::string const&) { return std::string{}; }, [] {})};
        made.socket->opened(made.end);
        made.socket->heard(R"({"type":"subscribe","scopes":["home",")" + incident + R"("],"cursor":null})");
        transport::Round round;
        made.socket->step(round);
        EXPECT_NE(made.end->next().find("snapshot"), std::string::npos);
        made.socket->written();
        return made;
    }
};

TEST_F(PresenceRound, a_word_in_the_middle_of_a_round_reaches_also_who_got_the_one_before_after_it) {
    auto const first = reader(2), second = reader(3);
    transport::Round round{.presence_epoch = 1};
    say("looks");
    EXPECT_NE(first.told(round).find("looks"), std::string::npos);
    say("edits");
    EXPECT_NE(second.told(round).find("looks"), std::string::npos) << "one frame for all of a round";
    transport::Round next{.presence_epoch = 2};
    for (auto const* each : {&first, &second}) EXPECT_NE(each->told(next).find("edits"), std::string::npos);
    transport::Round quiet{.presence_epoch = 3};
    for (auto const* each : {&first, &second}) EXPECT_EQ(each->told(quiet), "") << "told once";
}

TEST_F(PresenceRound, who_returns_after_a_restart_hears_that_nobody_of_before_is_there_any_more) {
    transport::Session session;
    session.account = "anna";
    Reader watcher{
        .socket = std::make_shared<transport::LiveSocket>(
            hub, 2, session, [](access::Actor const&, std::string const&) { return std::string{}; }, [] {})};
    watcher.socket->opened(watcher.end);
    watcher.socket->heard(
        R"({"type":"subscribe","scopes":["home",")" + incident + R"("],"cursor":{"VR25":1}})");
    std::vector<std::string> told;
    // What it missed is read by a worker; then a few rounds more, in which it is not told again.
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    std::uint64_t epoch = 1;
    for (int rounds_after = 0; rounds_after < 5 && std::chrono::steady_clock::now() < until; ++epoch) {
        transport::Round round{.presence_epoch = epoch};
        if (auto frame = watcher.told(round); frame.find("presence") != std::string::npos)
            told.push_back(std::move(frame));
        if (!told.empty()) ++rounds_after;
        std::this_thread::yield();
    }
    ASSERT_EQ(told.size(), 1u);
    EXPECT_NE(told.front().find(R"("people":[]})"), std::string::npos);
}

TEST_F(PresenceRound, who_does_not_read_is_sent_no_further_pictures_until_something_of_it_is_read) {
    transport::Session session;
    session.account = "anna";
    Reader waits{
        .socket = std::make_shared<transport::LiveSocket>(
            hub, 2, session, [](access::Actor const&, std::string const&) { return std::string{}; }, [] {})};
    waits.socket->opened(waits.end);
    waits.socket->heard(R"({"type":"subscribe","scopes":["home"],"cursor":null})");
    auto unread = transport::UnderWay::place(
        hub.under_way(), "anna", transport::limits::handed_out_bytes_per_account_max);
    world.add_person("bram", {"editor@VR25"});
    transport::Round round;
    waits.socket->step(round);
    // One who comes later is served first, by the same workers in turn.
    session.account = "bram";
    Reader other{
        .socket = std::make_shared<transport::LiveSocket>(
            hub, 3, session, [](access::Actor const&, std::string const&) { return std::string{}; }, [] {})};
    other.socket->opened(other.end);
    other.socket->heard(R"({"type":"subscribe","scopes":["home"],"cursor":null})");
    other.socket->step(round);
    EXPECT_NE(other.end->next().find("snapshot"), std::string::npos);
    EXPECT_FALSE(waits.end->has_some());
    unread.reset();
    waits.socket->step(round);
    EXPECT_NE(waits.end->next().find("snapshot"), std::string::npos);
}

TEST_F(PresenceRound, who_comes_back_gets_the_whole_picture_also_when_the_session_cannot_be_told_at_once) {
    int asked = 0;
    auto const session_text = [&](access::Actor const&, std::string const&) -> std::string {
        if (++asked == 2) throw base::Trouble("cannot be read now");
        return R"({"type":"session"})";
    };
    world.set_password("anna", good_password);
    Browser anna;
    ASSERT_EQ(world.sign_in("anna", good_password, &anna).status, 200);
    auto const session = edge.sessions.find(anna.cookie.substr(anna.cookie.find('=') + 1));
    ASSERT_TRUE(session);
    auto const end = std::make_shared<BrowserEnd>();
    auto const socket = std::make_shared<transport::LiveSocket>(hub, 2, *session, session_text, [] {});
    socket->opened(end);
    socket->heard(R"({"type":"subscribe","scopes":["home"],"cursor":{"VR25":1}})");
    world.directory().put("account:anna", "assignment", "editor@VR14");  // so that it all comes anew
    transport::Round round{.rights_epoch = world.directory().epoch()};
    std::vector<std::string> told;
    auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (told.size() < 3 && std::chrono::steady_clock::now() < until) {
        socket->step(round);
        while (end->has_some()) {
            told.push_back(end->next());
            socket->written();
        }
        std::this_thread::yield();
    }
    ASSERT_EQ(told.size(), 3u);
    EXPECT_NE(told[0].find("session"), std::string::npos);
    EXPECT_NE(told[1].find("session"), std::string::npos);
    EXPECT_NE(told[2].find("snapshot"), std::string::npos);
}

}  // namespace
}  // namespace paraat::test
