// The few most recent batches, each read once for all who ask for it at the same time. Only for this folder's
// sources.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <utility>

#include "server/journal/store.hpp"

namespace paraat::live {

/// True when a reader at `cursor` has seen all up to `heads`.
inline bool reaches(journal::Cursor const& cursor, journal::Cursor const& heads) {
    return std::all_of(heads.begin(), heads.end(), [&](auto const& head) {
        auto const found = cursor.find(head.first);
        return (found == cursor.end() ? 0 : found->second) >= head.second;
    });
}

template <class Key, class Batch>
class Shelf {
public:
    explicit Shelf(std::size_t places_max) : places_max_(places_max) {}

    /// The batch under this key if it is fresh enough, else a new one by `read`, which others wait for.
    template <class IsFresh, class Read>
    std::shared_ptr<Batch> get(Key const& key, IsFresh const& is_fresh, Read const& read) {
        auto const place = place_of(key);
        std::lock_guard const lock(place->reading);
        if (place->batch == nullptr || !is_fresh(*place->batch)) place->batch = read();
        return place->batch;
    }

private:
    struct Place {
        Key key;
        std::mutex reading{};
        std::shared_ptr<Batch> batch{};
    };

    std::shared_ptr<Place> place_of(Key const& key) {
        std::lock_guard const lock(mutex_);
        auto const found = std::find_if(
            places_.begin(), places_.end(), [&](auto const& place) { return place->key == key; });
        auto place = found != places_.end() ? *found : std::make_shared<Place>(key);
        if (found != places_.end()) places_.erase(found);
        places_.push_front(place);
        if (places_.size() > places_max_) places_.pop_back();
        return place;
    }

    std::size_t const places_max_;
    std::mutex mutex_;
    std::deque<std::shared_ptr<Place>>
        places_;  // most recently asked for first; shared with who is reading it
};

}  // namespace paraat::live
