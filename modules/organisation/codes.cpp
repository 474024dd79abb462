// Looking codes up in the reference data as it holds today, or held when something was recorded.
#include "modules/organisation/codes.hpp"

#include <algorithm>

namespace paraat::organisation {

base::Result<reference::ReferenceRow> row_of_code(kernel::Context const& context, std::string_view sets,
    std::string const& code, std::string const& path, std::optional<base::Instant> at) {
    auto row = reference::Codes(context, {at}).find(sets, code);
    if (!row) return base::refuse(reference::code_unknown, path, {{"code", code}});
    return *std::move(row);
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
