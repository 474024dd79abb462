// The roles a bureau can give, and the text of an assignment in a fact.
#include "server/access/actor.hpp"

#include <algorithm>

namespace paraat::access {

std::vector<std::string_view> const& roles() {
    static std::vector<std::string_view> const all{
        "reader", "editor", "information_manager", "leader", "planner", "administrator", "guest"};
    return all;
}

std::string Assignment::text() const {
    auto out = role + "@" + region;
    if (!column.empty()) out += "#" + column;
    return out;
}

std::optional<Assignment> Assignment::parse(std::string_view text) {
    auto const at = std::min(text.find('@'), text.size());
    auto const hash = std::min(text.find('#', at), text.size());
    Assignment assignment;
    assignment.role = text.substr(0, at);
    if (at < hash) assignment.region = text.substr(at + 1, hash - at - 1);
    if (hash < text.size()) assignment.column = text.substr(hash + 1);
    auto const known = std::find(roles().begin(), roles().end(), assignment.role) != roles().end();
    // Only a guest stands outside every region; for any other role a missing region is a mistake that admits
    // nobody.
    if (!known || (assignment.region.empty() != (assignment.role == "guest"))) return std::nullopt;
    return assignment;
}

}  // namespace paraat::access
