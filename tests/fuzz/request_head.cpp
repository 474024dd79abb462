// The head of a request as far as it is read by us: a line each for host, origin, cookie, where it was
// forwarded from and the site, then the bytes of a file that is handed in.
#include "server/transport/file_kind.hpp"
#include "server/transport/origins.hpp"
#include "server/transport/problems.hpp"
#include "tests/fuzz/input.hpp"

using namespace paraat;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t count) {
    auto rest = fuzz::text_of(bytes, count);
    transport::Request request;
    request.address = "127.0.0.1";
    for (auto const* name :
        {"host", "origin", "cookie", "x-forwarded-for", "sec-fetch-site", "accept-language"})
        request.headers.emplace_back(name, std::string(fuzz::take_line(rest)));
    static transport::Origins const origins("https://paraat.example.nl", "127.0.0.1", 8080);
    bool const ours = origins.allows_change(request);
    auto const origin = request.header("origin");
    fuzz::must(
        !ours || origin == "https://paraat.example.nl" || origin.ends_with(":8080"), "only our own origins");
    static_cast<void>(origins.knows_host(request));
    fuzz::must(origins.client_address(request).size() <= 45, "an address is short");
    auto const token = request.cookie("paraat_session");
    fuzz::must(token.find(';') == std::string_view::npos, "a cookie ends at its semicolon");
    static_cast<void>(transport::origin_of_url(origin));
    static_cast<void>(transport::language_of(request));
    auto const claimed = std::string(fuzz::take_line(rest));
    auto const kind = transport::sniffed(rest, claimed);
    fuzz::must(kind.find("html") == std::string::npos && kind.find("svg") == std::string::npos,
        "nothing that a browser runs");
    return 0;
}
