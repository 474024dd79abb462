// Is every attachment that the journal knows still the file that was handed in?
#pragma once

#include <string>
#include <vector>

#include "server/journal/store.hpp"

namespace paraat::app {

/// The cards of all attachments a store knows.
std::vector<journal::Setting> attachment_cards(journal::Store& store);

/// The first of these attachments that is gone from `directory`/attachments or altered there; empty when all
/// are as they were handed in.
std::string bad_attachment(std::vector<journal::Setting> const& cards, std::string const& directory);

/// Which attachment is not what it was, and what to do; a line each, behind what was done in that language.
std::string words_on_bad_attachment(
    std::string const& file, std::string const& done_nl = {}, std::string const& done_en = {});

}  // namespace paraat::app
