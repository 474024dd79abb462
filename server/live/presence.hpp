// Who looks and who edits: latest values in memory, never in the journal, gone at a restart.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "server/base/instant.hpp"
#include "server/base/uuid.hpp"

namespace paraat::live {

struct Person {
    std::string account, name, column;
    std::string place;  // "picture_section:<uuid>", or empty
    std::string doing;  // "looks" or "edits"
    base::Instant since{};
    base::Instant heard{};
};

/// Thread-safe. A person with two sockets counts once per place; a word older than 45 s is forgotten.
class Presence {
public:
    explicit Presence(base::Clock const& clock) : clock_(clock) {}

    /// @return true when others must be told.
    bool say(std::uint64_t socket, base::Uuid scope, Person person);
    /// @return the scopes that changed.
    std::vector<base::Uuid> leave(std::uint64_t socket);
    std::vector<base::Uuid> forget_silent();
    std::vector<Person> people(base::Uuid scope) const;
    /// The wire frame of a scope.
    std::string frame(base::Uuid scope) const;
    /// Bumped at every change; a socket remembers what it has sent.
    std::uint64_t version(base::Uuid scope) const;

private:
    base::Clock const& clock_;
    mutable std::mutex mutex_;
    std::map<base::Uuid, std::map<std::uint64_t, Person>> scopes_;
    std::map<base::Uuid, std::uint64_t> versions_;
};

}  // namespace paraat::live
