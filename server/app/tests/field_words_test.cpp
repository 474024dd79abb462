// A refusal names a field as people do: every field of every command and query has a word in both languages.
#include <gtest/gtest.h>

#include <set>

#include "server/app/house.hpp"
#include "server/base/field_words.hpp"

namespace paraat::app {

namespace {

void collect(base::TypeInfo const& type, std::set<std::string>& without) {
    if (type.kind == base::Kind::list || type.kind == base::Kind::optional) {
        return collect(*type.element(), without);
    }
    for (auto const& field : type.fields) {
        if (!base::word_of(type, field)) {
            without.insert(std::string(type.name) + "." + std::string(field.note.name));
        }
        collect(*field.type(), without);
    }
}

TEST(FieldWords, every_field_a_refusal_can_be_about_has_a_word_in_both_languages) {
    auto const registry = whole_registry();
    ASSERT_GT(registry->commands().size(), 50u);
    std::set<std::string> without;
    for (auto const& command : registry->commands()) collect(*command.type, without);
    for (auto const& query : registry->queries()) collect(*query.arguments, without);
    EXPECT_EQ(without, (std::set<std::string>{})) << "each needs a word in server/base/field_words.cpp";
}

}  // namespace

}  // namespace paraat::app
