// Credentials and invitations as they are kept: hashes alone, never a password or a token.
#include "server/transport/accounts.hpp"

#include "server/base/json.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/problems.hpp"

namespace paraat::transport {

namespace {

struct Credential {
    std::string account, password;
    base::Instant set_at{};
};
BOOST_DESCRIBE_STRUCT(Credential, (), (account, password, set_at))
constexpr auto notes(Credential*) {
    return base::notes("how an account signs in", {
        {.name = "account", .id = 1, .meaning = "whose it is"},
        {.name = "password", .id = 2, .meaning = "Argon2id hash"},
        {.name = "set_at", .id = 3, .meaning = "moment it was chosen"}});
}

struct Invitation {
    std::string account, login;
    base::Instant ends_at{};
};
BOOST_DESCRIBE_STRUCT(Invitation, (), (account, login, ends_at))
constexpr auto notes(Invitation*) {
    return base::notes("a one-time link to choose a password", {
        {.name = "account", .id = 1, .meaning = "whose it is"},
        {.name = "login", .id = 2, .meaning = "log-in name it will have"},
        {.name = "ends_at", .id = 3, .meaning = "moment after which it opens nothing"}});
}

template <class T>
std::optional<T> kept(std::optional<std::string> const& text) {
    if (!text) return std::nullopt;
    auto value = base::read_text<T>(*text, base::Reading::lenient);
    if (!value.ok()) return std::nullopt;
    return std::move(value).value();
}

std::int64_t seconds(auto duration) { return std::chrono::duration_cast<std::chrono::seconds>(duration).count(); }

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

bool Accounts::is_taken(std::string const& login, std::string const& but_account) const {
    auto const credential = kept<Credential>(kernel_.store().reader()->setting("credential", login));
    return credential && credential->account != but_account;
}

std::string Accounts::login_of(std::string const& account) const {
    for (auto const& setting : kernel_.store().reader()->settings("credential")) {
        auto const credential = kept<Credential>(setting.value);
        if (credential && credential->account == account) return setting.key;
    }
    return {};
}

std::optional<std::string> Accounts::check(std::string const& login, std::string_view password) const {
    auto const credential = kept<Credential>(kernel_.store().reader()->setting("credential", login));
    bool const fits = password_fits(password.substr(0, limits::password_bytes_max),
                                    credential ? credential->password : std::string{}, work_);
    if (!fits || kernel_.directory().actor(credential->account).assignments.empty()) return std::nullopt;
    return credential->account;
}

base::Result<base::Done> Accounts::set(std::string const& account, std::string const& login, std::string_view password,
                                       std::string const& path, std::function<void(bool)> done) {
    static_cast<void>(TRY(acceptable_password(password, login, path)));
    if (is_taken(login, account)) return base::refuse(login_taken, "login");
    auto const value = base::to_json(Credential{account, hash_of_password(password, work_), kernel_.clock().now()});
    auto const former = login_of(account);
    kernel_.write([login, value, former](journal::Writer& writer) {
        if (!former.empty() && former != login) writer.remove_setting("credential", former);
        writer.put_setting({"credential", login, value});
    }, std::move(done));
    return base::Done{};
}

std::optional<std::string> Accounts::invite(std::string const& account, std::string const& login) {
    auto const token = new_token();
    auto const age = login_of(account).empty() ? seconds(limits::invitation_age_max) : seconds(limits::renewal_age_max);
    auto const value = base::to_json(Invitation{account, login, kernel_.clock().now().plus_seconds(age)});
    auto const now = kernel_.clock().now();
    bool const written = kernel_.write_and_wait([&](journal::Writer& writer) {
        for (auto const& setting : writer.settings("invitation")) {
            auto const other = kept<Invitation>(setting.value);
            if (!other || other->account == account || other->ends_at < now) {
                writer.remove_setting("invitation", setting.key);
            }
        }
        writer.put_setting({"invitation", hash_of_token(token), value});
    });
    if (!written) return std::nullopt;
    return token;
}

std::optional<Accounts::Invited> Accounts::invited(std::string_view token) const {
    auto const found = kept<Invitation>(kernel_.store().reader()->setting("invitation", hash_of_token(token)));
    if (!found || found->ends_at <= kernel_.clock().now()) return std::nullopt;
    return Invited{found->account, found->login};
}

base::Result<base::Done> Accounts::accept(std::string_view token, std::string_view password,
                                          std::function<void(bool)> done) {
    auto const invitation = invited(token);
    if (!invitation) return base::refuse(link_expired, "token");
    static_cast<void>(TRY(acceptable_password(password, invitation->login, "password")));
    if (is_taken(invitation->login, invitation->account)) return base::refuse(login_taken, "login");
    auto const value = base::to_json(
        Credential{invitation->account, hash_of_password(password, work_), kernel_.clock().now()});
    auto const used = std::make_shared<bool>(false);  // shared by the two ends of one write
    kernel_.write([key = hash_of_token(token), invitation, value, former = login_of(invitation->account),
                   used](journal::Writer& writer) {
        if (!writer.setting("invitation", key)) return;  // two people opened the same link: the first has it
        *used = true;
        writer.remove_setting("invitation", key);
        if (!former.empty() && former != invitation->login) writer.remove_setting("credential", former);
        writer.put_setting({"credential", invitation->login, value});
    }, [used, done = std::move(done)](bool written) { done(written && *used); });
    return base::Done{};
}

std::string Accounts::new_first_token() {
    auto const token = new_token();
    bool const written = kernel_.write_and_wait([&](journal::Writer& writer) {
        writer.put_setting({"invitation", "first", hash_of_token(token)});
    });
    if (!written) throw base::Trouble("De link voor de eerste beheerder kon niet worden bewaard.\n"
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
