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
#include "server/base/hash.hpp"

namespace paraat::journal {

namespace {

[[noreturn]] void fail(std::string const& path, char const* doing) {
    auto const code = errno;
    auto const what = path + ": " + doing + ": " + std::strerror(code);
    if (code == ENOSPC || code == EDQUOT) throw base::DiskFull(what);
    throw base::Trouble(what);
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

/// A name of its own for each writing: two may write the same file at the same moment.
std::string name_beside(std::string const& file) {
    std::array<std::uint8_t, 4> random{};
    base::random_bytes(random);
    return file + "." + base::hexadecimal(random) + ".part";
}

void write_whole(std::string const& file, std::string_view bytes, unsigned mode) {
    OpenFile const out(file, O_WRONLY | O_CREAT | O_EXCL, mode);
    if (::fchmod(out.descriptor, mode) != 0) fail(file, "set rights");
    while (!bytes.empty()) {
        auto const written = ::write(out.descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(file, "write");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(out.descriptor) != 0) fail(file, "sync");
}

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
    auto const beside = name_beside(file);
    try {
        write_whole(beside, bytes, mode);
        rename_durably(beside, file);
    } catch (base::Trouble const&) {
        ::unlink(beside.c_str());  // half a file would only keep a full disk full
        throw;
    }
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
