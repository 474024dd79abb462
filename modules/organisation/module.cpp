// The table of contents of the module.
#include "modules/organisation/domain.hpp"

namespace paraat::organisation {

void install(kernel::Registry& registry) {
    registry.module("organisation");
    registry.refusals({&organisation_unknown, &organisation_ended, &organisation_has_people, &person_unknown,
        &person_of_other_region, &person_has_ended, &person_holds_functions, &person_can_sign_in,
        &account_exists, &login_taken, &login_malformed, &not_administrator_there, &guest_has_no_region,
        &role_needs_region, &role_held_already, &role_not_held, &last_administrator, &account_blocked_already,
        &account_not_blocked, &function_released, &same_holder, &before_it_began, &region_not_in_incident,
        &municipality_listed_twice});
    for (auto const* right : {&read_people, &read_contacts}) registry.add_right(*right);

    install_organisations(registry);  // organisation, organisation_contact
    install_persons(registry);        // person, person_contact, colleague
    install_accounts(registry);       // account, account_login
    install_holders(registry);        // function_holder, reachability
    install_relief(registry);         // none: what a relief or the end of sharing leads to
    install_territory(registry);      // municipality, region
}

}  // namespace paraat::organisation
