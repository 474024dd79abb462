// What clients saw against what the journal holds: a linear checker, because the journal is one total order
// per region.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/journal/store.hpp"

namespace paraat::test {

/// One command as its client saw it. Moments are from one monotonic clock, in microseconds.
struct Seen {
    int client = 0;
    base::Uuid command;
    std::int64_t invoked_us = 0;
    std::int64_t answered_us = 0;    // 0: no receipt (refused, or the outcome is unknown)
    journal::Sequence sequence = 0;  // of the receipt
    bool refused = false;            // told that nothing was recorded
};

/// @return what is wrong, one line each; empty when nothing is.
/// (a) every acknowledged command is there exactly once, at the acknowledged sequence; (b) no command is
/// there twice; (c) what was acknowledged before another was invoked comes before it; (d) each client's own
/// order holds; (e) the chain is gapless and sound; (f) what was told not to be recorded is not there.
std::vector<std::string> check_history(
    std::vector<Seen> seen, journal::Store& store, std::string const& heads_outside);

}  // namespace paraat::test
