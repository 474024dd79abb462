// The pump's thread: waits, gathers, goes round.
#include "server/transport/live_hub.hpp"

#include <algorithm>
#include <iostream>
#include <utility>

#include "server/transport/limits.hpp"

namespace paraat::transport {

namespace {

/// One that cannot say goodbye either is let go all the same.
void let_go(LiveReader& reader) {
    try {
        reader.leave();
    } catch (std::exception const& error) {
        std::cerr << "live: " << error.what() << '\n';
    }
}

}  // namespace

LiveHub::LiveHub(
    kernel::Kernel& kernel, live::Presence& presence, Sessions& sessions, Shares& shares, Workers& workers)
    : kernel_(kernel), presence_(presence), sessions_(sessions), shares_(shares), workers_(workers),
      link_(std::make_shared<WakeLink>()) {
    link_->hub = this;
    kernel_.feed().on_wake([link = link_] {
        std::lock_guard const lock(link->mutex);
        if (link->hub != nullptr) link->hub->poke();
    });
    thread_ = std::thread([this] { run(); });
}

LiveHub::~LiveHub() { stop(); }

void LiveHub::add(std::shared_ptr<LiveReader> reader) {
    bool is_too_late = false;
    {
        std::lock_guard const lock(mutex_);
        is_too_late = stopping_;
        if (!is_too_late) joined_.push_back(reader);
    }
    if (is_too_late) let_go(*reader);
    else poke();
}

void LiveHub::poke() {
    if (poked_.exchange(true)) return;
    // The lock makes sure that the pump is either waiting or has yet to look.
    { std::lock_guard const lock(mutex_); }
    something_.notify_one();
}

void LiveHub::stop() {
    {
        std::lock_guard const lock(link_->mutex);
        link_->hub = nullptr;
    }
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    something_.notify_one();
    if (!thread_.joinable()) return;
    thread_.join();
    std::vector<std::shared_ptr<LiveReader>> joined;
    {
        std::lock_guard const lock(mutex_);
        joined.swap(joined_);
    }
    for (auto const& reader : std::exchange(readers_, {})) let_go(*reader);
    for (auto const& reader : joined) let_go(*reader);
}

void LiveHub::run() {
    auto next_tick = std::chrono::steady_clock::now() + limits::live_tick;
    while (true) {
        {
            std::unique_lock lock(mutex_);
            something_.wait_until(lock, next_tick, [&] { return stopping_ || poked_; });
            if (stopping_) return;
        }
        bool const due = std::chrono::steady_clock::now() >= next_tick;
        if (due) next_tick = std::chrono::steady_clock::now() + limits::live_tick;
        try {
            if (poked_) gather();
            // In this order: who asks for a tick from here on wakes us once more.
            poked_ = false;
            bool const is_asked = tick_asked_.exchange(false);
            one_round(is_asked || due);
        } catch (std::exception const& error) {
            std::cerr << "live: " << error.what() << '\n';
        }
    }
}

/// Waits a moment so that what comes together travels together; longer while the last round is still being
/// written. What comes after a quiet while goes out at once.
void LiveHub::gather() {
    auto const start = std::chrono::steady_clock::now();
    auto const quiet = start - std::exchange(gathered_at_, start);
    if (quiet > limits::gather_quiet) return;
    std::this_thread::sleep_for(limits::gather_idle);
    while (std::chrono::steady_clock::now() - start < limits::gather_busy_max) {
        auto const writing = static_cast<std::size_t>(
            std::ranges::count_if(readers_, [](auto const& reader) { return reader->is_writing(); }));
        if (writing * 8 <= readers_.size()) return;
        std::this_thread::sleep_for(limits::gather_idle);
    }
}

void LiveHub::one_round(bool tick) {
    {
        std::lock_guard const lock(mutex_);
        readers_.insert(readers_.end(), joined_.begin(), joined_.end());
        joined_.clear();
    }
    if (tick && !presence_.forget_silent().empty()) ++presence_epoch_;
    Round round{.now = kernel_.clock().now(),
        .rights_epoch = kernel_.directory().epoch(),
        .presence_epoch = presence_epoch_,
        .tick = tick};
    std::erase_if(readers_, [&](auto const& reader) {
        try {
            return !reader->step(round);
        } catch (std::exception const& error) {
            // One reader's trouble is not the others'.
            std::cerr << "live: " << error.what() << '\n';
            let_go(*reader);
            return true;
        }
    });
    count_ = readers_.size();
}

}  // namespace paraat::transport
