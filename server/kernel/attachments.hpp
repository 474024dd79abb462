// Files beside the journal, found by the hash of their content: <data>/attachments/<hash>, and who may have
// them.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/kernel/kernel.hpp"

namespace paraat::kernel {

/// What is known of a file; settings space "attachment", by hash.
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

/// Thread-safe.
class Attachments {
public:
    /// @param data_directory holds attachments/; empty: nothing can be kept.
    Attachments(Kernel& kernel, std::string const& data_directory);

    struct Handed {
        std::string bytes{}, media_type{}, name{}, account{}, incident{}, region{};
    };
    /// The file and its directory are synced before this returns; its card is committed. @return the hash.
    /// Throws base::Trouble when the disk fails, base::DiskFull where the room that is left is the journal's.
    std::string keep(Handed const& handed);

    std::optional<AttachmentCard> card(std::string const& hash) const;
    /// Whoever handed it in, and whoever sees a row that names it: a field with `.reference = "attachment"`.
    /// Asks as much of the store for a file that is not there.
    bool may_see(access::Actor const& actor, std::string const& hash) const;
    /// Who asks for the same file at the same moment shares one copy. Throws base::Trouble when it is gone or
    /// its content does not have its hash any more.
    std::shared_ptr<std::string const> content(std::string const& hash);

private:
    Kernel& kernel_;
    std::string directory_;
    std::mutex mutex_;
    std::map<std::string, std::weak_ptr<std::string const>> held_;  // what somebody is being given
};

}  // namespace paraat::kernel
