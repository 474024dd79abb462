// A whole Paraat in memory for one test.
#include "tests/support/world.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

#include "modules.gen.hpp"
#include "server/base/hash.hpp"
#include "server/kernel/job_record.hpp"

namespace paraat::test {

namespace json = boost::json;

std::vector<std::string> Mirror::apply(std::string const& text) {
    auto const frame = json::parse(text);
    std::vector<std::string> put;
    auto const keep = [&](std::string const& place, json::value const& body) {
        rows_[place] = json::serialize(body);
        put.push_back(place);
    };
    if (frame.at("type").as_string() == "snapshot") {
        bool const whole =
            std::any_of(frame.at("scopes").as_array().begin(), frame.at("scopes").as_array().end(),
                [](auto const& scope) { return scope.as_string() == "home"; });
        if (whole) rows_.clear();
        for (auto const& [table, rows] : frame.at("rows").as_object()) {
            for (auto const& [key, body] : rows.as_object())
                keep(std::string(table) + " " + std::string(key), body);
        }
        return put;
    }
    for (auto const& row : frame.at("put").as_array()) {
        keep(std::string(row.at(0).as_string()) + " " + std::string(row.at(1).as_string()), row.at(2));
    }
    for (auto const& row : frame.at("removed").as_array()) {
        rows_.erase(std::string(row.at(0).as_string()) + " " + std::string(row.at(1).as_string()));
    }
    return put;
}

std::shared_ptr<kernel::Registry> new_registry() {
    auto made = std::make_shared<kernel::Registry>();
    kernel::install_kernel(*made);
    install_all(*made);
    return made;
}

std::shared_ptr<kernel::Registry const> whole_registry() {
    static std::shared_ptr<kernel::Registry const> const registry = new_registry();
    return registry;
}

World::World(base::Instant start, std::shared_ptr<kernel::Registry const> registry)
    : clock_(start), registry_(registry ? registry : whole_registry()),
      store_(journal::open_sqlite_in_memory()), feed_(std::make_unique<live::Feed>(*store_, directory_)),
      kernel_(std::make_unique<kernel::Kernel>(*registry_, *store_, directory_, *feed_, clock_)) {}

World::~World() { kernel_->stop(); }

base::Uuid World::alias(std::string const& name) {
    auto const known = aliases_.find(name);
    if (known != aliases_.end()) return known->second;
    auto const hash = base::hash_of(name);
    std::array<std::uint8_t, 10> random;
    std::copy_n(hash.begin(), random.size(), random.begin());
    auto const id = base::make_uuid_v7(clock_.now(), random);
    names_[id.text()] = name;
    return aliases_[name] = id;
}

void World::give_alias(std::string const& name, base::Uuid id) {
    names_[id.text()] = name;
    aliases_[name] = id;
}

std::string World::named(std::string const& text) const {
    auto const known = names_.find(text);
    return known == names_.end() ? text : known->second;
}

void World::declare_person(
    std::string const& name, std::vector<std::string> const& assignments, std::string const& organisation) {
    auto const account = alias(name).text();
    auto const subject = "account:" + account;
    directory_.put(subject, "name", name);
    for (auto const& assignment : assignments) directory_.put(subject, "assignment", assignment);
    if (!organisation.empty()) directory_.put(subject, "organisation", alias(organisation).text());
    Person person{name, account};
    for (auto* follower : {&person.stays, &person.returns}) {
        follower->subscription.actor = directory_.actor(account);
        follower->subscription.scopes = scopes_;
    }
    people_.emplace(name, std::move(person));
}

std::string World::account_of(std::string const& name) { return alias(name).text(); }

void World::follow_scope(base::Uuid scope) {
    if (!scopes_.insert(scope).second) return;
    for (auto& [name, person] : people_) {
        for (auto* follower : {&person.stays, &person.returns}) {
            if (follower->subscription.fresh) {
                follower->subscription.scopes.insert(scope);
                continue;
            }
            for (auto const& frame : feed_->add_scopes(follower->subscription, {scope})) {
                if (frame) follower->mirror.apply(*frame);
            }
        }
    }
}

base::Uuid World::next_command_id() {
    auto const hash = base::Hasher().add("command").add(static_cast<std::int64_t>(++commands_)).finish();
    std::array<std::uint8_t, 10> random;
    std::copy_n(hash.begin(), random.size(), random.begin());
    return base::make_uuid_v7(clock_.now(), random);
}

}  // namespace paraat::test
