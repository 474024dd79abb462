// A small file system in memory that a test can really fill; only root may mount one.
#pragma once

#include <stdlib.h>
#include <sys/mount.h>
#include <sys/statvfs.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace paraat::test {

class SmallDisk {
public:
    explicit SmallDisk(int megabytes = 8) {
        auto pattern = std::filesystem::temp_directory_path().string() + "/paraat-full-XXXXXX";
        path_ = ::mkdtemp(pattern.data());
        auto const options = "size=" + std::to_string(megabytes) + "m,mode=0700";
        mounted_ = ::mount("tmpfs", path_.c_str(), "tmpfs", 0, options.c_str()) == 0;
    }
    ~SmallDisk() {
        if (mounted_) ::umount2(path_.c_str(), MNT_DETACH);
        std::filesystem::remove_all(path_);
    }
    SmallDisk(SmallDisk const&) = delete;
    SmallDisk& operator=(SmallDisk const&) = delete;

    bool is_mounted() const { return mounted_; }
    std::string const& path() const { return path_; }
    std::uint64_t free_bytes() const {
        struct statvfs disk{};
        return ::statvfs(path_.c_str(), &disk) == 0 ? std::uint64_t{disk.f_bavail} * disk.f_frsize : 0;
    }
    /// Until so many bytes are free, in whole pages.
    void fill(std::uint64_t but = 0) const {
        std::ofstream filler(path_ + "/filler", std::ios::binary);
        std::string const piece(page, 'x');
        while (free_bytes() >= but + page) {
            if (!filler.write(piece.data(), static_cast<std::streamsize>(piece.size())).flush()) return;
        }
    }
    void make_room() const { std::filesystem::remove(path_ + "/filler"); }

    static constexpr std::size_t page = 4096;

private:
    std::string path_;
    bool mounted_ = false;
};

}  // namespace paraat::test
