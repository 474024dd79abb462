// A world whose reference files lose rows from one day to the next: what was recorded before goes on.
#pragma once

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "modules/reference/events.hpp"
#include "tests/support/world.hpp"

namespace paraat::test {

class EndedCodes : public testing::Test {
protected:
    EndedCodes() {
        world.declare_person("bram", {"leader@VR25#BRW"}, "");
        world.declare_person("beheer", {"administrator@VR25"}, "");
        load();
    }

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
        load();
    }

    /// "ok", or the faults as "CODE PATH, CODE PATH".
    std::string said(
        std::string const& command, boost::json::object arguments, std::string const& who = "bram") {
        auto const dot = command.find('.');
        auto const answer = world.kernel().submit_and_wait({world.account_of(who), command.substr(0, dot),
            command.substr(dot + 1), world.next_command_id(), std::move(arguments), std::nullopt});
        if (answer.ok()) return "ok";
        std::string all;
        for (auto const& fault : answer.refusal().faults) {
            all += (all.empty() ? "" : ", ") + std::string(fault.code->code);
            if (!fault.path.empty()) all += " " + fault.path;
        }
        return all;
    }

    std::string id(std::string const& name) { return world.alias(name).text(); }

    World world{*base::Instant::parse("2027-04-01T09:00:00+02:00")};

private:
    kernel::Resources resources() const {
        auto const product = resources_of_this_build();
        return {product.list, [this, product](std::string_view path) -> std::optional<std::string_view> {
                    auto const found = changed_.find(std::string(path));
                    if (found != changed_.end()) return std::string_view(found->second);
                    return product.find(path);
                }};
    }
    void load() { reference::load_files(world.kernel(), resources()); }

    std::map<std::string, std::string> changed_;
};

}  // namespace paraat::test
