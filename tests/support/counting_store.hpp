// A store that notes every question asked of it, so that a test can compare what two requests cost.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "server/journal/store.hpp"

namespace paraat::test {

/// What was asked, in order, by name; shared by the readers and the writer of one store.
class Questions {
public:
    void note(std::string what) {
        std::lock_guard const lock(mutex_);
        asked_.push_back(std::move(what));
    }
    /// Everything since the last time.
    std::vector<std::string> take() {
        std::lock_guard const lock(mutex_);
        return std::exchange(asked_, {});
    }

private:
    std::mutex mutex_;
    std::vector<std::string> asked_;
};

/// The same store, with its questions noted. `questions` must outlive it.
std::unique_ptr<journal::Store> counting(std::unique_ptr<journal::Store> store, Questions& questions);

}  // namespace paraat::test
