// Who acts: an account with its assignments, and the index of facts from which rights and visibility follow.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/access/audience.hpp"
#include "server/base/uuid.hpp"

namespace paraat::access {

/// A right as a module declares it, with the roles that hold it.
struct Right {
    std::string_view name;  // "open_incident"
    std::string_view meaning_nl, meaning_en;
    std::vector<std::string_view> roles;
};

/// One assignment: a role in a region and perhaps a column. A guest's role has no region; it reaches only the
/// scopes its account or organisation was invited to.
struct Assignment {
    std::string role;
    std::string region;
    std::string column;
    auto operator<=>(Assignment const&) const = default;

    /// As a fact says it: "editor@VR25#BRW", "reader@VR14", "guest@" .
    std::string text() const;
    /// Nothing when the role is not one of roles(), or a role other than guest names no region.
    static std::optional<Assignment> parse(std::string_view text);
};

struct Actor {
    std::string account;         // identifier, "system:<name>", or empty for nobody
    std::string name;            // as shown to colleagues
    std::string organisation{};  // identifier of the organisation, or empty
    std::vector<Assignment> assignments{};
    std::uint64_t epoch = 0;  // changes when anything about this actor's rights changed; 0: made by hand

    bool is_system() const { return account.starts_with("system:"); }
};

/// Roles a bureau can give (fixed; which rights each holds is declared by the modules).
/// reader, editor, information_manager, leader, planner, administrator, guest.
std::vector<std::string_view> const& roles();

/// A fact that begins to stand, or no longer does.
struct Statement {
    std::string subject, kind, value;
    bool stands = true;
};

/// True when a fact about this subject can change what the actor may or sees.
bool concerns(std::string_view subject, Actor const& actor);

/// Shared by everything that carries the same text: rows of a batch, and the answers that are remembered.
using SharedAudience = std::shared_ptr<Audience const>;

/// Facts and rights in memory, kept equal to the store by the kernel after each commit, before it wakes the
/// feed. Thread-safe.
///
/// `system:` actors may everything and see everything, save what is for nobody (an empty audience). Whoever
/// is blocked, and nobody (an empty account), may and sees nothing - not even what is for everyone.
///
/// Facts: subject "account:<id>": kind "assignment" value "role@VR25#BRW", kind "organisation" value <id>,
/// kind "name" value, kind "blocked" value "yes";
/// subject "region:VR25" | "account:<id>" | "organisation:<id>": kind "scope", value <uuid of the scope>;
/// subject "scope:<uuid>": kind "narrow", value "right:<name>" | "account:<id>" | "organisation:<id>": of all
/// with whom this scope is shared only these few (of an organisation: its guests) are within it.
/// Other kinds are passed over. Two streams may state the same fact: it holds until both have withdrawn it.
class Directory {
public:
    Directory();
    ~Directory();
    Directory(Directory const&) = delete;
    Directory& operator=(Directory const&) = delete;

    void declare(std::vector<Right> const& rights);
    std::vector<Right> rights() const;
    bool is_declared(std::string_view right) const;

    void put(std::string const& subject, std::string const& kind, std::string const& value);
    void remove(std::string const& subject, std::string const& kind, std::string const& value);
    /// Several at once: nobody is judged by half of them.
    void change(std::vector<Statement> const& statements);
    void clear();
    /// Changes of facts bump the epoch of those they touch; this one counts them all.
    std::uint64_t epoch() const;

    /// The actor as the facts stand; an account that is unknown or blocked has no assignments.
    Actor actor(std::string const& account) const;
    /// Shut out, whatever roles it holds.
    bool is_blocked(std::string const& account) const;
    /// The epoch of the actor as the facts stand, without making the actor: cheap enough to ask at every
    /// wake-up.
    std::uint64_t epoch_of(std::string const& account) const;
    /// Accounts that have an assignment (blocked ones too), in order, for the demo's role picker and
    /// administration.
    std::vector<std::string> accounts() const;

    /// May this actor use the right on a record of this region, in this scope (nil: none)?
    bool may(Actor const& actor, std::string_view right, std::string_view region, base::Uuid scope) const;
    /// Does the actor hold the right anywhere at all?
    bool holds(Actor const& actor, std::string_view right) const;
    bool visible(Actor const& actor, Audience const& audience) const;
    /// The same over the canonical text; parsed once per text and remembered.
    bool visible(Actor const& actor, std::string const& audience_text) const;
    /// The audience of a text, read once and kept for all who ask for the same text.
    SharedAudience audience(std::string const& text) const;
    /// Many questions about one actor at once: 1 or 0 for each audience, in order. Answers are remembered.
    std::vector<char> visible(Actor const& actor, std::vector<SharedAudience> const& audiences) const;
    bool in_scope(Actor const& actor, base::Uuid scope) const;

private:
    struct Content;
    std::unique_ptr<Content> content_;
};

}  // namespace paraat::access
