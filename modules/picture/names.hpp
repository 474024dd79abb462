// What the parts of the main structure are called in a sentence of the logbook.
#pragma once

#include <string>
#include <string_view>

namespace paraat::picture {

/// With its article: "Beeld van het CoPI", "Picture of the CoPI".
struct PartName {
    std::string nl, en;
};

inline PartName part_name(std::string_view code) {
    if (code == "MK") return {"de meldkamer", "the control room"};
    if (code == "COPI") return {"het CoPI", "the CoPI"};
    if (code == "TBZ") return {"het team bevolkingszorg", "the civil care team"};
    if (code == "ROT") return {"het ROT", "the ROT"};
    if (code.empty()) return {"niemand", "nobody"};
    return {std::string(code), std::string(code)};
}

}  // namespace paraat::picture
