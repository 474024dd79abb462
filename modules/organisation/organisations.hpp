// Organisations: the bureau, the services, municipalities and partners, with their contact points around the
// clock.
#pragma once

#include "modules/organisation/api.hpp"
#include "modules/organisation/refusals.hpp"

namespace paraat::organisation {

enum class OrganisationKind {
    safety_region,
    safety_bureau,
    control_room,
    fire_brigade,
    police,
    ghor,
    municipality,
    partner
};
BOOST_DESCRIBE_ENUM(OrganisationKind, safety_region, safety_bureau, control_room, fire_brigade, police, ghor,
    municipality, partner)

/// Where an organisation can be reached.
struct ContactPoint {
    std::string title;
    std::string telephone;
    std::string mail;
    bool around_the_clock = false;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(ContactPoint, (), (title, telephone, mail, around_the_clock, note))
constexpr auto notes(ContactPoint*) {
    return base::notes("where an organisation can be reached",
        {{.name = "title",
             .id = 1,
             .meaning = "what answers: control room, duty officer",
             .min = 1,
             .max = 100},
            {.name = "telephone", .id = 2, .meaning = "telephone number", .max = 40, .personal = true},
            {.name = "mail", .id = 3, .meaning = "mail address", .max = 200, .personal = true},
            {.name = "around_the_clock", .id = 4, .meaning = "answers day and night"},
            {.name = "note", .id = 5, .meaning = "remark", .max = 300}});
}

/// A partner, or a municipality or region as an organisation.
inline constexpr std::string_view reference_code_sets = "partner|municipality|region";

struct AddOrganisation {
    base::Uuid id;
    std::string region;
    std::string name;
    OrganisationKind kind = OrganisationKind::partner;
    std::optional<std::string> partner_type, reference_code;
    std::vector<std::string> regions;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(
    AddOrganisation, (), (id, region, name, kind, partner_type, reference_code, regions, note))
constexpr auto notes(AddOrganisation*) {
    return base::notes("adds an organisation",
        {{.name = "id", .id = 1, .meaning = "own identifier of the organisation"},
            {.name = "region",
                .id = 2,
                .meaning = "region that keeps it",
                .min = 2,
                .max = 4,
                .reference = "region"},
            {.name = "name", .id = 3, .meaning = "name", .min = 1, .max = 150},
            {.name = "kind", .id = 4, .meaning = "kind of organisation"},
            {.name = "partner_type",
                .id = 5,
                .meaning = "kind of partner",
                .max = 60,
                .reference = "partner_type"},
            {.name = "reference_code",
                .id = 6,
                .meaning = "its code in the reference data",
                .max = 60,
                .reference = reference_code_sets},
            {.name = "regions", .id = 7, .meaning = "regions it works for", .max = 25, .reference = "region"},
            {.name = "note", .id = 8, .meaning = "remark", .max = 1000, .multiline = true}});
}

struct ChangeOrganisation {
    base::Uuid id;
    std::string name;
    OrganisationKind kind = OrganisationKind::partner;
    std::optional<std::string> partner_type, reference_code;
    std::vector<std::string> regions;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(ChangeOrganisation, (), (id, name, kind, partner_type, reference_code, regions, note))
constexpr auto notes(ChangeOrganisation*) {
    return base::notes("changes an organisation",
        {{.name = "id", .id = 1, .meaning = "the organisation"},
            {.name = "name", .id = 2, .meaning = "name", .min = 1, .max = 150},
            {.name = "kind", .id = 3, .meaning = "kind of organisation"},
            {.name = "partner_type",
                .id = 4,
                .meaning = "kind of partner",
                .max = 60,
                .reference = "partner_type"},
            {.name = "reference_code",
                .id = 5,
                .meaning = "its code in the reference data",
                .max = 60,
                .reference = reference_code_sets},
            {.name = "regions", .id = 6, .meaning = "regions it works for", .max = 25, .reference = "region"},
            {.name = "note", .id = 7, .meaning = "remark", .max = 1000, .multiline = true}});
}

struct SetContactPoints {
    base::Uuid id;
    std::vector<ContactPoint> contact_points;
};
BOOST_DESCRIBE_STRUCT(SetContactPoints, (), (id, contact_points))
constexpr auto notes(SetContactPoints*) {
    return base::notes("sets where an organisation can be reached",
        {{.name = "id", .id = 1, .meaning = "the organisation"},
            {.name = "contact_points", .id = 2, .meaning = "in the order in which to call", .max = 20}});
}

struct EndOrganisation {
    base::Uuid id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(EndOrganisation, (), (id, reason))
constexpr auto notes(EndOrganisation*) {
    return base::notes("marks that an organisation has ended",
        {{.name = "id", .id = 1, .meaning = "the organisation"},
            {.name = "reason", .id = 2, .meaning = "why", .min = 1, .max = 300}});
}

/// Follows from a person who joins or leaves; so that a new name of the organisation reaches its people.
struct NoteMember {
    base::Uuid id, person;
    bool joins = true;
};
BOOST_DESCRIBE_STRUCT(NoteMember, (), (id, person, joins))
constexpr auto notes(NoteMember*) {
    return base::notes("notes who belongs to an organisation",
        {{.name = "id", .id = 1, .meaning = "the organisation"},
            {.name = "person", .id = 2, .meaning = "the person"},
            {.name = "joins", .id = 3, .meaning = "joins, or leaves"}});
}

struct OrganisationDescribed {
    std::string name;
    OrganisationKind kind = OrganisationKind::partner;
    std::string partner_type, reference_code;
    std::vector<std::string> regions;
    std::string note;
    bool is_new = false;
    std::vector<base::Uuid> members;
};
BOOST_DESCRIBE_STRUCT(
    OrganisationDescribed, (), (name, kind, partner_type, reference_code, regions, note, is_new, members))
constexpr auto notes(OrganisationDescribed*) {
    return base::notes("an organisation was added or changed",
        {{.name = "name", .id = 1, .meaning = "name"},
            {.name = "kind", .id = 2, .meaning = "kind of organisation"},
            {.name = "partner_type", .id = 3, .meaning = "kind of partner, or empty"},
            {.name = "reference_code", .id = 4, .meaning = "its code in the reference data, or empty"},
            {.name = "regions", .id = 5, .meaning = "regions it works for"},
            {.name = "note", .id = 6, .meaning = "remark"},
            {.name = "is_new", .id = 7, .meaning = "added, not changed"},
            {.name = "members", .id = 8, .meaning = "people who must learn of a new name"}});
}
struct ContactPointsSet {
    std::vector<ContactPoint> contact_points;
};
BOOST_DESCRIBE_STRUCT(ContactPointsSet, (), (contact_points))
constexpr auto notes(ContactPointsSet*) {
    return base::notes("it was set where an organisation can be reached",
        {{.name = "contact_points", .id = 1, .meaning = "in the order in which to call"}});
}
struct OrganisationEnded {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(OrganisationEnded, (), (reason))
constexpr auto notes(OrganisationEnded*) {
    return base::notes("an organisation ended", {{.name = "reason", .id = 1, .meaning = "why"}});
}
struct MemberNoted {
    base::Uuid person;
    bool joins = true;
};
BOOST_DESCRIBE_STRUCT(MemberNoted, (), (person, joins))
constexpr auto notes(MemberNoted*) {
    return base::notes("someone joined or left an organisation",
        {{.name = "person", .id = 1, .meaning = "the person"},
            {.name = "joins", .id = 2, .meaning = "joined, or left"}});
}

struct Organisation {
    OrganisationDescribed described;
    std::vector<ContactPoint> contact_points;
    std::vector<base::Uuid> members;
    bool ended = false;
    std::string ended_reason;
};

struct OrganisationRow {
    base::Uuid id;
    std::string region;
    std::string name;
    OrganisationKind kind = OrganisationKind::partner;
    std::string partner_type, reference_code;
    std::vector<std::string> regions;
    std::string note;
    std::int64_t people = 0;
    bool ended = false;
    std::string ended_reason;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(OrganisationRow, (),
    (id, region, name, kind, partner_type, reference_code, regions, note, people, ended, ended_reason,
        version))
constexpr auto notes(OrganisationRow*) {
    return base::notes("an organisation as it stands",
        {{.name = "id", .id = 1, .meaning = "the organisation"},
            {.name = "region", .id = 2, .meaning = "region that keeps it", .reference = "region"},
            {.name = "name", .id = 3, .meaning = "name"},
            {.name = "kind", .id = 4, .meaning = "kind of organisation"},
            {.name = "partner_type",
                .id = 5,
                .meaning = "kind of partner, or empty",
                .reference = "partner_type"},
            {.name = "reference_code",
                .id = 6,
                .meaning = "its code in the reference data, or empty",
                .reference = "partner"},
            {.name = "regions", .id = 7, .meaning = "regions it works for", .reference = "region"},
            {.name = "note", .id = 8, .meaning = "remark", .multiline = true},
            {.name = "people", .id = 9, .meaning = "how many people belong to it"},
            {.name = "ended", .id = 10, .meaning = "has ended"},
            {.name = "ended_reason", .id = 11, .meaning = "why it ended"},
            {.name = "version", .id = 12, .meaning = "number of changes"}});
}

/// Apart from the organisation, because fewer people may see it.
struct OrganisationContactRow {
    base::Uuid id;
    std::vector<ContactPoint> contact_points;
    base::Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(OrganisationContactRow, (), (id, contact_points, changed_at))
constexpr auto notes(OrganisationContactRow*) {
    return base::notes("where an organisation can be reached",
        {{.name = "id", .id = 1, .meaning = "the organisation"},
            {.name = "contact_points", .id = 2, .meaning = "in the order in which to call"},
            {.name = "changed_at", .id = 3, .meaning = "last change of the organisation"}});
}

base::Result<kernel::Events> decide(
    Organisation const& state, AddOrganisation const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Organisation const& state, ChangeOrganisation const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Organisation const& state, SetContactPoints const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Organisation const& state, EndOrganisation const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    Organisation const& state, NoteMember const& command, kernel::Context const& context);
void evolve(Organisation& state, OrganisationDescribed const& event, kernel::Recorded const& recorded);
void evolve(Organisation& state, ContactPointsSet const& event, kernel::Recorded const& recorded);
void evolve(Organisation& state, OrganisationEnded const& event, kernel::Recorded const& recorded);
void evolve(Organisation& state, MemberNoted const& event, kernel::Recorded const& recorded);

void install_organisations(kernel::Registry& registry);

}  // namespace paraat::organisation
