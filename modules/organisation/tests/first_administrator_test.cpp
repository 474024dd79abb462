// The first administrator of a bureau: person, account and roles in one go; and the territory at start.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "modules/organisation/domain.hpp"
#include "modules/reference/api.hpp"
#include "tests/support/world.hpp"

namespace paraat::organisation {
namespace {

class Bureau : public testing::Test {
protected:
    test::World world{*base::Instant::parse("2027-04-01T09:00:00+02:00")};

    void SetUp() override {
        for (auto const& start : world.registry().starts()) {
            if (start.module == "reference" || start.module == "organisation") {
                start.run(world.kernel(), test::resources_of_this_build());
            }
        }
    }
    /// As serving does it, with the link for the first administrator.
    base::Result<std::string> make_first_administrator(std::string const& name, std::string const& login) {
        auto const account = world.next_command_id(), person = world.next_command_id();
        auto arguments = start_bureau_arguments(*world.store().reader(), account, person, name, login);
        TRY(world.kernel().submit_and_wait({"system:setup", "organisation", "start_bureau",
            world.next_command_id(), std::move(arguments), std::nullopt}));
        return account.text();
    }
    template <class RowType>
    std::optional<RowType> kept(std::string_view table, std::string const& key) {
        auto const stored = world.store().reader()->row(table, key);
        if (!stored) return std::nullopt;
        return base::read_text<RowType>(stored->body, base::Reading::lenient).value();
    }
};

TEST_F(Bureau, begins_with_one_administrator_of_every_own_region_and_of_nl) {
    auto const account = make_first_administrator("Anna Vos", "anna.vos");
    ASSERT_TRUE(account.ok());
    auto const actor = world.directory().actor(account.value());
    EXPECT_EQ(actor.name, "Anna Vos");
    std::vector<access::Assignment> const wanted{
        {"administrator", "NL", ""}, {"administrator", "VR14", ""}, {"administrator", "VR25", ""}};
    auto held = actor.assignments;
    std::sort(held.begin(), held.end());
    EXPECT_EQ(held, wanted);
    auto const colleague = kept<ColleagueRow>("colleague", account.value());
    ASSERT_TRUE(colleague);
    EXPECT_EQ(colleague->name, "Anna Vos");
    EXPECT_EQ(account_with_login(*world.store().reader(), "anna.vos"), account.value());
    EXPECT_EQ(login_of(*world.store().reader(), account.value()), "anna.vos");
    EXPECT_EQ(account_with_login(*world.store().reader(), "niemand"), std::nullopt);
    EXPECT_EQ(verify_projections(world.registry(), world.store()), "");
}

TEST_F(Bureau, gives_a_log_in_name_once) {
    ASSERT_TRUE(make_first_administrator("Anna Vos", "anna").ok());
    auto const second = make_first_administrator("Anna Smit", "anna");
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.refusal().code().code, "login_taken");
}

TEST_F(Bureau, cannot_be_begun_by_a_person) {
    world.declare_person("slim", {"administrator@VR25", "administrator@NL"}, "");
    auto const arguments = start_bureau_arguments(
        *world.store().reader(), world.alias("account"), world.alias("person"), "Slim", "slim");
    auto const answer = world.kernel().submit_and_wait({world.account_of("slim"), "organisation",
        "start_bureau", world.next_command_id(), arguments, std::nullopt});
    ASSERT_FALSE(answer.ok());
    EXPECT_EQ(answer.refusal().code().code, "forbidden");
}

TEST_F(Bureau, knows_regions_and_municipalities_from_the_first_start) {
    auto const region = kept<RegionRow>("region", "VR14");
    ASSERT_TRUE(region);
    EXPECT_TRUE(region->own);
    EXPECT_EQ(region->municipalities, 6);  // Weesp has left
    EXPECT_EQ(kept<MunicipalityRow>("municipality", "GM1696")->successor, "GM0402");
    auto const before = world.store().reader()->heads();
    SetUp();
    EXPECT_EQ(world.store().reader()->heads().at("NL").sequence, before.at("NL").sequence);
}

TEST_F(Bureau, follows_what_a_user_changes_of_a_municipality) {
    auto const administrator = make_first_administrator("Anna Vos", "anna");
    auto const reader = world.store().reader();
    auto const stored = kept<reference::ReferenceRow>("reference_row", "municipality/GM1696");
    ASSERT_TRUE(stored);
    boost::json::object const change{{"id", stored->record.text()}, {"label_nl", "Wijdemeren"},
        {"label_en", "Wijdemeren"}, {"note_nl", ""}, {"note_en", ""}, {"source_ref", "Staatsblad"},
        {"valid_from", "2027-01-01"}, {"valid_to", "2028-01-01"}, {"values", stored->values},
        {"reason", "Een jaar later"}};
    auto const answer = world.kernel().submit_and_wait(
        {administrator.value(), "reference", "change", world.next_command_id(), change, std::nullopt});
    ASSERT_TRUE(answer.ok());
    auto const row = kept<MunicipalityRow>("municipality", "GM1696");
    EXPECT_EQ(row->valid_to, "2028-01-01");
    EXPECT_EQ(row->valid_from, "2010-10-01");
    // Whatever the files say later leaves the user's change alone.
    FollowReference later;
    later.id = territory_record();
    later.municipalities = {{"GM1696", "Wijdemeren", "VR14", "2010-10-01", std::nullopt, "", "", ""},
        {"GM0402", "Hilversum", "VR14", "2010-10-01", std::nullopt, "", "", ""}};
    ASSERT_TRUE(world.kernel()
            .submit_and_wait({"system:organisation", "organisation", "follow_reference",
                world.next_command_id(), boost::json::parse(base::to_json(later)), std::nullopt})
            .ok());
    EXPECT_EQ(kept<MunicipalityRow>("municipality", "GM1696")->valid_to, "2028-01-01");
}

}  // namespace
}  // namespace paraat::organisation
