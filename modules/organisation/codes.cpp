// Looking codes up in the reference data as it holds today.
#include "modules/organisation/codes.hpp"

#include <algorithm>

namespace paraat::organisation {

namespace {

std::optional<reference::ReferenceRow> today(
    kernel::Context const& context, std::string const& set, std::string const& code) {
    return reference::find(context, set, code, reference::day_of(context.now), context.region);
}

}  // namespace

base::Result<reference::ReferenceRow> row_of_code(kernel::Context const& context, std::string const& set,
    std::string const& code, std::string const& path) {
    auto row = today(context, set, code);
    if (!row) return base::refuse(code_unknown, path, {{"code", code}, {"set", set}});
    return *std::move(row);
}

base::Result<reference::ReferenceRow> row_of_function(
    kernel::Context const& context, std::string const& code, std::string const& path) {
    for (auto const* set : {"legal_function", "lcms_function", "additional_function"}) {
        if (auto row = today(context, set, code)) return *std::move(row);
    }
    return base::refuse(
        code_unknown, path, {{"code", code}, {"set", "legal_function, lcms_function, additional_function"}});
}

base::Result<std::vector<std::string>> regions_with(
    kernel::Context const& context, std::vector<std::string> const& regions, std::string const& home) {
    std::vector<std::string> all;
    if (home != "NL") all.push_back(home);
    for (std::size_t i = 0; i < regions.size(); ++i) {
        TRY(row_of_code(context, "region", regions[i], "regions[" + std::to_string(i) + "]"));
        if (std::find(all.begin(), all.end(), regions[i]) == all.end()) all.push_back(regions[i]);
    }
    return all;
}

access::Audience in_regions(std::vector<std::string> const& regions, access::Right const& right) {
    access::Audience audience;
    for (auto const& region : regions)
        audience.grants.push_back({.region = region, .right = std::string(right.name)});
    return audience;
}

}  // namespace paraat::organisation
