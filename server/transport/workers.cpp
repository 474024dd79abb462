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

bool Workers::run(std::function<void()> task, std::string const& owner) {
    {
        std::lock_guard const lock(mutex_);
        if (stopping_ || waiting_ >= queue_max_) return false;
        ++waiting_;
        if (owner.empty()) {
            house_.push_back(std::move(task));
        } else {
            auto const [lane, is_new] = lanes_.try_emplace(owner);
            if (is_new) lane->second = turns_.insert(turns_.end(), Lane{owner, {}});
            lane->second->tasks.push_back(std::move(task));
        }
    }
    something_.notify_one();
    return true;
}

void Workers::stop() {
    std::vector<Task> dropped;  // ended without the lock: what a task holds may want it
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
        while (waiting_ > 0) dropped.push_back(next());
    }
    something_.notify_all();
    for (auto& thread : threads_) {
        if (thread.joinable()) thread.join();
    }
}

Workers::Task Workers::next() {
    --waiting_;
    bool const house = !house_.empty() && (house_is_next_ || turns_.empty());
    house_is_next_ = !house;
    if (house) {
        auto task = std::move(house_.front());
        house_.pop_front();
        return task;
    }
    auto const lane = turns_.begin();
    auto task = std::move(lane->tasks.front());
    lane->tasks.pop_front();
    if (lane->tasks.empty()) {
        lanes_.erase(lane->owner);
        turns_.erase(lane);
    } else {
        turns_.splice(turns_.end(), turns_, lane);
    }
    return task;
}

void Workers::work() {
    while (true) {
        Task task;
        {
            std::unique_lock lock(mutex_);
            something_.wait(lock, [&] { return stopping_ || waiting_ > 0; });
            if (stopping_) return;
            task = next();
        }
        try {
            task();
        } catch (std::exception const& error) {
            std::cerr << "worker: " << error.what() << '\n';
        }
    }
}

}  // namespace paraat::transport
