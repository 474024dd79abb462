// The parts of the API description that no module brings: fixed paths, common answers, and how it is written
// out.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace paraat::kernel::openapi_parts {

/// "event_calendar" -> "EventCalendar"
std::string pascal(std::string_view snake);
boost::json::object reference(std::string_view schema);
boost::json::object csrf_parameter();
boost::json::object json_body(boost::json::value schema);

struct Good {
    int status;
    std::string_view meaning;
    boost::json::value schema{};  // null: no body
    std::string_view media_type = "application/json";
};
/// Responses: the good ones with a version header, the others as problems.
boost::json::object answers(std::vector<Good> good, std::vector<int> problems);

boost::json::object information(std::string const& version);
boost::json::object fixed_paths();
boost::json::object fixed_schemas();
boost::json::object fixed_headers();
boost::json::object problem_responses();
boost::json::object security_schemes();

/// Two spaces a level, a line per member: a difference between two versions can be read.
std::string pretty(boost::json::value const& value);

}  // namespace paraat::kernel::openapi_parts
