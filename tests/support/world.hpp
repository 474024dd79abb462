// A whole Paraat in memory for one test: clock that stands still, store, kernel, and people who watch.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/kernel/kernel.hpp"

namespace paraat::test {

/// What one browser holds: fed by frames, with the same generic reducer.
class Mirror {
public:
    /// Applies a frame of the wire (snapshot or changes). @return "table key" of each row that was put.
    std::vector<std::string> apply(std::string const& frame);
    std::map<std::string, std::string> const& rows() const { return rows_; }

private:
    std::map<std::string, std::string> rows_;  // "table key" -> body
};

/// One reader of the live picture and what it holds.
struct Follower {
    live::Subscription subscription{};
    Mirror mirror{};
};

struct Person {
    std::string name;
    std::string account;
    Follower stays{};    // follows all the time
    Follower returns{};  // was away before every look: has its rows and its cursor, and no memory of rights
};

class World {
public:
    explicit World(base::Instant start, std::shared_ptr<kernel::Registry const> registry = nullptr);
    ~World();

    void declare_person(std::string const& name, std::vector<std::string> const& assignments,
        std::string const& organisation);
    /// A declared person, or an account that is known by an alias.
    std::string account_of(std::string const& name);
    std::map<std::string, Person>& people() { return people_; }

    base::Uuid alias(std::string const& name);
    /// From now on this name means a record that is there already.
    void give_alias(std::string const& name, base::Uuid id);
    /// The alias of an identifier, else the text itself.
    std::string named(std::string const& text) const;
    void follow_scope(base::Uuid scope);

    base::Uuid next_command_id();
    base::SetClock& clock() { return clock_; }
    kernel::Registry const& registry() const { return *registry_; }
    kernel::Kernel& kernel() { return *kernel_; }
    journal::Store& store() { return *store_; }
    access::Directory& directory() { return directory_; }
    live::Feed& feed() { return *feed_; }
    live::Scopes const& scopes() const { return scopes_; }

private:
    base::SetClock clock_;
    std::shared_ptr<kernel::Registry const> registry_;
    std::unique_ptr<journal::Store> store_;
    access::Directory directory_;
    std::unique_ptr<live::Feed> feed_;
    std::unique_ptr<kernel::Kernel> kernel_;
    std::map<std::string, Person> people_;
    std::map<std::string, base::Uuid> aliases_;
    std::map<std::string, std::string> names_;
    live::Scopes scopes_{base::Uuid{}};
    int commands_ = 0;
};

/// A registry with every module of this build.
std::shared_ptr<kernel::Registry> new_registry();
/// The same, made once.
std::shared_ptr<kernel::Registry const> whole_registry();

/// The files inside the binary, for modules that load at start.
kernel::Resources resources_of_this_build();

}  // namespace paraat::test
