// How a relief in a team reaches the reachability card: the incident says who went and who came, this finds
// the function that was held, and the holder takes over the new name and number. Bvr 2.4.1 lid 2: the picture
// of the incident holds who is reached where, so it must not go on naming somebody who has gone home.
#include "modules/organisation/relief.hpp"

#include "modules/incident/api.hpp"
#include "server/base/utf8.hpp"

namespace paraat::organisation {

namespace {

using kernel::About;
using kernel::Context;
using kernel::Events;

std::vector<kernel::CommandCall> note(base::Uuid incident, IncidentHolderNoted const& held) {
    if (incident.is_nil()) return {};
    return {kernel::call("organisation", "note_incident_holder",
        NoteIncidentHolder{
            incident, held.holding, held.function, held.name, held.holds, held.of_region, held.team})};
}

std::vector<kernel::CommandCall> note_taken(FunctionTaken const& event, About const& about) {
    return note(about.scope, {about.stream, event.function, event.name, true, about.region, event.team});
}
std::vector<kernel::CommandCall> note_relieved(HolderRelieved const& event, About const& about) {
    return note(about.scope, {about.stream, event.function, event.name, true, about.region, {}});
}
std::vector<kernel::CommandCall> note_released(FunctionReleased const&, About const& about) {
    return note(about.scope, {about.stream, {}, {}, false, {}, {}});
}

std::string code_of(incident::TeamKind team) {
    return std::string(base::type_of<incident::TeamKind>()->values[static_cast<std::size_t>(team)]);
}

template <class TeamFormed>
std::vector<kernel::CommandCall> note_team(TeamFormed const& event, About const& about) {
    return {kernel::call("organisation", "note_incident_team",
        NoteIncidentTeam{about.scope, about.region, code_of(event.team), event.part})};
}

std::vector<kernel::CommandCall> follow(incident::FunctionaryRelieved const& event, About const& about) {
    auto const team = event.team ? code_of(*event.team) : std::string();
    return {kernel::call("organisation", "follow_relief",
        FollowRelief{about.scope, event.function, event.from, event.to, event.to_account, event.occurred_at,
            about.region, team, event.part})};
}

std::vector<kernel::CommandCall> tell_holder(ReliefFound const& event, About const&) {
    return {kernel::call("organisation", "relieve_holder",
        RelieveHolder{event.holding, event.to, event.to_account, event.occurred_at})};
}

std::vector<kernel::CommandCall> review(About const& about, std::string const& region) {
    return {kernel::call("organisation", "review_numbers", ReviewNumbers{about.scope, region})};
}
std::vector<kernel::CommandCall> review_shared(incident::RegionShared const& event, About const& about) {
    return review(about, event.region);
}
std::vector<kernel::CommandCall> review_withdrawn(
    incident::RegionWithdrawn const& event, About const& about) {
    return review(about, event.region);
}
/// What changed while it was closed was not followed.
std::vector<kernel::CommandCall> review_reopened(incident::IncidentReopened const&, About const& about) {
    return review(about, {});
}
std::vector<kernel::CommandCall> review_not_closed(incident::ClosingWithdrawn const&, About const& about) {
    return review(about, {});
}

std::vector<kernel::CommandCall> tell_holders(NumbersReviewed const& event, About const&) {
    std::vector<kernel::CommandCall> calls;
    calls.reserve(event.holdings.size());
    for (auto const& holding : event.holdings)
        calls.push_back(
            kernel::call("organisation", "review_number", ReviewNumber{holding, event.of_region}));
    return calls;
}

/// Bvr 2.1.1: each region has teams of its own. Noted before region and team were: it may be any.
bool is_of(FollowRelief const& relief, IncidentHolderNoted const& held) {
    bool const is_known = !held.of_region.empty() && !held.team.empty() && !relief.team.empty();
    return !is_known || (held.of_region == relief.of_region && held.team == relief.team);
}

/// Bvr 2.1.1 knows several CoPIs, and teams per municipality; the card does not tell them apart. One that was
/// left out counts too: it may be called after all. A team from before teams were noted is not alone when it
/// has a part.
bool is_one_of_several(IncidentHolders const& state, FollowRelief const& relief) {
    bool is_noted = false;
    for (auto const& team : state.teams) {
        if (team.of_region != relief.of_region || team.team != relief.team) continue;
        if (team.part != relief.part) return true;
        is_noted = true;
    }
    return !is_noted && !relief.part.empty();
}

std::string last_word(std::string_view name) {
    while (name.ends_with(' ')) name.remove_suffix(1);
    auto const space = name.rfind(' ');
    auto word = std::string(space == std::string_view::npos ? name : name.substr(space + 1));
    for (auto& letter : word) letter = base::lower(letter);
    return word;
}

/// "R. Brandsma" may be Ruben Brandsma; Jan de Wit is not.
bool may_be_the_same(std::string_view name, std::string_view other) {
    return last_word(name) == last_word(other);
}

}  // namespace

base::Result<Events> decide(IncidentHolders const& state, NoteIncidentHolder const& command, Context const&) {
    auto const known = std::ranges::find(state.held, command.holding, &IncidentHolderNoted::holding);
    auto team = command.team;
    if (team.empty() && known != state.held.end()) team = known->team;
    return Events{IncidentHolderNoted{
        command.holding, command.function, command.name, command.holds, command.of_region, team}};
}

base::Result<Events> decide(IncidentHolders const&, NoteIncidentTeam const& command, Context const&) {
    return Events{IncidentTeamNoted{command.of_region, command.team, command.part}};
}

/// The one of that function in that team with the name of who went. Teams write names by hand: the only
/// holder of that function there is meant too, when the last name is the same; somebody else stays on the
/// card, with the number. One of several teams goes by the whole name, or its relief would take the leader of
/// another off.
base::Result<Events> decide(IncidentHolders const& state, FollowRelief const& command, Context const&) {
    std::vector<IncidentHolderNoted const*> of_function, of_name;
    for (auto const& held : state.held) {
        if (held.function != command.function || !is_of(command, held)) continue;
        of_function.push_back(&held);
        if (held.name == command.from) of_name.push_back(&held);
    }
    bool const by_name = !of_name.empty() || is_one_of_several(state, command);
    auto const& candidates = by_name ? of_name : of_function;
    if (candidates.size() != 1 || !may_be_the_same(candidates.front()->name, command.from)) return Events{};
    return Events{
        ReliefFound{candidates.front()->holding, command.to, command.to_account, command.occurred_at}};
}

base::Result<Events> decide(IncidentHolders const& state, ReviewNumbers const& command, Context const&) {
    if (state.held.empty()) return Events{};
    NumbersReviewed event{.holdings = {}, .of_region = command.of_region};
    for (auto const& held : state.held) event.holdings.push_back(held.holding);
    return Events{event};
}

void evolve(IncidentHolders& state, IncidentHolderNoted const& event, kernel::Recorded const&) {
    std::erase_if(state.held, [&](auto const& held) { return held.holding == event.holding; });
    if (event.holds) state.held.push_back(event);
}
void evolve(IncidentHolders& state, IncidentTeamNoted const& event, kernel::Recorded const&) {
    state.teams.push_back(event);
}
void evolve(IncidentHolders&, ReliefFound const&, kernel::Recorded const&) {}
void evolve(IncidentHolders&, NumbersReviewed const&, kernel::Recorded const&) {}

void install_relief(kernel::Registry& registry) {
    auto holders = registry.stream<IncidentHolders>("incident_holders");
    holders.event<IncidentHolderNoted>("noted", kernel::silent, 2, past_of_noted());
    holders.event<IncidentTeamNoted>("team_noted", kernel::silent);
    holders.event<ReliefFound>("relief_found", kernel::silent);
    holders.event<NumbersReviewed>("numbers_reviewed", kernel::silent);
    auto const may = kernel::may(keep_organisation);
    holders.keyed_command<NoteIncidentHolder>("note_incident_holder", may, decide, {});
    holders.keyed_command<NoteIncidentTeam>("note_incident_team", may, decide, {});
    holders.keyed_command<FollowRelief>("follow_relief", may, decide, {});
    holders.keyed_command<ReviewNumbers>("review_numbers", may, decide, {});
    registry.reaction<FunctionTaken>(note_taken);
    registry.reaction<HolderRelieved>(note_relieved);
    registry.reaction<FunctionReleased>(note_released);
    registry.reaction<incident::TeamAlarmed>(note_team);
    registry.reaction<incident::TeamLeftOut>(note_team);
    registry.reaction<incident::TeamConvened>(note_team);
    registry.reaction<incident::FunctionaryRelieved>(follow);
    registry.reaction<ReliefFound>(tell_holder);
    registry.reaction<incident::RegionShared>(review_shared);
    registry.reaction<incident::RegionWithdrawn>(review_withdrawn);
    registry.reaction<incident::IncidentReopened>(review_reopened);
    registry.reaction<incident::ClosingWithdrawn>(review_not_closed);
    registry.reaction<NumbersReviewed>(tell_holders);
}

}  // namespace paraat::organisation
