// Facts come in and go out; each change moves the epoch of exactly those accounts whose rights it can touch.
#include "server/access/directory_content.hpp"

#include <algorithm>
#include <optional>

#include "server/base/check.hpp"

namespace paraat::access {
namespace {

constexpr std::string_view account_prefix = "account:", organisation_prefix = "organisation:",
                           region_prefix = "region:", scope_prefix = "scope:";

/// The part of a subject after its prefix, when it has that prefix.
std::optional<std::string> after(std::string_view prefix, std::string const& subject) {
    if (!subject.starts_with(prefix)) return std::nullopt;
    return subject.substr(prefix.size());
}

void share(Scopes& scopes, std::string const& value, bool stands) {
    auto const scope = base::Uuid::parse(value);
    if (!scope || scope->is_nil()) return;
    if (stands) scopes.insert(*scope);
    else scopes.erase(*scope);
}

bool concerns_rights(std::string const& kind) {
    return kind == "assignment" || kind == "organisation" || kind == "name" || kind == "blocked"
        || kind == "scope" || kind == "narrow";
}

}  // namespace

bool concerns(std::string_view subject, Actor const& actor) {
    auto const is = [&](std::string_view prefix, std::string const& name) {
        return !name.empty() && subject.starts_with(prefix) && subject.substr(prefix.size()) == name;
    };
    return is(account_prefix, actor.account) || is(organisation_prefix, actor.organisation)
        || subject.starts_with(scope_prefix)  // rare, and whoever shares the scope may be touched
        || std::any_of(actor.assignments.begin(), actor.assignments.end(),
            [&](Assignment const& assignment) { return is(region_prefix, assignment.region); });
}

Directory::Directory() : content_(std::make_unique<Content>()) {}
Directory::~Directory() = default;

void Directory::declare(std::vector<Right> const& rights) {
    std::unique_lock const lock(content_->mutex);
    for (auto const& right : rights) {
        auto& holders = content_->roles_of_right[std::string(right.name)];
        for (auto const role : right.roles) {
            base::check(std::find(roles().begin(), roles().end(), role) != roles().end(),
                "a right names a known role");
            holders.emplace(role);
        }
        content_->rights.insert_or_assign(std::string(right.name), right);
    }
    content_->epoch_of_all = ++content_->epoch;
}

std::vector<Right> Directory::rights() const {
    std::shared_lock const lock(content_->mutex);
    std::vector<Right> all;
    all.reserve(content_->rights.size());
    for (auto const& [name, right] : content_->rights) all.push_back(right);
    return all;
}

bool Directory::is_declared(std::string_view right) const {
    std::shared_lock const lock(content_->mutex);
    return content_->rights.find(right) != content_->rights.end();
}

void Directory::put(std::string const& subject, std::string const& kind, std::string const& value) {
    change({{subject, kind, value, true}});
}

void Directory::remove(std::string const& subject, std::string const& kind, std::string const& value) {
    change({{subject, kind, value, false}});
}

void Directory::change(std::vector<Statement> const& statements) {
    std::unique_lock const lock(content_->mutex);
    for (auto const& statement : statements) {
        if (!concerns_rights(statement.kind)) continue;
        if (statement.stands) content_->state(statement);
        else content_->withdraw(statement);
    }
}

void Directory::clear() {
    std::unique_lock const lock(content_->mutex);
    content_->facts.clear();
    content_->accounts.clear();
    content_->scopes_of_region.clear();
    content_->scopes_of_organisation.clear();
    content_->narrowed.clear();
    content_->accounts_of_region.clear();
    content_->accounts_of_organisation.clear();
    content_->epoch_of_all = ++content_->epoch;
}

std::uint64_t Directory::epoch() const {
    std::shared_lock const lock(content_->mutex);
    return content_->epoch;
}

std::uint64_t Directory::epoch_of(std::string const& account) const {
    std::shared_lock const lock(content_->mutex);
    return content_->epoch_of(account);
}

Actor Directory::actor(std::string const& account) const {
    std::shared_lock const lock(content_->mutex);
    Actor actor{.account = account, .name = {}, .epoch = content_->epoch_of(account)};
    auto const* const known = content_->find(account);
    if (known == nullptr) return actor;
    actor.name = known->name;
    actor.organisation = known->organisation;
    if (!known->blocked) actor.assignments = known->assignments;
    return actor;
}

bool Directory::is_blocked(std::string const& account) const {
    std::shared_lock const lock(content_->mutex);
    auto const* const known = content_->find(account);
    return known != nullptr && known->blocked;
}

std::vector<std::string> Directory::accounts() const {
    std::shared_lock const lock(content_->mutex);
    std::vector<std::string> all;
    for (auto const& [account, content] : content_->accounts) {
        if (!content.assignments.empty()) all.push_back(account);
    }
    std::sort(all.begin(), all.end());
    return all;
}

void Directory::Content::state(Statement const& statement) {
    KindAndValue const fact{statement.kind, statement.value};
    if (++facts[statement.subject][fact] == 1) changed(statement.subject, fact, true);
}

void Directory::Content::withdraw(Statement const& statement) {
    auto const of_subject = facts.find(statement.subject);
    if (of_subject == facts.end()) return;
    KindAndValue const fact{statement.kind, statement.value};
    auto const found = of_subject->second.find(fact);
    if (found == of_subject->second.end() || --found->second > 0) return;
    of_subject->second.erase(found);
    if (of_subject->second.empty()) facts.erase(of_subject);
    changed(statement.subject, fact, false);
}

void Directory::Content::changed(std::string const& subject, KindAndValue const& fact, bool stands) {
    ++epoch;
    if (auto const account = after(account_prefix, subject)) {
        read_account(*account);
        return;
    }
    if (fact.first == "narrow") {
        auto const named = after(scope_prefix, subject);
        auto const scope = named ? base::Uuid::parse(*named) : std::nullopt;
        if (!scope) return;
        auto& few = narrowed[*scope];
        if (stands) few.insert(fact.second);
        else few.erase(fact.second);
        if (few.empty()) narrowed.erase(*scope);
        epoch_of_all = epoch;  // rare, and it touches whoever shares the scope by whatever way
        return;
    }
    if (fact.first != "scope") return;
    std::set<std::string> const* touched = nullptr;
    if (auto const region = after(region_prefix, subject)) {
        share(scopes_of_region[*region], fact.second, stands);
        touched = &accounts_of_region[*region];
    } else if (auto const organisation = after(organisation_prefix, subject)) {
        share(scopes_of_organisation[*organisation], fact.second, stands);
        touched = &accounts_of_organisation[*organisation];
    }
    if (touched == nullptr) return;
    for (auto const& account : *touched) accounts[account].epoch = epoch;
}

/// Draws up the account anew from its facts, which are few.
void Directory::Content::read_account(std::string const& account) {
    Account now;
    now.epoch = epoch;
    auto const stated = facts.find(std::string(account_prefix) + account);
    if (stated != facts.end()) {
        for (auto const& [fact, count] : stated->second) {
            auto const& [kind, value] = fact;
            if (kind == "name") now.name = value;
            if (kind == "organisation") now.organisation = value;
            if (kind == "blocked") now.blocked = true;
            if (kind == "scope") share(now.scopes, value, true);
            if (kind != "assignment") continue;
            if (auto assignment = Assignment::parse(value)) now.assignments.push_back(std::move(*assignment));
        }
    }
    auto& known = accounts[account];
    enlist(account, known, false);
    known = std::move(now);
    enlist(account, known, true);
}

/// Keeps who must hear of it when a scope is shared with a region or an organisation.
void Directory::Content::enlist(std::string const& account, Account const& content, bool in) {
    auto const keep = [&](std::set<std::string>& list) {
        if (in) list.insert(account);
        else list.erase(account);
    };
    if (!content.organisation.empty()) keep(accounts_of_organisation[content.organisation]);
    for (auto const& assignment : content.assignments) {
        if (!assignment.region.empty()) keep(accounts_of_region[assignment.region]);
    }
}

Account const* Directory::Content::find(std::string const& account) const {
    auto const found = accounts.find(account);
    return found == accounts.end() ? nullptr : &found->second;
}

std::uint64_t Directory::Content::epoch_of(std::string const& account) const {
    auto const* const known = find(account);
    return std::max(epoch_of_all, known == nullptr ? 0 : known->epoch);
}

}  // namespace paraat::access
