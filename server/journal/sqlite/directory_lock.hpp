// One process at a time may write to a data directory.
#pragma once

#include <string>

namespace paraat::journal {

class DirectoryLock {
public:
    /// Throws base::Trouble, one sentence in Dutch and one in English, when another process holds the
    /// directory.
    explicit DirectoryLock(std::string const& directory);
    ~DirectoryLock();
    DirectoryLock(DirectoryLock const&) = delete;
    DirectoryLock& operator=(DirectoryLock const&) = delete;

private:
    int descriptor_ = -1;
};

}  // namespace paraat::journal
