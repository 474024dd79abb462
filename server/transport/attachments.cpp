// Writes a file whole or not at all: a temporary name, synced, renamed, and the directory synced.
#include "server/transport/attachments.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "server/base/hash.hpp"
#include "server/base/json.hpp"
#include "server/transport/secrets.hpp"
#include "server/transport/url.hpp"

namespace paraat::transport {

namespace {

[[noreturn]] void disk_trouble(std::string const& doing) {
    auto const why = errno;
    auto const what = doing + ": " + std::strerror(why);
    if (why == ENOSPC || why == EDQUOT) throw base::DiskFull(what);
    throw base::Trouble(what);
}

/// An open file that is closed when it goes; `file` names it in what is thrown.
struct Descriptor {
    int number;
    explicit Descriptor(int opened, std::string const& file) : number(opened) {
        if (number < 0) disk_trouble(file);
    }
    ~Descriptor() { ::close(number); }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
};

void sync(Descriptor const& descriptor, std::string const& file) {
    if (::fsync(descriptor.number) != 0) disk_trouble(file);
}

void sync_directory(std::string const& directory) {
    sync(Descriptor(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC), directory), directory);
}

void write_whole(std::string const& path, std::string_view bytes) {
    Descriptor const file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600), path);
    while (!bytes.empty()) {
        auto const written = ::write(file.number, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) disk_trouble(path);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    sync(file, path);
}

void write_durably(std::string const& directory, std::string const& name, std::string_view bytes) {
    auto const temporary = directory + "/" + name + "." + new_token().substr(0, 8) + ".part";
    try {
        write_whole(temporary, bytes);
        if (::rename(temporary.c_str(), (directory + "/" + name).c_str()) != 0) disk_trouble(temporary);
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
}

void add(std::vector<std::string>& list, std::string const& text) {
    if (!text.empty() && std::ranges::find(list, text) == list.end()) list.push_back(text);
}

/// Whole names: what was claimed is served as the kind of the file, so it may not end in what the sender
/// likes.
bool is_office(std::string_view type) {
    constexpr std::string_view kinds[] = {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.presentation",
    };
    return std::ranges::find(kinds, type) != std::end(kinds);
}

std::optional<AttachmentCard> read_card(std::optional<std::string> const& text) {
    if (!text) return std::nullopt;
    auto card = base::read_text<AttachmentCard>(*text, base::Reading::lenient);
    if (!card.ok()) return std::nullopt;
    return std::move(card).value();
}

}  // namespace

std::string sniffed(std::string_view bytes, std::string_view claimed) {
    claimed = claimed.substr(0, claimed.find(';'));
    if (bytes.starts_with("%PDF-")) return "application/pdf";
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
    if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
    if (bytes.size() > 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") return "image/webp";
    if (bytes.starts_with("PK\x03\x04") && is_office(claimed)) return std::string(claimed);
    bool const is_text = bytes.find('\0') == std::string_view::npos && is_utf8(bytes);
    if (!is_text) return {};
    auto const first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    bool const is_json = first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
    if (is_json && (claimed == "application/geo+json" || claimed == "application/json"))
        return std::string(claimed);
    if (claimed == "text/plain" || claimed == "text/csv") return std::string(claimed);
    return {};
}

std::string Attachments::keep(Handed const& handed) {
    if (directory_.empty()) throw base::Trouble("there is no data directory to keep files in");
    if (::mkdir(directory_.c_str(), 0700) == 0) {
        sync_directory(directory_.substr(0, directory_.rfind('/')));
    } else if (errno != EEXIST) {
        disk_trouble(directory_);
    }
    auto const hash = base::hexadecimal(base::hash_of(handed.bytes));
    if (::access((directory_ + "/" + hash).c_str(), F_OK) != 0) write_durably(directory_, hash, handed.bytes);
    // Also when the file was there: whoever renamed it may have failed just before this line.
    sync_directory(directory_);
    bool const written = kernel_.write_and_wait([&](journal::Writer& writer) {
        auto card = read_card(writer.setting("attachment", hash))
                        .value_or(AttachmentCard{static_cast<std::int64_t>(handed.bytes.size()),
                            handed.media_type, handed.name, {}, {}, {}});
        add(card.accounts, handed.account);
        add(card.incidents, handed.incident);
        add(card.regions, handed.region);
        writer.put_setting({"attachment", hash, base::to_json(card)});
    });
    if (!written && kernel_.hindered_by() == &kernel::store_full)
        throw base::DiskFull("the card of a file could not be written");
    if (!written) throw base::Trouble("the card of a file could not be written");
    return hash;
}

std::optional<AttachmentCard> Attachments::card(std::string const& hash) const {
    if (!base::parse_hash(hash)) return std::nullopt;
    return read_card(kernel_.store().reader()->setting("attachment", hash));
}

bool Attachments::may_see(access::Actor const& actor, AttachmentCard const& card) const {
    if (std::ranges::find(card.accounts, actor.account) != card.accounts.end()) return true;
    for (auto const& incident : card.incidents) {
        auto const scope = base::Uuid::parse(incident);
        if (scope && kernel_.directory().in_scope(actor, *scope)) return true;
    }
    return std::ranges::any_of(actor.assignments, [&](auto const& assignment) {
        return std::ranges::find(card.regions, assignment.region) != card.regions.end();
    });
}

std::string Attachments::content(std::string const& hash) const {
    std::ifstream file(directory_ + "/" + hash, std::ios::binary);
    if (!file) throw base::Trouble("attachment " + hash + " cannot be read");
    std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (base::hexadecimal(base::hash_of(bytes)) != hash)
        throw base::Trouble("attachment " + hash + " has been altered");
    return bytes;
}

}  // namespace paraat::transport
