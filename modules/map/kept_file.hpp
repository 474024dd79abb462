// Attachments as a job sees them: reading one that may be used, and keeping one that the job made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/kernel/kernel.hpp"

namespace paraat::map {

/// What is known of an attachment: the same card, in the same place, as server/transport/attachments.hpp
/// keeps.
struct FileCard {
    std::int64_t size = 0;
    std::string media_type, name;
    std::vector<std::string> accounts, incidents, regions;
};
BOOST_DESCRIBE_STRUCT(FileCard, (), (size, media_type, name, accounts, incidents, regions))
constexpr auto notes(FileCard*) {
    return base::notes("a file that was handed in",
        {{.name = "size", .id = 1, .meaning = "size of the content", .unit = "bytes"},
            {.name = "media_type", .id = 2, .meaning = "what the content is"},
            {.name = "name", .id = 3, .meaning = "name it was handed in under"},
            {.name = "accounts", .id = 4, .meaning = "who handed it in"},
            {.name = "incidents", .id = 5, .meaning = "incidents it was handed in for"},
            {.name = "regions", .id = 6, .meaning = "regions it was handed in for"}});
}

/// For whom a file is meant to be used.
struct FileUse {
    std::string account, incident, region;
};

/// The content, when whoever began the job handed it in, or it was handed in for this incident or region. A
/// hash alone is no key: the same refusal for a file that is not there and one that is somebody else's.
base::Result<std::string> usable_file(kernel::Kernel& kernel, std::string const& directory,
    std::string const& hash, FileUse const& use, std::string const& field);

/// The file is durable before this returns. @return its hash. Throws base::Trouble.
std::string keep_file(
    kernel::Kernel& kernel, std::string const& directory, std::string const& bytes, FileCard card);

}  // namespace paraat::map
