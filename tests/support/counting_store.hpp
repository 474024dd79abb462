// A store that notes every question asked of it, so that a test can compare what two requests cost.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "server/base/check.hpp"
#include "server/journal/store.hpp"

namespace paraat::test {

/// What was asked, in order, by name; shared by the readers and the writer of one store.
class Questions {
public:
    void note(std::string what) {
        std::unique_lock lock(mutex_);
        if (!unanswered_.empty() && what == unanswered_) {
            unanswered_.clear();
            throw base::Trouble("a store in trouble");
        }
        asked_.push_back(what);
        if (held_ != what) return;
        is_holding_ = true;
        changed_.notify_all();
        changed_.wait(lock, [&] { return held_ != what; });
    }
    /// The next question of this name finds the store in trouble; the one after it does not.
    void fail_once(std::string what) {
        std::lock_guard const lock(mutex_);
        unanswered_ = std::move(what);
    }
    /// Questions of this name get no answer until it is let go.
    void hold(std::string what) {
        std::lock_guard const lock(mutex_);
        is_holding_ = false;
        held_ = std::move(what);
    }
    /// @return false when nobody asked it within ten seconds.
    bool somebody_is_held() {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(10), [&] { return is_holding_; });
    }
    void let_go() {
        std::lock_guard const lock(mutex_);
        held_.clear();
        changed_.notify_all();
    }
    /// Everything since the last time.
    std::vector<std::string> take() {
        std::lock_guard const lock(mutex_);
        return std::exchange(asked_, {});
    }

private:
    std::mutex mutex_;
    std::vector<std::string> asked_;
    std::condition_variable changed_;
    std::string unanswered_, held_;
    bool is_holding_ = false;
};

/// The same store, with its questions noted. `questions` must outlive it.
std::unique_ptr<journal::Store> counting(std::unique_ptr<journal::Store> store, Questions& questions);

}  // namespace paraat::test
