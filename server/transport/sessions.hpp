// Who is signed in: a random token in a cookie, of which the store keeps the hash alone. Survives a restart.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/kernel/kernel.hpp"
#include "server/transport/device.hpp"

namespace paraat::transport {

struct Session {
    std::string key;  // hash of the token, in hexadecimal
    std::string account;
    base::Instant opened_at{}, seen_at{};
    Device device{};
    std::optional<base::Instant> without_role_since{};  // of its account, as far as was noticed
};

/// Thread-safe.
class Sessions {
public:
    explicit Sessions(kernel::Kernel& kernel);

    /// `ready` gets the token once it is durable, or nothing when the store is in trouble, or when `may_open`
    /// says no in the very write that opens it.
    void open(std::string const& account, std::function<void(std::optional<std::string> token)> ready,
        Device device = {}, std::function<bool(journal::Writer&)> may_open = {});
    /// The session of a token that has not ended or expired, of an account that is not blocked. One without
    /// any role sees what is for everyone alone, and its session ends when it has had none for some minutes.
    /// Counts as use.
    std::optional<Session> find(std::string_view token);
    /// Is this session still good? For sockets; counts as use when `used`.
    bool stands(std::string const& key, bool used);
    /// Where this account is signed in, the last used first.
    std::vector<Session> all_of(std::string const& account);
    /// Final: the token never works again, after a restart neither.
    void end(std::string const& key, std::function<void(bool)> done);
    /// `done(false)`: they are out, but come back with a restart, because it could not be written.
    void end_all_of(
        std::string const& account, std::string const& but_key = {},
        std::function<void(bool)> done = [](bool) {});
    /// The two halves of that, for who writes more in the same unit of work: what is gone from the store, and
    /// from memory once that is so.
    static void remove_all_of(
        journal::Writer& writer, std::string const& account, std::string const& but_key = {});
    void forget_all_of(std::string const& account, std::string const& but_key = {});

    /// What a page must send along with every change.
    static std::string csrf_of(std::string_view token);

private:
    bool is_good(Session& session) const;
    void saw(Session& session);
    void forget_locked(std::string key);

    kernel::Kernel& kernel_;
    std::mutex mutex_;
    std::map<std::string, Session, std::less<>> sessions_;
};

}  // namespace paraat::transport
