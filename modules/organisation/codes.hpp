// Codes of the reference data as the rules of this module ask for them, and audiences by region.
#pragma once

#include "modules/organisation/refusals.hpp"
#include "modules/reference/api.hpp"

namespace paraat::organisation {

/// A function of the law, of LCMS, or of the region itself.
inline constexpr std::string_view function_sets = "legal_function|lcms_function|additional_function";

/// The row of a code that holds today or held at `at`, or a refusal on `path`.
/// @param sets one, or several with "|" between them.
base::Result<reference::ReferenceRow> row_of_code(kernel::Context const& context, std::string_view sets,
    std::string const& code, std::string const& path, std::optional<base::Instant> at = {});
/// All regions exist, and `home` is one of them: the list with it in front, each once.
base::Result<std::vector<std::string>> regions_with(
    kernel::Context const& context, std::vector<std::string> const& regions, std::string const& home);
/// Whoever holds the right in one of these regions.
access::Audience in_regions(std::vector<std::string> const& regions, access::Right const& right);

}  // namespace paraat::organisation
