// Presence: the latest word of each socket, and what colleagues see of it.
#include "server/live/presence.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "server/base/json.hpp"

namespace paraat::live {
namespace {

/// The browser speaks every 20 s; two words may get lost in a tunnel before someone is gone.
constexpr std::int64_t silence_s_max = 45;

auto shown(Person const& person) {
    return std::tie(person.account, person.name, person.column, person.place, person.doing);
}

void write_field(char const* name, std::string const& value, std::string& out) {
    out.append(out.back() == '{' ? "\"" : ",\"").append(name).append("\":");
    base::write_text(value, out);
}

}  // namespace

bool Presence::say(std::uint64_t socket, base::Uuid scope, Person person) {
    auto const now = clock_.now();
    person.since = person.heard = now;
    std::lock_guard const lock(mutex_);
    auto const [place, is_new] = scopes_[scope].try_emplace(socket, person);
    auto& known = place->second;
    if (!is_new && shown(known) == shown(person)) {
        known.heard = now;
        return false;
    }
    if (!is_new && known.place == person.place && known.doing == person.doing) person.since = known.since;
    known = std::move(person);
    ++versions_[scope];
    return true;
}

template <class IsGone>
std::vector<base::Uuid> Presence::remove_if(IsGone const& is_gone) {
    std::vector<base::Uuid> changed;
    std::lock_guard const lock(mutex_);
    for (auto scope = scopes_.begin(); scope != scopes_.end();) {
        auto const gone =
            std::erase_if(scope->second, [&](auto const& word) { return is_gone(word.first, word.second); });
        if (gone > 0) {
            ++versions_[scope->first];
            changed.push_back(scope->first);
        }
        scope = scope->second.empty() ? scopes_.erase(scope) : std::next(scope);
    }
    return changed;
}

std::vector<base::Uuid> Presence::leave(std::uint64_t socket) {
    return remove_if([&](std::uint64_t speaker, Person const&) { return speaker == socket; });
}

std::vector<base::Uuid> Presence::forget_silent() {
    auto const now = clock_.now();
    return remove_if([&](std::uint64_t, Person const& person) {
        return now.microseconds - person.heard.microseconds > silence_s_max * 1'000'000;
    });
}

std::vector<Person> Presence::people(base::Uuid scope) const {
    std::map<std::pair<std::string, std::string>, Person> once;  // by account and place
    {
        std::lock_guard const lock(mutex_);
        auto const found = scopes_.find(scope);
        if (found == scopes_.end()) return {};
        for (auto const& [socket, person] : found->second) {
            auto const [place, is_new] = once.try_emplace({person.account, person.place}, person);
            auto& shown_person = place->second;
            if (is_new) continue;
            auto const more = shown_person.doing != "edits" && person.doing == "edits";
            auto const earlier = shown_person.doing == person.doing && person.since < shown_person.since;
            if (more || earlier) shown_person = person;
        }
    }
    std::vector<Person> all;
    all.reserve(once.size());
    for (auto& [key, person] : once) all.push_back(std::move(person));
    std::stable_sort(all.begin(), all.end(),
        [](Person const& left, Person const& right) { return left.name < right.name; });
    return all;
}

std::string Presence::frame(base::Uuid scope) const {
    std::string out = R"({"type":"presence","scope":)";
    base::write_text(scope.is_nil() ? "home" : scope.text(), out);
    out += R"(,"people":[)";
    char const* separator = "";
    for (auto const& person : people(scope)) {
        out.append(separator).append("{");
        write_field("account", person.account, out);
        write_field("name", person.name, out);
        write_field("column", person.column, out);
        write_field("place", person.place, out);
        write_field("doing", person.doing, out);
        write_field("since", person.since.iso(), out);
        out += '}';
        separator = ",";
    }
    return out + "]}";
}

std::uint64_t Presence::version(base::Uuid scope) const {
    std::lock_guard const lock(mutex_);
    auto const found = versions_.find(scope);
    return found == versions_.end() ? 0 : found->second;
}

}  // namespace paraat::live
