// Who keeps the common picture (Bvr 2.4.2), and the table of casualties under it.
#pragma once

#include "modules/picture/section.hpp"

namespace paraat::picture {

extern base::RefusalCode const keeper_already, not_the_keeper;

struct AppointKeeper {
    base::Uuid incident;
    std::string keeper;
    std::string from;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(AppointKeeper, (), (incident, keeper, from, reason, occurred_at))
constexpr auto notes(AppointKeeper*) {
    return base::notes("appoints the part that keeps the common picture, or passes the keeping on",
        {{.name = "incident", .id = 1, .meaning = "the incident"},
            {.name = "keeper", .id = 2, .meaning = "MK, COPI, TBZ or ROT", .min = 2, .max = 4},
            {.name = "from",
                .id = 3,
                .meaning = "part that kept it until now; empty at the first appointment",
                .max = 4},
            {.name = "reason", .id = 4, .meaning = "why", .min = 1, .max = 300},
            {.name = "occurred_at", .id = 5, .meaning = "when the keeping passed"}});
}

struct AgreeRhythm {
    base::Uuid incident;
    int rhythm_min = 0;
};
BOOST_DESCRIBE_STRUCT(AgreeRhythm, (), (incident, rhythm_min))
constexpr auto notes(AgreeRhythm*) {
    return base::notes("agrees after how long a section counts as old",
        {{.name = "incident", .id = 1, .meaning = "the incident"},
            {.name = "rhythm_min",
                .id = 2,
                .meaning = "after how long",
                .min = 5,
                .max = 720,
                .unit = "min"}});
}

struct KeeperAppointed {
    std::string keeper, from, reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(KeeperAppointed, (), (keeper, from, reason, occurred_at))
constexpr auto notes(KeeperAppointed*) {
    return base::notes("the keeping of the common picture was given",
        {{.name = "keeper", .id = 1, .meaning = "to this part"},
            {.name = "from", .id = 2, .meaning = "from this part, or empty"},
            {.name = "reason", .id = 3, .meaning = "why"},
            {.name = "occurred_at", .id = 4, .meaning = "when the keeping passed"}});
}

struct RhythmAgreed {
    int rhythm_min = 0;
};
BOOST_DESCRIBE_STRUCT(RhythmAgreed, (), (rhythm_min))
constexpr auto notes(RhythmAgreed*) {
    return base::notes(
        "a rhythm was agreed", {{.name = "rhythm_min", .id = 1, .meaning = "after how long", .unit = "min"}});
}

struct RecordCasualties {
    base::Uuid incident;
    std::string kind;
    int number = 0;
    std::string source;
    bool certain = false;
    base::Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(RecordCasualties, (), (incident, kind, number, source, certain, occurred_at))
constexpr auto notes(RecordCasualties*) {
    return base::notes("records a figure of the casualty table with its source and time",
        {{.name = "incident", .id = 1, .meaning = "the incident"},
            {.name = "kind",
                .id = 2,
                .meaning = "killed, T1, T2, T3, missing, evacuated, sheltered",
                .min = 1,
                .max = 20,
                .reference = "casualty_kind"},
            {.name = "number", .id = 3, .meaning = "how many", .min = 0, .max = 1e6, .unit = "persons"},
            {.name = "source", .id = 4, .meaning = "who says so", .min = 1, .max = 200},
            {.name = "certain", .id = 5, .meaning = "checked"},
            {.name = "occurred_at", .id = 6, .meaning = "moment the figure is of"}});
}

struct CasualtiesRecorded {
    std::string kind;
    int number = 0;
    std::string source;
    bool certain = false;
    base::Instant occurred_at;
    std::string words_nl;
    std::string words_en;
};
BOOST_DESCRIBE_STRUCT(
    CasualtiesRecorded, (), (kind, number, source, certain, occurred_at, words_nl, words_en))
constexpr auto notes(CasualtiesRecorded*) {
    return base::notes("a figure of the casualty table was recorded",
        {{.name = "kind", .id = 1, .meaning = "which figure"},
            {.name = "number", .id = 2, .meaning = "how many", .unit = "persons"},
            {.name = "source", .id = 3, .meaning = "who said so"},
            {.name = "certain", .id = 4, .meaning = "checked"},
            {.name = "occurred_at", .id = 5, .meaning = "moment the figure is of"},
            {.name = "words_nl", .id = 6, .meaning = "what the figure was called in a sentence, in Dutch"},
            {.name = "words_en", .id = 7, .meaning = "the same in English"}});
}

void install_keeping(kernel::Registry& registry);
void install_casualties(kernel::Registry& registry);

}  // namespace paraat::picture
