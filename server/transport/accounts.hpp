// Passwords and one-time links of accounts: settings spaces "credential" and "invitation", by account.
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

/// Who has which log-in name is kept by a module; the app makes the connection.
struct LoginNames {
    std::function<std::optional<std::string>(journal::Reader&, std::string const& login)> account_with{};
    std::function<std::string(journal::Reader&, std::string const& account)> of{};  // empty when it has none
};

/// Thread-safe; what is read goes to the store, so that two servers would agree.
class Accounts {
public:
    Accounts(kernel::Kernel& kernel, Work work, LoginNames names)
        : kernel_(kernel), work_(work), names_(std::move(names)) {}

    /// Can anybody sign in?
    bool any() const;
    bool has_password(std::string const& account) const;
    std::string login_of(std::string const& account) const;

    /// Somebody knew the password that was in force when it was looked at.
    struct Proof {
        std::string account;
        std::string credential;  // as it was kept then
        bool has_access = true;  // false: it has no role, or is blocked
        /// Checking takes a while: has another password been chosen meanwhile?
        bool stands(journal::Writer& writer) const;
    };
    /// When the password fits; takes as long when there is no such account. For the password workers.
    std::optional<Proof> check(std::string const& login, std::string_view password) const;
    bool check_account(std::string const& account, std::string_view password) const;
    /// What is written with a new password, in the same unit of work: both are there, or neither.
    using Along = std::function<void(journal::Writer& writer, std::string const& account)>;
    /// Refuses a poor password. Hashes: for the password workers. done(false): the store is in trouble.
    base::Result<base::Done> set(std::string const& account, std::string_view password,
        std::string const& path, std::function<void(bool)> done, Along along = {});

    struct Link {
        std::string token;
        base::Instant ends_at{};
    };
    /// A one-time link for this account; an earlier one ends. Nothing when it cannot be written.
    std::optional<Link> invite(std::string const& account);
    /// What became of a link; kept for a month, so that who opens an old one hears what is the matter.
    struct Invited {
        std::string account;
        base::Instant made_at{}, ends_at{};
        base::RefusalCode const* closed = nullptr;  // why it opens nothing any more
    };
    std::optional<Invited> invited(std::string_view token) const;
    /// The newest link of an account.
    std::optional<Invited> last_invitation(std::string const& account) const;
    /// Sets the password and uses the link up, in one unit of work. `done` hears why not, or null.
    base::Result<base::Done> accept(std::string_view token, std::string_view password,
        std::function<void(base::RefusalCode const*)> done, Along along = {});

    /// The token for the first administrator while nobody can sign in; made anew at each start.
    std::string new_first_token();
    bool is_first_token(std::string_view token) const;

    /// A key that is made once and kept, for what is signed instead of stored.
    std::string secret(std::string_view purpose);

private:
    bool fits(std::optional<std::string> const& credential, std::string_view password) const;

    kernel::Kernel& kernel_;
    Work work_;
    LoginNames names_;
};

}  // namespace paraat::transport
