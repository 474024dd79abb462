// Decide and evolve for notices; no I/O, no clock. A real module starts with the article it implements.
#include "modules/example/domain.hpp"

namespace paraat::example {

base::Result<kernel::Events> decide(State const&, PutUp const& command, kernel::Context const&) {
    return kernel::Events{NoticePutUp{command.text, command.urgency}};
}

base::Result<kernel::Events> decide(State const& state, Reword const& command, kernel::Context const&) {
    if (state.taken_down) return base::refuse(taken_down_already, "id");
    if (state.text == command.text) return kernel::Events{};  // nothing changes, so nothing happened
    return kernel::Events{NoticeReworded{command.text}};
}

base::Result<kernel::Events> decide(State const& state, TakeDown const& command, kernel::Context const&) {
    if (state.taken_down) return base::refuse(taken_down_already, "id");
    return kernel::Events{NoticeTakenDown{command.reason}};
}

void evolve(State& state, NoticePutUp const& event, kernel::Recorded const&) {
    state.exists = true;
    state.text = event.text;
    state.urgency = event.urgency;
}

void evolve(State& state, NoticeReworded const& event, kernel::Recorded const&) { state.text = event.text; }

void evolve(State& state, NoticeTakenDown const& event, kernel::Recorded const&) {
    state.taken_down = true;
    state.reason = event.reason;
}

}  // namespace paraat::example
