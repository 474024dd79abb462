// What each account is being sent at this moment, so that nobody fills our memory by not reading on.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace paraat::transport {

/// Thread-safe; outlived by its places, for which it is shared.
class UnderWay {
public:
    explicit UnderWay(std::size_t bytes_per_account_max) : most_(bytes_per_account_max) {}

    /// There is no room for more until something of this has been read.
    bool is_full(std::string const& account) const;
    bool has_room_for(std::string const& account, std::size_t bytes) const;
    /// Counts these bytes for as long as somebody holds the place.
    static std::shared_ptr<void> place(
        std::shared_ptr<UnderWay> const& all, std::string const& account, std::size_t bytes);

private:
    std::size_t of(std::string const& account) const;

    std::size_t const most_;
    mutable std::mutex mutex_;
    std::map<std::string, std::size_t> bytes_;
};

}  // namespace paraat::transport
