// Files beside the journal, found by the hash of their content: <data>/attachments/<hash>, and who may see
// them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/kernel/kernel.hpp"

namespace paraat::transport {

/// What is known of a file; settings space "attachment", by hash. Visible to its uploader, to everybody in
/// one of its incidents, and to who has a role in one of its regions.
struct AttachmentCard {
    std::int64_t size = 0;
    std::string media_type, name;
    std::vector<std::string> accounts, incidents, regions;
};
BOOST_DESCRIBE_STRUCT(AttachmentCard, (), (size, media_type, name, accounts, incidents, regions))
constexpr auto notes(AttachmentCard*) {
    return base::notes("a file that was handed in",
        {{.name = "size", .id = 1, .meaning = "size of the content", .unit = "bytes"},
            {.name = "media_type", .id = 2, .meaning = "what the content is, by its own look"},
            {.name = "name", .id = 3, .meaning = "name it was first handed in under"},
            {.name = "accounts", .id = 4, .meaning = "who handed it in"},
            {.name = "incidents", .id = 5, .meaning = "incidents it was handed in for"},
            {.name = "regions", .id = 6, .meaning = "regions it was handed in for"}});
}

/// What the bytes are, out of the kinds that are accepted; empty for all others. `claimed` decides between
/// kinds that look the same (text/csv and text/plain, office files), never against the bytes.
std::string sniffed(std::string_view bytes, std::string_view claimed);

class Attachments {
public:
    Attachments(kernel::Kernel& kernel, std::string data_directory)
        : kernel_(kernel), directory_(data_directory.empty() ? "" : data_directory + "/attachments") {}

    struct Handed {
        std::string bytes{}, media_type{}, name{}, account{}, incident{}, region{};
    };
    /// The file and its directory are synced before this returns; its card is committed. @return the hash.
    /// Throws base::Trouble when the disk does not do what it should.
    std::string keep(Handed const& handed);

    std::optional<AttachmentCard> card(std::string const& hash) const;
    bool may_see(access::Actor const& actor, AttachmentCard const& card) const;
    /// Throws base::Trouble when the content does not have its hash any more.
    std::string content(std::string const& hash) const;

private:
    kernel::Kernel& kernel_;
    std::string directory_;
};

}  // namespace paraat::transport
