// The threads behind the edge; a task that throws is a bug of the task, logged there, and ends nothing else.
#include "server/transport/workers.hpp"

#include <algorithm>
#include <exception>
#include <iostream>

namespace paraat::transport {

Workers::Workers(unsigned threads, std::size_t queue_max) : queue_max_(queue_max) {
    for (unsigned i = 0; i < std::max(1u, threads); ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() { stop(); }

bool Workers::run(std::function<void()> task) {
    {
        std::lock_guard const lock(mutex_);
        if (stopping_ || queue_.size() >= queue_max_) return false;
        queue_.push_back(std::move(task));
    }
    something_.notify_one();
    return true;
}

void Workers::stop() {
    std::deque<std::function<void()>> dropped;
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
        dropped.swap(queue_);
    }
    something_.notify_all();
    for (auto& thread : threads_) {
        if (thread.joinable()) thread.join();
    }
}

void Workers::work() {
    while (true) {
        std::function<void()> task;
        {
            std::unique_lock lock(mutex_);
            something_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
            if (stopping_) return;
            task = std::move(queue_.front());
            queue_.pop_front();
        }
        try {
            task();
        } catch (std::exception const& error) {
            std::cerr << "worker: " << error.what() << '\n';
        }
    }
}

}  // namespace paraat::transport
