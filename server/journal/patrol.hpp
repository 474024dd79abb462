// The patrol: while the server runs it walks every chain, a slice at a time, because what nobody reads can be
// damaged too.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "server/journal/chain_walk.hpp"

namespace paraat::journal {

struct PatrolPace {
    std::chrono::milliseconds first_after{60'000};  // a restart has better things to do
    std::chrono::milliseconds every{24 * 3'600'000};
    std::chrono::milliseconds again_after{3'600'000};  // when a round could not be made
    /// A moment of reading: so short that it holds up no checkpoint. Between two of them a rest of nine times
    /// as long, so that this takes a tenth of one core at most.
    std::chrono::microseconds slice{5'000};
    int rests_per_slice = 9;
};

/// Has a thread of its own. What it finds is damage like any other: Store::declare_damaged, and it ends.
class Patrol {
public:
    /// A walk over all chains that found everything as it was written.
    struct Round {
        Instant ended{};
        Sequence entries = 0;
    };

    /// @param heads_outside the file with the heads of the chains (see verify); it need not be there yet.
    Patrol(Store& store, std::string heads_outside, base::Clock const& clock, PatrolPace pace = {});
    ~Patrol();  // ends it at once: within a slice
    Patrol(Patrol const&) = delete;
    Patrol& operator=(Patrol const&) = delete;

    std::optional<Round> last_round() const;
    /// For an operator: when the last round ended and how far this one is; in Dutch and English.
    std::string words() const;
    /// How many entries were looked at since the start.
    Sequence looked_at() const { return looked_at_; }

private:
    void run();
    bool round();
    bool walk_region(Reader& reader, Region const& region, Sequence head, Expected const& expected);
    bool rest(std::chrono::microseconds time);

    Store& store_;
    std::string heads_outside_;
    base::Clock const& clock_;
    PatrolPace pace_;
    std::atomic<Sequence> looked_at_{0};
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    std::optional<Round> last_round_;
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace paraat::journal
