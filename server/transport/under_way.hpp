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
    /// Counts these bytes for as long as somebody holds the place.
    static std::shared_ptr<void> place(
        std::shared_ptr<UnderWay> const& all, std::string const& account, std::size_t bytes);
    /// The same, of one who may be told to come again: null when there is no room. What is too large by
    /// itself has room where nothing else is.
    static std::shared_ptr<void> place_if_room(
        std::shared_ptr<UnderWay> const& all, std::string const& account, std::size_t bytes);

private:
    static std::shared_ptr<void> given_back_later(
        std::shared_ptr<UnderWay> const& all, std::string const& account, std::size_t bytes);

    std::size_t const most_;
    mutable std::mutex mutex_;
    std::map<std::string, std::size_t> bytes_;  // none of an account that is sent nothing
};

}  // namespace paraat::transport
