// How a function was recorded before: shape 1 of `taken` did not know the classification of the incident,
// shape 1 of `noted` neither region nor team.
#include "modules/organisation/relief.hpp"

namespace paraat::organisation {

namespace {

void from_one_to_two(boost::json::object& body) { body["17"] = "open"; }

void of_no_team(boost::json::object& body) {
    body["5"] = "";
    body["6"] = "";
}

}  // namespace

std::vector<kernel::PastShape> past_of_taken() {
    return {{1, from_one_to_two,
        R"({"1":"COPI","2":"","3":"LCOPI","4":"Leider CoPI","5":"Leader of the CoPI",)"
        R"("6":"01890000-0000-7000-8000-000000000001","8":"Ruben Brandsma","9":"","10":"06-00000006",)"
        R"("11":true,"12":"Brandweer Flevoland","13":"BRW","14":"De Vaart","15":"",)"
        R"("16":"2026-11-21T16:33:04Z"})"}};
}

std::vector<kernel::PastShape> past_of_noted() {
    return {{1, of_no_team,
        R"({"1":"01890000-0000-7000-8000-000000000001","2":"LCOPI","3":"Ruben Brandsma","4":true})"}};
}

}  // namespace paraat::organisation
