// Work in a process of its own that is killed at a moment that is chosen: where it makes something on the
// disk durable or gives it a name.
#pragma once

#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <functional>

namespace paraat::app {

enum class Ended { killed, by_itself, cannot_be_watched };

/// Is it about to do something that a kill would leave undone for whoever comes next?
inline bool is_step(std::uint64_t call) {
    for (auto const step : {SYS_renameat, SYS_renameat2, SYS_mkdirat, SYS_unlinkat, SYS_fsync, SYS_fdatasync})
        if (call == static_cast<std::uint64_t>(step)) return true;
#ifdef SYS_rename  // not on arm64
    for (auto const step : {SYS_rename, SYS_mkdir, SYS_unlink, SYS_rmdir})
        if (call == static_cast<std::uint64_t>(step)) return true;
#endif
    return false;
}

/// Kills the work as it begins its step with this number, counted from 1.
inline Ended killed_at(int number, std::function<void()> const& work) {
    auto const child = ::fork();
    if (child == 0) {
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(2);
        ::raise(SIGSTOP);
        try {
            work();
        } catch (...) {
            ::_exit(0);  // what it left says enough
        }
        ::_exit(0);
    }
    int state = 0;
    int left = number;
    ::waitpid(child, &state, 0);
    ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    for (; WIFSTOPPED(state); ::waitpid(child, &state, 0)) {
        __ptrace_syscall_info call{};
        auto* const room = reinterpret_cast<void*>(sizeof call);
        bool const is_told = ::ptrace(PTRACE_GET_SYSCALL_INFO, child, room, &call) > 0;
        if (is_told && call.op == PTRACE_SYSCALL_INFO_ENTRY && is_step(call.entry.nr) && --left == 0)
            ::kill(child, SIGKILL);
        ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
    }
    if (WIFSIGNALED(state)) return Ended::killed;
    return WEXITSTATUS(state) == 0 ? Ended::by_itself : Ended::cannot_be_watched;
}

}  // namespace paraat::app
