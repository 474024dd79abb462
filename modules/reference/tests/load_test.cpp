// Loading the product's files: once, again, changed and gone; and what a user changed stays.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "modules/reference/events.hpp"
#include "tests/support/world.hpp"

namespace paraat::reference {
namespace {

/// Files that a test changes as it likes.
class Files {
public:
    void put(std::string const& path, std::string text) { texts_[path] = std::move(text); }
    kernel::Resources resources() const {
        return {[this](std::string_view prefix) {
                    std::vector<std::string> paths;
                    for (auto const& [path, text] : texts_) {
                        if (path.starts_with(prefix)) paths.push_back(path);
                    }
                    return paths;
                },
            [this](std::string_view path) -> std::optional<std::string_view> {
                auto const found = texts_.find(std::string(path));
                return found == texts_.end() ? std::nullopt : std::optional<std::string_view>(found->second);
            }};
    }

private:
    std::map<std::string, std::string> texts_;
};

std::string row(std::string const& code, std::string const& label, std::string const& from,
    std::string const& to = "null") {
    return R"({"code":")" + code + R"(","label_nl":")" + label + R"(","label_en":")" + label
        + R"(","note_nl":"","note_en":"","source_ref":"proef","confidence":"to_check","valid_from":")" + from
        + R"(","valid_to":)" + to + R"(,"values":{"order":1}})";
}

std::string set(std::string const& rows, int version = 1) {
    return R"({"set":"kind","title_nl":"Soort","title_en":"Kind","version":)" + std::to_string(version)
        + R"(,"about_nl":"","about_en":"","rows":[)" + rows + "]}";
}

class Loading : public testing::Test {
protected:
    test::World world{*base::Instant::parse("2027-04-01T09:00:00+02:00")};
    Files files;

    std::int64_t events() {
        auto const heads = world.store().reader()->heads();
        auto const found = heads.find("NL");
        return found == heads.end() ? 0 : found->second.sequence;
    }
    std::int64_t load() {
        auto const before = events();
        load_files(world.kernel(), files.resources());
        return events() - before;
    }
    std::optional<ReferenceRow> kept(std::string const& key) {
        auto const stored = world.store().reader()->row(row_table, key);
        if (!stored) return std::nullopt;
        return base::read_text<ReferenceRow>(stored->body, base::Reading::lenient).value();
    }
};

TEST_F(Loading, a_second_start_records_nothing) {
    files.put("reference/kind.json",
        set(row("A", "Eerste", "2010-10-01") + "," + row("B", "Tweede", "2010-10-01")));
    EXPECT_EQ(load(), 3);  // the set and two rows
    EXPECT_EQ(load(), 0);
}

TEST_F(Loading, only_the_row_that_changed_gives_an_event) {
    files.put("reference/kind.json",
        set(row("A", "Eerste", "2010-10-01") + "," + row("B", "Tweede", "2010-10-01")));
    load();
    files.put(
        "reference/kind.json", set(row("A", "Beter", "2010-10-01") + "," + row("B", "Tweede", "2010-10-01")));
    EXPECT_EQ(load(), 1);
    EXPECT_EQ(kept("kind/A")->label_nl, "Beter");
}

TEST_F(Loading, a_row_that_is_gone_is_marked_and_still_holds_for_days_before) {
    files.put("reference/kind.json",
        set(row("A", "Eerste", "2010-10-01") + "," + row("B", "Tweede", "2010-10-01")));
    load();
    files.put("reference/kind.json", set(row("A", "Eerste", "2010-10-01")));
    EXPECT_EQ(load(), 1);
    EXPECT_EQ(load(), 0);
    auto const gone = kept("kind/B");
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->withdrawn_on, "2027-04-01");
    EXPECT_TRUE(holds_on(*gone, "2027-03-31"));
    EXPECT_FALSE(holds_on(*gone, "2027-04-01"));
    // It comes back as it was.
    files.put("reference/kind.json",
        set(row("A", "Eerste", "2010-10-01") + "," + row("B", "Tweede", "2010-10-01")));
    EXPECT_EQ(load(), 1);
    EXPECT_FALSE(kept("kind/B")->withdrawn_on);
}

TEST_F(Loading, each_day_finds_the_version_that_held_then) {
    files.put("reference/kind.json",
        set(row("A", "Oud", "2010-10-01", "\"2017-11-21\"") + "," + row("A", "Nieuw", "2017-11-21")));
    load();
    EXPECT_EQ(kept("kind/A")->label_nl, "Nieuw");
    EXPECT_EQ(kept("kind/A/2010-10-01")->label_nl, "Oud");
    EXPECT_EQ(kept("kind/A")->earlier, std::vector<std::string>{"kind/A/2010-10-01"});
    EXPECT_FALSE(kept("kind/A/2010-10-01")->newest);
}

TEST_F(Loading, a_version_no_longer_holds_on_the_day_it_ends) {
    files.put("reference/kind.json", set(row("A", "Oud", "2010-10-01", "\"2017-11-21\"")));
    load();
    auto const ended = kept("kind/A");
    ASSERT_TRUE(ended);
    EXPECT_FALSE(holds_on(*ended, "2010-09-30"));
    EXPECT_TRUE(holds_on(*ended, "2010-10-01"));
    EXPECT_TRUE(holds_on(*ended, "2017-11-20"));
    EXPECT_FALSE(holds_on(*ended, "2017-11-21"));
}

TEST_F(Loading, what_a_user_changed_stays_when_the_files_change) {
    files.put("reference/kind.json", set(row("A", "Eerste", "2010-10-01")));
    load();
    world.declare_person("beheer", {"administrator@NL"}, "");
    Change change;
    change.id = record_of("kind", "A");
    change.label_nl = change.label_en = "Eigen";
    change.source_ref = "besluit";
    change.valid_from = "2027-04-01";
    change.values = boost::json::parse(R"({"order":2})");
    change.reason = "proef";
    auto const answer = world.kernel().submit_and_wait({world.account_of("beheer"), "reference", "change",
        world.next_command_id(), boost::json::parse(base::to_json(change)), std::nullopt});
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(load(), 0);
    files.put("reference/kind.json", set(row("A", "Beter", "2010-10-01")));
    EXPECT_EQ(load(), 1);
    EXPECT_EQ(kept("kind/A")->label_nl, "Eigen");
    EXPECT_EQ(kept("kind/A/2010-10-01")->label_nl, "Beter");
    EXPECT_EQ(kept("kind/A/2010-10-01")->valid_to, "2027-04-01");
    // Not even a version of the files that begins on the same day takes its place.
    files.put("reference/kind.json",
        set(row("A", "Beter", "2010-10-01", "\"2027-04-01\"") + "," + row("A", "Bestand", "2027-04-01")));
    EXPECT_EQ(load(), 1);
    EXPECT_EQ(kept("kind/A")->label_nl, "Eigen");
    EXPECT_EQ(verify_projections(world.registry(), world.store()), "");
}

/// Rows by key, for find.
struct Rows {
    journal::Reader& reader;
    template <class RowType>
    std::optional<RowType> row(char const* table, std::string const& key) {
        auto const stored = reader.row(table, key);
        if (!stored) return std::nullopt;
        return base::read_text<RowType>(stored->body, base::Reading::lenient).value();
    }
};

/// A code whose versions move between one release of the files and the next.
class Moving : public Loading {
protected:
    void release(std::string const& rows, std::string const& day) {
        world.clock().set(*base::Instant::parse(day + "T09:00:00+01:00"));
        files.put("reference/kind.json", set(rows));
        load();
    }
    void release_with_a_merger_on(std::string const& merger, std::string const& day) {
        release(row("A", "Oud", "2010-01-01", '"' + merger + '"') + "," + row("A", "Nieuw", merger), day);
    }
    /// The names of all versions that hold on the day; what a rule finds is the first of them.
    std::string on(std::string const& day) {
        auto const reader = world.store().reader();
        std::string names;
        reader->rows_of_table(row_table, [&](journal::Row const& stored) {
            auto const row = base::read_text<ReferenceRow>(stored.body, base::Reading::lenient).value();
            if (holds_on(row, day)) names += (names.empty() ? "" : ", ") + row.label_nl;
        });
        Rows rows{*reader};
        auto const found = find(rows, "kind", "A", day);
        EXPECT_EQ(found ? found->label_nl : "", names) << day;
        return names;
    }
    void TearDown() override { EXPECT_EQ(verify_projections(world.registry(), world.store()), ""); }
};

TEST_F(Moving, a_merger_that_is_put_off_before_its_day_leaves_no_day_without_a_municipality) {
    release_with_a_merger_on("2027-01-01", "2026-06-01");
    EXPECT_EQ(on("2027-03-01"), "Nieuw");
    release_with_a_merger_on("2027-07-01", "2026-11-01");
    EXPECT_EQ(on("2026-12-31"), "Oud");
    EXPECT_EQ(on("2027-03-01"), "Oud");
    EXPECT_EQ(on("2027-07-01"), "Nieuw");
    EXPECT_EQ(kept("kind/A")->earlier, std::vector<std::string>{"kind/A/2010-01-01"});
}

TEST_F(Moving, a_merger_that_is_put_off_after_its_day_stands_for_the_days_on_which_it_was_believed) {
    release_with_a_merger_on("2027-01-01", "2026-06-01");
    release_with_a_merger_on("2027-07-01", "2027-02-01");
    EXPECT_EQ(on("2026-12-31"), "Oud");
    EXPECT_EQ(on("2027-01-01"), "Nieuw");
    EXPECT_EQ(on("2027-01-31"), "Nieuw");
    EXPECT_EQ(on("2027-02-01"), "Oud");
    EXPECT_EQ(on("2027-06-30"), "Oud");
    EXPECT_EQ(on("2027-07-01"), "Nieuw");
    EXPECT_EQ(kept("kind/A")->valid_from, "2027-07-01");
    EXPECT_EQ(kept("kind/A")->earlier.size(), 3u);
}

TEST_F(Moving, a_merger_that_is_called_off_leaves_the_version_before_it_without_an_end) {
    release_with_a_merger_on("2027-01-01", "2026-06-01");
    release(row("A", "Oud", "2010-01-01"), "2026-11-01");
    EXPECT_EQ(on("2040-01-01"), "Oud");
    EXPECT_EQ(kept("kind/A")->label_nl, "Oud");
    EXPECT_FALSE(kept("kind/A")->withdrawn_on);
    // It is put back after all.
    release_with_a_merger_on("2027-01-01", "2026-12-01");
    EXPECT_EQ(on("2026-12-31"), "Oud");
    EXPECT_EQ(on("2027-01-01"), "Nieuw");
}

TEST_F(Moving, a_merger_that_is_undone_gives_its_place_back_on_the_day_it_was_undone) {
    release_with_a_merger_on("2027-01-01", "2026-06-01");
    release(row("A", "Oud", "2010-01-01"), "2027-02-01");
    EXPECT_EQ(on("2027-01-31"), "Nieuw");
    EXPECT_EQ(on("2027-02-01"), "Oud");
    EXPECT_EQ(kept("kind/A")->label_nl, "Oud") << "the newest is one that stands";
    EXPECT_FALSE(kept("kind/A")->withdrawn_on);
}

TEST_F(Moving, a_row_that_never_began_is_still_known_when_it_is_gone) {
    release(row("A", "Nieuw", "2027-01-01") + "," + row("B", "Ander", "2010-01-01"), "2026-06-01");
    release(row("B", "Ander", "2010-01-01"), "2026-11-01");
    EXPECT_EQ(kept("kind/A")->withdrawn_on, "2026-11-01");
    release(row("A", "Nieuw", "2027-01-01") + "," + row("B", "Ander", "2010-01-01"), "2026-12-01");
    EXPECT_FALSE(kept("kind/A")->withdrawn_on);
}

TEST_F(Moving, whoever_changes_a_row_changes_the_version_that_stands) {
    release_with_a_merger_on("2027-01-01", "2026-06-01");
    release(row("A", "Oud", "2010-01-01"), "2027-02-01");
    world.declare_person("beheer", {"administrator@NL"}, "");
    auto const said = [&](std::string const& from) {
        Change change;
        change.id = record_of("kind", "A");
        change.label_nl = change.label_en = "Eigen";
        change.source_ref = change.reason = "besluit";
        change.valid_from = from;
        change.values = boost::json::parse(R"({"order":2})");
        auto const answer = world.kernel().submit_and_wait({world.account_of("beheer"), "reference", "change",
            world.next_command_id(), boost::json::parse(base::to_json(change)), std::nullopt});
        return answer.ok() ? std::string("ok") : std::string(answer.refusal().faults.front().code->code);
    };
    // On that day the version held that was withdrawn later: what was in force stays.
    EXPECT_EQ(said("2027-01-01"), "not_later");
    EXPECT_EQ(said("2027-03-01"), "ok");
    EXPECT_EQ(on("2027-01-31"), "Nieuw");
    EXPECT_EQ(on("2027-02-28"), "Oud");
    EXPECT_EQ(on("2027-03-01"), "Eigen");
}

TEST_F(Loading, every_file_of_the_product_can_be_loaded) {
    load_files(world.kernel(), test::resources_of_this_build());
    EXPECT_EQ(kept("region/VR25")->label_nl, "Flevoland");
    EXPECT_EQ(own_regions(*world.store().reader()), (std::vector<std::string>{"VR14", "VR25"}));
    EXPECT_EQ(verify_projections(world.registry(), world.store()), "");
}

TEST(Days, are_days_of_the_calendar) {
    EXPECT_TRUE(is_day("2028-02-29"));
    for (auto const* wrong : {"2027-02-29", "2027-13-01", "27-01-01", "2027-1-01", "2027-01-0x", ""}) {
        EXPECT_FALSE(is_day(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace paraat::reference
