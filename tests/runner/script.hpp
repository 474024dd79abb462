// A scenario file as lines: what kind each is, and its words.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace paraat::test {

struct Line {
    int number = 0;
    std::string text;                                // as written, for messages
    std::vector<std::string> words;                  // before ">", quotes and backticks kept off
    std::vector<bool> literal;                       // the word (its value part) stood in quotes or backticks
    std::vector<std::vector<std::string>> expected;  // after ">": words of each expected line
};

struct Script {
    std::string file;
    std::map<std::string, std::string> header;  // "name", "law" ...
    std::vector<Line> lines;
};

Script read_script(std::string const& file);

}  // namespace paraat::test
