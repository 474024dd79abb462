// Which files a worker may touch: it reads programs and what its words name, and writes in its folder alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace paraat::map {

/// Made before the fork, taken on after it (Landlock, since Linux 5.13). It also keeps the worker out of the
/// memory of every process that is not behind the same fence, and its signals in where the kernel can.
class FileFence {
public:
    /// @param folder where it may do everything but run what it wrote.
    /// @param words of the program; a file whose whole path is one of them may be read.
    FileFence(std::string folder, std::vector<std::string> const& words);

    /// Whether this kernel has it and it is switched on.
    static bool is_offered();
    /// Whether it also keeps signals in (since Linux 6.12): none reaches a process beyond the fence.
    static bool holds_signals();
    /// From now on for this process and all it starts, for good. Needs no_new_privs; safe after a fork.
    /// @return whether it holds.
    bool take_on() const;

private:
    std::uint64_t all_;
    std::string folder_;
    std::vector<std::string> sources_;
};

}  // namespace paraat::map
