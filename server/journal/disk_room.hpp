// Room for files beside what the journal needs for itself: pictures and maps never fill the disk.
#pragma once

#include <cstdint>
#include <string>

namespace paraat::journal {

struct DiskRoom {
    std::uint64_t free = 0;   // bytes
    std::uint64_t spare = 0;  // bytes that stay free for the journal

    bool holds(std::uint64_t bytes) const { return free >= spare && free - spare >= bytes; }
};

/// Of the disk that the folder lies on; no room at all where the system cannot tell.
DiskRoom disk_room(std::string const& folder);

}  // namespace paraat::journal
