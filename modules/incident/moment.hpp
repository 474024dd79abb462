// When something happened, and the refusals of a moment that cannot be.
#pragma once

#include "server/base/result.hpp"
#include "server/base/types.hpp"

namespace paraat::incident {

inline base::RefusalCode const occurred_in_future{"occurred_in_future", 422,
    "{field} ligt in de toekomst. Leg vast wat is gebeurd, niet wat wordt verwacht.",
    "{field} lies in the future. Record what has happened, not what is expected."};
inline base::RefusalCode const occurred_too_early{
    "occurred_too_early", 422, "{field} ligt vóór het jaar 2000.", "{field} lies before the year 2000."};
inline base::RefusalCode const before_last_change{"before_last_change", 409,
    "Dit ligt vóór de laatste wijziging. Leg een correctie of een logregel vast.",
    "This lies before the last change. Record a correction or a log line."};

/// When something happened: as told, else now. People report late, never ahead (5 minutes for clocks that
/// differ).
inline base::Result<base::Instant> moment_of(
    std::optional<base::Instant> told, base::Instant now, std::string path = "occurred_at") {
    constexpr std::int64_t ahead_s_max = 300;
    constexpr base::Instant year_2000{946'684'800'000'000};
    if (!told) return now;
    if (*told > now.plus_seconds(ahead_s_max)) return base::refuse(occurred_in_future, std::move(path));
    if (*told < year_2000) return base::refuse(occurred_too_early, std::move(path));
    return *told;
}

}  // namespace paraat::incident
