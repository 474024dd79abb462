// The pump of the live picture: when something changed, each reader that is ready pulls once and gets one
// frame.
//
//   kernel: commit -> feed.wake -> hub notes it -> gathers 1 ms (busy: at most 50 ms) -> a round over all
//   readers
//
// A reader is a WebSocket or a long poll. No reader has a queue: while its frame is on its way it is passed
// over, and when that has been written it pulls whatever has come since. So a slow reader costs one frame of
// memory.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "server/kernel/kernel.hpp"
#include "server/live/presence.hpp"
#include "server/transport/packing.hpp"
#include "server/transport/sessions.hpp"
#include "server/transport/shares.hpp"
#include "server/transport/under_way.hpp"
#include "server/transport/workers.hpp"

namespace paraat::transport {

/// Who is present, as one round tells it. The version is of before the frame was made: what is said meanwhile
/// is told again in the next round, never taken for told.
struct ToldPresence {
    std::uint64_t version = 0;
    live::Frame frame{};
};

/// What one round knows, made once for all readers.
struct Round {
    base::Instant now{};
    std::uint64_t rights_epoch = 0;                 // of the directory
    std::uint64_t presence_epoch = 0;               // of the hub
    bool tick = false;                              // once a second: deadlines and ended sessions
    std::map<base::Uuid, ToldPresence> presence{};  // looked up already in this round
};

class LiveReader {
public:
    virtual ~LiveReader() = default;
    /// Does what is due. @return false when this reader has ended and is to be forgotten.
    virtual bool step(Round& round) = 0;
    /// A frame of an earlier round is still on its way.
    virtual bool is_writing() const = 0;
    /// The server stops: say goodbye.
    virtual void leave() = 0;
};

class LiveHub {
public:
    LiveHub(kernel::Kernel& kernel, live::Presence& presence, Sessions& sessions, Shares& shares,
        Workers& workers);
    ~LiveHub();

    /// Once the hub stops, who is added is let go at once.
    void add(std::shared_ptr<LiveReader> reader);
    /// Something may be due for somebody; cheap, from any thread.
    void poke();
    /// As poke, and deadlines and ended sessions are looked at too.
    void tick() {
        tick_asked_ = true;
        poke();
    }
    void presence_changed() {
        ++presence_epoch_;
        poke();
    }
    /// Grows with every word about presence.
    std::uint64_t presence_epoch() const { return presence_epoch_; }
    void stop();

    kernel::Kernel& kernel() { return kernel_; }
    live::Feed& feed() { return kernel_.feed(); }
    live::Presence& presence() { return presence_; }
    Sessions& sessions() { return sessions_; }
    Shares& shares() { return shares_; }
    Workers& workers() { return workers_; }
    Packing& packing() { return packing_; }
    /// Pictures and other long answers on their way, over sockets or not; outlived by these.
    std::shared_ptr<UnderWay> const& under_way() { return under_way_; }
    std::size_t readers() const { return count_; }

private:
    void run();
    void one_round(bool tick);
    void gather();

    kernel::Kernel& kernel_;
    live::Presence& presence_;
    Sessions& sessions_;
    Shares& shares_;
    Workers& workers_;
    Packing packing_;
    std::shared_ptr<UnderWay> const under_way_ =
        std::make_shared<UnderWay>(limits::handed_out_bytes_per_account_max);
    std::atomic<std::uint64_t> presence_epoch_{1};
    std::atomic<std::size_t> count_{0};
    std::atomic<bool> poked_{false}, tick_asked_{false};
    std::mutex mutex_;
    std::condition_variable something_;
    std::vector<std::shared_ptr<LiveReader>> joined_;
    bool stopping_ = false;
    std::vector<std::shared_ptr<LiveReader>> readers_;     // the pump's own
    std::chrono::steady_clock::time_point gathered_at_{};  // the pump's own
    /// The feed outlives the hub and keeps its listener; here the two are parted. Shared with that listener.
    struct WakeLink {
        std::mutex mutex;
        LiveHub* hub = nullptr;
    };
    std::shared_ptr<WakeLink> link_;
    std::thread thread_;
};

}  // namespace paraat::transport
