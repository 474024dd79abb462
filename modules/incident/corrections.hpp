// Correcting what was recorded of an incident as a whole: its beginning, its closing, its hand-over. Each is
// a line of its own with what was wrong; what stood there first stays readable (handbook 0.3.7).
#pragma once

#include "modules/incident/commands.hpp"

namespace paraat::incident {

struct CorrectStart {
    IncidentId id;
    base::Instant occurred_at;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CorrectStart, (), (id, occurred_at, reason))
constexpr auto notes(CorrectStart*) {
    return base::notes("corrects when an incident began; the first line stays",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            {.name = "occurred_at", .id = 2, .meaning = "the right moment"},
            reason_note(3, "what was wrong")});
}

struct CorrectClosing {
    IncidentId id;
    base::Instant occurred_at;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CorrectClosing, (), (id, occurred_at, reason))
constexpr auto notes(CorrectClosing*) {
    return base::notes("corrects when an incident was closed; the first line stays",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            {.name = "occurred_at", .id = 2, .meaning = "the right moment"},
            reason_note(3, "what was wrong")});
}

/// It was not closed at all: not the same as opening it again, which says that it ran once more.
struct WithdrawClosing {
    IncidentId id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawClosing, (), (id, reason))
constexpr auto notes(WithdrawClosing*) {
    return base::notes("says that closing an incident was a mistake; the first line stays",
        {{.name = "id", .id = 1, .meaning = "the incident"}, reason_note(2, "what was wrong")});
}

struct CorrectHandOver {
    IncidentId id;
    std::string to;
    std::string received_by;
    base::Instant occurred_at;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CorrectHandOver, (), (id, to, received_by, occurred_at, reason))
constexpr auto notes(CorrectHandOver*) {
    return base::notes("corrects to whom or when an incident was handed over; the first line stays",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            {.name = "to",
                .id = 2,
                .meaning = "the organisation or project that really took it over",
                .min = 1,
                .max = 120,
                .label_nl = "Overgedragen aan",
                .label_en = "Handed over to"},
            person_note(3, "received_by", "who really took it over"),
            {.name = "occurred_at", .id = 4, .meaning = "the right moment"},
            reason_note(5, "what was wrong")});
}

/// It was not handed over: from here on it may be, to somebody else.
struct WithdrawHandOver {
    IncidentId id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawHandOver, (), (id, reason))
constexpr auto notes(WithdrawHandOver*) {
    return base::notes("says that an incident was not handed over; the first line stays",
        {{.name = "id", .id = 1, .meaning = "the incident"}, reason_note(2, "what was wrong")});
}

struct StartCorrected {
    base::Instant occurred_at;
    base::Instant before;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(StartCorrected, (), (occurred_at, before, reason))
constexpr auto notes(StartCorrected*) {
    return base::notes("the beginning of an incident was corrected",
        {{.name = "occurred_at", .id = 1, .meaning = "the right moment"},
            {.name = "before", .id = 2, .meaning = "what was recorded"},
            {.name = "reason", .id = 3, .meaning = "what was wrong"}});
}

struct ClosingCorrected {
    base::Instant occurred_at;
    base::Instant before;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ClosingCorrected, (), (occurred_at, before, reason))
constexpr auto notes(ClosingCorrected*) {
    return base::notes("the moment of closing was corrected",
        {{.name = "occurred_at", .id = 1, .meaning = "the right moment"},
            {.name = "before", .id = 2, .meaning = "what was recorded"},
            {.name = "reason", .id = 3, .meaning = "what was wrong"}});
}

struct HandOverCorrected {
    std::string to;
    std::string received_by;
    base::Instant occurred_at;
    std::string before_to;
    std::string before_received_by;
    base::Instant before;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(
    HandOverCorrected, (), (to, received_by, occurred_at, before_to, before_received_by, before, reason))
constexpr auto notes(HandOverCorrected*) {
    return base::notes("the hand-over of an incident was corrected",
        {{.name = "to", .id = 1, .meaning = "who really took it over"},
            {.name = "received_by", .id = 2, .meaning = "person", .personal = true},
            {.name = "occurred_at", .id = 3, .meaning = "the right moment"},
            {.name = "before_to", .id = 4, .meaning = "who was recorded"},
            {.name = "before_received_by", .id = 5, .meaning = "person who was recorded", .personal = true},
            {.name = "before", .id = 6, .meaning = "moment that was recorded"},
            {.name = "reason", .id = 7, .meaning = "what was wrong"}});
}

struct HandOverWithdrawn {
    std::string to;
    base::Instant before;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(HandOverWithdrawn, (), (to, before, reason))
constexpr auto notes(HandOverWithdrawn*) {
    return base::notes("an incident was not handed over after all",
        {{.name = "to", .id = 1, .meaning = "who was recorded"},
            {.name = "before", .id = 2, .meaning = "moment that was recorded"},
            {.name = "reason", .id = 3, .meaning = "what was wrong"}});
}

}  // namespace paraat::incident
