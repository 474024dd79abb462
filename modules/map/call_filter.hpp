// Which system calls a worker may not make: no network, no other process, no mounting, no kernel.
#pragma once

#include <vector>

#include <linux/filter.h>

namespace paraat::map {

/// Made before the fork, taken on after it. What is forbidden answers EPERM, so that a library that only
/// tries goes on without; code of another processor ends the process.
class CallFilter {
public:
    CallFilter();

    /// Whether this processor is known here and this kernel can filter at all.
    static bool is_offered();
    /// From now on for this process and all it starts, for good. Needs no_new_privs; safe after a fork.
    /// @return whether it holds.
    bool take_on() const;

private:
    std::vector<sock_filter> program_;
};

}  // namespace paraat::map
