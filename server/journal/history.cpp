// The number of the history that the rows are of.
#include <algorithm>

#include "server/journal/store.hpp"

namespace paraat::journal {

Sequence begin_history(Writer& writer, Instant now) {
    auto const before = writer.setting(history_space, history_key);
    auto const number = std::max<Sequence>(now.microseconds, before ? std::stoll(*before) + 1 : 0);
    writer.put_setting({std::string(history_space), std::string(history_key), std::to_string(number)});
    return number;
}

}  // namespace paraat::journal
