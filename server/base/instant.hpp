// Moments: microseconds since 1970 in UTC; ISO 8601 in and out; Dutch wall-clock time for people.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace paraat::base {

struct Instant {
    std::int64_t microseconds = 0;

    auto operator<=>(Instant const&) const = default;
    Instant plus_seconds(std::int64_t seconds) const { return {microseconds + seconds * 1'000'000}; }
    /// Whole seconds from `earlier` to this moment, rounded down.
    std::int64_t seconds_since(Instant earlier) const;
    /// "2026-11-21T16:33:04.123456Z"; the fraction is left out when it is zero.
    std::string iso() const;
    /// Accepts a date and time with Z or an offset ("+01:00"), fraction optional; nothing otherwise.
    static std::optional<Instant> parse(std::string_view text);
};

/// A date and time on the clock in the Netherlands (Europe/Amsterdam, EU summer time rule since 1996).
struct DutchTime {
    int year, month, day, hour, minute, second;
    /// True from the last Sunday of March 01:00 UTC to the last Sunday of October 01:00 UTC.
    bool summer;
};

DutchTime dutch_time(Instant moment);

/// Where moments come from; a test turns the hands itself.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// Stands still until it is set.
class SetClock final : public Clock {
public:
    explicit SetClock(Instant start) : moment_(start) {}
    Instant now() const override { return moment_; }
    void set(Instant moment) { moment_ = moment; }

private:
    Instant moment_;
};

}  // namespace paraat::base
