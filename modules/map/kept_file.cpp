// Who may use a file says its card; the file itself is read by the kernel.
#include "modules/map/kept_file.hpp"

#include <algorithm>

#include "modules/map/refusals.hpp"

namespace paraat::map {

base::Result<std::string> usable_file(kernel::Kernel& kernel, std::string const& directory,
    std::string const& hash, FileUse const& use, std::string const& field) {
    auto const holds = [](std::vector<std::string> const& list, std::string const& text) {
        return !text.empty() && std::ranges::find(list, text) != list.end();
    };
    kernel::Attachments attachments(kernel, directory);
    auto const card = attachments.card(hash);
    bool const may = card
        && (holds(card->accounts, use.account) || holds(card->incidents, use.incident)
            || holds(card->regions, use.region));
    if (!may) return base::refuse(file_not_yours, field);
    return std::string(*attachments.content(hash));
}

}  // namespace paraat::map
