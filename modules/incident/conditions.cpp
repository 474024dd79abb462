// What several rules ask before they record anything. No I/O, no clock.
#include "modules/incident/conditions.hpp"

#include "modules/incident/refusals.hpp"
#include "modules/reference/api.hpp"

namespace paraat::incident {

using base::Done;
using base::refuse;
using base::Result;
using kernel::Context;

Result<Done> still_open(Incident const& state) {
    if (state.closed) return refuse(incident_closed, "id");
    return Done{};
}

Result<Done> runs(Incident const& state) {
    TRY(still_open(state));
    if (state.kind == IncidentKind::prepared) return refuse(not_started, "id");
    return Done{};
}

Result<Done> before_closing(std::optional<base::Instant> const& closed_at, base::Instant moment) {
    if (closed_at && moment > *closed_at) return refuse(after_closing, "occurred_at");
    return Done{};
}

Result<base::Instant> moment_while_it_ran(IncidentKind kind, std::optional<base::Instant> const& closed_at,
    std::optional<base::Instant> const& told, base::Instant now, std::string const& path) {
    if (kind == IncidentKind::prepared) return refuse(not_started, path);
    if (closed_at && !told) return refuse(incident_closed, path);
    auto const moment = TRY(moment_of(told, now));
    TRY(before_closing(closed_at, moment));
    return moment;
}

Result<IncidentRow> running(Context const& context) {
    auto incident = context.row<IncidentRow>("incident", context.scope.text());
    if (!incident) return refuse(kernel::not_found, "incident");
    if (incident->status == IncidentStatus::closed) return refuse(incident_closed, "incident");
    if (incident->status == IncidentStatus::prepared) return refuse(not_started, "incident");
    return std::move(*incident);
}

std::optional<base::Instant> left_at(std::vector<RegionLeft> const& regions_left, std::string const& region) {
    auto const found = std::ranges::find(regions_left, region, &RegionLeft::region);
    return found == regions_left.end() ? std::nullopt : std::optional(found->left_at);
}

std::string region_name(Context const& context, std::string const& code) {
    auto const row = reference::find(context, "region", code, reference::day_of(context.now));
    return row ? row->label_nl : code;
}

Result<Done> shares(
    Context const& context, std::vector<std::string> const& regions, std::string const& region) {
    if (std::ranges::find(regions, region) != regions.end()) return Done{};
    return refuse(region_does_not_share, "region", {{"region", region_name(context, region)}});
}

Result<Done> of_own_region(Context const& context, access::Right const& right, std::string const& region,
    base::RefusalCode const& otherwise) {
    bool const holds =
        context.actor.is_system() || std::ranges::any_of(context.actor.assignments, [&](auto const& held) {
            return held.region == region && std::ranges::find(right.roles, held.role) != right.roles.end();
        });
    if (holds) return Done{};
    return refuse(otherwise, "region", {{"region", region_name(context, region)}});
}

std::string const& keeper_of(
    std::string const& region, std::vector<std::string> const& regions, std::string const& leading) {
    return std::ranges::find(regions, region) == regions.end() ? leading : region;
}

Result<base::Instant> moment_after(std::optional<base::Instant> const& followed,
    std::optional<base::Instant> const& told, base::Instant now, base::RefusalCode const& otherwise) {
    auto const moment = TRY(moment_of(told, now));
    if (!followed || moment >= *followed) return moment;
    // A screen tells the moment of "now" itself.
    bool const is_now = !told || (*told <= now && now < told->plus_seconds(60));
    if (is_now && *followed > now) return *followed;
    return refuse(otherwise, "occurred_at");
}

Result<Done> known_function(
    Context const& context, base::Instant moment, std::string const& function, std::string const& path) {
    reference::Codes codes(context, {moment});
    codes.check(function_sets, function, path);
    return codes.known();
}

}  // namespace paraat::incident
