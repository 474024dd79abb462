// Addresses: path, query, base64url and the cursor of a long poll. No path leads anywhere but down.
#include <algorithm>

#include "server/base/json.hpp"
#include "server/base/utf8.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/live_socket.hpp"
#include "server/transport/url.hpp"
#include "tests/fuzz/input.hpp"

using namespace paraat;

namespace {

bool is_clean(std::string const& path) {
    auto const padded = path + "/";
    bool const climbs = padded.find("/../") != std::string::npos || padded.find("//") != padded.rfind("//");
    return path.starts_with('/') && !climbs && path.find('\\') == std::string::npos
        && std::ranges::none_of(path, [](char c) { return static_cast<unsigned char>(c) < ' '; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t count) {
    auto const text = fuzz::text_of(bytes, count);
    transport::Request request;
    request.target = std::string(text);
    if (transport::read_target(request)) {
        fuzz::must(is_clean(request.path) && base::is_utf8(request.path), "a path leads down");
        fuzz::must(request.query.size() <= transport::limits::query_keys_max, "a query has an end");
        for (auto const& [key, value] : request.query) {
            fuzz::must(base::is_utf8(key) && base::is_utf8(value), "and is text");
            if (auto const snake = transport::snake_from_camel(key))
                fuzz::must(transport::camel_from_snake(*snake).size() <= key.size(), "a name does not grow");
        }
    }
    if (auto const decoded = transport::base64url_decoded(text)) {
        if (auto const json = base::parse_json(*decoded); json.ok())
            static_cast<void>(transport::read_cursor(json.value()));
    }
    auto const coded = transport::base64url(text);
    fuzz::must(transport::base64url_decoded(coded) == std::string(text), "base64url reads back");
    static_cast<void>(transport::snake_from_kebab(text));
    return 0;
}
