// People who write without end over HTTP and note what they were told, and somebody who follows live.
#pragma once

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "server/transport/tests/edge_world.hpp"
#include "server/transport/tests/held.hpp"
#include "tests/support/checker.hpp"

namespace paraat::test {

/// Each puts up one notice after the other, in VR25, until it is told to stop.
class Writers {
public:
    Writers(EdgeWorld& world, Browser const& browser, int count);
    ~Writers() { stop(); }

    /// Waits until every one of them was told `what` ("ok" or the code of a problem) `more` times again.
    /// @return false when that takes longer than a minute.
    bool all_hear(std::string const& what, int more);
    /// How often this was told, to all together.
    int heard(std::string const& what);
    void stop();
    /// What they saw; only once they have stopped.
    std::vector<Seen>& seen() { return seen_; }
    /// The same command again, with the same arguments, and note the answer.
    RawAnswer send_again(Seen& one);

private:
    void write_on(int number);
    RawAnswer send(base::Uuid command);
    static void note(Seen& seen, RawAnswer const& answer);

    EdgeWorld& world_;
    Browser browser_;
    std::mutex mutex_;
    std::condition_variable told_;
    bool stopping_ = false;
    std::vector<std::map<std::string, int>> counts_;
    std::vector<Seen> seen_;
    std::vector<std::thread> threads_;
};

/// A browser that follows: when its connection ends it goes on from its cursor, as a real one.
class Follower {
public:
    Follower(EdgeWorld& world, Browser const& browser);
    ~Follower() { stop(); }

    /// Waits until it stands at this cursor. @return false when that takes longer than a minute.
    bool reaches(std::string const& cursor);
    Held held();
    void stop();

private:
    void follow();
    void listen(RawSocket& socket);

    EdgeWorld& world_;
    Browser browser_;
    std::mutex mutex_;
    std::condition_variable moved_;
    bool stopping_ = false;
    Held held_;
    std::shared_ptr<RawSocket> socket_;  // shared with its thread, while this one may shut it down
    std::thread thread_;
};

/// The code of a problem, "ok" for a receipt, "" for no answer.
std::string told_by(RawAnswer const& answer);
/// Everything that is visible now.
Held fresh_picture(EdgeWorld& world, Browser const& browser);

}  // namespace paraat::test
