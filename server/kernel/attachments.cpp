// A file is written whole or not at all, under its hash; then its card follows in the store.
#include "server/kernel/attachments.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

#include "server/base/check.hpp"
#include "server/base/hash.hpp"
#include "server/base/json.hpp"
#include "server/journal/disk_room.hpp"
#include "server/journal/durable_file.hpp"

namespace paraat::kernel {

namespace {

constexpr std::string_view space = "attachment", reference = "attachment";

std::string folder_in(std::string const& data_directory) {
    return data_directory.empty() ? std::string{} : data_directory + "/attachments";
}

void make_folder(std::string const& folder) {
    if (::mkdir(folder.c_str(), 0700) == 0) return journal::sync_to_disk(folder.substr(0, folder.rfind('/')));
    if (errno != EEXIST) throw base::Trouble(folder + ": " + std::strerror(errno));
}

void add(std::vector<std::string>& list, std::string const& text) {
    if (!text.empty() && std::ranges::find(list, text) == list.end()) list.push_back(text);
}

std::optional<AttachmentCard> read_card(std::optional<std::string> const& text) {
    if (!text) return std::nullopt;
    auto card = base::read_text<AttachmentCard>(*text, base::Reading::lenient);
    if (!card.ok()) return std::nullopt;
    return std::move(card).value();
}

/// What stands in the body of a row that names this file, for each field that may.
std::vector<std::string> mentions(TableType const& table, std::string const& hash) {
    std::vector<std::string> all;
    for (auto const& field : table.type->fields) {
        if (field.note.reference == reference)
            all.push_back("\"" + std::string(field.note.name) + "\":\"" + hash + "\"");
    }
    return all;
}

}  // namespace

Attachments::Attachments(Kernel& kernel, std::string const& data_directory)
    : kernel_(kernel), directory_(folder_in(data_directory)) {}

std::string Attachments::keep(Handed const& handed) {
    if (directory_.empty()) throw base::Trouble("there is no data directory to keep files in");
    make_folder(directory_);
    auto const hash = base::hexadecimal(base::hash_of(handed.bytes));
    auto const path = directory_ + "/" + hash;
    if (::access(path.c_str(), F_OK) != 0) {
        if (!journal::disk_room(directory_).holds(handed.bytes.size()))
            throw base::DiskFull(path + ": what room is left is for the journal");
        journal::write_durably(path, handed.bytes, 0600);
    }
    // Also when the file was there: whoever renamed it may have failed just before this line.
    journal::sync_to_disk(directory_);
    bool const written = kernel_.write_and_wait([&](journal::Writer& writer) {
        auto card = read_card(writer.setting(space, hash))
                        .value_or(AttachmentCard{static_cast<std::int64_t>(handed.bytes.size()),
                            handed.media_type, handed.name, {}, {}, {}});
        add(card.accounts, handed.account);
        add(card.incidents, handed.incident);
        add(card.regions, handed.region);
        writer.put_setting({std::string(space), hash, base::to_json(card)});
    });
    if (!written && kernel_.hindered_by() == &store_full)
        throw base::DiskFull("the card of a file could not be written");
    if (!written) throw base::Trouble("the card of a file could not be written");
    return hash;
}

std::optional<AttachmentCard> Attachments::card(std::string const& hash) const {
    if (!base::parse_hash(hash)) return std::nullopt;
    return read_card(kernel_.store().reader()->setting(space, hash));
}

bool Attachments::may_see(access::Actor const& actor, std::string const& hash) const {
    if (!base::parse_hash(hash)) return false;
    auto const reader = kernel_.store().reader();
    auto const card = read_card(reader->setting(space, hash)).value_or(AttachmentCard{});
    if (std::ranges::find(card.accounts, actor.account) != card.accounts.end()) return true;
    bool may = false;
    for (auto const* table : kernel_.registry().tables()) {
        auto const wanted = mentions(*table, hash);
        if (wanted.empty()) continue;
        reader->rows_of_table(table->name, [&](journal::Row const& row) {
            bool const names_it = std::ranges::any_of(
                wanted, [&](auto const& mention) { return row.body.find(mention) != std::string::npos; });
            if (!may && names_it) may = kernel_.directory().visible(actor, row.audience);
        });
    }
    return may;
}

std::shared_ptr<std::string const> Attachments::content(std::string const& hash) {
    {
        std::lock_guard const lock(mutex_);
        auto const held = held_.find(hash);
        auto shared = held != held_.end() ? held->second.lock() : nullptr;
        if (shared) return shared;
    }
    auto bytes = directory_.empty() ? std::nullopt : journal::read_file(directory_ + "/" + hash);
    if (!bytes) throw base::Trouble("attachment " + hash + " cannot be read");
    if (base::hexadecimal(base::hash_of(*bytes)) != hash)
        throw base::Trouble("attachment " + hash + " has been altered");
    // Shared by all who are being given it.
    auto shared = std::make_shared<std::string const>(std::move(*bytes));
    std::lock_guard const lock(mutex_);
    std::erase_if(held_, [](auto const& entry) { return entry.second.expired(); });
    held_[hash] = shared;
    return shared;
}

}  // namespace paraat::kernel
