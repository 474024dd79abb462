// What happened to reference rows, how they stand, and the functions of the module.
#pragma once

#include "modules/reference/domain.hpp"

namespace paraat::reference {

struct RowLoaded {
    std::string set, code;
    std::vector<Content> versions;
};
BOOST_DESCRIBE_STRUCT(RowLoaded, (), (set, code, versions))
constexpr auto notes(RowLoaded*) {
    return base::notes("how a row stood in the product's files",
        {{.name = "set", .id = 1, .meaning = "reference set"},
            {.name = "code", .id = 2, .meaning = "code within the set"},
            {.name = "versions",
                .id = 3,
                .meaning = "its versions, earliest first; none: gone from the files"}});
}

struct RowConfirmed {
    std::string label_nl, label_en, valid_from, note;
};
BOOST_DESCRIBE_STRUCT(RowConfirmed, (), (label_nl, label_en, valid_from, note))
constexpr auto notes(RowConfirmed*) {
    return base::notes("a person vouched for a version",
        {{.name = "label_nl", .id = 1, .meaning = "its name in Dutch"},
            {.name = "label_en", .id = 2, .meaning = "its name in English"},
            {.name = "valid_from", .id = 3, .meaning = "which version"},
            {.name = "note", .id = 4, .meaning = "how it was checked"}});
}

struct SetLoaded {
    std::string set, title_nl, title_en, about_nl, about_en;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(SetLoaded, (), (set, title_nl, title_en, about_nl, about_en, version))
constexpr auto notes(SetLoaded*) {
    return base::notes("how a set stood in the product's files",
        {{.name = "set", .id = 1, .meaning = "code of the set"},
            {.name = "title_nl", .id = 2, .meaning = "name in Dutch"},
            {.name = "title_en", .id = 3, .meaning = "name in English"},
            {.name = "about_nl", .id = 4, .meaning = "what it holds, in Dutch"},
            {.name = "about_en", .id = 5, .meaning = "what it holds, in English"},
            {.name = "version", .id = 6, .meaning = "version of the set"}});
}

/// A version with what happened to it.
struct Version {
    Content content;
    bool own = false;  // made by a user
    std::optional<std::string> withdrawn_on;
    std::string confirmed_by;
    std::optional<base::Instant> confirmed_at;
    std::string changed_by;
};

/// A row with all its versions, earliest first.
struct State {
    std::string set, code;
    std::vector<Version> versions;
};

struct SetState {
    SetLoaded loaded;
};

base::Result<kernel::Events> decide(
    State const& state, LoadRow const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    State const& state, ReloadRow const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    State const& state, Change const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    State const& state, MakeRegional const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    State const& state, Confirm const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    SetState const& state, LoadSet const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    SetState const& state, ReloadSet const& command, kernel::Context const& context);
void evolve(State& state, RowLoaded const& event, kernel::Recorded const& recorded);
void evolve(State& state, RowChanged const& event, kernel::Recorded const& recorded);
void evolve(State& state, RowConfirmed const& event, kernel::Recorded const& recorded);
void evolve(SetState& state, SetLoaded const& event, kernel::Recorded const& recorded);

/// Withdrawn from the files before its first day.
bool never_held(Version const& version);

std::vector<ReferenceRow> rows_of_record(State const& state, kernel::About const& about);
std::vector<ReferenceSetRow> row_of_set(SetState const& state, kernel::About const& about);

/// The record of a row of the files, and of a set.
base::Uuid record_of(std::string_view set, std::string_view code);
base::Uuid record_of_set(std::string_view set);

/// Takes in what differs between the files and the journal. Repeating it changes nothing.
void load_files(kernel::Kernel& kernel, kernel::Resources const& resources);

struct RowsOf {
    std::string set, day;
    std::optional<std::string> region;
};
BOOST_DESCRIBE_STRUCT(RowsOf, (), (set, day, region))
constexpr auto notes(RowsOf*) {
    return base::notes("the rows of a set that hold on a day",
        {{.name = "set", .id = 1, .meaning = "reference set", .min = 1, .max = 60},
            {.name = "day", .id = 2, .meaning = "the day, as 2026-11-21", .min = 10, .max = 10},
            {.name = "region",
                .id = 3,
                .meaning = "region whose own versions go first",
                .max = 4,
                .reference = "region"}});
}
struct FindRow {
    std::string set, code, day;
    std::optional<std::string> region;
};
BOOST_DESCRIBE_STRUCT(FindRow, (), (set, code, day, region))
constexpr auto notes(FindRow*) {
    return base::notes("the version of one row that holds on a day",
        {{.name = "set", .id = 1, .meaning = "reference set", .min = 1, .max = 60},
            {.name = "code", .id = 2, .meaning = "code within the set", .min = 1, .max = 80},
            {.name = "day", .id = 3, .meaning = "the day, as 2026-11-21", .min = 10, .max = 10},
            {.name = "region",
                .id = 4,
                .meaning = "region whose own version goes first",
                .max = 4,
                .reference = "region"}});
}
struct ReferenceList {
    std::vector<ReferenceRow> rows;
};
BOOST_DESCRIBE_STRUCT(ReferenceList, (), (rows))
constexpr auto notes(ReferenceList*) {
    return base::notes("rows of reference data", {{.name = "rows", .id = 1, .meaning = "in order of code"}});
}
base::Result<ReferenceList> ask_rows_of(RowsOf const& question, kernel::QueryContext& context);
base::Result<ReferenceList> ask_find(FindRow const& question, kernel::QueryContext& context);

}  // namespace paraat::reference
