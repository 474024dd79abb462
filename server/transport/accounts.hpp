// Log-in names with their passwords, and one-time links: settings spaces "credential" and "invitation".
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "server/kernel/kernel.hpp"
#include "server/transport/secrets.hpp"

namespace paraat::transport {

/// A log-in name: trimmed, lower case. Empty when it is not one (too long, control characters).
std::string plain_login(std::string_view login);

/// Thread-safe; what is read goes to the store, so that two servers would agree.
class Accounts {
public:
    Accounts(kernel::Kernel& kernel, Work work) : kernel_(kernel), work_(work) {}

    bool any() const;
    bool is_taken(std::string const& login, std::string const& but_account) const;
    /// The log-in name of an account, or empty.
    std::string login_of(std::string const& account) const;

    /// The account when the password fits; takes as long when there is none. For the password workers.
    std::optional<std::string> check(std::string const& login, std::string_view password) const;
    /// Refuses a poor password or a taken name. Hashes: for the password workers. False: the store is in trouble.
    base::Result<base::Done> set(std::string const& account, std::string const& login, std::string_view password,
                                 std::string const& path, std::function<void(bool)> done);

    /// @return the token of a one-time link for this account; an earlier one ends. Nothing when it cannot be written.
    std::optional<std::string> invite(std::string const& account, std::string const& login);
    struct Invited {
        std::string account, login;
    };
    std::optional<Invited> invited(std::string_view token) const;
    /// Sets the password and uses the link up, in one unit of work.
    base::Result<base::Done> accept(std::string_view token, std::string_view password, std::function<void(bool)> done);

    /// The token for the first administrator while nobody can sign in; made anew at each start.
    std::string new_first_token();
    bool is_first_token(std::string_view token) const;

    /// A key that is made once and kept, for what is signed instead of stored.
    std::string secret(std::string_view purpose);

private:
    kernel::Kernel& kernel_;
    Work work_;
};

}  // namespace paraat::transport
