// GRIP of an incident in one region: a stream per region, because each board decides for itself.
#pragma once

#include "modules/incident/commands.hpp"
#include "server/kernel/registry.hpp"

namespace paraat::incident {

/// A level of coordination, not of severity. grip_state (GRIP Rijk) was abolished: for old incidents, not
/// selectable.
enum class GripLevel { grip_0, grip_1, grip_2, grip_3, grip_4, grip_5, grip_state };
BOOST_DESCRIBE_ENUM(GripLevel, grip_0, grip_1, grip_2, grip_3, grip_4, grip_5, grip_state)

/// The first GRIP decision in a region: it begins the stream.
struct RaiseGrip {
    base::Uuid id;
    IncidentId incident;
    std::string region;
    GripLevel to = GripLevel::grip_1;
    std::string decided_by;
    std::string decided_by_function;
    std::string reason;
    std::vector<std::string> informed;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(
    RaiseGrip, (), (id, incident, region, to, decided_by, decided_by_function, reason, informed, occurred_at))
constexpr auto notes(RaiseGrip*) {
    return base::notes("records the first GRIP decision of an incident in a region",
        {{.name = "id", .id = 1, .meaning = "own identifier of the GRIP in this region"},
            {.name = "incident", .id = 2, .meaning = "the incident"}, region_note(3, "region that decides"),
            {.name = "to", .id = 4, .meaning = "level that holds from then on", .reference = "grip_level"},
            person_note(5, "decided_by", "person who decided"),
            function_note(6, "decided_by_function", "in which function"), reason_note(7, "why"),
            {.name = "informed",
                .id = 8,
                .meaning = "persons who were informed",
                .max = 40,
                .personal = true},
            {.name = "occurred_at", .id = 9, .meaning = "when it was decided"}});
}

/// Up or down, levels may be skipped; scaling down is a decision too.
struct ChangeGrip {
    base::Uuid id;
    GripLevel to = GripLevel::grip_1;
    std::string decided_by;
    std::string decided_by_function;
    std::string reason;
    std::vector<std::string> informed;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(
    ChangeGrip, (), (id, to, decided_by, decided_by_function, reason, informed, occurred_at))
constexpr auto notes(ChangeGrip*) {
    return base::notes("records a next GRIP decision in a region",
        {{.name = "id", .id = 1, .meaning = "the GRIP in this region"},
            {.name = "to", .id = 2, .meaning = "level that holds from then on", .reference = "grip_level"},
            person_note(3, "decided_by", "person who decided"),
            function_note(4, "decided_by_function", "in which function"), reason_note(5, "why"),
            {.name = "informed",
                .id = 6,
                .meaning = "persons who were informed",
                .max = 40,
                .personal = true},
            {.name = "occurred_at", .id = 7, .meaning = "when it was decided"}});
}

struct CorrectGrip {
    base::Uuid id;
    base::Instant occurred_at;
    std::string decided_by;
    std::string decided_by_function;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CorrectGrip, (), (id, occurred_at, decided_by, decided_by_function, reason))
constexpr auto notes(CorrectGrip*) {
    return base::notes("corrects moment or decider of the last GRIP decision; the first line stays",
        {{.name = "id", .id = 1, .meaning = "the GRIP in this region"},
            {.name = "occurred_at", .id = 2, .meaning = "the right moment"},
            person_note(3, "decided_by", "who really decided"),
            function_note(4, "decided_by_function", "in which function"), reason_note(5, "what was wrong")});
}

struct GripChanged {
    GripLevel before = GripLevel::grip_0;
    GripLevel to = GripLevel::grip_0;
    std::string decided_by;
    std::string decided_by_function;
    std::string reason;
    std::vector<std::string> informed;
    base::Instant occurred_at;
    Classification classification = Classification::open;
};
BOOST_DESCRIBE_STRUCT(GripChanged, (),
    (before, to, decided_by, decided_by_function, reason, informed, occurred_at, classification))
constexpr auto notes(GripChanged*) {
    return base::notes("a GRIP decision was recorded",
        {{.name = "before", .id = 1, .meaning = "level until then"},
            {.name = "to", .id = 2, .meaning = "level from then on"},
            {.name = "decided_by", .id = 3, .meaning = "person who decided", .personal = true},
            {.name = "decided_by_function", .id = 4, .meaning = "in which function"},
            {.name = "reason", .id = 5, .meaning = "why"},
            {.name = "informed", .id = 6, .meaning = "persons who were informed", .personal = true},
            {.name = "occurred_at", .id = 7, .meaning = "when it was decided"},
            {.name = "classification", .id = 8, .meaning = "as the incident was"}});
}

struct GripCorrected {
    base::Instant before;
    base::Instant occurred_at;
    std::string decided_by;
    std::string decided_by_function;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(GripCorrected, (), (before, occurred_at, decided_by, decided_by_function, reason))
constexpr auto notes(GripCorrected*) {
    return base::notes("the last GRIP decision was corrected",
        {{.name = "before", .id = 1, .meaning = "moment that was recorded"},
            {.name = "occurred_at", .id = 2, .meaning = "the right moment"},
            {.name = "decided_by", .id = 3, .meaning = "who really decided", .personal = true},
            {.name = "decided_by_function", .id = 4, .meaning = "in which function"},
            {.name = "reason", .id = 5, .meaning = "what was wrong"}});
}

/// What stood in a decision before it was corrected: nothing that was recorded is lost to the eye.
struct GripReplaced {
    base::Instant occurred_at;
    std::string decided_by;
    std::string decided_by_function;
    std::string reason;
    base::Instant corrected_at;
};
BOOST_DESCRIBE_STRUCT(GripReplaced, (), (occurred_at, decided_by, decided_by_function, reason, corrected_at))
constexpr auto notes(GripReplaced*) {
    return base::notes("what a GRIP decision said before a correction",
        {{.name = "occurred_at", .id = 1, .meaning = "moment that was recorded"},
            {.name = "decided_by", .id = 2, .meaning = "person who was recorded", .personal = true},
            {.name = "decided_by_function",
                .id = 3,
                .meaning = "in which function",
                .reference = function_sets},
            {.name = "reason", .id = 4, .meaning = "what was wrong"},
            {.name = "corrected_at", .id = 5, .meaning = "when the correction was entered"}});
}

struct GripDecision {
    GripLevel before = GripLevel::grip_0;
    GripLevel to = GripLevel::grip_0;
    base::Instant occurred_at;
    std::string decided_by;
    std::string decided_by_function;
    std::string reason;
    std::vector<std::string> informed;
    std::string correction;
    std::vector<GripReplaced> replaced;
};
BOOST_DESCRIBE_STRUCT(GripDecision, (),
    (before, to, occurred_at, decided_by, decided_by_function, reason, informed, correction, replaced))
constexpr auto notes(GripDecision*) {
    return base::notes("one GRIP decision",
        {{.name = "before", .id = 1, .meaning = "level until then", .reference = "grip_level"},
            {.name = "to", .id = 2, .meaning = "level from then on", .reference = "grip_level"},
            {.name = "occurred_at", .id = 3, .meaning = "when it was decided"},
            {.name = "decided_by", .id = 4, .meaning = "person who decided", .personal = true},
            {.name = "decided_by_function",
                .id = 5,
                .meaning = "in which function",
                .reference = function_sets},
            {.name = "reason", .id = 6, .meaning = "why"},
            {.name = "informed", .id = 7, .meaning = "persons who were informed", .personal = true},
            {.name = "correction", .id = 8, .meaning = "why it was corrected, when it was"},
            {.name = "replaced",
                .id = 9,
                .meaning = "what it said before each correction, the first one first"}});
}

/// GRIP of an incident in a region (table `incident_grip`, home).
struct GripRow {
    std::string id;
    base::Uuid stream;
    IncidentId incident;
    std::string region;
    GripLevel level = GripLevel::grip_0;
    base::Instant since;
    std::vector<GripDecision> decisions;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(GripRow, (), (id, stream, incident, region, level, since, decisions, version))
constexpr auto notes(GripRow*) {
    return base::notes("GRIP of an incident in a region",
        {{.name = "id", .id = 1, .meaning = "incident and region"},
            {.name = "stream", .id = 2, .meaning = "identifier to change it by"},
            {.name = "incident", .id = 3, .meaning = "the incident"},
            {.name = "region", .id = 4, .meaning = "the region", .reference = "region"},
            {.name = "level", .id = 5, .meaning = "level that holds", .reference = "grip_level"},
            {.name = "since", .id = 6, .meaning = "since when"},
            {.name = "decisions", .id = 7, .meaning = "all decisions, the first one first"},
            {.name = "version", .id = 8, .meaning = "number of changes"}});
}

/// GRIP in one region as it stands.
struct Grip {
    std::vector<GripDecision> decisions;
    GripLevel level() const { return decisions.empty() ? GripLevel::grip_0 : decisions.back().to; }
};

/// "2" for grip_2: what people say.
std::string level_text(GripLevel level);

inline constexpr std::string_view grip_table = "incident_grip";

/// Refused when GRIP 1 or higher still holds in one of these regions of the incident of this context.
base::Result<base::Done> scaled_down(kernel::Context const& context, std::vector<std::string> const& regions);

/// When the last GRIP decision was taken in these regions of the incident of this context; none: never.
std::optional<base::Instant> last_decision(
    kernel::Context const& context, std::vector<std::string> const& regions);

}  // namespace paraat::incident
