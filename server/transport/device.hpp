// What a browser says it is, in two words that its owner recognises.
#pragma once

#include <string>
#include <string_view>

namespace paraat::transport {

/// Names out of a short list; empty where it is none of these, so that nothing of the header is kept or
/// shown.
struct Device {
    std::string browser, system;
};

Device device_of(std::string_view user_agent);

}  // namespace paraat::transport
