// Each person's fair share of the server: how many requests at once, and how many in a while. A program that
// runs wild under somebody's name is held up by it; a human never comes near, and nobody pays for another.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "server/transport/limits.hpp"

namespace paraat::transport {

/// Thread-safe. Measured by a clock that cannot be set.
class Shares {
public:
    using Moment = std::chrono::steady_clock::time_point;
    enum class Kind { reading, writing, tiles };

    /// A request under way; counts until it is given back, or forgotten.
    class Place {
    public:
        explicit Place(std::function<void()> back) : back_(std::move(back)) {}
        ~Place() { give_back(); }
        Place(Place const&) = delete;
        Place& operator=(Place const&) = delete;
        void give_back() {
            if (auto const back = std::exchange(back_, nullptr)) back();
        }

    private:
        std::function<void()> back_;
    };

    Shares(limits::Share reading, limits::Share writing, limits::Share tiles,
        std::function<Moment()> now = &std::chrono::steady_clock::now)
        : reading_(reading), writing_(writing), tiles_(tiles), now_(std::move(now)) {}

    struct Taken {
        std::shared_ptr<Place> place{};  // shared by the copies of one answering function
        int wait_s = 0;                  // without a place: when to come again
    };
    Taken take(std::string const& account, Kind kind);

private:
    struct Level {
        std::size_t at_once = 0;
        double left = 0;
        Moment at{};
    };
    using Key = std::pair<std::string, Kind>;

    limits::Share const& share_of(Kind kind) const;

    limits::Share reading_, writing_, tiles_;
    std::function<Moment()> now_;
    /// Outlives us in requests that end later.
    struct Levels {
        std::mutex mutex;
        std::map<Key, Level> of;
    };
    std::shared_ptr<Levels> levels_ = std::make_shared<Levels>();
};

}  // namespace paraat::transport
