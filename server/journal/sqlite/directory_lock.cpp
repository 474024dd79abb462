// The lock of a data directory: a file of its own, so that SQLite's locks on the database are left alone.
#include "server/journal/sqlite/directory_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "server/base/check.hpp"

namespace paraat::journal {

DirectoryLock::DirectoryLock(std::string const& directory) {
    auto const file = directory + "/paraat.lock";
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0) {
        std::string const why = std::strerror(errno);
        throw base::Trouble("In de map " + directory + " kan niet worden geschreven (" + why
            + ").\nThe directory " + directory + " cannot be written to (" + why + ").");
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor_);
        throw base::Trouble("De map " + directory
            + " is al in gebruik door een ander proces van Paraat.\nThe directory " + directory
            + " is already in use by another process of Paraat.");
    }
}

DirectoryLock::~DirectoryLock() { ::close(descriptor_); }

}  // namespace paraat::journal
