// Reading a scenario file.
#include "tests/runner/script.hpp"

#include <fstream>
#include <stdexcept>

namespace paraat::test {

namespace {

struct Words {
    std::vector<std::string> words;
    std::vector<bool> literal;
};

/// Splits at blanks; "..." and `...` hold blanks, also after "field=".
Words split(std::string_view text) {
    Words out;
    std::string word;
    bool literal = false, open = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '"' || c == '`') {
            auto const end = text.find(c, i + 1);
            if (end == std::string_view::npos) throw std::runtime_error("unclosed " + std::string(1, c));
            word += text.substr(i + 1, end - i - 1);
            literal = open = true;
            i = end;
        } else if (c == ' ' || c == '\t') {
            if (open) {
                out.words.push_back(word);
                out.literal.push_back(literal);
            }
            word.clear();
            literal = open = false;
        } else {
            word += c;
            open = true;
        }
    }
    if (open) {
        out.words.push_back(word);
        out.literal.push_back(literal);
    }
    return out;
}

/// The ">" that separates a call from what is expected: outside quotes, with blanks around it.
std::size_t arrow(std::string_view text) {
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quote != 0) {
            if (text[i] == quote) quote = 0;
        } else if (text[i] == '"' || text[i] == '`') {
            quote = text[i];
        } else if (text[i] == '>' && i > 0 && text[i - 1] == ' '
            && (i + 1 == text.size() || text[i + 1] == ' ')) {
            return i;
        }
    }
    return std::string_view::npos;
}

}  // namespace

Script read_script(std::string const& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file);
    Script script{file, {}, {}};
    std::string text;
    for (int number = 1; std::getline(in, text); ++number) {
        auto const start = text.find_first_not_of(" \t\r");
        if (start == std::string::npos) continue;
        auto const trimmed = std::string_view(text).substr(start);
        if (trimmed[0] == '#') {
            auto const colon = trimmed.find(": ");
            if (colon != std::string_view::npos) {
                script.header[std::string(trimmed.substr(2, colon - 2))] = trimmed.substr(colon + 2);
            }
            continue;
        }
        try {
            if (trimmed[0] == '|') {
                if (script.lines.empty()) throw std::runtime_error("nothing to continue");
                script.lines.back().expected.push_back(split(trimmed.substr(1)).words);
                continue;
            }
            auto const at = arrow(trimmed);
            auto words = split(trimmed.substr(0, at));
            Line line{number, std::string(trimmed), std::move(words.words), std::move(words.literal), {}};
            if (at != std::string_view::npos) line.expected.push_back(split(trimmed.substr(at + 1)).words);
            script.lines.push_back(std::move(line));
        } catch (std::exception const& error) {
            throw std::runtime_error(file + ":" + std::to_string(number) + ": " + error.what());
        }
    }
    return script;
}

}  // namespace paraat::test
