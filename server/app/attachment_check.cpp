// Each attachment is named after the hash of its content.
#include "server/app/attachment_check.hpp"

#include "server/base/hash.hpp"
#include "server/journal/durable_file.hpp"

namespace paraat::app {

std::vector<journal::Setting> attachment_cards(journal::Store& store) {
    return store.reader()->settings("attachment");
}

std::string bad_attachment(std::vector<journal::Setting> const& cards, std::string const& directory) {
    for (auto const& card : cards) {
        auto const bytes = journal::read_file(directory + "/attachments/" + card.key);
        if (!bytes || base::hexadecimal(base::hash_of(*bytes)) != card.key) return card.key;
    }
    return {};
}

std::string words_on_bad_attachment(
    std::string const& file, std::string const& done_nl, std::string const& done_en) {
    return done_nl + "deze bijlage ontbreekt of is veranderd: attachments/" + file
        + "; haal haar uit een oudere reservekopie.\n" + done_en
        + "this attachment is missing or was altered: attachments/" + file
        + "; take it from an older backup.";
}

}  // namespace paraat::app
