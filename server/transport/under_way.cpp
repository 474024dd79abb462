// Bytes are counted when they are handed over and given back with the last who holds them.
#include "server/transport/under_way.hpp"

namespace paraat::transport {

bool UnderWay::is_full(std::string const& account) const { return of(account) >= most_; }

/// What is too large by itself has room where nothing else is.
bool UnderWay::has_room_for(std::string const& account, std::size_t bytes) const {
    auto const now = of(account);
    return now == 0 || now + bytes <= most_;
}

std::size_t UnderWay::of(std::string const& account) const {
    std::lock_guard const lock(mutex_);
    auto const found = bytes_.find(account);
    return found == bytes_.end() ? 0 : found->second;
}

std::shared_ptr<void> UnderWay::place(
    std::shared_ptr<UnderWay> const& all, std::string const& account, std::size_t bytes) {
    {
        std::lock_guard const lock(all->mutex_);
        all->bytes_[account] += bytes;
    }
    return {all.get(), [all, account, bytes](void*) {
                std::lock_guard const lock(all->mutex_);
                auto& left = all->bytes_[account];
                left -= bytes;
                if (left == 0) all->bytes_.erase(account);
            }};
}

}  // namespace paraat::transport
