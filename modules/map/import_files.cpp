// A piece is written where the one before it ended, or nowhere; the last one makes the file whole.
// tidy: allow in this file io, thread, clock - it serves a request or a command of the administrator, no rule
#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <mutex>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "modules/map/basemap.hpp"
#include "server/base/check.hpp"
#include "server/base/uuid.hpp"
#include "server/journal/disk_room.hpp"
#include "server/journal/durable_file.hpp"

namespace paraat::map {

namespace {

namespace files = std::filesystem;

constexpr std::string_view part_mark = ".part-";  // .part-SIZE-CHANGED-NAME
constexpr std::uint64_t bytes_of_mb = 1'000'000;

struct Part {
    std::string name;
    std::uint64_t size = 0, changed = 0;

    std::string file_name() const {
        return std::string(part_mark) + std::to_string(size) + "-" + std::to_string(changed) + "-" + name;
    }
};

std::optional<std::uint64_t> number_before_dash(std::string_view& text) {
    std::uint64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    auto const length = static_cast<std::size_t>(end - text.data());
    if (error != std::errc{} || length == text.size() || *end != '-') return std::nullopt;
    text.remove_prefix(length + 1);
    return number;
}

std::optional<Part> part_named(std::string_view file_name) {
    if (!file_name.starts_with(part_mark)) return std::nullopt;
    file_name.remove_prefix(part_mark.size());
    auto const size = number_before_dash(file_name);
    auto const changed = size ? number_before_dash(file_name) : std::nullopt;
    if (!changed) return std::nullopt;
    return Part{std::string(file_name), *size, *changed};
}

std::int64_t changed_ms(std::string const& path) {
    struct stat known{};
    return ::stat(path.c_str(), &known) == 0 ? std::int64_t{known.st_mtime} * 1'000 : 0;
}

/// By its own beginning: the head block of a PBF, or the root of the XML.
bool looks_like_a_map(std::string const& name, std::string_view bytes) {
    auto const start = bytes.substr(0, 1'000);
    if (name.ends_with(".pbf")) return start.substr(0, 64).find("OSMHeader") != std::string_view::npos;
    return start.find("<osm") != std::string_view::npos;
}

[[noreturn]] void disk_trouble(std::string const& path) {
    auto const why = errno;
    auto const what = path + ": " + std::strerror(why);
    if (why == ENOSPC || why == EDQUOT) throw base::DiskFull(what);
    throw base::Trouble(what);
}

/// All of it behind `offset`, or nothing of it.
void append(std::string const& path, std::uint64_t offset, std::string_view bytes, bool is_last) {
    int const file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) disk_trouble(path);
    std::size_t done = 0;
    while (done < bytes.size()) {
        auto const count =
            ::pwrite(file, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        done += static_cast<std::size_t>(count);
    }
    bool const is_kept = done == bytes.size() && (!is_last || ::fsync(file) == 0);
    auto const why = errno;
    // Half a piece never stays: when it cannot be cut off, the file begins anew.
    if (!is_kept && ::ftruncate(file, static_cast<off_t>(offset)) != 0) ::unlink(path.c_str());
    ::close(file);
    errno = why;
    if (!is_kept) disk_trouble(path);
}

/// "IDENTIFIER-dorp.osm.pbf": what `paraat import basemap` put here for as long as it took.
bool is_copy_for_a_while(std::string const& name) {
    constexpr std::size_t id_length = 36;
    return name.size() > id_length && name[id_length] == '-'
        && base::Uuid::parse(std::string_view(name).substr(0, id_length)).has_value();
}

std::uint64_t size_now(std::string const& path) {
    struct stat known{};
    return ::stat(path.c_str(), &known) == 0 ? static_cast<std::uint64_t>(known.st_size) : 0;
}

}  // namespace

bool is_map_file_name(std::string_view name) {
    bool const is_osm = name.ends_with(".osm.pbf") || name.ends_with(".osm");
    bool const is_printable = std::ranges::all_of(
        name, [](char c) { return static_cast<unsigned char>(c) >= ' ' && c != '\x7f' && c != '"'; });
    return is_osm && is_printable && name.size() >= 5 && name.size() <= 200
        && name.find_first_of("/\\") == std::string_view::npos && name.front() != '.' && name.front() != '-';
}

base::Result<base::Done> require_room(std::string const& folder, std::uint64_t bytes) {
    auto const room = journal::disk_room(folder);
    if (room.holds(bytes)) return base::Done{};
    auto const in_mb = [](std::uint64_t count) { return std::to_string(count / bytes_of_mb); };
    return base::refuse(import_disk_small, "size",
        {{"need", in_mb(bytes + room.spare + bytes_of_mb - 1)}, {"free", in_mb(room.free)}});
}

void clear_leftovers(std::string const& data_directory) {
    std::vector<files::path> gone{basemap_path(data_directory) + ".new"};
    std::error_code none;
    for (auto const& entry : files::directory_iterator(data_directory, none)) {
        if (entry.path().filename().string().starts_with(cutting_mark)) gone.push_back(entry.path());
    }
    for (auto const& entry : files::directory_iterator(import_folder(data_directory), none)) {
        if (is_copy_for_a_while(entry.path().filename().string())) gone.push_back(entry.path());
    }
    for (auto const& path : gone) files::remove_all(path, none);
}

struct ImportFiles::Inside {
    std::string folder;
    std::mutex mutex;

    base::Result<base::Done> may_begin(Piece const& piece) const {
        if (!looks_like_a_map(piece.name, piece.bytes)) return base::refuse(import_file_unfit, "name");
        return base::Done{};
    }

    /// What was begun under this name with another file, or was left lying long ago.
    void clear_parts(Part const& beginning) const {
        for (auto const& entry : files::directory_iterator(folder)) {
            auto const part = part_named(entry.path().filename().string());
            if (!part) continue;
            auto const age = files::file_time_type::clock::now() - entry.last_write_time();
            std::error_code ignored;
            if (part->name == beginning.name || age > limits::import_part_age_max)
                files::remove(entry.path(), ignored);
        }
    }
};

ImportFiles::ImportFiles(std::string const& data_directory) : inside_(std::make_unique<Inside>()) {
    inside_->folder = import_folder(data_directory);
    clear_leftovers(data_directory);
}
ImportFiles::~ImportFiles() = default;

base::Result<ImportFile> ImportFiles::add(Piece const& piece) {
    if (!is_map_file_name(piece.name)) return base::refuse(basemap_file_unfit, "name");
    if (piece.size == 0 || piece.size > limits::import_bytes_max) {
        return base::refuse(
            import_too_large, "size", {{"max", std::to_string(limits::import_bytes_max / bytes_of_mb)}});
    }
    std::lock_guard const lock(inside_->mutex);
    files::create_directories(inside_->folder);
    Part const part{piece.name, piece.size, piece.changed};
    auto const path = inside_->folder + "/" + part.file_name();
    auto const here = size_now(path);
    if (piece.offset != here)
        return base::refuse(piece_out_of_order, "offset", {{"received", std::to_string(here)}});
    auto const missing = piece.size - here;
    if (piece.bytes.size() > missing)
        return base::refuse(piece_too_large, "size", {{"missing", std::to_string(missing)}});
    if (here == 0) TRY(inside_->may_begin(piece));
    // At every piece: others may have begun after this one, and all of them come out of the same disk.
    TRY(require_room(inside_->folder, missing));
    if (here == 0) inside_->clear_parts(part);
    auto const received = here + piece.bytes.size();
    append(path, here, piece.bytes, received == piece.size);
    bool const is_whole = received == piece.size;
    if (is_whole) journal::rename_durably(path, inside_->folder + "/" + piece.name);
    return ImportFile{piece.name, static_cast<std::int64_t>(piece.size), static_cast<std::int64_t>(received),
        static_cast<std::int64_t>(piece.changed), is_whole};
}

std::vector<ImportFile> ImportFiles::all() {
    std::vector<ImportFile> found;
    std::lock_guard const lock(inside_->mutex);
    std::error_code none;
    for (auto const& entry : files::directory_iterator(inside_->folder, none)) {
        auto const name = entry.path().filename().string();
        if (!entry.is_regular_file(none)) continue;
        auto const bytes = static_cast<std::int64_t>(size_now(entry.path().string()));
        if (auto const part = part_named(name)) {
            found.push_back({part->name, static_cast<std::int64_t>(part->size), bytes,
                static_cast<std::int64_t>(part->changed), false});
        } else if (is_map_file_name(name)) {
            found.push_back({name, bytes, bytes, changed_ms(entry.path().string()), true});
        }
    }
    std::ranges::sort(found, {}, [](ImportFile const& file) { return std::pair(file.name, file.is_whole); });
    return found;
}

base::Result<base::Done> ImportFiles::remove(std::string const& name) {
    if (!is_map_file_name(name)) return base::refuse(basemap_file_unfit, "name");
    std::lock_guard const lock(inside_->mutex);
    bool was_there = false;
    std::error_code none;
    std::vector<files::path> gone;
    for (auto const& entry : files::directory_iterator(inside_->folder, none)) {
        auto const file_name = entry.path().filename().string();
        auto const part = part_named(file_name);
        if (file_name == name || (part && part->name == name)) gone.push_back(entry.path());
    }
    for (auto const& path : gone) was_there = files::remove(path, none) || was_there;
    if (!was_there) return base::refuse(basemap_file_missing, "name", {{"name", name}});
    return base::Done{};
}

}  // namespace paraat::map
