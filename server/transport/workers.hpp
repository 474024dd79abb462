// A few threads for what may take long: queries, snapshots, passwords. A bounded queue; beyond it the caller
// says 503. People take turns: who asks much waits for oneself, not others for them.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace paraat::transport {

class Workers {
public:
    Workers(unsigned threads, std::size_t queue_max);
    ~Workers();

    /// @param owner whose turn it takes; empty: the house's own, which has every other turn.
    /// @return false when the queue is full or the workers are stopping; the task is then not run.
    bool run(std::function<void()> task, std::string const& owner = {});
    /// Finishes what is running, drops what waits.
    void stop();

private:
    using Task = std::function<void()>;
    struct Lane {
        std::string owner;
        std::deque<Task> tasks;
    };

    void work();
    // With the lock held.
    Task next();

    std::size_t queue_max_;
    std::mutex mutex_;
    std::condition_variable something_;
    std::deque<Task> house_;
    std::list<Lane> turns_;  // of people with something waiting, the next one first
    std::unordered_map<std::string, std::list<Lane>::iterator> lanes_;
    std::size_t waiting_ = 0;
    bool house_is_next_ = true, stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace paraat::transport
