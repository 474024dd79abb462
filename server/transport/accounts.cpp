// Credentials and invitations as they are kept: hashes alone, never a password or a token.
#include "server/transport/accounts.hpp"

#include "server/base/json.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/problems.hpp"

namespace paraat::transport {

namespace {

struct Credential {
    std::string password;
    base::Instant set_at{};
};
BOOST_DESCRIBE_STRUCT(Credential, (), (password, set_at))
constexpr auto notes(Credential*) {
    return base::notes("how an account signs in",
        {{.name = "password", .id = 1, .meaning = "Argon2id hash"},
            {.name = "set_at", .id = 2, .meaning = "moment it was chosen"}});
}

struct Invitation {
    std::string account;
    base::Instant ends_at{};
};
BOOST_DESCRIBE_STRUCT(Invitation, (), (account, ends_at))
constexpr auto notes(Invitation*) {
    return base::notes("a one-time link to choose a password",
        {{.name = "account", .id = 1, .meaning = "whose it is"},
            {.name = "ends_at", .id = 2, .meaning = "moment after which it opens nothing"}});
}

template <class T>
std::optional<T> kept(std::optional<std::string> const& text) {
    if (!text) return std::nullopt;
    auto value = base::read_text<T>(*text, base::Reading::lenient);
    if (!value.ok()) return std::nullopt;
    return std::move(value).value();
}

std::int64_t seconds(auto duration) {
    return std::chrono::duration_cast<std::chrono::seconds>(duration).count();
}

}  // namespace

std::string plain_login(std::string_view login) {
    std::string plain;
    for (auto const c : login) {
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') return {};
        plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    while (plain.starts_with(' ')) plain.erase(0, 1);
    while (plain.ends_with(' ')) plain.pop_back();
    return plain.size() > limits::login_characters_max ? std::string{} : plain;
}

bool Accounts::any() const { return !kernel_.store().reader()->settings("credential").empty(); }

bool Accounts::has_password(std::string const& account) const {
    return kernel_.store().reader()->setting("credential", account).has_value();
}

std::string Accounts::login_of(std::string const& account) const {
    return names_.of ? names_.of(*kernel_.store().reader(), account) : std::string{};
}

std::optional<std::string> Accounts::check(std::string const& login, std::string_view password) const {
    auto const reader = kernel_.store().reader();
    auto const account = names_.account_with ? names_.account_with(*reader, login) : std::nullopt;
    // Without an account the work is done all the same, so that the time tells nothing.
    if (!check_account(account.value_or(std::string{}), password)) return std::nullopt;
    if (kernel_.directory().actor(*account).assignments.empty()) return std::nullopt;
    return account;
}

bool Accounts::check_account(std::string const& account, std::string_view password) const {
    auto const credential = kept<Credential>(kernel_.store().reader()->setting("credential", account));
    return password_fits(password.substr(0, limits::password_bytes_max),
        credential ? credential->password : std::string{}, work_);
}

base::Result<base::Done> Accounts::set(std::string const& account, std::string_view password,
    std::string const& path, std::function<void(bool)> done) {
    static_cast<void>(TRY(acceptable_password(password, login_of(account), path)));
    auto const value = base::to_json(Credential{hash_of_password(password, work_), kernel_.clock().now()});
    kernel_.write(
        [account, value](journal::Writer& writer) { writer.put_setting({"credential", account, value}); },
        std::move(done));
    return base::Done{};
}

std::optional<Accounts::Link> Accounts::invite(std::string const& account) {
    auto const age =
        has_password(account) ? seconds(limits::renewal_age_max) : seconds(limits::invitation_age_max);
    auto const now = kernel_.clock().now();
    Link const link{new_token(), now.plus_seconds(age)};
    bool const written = kernel_.write_and_wait([&](journal::Writer& writer) {
        for (auto const& setting : writer.settings("invitation")) {
            auto const other = kept<Invitation>(setting.value);
            if (other && (other->account == account || other->ends_at < now)) {
                writer.remove_setting("invitation", setting.key);
            }
        }
        writer.put_setting(
            {"invitation", hash_of_token(link.token), base::to_json(Invitation{account, link.ends_at})});
    });
    if (!written) return std::nullopt;
    return link;
}

std::optional<std::string> Accounts::invited(std::string_view token) const {
    auto const found =
        kept<Invitation>(kernel_.store().reader()->setting("invitation", hash_of_token(token)));
    if (!found || found->ends_at <= kernel_.clock().now()) return std::nullopt;
    return found->account;
}

base::Result<base::Done> Accounts::accept(
    std::string_view token, std::string_view password, std::function<void(bool)> done) {
    auto const account = invited(token);
    if (!account) return base::refuse(link_expired, "token");
    static_cast<void>(TRY(acceptable_password(password, login_of(*account), "password")));
    auto const value = base::to_json(Credential{hash_of_password(password, work_), kernel_.clock().now()});
    auto const used = std::make_shared<bool>(false);  // shared by the two ends of one write
    kernel_.write(
        [key = hash_of_token(token), account = *account, value, used](journal::Writer& writer) {
            if (!writer.setting("invitation", key))
                return;  // two people opened the same link: the first has it
            *used = true;
            writer.remove_setting("invitation", key);
            writer.put_setting({"credential", account, value});
        },
        [used, done = std::move(done)](bool written) { done(written && *used); });
    return base::Done{};
}

std::string Accounts::new_first_token() {
    auto const token = new_token();
    bool const written = kernel_.write_and_wait(
        [&](journal::Writer& writer) { writer.put_setting({"invitation", "first", hash_of_token(token)}); });
    if (!written)
        throw base::Trouble("De link voor de eerste beheerder kon niet worden bewaard.\n"
                            "The link for the first administrator could not be kept.");
    return token;
}

bool Accounts::is_first_token(std::string_view token) const {
    auto const hash = kernel_.store().reader()->setting("invitation", "first");
    return hash && !any() && same(*hash, hash_of_token(token));
}

std::string Accounts::secret(std::string_view purpose) {
    if (auto kept_secret = kernel_.store().reader()->setting("secret", purpose)) return *kept_secret;
    auto const made = new_token();
    kernel_.write_and_wait([&](journal::Writer& writer) {
        if (!writer.setting("secret", purpose)) writer.put_setting({"secret", std::string(purpose), made});
    });
    return kernel_.store().reader()->setting("secret", purpose).value_or(made);
}

}  // namespace paraat::transport
