// Answers for the street map from the file that is current, opened anew when a newer one took its place.
// tidy: allow in this file thread - it serves a job or a command of the administrator, no rule
#include <charconv>
#include <mutex>

#include <sys/stat.h>

#include "modules/map/basemap.hpp"
#include "modules/map/tile_file.hpp"

namespace paraat::map {

namespace {

struct Current {
    std::shared_ptr<TileFile const> file;  // shared with a request that still reads the former one
    std::string seen;                      // which file that is
    std::string map;                       // its name in addresses
};

/// A newer map takes the place of the former one by renaming, so it is another file.
std::string seen_of(struct stat const& known) {
    auto const changed = std::to_string(known.st_mtim.tv_sec) + "." + std::to_string(known.st_mtim.tv_nsec);
    return std::to_string(known.st_ino) + "-" + changed;
}

constexpr std::string_view begin_of_name = R"({"map":")";

/// As the file says itself; nothing in one that was made before files did.
std::string name_in(std::string_view words) {
    if (!words.starts_with(begin_of_name)) return {};
    words.remove_prefix(begin_of_name.size());
    return std::string(words.substr(0, words.find('"')));
}

}  // namespace

struct BasemapFiles::Inside {
    std::string path;
    std::mutex mutex;
    Current held;

    Current current() {
        std::lock_guard const lock(mutex);
        struct stat known{};
        if (::stat(path.c_str(), &known) != 0) held = {};
        else if (auto seen = seen_of(known); seen != held.seen) {
            auto opened = TileFile::open(path);
            held = {.file = opened ? std::make_shared<TileFile const>(std::move(*opened)) : nullptr,
                .seen = std::move(seen),
                .map = {}};
            if (held.file) held.map = name_in(held.file->words());
            if (held.map.empty()) held.map = held.seen;
        }
        return held;
    }
};

namespace {

/// "12/2083/1290.mvt"
std::optional<TileName> tile_name(std::string_view path) {
    if (!path.ends_with(".mvt")) return std::nullopt;
    path.remove_suffix(4);
    TileName name;
    for (auto* part : {&name.zoom, &name.column, &name.row}) {
        auto const slash = std::min(path.find('/'), path.size());
        auto const number = path.substr(0, slash);
        auto const [end, error] = std::from_chars(number.data(), number.data() + number.size(), *part);
        bool const is_whole = end == number.data() + number.size();
        if (error != std::errc{} || !is_whole || *part >= (1U << 24)) return std::nullopt;
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return path.empty() ? std::optional(name) : std::nullopt;
}

}  // namespace

BasemapFiles::BasemapFiles(std::string data_directory) : inside_(std::make_unique<Inside>()) {
    inside_->path = basemap_path(data_directory);
}
BasemapFiles::~BasemapFiles() = default;

std::optional<BasemapAnswer> BasemapFiles::answer(std::string_view path) {
    auto const [file, seen, map] = inside_->current();
    if (path == "info.json") {
        // "null" where there is no street map: asking is not a fault of the browser.
        auto words = file ? file->words() : "null";
        if (file && name_in(words).empty())
            words = std::string(begin_of_name) + map + "\"," + words.substr(1);
        return BasemapAnswer{
            .media_type = "application/json", .bytes = std::move(words), .etag = '"' + map + '"'};
    }
    if (!file || !path.starts_with(map + "/")) return std::nullopt;
    auto const name = tile_name(path.substr(map.size() + 1));
    if (!name) return std::nullopt;
    // Where nothing lies the tile is empty, which is a whole tile in this format.
    BasemapAnswer answer{.media_type = "application/vnd.mapbox-vector-tile",
        .bytes = file->tile(*name).value_or(std::string()),
        .is_lasting = true};
    answer.is_gzip = answer.bytes.starts_with("\x1f\x8b");
    return answer;
}

}  // namespace paraat::map
