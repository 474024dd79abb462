// Who may do what with incidents; reading stands in api.hpp, because neighbours use it too.
#pragma once

#include "modules/incident/api.hpp"

namespace paraat::incident {

/// Opening as an exercise, and preparing: the bureau too.
inline access::Right const open_incidents{"open_incidents", "incidenten voorbereiden en oefeningen openen",
    "prepare incidents and open exercises", {"editor", "information_manager", "leader", "planner"}};
/// Opening for real: asked by the rule, because one command opens all three kinds.
inline access::Right const start_incidents{"start_incidents", "een echt incident openen of starten",
    "open or start a real incident", {"editor", "information_manager", "leader"}};
inline access::Right const lead_incidents{"lead_incidents",
    "een incident delen, overdragen, sluiten en heropenen", "share, hand over, close and reopen an incident",
    {"information_manager", "leader"}};
inline access::Right const invite_partners{"invite_partners", "partners uitnodigen", "invite partners",
    {"information_manager", "leader", "administrator"}};
inline access::Right const record_incident_facts{"record_incident_facts",
    "T0, alarmering, gemeenten en teams vastleggen", "record T0, alerting, municipalities and teams",
    {"editor", "information_manager", "leader"}};
inline access::Right const record_grip{
    "record_grip", "GRIP-besluiten vastleggen", "record GRIP decisions", {"information_manager", "leader"}};
inline access::Right const write_log{"write_log", "logregels schrijven", "write log lines",
    {"editor", "information_manager", "leader", "planner", "guest"}};
/// Nobody's: only the opening of an incident takes a number.
inline access::Right const take_numbers{"take_numbers", "incidentnummers uitgeven (alleen het systeem)",
    "give out incident numbers (the system alone)", {}};

}  // namespace paraat::incident
