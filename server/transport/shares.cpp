// A share fills by itself, so many a second up to its burst; reading and writing do not touch each other.
#include "server/transport/shares.hpp"

#include <algorithm>
#include <cmath>

namespace paraat::transport {

limits::Share const& Shares::share_of(Kind kind) const {
    switch (kind) {
        case Kind::reading: return reading_;
        case Kind::writing: return writing_;
        case Kind::tiles: break;
    }
    return tiles_;
}

Shares::Taken Shares::take(std::string const& account, Kind kind) {
    auto const& share = share_of(kind);
    std::lock_guard const lock(levels_->mutex);
    auto const now = now_();
    Key const key{account, kind};
    auto const [found, is_new] = levels_->of.try_emplace(key, Level{0, share.burst, now});
    auto& level = found->second;
    auto const passed_s = std::chrono::duration<double>(now - level.at).count();
    level.left = std::min(share.burst, level.left + std::max(0.0, passed_s) * share.per_s);
    level.at = now;
    if (level.left < 1)
        return {.wait_s = std::max(1, static_cast<int>(std::ceil((1 - level.left) / share.per_s)))};
    if (level.at_once >= share.at_once) return {.wait_s = 1};
    level.left -= 1;
    ++level.at_once;
    return {.place = std::make_shared<Place>([levels = levels_, key] {
        std::lock_guard const inner(levels->mutex);
        --levels->of[key].at_once;
    })};
}

}  // namespace paraat::transport
