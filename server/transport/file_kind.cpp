// What a file is, by its first bytes.
#include "server/transport/file_kind.hpp"

#include <algorithm>

#include "server/base/utf8.hpp"

namespace paraat::transport {

namespace {

/// Whole names: what was claimed is served as the kind of the file, so it may not end in what the sender
/// likes.
bool is_office(std::string_view type) {
    constexpr std::string_view kinds[] = {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.presentation",
    };
    return std::ranges::find(kinds, type) != std::end(kinds);
}

}  // namespace

std::string media_type_of(std::string_view content_type) {
    std::string type;
    for (auto const c : content_type.substr(0, content_type.find_first_of("; \t")))
        type += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return type;
}

std::string sniffed(std::string_view bytes, std::string_view content_type) {
    auto const claimed = media_type_of(content_type);
    if (bytes.starts_with("%PDF-")) return "application/pdf";
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
    if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
    if (bytes.size() > 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") return "image/webp";
    if (bytes.starts_with("PK\x03\x04") && is_office(claimed)) return claimed;
    bool const is_text = bytes.find('\0') == std::string_view::npos && base::is_utf8(bytes);
    if (!is_text) return {};
    auto const first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    bool const is_json = first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
    if (is_json && (claimed == "application/geo+json" || claimed == "application/json")) return claimed;
    if (claimed == "text/plain" || claimed == "text/csv") return claimed;
    return {};
}

}  // namespace paraat::transport
