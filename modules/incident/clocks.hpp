// The legal clocks: a pure function of the facts of teams, the norms of the decree and the moment.
//
// Results (handbook 2.4): not_applicable - no start (no T0, no policy team convened) or measured elsewhere;
// running - the limit is not reached; met; not_met - begun too late, or the limit has passed and nobody has
// begun; not_measurable - a time is missing: people were there, or the team stood down, the incident was
// closed or the region left it before the limit, and no beginning was recorded; not_alarmed - left out, with
// its reason. What has begun before T0 has met the norm.
#pragma once

#include <map>

#include "modules/incident/queries.hpp"

namespace paraat::incident {

/// One norm as the reference set time_norm holds it, in the version of the day of the incident.
struct Norm {
    std::string code, article, label_nl, label_en, note_nl, note_en, limit_nl, limit_en;
    std::string start;        // t0, convened, none ...
    std::string pick;         // first, last, each
    std::string team;         // COPI, ROT ...
    std::string measured_by;  // teams, units, exercises, information_items
    std::optional<std::int64_t> limit_s;
    std::vector<std::string> subjects, functions, sections;
};

struct Law {
    std::vector<Norm> norms;
    std::map<std::string, std::string> section_led_by;  // function -> section of the ROT
};

/// What was recorded in one region.
struct ClockFacts {
    std::string region;
    std::optional<base::Instant> t0, alarm_begun, authority_informed, description_given;
    std::optional<base::Instant> closed_at;
    std::optional<base::Instant> left_at;  // the region shares the incident no more
    std::vector<TeamRow> teams;
};

std::vector<ClockRow> clocks(ClockFacts const& facts, Law const& law, base::Instant now);

}  // namespace paraat::incident
