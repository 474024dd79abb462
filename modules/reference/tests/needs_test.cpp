// A command that names a code reads the reference rows; where it does not, it says here why it need not.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/world.hpp"

namespace paraat::reference {
namespace {

base::TypeInfo const& inside(base::TypeInfo const& type) {
    bool const holds_another = type.kind == base::Kind::list || type.kind == base::Kind::optional;
    return holds_another ? inside(*type.element()) : type;
}

/// Enumerations know their own values, and a file is no code.
bool names_a_code(kernel::CommandType const& command) {
    return std::ranges::any_of(command.type->fields, [](base::FieldInfo const& field) {
        auto const& set = field.note.reference;
        bool const is_place = set == "region" && field.note.name == "region";  // by the rights: 403 or 404
        return !set.empty() && set != "attachment" && !is_place
            && inside(*field.type()).kind == base::Kind::text;
    });
}

TEST(Codes, every_command_that_names_one_looks_it_up) {
    // What these name stands already: a role that is held, the own regions.
    std::vector<std::string> const of_what_stands{"organisation.withdraw_role", "organisation.start_bureau"};
    std::vector<std::string> blind;
    for (auto const& command : test::whole_registry()->commands()) {
        bool const looks_up = std::ranges::find(command.needs, "reference_row") != command.needs.end();
        if (!names_a_code(command) || looks_up) continue;
        if (std::ranges::find(of_what_stands, command.full_name()) == of_what_stands.end())
            blind.push_back(command.full_name());
    }
    EXPECT_EQ(blind, std::vector<std::string>{});
}

}  // namespace
}  // namespace paraat::reference
