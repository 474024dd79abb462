// The attachment that a job works on, when whoever began the job may use it.
#pragma once

#include <string>

#include "server/kernel/attachments.hpp"

namespace paraat::map {

/// For whom a file is meant to be used.
struct FileUse {
    std::string account, incident, region;
};

/// The content, when whoever began the job handed it in, or it was handed in for this incident or region. A
/// hash alone is no key: the same refusal for a file that is not there and one that is somebody else's.
base::Result<std::string> usable_file(kernel::Kernel& kernel, std::string const& directory,
    std::string const& hash, FileUse const& use, std::string const& field);

}  // namespace paraat::map
