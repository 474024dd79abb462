// Why something about organisations, people, accounts or functions was not done.
#pragma once

#include "server/base/result.hpp"

namespace paraat::organisation {

using base::RefusalCode;

inline RefusalCode const organisation_unknown{
    "organisation_unknown", 422, "Deze organisatie is niet bekend.", "This organisation is not known."};
inline RefusalCode const organisation_ended{
    "organisation_ended", 409, "Deze organisatie is al beëindigd.", "This organisation has ended already."};
inline RefusalCode const organisation_has_people{"organisation_has_people", 409,
    "Er horen nog mensen bij deze organisatie ({number}).",
    "People still belong to this organisation ({number})."};
inline RefusalCode const person_unknown{"person_unknown", 422,
    "Deze persoon is niet bekend of niet meer actief.", "This person is not known or no longer active."};
inline RefusalCode const person_of_other_region{"person_of_other_region", 422,
    "Deze persoon werkt niet voor {region}.", "This person does not work for {region}."};
inline RefusalCode const person_has_ended{
    "person_has_ended", 409, "Deze persoon is uit dienst gemeld.", "This person has left."};
inline RefusalCode const person_holds_functions{"person_holds_functions", 409,
    "Deze persoon vervult nog een functie; draag die eerst over.",
    "This person still holds a function; hand it over first."};
inline RefusalCode const person_can_sign_in{"person_can_sign_in", 409,
    "Deze persoon kan zich nog aanmelden; blokkeer eerst het account.",
    "This person can still sign in; block the account first."};
inline RefusalCode const account_exists{
    "account_exists", 409, "Deze persoon heeft al een account.", "This person has an account already."};
inline RefusalCode const login_taken{
    "login_taken", 409, "Deze gebruikersnaam is al in gebruik.", "This user name is in use already."};
inline RefusalCode const login_malformed{"login_malformed", 422,
    "Een gebruikersnaam heeft kleine letters, cijfers, punt, streepje, onderstreping of apenstaartje.",
    "A user name has lower-case letters, digits, dot, dash, underscore or at sign."};
inline RefusalCode const not_administrator_there{"not_administrator_there", 403,
    "U bent geen beheerder van {region} en kunt daar geen rechten geven of intrekken.",
    "You are not an administrator of {region} and cannot give or withdraw rights there."};
inline RefusalCode const guest_has_no_region{"guest_has_no_region", 422,
    "Een gast hoort bij geen regio en ziet alleen waarvoor hij is uitgenodigd.",
    "A guest belongs to no region and sees only what it was invited to."};
inline RefusalCode const role_needs_region{"role_needs_region", 422, "Kies de regio waarin de rol geldt.",
    "Choose the region in which the role holds."};
inline RefusalCode const role_held_already{
    "role_held_already", 409, "Dit account heeft deze rol al.", "This account holds this role already."};
inline RefusalCode const role_not_held{
    "role_not_held", 409, "Dit account heeft deze rol niet.", "This account does not hold this role."};
inline RefusalCode const last_administrator{"last_administrator", 409,
    "De laatste beheerder van {region} blijft. Noem bij {field} een andere beheerder die niet geblokkeerd "
    "is.",
    "The last administrator of {region} stays. Name at {field} another administrator who is not blocked."};
inline RefusalCode const account_blocked_already{
    "account_blocked_already", 409, "Dit account is al geblokkeerd.", "This account is blocked already."};
inline RefusalCode const account_not_blocked{
    "account_not_blocked", 409, "Dit account is niet geblokkeerd.", "This account is not blocked."};
inline RefusalCode const function_released{
    "function_released", 409, "Deze functie is al neergelegd.", "This function has been laid down already."};
inline RefusalCode const same_holder{
    "same_holder", 422, "Deze persoon vervult de functie al.", "This person holds the function already."};
inline RefusalCode const before_it_began{"before_it_began", 422,
    "Dit ligt vóór het moment waarop de functie werd overgenomen.",
    "This lies before the function was taken over."};
inline RefusalCode const region_not_in_incident{"region_not_in_incident", 422,
    "{region} deelt dit incident niet: een team is van een regio die meedoet.",
    "{region} does not share this incident: a team is of a region that takes part."};
inline RefusalCode const municipality_listed_twice{"municipality_listed_twice", 422,
    "Gemeente {code} staat er twee keer in.", "Municipality {code} is in it twice."};

}  // namespace paraat::organisation
