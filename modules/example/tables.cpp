// The rows of notices, who may see them, and the query.
#include <algorithm>

#include "modules/example/domain.hpp"

namespace paraat::example {

std::vector<NoticeRow> rows_of(State const& state, kernel::About const& about) {
    return {{{about.stream}, about.region, state.text, state.urgency, state.taken_down, state.reason,
        about.changed_at, about.changed_by, about.version}};
}

access::Audience audience_of(State const&, kernel::About const& about) {
    return access::only({.region = about.region, .right = "read_notices"});
}

base::Result<NoticeList> with_word(WithWord const& question, kernel::QueryContext& context) {
    auto notices = context.rows<NoticeRow>("notice");
    std::erase_if(
        notices, [&](auto const& row) { return row.text.find(question.word) == std::string::npos; });
    std::sort(notices.begin(), notices.end(),
        [](auto const& a, auto const& b) { return a.changed_at > b.changed_at; });
    return NoticeList{std::move(notices)};
}

}  // namespace paraat::example
