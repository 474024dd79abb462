// The one visibility rule and the one rule of rights: deny, unless an assignment or an invitation says
// otherwise.
#include "server/access/directory_content.hpp"

#include <algorithm>

namespace paraat::access {
namespace {

constexpr std::size_t remembered_answers_max = 4096;  // per account
constexpr std::size_t remembered_accounts_max = 20'000;
constexpr std::size_t shared_audiences_max = 50'000;
constexpr std::string_view guest = "guest";

}  // namespace

bool Directory::may(
    Actor const& actor, std::string_view right, std::string_view region, base::Uuid scope) const {
    if (actor.is_system()) return true;
    std::shared_lock const lock(content_->mutex);
    if (content_->is_shut_out(actor)) return false;
    return std::any_of(actor.assignments.begin(), actor.assignments.end(), [&](Assignment const& assignment) {
        if (!content_->role_holds(assignment, right)) return false;
        auto const own_region = !assignment.region.empty() && assignment.region == region;
        if (own_region) return content_->is_within(actor, assignment, scope);
        return content_->shares(actor, assignment, scope);
    });
}

bool Directory::holds(Actor const& actor, std::string_view right) const {
    if (actor.is_system()) return true;
    std::shared_lock const lock(content_->mutex);
    if (content_->is_shut_out(actor)) return false;
    return std::any_of(actor.assignments.begin(), actor.assignments.end(),
        [&](Assignment const& assignment) { return content_->role_holds(assignment, right); });
}

bool Directory::in_scope(Actor const& actor, base::Uuid scope) const {
    if (actor.is_system()) return true;
    std::shared_lock const lock(content_->mutex);
    if (content_->is_shut_out(actor)) return false;
    return std::any_of(actor.assignments.begin(), actor.assignments.end(),
        [&](Assignment const& assignment) { return content_->shares(actor, assignment, scope); });
}

bool Directory::visible(Actor const& actor, Audience const& audience) const {
    std::shared_lock const lock(content_->mutex);
    return content_->admits(actor, audience);
}

bool Directory::visible(Actor const& actor, std::string const& audience_text) const {
    return visible(actor, std::vector<SharedAudience>{audience(audience_text)}).front() != 0;
}

SharedAudience Directory::audience(std::string const& text) const {
    std::lock_guard const lock(content_->remembering);
    if (content_->audiences.size() > shared_audiences_max) {
        content_->audiences.clear();
        content_->remembered.clear();
    }
    auto& shared = content_->audiences[text];
    if (shared == nullptr) shared = std::make_shared<Audience const>(Audience::parse(text));
    return shared;
}

std::vector<char> Directory::visible(Actor const& actor, std::vector<SharedAudience> const& audiences) const {
    std::vector<char> answers;
    answers.reserve(audiences.size());
    std::shared_lock const lock(content_->mutex);
    // An actor made by hand, or before a change of its rights, is judged by what it brings and what stands
    // now; no answer is remembered.
    if (actor.epoch == 0 || actor.epoch != content_->epoch_of(actor.account)) {
        for (auto const& audience : audiences) answers.push_back(content_->admits(actor, *audience) ? 1 : 0);
        return answers;
    }
    std::lock_guard const also(content_->remembering);
    if (content_->remembered.size() > remembered_accounts_max) content_->remembered.clear();
    auto& remembered = content_->remembered[actor.account];
    if (remembered.epoch != actor.epoch || remembered.answers.size() > remembered_answers_max) {
        remembered.epoch = actor.epoch;
        remembered.answers.clear();
    }
    for (auto const& audience : audiences) {
        auto const [place, is_new] = remembered.answers.try_emplace(audience, char{0});
        if (is_new) place->second = content_->admits(actor, *audience) ? 1 : 0;
        answers.push_back(place->second);
    }
    return answers;
}

bool Directory::Content::is_shut_out(Actor const& actor) const {
    if (actor.account.empty()) return true;
    auto const* const known = find(actor.account);
    return known != nullptr && known->blocked;
}

bool Directory::Content::role_holds(Assignment const& assignment, std::string_view right) const {
    auto const found = roles_of_right.find(right);
    return found != roles_of_right.end() && found->second.contains(assignment.role);
}

/// An organisation stands for its guests: its people with a role in a region are within by that role or not
/// at all.
bool Directory::Content::is_named(Actor const& actor, Assignment const& assignment, base::Uuid scope) const {
    auto const found = narrowed.find(scope);
    if (found == narrowed.end()) return false;
    auto const& few = found->second;
    if (few.contains("account:" + actor.account)) return true;
    return assignment.role == guest && !actor.organisation.empty()
        && few.contains("organisation:" + actor.organisation);
}

bool Directory::Content::is_within(Actor const& actor, Assignment const& assignment, base::Uuid scope) const {
    auto const found = narrowed.find(scope);
    if (found == narrowed.end()) return true;
    constexpr std::string_view right = "right:";
    return is_named(actor, assignment, scope)
        || std::ranges::any_of(found->second, [&](std::string const& who) {
               return who.starts_with(right) && role_holds(assignment, who.substr(right.size()));
           });
}

bool Directory::Content::shares(Actor const& actor, Assignment const& assignment, base::Uuid scope) const {
    if (scope.is_nil() || !is_within(actor, assignment, scope)) return false;
    auto const has = [&](std::unordered_map<std::string, Scopes> const& all, std::string const& key) {
        auto const found = all.find(key);
        return found != all.end() && found->second.contains(scope);
    };
    if (!assignment.region.empty()) return has(scopes_of_region, assignment.region);
    if (assignment.role != guest) return false;
    auto const* const known = find(actor.account);
    if (known != nullptr && known->scopes.contains(scope)) return true;
    return !actor.organisation.empty() && has(scopes_of_organisation, actor.organisation);
}

bool Directory::Content::admits(Actor const& actor, Grant const& grant) const {
    if (grant == Grant{}) return false;
    if (!grant.account.empty() && grant.account != actor.account) return false;
    auto const asks_assignment = !grant.region.empty() || !grant.right.empty() || !grant.column.empty()
        || !grant.scope.is_nil() || grant.named;
    if (!asks_assignment) return true;
    // One and the same assignment: a leader in one region who reads in another does not lead there.
    return std::any_of(actor.assignments.begin(), actor.assignments.end(), [&](Assignment const& assignment) {
        if (!grant.region.empty() && assignment.region != grant.region) return false;
        if (!grant.column.empty() && assignment.column != grant.column) return false;
        if (!grant.right.empty() && !role_holds(assignment, grant.right)) return false;
        if (grant.named && !is_named(actor, assignment, grant.scope)) return false;
        return grant.scope.is_nil() || shares(actor, assignment, grant.scope);
    });
}

bool Directory::Content::admits(Actor const& actor, Audience const& audience) const {
    if (actor.is_system()) return audience.everyone || !audience.grants.empty();
    if (is_shut_out(actor)) return false;
    if (audience.everyone) return true;
    return std::any_of(audience.grants.begin(), audience.grants.end(),
        [&](Grant const& grant) { return admits(actor, grant); });
}

}  // namespace paraat::access
