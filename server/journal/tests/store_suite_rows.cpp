// What every store must do with streams, rows, changes, receipts, facts and settings.
#include "server/journal/tests/store_suite.hpp"

#include "server/base/check.hpp"

namespace paraat::journal {

namespace {

std::vector<std::string> keys(Reader& reader, Uuid scope, std::string_view table) {
    std::vector<std::string> found;
    reader.rows(scope, table, [&](Row const& row) { found.push_back(row.table + "/" + row.key); });
    return found;
}

}  // namespace

TEST_P(StoreSuite, the_head_of_a_stream_is_kept_and_moved_on) {
    StreamHead head{uuid_of(1, 1), "incident", "VR25", uuid_of(3, 1), 1, "region=VR25"};
    writer_->begin();
    EXPECT_FALSE(writer_->stream(head.stream));
    writer_->put_stream(head);
    head.version = 2;
    head.audience = "scope=1";
    writer_->put_stream(head);
    writer_->commit();
    auto const found = writer_->stream(head.stream);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->version, 2);
    EXPECT_EQ(found->type, "incident");
    EXPECT_EQ(found->region, "VR25");
    EXPECT_EQ(found->scope, head.scope);
    EXPECT_EQ(found->audience, "scope=1");
}

TEST_P(StoreSuite, a_row_is_put_replaced_and_removed_by_table_and_key) {
    auto row = example_row("incident", "a", uuid_of(3, 1));
    writer_->begin();
    writer_->put_row(row);
    writer_->put_row(example_row("line", "a"));
    EXPECT_EQ(writer_->row("incident", "a"), row);
    row.body = "{}";
    row.audience = "scope=1";
    row.scope = uuid_of(3, 2);
    row.stream = uuid_of(1, 8);
    row.region = "VR14";
    row.sequence = 12;
    writer_->put_row(row);
    EXPECT_EQ(writer_->row("incident", "a"), row);
    EXPECT_TRUE(keys(*writer_, uuid_of(3, 1), "").empty());
    EXPECT_EQ(keys(*writer_, uuid_of(3, 2), "").size(), 1U);
    writer_->remove_row("incident", "a");
    writer_->remove_row("incident", "a");
    writer_->remove_row("a table nobody knows", "a");
    EXPECT_FALSE(writer_->row("incident", "a"));
    EXPECT_TRUE(writer_->row("line", "a"));
    writer_->commit();
}

TEST_P(StoreSuite, rows_are_found_by_scope_by_table_and_by_stream) {
    auto const scope = uuid_of(3, 1);
    auto of_other_stream = example_row("incident", "d", scope);
    of_other_stream.stream = uuid_of(1, 99);
    writer_->begin();
    writer_->put_row(example_row("line", "c", scope));
    writer_->put_row(example_row("line", "b", scope));
    writer_->put_row(of_other_stream);
    writer_->put_row(example_row("incident", "a"));
    writer_->commit();
    EXPECT_EQ(keys(*writer_, scope, "line"), (std::vector<std::string>{"line/b", "line/c"}));
    EXPECT_EQ(keys(*writer_, scope, "").size(), 3U);
    EXPECT_EQ(keys(*writer_, {}, ""), (std::vector<std::string>{"incident/a"}));
    EXPECT_TRUE(keys(*writer_, scope, "unknown").empty());
    std::vector<std::string> of_table;
    writer_->rows_of_table("incident", [&](Row const& row) { of_table.push_back(row.key); });
    EXPECT_EQ(of_table, (std::vector<std::string>{"a", "d"}));
    EXPECT_EQ(writer_->rows_of_stream(uuid_of(1, 7)).size(), 3U);
    EXPECT_EQ(writer_->rows_of_stream(uuid_of(1, 99)).size(), 1U);
}

TEST_P(StoreSuite, changes_are_read_after_a_cursor_and_an_entry_is_never_split) {
    write_entries(*writer_, "VR14", 1, 1);
    write_entries(*writer_, "VR25", 2, 3);
    writer_->begin();
    writer_->log_change(example_change("VR14", 1, "p"));
    for (auto const* key : {"a", "b", "c"}) writer_->log_change(example_change("VR25", 1, key));
    writer_->log_change(example_change("VR25", 2, "a"));
    writer_->log_change(example_change("VR25", 3, "a"));
    writer_->log_change(example_change("VR25", 2, "b"));
    writer_->commit();
    EXPECT_EQ(writer_->changes_after({}, 0).size(), 7U);
    EXPECT_EQ(writer_->changes_after({{"VR25", 1}, {"VR14", 1}}, 0).size(), 3U);
    EXPECT_TRUE(writer_->changes_after({{"VR25", 3}, {"VR14", 1}}, 0).empty());
    auto const some = writer_->changes_after({{"VR14", 1}}, 2);
    ASSERT_EQ(some.size(), 3U);
    EXPECT_EQ(some[0].key + some[1].key + some[2].key, "abc");
    auto const second = writer_->changes_after({{"VR14", 1}, {"VR25", 1}}, 0);
    EXPECT_EQ(second[0].key + second[1].key + second[2].key, "aba");
    EXPECT_EQ(second[0].before, "");
    EXPECT_EQ(second[0].after, "region=VR25");
}

TEST_P(StoreSuite, a_receipt_is_found_by_its_actor_and_command_alone) {
    Receipt const receipt{"account-1", uuid_of(2, 1), base::hash_of("arguments"), {5}, R"({"again":false})"};
    writer_->begin();
    EXPECT_FALSE(writer_->receipt("account-1", receipt.command));
    writer_->put_receipt(receipt);
    writer_->commit();
    auto const found = writer_->receipt("account-1", receipt.command);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->fingerprint, receipt.fingerprint);
    EXPECT_EQ(found->answer, receipt.answer);
    EXPECT_EQ(found->at, receipt.at);
    EXPECT_FALSE(writer_->receipt("account-2", receipt.command));
    EXPECT_FALSE(writer_->receipt("account-1", uuid_of(2, 2)));
}

TEST_P(StoreSuite, facts_belong_to_a_stream_and_are_a_set) {
    Fact const member{"account:1", "member", "VR25"}, role{"account:1", "role", "officer"};
    writer_->begin();
    writer_->put_fact(uuid_of(1, 1), member);
    writer_->put_fact(uuid_of(1, 1), member);
    writer_->put_fact(uuid_of(1, 1), role);
    writer_->put_fact(uuid_of(1, 2), member);
    writer_->remove_fact(uuid_of(1, 2), member);
    writer_->remove_fact(uuid_of(1, 2), member);
    writer_->commit();
    EXPECT_EQ(writer_->facts_of_stream(uuid_of(1, 1)), (std::vector<Fact>{member, role}));
    EXPECT_TRUE(writer_->facts_of_stream(uuid_of(1, 2)).empty());
    int count = 0;
    writer_->facts([&](Uuid stream, Fact const&) {
        EXPECT_EQ(stream, uuid_of(1, 1));
        ++count;
    });
    EXPECT_EQ(count, 2);
}

TEST_P(StoreSuite, settings_are_forgotten_at_once) {
    writer_->begin();
    writer_->put_setting({"session", "b", "1"});
    writer_->put_setting({"session", "a", "2"});
    writer_->put_setting({"session", "b", "3"});
    writer_->put_setting({"job", "b", "4"});
    writer_->commit();
    EXPECT_EQ(writer_->setting("session", "b"), "3");
    EXPECT_EQ(writer_->settings("session").size(), 2U);
    EXPECT_EQ(writer_->settings("session")[0].key, "a");
    writer_->begin();
    writer_->remove_setting("session", "b");
    writer_->commit();
    EXPECT_FALSE(writer_->setting("session", "b"));
    EXPECT_EQ(writer_->setting("job", "b"), "4");
}

TEST_P(StoreSuite, before_a_rebuild_the_projections_go_and_the_journal_stays) {
    write_entries(*writer_, "VR25", 1, 3);
    writer_->begin();
    writer_->put_row(example_row("incident", "a"));
    writer_->log_change(example_change("VR25", 2, "a"));
    writer_->put_fact(uuid_of(1, 1), {"account:1", "member", "VR25"});
    writer_->put_setting({"session", "s", "v"});
    writer_->put_stream({uuid_of(1, 1), "incident", "VR25", {}, 1, ""});
    writer_->commit();
    EXPECT_EQ(writer_->changes_kept_from().at("VR25"), 0);
    EXPECT_EQ(writer_->counts(), (Counts{1, 1, 1}));
    writer_->begin();
    writer_->forget_projections();
    writer_->commit();
    EXPECT_FALSE(writer_->row("incident", "a"));
    EXPECT_FALSE(writer_->stream(uuid_of(1, 1)));
    EXPECT_EQ(writer_->counts(), Counts{});
    EXPECT_TRUE(writer_->changes_after({}, 0).empty());
    EXPECT_TRUE(writer_->facts_of_stream(uuid_of(1, 1)).empty());
    EXPECT_EQ(writer_->setting("session", "s"), "v");
    EXPECT_EQ(writer_->heads().at("VR25").sequence, 3);
    EXPECT_EQ(writer_->changes_kept_from().at("VR25"), 3) << "who follows from before must fetch anew";
}

TEST_P(StoreSuite, old_receipts_are_forgotten_and_young_ones_kept) {
    writer_->begin();
    for (int number = 0; number < 2500; ++number) {
        writer_->put_receipt({"account-1", uuid_of(2, number), {}, {number}, "{}"});
    }
    writer_->commit();
    int slices = 1;
    EXPECT_EQ(writer_->receipts_forgotten_to(), Instant{});
    while (writer_->tidy({2400}, 0)) ++slices;
    EXPECT_GE(slices, 2) << "one slice must stay short";
    EXPECT_FALSE(writer_->receipt("account-1", uuid_of(2, 2399)));
    EXPECT_TRUE(writer_->receipt("account-1", uuid_of(2, 2400)));
    EXPECT_FALSE(writer_->stands()) << "tidying leaves no transaction open";
    EXPECT_EQ(writer_->receipts_forgotten_to(), Instant{2399});
    reopen();
    EXPECT_EQ(writer_->receipts_forgotten_to(), Instant{2399}) << "known after a restart too";
}

TEST_P(StoreSuite, a_clock_that_leaps_ahead_leaves_the_newest_receipts_alone) {
    writer_->begin();
    for (int number = 0; number < 2500; ++number) {
        writer_->put_receipt({"account-1", uuid_of(2, number), {}, {number}, "{}"});
    }
    writer_->commit();
    Instant const years_ahead{1'000'000'000'000'000};
    while (writer_->tidy(years_ahead, 500)) {}
    EXPECT_FALSE(writer_->receipt("account-1", uuid_of(2, 1999)));
    EXPECT_TRUE(writer_->receipt("account-1", uuid_of(2, 2000)));
    EXPECT_EQ(writer_->receipts_forgotten_to(), Instant{1999})
        << "what was forgotten, not what the clock said";
    writer_->begin();
    writer_->put_receipt({"account-1", uuid_of(2, 5000), {}, {50}, "{}"});
    writer_->commit();
    while (writer_->tidy({100}, 0)) {}
    EXPECT_FALSE(writer_->receipt("account-1", uuid_of(2, 5000)));
    EXPECT_EQ(writer_->receipts_forgotten_to(), Instant{1999}) << "it never moves back";
    while (writer_->tidy(years_ahead, 5000)) {}
    EXPECT_TRUE(writer_->receipt("account-1", uuid_of(2, 2000))) << "there are fewer than that";
}

TEST_P(StoreSuite, old_changes_are_forgotten_but_the_last_hundred_thousand_stay) {
    constexpr int entries = 1030, per_entry = 100;
    write_entries(*writer_, "VR25", 0, entries);
    write_entries(*writer_, "VR14", entries, 2);
    writer_->begin();
    for (int sequence = 1; sequence <= entries; ++sequence) {
        for (int i = 0; i < per_entry; ++i)
            writer_->log_change(example_change("VR25", sequence, std::to_string(i)));
    }
    writer_->log_change(example_change("VR14", 1, "a"));
    writer_->commit();
    auto const far_ahead = example_entry("VR25", 1'000'000).entered_at;
    while (writer_->tidy(example_entry("VR25", 20).entered_at, 0)) {}
    EXPECT_EQ(writer_->changes_kept_from().at("VR25"), 20) << "entries 1 to 20 are older";
    while (writer_->tidy(far_ahead, 0)) {}
    EXPECT_EQ(writer_->changes_kept_from().at("VR25"), 30);
    EXPECT_EQ(writer_->changes_kept_from().at("VR14"), 0) << "a quiet region keeps what it has";
    EXPECT_EQ(writer_->changes_after({{"VR14", 1}}, 0).size(), 100'000U);
    EXPECT_EQ(writer_->heads().at("VR25").sequence, entries);
}

}  // namespace paraat::journal
