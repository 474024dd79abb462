// Credentials and invitations as they are kept: hashes alone, never a password or a token.
#include "server/transport/accounts.hpp"

#include "server/base/json.hpp"
#include "server/base/utf8.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/problems.hpp"

namespace paraat::transport {

using base::RefusalCode;

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
    base::Instant made_at{};
    std::optional<base::Instant> used_at{}, replaced_at{};

    RefusalCode const* closed(base::Instant now) const {
        if (used_at) return &link_used;
        if (replaced_at) return &link_replaced;
        return ends_at <= now ? &link_expired : nullptr;
    }
};
BOOST_DESCRIBE_STRUCT(Invitation, (), (account, ends_at, made_at, used_at, replaced_at))
constexpr auto notes(Invitation*) {
    return base::notes("a one-time link to choose a password",
        {{.name = "account", .id = 1, .meaning = "whose it is"},
            {.name = "ends_at", .id = 2, .meaning = "moment after which it opens nothing"},
            {.name = "made_at", .id = 3, .meaning = "moment it was made"},
            {.name = "used_at", .id = 4, .meaning = "moment the password was chosen with it"},
            {.name = "replaced_at", .id = 5, .meaning = "moment a newer one took its place"}});
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
        plain += base::lower(c);
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

bool Accounts::Proof::stands(journal::Writer& writer) const {
    return writer.setting("credential", account) == credential;
}

std::optional<Accounts::Proof> Accounts::check(std::string const& login, std::string_view password) const {
    auto const reader = kernel_.store().reader();
    auto const account = names_.account_with ? names_.account_with(*reader, login) : std::nullopt;
    auto const credential = reader->setting("credential", account.value_or(std::string{}));
    // Without an account the work is done all the same, so that the time tells nothing.
    bool const is_right = fits(credential, password);
    if (!account || !credential || !is_right) return std::nullopt;
    return Proof{*account, *credential, !kernel_.directory().actor(*account).assignments.empty()};
}

bool Accounts::check_account(std::string const& account, std::string_view password) const {
    return fits(kernel_.store().reader()->setting("credential", account), password);
}

bool Accounts::fits(std::optional<std::string> const& credential, std::string_view password) const {
    auto const known = kept<Credential>(credential);
    return password_fits(
        password.substr(0, limits::password_bytes_max), known ? known->password : std::string{}, work_);
}

base::Result<base::Done> Accounts::set(std::string const& account, std::string_view password,
    std::string const& path, std::function<void(bool)> done, Along along) {
    static_cast<void>(TRY(acceptable_password(password, login_of(account), path)));
    auto const value = base::to_json(Credential{hash_of_password(password, work_), kernel_.clock().now()});
    kernel_.write(
        [account, value, along = std::move(along)](journal::Writer& writer) {
            writer.put_setting({"credential", account, value});
            if (along) along(writer, account);
        },
        std::move(done));
    return base::Done{};
}

std::optional<Accounts::Link> Accounts::invite(std::string const& account) {
    auto const age =
        has_password(account) ? seconds(limits::renewal_age_max) : seconds(limits::invitation_age_max);
    auto const now = kernel_.clock().now();
    Link const link{new_token(), now.plus_seconds(age)};
    auto const forgotten_at = now.plus_seconds(-seconds(limits::invitation_kept_max));
    bool const written = kernel_.write_and_wait([&](journal::Writer& writer) {
        for (auto const& setting : writer.settings("invitation")) {
            auto other = kept<Invitation>(setting.value);
            if (!other) continue;
            if (other->ends_at < forgotten_at) {
                writer.remove_setting("invitation", setting.key);
            } else if (other->account == account && other->closed(now) == nullptr) {
                other->replaced_at = now;
                writer.put_setting({"invitation", setting.key, base::to_json(*other)});
            }
        }
        writer.put_setting(
            {"invitation", hash_of_token(link.token), base::to_json(Invitation{account, link.ends_at, now})});
    });
    if (!written) return std::nullopt;
    return link;
}

std::optional<Accounts::Invited> Accounts::invited(std::string_view token) const {
    auto const found =
        kept<Invitation>(kernel_.store().reader()->setting("invitation", hash_of_token(token)));
    if (!found) return std::nullopt;
    return Invited{found->account, found->made_at, found->ends_at, found->closed(kernel_.clock().now())};
}

std::optional<Accounts::Invited> Accounts::last_invitation(std::string const& account) const {
    std::optional<Invitation> last;
    for (auto const& setting : kernel_.store().reader()->settings("invitation")) {
        auto const one = kept<Invitation>(setting.value);
        if (!one || one->account != account) continue;
        if (!last || last->made_at < one->made_at) last = one;
    }
    if (!last) return std::nullopt;
    return Invited{last->account, last->made_at, last->ends_at, last->closed(kernel_.clock().now())};
}

base::Result<base::Done> Accounts::accept(std::string_view token, std::string_view password,
    std::function<void(base::RefusalCode const*)> done, Along along) {
    auto const link = invited(token);
    if (!link) return base::refuse(link_unknown, "token");
    if (link->closed != nullptr) return base::refuse(*link->closed, "token");
    static_cast<void>(TRY(acceptable_password(password, login_of(link->account), "password")));
    auto const now = kernel_.clock().now();
    auto const value = base::to_json(Credential{hash_of_password(password, work_), now});
    // Shared by the two ends of one write.
    auto const closed = std::make_shared<RefusalCode const*>(&link_unknown);
    kernel_.write(
        [key = hash_of_token(token), value, now, closed, along = std::move(along)](journal::Writer& writer) {
            // Read again: of two people who opened the same link the first has it.
            auto invitation = kept<Invitation>(writer.setting("invitation", key));
            *closed = invitation ? invitation->closed(now) : &link_unknown;
            if (*closed != nullptr) return;
            invitation->used_at = now;
            writer.put_setting({"invitation", key, base::to_json(*invitation)});
            writer.put_setting({"credential", invitation->account, value});
            if (along) along(writer, invitation->account);
        },
        [closed, done = std::move(done)](bool written) { done(written ? *closed : &server_busy); });
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
