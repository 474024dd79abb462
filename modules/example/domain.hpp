// Notices: what they are, what can be asked of them, what happened to them, and why not.
#pragma once

#include "modules/example/api.hpp"
#include "server/base/result.hpp"
#include "server/kernel/registry.hpp"

namespace paraat::example {

inline access::Right const read_notices{"read_notices", "mededelingen lezen", "read notices",
    {"reader", "editor", "information_manager", "leader", "planner", "administrator"}};
inline access::Right const write_notices{"write_notices", "mededelingen plaatsen", "put up notices",
    {"editor", "information_manager", "administrator"}};

inline base::RefusalCode const taken_down_already{"taken_down_already", 409,
    "Deze mededeling is al weggehaald.", "This notice has been taken down already."};

/// Puts up a notice in a region.
struct PutUp {
    NoticeId id;
    std::string region;
    std::string text;
    Urgency urgency = Urgency::normal;
};
BOOST_DESCRIBE_STRUCT(PutUp, (), (id, region, text, urgency))
constexpr auto notes(PutUp*) {
    return base::notes("puts up a notice in a region",
        {{.name = "id", .id = 1, .meaning = "own identifier of the notice"},
            {.name = "region",
                .id = 2,
                .meaning = "region it is for",
                .min = 4,
                .max = 4,
                .reference = "region"},
            {.name = "text", .id = 3, .meaning = "what it says", .min = 1, .max = 500, .multiline = true},
            {.name = "urgency",
                .id = 4,
                .meaning = "how urgent it is",
                .label_nl = "Urgentie",
                .label_en = "Urgency"}});
}

struct Reword {
    NoticeId id;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Reword, (), (id, text))
constexpr auto notes(Reword*) {
    return base::notes("changes the words of a notice",
        {{.name = "id", .id = 1, .meaning = "the notice"},
            {.name = "text",
                .id = 2,
                .meaning = "what it says now",
                .min = 1,
                .max = 500,
                .multiline = true}});
}

struct TakeDown {
    NoticeId id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(TakeDown, (), (id, reason))
constexpr auto notes(TakeDown*) {
    return base::notes("takes a notice down; it stays visible as taken down",
        {{.name = "id", .id = 1, .meaning = "the notice"},
            {.name = "reason", .id = 2, .meaning = "why", .min = 1, .max = 200}});
}

/// What happened. Persisted: never change a shape, add one (past.cpp).
struct NoticePutUp {
    std::string text;
    Urgency urgency = Urgency::normal;
};
BOOST_DESCRIBE_STRUCT(NoticePutUp, (), (text, urgency))
constexpr auto notes(NoticePutUp*) {
    return base::notes("a notice was put up",
        {{.name = "text", .id = 2, .meaning = "what it said"},
            {.name = "urgency", .id = 3, .meaning = "how urgent it was"}});
}

struct NoticeReworded {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(NoticeReworded, (), (text))
constexpr auto notes(NoticeReworded*) {
    return base::notes(
        "the words of a notice changed", {{.name = "text", .id = 1, .meaning = "what it said then"}});
}

struct NoticeTakenDown {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NoticeTakenDown, (), (reason))
constexpr auto notes(NoticeTakenDown*) {
    return base::notes("a notice was taken down", {{.name = "reason", .id = 1, .meaning = "why"}});
}

/// A notice as it stands.
struct State {
    bool exists = false;
    bool taken_down = false;
    std::string text, reason;
    Urgency urgency = Urgency::normal;
};

base::Result<kernel::Events> decide(State const& state, PutUp const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    State const& state, Reword const& command, kernel::Context const& context);
base::Result<kernel::Events> decide(
    State const& state, TakeDown const& command, kernel::Context const& context);
void evolve(State& state, NoticePutUp const& event, kernel::Recorded const& recorded);
void evolve(State& state, NoticeReworded const& event, kernel::Recorded const& recorded);
void evolve(State& state, NoticeTakenDown const& event, kernel::Recorded const& recorded);

std::vector<NoticeRow> rows_of(State const& state, kernel::About const& about);
access::Audience audience_of(State const& state, kernel::About const& about);
base::Result<NoticeList> with_word(WithWord const& question, kernel::QueryContext& context);

/// The two earlier recorded shapes of "put_up".
std::vector<kernel::PastShape> past_of_put_up();

}  // namespace paraat::example
