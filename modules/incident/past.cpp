// How facts of an incident were recorded before. Shape 1 had no moment of its own: what is absent reads as
// the moment of entry. A corrected moment of a team did not say whose. Municipalities had no corrections.
#include "modules/incident/past.hpp"

namespace paraat::incident {

namespace {

void without_moment(boost::json::object&) {}
void as_no_correction(boost::json::object& body) { body["6"] = false; }
void of_nobody_named(boost::json::object& body) { body["7"] = ""; }

}  // namespace

std::vector<kernel::PastShape> past_without_moment(std::string_view sample) {
    return {{1, without_moment, sample}};
}

std::vector<kernel::PastShape> past_of_moment_corrected() {
    return {{1, of_nobody_named,
        R"({"1":"present","2":null,"3":"OVDB","4":"2026-11-21T16:33:04Z","5":"2026-11-21T16:30:00Z",)"
        R"("6":"Volgens de band"})"}};
}

std::vector<kernel::PastShape> past_of_municipalities_confirmed() {
    return {{1, as_no_correction,
        R"({"1":["GM0034"],"2":["GM0034"],"3":[],"4":"Plaats","5":"2027-04-01T07:00:00Z"})"}};
}

}  // namespace paraat::incident
