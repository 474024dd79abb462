// Every browser claims to be several others too: the first name that only it uses tells.
#include "server/transport/device.hpp"

#include <span>

namespace paraat::transport {

namespace {

struct Mark {
    std::string_view in_header, name;
};

constexpr Mark browsers[] = {{"Edg", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser/", "Samsung Internet"},
    {"Firefox/", "Firefox"}, {"FxiOS/", "Firefox"}, {"CriOS/", "Chrome"}, {"Chromium/", "Chromium"},
    {"Chrome/", "Chrome"}, {"Safari/", "Safari"}};
constexpr Mark systems[] = {{"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Android", "Android"},
    {"Windows", "Windows"}, {"CrOS", "ChromeOS"}, {"Macintosh", "macOS"}, {"Linux", "Linux"}};

std::string first_of(std::span<Mark const> marks, std::string_view header) {
    for (auto const& mark : marks) {
        if (header.find(mark.in_header) != std::string_view::npos) return std::string(mark.name);
    }
    return {};
}

}  // namespace

Device device_of(std::string_view user_agent) {
    return {first_of(browsers, user_agent), first_of(systems, user_agent)};
}

}  // namespace paraat::transport
