// Asks the file system; the spare is half a gigabyte, on a small disk a twentieth of it.
#include "server/journal/disk_room.hpp"

#include <sys/statvfs.h>

#include <algorithm>

namespace paraat::journal {

namespace {

constexpr std::uint64_t spare_bytes_max = 500'000'000, spare_part = 20;

}  // namespace

DiskRoom disk_room(std::string const& folder) {
    struct statvfs disk{};
    if (::statvfs(folder.c_str(), &disk) != 0) return {0, spare_bytes_max};
    auto const block = std::uint64_t{disk.f_frsize};
    return {disk.f_bavail * block, std::min(spare_bytes_max, disk.f_blocks * block / spare_part)};
}

}  // namespace paraat::journal
