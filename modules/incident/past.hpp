// How facts of an incident were recorded before.
#pragma once

#include "server/kernel/registry.hpp"

namespace paraat::incident {

/// Of an event that got `occurred_at` in shape 2.
std::vector<kernel::PastShape> past_without_moment(std::string_view sample);
std::vector<kernel::PastShape> past_of_moment_corrected();
std::vector<kernel::PastShape> past_of_t0_corrected();
std::vector<kernel::PastShape> past_of_relieved();
std::vector<kernel::PastShape> past_of_municipalities_confirmed();
std::vector<kernel::PastShape> past_of_log_written();

}  // namespace paraat::incident
