// The table of contents of the module.
#include "modules/example/domain.hpp"

namespace paraat::example {

void install(kernel::Registry& registry) {
    registry.module("example");
    registry.refusals({&taken_down_already});

    auto notices = registry.stream<State>("notice");
    notices.event<NoticePutUp>(
        "put_up", kernel::log_line("Mededeling: {text}", "Notice: {text}", "note"), 3, past_of_put_up());
    notices.event<NoticeReworded>(
        "reworded", kernel::log_line("Mededeling gewijzigd: {text}", "Notice changed: {text}", "note"));
    notices.event<NoticeTakenDown>("taken_down",
        kernel::log_line("Mededeling weggehaald: {reason}", "Notice taken down: {reason}", "note"));
    notices.audience(audience_of);
    notices.table<NoticeRow>("notice", rows_of);
    notices.command<PutUp>("put_up", kernel::may(write_notices), decide, kernel::creates);
    notices.command<Reword>("reword", kernel::may(write_notices), decide);
    notices.command<TakeDown>("take_down", kernel::may(write_notices), decide);

    registry.query<WithWord, NoticeList>("with_word", kernel::may(read_notices), with_word);
}

}  // namespace paraat::example
