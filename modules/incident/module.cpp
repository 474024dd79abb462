// The table of contents of the module.
#include "modules/incident/domain.hpp"
#include "modules/incident/refusals.hpp"

namespace paraat::incident {

void install(kernel::Registry& registry) {
    registry.module("incident");
    registry.refusals({&occurred_in_future, &occurred_too_early, &only_preparing, &reason_needed,
        &exercise_stays_exercise, &started_already, &not_started, &incident_closed, &not_closed,
        &closed_before_it_began, &open_already, &municipality_twice, &municipality_unknown, &shared_already,
        &region_unknown, &region_does_not_share, &leading_region_stays, &one_partner_at_a_time,
        &invited_already, &not_invited, &recorded_already, &not_recorded, &handed_over_already,
        &alarming_of_own_region, &grip_not_scaled_down, &closed_before_grip, &after_closing, &after_leaving,
        &after_standing_down, &left_before_decision});
    registry.refusals({&grip_not_selectable, &grip_unchanged, &grip_decided_already, &grip_five_needs_regions,
        &grip_of_own_region, &before_last_change});
    registry.refusals({&team_of_own_region, &team_exists, &team_is_one, &team_is_convened, &team_is_alarmed,
        &team_left_out, &team_stood_down, &team_is_active, &no_sections, &person_present_already,
        &function_not_filled, &same_person, &relieved_before_there, &relieved_by_then,
        &stood_down_before_it_began, &stood_down_before_convened, &began_before_convened,
        &recalled_before_stood_down, &corrects_unknown, &correction_same_readers});
    // Audiences ask for it, no command does.
    registry.add_right(read_confidential);
    install_incident(registry);
    install_numbering(registry);
    install_grip(registry);
    install_teams(registry);
    install_log(registry);
    install_queries(registry);
}

}  // namespace paraat::incident
