// Looking up the codes of a command on the days they may be of.
#include <algorithm>

#include "modules/reference/api.hpp"

namespace paraat::reference {

Codes::Codes(kernel::Context const& context, std::vector<std::optional<base::Instant>> const& moments)
    : context_(context) {
    auto const add = [&](base::Instant moment) {
        auto day = day_of(moment);
        if (std::find(days_.begin(), days_.end(), day) == days_.end()) days_.push_back(std::move(day));
    };
    for (auto const& moment : moments) {
        if (moment) add(*moment);
    }
    add(context.now);
}

std::optional<ReferenceRow> Codes::find(std::string_view sets, std::string const& code) const {
    for (auto const& day : days_) {
        for (auto rest = sets; !rest.empty();) {
            auto const bar = std::min(rest.find('|'), rest.size());
            auto const set = std::string(rest.substr(0, bar));
            if (auto row = reference::find(context_, set, code, day, context_.region)) return row;
            rest.remove_prefix(std::min(bar + 1, rest.size()));
        }
    }
    return std::nullopt;
}

void Codes::check(std::string_view sets, std::string const& code, std::string path) {
    if (!code.empty() && !find(sets, code)) refuse(code_unknown, code, std::move(path));
}

void Codes::refuse(base::RefusalCode const& why, std::string const& code, std::string path) {
    faults_.push_back({&why, std::move(path), {{"code", code}}});
}

base::Result<base::Done> Codes::known() const {
    if (faults_.empty()) return base::Done{};
    return base::Refusal{faults_};
}

}  // namespace paraat::reference
