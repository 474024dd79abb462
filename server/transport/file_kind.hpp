// Which kinds of file are accepted, judged by their bytes.
#pragma once

#include <string>
#include <string_view>

namespace paraat::transport {

/// Of a Content-Type: in lower case, without what stands behind it.
std::string media_type_of(std::string_view content_type);

/// What the bytes are, out of the kinds that are accepted; empty for all others. What its sender calls it
/// decides between kinds that look the same (text/csv and text/plain, office files), never against the bytes.
std::string sniffed(std::string_view bytes, std::string_view content_type);

}  // namespace paraat::transport
