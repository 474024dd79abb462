// A module of two pages for the tests of the kernel: accounts that are given a role, cases that are scopes,
// notes in them, and one rhythm per case.
#pragma once

#include "server/kernel/registry.hpp"

namespace paraat::board {

inline access::Right const keep{"keep", "bijhouden", "keep", {"editor", "leader"}};
inline access::Right const read{"read", "lezen", "read", {"reader", "editor", "leader"}};
inline access::Right const appoint{"appoint", "benoemen", "appoint", {}};

struct Appoint {
    base::Uuid id;
    std::string region, account, role;
};
BOOST_DESCRIBE_STRUCT(Appoint, (), (id, region, account, role))
constexpr auto notes(Appoint*) {
    return base::notes("gives an account a role",
        {{.name = "id", .id = 1, .meaning = "the appointment"},
            {.name = "region", .id = 2, .meaning = "region"}, {.name = "account", .id = 3, .meaning = "who"},
            {.name = "role", .id = 4, .meaning = "which"}});
}

struct Dismiss {
    base::Uuid id;
};
BOOST_DESCRIBE_STRUCT(Dismiss, (), (id))
constexpr auto notes(Dismiss*) {
    return base::notes("ends an appointment", {{.name = "id", .id = 1, .meaning = "the appointment"}});
}

struct Appointed {
    std::string account, role;
};
BOOST_DESCRIBE_STRUCT(Appointed, (), (account, role))
constexpr auto notes(Appointed*) {
    return base::notes("an account was given a role",
        {{.name = "account", .id = 1, .meaning = "who"}, {.name = "role", .id = 2, .meaning = "which"}});
}

struct Dismissed {
    bool gone = true;
};
BOOST_DESCRIBE_STRUCT(Dismissed, (), (gone))
constexpr auto notes(Dismissed*) {
    return base::notes("an appointment ended", {{.name = "gone", .id = 1, .meaning = "it is over"}});
}

struct OpenCase {
    base::Uuid id;
    std::string region, text;
};
BOOST_DESCRIBE_STRUCT(OpenCase, (), (id, region, text))
constexpr auto notes(OpenCase*) {
    return base::notes("opens a case",
        {{.name = "id", .id = 1, .meaning = "the case"}, {.name = "region", .id = 2, .meaning = "region"},
            {.name = "text", .id = 3, .meaning = "what it is about"}});
}

struct WriteNote {
    base::Uuid id, incident;
    std::string region, text;
};
BOOST_DESCRIBE_STRUCT(WriteNote, (), (id, incident, region, text))
constexpr auto notes(WriteNote*) {
    return base::notes("writes a note in a case",
        {{.name = "id", .id = 1, .meaning = "the note"}, {.name = "incident", .id = 2, .meaning = "the case"},
            {.name = "region", .id = 4, .meaning = "region, or empty for that of the case"},
            {.name = "text", .id = 3, .meaning = "what it says; \"fault\" is one of ours", .max = 100'000}});
}

struct Reword {
    base::Uuid id;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Reword, (), (id, text))
constexpr auto notes(Reword*) {
    return base::notes("changes a case or a note",
        {{.name = "id", .id = 1, .meaning = "the record"},
            {.name = "text", .id = 2, .meaning = "its words"}});
}

struct AgreeRhythm {
    base::Uuid incident;
    std::int64_t minutes = 0;
};
BOOST_DESCRIBE_STRUCT(AgreeRhythm, (), (incident, minutes))
constexpr auto notes(AgreeRhythm*) {
    return base::notes("agrees on a rhythm; 30 minutes is what it is when nobody has",
        {{.name = "incident", .id = 1, .meaning = "the case"},
            {.name = "minutes", .id = 2, .meaning = "how often"}});
}

struct Written {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Written, (), (text))
constexpr auto notes(Written*) {
    return base::notes("something was written", {{.name = "text", .id = 1, .meaning = "what"}});
}

struct Agreed {
    std::int64_t minutes = 0;
};
BOOST_DESCRIBE_STRUCT(Agreed, (), (minutes))
constexpr auto notes(Agreed*) {
    return base::notes("a rhythm was agreed", {{.name = "minutes", .id = 1, .meaning = "how often"}});
}

struct TextRow {
    base::Uuid id;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(TextRow, (), (id, text))
constexpr auto notes(TextRow*) {
    return base::notes("a record with its words",
        {{.name = "id", .id = 1, .meaning = "the record"},
            {.name = "text", .id = 2, .meaning = "its words"}});
}

struct All {
    std::string word;
};
BOOST_DESCRIBE_STRUCT(All, (), (word))
constexpr auto notes(All*) {
    return base::notes("all notes that hold a word", {{.name = "word", .id = 1, .meaning = "the word"}});
}

struct Texts {
    std::vector<std::string> texts;
};
BOOST_DESCRIBE_STRUCT(Texts, (), (texts))
constexpr auto notes(Texts*) {
    return base::notes("notes", {{.name = "texts", .id = 1, .meaning = "their words"}});
}

/// @param is_narrow a later version of the module, in which a case is for those who keep it alone
void install(kernel::Registry& registry, bool is_narrow = false);

}  // namespace paraat::board
