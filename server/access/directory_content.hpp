// Inside the directory: facts with what follows from them, and remembered answers. Only for this folder's
// sources.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "server/access/actor.hpp"

namespace paraat::access {

using Scopes = std::unordered_set<base::Uuid>;

/// What the facts about one account come to.
struct Account {
    std::string name, organisation;
    std::vector<Assignment> assignments;
    Scopes scopes;
    bool blocked = false;
    std::uint64_t epoch = 0;
};

/// Answers given to one account at one epoch.
struct Remembered {
    std::uint64_t epoch = 0;
    std::unordered_map<SharedAudience, char> answers;
};

struct Directory::Content {
    using KindAndValue = std::pair<std::string, std::string>;

    mutable std::shared_mutex mutex;  // over everything but `remembered`
    std::unordered_map<std::string, std::map<KindAndValue, int>>
        facts;  // by subject, with how many streams state it
    std::unordered_map<std::string, Account> accounts;
    std::unordered_map<std::string, Scopes> scopes_of_region, scopes_of_organisation;
    /// Who is within a narrowed scope, to see and to change (a confidential incident).
    using Few = std::set<std::string>;
    std::unordered_map<base::Uuid, Few> narrowed;
    std::unordered_map<std::string, std::set<std::string>> accounts_of_region, accounts_of_organisation;
    std::map<std::string, Right, std::less<>> rights;
    std::map<std::string, std::set<std::string, std::less<>>, std::less<>> roles_of_right;
    std::uint64_t epoch = 0;
    std::uint64_t epoch_of_all = 0;  // no account stands at an earlier epoch than this one

    mutable std::mutex remembering;  // taken after `mutex`
    mutable std::unordered_map<std::string, Remembered> remembered;
    mutable std::unordered_map<std::string, SharedAudience> audiences;

    void state(Statement const& statement);
    void withdraw(Statement const& statement);
    void changed(std::string const& subject, KindAndValue const& fact, bool stands);
    void read_account(std::string const& account);
    void enlist(std::string const& account, Account const& content, bool in);

    Account const* find(std::string const& account) const;
    std::uint64_t epoch_of(std::string const& account) const;
    bool is_shut_out(Actor const& actor) const;
    bool role_holds(Assignment const& assignment, std::string_view right) const;
    /// Is this actor one of the few by name?
    bool is_named(Actor const& actor, Assignment const& assignment, base::Uuid scope) const;
    /// Is a scope that was narrowed for this actor, by name or by a right?
    bool is_within(Actor const& actor, Assignment const& assignment, base::Uuid scope) const;
    /// Does this assignment share the scope?
    bool shares(Actor const& actor, Assignment const& assignment, base::Uuid scope) const;
    bool admits(Actor const& actor, Grant const& grant) const;
    bool admits(Actor const& actor, Audience const& audience) const;
};

}  // namespace paraat::access
