// A short program for the kernel (seccomp): load the number of the call, compare, answer.
#include "modules/map/call_filter.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <span>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <linux/sockios.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace paraat::map {

namespace {

#if defined(__x86_64__)
constexpr std::uint32_t processor = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t processor = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t processor = 0;
#endif

// Newer than the headers of some systems; the numbers are the same on every processor.
constexpr std::uint32_t open_tree = 428, move_mount = 429, fsopen = 430, fsconfig = 431, fsmount = 432,
                        fspick = 433, pidfd_open = 434, clone3 = 435, pidfd_getfd = 438,
                        process_madvise = 440, mount_setattr = 442, process_mrelease = 448, fchmodat2 = 452;

/// Never needed to read a file and write another.
constexpr std::uint32_t forbidden[] = {
    // network
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept,
    SYS_accept4,
    SYS_sendto,
    SYS_sendmsg,
    SYS_sendmmsg,
    SYS_recvfrom,
    SYS_recvmsg,
    SYS_recvmmsg,
    SYS_setsockopt,
    // other processes: we run as the same user, so the kernel alone would let it
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_kcmp,
    SYS_kill,
    SYS_tkill,
    SYS_tgkill,
    SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo,
    SYS_pidfd_send_signal,
    pidfd_open,
    pidfd_getfd,
    process_madvise,
    process_mrelease,
    SYS_migrate_pages,
    SYS_move_pages,
    SYS_setsid,
    SYS_setpgid,
    // whose turn it is: a program of the same user could put the server behind all others
    SYS_setpriority,
    SYS_sched_setscheduler,
    SYS_sched_setparam,
    SYS_sched_setattr,
    SYS_sched_setaffinity,
    SYS_ioprio_set,
    // what a file is besides its bytes, by its path: not every fence round files knows these
    SYS_truncate,
    SYS_fchmodat,
    fchmodat2,
    SYS_fchownat,
    SYS_utimensat,
    SYS_setxattr,
    SYS_lsetxattr,
    SYS_removexattr,
    SYS_lremovexattr,
    // file systems and names
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_swapon,
    SYS_swapoff,
    SYS_open_by_handle_at,
    SYS_name_to_handle_at,
    SYS_mknodat,
    SYS_quotactl,
    SYS_acct,
    SYS_fanotify_init,
    open_tree,
    move_mount,
    fsopen,
    fsconfig,
    fsmount,
    fspick,
    mount_setattr,
    SYS_unshare,
    SYS_setns,
    SYS_sethostname,
    SYS_setdomainname,
    // the kernel itself
    SYS_bpf,
    SYS_perf_event_open,
    SYS_userfaultfd,
    SYS_init_module,
    SYS_finit_module,
    SYS_delete_module,
    SYS_kexec_load,
    SYS_reboot,
    SYS_syslog,
    SYS_add_key,
    SYS_request_key,
    SYS_keyctl,
    SYS_io_uring_setup,
    SYS_io_uring_enter,
    SYS_io_uring_register,
    SYS_personality,
    SYS_settimeofday,
    SYS_clock_settime,
    SYS_clock_adjtime,
    SYS_adjtimex,
    SYS_vhangup,
#if defined(__x86_64__)
    SYS_fork,
    SYS_vfork,
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_utime,
    SYS_utimes,
    SYS_futimesat,
    SYS_mknod,
    SYS_iopl,
    SYS_ioperm,
    SYS_modify_ldt,
    SYS_uselib,
    SYS_kexec_file_load,
#endif
};

constexpr std::uint32_t new_namespaces =
    CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;

/// Who is sent which signal when there is something to read: the kernel then sends it in the caller's place.
constexpr std::uint32_t owning_commands[] = {F_SETOWN, F_SETSIG, F_SETOWN_EX},
                        owning_requests[] = {FIOSETOWN, SIOCSPGRP};

constexpr std::uint32_t answer(int error) {
    return SECCOMP_RET_ERRNO | (static_cast<std::uint32_t>(error) & SECCOMP_RET_DATA);
}

constexpr std::uint32_t at_number = offsetof(seccomp_data, nr), at_processor = offsetof(seccomp_data, arch);
/// The lower halves of the first two arguments; both processors are little-endian.
constexpr std::uint32_t at_first_argument = offsetof(seccomp_data, args),
                        at_second_argument = at_first_argument + sizeof(std::uint64_t);

sock_filter load(std::uint32_t offset) { return {BPF_LD | BPF_W | BPF_ABS, 0, 0, offset}; }
sock_filter give(std::uint32_t result) { return {BPF_RET | BPF_K, 0, 0, result}; }
/// Goes on with the next step when it is so, else passes over `steps`.
sock_filter unless(int comparison, std::uint32_t value, std::uint8_t steps) {
    return {static_cast<std::uint16_t>(BPF_JMP | comparison | BPF_K), 0, steps, value};
}

/// Of this call what its second argument says: the kernel too looks at the lower half alone.
void forbid_of(
    std::vector<sock_filter>& steps, std::uint32_t call, std::span<std::uint32_t const> second_arguments) {
    auto const own_steps = static_cast<std::uint8_t>(2 * second_arguments.size() + 2);
    steps.insert(steps.end(), {unless(BPF_JEQ, call, own_steps), load(at_second_argument)});
    for (auto const value : second_arguments)
        steps.insert(steps.end(), {unless(BPF_JEQ, value, 1), give(answer(EPERM))});
    steps.push_back(give(SECCOMP_RET_ALLOW));
}

}  // namespace

CallFilter::CallFilter() {
    auto& steps = program_;
    steps = {load(at_processor), {BPF_JMP | BPF_JEQ | BPF_K, 1, 0, processor}, give(SECCOMP_RET_KILL_PROCESS),
        load(at_number)};
#if defined(__x86_64__)
    // The numbers of x32 are other doors to the same calls.
    constexpr std::uint32_t x32 = 0x40000000;
    steps.insert(steps.end(), {unless(BPF_JGE, x32, 1), give(answer(EPERM))});
#endif
    for (auto const number : forbidden)
        steps.insert(steps.end(), {unless(BPF_JEQ, number, 1), give(answer(EPERM))});
    // Its flags lie in memory that a filter cannot see; the C library then takes clone.
    steps.insert(steps.end(), {unless(BPF_JEQ, clone3, 1), give(answer(ENOSYS))});
    // Threads, but no process: each would have the memory and the time of the first over again, and live on.
    steps.insert(steps.end(),
        {unless(BPF_JEQ, SYS_clone, 6), load(at_first_argument), unless(BPF_JSET, new_namespaces, 1),
            give(answer(EPERM)), unless(BPF_JSET, CLONE_THREAD, 1), give(SECCOMP_RET_ALLOW),
            give(answer(EPERM))});
    forbid_of(steps, SYS_fcntl, owning_commands);
    forbid_of(steps, SYS_ioctl, owning_requests);
    // Limits of its own, not those of another process.
    steps.insert(steps.end(),
        {unless(BPF_JEQ, SYS_prlimit64, 3), load(at_first_argument), {BPF_JMP | BPF_JEQ | BPF_K, 1, 0, 0},
            give(answer(EPERM)), give(SECCOMP_RET_ALLOW)});
}

bool CallFilter::is_offered() {
    std::uint32_t const errno_action = SECCOMP_RET_ERRNO;
    return processor != 0 && ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0U, &errno_action) == 0;
}

bool CallFilter::take_on() const {
    sock_fprog const program{
        static_cast<unsigned short>(program_.size()), const_cast<sock_filter*>(program_.data())};
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

}  // namespace paraat::map
