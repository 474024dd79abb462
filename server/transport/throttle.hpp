// Budgets of log-in attempts: who guesses waits, and nobody can lock a colleague out.
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>

#include "server/base/instant.hpp"
#include "server/transport/limits.hpp"

namespace paraat::transport {

/// Three budgets. A known device (the cookie of an earlier success) has its own and asks no other; others
/// share one per log-in name and address, and one per address. So a stranger who guesses uses up the budget
/// of the stranger's address (of IPv6: of its network), and never that of the officer elsewhere or on a known
/// device. Thread-safe.
class Throttle {
public:
    explicit Throttle(base::Clock const& clock) : clock_(clock) {}

    struct Attempt {
        std::string login;
        std::string address;
        std::string device;  // empty: not known
    };

    /// Takes one attempt. @return 0, or the seconds to wait (nothing is taken then).
    int take(Attempt const& attempt);
    /// The attempt succeeded: what it took is given back.
    void give_back(Attempt const& attempt);

private:
    struct Level {
        double left;
        base::Instant at;
    };

    int wait_s(std::string const& key, limits::Budget const& budget);
    void change(std::string const& key, limits::Budget const& budget, double by);
    Level level(std::string const& key, limits::Budget const& budget) const;

    base::Clock const& clock_;
    std::mutex mutex_;
    std::unordered_map<std::string, Level> levels_;
    std::size_t swept_at_ = limits::budgets_kept_max;
};

}  // namespace paraat::transport
