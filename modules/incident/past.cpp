// How facts of an incident were recorded before. Shape 1 had no moment of its own: what is absent reads as
// the moment of entry. A corrected moment of a team did not say whose, a relief not in which team, then not
// in which of several; a correction of T0 was of its moment alone. Municipalities had no corrections. A
// correction in the logbook did not say who wrote the line it corrects.
#include "modules/incident/past.hpp"

namespace paraat::incident {

namespace {

void without_moment(boost::json::object&) {}
void as_no_correction(boost::json::object& body) { body["6"] = false; }
void of_the_moment_alone(boost::json::object&) {}
void of_no_team(boost::json::object&) {}
void of_no_part(boost::json::object& body) { body["10"] = ""; }
void of_nobody_named(boost::json::object& body) { body["7"] = ""; }
void of_no_earlier_author(boost::json::object& body) { body["9"] = boost::json::array(); }

}  // namespace

std::vector<kernel::PastShape> past_without_moment(std::string_view sample) {
    return {{1, without_moment, sample}};
}

std::vector<kernel::PastShape> past_of_moment_corrected() {
    return {{1, of_nobody_named,
        R"({"1":"present","2":null,"3":"OVDB","4":"2026-11-21T16:33:04Z","5":"2026-11-21T16:30:00Z",)"
        R"("6":"Volgens de band"})"}};
}

std::vector<kernel::PastShape> past_of_t0_corrected() {
    return {{1, of_the_moment_alone,
        R"({"1":"VR25","2":"2026-11-21T16:33:04Z","3":"2026-11-21T16:30:00Z","4":"Volgens de band"})"}};
}

std::vector<kernel::PastShape> past_of_relieved() {
    return {{1, of_no_team,
                R"({"1":"LCOPI","2":"Ruben Brandsma","3":"Mirjam Hofstra","5":"","6":"shift_end","7":"",)"
                R"("8":"2026-11-21T16:33:04Z"})"},
        {2, of_no_part,
            R"({"1":"LCOPI","2":"Ruben Brandsma","3":"Mirjam Hofstra","5":"","6":"shift_end","7":"",)"
            R"("8":"2026-11-21T16:33:04Z","9":"COPI"})"}};
}

std::vector<kernel::PastShape> past_of_municipalities_confirmed() {
    return {{1, as_no_correction,
        R"({"1":["GM0034"],"2":["GM0034"],"3":[],"4":"Plaats","5":"2027-04-01T07:00:00Z"})"}};
}

std::vector<kernel::PastShape> past_of_log_written() {
    return {{1, of_no_earlier_author,
        R"({"1":"Vlammen uit de gevel","2":"BRW","3":"2027-04-01T06:50:00Z",)"
        R"("4":"01934f9b-2b80-7000-8000-000000000001","5":"Verkeerd gezien","6":"confidential",)"
        R"("7":"Opsporing","8":""})"}};
}

}  // namespace paraat::incident
