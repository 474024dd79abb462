// What is proved after every line of every scenario, unasked.
#include "tests/runner/properties.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace paraat::test {

namespace {

/// All rows of the followed scopes that an actor may see, read without the feed.
std::map<std::string, std::string> visible_rows(World& world, access::Actor const& actor, TablesSeen& seen) {
    std::map<std::string, std::string> rows;
    auto const reader = world.store().reader();
    for (auto const& scope : world.scopes()) {
        reader->rows(scope, {}, [&](journal::Row const& row) {
            seen.filled.insert(row.table);
            if (world.directory().visible(actor, row.audience)) {
                rows[row.table + " " + row.key] = boost::json::serialize(boost::json::parse(row.body));
            } else {
                seen.denied.insert(row.table);
            }
        });
    }
    return rows;
}

/// A right that only an audience names is held by nobody: the row would silently be for no one.
std::string undeclared_right(World& world) {
    std::set<std::string, std::less<>> declared{""};
    for (auto const& right : world.registry().rights()) declared.emplace(right.name);
    std::string wrong;
    auto const reader = world.store().reader();
    for (auto const& scope : world.scopes()) {
        reader->rows(scope, {}, [&](journal::Row const& row) {
            for (auto const& grant : access::Audience::parse(row.audience).grants) {
                if (declared.contains(grant.right)) continue;
                wrong = "the audience of " + row.table + " asks for the right " + grant.right
                    + ", which nobody holds: no command or query has it, and no add_right in module.cpp";
            }
        });
    }
    return wrong;
}

std::string difference(
    std::map<std::string, std::string> const& held, std::map<std::string, std::string> const& right) {
    for (auto const& [place, body] : right) {
        auto const found = held.find(place);
        if (found == held.end()) return "misses " + place;
        if (found->second != body) return "holds " + found->second + " where now stands " + body;
    }
    for (auto const& [place, body] : held) {
        if (!right.contains(place)) return "holds " + place + ", which is not for this person";
    }
    return {};
}

}  // namespace

std::string broken_property(World& world, TablesSeen& seen) {
    auto const rebuilt = verify_projections(world.registry(), world.store());
    if (!rebuilt.empty()) return "rebuilding from the journal gives another row: " + rebuilt;
    auto const undeclared = undeclared_right(world);
    if (!undeclared.empty()) return undeclared;
    for (auto& [name, person] : world.people()) {
        auto const actor = world.directory().actor(person.account);
        auto const right = visible_rows(world, actor, seen);
        person.returns.subscription.actor = actor;
        for (auto* follower : {&person.stays, &person.returns}) {
            while (auto const frame = world.feed().pull(follower->subscription))
                follower->mirror.apply(*frame);
            auto const wrong = difference(follower->mirror.rows(), right);
            if (wrong.empty()) continue;
            return name + (follower == &person.stays ? ", following the changes, " : ", who came back, ")
                + wrong;
        }
    }
    return {};
}

}  // namespace paraat::test
