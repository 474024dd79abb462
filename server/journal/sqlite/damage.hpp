// Whether the data were found damaged: every connection knows at once, and a mark beside the database tells
// whoever starts the server again.
#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <string_view>

namespace paraat::journal {

class Damage {
public:
    /// @param mark the file that says so; empty: none, it is known until the end of the process.
    explicit Damage(std::string mark = {});

    bool is_found() const { return found_; }
    /// From now on nothing is written any more. Thread-safe; `what` of the first time is kept.
    void found(std::string_view what) noexcept;
    /// What the operator is to do, and what was found; in Dutch and English.
    std::string words() const;
    /// Everything was looked at since, and is whole.
    void lift();

private:
    std::string mark_;
    std::atomic<bool> found_{false};
    mutable std::mutex mutex_;
    std::string what_;
};

}  // namespace paraat::journal
