// What every store must do with entries, transactions and units of work.
#include "server/journal/tests/store_suite.hpp"

#include <atomic>
#include <thread>

#include "server/base/check.hpp"

namespace paraat::journal {

namespace {

std::vector<Sequence> sequences(Reader& reader, Region const& region, Sequence first) {
    std::vector<Sequence> found;
    reader.entries(region, first, [&](Entry const& entry) {
        found.push_back(entry.sequence);
        return true;
    });
    return found;
}

}  // namespace

TEST_P(StoreSuite, entries_are_numbered_from_one_without_a_gap_in_each_region) {
    writer_->begin();
    for (auto const* region : {"VR25", "VR14", "VR25", "NL", "VR25"}) {
        auto entry = example_entry(
            region, static_cast<std::int64_t>(sequences(*writer_, region, 1).size()) + region[2]);
        writer_->append(entry);
    }
    writer_->commit();
    auto const heads = writer_->heads();
    EXPECT_EQ(heads.at("VR25").sequence, 3);
    EXPECT_EQ(heads.at("VR14").sequence, 1);
    EXPECT_EQ(heads.at("NL").sequence, 1);
    EXPECT_EQ(sequences(*writer_, "VR25", 1), (std::vector<Sequence>{1, 2, 3}));
    EXPECT_EQ(sequences(*writer_, "VR25", 3), (std::vector<Sequence>{3}));
    EXPECT_TRUE(sequences(*writer_, "VR01", 1).empty());
}

TEST_P(StoreSuite, an_entry_comes_back_as_it_was_written_with_its_place_in_the_chain) {
    auto first = example_entry("VR25", 1);
    auto second = example_entry("VR25", 2);
    second.shape = 3;
    second.personal = std::string("sealed\0bytes", 12);
    writer_->begin();
    writer_->append(first);
    writer_->append(second);
    writer_->commit();
    auto const found = writer_->entries_of(second.stream);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].previous, first.hash);
    EXPECT_EQ(found[0].hash, chain_hash(second));
    EXPECT_EQ(chain_hash(found[0]), second.hash);
    EXPECT_EQ(found[0].personal, second.personal);
    EXPECT_EQ(found[0].body, second.body);
    EXPECT_EQ(found[0].scope, second.scope);
    EXPECT_EQ(found[0].shape, 3);
    EXPECT_EQ(first.previous, Hash{});
}

TEST_P(StoreSuite, every_field_of_an_entry_counts_for_its_hash) {
    auto const entry = example_entry("VR25", 1);
    std::vector<std::function<void(Entry&)>> const changes{[](Entry& e) { e.region = "VR24"; },
        [](Entry& e) { e.sequence += 1; }, [](Entry& e) { e.stream.bytes[3] ^= 1; },
        [](Entry& e) { e.stream_type += "x"; }, [](Entry& e) { e.scope.bytes[3] ^= 1; },
        [](Entry& e) { e.version += 1; }, [](Entry& e) { e.event_type += "x"; },
        [](Entry& e) { e.shape += 1; }, [](Entry& e) { e.entered_at.microseconds += 1; },
        [](Entry& e) { e.actor += "x"; }, [](Entry& e) { e.command.bytes[3] ^= 1; },
        [](Entry& e) { e.body += " "; }, [](Entry& e) { e.personal += "x"; },
        [](Entry& e) { e.previous[31] ^= 1; }, [](Entry& e) { std::swap(e.stream_type, e.event_type); }};
    for (auto const& change : changes) {
        auto changed = entry;
        change(changed);
        EXPECT_NE(chain_hash(changed), chain_hash(entry));
    }
    auto moved = entry;  // a byte that moves from one field to the next
    moved.personal = moved.body.back();
    moved.body.pop_back();
    EXPECT_NE(chain_hash(moved), chain_hash(entry));
}

TEST_P(StoreSuite, entries_of_a_stream_come_in_order_of_version) {
    writer_->begin();
    for (int version = 1; version <= 5; ++version) {
        auto entry = example_entry("VR25", 9);
        entry.version = version;
        auto other = example_entry("VR25", 100 + version);
        writer_->append(entry);
        writer_->append(other);
    }
    writer_->commit();
    auto const found = writer_->entries_of(uuid_of(1, 9));
    ASSERT_EQ(found.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(found[i].version, static_cast<std::int64_t>(i) + 1);
}

TEST_P(StoreSuite, the_same_version_of_a_stream_twice_is_our_own_mistake) {
    writer_->begin();
    auto entry = example_entry("VR25", 9);
    writer_->append(entry);
    EXPECT_THROW(writer_->append(entry), base::Bug);
    writer_->rollback();
}

TEST_P(StoreSuite, a_unit_that_is_undone_leaves_no_trace_in_the_group_around_it) {
    writer_->begin();
    for (int number = 1; number <= 5; ++number) {
        writer_->open_unit();
        auto entry = example_entry("VR25", number);
        if (number == 3) entry.actor = "an account that came with the unit";
        writer_->append(entry);
        writer_->put_row(example_row("incident", std::to_string(number)));
        writer_->log_change(example_change("VR25", entry.sequence, std::to_string(number)));
        if (number == 3) {
            writer_->undo_unit();
        } else {
            writer_->close_unit();
        }
    }
    EXPECT_TRUE(writer_->stands());
    writer_->commit();
    auto const reader = store_->reader();
    EXPECT_EQ(reader->heads().at("VR25").sequence, 4);
    EXPECT_FALSE(reader->row("incident", "3"));
    EXPECT_TRUE(reader->row("incident", "4"));
    EXPECT_EQ(reader->changes_after({}, 0).size(), 4U);
    EXPECT_TRUE(verify(*reader, {}).sound);
    // A text that came with the undone unit is not remembered under a number that is gone.
    auto again = example_entry("VR25", 6);
    again.actor = "an account that came with the unit";
    writer_->begin();
    writer_->append(again);
    writer_->commit();
    EXPECT_EQ(reader->entries_of(again.stream).at(0).actor, again.actor);
    EXPECT_TRUE(verify(*reader, {}).sound);
}

TEST_P(StoreSuite, a_group_that_is_rolled_back_leaves_nothing) {
    write_entries(*writer_, "VR25", 1, 2);
    auto const before = everything(*writer_);
    writer_->begin();
    auto entry = example_entry("VR14", 3);
    writer_->append(entry);
    writer_->put_row(example_row("incident", "x"));
    writer_->put_setting({"session", "s", "v"});
    writer_->rollback();
    EXPECT_FALSE(writer_->stands());
    EXPECT_EQ(everything(*writer_), before);
    write_entries(*writer_, "VR14", 3, 1);
    EXPECT_EQ(writer_->heads().at("VR14").sequence, 1);
    EXPECT_TRUE(verify(*writer_, {}).sound);
}

TEST_P(StoreSuite, what_was_committed_is_there_after_opening_again) {
    write_entries(*writer_, "VR25", 1, 3);
    writer_->begin();
    writer_->put_row(example_row("incident", "a"));
    writer_->put_setting({"session", "s", "v"});
    writer_->put_fact(uuid_of(1, 1), {"account:1", "member", "VR25"});
    writer_->log_change(example_change("VR25", 3, "a"));
    writer_->commit();
    auto const before = everything(*writer_);
    reopen();
    EXPECT_EQ(everything(*writer_), before);
    write_entries(*writer_, "VR25", 4, 1);
    EXPECT_EQ(writer_->heads().at("VR25").sequence, 4);
    EXPECT_TRUE(verify(*writer_, {}).sound);
}

TEST_P(StoreSuite, a_reader_sees_one_moment_while_the_writer_goes_on) {
    write_entries(*writer_, "VR25", 1, 2);
    auto const reader = store_->reader();
    reader->begin();
    write_entries(*writer_, "VR25", 3, 5);
    writer_->checkpoint();
    EXPECT_EQ(reader->heads().at("VR25").sequence, 2);
    EXPECT_EQ(sequences(*reader, "VR25", 1).size(), 2U);
    reader->end();
    EXPECT_EQ(reader->heads().at("VR25").sequence, 7);
}

TEST_P(StoreSuite, a_reader_sees_nothing_of_a_group_before_its_commit) {
    auto const reader = store_->reader();
    writer_->begin();
    auto entry = example_entry("VR25", 1);
    writer_->append(entry);
    EXPECT_TRUE(reader->heads().empty());
    EXPECT_EQ(writer_->heads().at("VR25").sequence, 1);
    writer_->commit();
    EXPECT_EQ(reader->heads().at("VR25").sequence, 1);
}

TEST_P(StoreSuite, readers_of_many_threads_always_see_whole_groups) {
    constexpr int group = 5;
    std::atomic<bool> stop{false};
    std::atomic<int> torn{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&] {
            auto const reader = store_->reader();
            while (!stop) {
                reader->begin();
                auto const heads = reader->heads();
                auto const head = heads.contains("VR25") ? heads.at("VR25").sequence : 0;
                auto const count = static_cast<Sequence>(sequences(*reader, "VR25", 1).size());
                if (head % group != 0 || count != head) ++torn;
                reader->end();
            }
        });
    }
    for (int number = 0; number < 40; ++number) {
        write_entries(*writer_, "VR25", number * group, group);
        if (number % 10 == 9) writer_->checkpoint();
    }
    stop = true;
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(torn, 0);
    EXPECT_EQ(writer_->heads().at("VR25").sequence, 40 * group);
}

TEST_P(StoreSuite, there_is_one_writer_at_a_time) {
    EXPECT_THROW(store_->writer(), base::Bug);
    writer_.reset();
    EXPECT_NO_THROW(writer_ = store_->writer());
}

TEST_P(StoreSuite, a_writer_that_goes_away_takes_its_open_group_with_it) {
    writer_->begin();
    auto entry = example_entry("VR25", 1);
    writer_->append(entry);
    writer_.reset();
    writer_ = store_->writer();
    EXPECT_TRUE(writer_->heads().empty());
    write_entries(*writer_, "VR25", 1, 1);
}

TEST_P(StoreSuite, reading_entries_stops_when_enough_were_taken_and_may_read_on_inside) {
    write_entries(*writer_, "VR25", 1, 9);
    int taken = 0;
    writer_->entries("VR25", 3, [&](Entry const& entry) {
        EXPECT_EQ(entry.sequence, 3 + taken);
        EXPECT_EQ(sequences(*writer_, "VR25", entry.sequence).size(),
            static_cast<std::size_t>(10 - entry.sequence));
        return ++taken < 4;
    });
    EXPECT_EQ(taken, 4);
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(StoreSuite);

}  // namespace paraat::journal
