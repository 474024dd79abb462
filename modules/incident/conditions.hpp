// What several rules ask before they record anything: does the incident run, does the region share it, is
// what happened of one's own region.
#pragma once

#include "modules/incident/domain.hpp"

namespace paraat::incident {

/// Of a command that names the incident itself: it is not closed.
base::Result<base::Done> still_open(Incident const& state);
/// It is not closed, and more than prepared.
base::Result<base::Done> runs(Incident const& state);
/// When it happened, in an incident that is more than prepared and was not closed then: as told, else now.
/// What happened before closing is reported after it too: the device had no connection, or the evaluation
/// finds it.
base::Result<base::Instant> moment_while_it_ran(IncidentKind kind,
    std::optional<base::Instant> const& closed_at, std::optional<base::Instant> const& told,
    base::Instant now, std::string const& path);
/// A moment of an incident that is corrected lies before its closing.
base::Result<base::Done> before_closing(std::optional<base::Instant> const& closed_at, base::Instant moment);
/// The incident that this record lies in, when it runs: what was prepared has neither GRIP nor teams, what
/// was closed gets no new ones. Needs "incident".
base::Result<IncidentRow> running(kernel::Context const& context);

/// When a region stopped sharing the incident; none of one that shares it, or never did.
std::optional<base::Instant> left_at(std::vector<RegionLeft> const& regions_left, std::string const& region);

/// What people call a region; its code where the reference data does not know it. Needs "reference_row".
std::string region_name(kernel::Context const& context, std::string const& code);
/// One of the regions that share the incident. Needs "reference_row".
base::Result<base::Done> shares(
    kernel::Context const& context, std::vector<std::string> const& regions, std::string const& region);

/// Refused with `otherwise` unless whoever asks holds the right in this very region: sharing the incident, or
/// a lesser role there, is not enough. A control room that serves several regions has a role in each. Needs
/// "reference_row".
///
/// Bvr 2.1.1 and 2.2.1: each board sets up its own main structure and sets its own criteria for alarming; two
/// boards, two decisions (handbook 0.3.1). Who records what such a part decided or did is not in the law:
/// that it is somebody of that region is what we agree on. Sharing (Bvr 2.4.1) lets everybody read along.
base::Result<base::Done> of_own_region(kernel::Context const& context, access::Right const& right,
    std::string const& region, base::RefusalCode const& otherwise);

/// The region that keeps what is of `region`: itself, or the leading one once it shares the incident no more.
/// Such a region does not see it any longer, and somebody must wind up and correct what it left behind.
std::string const& keeper_of(
    std::string const& region, std::vector<std::string> const& regions, std::string const& leading);

/// When it happened: as told, and then refused with `otherwise` when that lies before what it follows. Where
/// nothing was told it is now, or the moment that it follows: that one may stand a few minutes ahead.
base::Result<base::Instant> moment_after(std::optional<base::Instant> const& followed,
    std::optional<base::Instant> const& told, base::Instant now, base::RefusalCode const& otherwise);

/// A function that held at that moment, or holds now. Needs "reference_row".
base::Result<base::Done> known_function(kernel::Context const& context, base::Instant moment,
    std::string const& function, std::string const& path);

}  // namespace paraat::incident
