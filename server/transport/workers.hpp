// A few threads for what may take long: queries, snapshots, passwords. A bounded queue; beyond it the caller
// says 503.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace paraat::transport {

class Workers {
public:
    Workers(unsigned threads, std::size_t queue_max);
    ~Workers();

    /// @return false when the queue is full or the workers are stopping; the task is then not run.
    bool run(std::function<void()> task);
    /// Finishes what is running, drops what waits.
    void stop();

private:
    void work();

    std::size_t queue_max_;
    std::mutex mutex_;
    std::condition_variable something_;
    std::deque<std::function<void()>> queue_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace paraat::transport
