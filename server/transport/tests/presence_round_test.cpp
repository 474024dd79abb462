// Who is present, told in rounds over all readers: a word that comes in the middle of a round is lost to
// nobody.
#include <gtest/gtest.h>

#include <condition_variable>
#include <deque>

#include "server/transport/edge.hpp"
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

    PresenceRound() {
        hub.stop();  // the rounds are this test's own
        world.add_person("anna", {"editor@VR25"});
        world.directory().put("region:VR25", "scope", incident);
    }
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

}  // namespace
}  // namespace paraat::test
