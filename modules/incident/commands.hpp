// What can be asked of an incident. Every field that says when is optional: left out, it is now.
#pragma once

#include "modules/incident/api.hpp"

namespace paraat::incident {

/// Functions come from three sets: those the law names, those of LCMS, and the region's own.
inline constexpr std::string_view function_sets = "legal_function|lcms_function|additional_function";

/// The function in which somebody decided, established or is there.
constexpr base::Note function_note(int id, std::string_view name, std::string_view meaning) {
    return {.name = name, .id = id, .meaning = meaning, .min = 1, .max = 20, .reference = function_sets};
}

struct OpenIncident {
    IncidentId id;
    std::string region;
    IncidentKind kind = IncidentKind::real;
    std::string title;
    std::string incident_type;
    std::string place;
    std::optional<Position> location;
    std::optional<std::string> description;
    std::optional<base::Instant> occurred_at;
    std::optional<Classification> classification;
    std::optional<std::string> classification_reason;
};
BOOST_DESCRIBE_STRUCT(OpenIncident, (),
    (id, region, kind, title, incident_type, place, location, description, occurred_at, classification,
        classification_reason))
constexpr auto notes(OpenIncident*) {
    return base::notes("opens an incident, or prepares one",
        {{.name = "id", .id = 1, .meaning = "own identifier of the incident"},
            region_note(2, "region that leads it"),
            {.name = "kind", .id = 3, .meaning = "real, exercise or prepared: fixed from here on"},
            {.name = "title", .id = 4, .meaning = "name people use", .min = 3, .max = 120},
            {.name = "incident_type",
                .id = 5,
                .meaning = "kind of incident",
                .min = 1,
                .max = 20,
                .reference = "incident_type"},
            {.name = "place",
                .id = 6,
                .meaning = "where it is, in words: the text of the one location field",
                .min = 1,
                .max = 200},
            {.name = "location", .id = 7, .meaning = "the point, when it is known"},
            {.name = "description", .id = 8, .meaning = "first description", .max = 2000, .multiline = true},
            {.name = "occurred_at", .id = 9, .meaning = "when it began"},
            {.name = "classification", .id = 10, .meaning = "open unless told otherwise"},
            {.name = "classification_reason",
                .id = 11,
                .meaning = "why it is confidential; needed when it is",
                .max = 300}});
}

struct StartIncident {
    IncidentId id;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(StartIncident, (), (id, reason, occurred_at))
constexpr auto notes(StartIncident*) {
    return base::notes("makes a prepared incident real",
        {{.name = "id", .id = 1, .meaning = "the incident"}, reason_note(2, "why it is real now"),
            {.name = "occurred_at", .id = 3, .meaning = "when it began"}});
}

struct DescribeIncident {
    IncidentId id;
    std::string title;
    std::string incident_type;
    std::string description;
};
BOOST_DESCRIBE_STRUCT(DescribeIncident, (), (id, title, incident_type, description))
constexpr auto notes(DescribeIncident*) {
    return base::notes("gives an incident a better name, type or description",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            {.name = "title", .id = 2, .meaning = "name people use", .min = 3, .max = 120},
            {.name = "incident_type",
                .id = 3,
                .meaning = "kind of incident",
                .min = 1,
                .max = 20,
                .reference = "incident_type"},
            {.name = "description", .id = 4, .meaning = "what it is", .max = 2000, .multiline = true}});
}

struct RelocateIncident {
    IncidentId id;
    std::string place;
    std::optional<Position> location;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(RelocateIncident, (), (id, place, location, reason, occurred_at))
constexpr auto notes(RelocateIncident*) {
    return base::notes("says better where the incident is",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            {.name = "place", .id = 2, .meaning = "where it is, in words", .min = 1, .max = 200},
            {.name = "location", .id = 3, .meaning = "the point, when it is known"},
            reason_note(4, "why it changes"),
            {.name = "occurred_at", .id = 5, .meaning = "since when it is known"}});
}

struct ConfirmMunicipalities {
    IncidentId id;
    std::vector<std::string> municipalities;
    std::string reason;
    std::optional<base::Instant> occurred_at;
    std::optional<bool> corrects;
};
BOOST_DESCRIBE_STRUCT(ConfirmMunicipalities, (), (id, municipalities, reason, occurred_at, corrects))
constexpr auto notes(ConfirmMunicipalities*) {
    return base::notes("confirms which municipalities are affected or threatened",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            {.name = "municipalities",
                .id = 2,
                .meaning = "the whole set, GM codes",
                .min = 1,
                .max = 60,
                .reference = "municipality"},
            reason_note(3, "on what ground"),
            {.name = "occurred_at", .id = 4, .meaning = "when it was established"},
            {.name = "corrects",
                .id = 5,
                .meaning = "the set that stands was wrong from the beginning: also after closing",
                .label_nl = "Is een correctie",
                .label_en = "Is a correction"}});
}

struct ShareWithRegion {
    IncidentId id;
    std::string region;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(ShareWithRegion, (), (id, region, reason, occurred_at))
constexpr auto notes(ShareWithRegion*) {
    return base::notes("shares an incident with another region",
        {{.name = "id", .id = 1, .meaning = "the incident"}, region_note(2, "region it is shared with"),
            reason_note(3, "why"), {.name = "occurred_at", .id = 4, .meaning = "since when"}});
}

struct WithdrawRegion {
    IncidentId id;
    std::string region;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(WithdrawRegion, (), (id, region, reason, occurred_at))
constexpr auto notes(WithdrawRegion*) {
    return base::notes("ends the sharing with a region",
        {{.name = "id", .id = 1, .meaning = "the incident"}, region_note(2, "region it was shared with"),
            reason_note(3, "why"), {.name = "occurred_at", .id = 4, .meaning = "when that was decided"}});
}

struct InvitePartner {
    IncidentId id;
    std::optional<base::Uuid> organisation;
    std::optional<base::Uuid> account;
    std::string name;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(InvitePartner, (), (id, organisation, account, name, reason, occurred_at))
constexpr auto notes(InvitePartner*) {
    return base::notes("invites a partner: an organisation, or one account",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            {.name = "organisation", .id = 2, .meaning = "organisation to invite"},
            {.name = "account", .id = 3, .meaning = "or the account to invite"},
            {.name = "name", .id = 4, .meaning = "its name", .min = 1, .max = 120},
            reason_note(5, "what it is needed for"),
            {.name = "occurred_at", .id = 6, .meaning = "when it was asked to take part"}});
}

struct WithdrawPartner {
    IncidentId id;
    std::optional<base::Uuid> organisation;
    std::optional<base::Uuid> account;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(WithdrawPartner, (), (id, organisation, account, reason, occurred_at))
constexpr auto notes(WithdrawPartner*) {
    return base::notes("ends the invitation of a partner",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            {.name = "organisation", .id = 2, .meaning = "organisation that was invited"},
            {.name = "account", .id = 3, .meaning = "or the account"}, reason_note(4, "why"),
            {.name = "occurred_at", .id = 5, .meaning = "when its part ended"}});
}

struct HandOver {
    IncidentId id;
    std::string to;
    std::string received_by;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(HandOver, (), (id, to, received_by, reason, occurred_at))
constexpr auto notes(HandOver*) {
    return base::notes("hands the incident over to the aftermath or to a standing organisation",
        {{.name = "id", .id = 1, .meaning = "the incident"},
            {.name = "to",
                .id = 2,
                .meaning = "the organisation or project that takes it over",
                .min = 1,
                .max = 120},
            person_note(3, "received_by", "who takes it over"), reason_note(4, "agreements on the hand-over"),
            {.name = "occurred_at", .id = 5, .meaning = "when"}});
}

struct CloseIncident {
    IncidentId id;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(CloseIncident, (), (id, reason, occurred_at))
constexpr auto notes(CloseIncident*) {
    return base::notes("closes an incident",
        {{.name = "id", .id = 1, .meaning = "the incident"}, reason_note(2, "why it may be closed"),
            {.name = "occurred_at", .id = 3, .meaning = "when"}});
}

struct ReopenIncident {
    IncidentId id;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(ReopenIncident, (), (id, reason, occurred_at))
constexpr auto notes(ReopenIncident*) {
    return base::notes("opens a closed incident again",
        {{.name = "id", .id = 1, .meaning = "the incident"}, reason_note(2, "why"),
            {.name = "occurred_at", .id = 3, .meaning = "when it began again"}});
}

struct OpenUp {
    IncidentId id;
    std::string reason;
    std::optional<base::Instant> occurred_at;
};
BOOST_DESCRIBE_STRUCT(OpenUp, (), (id, reason, occurred_at))
constexpr auto notes(OpenUp*) {
    return base::notes("makes a confidential incident open from here on",
        {{.name = "id", .id = 1, .meaning = "the incident"}, reason_note(2, "why it may be shared"),
            {.name = "occurred_at", .id = 3, .meaning = "when that was decided"}});
}

}  // namespace paraat::incident
