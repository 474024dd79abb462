// A world whose reference files lose rows from one day to the next: what was recorded before goes on.
#pragma once

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "modules/reference/tests/recording.hpp"

namespace paraat::test {

class EndedCodes : public Recording {
protected:
    /// From tomorrow on the product's files no longer have these rows: "incident_type/R2.3".
    void lose(std::vector<std::string> const& rows) {
        world.clock().set(world.clock().now().plus_seconds(24 * 3600));
        for (auto const& row : rows) {
            auto const slash = row.find('/');
            auto const path = "reference/" + row.substr(0, slash) + ".json";
            auto set = boost::json::parse(*resources().find(path)).as_object();
            auto& all = set.at("rows").as_array();
            boost::json::array left;
            for (auto const& one : all) {
                if (one.as_object().at("code").as_string() != row.substr(slash + 1)) left.push_back(one);
            }
            ASSERT_LT(left.size(), all.size()) << row;
            all = std::move(left);
            changed_[path] = boost::json::serialize(set);
        }
        reference::load_files(world.kernel(), resources());
    }

private:
    kernel::Resources resources() const {
        auto const product = resources_of_this_build();
        return {product.list, [this, product](std::string_view path) -> std::optional<std::string_view> {
                    auto const found = changed_.find(std::string(path));
                    if (found != changed_.end()) return std::string_view(found->second);
                    return product.find(path);
                }};
    }

    std::map<std::string, std::string> changed_;
};

}  // namespace paraat::test
