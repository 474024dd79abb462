// Writing, syncing and renaming, each step checked.
#include "server/journal/durable_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "server/base/check.hpp"

namespace paraat::journal {

namespace {

[[noreturn]] void fail(std::string const& path, char const* doing) {
    std::string const why = std::strerror(errno);
    throw base::Trouble(path + ": " + doing + ": " + why);
}

/// An open file that is closed when it leaves the scope.
struct OpenFile {
    OpenFile(std::string const& path, int flags, unsigned mode)
        : descriptor(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
        if (descriptor < 0) fail(path, "open");
    }
    ~OpenFile() { ::close(descriptor); }
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;

    int descriptor;
};

}  // namespace

void sync_to_disk(std::string const& path) {
    OpenFile const file(path, O_RDONLY, 0);
    if (::fsync(file.descriptor) != 0) fail(path, "sync");
}

void rename_durably(std::string const& from, std::string const& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) fail(to, "rename");
    auto const directory = std::filesystem::path(to).parent_path().string();
    sync_to_disk(directory.empty() ? "." : directory);
}

void write_durably(std::string const& file, std::string_view bytes, unsigned mode) {
    auto const beside = file + ".new";
    {
        OpenFile const out(beside, O_WRONLY | O_CREAT | O_TRUNC, mode);
        if (::fchmod(out.descriptor, mode) != 0) fail(beside, "set rights");
        while (!bytes.empty()) {
            auto const written = ::write(out.descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail(beside, "write");
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        if (::fsync(out.descriptor) != 0) fail(beside, "sync");
    }
    rename_durably(beside, file);
}

void make_file(std::string const& file, unsigned mode) { OpenFile const made(file, O_RDWR | O_CREAT, mode); }

std::optional<std::string> read_file(std::string const& file) {
    if (!std::filesystem::exists(file)) return std::nullopt;
    OpenFile const in(file, O_RDONLY, 0);
    std::string bytes;
    std::array<char, 65536> piece;
    while (true) {
        auto const count = ::read(in.descriptor, piece.data(), piece.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail(file, "read");
        if (count == 0) return bytes;
        bytes.append(piece.data(), static_cast<std::size_t>(count));
    }
}

}  // namespace paraat::journal
