// Why something about an incident was not done: every refusal of this module with its two sentences.
#pragma once

#include "server/base/result.hpp"

namespace paraat::incident {

using base::RefusalCode;

inline RefusalCode const only_preparing{"only_preparing", 403,
    "U mag voorbereiden en oefenen, maar geen echt incident openen. Vraag de meldkamer of een leider.",
    "You may prepare and exercise, but not open a real incident. Ask the control room or a leader."};
inline RefusalCode const reason_needed{"reason_needed", 422,
    "Delen is de regel: zeg bij vertrouwelijk waarom.", "Sharing is the rule: say why it is confidential."};
inline RefusalCode const exercise_stays_exercise{"exercise_stays_exercise", 409,
    "Een oefening wordt nooit echt. Open een nieuw incident.",
    "An exercise never becomes real. Open a new incident."};
inline RefusalCode const started_already{
    "started_already", 409, "Dit incident loopt al.", "This incident runs already."};
inline RefusalCode const not_started{"not_started", 409,
    "Dit incident is voorbereid en loopt nog niet. Maak het eerst echt.",
    "This incident is prepared and does not run yet. Make it real first."};
inline RefusalCode const incident_closed{"incident_closed", 409,
    "Dit incident is gesloten. Correcties, logregels en wat vóór het sluiten gebeurde kunnen nog: T0, de "
    "feiten van de meldkamer, aanwezigheid, begin en ontbinden van teams. Heropen het voor iets anders.",
    "This incident is closed. Corrections, log lines and what happened before closing can still be recorded: "
    "T0, the facts of the control room, presence, beginning and standing down of teams. Reopen it for "
    "anything else."};
inline RefusalCode const after_closing{"after_closing", 422,
    "Dit ligt na het sluiten van het incident. Vul in wanneer het daarvóór gebeurde.",
    "This lies after the incident was closed. Fill in when it happened before that."};
inline RefusalCode const not_closed{
    "not_closed", 409, "Dit incident is niet gesloten.", "This incident is not closed."};
inline RefusalCode const closed_before_it_began{"closed_before_it_began", 422,
    "Het incident zou dan gesloten zijn voordat het begon.",
    "The incident would then have been closed before it began."};
inline RefusalCode const closed_before_grip{"closed_before_grip", 422,
    "Het incident zou dan gesloten zijn vóór het laatste GRIP-besluit.",
    "The incident would then have been closed before the last GRIP decision."};
inline RefusalCode const after_leaving{"after_leaving", 422,
    "Dit ligt na het moment waarop het delen met deze regio ophield. Vul in wanneer het daarvóór gebeurde.",
    "This lies after the region stopped sharing the incident. Fill in when it happened before that."};
inline RefusalCode const left_before_decision{"left_before_decision", 422,
    "De regio zou dan zijn weggegaan voordat zij meedeed, of vóór haar laatste GRIP-besluit.",
    "The region would then have left before it took part, or before its last GRIP decision."};
inline RefusalCode const open_already{"open_already", 409,
    "Dit incident is al open voor iedereen die meedoet.",
    "This incident is not confidential: it is open to everyone who takes part."};
inline RefusalCode const municipality_twice{"municipality_twice", 422,
    "Gemeente {code} staat er twee keer in.", "Municipality {code} is in it twice."};
inline RefusalCode const municipality_unknown{"municipality_unknown", 422,
    "{code} is geen bekende gemeente. Gemeenten buiten de eigen regio's zijn bekend zodra een beheerder de "
    "gemeentegrenzen heeft ingelezen.",
    "{code} is not a known municipality. Those outside the own regions are known once an administrator has "
    "imported the boundaries."};
inline RefusalCode const shared_already{"shared_already", 409, "Dit incident wordt al met {region} gedeeld.",
    "This incident is shared with {region} already."};
inline RefusalCode const region_unknown{
    "region_unknown", 422, "{region} is geen veiligheidsregio.", "{region} is not a safety region."};
inline RefusalCode const region_does_not_share{"region_does_not_share", 409,
    "{region} doet niet mee aan dit incident. Deel het eerst met die regio.",
    "{region} does not share this incident. Share it with that region first."};
inline RefusalCode const leading_region_stays{
    "leading_region_stays", 409, "De leidende regio blijft deelnemen.", "The leading region stays."};
inline RefusalCode const one_partner_at_a_time{"one_partner_at_a_time", 422,
    "Noem een organisatie of een account, een van beide.",
    "Name an organisation or an account, one of the two."};
inline RefusalCode const invited_already{
    "invited_already", 409, "Deze partner is al uitgenodigd.", "This partner was invited already."};
inline RefusalCode const not_invited{
    "not_invited", 409, "Deze partner is niet uitgenodigd.", "This partner was not invited."};
inline RefusalCode const recorded_already{"recorded_already", 409,
    "Dit is al vastgelegd. Klopt het moment niet, leg dan een correctie met reden vast.",
    "This was recorded already. If the moment is wrong, record a correction with its reason."};
inline RefusalCode const not_recorded{"not_recorded", 409,
    "Dit is nog niet vastgelegd, dus er valt niets te corrigeren.",
    "This was not recorded yet, so there is nothing to correct."};
inline RefusalCode const alarming_of_own_region{"alarming_of_own_region", 403,
    "T0 en de alarmering in {region} worden vastgelegd en gecorrigeerd door iemand die dat in die regio mag.",
    "T0 and the alerting in {region} are recorded and corrected by somebody who may do so in that region."};
inline RefusalCode const handed_over_already{
    "handed_over_already", 409, "Dit incident is al overgedragen.", "This incident was handed over already."};
inline RefusalCode const grip_not_scaled_down{"grip_not_scaled_down", 409,
    "In {region} geldt nog GRIP {level}. Afschalen is een besluit; leg dat eerst vast.",
    "GRIP {level} still holds in {region}. Scaling down is a decision; record it first."};

// GRIP
inline RefusalCode const grip_not_selectable{"grip_not_selectable", 422,
    "GRIP Rijk is afgeschaft en niet te kiezen.", "GRIP State was abolished and cannot be chosen."};
inline RefusalCode const grip_unchanged{
    "grip_unchanged", 409, "Dit GRIP-niveau geldt hier al.", "This GRIP level holds here already."};
inline RefusalCode const grip_decided_already{"grip_decided_already", 409,
    "Iemand heeft in deze regio intussen een GRIP-besluit vastgelegd. Kijk wat nu geldt en leg zo nodig een "
    "nieuw besluit vast.",
    "Somebody has recorded a GRIP decision in this region meanwhile. See what holds now and record a new "
    "decision if need be."};
inline RefusalCode const grip_five_needs_regions{"grip_five_needs_regions", 409,
    "GRIP 5 geldt voor meerdere regio's. Deel het incident eerst met een andere regio.",
    "GRIP 5 is for several regions. Share the incident with another region first."};
inline RefusalCode const grip_of_own_region{"grip_of_own_region", 403,
    "GRIP in {region} wordt vastgelegd en gecorrigeerd door iemand die dat in die regio mag.",
    "GRIP in {region} is recorded and corrected by somebody who may do so in that region."};

// Teams
inline RefusalCode const team_of_own_region{"team_of_own_region", 403,
    "Een team van {region} wordt gealarmeerd en bijgehouden door iemand die dat in die regio mag. Vraag het "
    "daar, of schrijf een logregel.",
    "A team of {region} is alerted and kept up to date by somebody who may do so in that region. Ask there, "
    "or write a log line."};
inline RefusalCode const team_exists{
    "team_exists", 409, "Dit team is er al in dit incident.", "This team is there already in this incident."};
inline RefusalCode const team_is_one{"team_is_one", 422,
    "Per regio is er één {team}: een nummer of gemeente hoort er niet bij.",
    "A region has one {team}: neither a number nor a municipality goes with it."};
inline RefusalCode const team_is_convened{"team_is_convened", 422,
    "Een beleidsteam wordt bijeengeroepen, niet gealarmeerd.", "A policy team is convened, not alerted."};
inline RefusalCode const team_is_alarmed{"team_is_alarmed", 422,
    "Alleen een beleidsteam wordt bijeengeroepen; dit team wordt gealarmeerd.",
    "Only a policy team is convened; this team is alerted."};
inline RefusalCode const team_left_out{"team_left_out", 409,
    "Dit team is niet gealarmeerd. Roep het eerst alsnog op.", "This team was not alerted. Call it first."};
inline RefusalCode const team_stood_down{"team_stood_down", 409,
    "Dit team is ontbonden. Roep het eerst opnieuw op.", "This team was stood down. Call it again first."};
inline RefusalCode const after_standing_down{"after_standing_down", 422,
    "Dit ligt na het ontbinden van het team. Vul in wanneer het daarvóór gebeurde.",
    "This lies after the team was stood down. Fill in when it happened before that."};
inline RefusalCode const stood_down_before_it_began{"stood_down_before_it_began", 422,
    "Het team zou dan ontbonden zijn voordat het begon.",
    "The team would then have been stood down before it began."};
inline RefusalCode const stood_down_before_convened{"stood_down_before_convened", 422,
    "Het team zou dan ontbonden zijn voordat het bijeengeroepen was.",
    "The team would then have been stood down before it was convened."};
inline RefusalCode const began_before_convened{"began_before_convened", 422,
    "Het team zou dan begonnen zijn voordat het bijeengeroepen was. Corrigeer zo nodig eerst het begin.",
    "The team would then have begun before it was convened. Correct the beginning first where needed."};
inline RefusalCode const recalled_before_stood_down{"recalled_before_stood_down", 422,
    "Het team zou dan opnieuw zijn opgeroepen voordat het was ontbonden.",
    "The team would then have been called again before it was stood down."};
inline RefusalCode const team_is_active{"team_is_active", 409, "Dit team is al opgeroepen of begonnen.",
    "This team was called or has begun already."};
inline RefusalCode const no_sections{
    "no_sections", 422, "Alleen het ROT heeft secties.", "Only the ROT has sections."};
inline RefusalCode const person_present_already{"person_present_already", 409,
    "Deze functionaris is al als aanwezig gemeld.", "This functionary was reported present already."};
inline RefusalCode const function_not_filled{"function_not_filled", 409,
    "{name} vervult deze functie hier niet.", "{name} does not fill this function here."};
inline RefusalCode const relieved_before_there{"relieved_before_there", 422,
    "Wie wordt afgelost, was er toen nog niet of was nog niet begonnen. Kies een later moment, of corrigeer "
    "eerst aanwezigheid of begin.",
    "Whoever is relieved was not there yet or had not begun. Choose a later moment, or correct presence or "
    "beginning first."};
inline RefusalCode const relieved_by_then{"relieved_by_then", 422,
    "{name} was toen al afgelost. Kies een moment dat niet na de aflossing ligt.",
    "{name} had been relieved by then. Choose a moment that is not after the relief."};
inline RefusalCode const same_person{
    "same_person", 422, "De aflosser is dezelfde persoon.", "The relief is the same person."};

// Log
inline RefusalCode const corrects_unknown{"corrects_unknown", 404,
    "De regel die u corrigeert is er niet, of is niet voor u.",
    "The line you correct is not there, or is not for you."};
inline RefusalCode const correction_same_readers{"correction_same_readers", 422,
    "Een correctie is voor dezelfde lezers als de regel die zij verbetert. Schrijf voor minder lezers een "
    "eigen regel.",
    "A correction is for the same readers as the line it corrects. Write a line of its own for fewer "
    "readers."};

}  // namespace paraat::incident
