// The files inside the binary: the user interface, reference/ and demo/, found by their path.
#pragma once

#include <span>
#include <string_view>

namespace paraat::transport {

struct EmbeddedFile {
    std::string_view path;        // "index.html", "assets/app-1f3c.js", "reference/regions.json"
    std::string_view media_type;  // with charset where it is text
    std::string_view etag;        // quoted, from the content
    std::span<unsigned char const> bytes;
    std::span<unsigned char const> gzip;  // empty where packing does not pay
};

// Nothing where no such file was there at build time; a path has no leading slash.
EmbeddedFile const* find_embedded_file(std::string_view path);

// All of them, sorted by path.
std::span<EmbeddedFile const> embedded_files();

}  // namespace paraat::transport
