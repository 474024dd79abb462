// The sentence of a fault, in the reader's language, with its parameters filled in.
#include "server/base/result.hpp"

namespace paraat::base {

namespace {

/// As people call it where that is known (field_words.hpp), else its path.
std::string const& field_of(Fault const& fault, std::string_view language) {
    auto const named = fault.parameters.find(language == "en" ? "field_en" : "field_nl");
    return named != fault.parameters.end() ? named->second : fault.path;
}

}  // namespace

std::string sentence(Fault const& fault, std::string_view language) {
    std::string_view const pattern = language == "en" ? fault.code->sentence_en : fault.code->sentence_nl;
    std::string text;
    for (std::size_t i = 0; i < pattern.size();) {
        auto const close = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
        if (close == std::string_view::npos) {
            text += pattern[i++];
            continue;
        }
        auto const name = std::string(pattern.substr(i + 1, close - i - 1));
        auto const found = fault.parameters.find(name);
        if (found != fault.parameters.end()) text += found->second;
        else if (name == "field") text += field_of(fault, language);
        else text += "{?" + name + "}";  // who refused forgot it: no sentence hides that
        i = close + 1;
    }
    return text;
}

}  // namespace paraat::base
