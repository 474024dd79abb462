// What neighbours and the outside may use of notices: ids, rows and a query.
#pragma once

#include "server/base/types.hpp"

namespace paraat::example {

using NoticeId = base::Id<struct NoticeTag>;

enum class Urgency { normal, urgent };
BOOST_DESCRIBE_ENUM(Urgency, normal, urgent)

/// A notice as everyone with the right in its region sees it.
struct NoticeRow {
    NoticeId id;
    std::string region;
    std::string text;
    Urgency urgency = Urgency::normal;
    bool taken_down = false;
    std::string reason;
    base::Instant changed_at;
    std::string changed_by;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(
    NoticeRow, (), (id, region, text, urgency, taken_down, reason, changed_at, changed_by, version))
constexpr auto notes(NoticeRow*) {
    return base::notes("a notice as it stands",
        {{.name = "id", .id = 1, .meaning = "the notice"},
            {.name = "region", .id = 2, .meaning = "region it is for", .reference = "region"},
            {.name = "text", .id = 3, .meaning = "what it says", .multiline = true},
            {.name = "urgency", .id = 4, .meaning = "how urgent it is"},
            {.name = "taken_down", .id = 5, .meaning = "no longer in force"},
            {.name = "reason", .id = 6, .meaning = "why it was taken down"},
            {.name = "changed_at", .id = 7, .meaning = "last change"},
            {.name = "changed_by", .id = 8, .meaning = "account that changed it"},
            {.name = "version", .id = 9, .meaning = "number of changes"}});
}

struct WithWord {
    std::string word;
};
BOOST_DESCRIBE_STRUCT(WithWord, (), (word))
constexpr auto notes(WithWord*) {
    return base::notes("notices that hold a word",
        {{.name = "word", .id = 1, .meaning = "part of the text", .min = 1, .max = 50}});
}

struct NoticeList {
    std::vector<NoticeRow> notices;
};
BOOST_DESCRIBE_STRUCT(NoticeList, (), (notices))
constexpr auto notes(NoticeList*) {
    return base::notes("a list of notices", {{.name = "notices", .id = 1, .meaning = "newest first"}});
}

}  // namespace paraat::example
