// Which kinds of file are accepted, judged by their bytes.
#pragma once

#include <string>
#include <string_view>

namespace paraat::transport {

/// What the bytes are, out of the kinds that are accepted; empty for all others. `claimed` decides between
/// kinds that look the same (text/csv and text/plain, office files), never against the bytes.
std::string sniffed(std::string_view bytes, std::string_view claimed);

}  // namespace paraat::transport
