// Where a reader stands in a JSON tree: "features[2].geometry.coordinates[0][5]", made only when asked for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace paraat::geo {

class JsonPath {
public:
    /// One step deeper for as long as the returned object lives.
    class Step {
    public:
        explicit Step(JsonPath& path) : path_(path) {}
        Step(Step const&) = delete;
        Step& operator=(Step const&) = delete;
        ~Step() { path_.steps_.pop_back(); }

    private:
        JsonPath& path_;
    };

    /// @param key must outlive the step.
    [[nodiscard]] Step into(char const* key) {
        steps_.push_back({key, 0});
        return Step(*this);
    }
    [[nodiscard]] Step into(std::size_t index) {
        steps_.push_back({{}, index});
        return Step(*this);
    }

    std::string text() const {
        std::string text;
        for (auto const& [key, index] : steps_) {
            if (key.empty()) text += "[" + std::to_string(index) + "]";
            else text += (text.empty() ? "" : ".") + std::string(key);
        }
        return text;
    }

private:
    std::vector<std::pair<std::string_view, std::size_t>> steps_;
};

}  // namespace paraat::geo
