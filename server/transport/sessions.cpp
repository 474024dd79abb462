// Sessions live in memory and in the store's settings, space "session"; they end after 12 hours idle and 24
// in all.
#include "server/transport/sessions.hpp"

#include <algorithm>

#include "server/base/json.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/secrets.hpp"

namespace paraat::transport {

namespace {

constexpr std::string_view space = "session";

struct StoredSession {
    std::string account;
    base::Instant opened_at{}, seen_at{};
    std::string browser, system;
};
BOOST_DESCRIBE_STRUCT(StoredSession, (), (account, opened_at, seen_at, browser, system))
constexpr auto notes(StoredSession*) {
    return base::notes("a session as it is kept",
        {{.name = "account", .id = 1, .meaning = "who is signed in"},
            {.name = "opened_at", .id = 2, .meaning = "moment of signing in"},
            {.name = "seen_at", .id = 3, .meaning = "last use that was written down"},
            {.name = "browser", .id = 4, .meaning = "name of the browser, or empty"},
            {.name = "system", .id = 5, .meaning = "name of the device's system, or empty"}});
}

journal::Setting setting_of(Session const& session) {
    return {std::string(space), session.key,
        base::to_json(StoredSession{session.account, session.opened_at, session.seen_at,
            session.device.browser, session.device.system})};
}

std::int64_t seconds(auto duration) {
    return std::chrono::duration_cast<std::chrono::seconds>(duration).count();
}

}  // namespace

Sessions::Sessions(kernel::Kernel& kernel) : kernel_(kernel) {
    for (auto const& setting : kernel.store().reader()->settings(space)) {
        auto const stored = base::read_text<StoredSession>(setting.value, base::Reading::lenient);
        if (!stored.ok()) continue;
        auto const& kept = stored.value();
        sessions_.emplace(setting.key,
            Session{.key = setting.key,
                .account = kept.account,
                .opened_at = kept.opened_at,
                .seen_at = kept.seen_at,
                .device = {kept.browser, kept.system}});
    }
    std::vector<std::string> stale;
    for (auto& [key, session] : sessions_) {
        if (!is_good(session)) stale.push_back(key);
    }
    for (auto const& key : stale) forget_locked(key);
}

void Sessions::open(std::string const& account, std::function<void(std::optional<std::string>)> ready,
    Device device, std::function<bool(journal::Writer&)> may_open) {
    auto const token = new_token();
    auto const now = kernel_.clock().now();
    Session const session{.key = hash_of_token(token),
        .account = account,
        .opened_at = now,
        .seen_at = now,
        .device = std::move(device)};
    // Shared by the two ends of one write.
    auto const opens = std::make_shared<bool>(true);
    kernel_.write(
        [session, opens, may_open = std::move(may_open)](journal::Writer& writer) {
            *opens = !may_open || may_open(writer);
            if (*opens) writer.put_setting(setting_of(session));
        },
        [this, session, token, opens, ready = std::move(ready)](bool written) {
            if (!written || !*opens) return ready(std::nullopt);
            {
                std::lock_guard const lock(mutex_);
                sessions_.emplace(session.key, session);
                std::multimap<base::Instant, std::string> of_account;
                for (auto const& [key, other] : sessions_) {
                    if (other.account == session.account) of_account.emplace(other.seen_at, key);
                }
                if (of_account.size() > limits::sessions_per_account_max) {
                    forget_locked(of_account.begin()->second);
                }
            }
            ready(token);
        });
}

bool Sessions::is_good(Session& session) const {
    auto const now = kernel_.clock().now();
    auto const& directory = kernel_.directory();
    bool const is_in_time = now < session.opened_at.plus_seconds(seconds(limits::session_age_max))
        && now < session.seen_at.plus_seconds(seconds(limits::session_idle_max));
    if (!is_in_time || directory.is_blocked(session.account)) return false;
    auto& since = session.without_role_since;
    if (!directory.actor(session.account).assignments.empty()) since.reset();
    else if (!since) since = now;
    return !since || now < since->plus_seconds(seconds(limits::session_without_role_max));
}

void Sessions::saw(Session& session) {
    auto const now = kernel_.clock().now();
    if (now < session.seen_at.plus_seconds(seconds(limits::session_seen_written_every))) return;
    session.seen_at = now;
    kernel_.write(
        [kept = session](journal::Writer& writer) {
            // Ended meanwhile: stays ended.
            if (writer.setting(space, kept.key)) writer.put_setting(setting_of(kept));
        },
        [](bool) {});
}

std::optional<Session> Sessions::find(std::string_view token) {
    if (token.empty() || token.size() > 100) return std::nullopt;
    auto const key = hash_of_token(token);
    std::lock_guard const lock(mutex_);
    auto const found = sessions_.find(key);
    if (found == sessions_.end()) return std::nullopt;
    if (!is_good(found->second)) {
        forget_locked(key);
        return std::nullopt;
    }
    saw(found->second);
    return found->second;
}

bool Sessions::stands(std::string const& key, bool used) {
    std::lock_guard const lock(mutex_);
    auto const found = sessions_.find(key);
    if (found == sessions_.end()) return false;
    if (!is_good(found->second)) {
        forget_locked(key);
        return false;
    }
    if (used) saw(found->second);
    return true;
}

std::vector<Session> Sessions::all_of(std::string const& account) {
    std::vector<Session> found;
    std::lock_guard const lock(mutex_);
    for (auto& [key, session] : sessions_) {
        if (session.account == account && is_good(session)) found.push_back(session);
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &Session::seen_at);
    return found;
}

void Sessions::end(std::string const& key, std::function<void(bool)> done) {
    {
        std::lock_guard const lock(mutex_);
        sessions_.erase(key);
    }
    kernel_.write([key](journal::Writer& writer) { writer.remove_setting(space, key); }, std::move(done));
}

void Sessions::end_all_of(
    std::string const& account, std::string const& but_key, std::function<void(bool)> done) {
    forget_all_of(account, but_key);
    kernel_.write([account, but_key](journal::Writer& writer) { remove_all_of(writer, account, but_key); },
        [this, account, but_key, done = std::move(done)](bool written) {
            forget_all_of(account, but_key);  // also one that was being opened meanwhile
            done(written);
        });
}

void Sessions::remove_all_of(
    journal::Writer& writer, std::string const& account, std::string const& but_key) {
    for (auto const& setting : writer.settings(space)) {
        auto const stored = base::read_text<StoredSession>(setting.value, base::Reading::lenient);
        if (stored.ok() && stored.value().account == account && setting.key != but_key)
            writer.remove_setting(space, setting.key);
    }
}

void Sessions::forget_all_of(std::string const& account, std::string const& but_key) {
    std::lock_guard const lock(mutex_);
    std::erase_if(sessions_,
        [&](auto const& entry) { return entry.second.account == account && entry.first != but_key; });
}

/// By value: the caller's may be the map's own.
void Sessions::forget_locked(std::string key) {
    sessions_.erase(key);
    kernel_.write([gone = std::move(key)](journal::Writer& writer) { writer.remove_setting(space, gone); },
        [](bool) {});
}

std::string Sessions::csrf_of(std::string_view token) { return derived(token, "csrf"); }

}  // namespace paraat::transport
