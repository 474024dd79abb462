// How notices were recorded before: shape 1 had the text in field 1 and no urgency, shape 2 had a yes/no in
// field 4.
#include "modules/example/domain.hpp"

namespace paraat::example {

namespace {

void from_one_to_two(boost::json::object& body) {
    body["2"] = body.contains("1") ? body["1"] : boost::json::value("");
    body["4"] = false;
    body.erase("1");
}

void from_two_to_three(boost::json::object& body) {
    auto const* urgent = body.if_contains("4");
    body["3"] = urgent != nullptr && urgent->is_bool() && urgent->get_bool() ? "urgent" : "normal";
    body.erase("4");
}

}  // namespace

std::vector<kernel::PastShape> past_of_put_up() {
    return {{1, from_one_to_two, R"({"1":"Brug Ketelhaven gestremd"})"},
        {2, from_two_to_three, R"({"2":"Brug Ketelhaven gestremd","4":true})"}};
}

}  // namespace paraat::example
