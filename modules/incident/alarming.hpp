// What can be asked about large-scale alarming: T0 and the facts of the control room that the law times.
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
};
BOOST_DESCRIBE_STRUCT(CorrectT0, (), (id, region, occurred_at, reason))
constexpr auto notes(CorrectT0*) {
    return base::notes("corrects the moment of T0; the first line stays",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            region_note(2, "region; the leading one when left out"),
            {.name = "occurred_at", .id = 3, .meaning = "the right moment"},
            reason_note(4, "what was wrong")});
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

}  // namespace paraat::incident
