// Saying two moments so that nobody can take one for the other, who in which function, and names in a row.
#include "modules/incident/line_words.hpp"

#include <cstdio>

#include "modules/incident/commands.hpp"
#include "server/kernel/logbook.hpp"

namespace paraat::incident {

namespace {

struct Precision {
    bool seconds, day, season;
};

std::string said(base::DutchTime const& time, Precision const& precision, bool in_dutch) {
    char text[48];
    std::string all;
    if (precision.day) {
        std::snprintf(text, sizeof text, "%02d-%02d-%04d ", time.day, time.month, time.year);
        all += text;
    }
    std::snprintf(text, sizeof text, "%02d:%02d", time.hour, time.minute);
    all += text;
    if (precision.seconds) {
        std::snprintf(text, sizeof text, ":%02d", time.second);
        all += text;
    }
    if (!precision.season) return all;
    if (in_dutch) return all + (time.summer ? " zomertijd" : " wintertijd");
    return all + (time.summer ? " summer time" : " winter time");
}

}  // namespace

BothLanguages two_moments(base::Instant right, base::Instant before) {
    auto const now = base::dutch_time(right), then = base::dutch_time(before);
    bool const same_day = now.year == then.year && now.month == then.month && now.day == then.day;
    // In the night the clock goes back, half past two comes twice (handbook 14).
    Precision const precision{
        now.second != 0 || then.second != 0, !same_day, same_day && now.summer != then.summer};
    return {said(now, precision, true) + ", niet " + said(then, precision, true),
        said(now, precision, false) + ", not " + said(then, precision, false)};
}

BothLanguages corrected_moment(
    BothLanguages const& of, base::Instant right, base::Instant before, std::string const& reason) {
    auto const moments = two_moments(right, before);
    return {"Correctie " + of.nl + ": om " + moments.nl + ". " + reason,
        "Correction of " + of.en + ": at " + moments.en + ". " + reason};
}

std::string in_function(std::string const& name, std::string const& function, std::string const& unit) {
    auto const of = unit.empty() ? std::string() : ", " + unit;
    return name + " (" + function_code(function) + of + ")";
}

std::string function_code(std::string const& code) { return kernel::code_in_line(function_sets, code); }

std::string region_code(std::string const& code) { return kernel::code_in_line("region", code); }
std::string type_code(std::string const& code) { return kernel::code_in_line("incident_type", code); }

std::string municipality_codes(std::vector<std::string> const& codes) {
    std::vector<std::string> marked;
    marked.reserve(codes.size());
    for (auto const& code : codes) marked.push_back(kernel::code_in_line("municipality", code));
    return joined(marked);
}

std::string joined(std::vector<std::string> const& names, std::string_view between) {
    std::string all;
    for (auto const& name : names) all += (all.empty() ? std::string() : std::string(between)) + name;
    return all;
}

}  // namespace paraat::incident
