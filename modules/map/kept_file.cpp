// Reading and keeping attachments from a job.
// tidy: allow in this file io - it serves a job or a command of the administrator, no rule
#include "modules/map/kept_file.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <unistd.h>

#include "modules/map/refusals.hpp"
#include "server/base/check.hpp"
#include "server/base/hash.hpp"

namespace paraat::map {

namespace {

std::optional<FileCard> card_of(std::optional<std::string> const& text) {
    if (!text) return std::nullopt;
    auto card = base::read_text<FileCard>(*text, base::Reading::lenient);
    if (!card.ok()) return std::nullopt;
    return std::move(card).value();
}

bool holds(std::vector<std::string> const& list, std::string const& text) {
    return !text.empty() && std::ranges::find(list, text) != list.end();
}

void write_durably(std::string const& folder, std::string const& name, std::string const& bytes) {
    auto const beside = folder + "/" + name + ".new";
    int const descriptor = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    std::size_t written = 0;
    while (descriptor >= 0 && written < bytes.size()) {
        auto const count = ::write(descriptor, bytes.data() + written, bytes.size() - written);
        if (count <= 0) break;
        written += static_cast<std::size_t>(count);
    }
    bool const whole = descriptor >= 0 && written == bytes.size() && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    int const place = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool const kept =
        whole && ::rename(beside.c_str(), (folder + "/" + name).c_str()) == 0 && ::fsync(place) == 0;
    if (place >= 0) ::close(place);
    if (!kept) throw base::Trouble(folder + ": " + std::strerror(errno));
}

void add(std::vector<std::string>& list, std::vector<std::string> const& more) {
    for (auto const& one : more) {
        if (!one.empty() && !holds(list, one)) list.push_back(one);
    }
}

}  // namespace

base::Result<std::string> usable_file(kernel::Kernel& kernel, std::string const& directory,
    std::string const& hash, FileUse const& use, std::string const& field) {
    auto const card =
        base::parse_hash(hash) ? card_of(kernel.store().reader()->setting("attachment", hash)) : std::nullopt;
    bool const may = card
        && (holds(card->accounts, use.account) || holds(card->incidents, use.incident)
            || holds(card->regions, use.region));
    std::ifstream file(directory + "/attachments/" + hash, std::ios::binary);
    if (!may || !file) return base::refuse(file_not_yours, field);
    std::string bytes((std::istreambuf_iterator<char>(file)), {});
    if (base::hexadecimal(base::hash_of(bytes)) != hash)
        throw base::Trouble("attachment " + hash + " has been altered");
    return bytes;
}

std::string keep_file(
    kernel::Kernel& kernel, std::string const& directory, std::string const& bytes, FileCard card) {
    auto const folder = directory + "/attachments";
    std::filesystem::create_directories(folder);
    auto const hash = base::hexadecimal(base::hash_of(bytes));
    if (::access((folder + "/" + hash).c_str(), F_OK) != 0) write_durably(folder, hash, bytes);
    card.size = static_cast<std::int64_t>(bytes.size());
    bool const written = kernel.write_and_wait([&](journal::Writer& writer) {
        auto known = card_of(writer.setting("attachment", hash)).value_or(card);
        add(known.accounts, card.accounts);
        add(known.incidents, card.incidents);
        add(known.regions, card.regions);
        writer.put_setting({"attachment", hash, base::to_json(known)});
    });
    if (!written) throw base::Trouble("the card of a file could not be written");
    return hash;
}

}  // namespace paraat::map
