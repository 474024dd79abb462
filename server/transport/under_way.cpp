// Bytes are counted when they are handed over and given back with the last who holds them.
#include "server/transport/under_way.hpp"

namespace paraat::transport {

bool UnderWay::is_full(std::string const& account) const {
    std::lock_guard const lock(mutex_);
    auto const found = bytes_.find(account);
    return found != bytes_.end() && found->second >= most_;
}

std::shared_ptr<void> UnderWay::place(
    std::shared_ptr<UnderWay> const& all, std::string const& account, std::size_t bytes) {
    {
        std::lock_guard const lock(all->mutex_);
        all->bytes_[account] += bytes;
    }
    return given_back_later(all, account, bytes);
}

/// Looked at and taken under one lock: of two who ask at once the second sees the first.
std::shared_ptr<void> UnderWay::place_if_room(
    std::shared_ptr<UnderWay> const& all, std::string const& account, std::size_t bytes) {
    {
        std::lock_guard const lock(all->mutex_);
        auto const [now, is_first] = all->bytes_.try_emplace(account, 0);
        if (!is_first && now->second + bytes > all->most_) return nullptr;
        now->second += bytes;
    }
    return given_back_later(all, account, bytes);
}

std::shared_ptr<void> UnderWay::given_back_later(
    std::shared_ptr<UnderWay> const& all, std::string const& account, std::size_t bytes) {
    return {all.get(), [all, account, bytes](void*) {
                std::lock_guard const lock(all->mutex_);
                auto& left = all->bytes_[account];
                left -= bytes;
                if (left == 0) all->bytes_.erase(account);
            }};
}

}  // namespace paraat::transport
