// Decide and evolve for reference rows. Handbook 0.1: verified rows stay as their source says; what is to be
// checked and what is local is data that a user may change; an old version stays, because what was judged by
// it stays.
#include <algorithm>

#include "modules/reference/events.hpp"

namespace paraat::reference {

namespace {

namespace json = boost::json;

bool same(Content const& one, Content const& other) { return base::to_json(one) == base::to_json(other); }

bool may_stand_for(json::value const& now, json::value const& before) {
    return now.is_null() || before.is_null() || now.kind() == before.kind()
        || (now.is_number() && before.is_number());
}

/// The name of the first field that is missing, new or of another kind; empty when they fit.
std::string misfit(json::value const& values, json::value const& before) {
    if (!values.is_object() || !before.is_object()) return "values";
    auto const& now = values.as_object();
    for (auto const& field : before.as_object()) {
        auto const* value = now.if_contains(field.key());
        if (value == nullptr || !may_stand_for(*value, field.value())) return std::string(field.key());
    }
    for (auto const& field : now) {
        if (!before.as_object().contains(field.key())) return std::string(field.key());
    }
    return {};
}

template <class Command>
base::Result<base::Done> checked(Command const& command, json::value const& before) {
    if (!is_day(command.valid_from)) return base::refuse(not_a_day, "valid_from");
    if (command.valid_to && !is_day(*command.valid_to)) return base::refuse(not_a_day, "valid_to");
    if (command.valid_to && *command.valid_to <= command.valid_from) {
        return base::refuse(ends_before_it_begins, "valid_to");
    }
    auto const wrong = misfit(command.values, before);
    if (!wrong.empty()) return base::refuse(values_differ, "values", {{"name", wrong}});
    return base::Done{};
}

template <class Command>
RowChanged changed(std::string set, std::string code, std::string region, Command const& command) {
    return {std::move(set), std::move(code), std::move(region), command.label_nl, command.label_en,
        command.note_nl, command.note_en, command.source_ref, command.valid_from, command.valid_to,
        command.values, command.reason};
}

/// Where a version that begins on `day` stands or would stand.
auto place_of(std::vector<Version>& versions, std::string const& day) {
    return std::find_if(versions.begin(), versions.end(),
        [&](Version const& version) { return version.content.valid_from >= day; });
}

Version& version_from(State& state, std::string const& day) {
    auto const place = place_of(state.versions, day);
    if (place != state.versions.end() && place->content.valid_from == day) return *place;
    return *state.versions.emplace(place);
}

/// The last that was or is in force, withdrawn later or not.
Version const& last_held(State const& state) {
    auto const last = std::find_if_not(state.versions.rbegin(), state.versions.rend(), never_held);
    return last == state.versions.rend() ? state.versions.back() : *last;
}

/// The version that a user confirms or changes: the last that stands.
Version const& newest_of(State const& state) {
    auto const stands = [](Version const& version) { return !version.withdrawn_on; };
    auto const newest = std::find_if(state.versions.rbegin(), state.versions.rend(), stands);
    return newest == state.versions.rend() ? last_held(state) : *newest;
}

}  // namespace

bool never_held(Version const& version) {
    return version.withdrawn_on && *version.withdrawn_on <= version.content.valid_from;
}

base::Result<kernel::Events> decide(State const&, LoadRow const& command, kernel::Context const&) {
    return kernel::Events{RowLoaded{command.set, command.code, command.versions}};
}

base::Result<kernel::Events> decide(State const& state, ReloadRow const& command, kernel::Context const&) {
    return kernel::Events{RowLoaded{state.set, state.code, command.versions}};
}

base::Result<kernel::Events> decide(
    State const& state, Change const& command, kernel::Context const& context) {
    auto const& newest = newest_of(state);
    if (newest.content.confidence == Confidence::verified) {
        return base::refuse(verified_row, "id", {{"source", newest.content.source_ref}});
    }
    TRY(checked(command, newest.content.values));
    // The user's own version of the same day may be put right; everything before stands.
    bool const puts_right = newest.own && newest.content.valid_from == command.valid_from;
    auto const& previous = last_held(state).content.valid_from;
    if (command.valid_from <= previous && !puts_right) {
        return base::refuse(not_later, "valid_from", {{"previous", previous}});
    }
    return kernel::Events{changed(state.set, state.code, context.region, command)};
}

base::Result<kernel::Events> decide(
    State const&, MakeRegional const& command, kernel::Context const& context) {
    auto const key = command.set + "/" + command.code;
    auto const general = context.row<ReferenceRow>(row_table, key);
    if (!general) return base::refuse(unknown_row, "code");
    if (general->confidence == Confidence::verified) {
        return base::refuse(verified_row, "code", {{"source", general->source_ref}});
    }
    if (context.row<ReferenceRow>(row_table, key + "@" + command.region))
        return base::refuse(regional_exists, "region");
    TRY(checked(command, general->values));
    return kernel::Events{changed(command.set, command.code, command.region, command)};
}

base::Result<kernel::Events> decide(
    State const& state, Confirm const& command, kernel::Context const& context) {
    auto const& newest = newest_of(state);
    if (context.actor.is_system()) return base::refuse(no_person);
    if (newest.content.confidence == Confidence::verified) return base::refuse(verified_already, "id");
    if (newest.confirmed_at) return base::refuse(confirmed_already, "id");
    return kernel::Events{RowConfirmed{
        newest.content.label_nl, newest.content.label_en, newest.content.valid_from, command.note}};
}

base::Result<kernel::Events> decide(SetState const&, LoadSet const& command, kernel::Context const&) {
    return kernel::Events{SetLoaded{command.set, command.title_nl, command.title_en, command.about_nl,
        command.about_en, command.version}};
}

base::Result<kernel::Events> decide(SetState const& state, ReloadSet const& command, kernel::Context const&) {
    return kernel::Events{SetLoaded{state.loaded.set, command.title_nl, command.title_en, command.about_nl,
        command.about_en, command.version}};
}

/// What the files say replaces what the files said; a user's version stays, and what is gone is marked, never
/// removed.
void evolve(State& state, RowLoaded const& event, kernel::Recorded const& recorded) {
    state.set = event.set;
    state.code = event.code;
    auto const day = day_of(recorded.at);
    for (auto& version : state.versions) {
        auto const stays = [&](Content const& content) {
            return content.valid_from == version.content.valid_from;
        };
        if (version.own) continue;
        if (std::any_of(event.versions.begin(), event.versions.end(), stays)) version.withdrawn_on.reset();
        else if (!version.withdrawn_on) version.withdrawn_on = day;
    }
    for (auto const& content : event.versions) {
        auto& version = version_from(state, content.valid_from);
        if (version.own || same(version.content, content)) continue;
        // A confirmation was of other words: it does not carry over.
        version = {content, false, std::nullopt, {}, std::nullopt, recorded.actor};
    }
}

void evolve(State& state, RowChanged const& event, kernel::Recorded const& recorded) {
    state.set = event.set;
    state.code = event.code;
    Content const content{event.label_nl, event.label_en, event.note_nl, event.note_en, event.source_ref,
        Confidence::local, event.valid_from, event.valid_to, event.values};
    version_from(state, event.valid_from) = {content, true, std::nullopt, {}, std::nullopt, recorded.actor};
}

void evolve(State& state, RowConfirmed const& event, kernel::Recorded const& recorded) {
    auto& version = version_from(state, event.valid_from);
    version.confirmed_by = recorded.actor;
    version.confirmed_at = recorded.at;
}

void evolve(SetState& state, SetLoaded const& event, kernel::Recorded const&) { state.loaded = event; }

}  // namespace paraat::reference
