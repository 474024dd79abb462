// A world with the reference data loaded, in which people record things through the real dispatcher.
#pragma once

#include <gtest/gtest.h>

#include "modules/reference/events.hpp"
#include "tests/support/world.hpp"

namespace paraat::test {

class Recording : public testing::Test {
protected:
    Recording() {
        world.declare_person("bram", {"leader@VR25#BRW"}, "");
        world.declare_person("beheer", {"administrator@VR25"}, "");
        reference::load_files(world.kernel(), resources_of_this_build());
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

    boost::json::object opening(std::string const& name, std::string const& type = "R2.3") {
        return {{"id", id(name)}, {"region", "VR25"}, {"kind", "real"}, {"title", "Brand loods"},
            {"incident_type", type}, {"place", "Almere"}};
    }

    World world{*base::Instant::parse("2027-04-01T09:00:00+02:00")};
};

}  // namespace paraat::test
