// Giving out incident numbers. The rule that opens reads the counter and a reaction moves it, in one unit of
// work: two people who open at once are served one after the other, and each gets a number of their own.
#include "modules/incident/numbering.hpp"

#include "modules/incident/domain.hpp"
#include "modules/incident/rights.hpp"
#include "server/base/hash.hpp"

namespace paraat::incident {

namespace {

constexpr std::string_view table = "incident_number";

NumberSeries series_of(IncidentKind kind) {
    return kind == IncidentKind::exercise ? NumberSeries::exercise : NumberSeries::incident;
}

std::string key_of(std::string const& region, std::int64_t year, NumberSeries series) {
    return region + "." + std::to_string(year)
        + (series == NumberSeries::exercise ? ".exercise" : ".incident");
}

/// The same counter for the same region, year and series, on every server.
base::Uuid counter_of(std::string const& key) {
    return kernel::id_from(base::Hasher().add("incident number").add(key).finish());
}

base::Result<kernel::Events> start_numbering(
    Numbering const&, StartNumbering const& command, kernel::Context const&) {
    return kernel::Events{NumberTaken{command.year, command.series, 1}};
}

base::Result<kernel::Events> take_number(Numbering const& state, TakeNumber const&, kernel::Context const&) {
    return kernel::Events{NumberTaken{state.year, state.series, state.last + 1}};
}

std::vector<kernel::CommandCall> move_counter(IncidentOpened const& event, kernel::About const& about) {
    auto const year = base::dutch_time(about.created_at).year;
    auto const series = series_of(event.kind);
    auto const counter = counter_of(key_of(about.region, year, series));
    if (event.serial > 1) return {kernel::call("incident", "take_number", TakeNumber{counter})};
    return {kernel::call("incident", "start_numbering", StartNumbering{counter, about.region, year, series})};
}

std::vector<NumberRow> rows(Numbering const& state, kernel::About const& about) {
    return {
        {key_of(about.region, state.year, state.series), about.region, state.year, state.series, state.last}};
}

access::Audience audience(Numbering const&, kernel::About const& about) {
    return access::only({.region = about.region, .right = std::string(read_incidents.name)});
}

}  // namespace

void evolve(Numbering& state, NumberTaken const& event, kernel::Recorded const&) {
    state = {event.year, event.serial, event.series};
}

NextNumber next_number(kernel::Context const& context, IncidentKind kind) {
    auto const year = base::dutch_time(context.now).year;
    auto const row = context.row<NumberRow>(table, key_of(context.region, year, series_of(kind)));
    auto const serial = row ? row->last + 1 : 1;
    auto const digits = std::to_string(serial);
    auto const padded = std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
    std::string const mark = kind == IncidentKind::exercise ? "OEF-" : "";
    return {mark + std::to_string(year) + "-" + padded, serial};
}

void install_numbering(kernel::Registry& registry) {
    auto counters = registry.stream<Numbering>("incident_number");
    counters.event<NumberTaken>("taken", kernel::silent);
    counters.audience(audience);
    counters.table<NumberRow>(std::string(table), rows);
    counters.command<StartNumbering>(
        "start_numbering", kernel::may(take_numbers), start_numbering, kernel::creates);
    counters.command<TakeNumber>("take_number", kernel::may(take_numbers), take_number);
    registry.reaction<IncidentOpened>(move_counter);
}

}  // namespace paraat::incident
