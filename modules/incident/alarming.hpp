// What can be asked about large-scale alarming and what happened: T0 and the facts of the control room that
// the law times.
#pragma once

#include "modules/incident/commands.hpp"

namespace paraat::incident {

/// The facts of the control room that the law times (Bvr 2.2.3 lid 1 and 2.2.4).
enum class AlarmFact { alarm_begun, authority_informed, description_given };
BOOST_DESCRIBE_ENUM(AlarmFact, alarm_begun, authority_informed, description_given)

struct RecordT0 {
    IncidentId id;
    std::optional<std::string> region;
    base::Instant occurred_at;
    std::string established_by;
    std::string established_by_function;
    std::string criterion;
};
BOOST_DESCRIBE_STRUCT(
    RecordT0, (), (id, region, occurred_at, established_by, established_by_function, criterion))
constexpr auto notes(RecordT0*) {
    return base::notes("records that the criteria for large-scale alarming are met (Bvr 2.2.1)",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            region_note(2, "region whose criteria they are; the leading one when left out"),
            {.name = "occurred_at", .id = 3, .meaning = "the moment it was established"},
            person_note(4, "established_by", "who established it"),
            function_note(5, "established_by_function", "in which function"),
            {.name = "criterion",
                .id = 6,
                .meaning = "which criterion is met",
                .min = 1,
                .max = 500,
                .multiline = true}});
}

struct CorrectT0 {
    IncidentId id;
    std::optional<std::string> region;
    base::Instant occurred_at;
    std::string reason;
    std::optional<std::string> established_by, established_by_function, criterion;
};
BOOST_DESCRIBE_STRUCT(
    CorrectT0, (), (id, region, occurred_at, reason, established_by, established_by_function, criterion))
constexpr auto notes(CorrectT0*) {
    return base::notes("corrects what was recorded of T0; the first line stays",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            region_note(2, "region; the leading one when left out"),
            {.name = "occurred_at", .id = 3, .meaning = "the right moment"}, reason_note(4, "what was wrong"),
            person_note(5, "established_by", "who established it, when that was wrong"),
            function_note(6, "established_by_function", "in which function, when that was wrong"),
            {.name = "criterion",
                .id = 7,
                .meaning = "which criterion is met, when that was wrong",
                .min = 1,
                .max = 500,
                .multiline = true}});
}

struct WithdrawT0 {
    IncidentId id;
    std::optional<std::string> region;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawT0, (), (id, region, reason))
constexpr auto notes(WithdrawT0*) {
    return base::notes("takes back a T0 that was recorded by mistake; the first line stays",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            region_note(2, "region; the leading one when left out"), reason_note(3, "what was wrong")});
}

struct RecordAlarmFact {
    IncidentId id;
    std::optional<std::string> region;
    AlarmFact fact = AlarmFact::alarm_begun;
    std::optional<base::Instant> occurred_at;
    std::optional<std::string> person;
    std::optional<std::string> text;
};
BOOST_DESCRIBE_STRUCT(RecordAlarmFact, (), (id, region, fact, occurred_at, person, text))
constexpr auto notes(RecordAlarmFact*) {
    return base::notes("records a fact of the control room that the law times",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            region_note(2, "region; the leading one when left out"),
            {.name = "fact", .id = 3, .meaning = "which fact"},
            {.name = "occurred_at", .id = 4, .meaning = "when it happened"},
            {.name = "person", .id = 5, .meaning = "who was informed", .max = 120, .personal = true},
            {.name = "text", .id = 6, .meaning = "how", .max = 500, .multiline = true}});
}

struct CorrectAlarmFact {
    IncidentId id;
    std::optional<std::string> region;
    AlarmFact fact = AlarmFact::alarm_begun;
    base::Instant occurred_at;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CorrectAlarmFact, (), (id, region, fact, occurred_at, reason))
constexpr auto notes(CorrectAlarmFact*) {
    return base::notes("corrects the moment of such a fact; the first line stays",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            region_note(2, "region; the leading one when left out"),
            {.name = "fact", .id = 3, .meaning = "which fact"},
            {.name = "occurred_at", .id = 4, .meaning = "the right moment"},
            reason_note(5, "what was wrong")});
}

struct T0Recorded {
    std::string region;
    base::Instant occurred_at;
    std::string established_by;
    std::string established_by_function;
    std::string criterion;
};
BOOST_DESCRIBE_STRUCT(
    T0Recorded, (), (region, occurred_at, established_by, established_by_function, criterion))
constexpr auto notes(T0Recorded*) {
    return base::notes("a person recorded T0",
        {{.name = "region", .id = 1, .meaning = "region whose criteria they are"},
            {.name = "occurred_at", .id = 2, .meaning = "the moment"},
            {.name = "established_by", .id = 3, .meaning = "who established it", .personal = true},
            {.name = "established_by_function", .id = 4, .meaning = "in which function"},
            {.name = "criterion", .id = 5, .meaning = "which criterion"}});
}

/// Shape 2 (past.cpp): with who established it, in which function, and the criterion, where those were wrong.
struct T0Corrected {
    std::string region;
    base::Instant occurred_at;
    base::Instant before;
    std::string reason;
    std::optional<std::string> established_by, established_by_function, criterion;
};
BOOST_DESCRIBE_STRUCT(T0Corrected, (),
    (region, occurred_at, before, reason, established_by, established_by_function, criterion))
constexpr auto notes(T0Corrected*) {
    return base::notes("what was recorded of T0 was corrected",
        {{.name = "region", .id = 1, .meaning = "region"},
            {.name = "occurred_at", .id = 2, .meaning = "the right moment"},
            {.name = "before", .id = 3, .meaning = "what was recorded"},
            {.name = "reason", .id = 4, .meaning = "what was wrong"},
            {.name = "established_by",
                .id = 5,
                .meaning = "who established it, when that was wrong",
                .personal = true},
            {.name = "established_by_function", .id = 6, .meaning = "in which function, when that was wrong"},
            {.name = "criterion", .id = 7, .meaning = "which criterion, when that was wrong"}});
}

struct T0Withdrawn {
    std::string region;
    base::Instant before;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(T0Withdrawn, (), (region, before, reason))
constexpr auto notes(T0Withdrawn*) {
    return base::notes("T0 was recorded by mistake",
        {{.name = "region", .id = 1, .meaning = "region", .reference = "region"},
            {.name = "before", .id = 2, .meaning = "what was recorded"},
            {.name = "reason", .id = 3, .meaning = "what was wrong"}});
}

struct AlarmFactRecorded {
    std::string region;
    AlarmFact fact = AlarmFact::alarm_begun;
    base::Instant occurred_at;
    std::string person;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(AlarmFactRecorded, (), (region, fact, occurred_at, person, text))
constexpr auto notes(AlarmFactRecorded*) {
    return base::notes("a fact of the control room was recorded",
        {{.name = "region", .id = 1, .meaning = "region"}, {.name = "fact", .id = 2, .meaning = "which"},
            {.name = "occurred_at", .id = 3, .meaning = "when"},
            {.name = "person", .id = 4, .meaning = "who was informed", .personal = true},
            {.name = "text", .id = 5, .meaning = "how"}});
}

struct AlarmFactCorrected {
    std::string region;
    AlarmFact fact = AlarmFact::alarm_begun;
    base::Instant occurred_at;
    base::Instant before;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AlarmFactCorrected, (), (region, fact, occurred_at, before, reason))
constexpr auto notes(AlarmFactCorrected*) {
    return base::notes("the moment of such a fact was corrected",
        {{.name = "region", .id = 1, .meaning = "region"}, {.name = "fact", .id = 2, .meaning = "which"},
            {.name = "occurred_at", .id = 3, .meaning = "the right moment"},
            {.name = "before", .id = 4, .meaning = "what was recorded"},
            {.name = "reason", .id = 5, .meaning = "what was wrong"}});
}

}  // namespace paraat::incident
