// "--name value" pairs of a benchmark's command line.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace paraat::bench {

class Arguments {
public:
    Arguments(int count, char** values) {
        for (int i = 1; i + 1 < count; i += 2) {
            values_[std::string(std::string_view(values[i]).substr(2))] = values[i + 1];
        }
    }

    std::string text(std::string const& name, std::string const& otherwise) const {
        auto const found = values_.find(name);
        return found == values_.end() ? otherwise : found->second;
    }
    long number(std::string const& name, long otherwise) const {
        auto const found = values_.find(name);
        return found == values_.end() ? otherwise : std::stol(found->second);
    }

private:
    std::map<std::string, std::string> values_;
};

}  // namespace paraat::bench
