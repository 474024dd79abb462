// Each budget fills by itself: one attempt more after its refill time, up to its burst.
#include "server/transport/throttle.hpp"

#include <algorithm>
#include <cmath>

#include <arpa/inet.h>

#include "server/base/hash.hpp"

namespace paraat::transport {

namespace {

std::string key_of_device(Throttle::Attempt const& attempt) {
    return "d\n" + attempt.login + "\n" + attempt.device;
}
/// Whoever has one IPv6 address has 2^64 of them: there the network counts.
std::string network_of(std::string const& address) {
    in6_addr parts{};
    if (::inet_pton(AF_INET6, address.c_str(), &parts) != 1) return address;
    bool const is_v4 = IN6_IS_ADDR_V4MAPPED(&parts);
    return base::hexadecimal({is_v4 ? parts.s6_addr + 12 : parts.s6_addr, is_v4 ? 4u : 8u});
}

std::string key_of_login(Throttle::Attempt const& attempt) {
    return "l\n" + attempt.login + "\n" + network_of(attempt.address);
}
std::string key_of_address(Throttle::Attempt const& attempt) { return "a\n" + network_of(attempt.address); }

}  // namespace

int Throttle::take(Attempt const& attempt) {
    std::lock_guard const lock(mutex_);
    if (!attempt.device.empty()) {
        auto const wait = wait_s(key_of_device(attempt), limits::attempts_per_device);
        if (wait == 0) change(key_of_device(attempt), limits::attempts_per_device, -1);
        return wait;
    }
    auto const wait = std::max(wait_s(key_of_login(attempt), limits::attempts_per_login_and_address),
        wait_s(key_of_address(attempt), limits::attempts_per_address));
    if (wait > 0) return wait;
    change(key_of_login(attempt), limits::attempts_per_login_and_address, -1);
    change(key_of_address(attempt), limits::attempts_per_address, -1);
    return 0;
}

void Throttle::give_back(Attempt const& attempt) {
    std::lock_guard const lock(mutex_);
    if (!attempt.device.empty()) return change(key_of_device(attempt), limits::attempts_per_device, 1);
    change(key_of_login(attempt), limits::attempts_per_login_and_address, 1);
    change(key_of_address(attempt), limits::attempts_per_address, 1);
}

Throttle::Level Throttle::level(std::string const& key, limits::Budget const& budget) const {
    auto const now = clock_.now();
    auto const found = levels_.find(key);
    if (found == levels_.end()) return {static_cast<double>(budget.burst), now};
    auto const passed = static_cast<double>(now.microseconds - found->second.at.microseconds) / 1e6;
    auto const filled =
        found->second.left + std::max(0.0, passed) / static_cast<double>(budget.refill.count());
    return {std::min(filled, static_cast<double>(budget.burst)), now};
}

int Throttle::wait_s(std::string const& key, limits::Budget const& budget) {
    auto const left = level(key, budget).left;
    if (left >= 1) return 0;
    return std::max(1, static_cast<int>(std::ceil((1 - left) * static_cast<double>(budget.refill.count()))));
}

void Throttle::change(std::string const& key, limits::Budget const& budget, double by) {
    if (levels_.size() >= swept_at_) {
        // The oldest hour is long since full again; forgetting it gives nothing away. Under an attack that is
        // younger, the next sweep waits until there are twice as many: never one at every attempt.
        auto const hour_ago = clock_.now().plus_seconds(-3600);
        std::erase_if(levels_, [&](auto const& entry) { return entry.second.at < hour_ago; });
        swept_at_ = std::max(limits::budgets_kept_max, 2 * levels_.size());
    }
    auto changed = level(key, budget);
    changed.left = std::min(changed.left + by, static_cast<double>(budget.burst));
    levels_[key] = changed;
}

}  // namespace paraat::transport
