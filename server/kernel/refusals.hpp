// The kernel's own refusals; modules may answer them too.
#pragma once

#include "server/base/result.hpp"

namespace paraat::kernel {

extern base::RefusalCode const forbidden, not_found, unknown_command, unknown_query, command_id_reused,
    identifier_not_fresh, command_too_old, already_exists, version_conflict, too_busy, store_trouble,
    outcome_unknown, event_too_large, internal_fault, store_full, writing_stopped, store_damaged;

}  // namespace paraat::kernel
