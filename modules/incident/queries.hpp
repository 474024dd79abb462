// What can be asked about an incident beside its rows: the legal clocks, and which region and municipality a
// point has.
#pragma once

#include "modules/incident/domain.hpp"
#include "modules/incident/team.hpp"

namespace paraat::incident {

/// The six results of handbook 2.4.
enum class ClockResult { not_applicable, running, met, not_met, not_measurable, not_alarmed };
BOOST_DESCRIBE_ENUM(ClockResult, not_applicable, running, met, not_met, not_measurable, not_alarmed)

struct ClocksOf {
    IncidentId incident;
    std::optional<std::string> norm;
    std::optional<std::string> region;
};
BOOST_DESCRIBE_STRUCT(ClocksOf, (), (incident, norm, region))
constexpr auto notes(ClocksOf*) {
    return base::notes("the legal clocks of an incident",
        {{.name = "incident", .id = 1, .meaning = "the incident"},
            {.name = "norm",
                .id = 2,
                .meaning = "one norm alone, by its code",
                .max = 20,
                .reference = "time_norm"},
            {.name = "region", .id = 3, .meaning = "one region alone", .max = 4, .reference = "region"}});
}

/// One norm for one subject: "the first CoPI", "section GHOR".
struct ClockRow {
    std::string id;
    std::string norm;
    ClockResult result = ClockResult::not_applicable;
    std::string article;
    std::string label_nl;
    std::string label_en;
    std::string region;
    std::string subject;
    std::string subject_code;
    std::string subject_name;
    std::string limit_nl;
    std::string limit_en;
    std::optional<std::int64_t> limit_s;
    std::string start;
    std::optional<base::Instant> started_from;
    std::optional<base::Instant> due_at;
    std::optional<base::Instant> reached_at;
    std::optional<std::int64_t> elapsed_s;
    bool before_t0 = false;
    std::string reason;
    std::string note_nl;
    std::string note_en;
};
BOOST_DESCRIBE_STRUCT(ClockRow, (),
    (id, norm, result, article, label_nl, label_en, region, subject, subject_code, subject_name, limit_nl,
        limit_en, limit_s, start, started_from, due_at, reached_at, elapsed_s, before_t0, reason, note_nl,
        note_en))
constexpr auto notes(ClockRow*) {
    return base::notes("a legal clock and its result",
        {{.name = "id", .id = 1, .meaning = "norm, region and subject"},
            {.name = "norm", .id = 2, .meaning = "code of the norm", .reference = "time_norm"},
            {.name = "result", .id = 3, .meaning = "how it stands"},
            {.name = "article",
                .id = 4,
                .meaning = "article of the decree in the version of the day of the incident"},
            {.name = "label_nl", .id = 5, .meaning = "the norm in Dutch"},
            {.name = "label_en", .id = 6, .meaning = "the norm in English"},
            {.name = "region", .id = 7, .meaning = "region whose clock it is", .reference = "region"},
            {.name = "subject",
                .id = 8,
                .meaning =
                    "what is measured: team_started, function_started, section_started, alarm_begun ..."},
            {.name = "subject_code", .id = 9, .meaning = "team, function or section it is about"},
            {.name = "subject_name", .id = 10, .meaning = "name of the team, when it has one"},
            {.name = "limit_nl", .id = 11, .meaning = "the limit in Dutch"},
            {.name = "limit_en", .id = 12, .meaning = "the limit in English"},
            {.name = "limit_s", .id = 13, .meaning = "the limit", .unit = "s"},
            {.name = "start", .id = 14, .meaning = "what starts the clock: t0, convened, none ..."},
            {.name = "started_from", .id = 15, .meaning = "when the clock started"},
            {.name = "due_at", .id = 16, .meaning = "when the limit is reached"},
            {.name = "reached_at", .id = 17, .meaning = "when it was done"},
            {.name = "elapsed_s",
                .id = 18,
                .meaning = "from start to done, or to now; below zero: before T0",
                .unit = "s"},
            {.name = "before_t0", .id = 19, .meaning = "done before the clock started, and so met"},
            {.name = "reason", .id = 20, .meaning = "why a team or section was left out"},
            {.name = "note_nl", .id = 21, .meaning = "remark in Dutch"},
            {.name = "note_en", .id = 22, .meaning = "remark in English"}});
}

struct ClockList {
    IncidentId incident;
    base::Instant asked_at;
    std::vector<ClockRow> clocks;
};
BOOST_DESCRIBE_STRUCT(ClockList, (), (incident, asked_at, clocks))
constexpr auto notes(ClockList*) {
    return base::notes("the legal clocks of an incident",
        {{.name = "incident", .id = 1, .meaning = "the incident"},
            {.name = "asked_at", .id = 2, .meaning = "moment they were computed for"},
            {.name = "clocks", .id = 3, .meaning = "in order of the decree, per region"}});
}

/// The one location field: what was typed, or where was clicked.
struct PlaceAt {
    std::optional<std::string> text;
    std::optional<double> lon;
    std::optional<double> lat;
};
BOOST_DESCRIBE_STRUCT(PlaceAt, (), (text, lon, lat))
constexpr auto notes(PlaceAt*) {
    return base::notes("a place as text, or a point on the map",
        {{.name = "text", .id = 1, .meaning = "RD, WGS84 or a link of a map, as typed", .max = 200},
            {.name = "lon", .id = 2, .meaning = "degrees east", .min = 2, .max = 8, .unit = "degree"},
            {.name = "lat", .id = 3, .meaning = "degrees north", .min = 50, .max = 56, .unit = "degree"}});
}

struct PlaceProposal {
    std::optional<Position> location;
    std::string region;
    std::string region_name;
    std::string municipality;
    std::string municipality_name;
    std::string other_region;
    std::string other_region_name;
    std::string how;
    double distance_m = 0;
};
BOOST_DESCRIBE_STRUCT(PlaceProposal, (),
    (location, region, region_name, municipality, municipality_name, other_region, other_region_name, how,
        distance_m))
constexpr auto notes(PlaceProposal*) {
    return base::notes("what a point proposes; a person confirms",
        {{.name = "location", .id = 1, .meaning = "the point, when the text was understood"},
            {.name = "region", .id = 2, .meaning = "region of the point, or empty", .reference = "region"},
            {.name = "region_name", .id = 3, .meaning = "its name"},
            {.name = "municipality",
                .id = 4,
                .meaning = "municipality of the point, or empty",
                .reference = "municipality"},
            {.name = "municipality_name", .id = 5, .meaning = "its name"},
            {.name = "other_region",
                .id = 6,
                .meaning = "another region that may be meant as well, or empty",
                .reference = "region"},
            {.name = "other_region_name", .id = 7, .meaning = "its name"},
            {.name = "how",
                .id = 8,
                .meaning = "inside, nearest_shore (on the water), near_border, words (no point), outside "
                           "(coordinates outside the Netherlands) or none"},
            {.name = "distance_m",
                .id = 9,
                .meaning = "how far the area lies from the point; 0 inside",
                .unit = "m"}});
}

base::Result<ClockList> clocks_of(ClocksOf const& question, kernel::QueryContext& context);

}  // namespace paraat::incident
