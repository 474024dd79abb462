// States of streams in memory, least recently used out first.
#include "server/kernel/unit_of_work.hpp"

namespace paraat::kernel {

StreamState* StateCache::find(base::Uuid stream) {
    auto const place = places_.find(stream);
    if (place == places_.end()) return nullptr;
    order_.splice(order_.begin(), order_, place->second);
    return &place->second->second;
}

void StateCache::put(base::Uuid stream, StreamState state) {
    drop(stream);
    order_.emplace_front(stream, std::move(state));
    places_[stream] = order_.begin();
    if (order_.size() <= most_) return;
    places_.erase(order_.back().first);
    order_.pop_back();
}

void StateCache::drop(base::Uuid stream) {
    auto const place = places_.find(stream);
    if (place == places_.end()) return;
    order_.erase(place->second);
    places_.erase(place);
}

void StateCache::clear() {
    places_.clear();
    order_.clear();
}

}  // namespace paraat::kernel
