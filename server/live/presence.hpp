// Who looks and who edits: latest values in memory, never in the journal, gone at a restart.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "server/base/instant.hpp"
#include "server/base/uuid.hpp"

namespace paraat::live {

struct Person {
    std::string account, name, column;
    std::string place;      // "picture_section:<uuid>", or empty
    std::string doing;      // "looks" or "edits"
    base::Instant since{};  // of this place and doing; filled in by Presence
    base::Instant heard{};  // the last word; filled in by Presence
};

/// Thread-safe. A person with two sockets counts once per place; a word older than 45 s is forgotten.
class Presence {
public:
    explicit Presence(base::Clock const& clock) : clock_(clock) {}

    /// The latest word of a socket about a scope; it takes the place of the one before.
    /// @return true when others must be told.
    bool say(std::uint64_t socket, base::Uuid scope, Person person);
    /// @return the scopes that changed.
    std::vector<base::Uuid> leave(std::uint64_t socket);
    std::vector<base::Uuid> forget_silent();
    /// In order of name; who edits a place in one window and looks at it in another, edits.
    std::vector<Person> people(base::Uuid scope) const;
    /// The wire frame of a scope.
    std::string frame(base::Uuid scope) const;
    /// Bumped at every change; a socket remembers what it has sent.
    std::uint64_t version(base::Uuid scope) const;

private:
    using Sockets = std::map<std::uint64_t, Person>;
    /// Removes the words for which `is_gone(socket, person)` holds. @return the scopes where there was one.
    template <class IsGone>
    std::vector<base::Uuid> remove_if(IsGone const& is_gone);

    base::Clock const& clock_;
    mutable std::mutex mutex_;
    std::map<base::Uuid, Sockets> scopes_;
    std::map<base::Uuid, std::uint64_t> versions_;
};

}  // namespace paraat::live
