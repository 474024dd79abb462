// The one path of every change: who may, in which order, once, and what is left when something falls.
#include <gtest/gtest.h>

#include <boost/json/object.hpp>

#include <future>

#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/kernel/jobs.hpp"
#include "server/kernel/tests/board.hpp"

namespace paraat::kernel {

namespace {

namespace json = boost::json;
using Answers = std::vector<CommandAnswer>;

/// A kernel as it runs between two restarts of the server.
struct Running {
    Running(
        journal::Store& store, base::Clock const& clock, bool is_narrow = false, KernelOptions options = {})
        : feed(store, directory),
          kernel((board::install(registry, is_narrow), registry), store, directory, feed, clock, options) {}

    Registry registry;
    access::Directory directory;
    live::Feed feed;
    Kernel kernel;
};

struct Board : testing::Test {
    base::SetClock clock{*base::Instant::parse("2027-04-01T09:00:00Z")};
    std::unique_ptr<journal::Store> store = journal::open_sqlite_in_memory();
    std::unique_ptr<Running> running = std::make_unique<Running>(*store, clock);
    base::Uuid const annas_role = fresh_id(clock), fire = fresh_id(clock);

    Kernel& kernel() { return running->kernel; }
    void restart(bool is_narrow = false, KernelOptions options = {}) {
        running.reset();
        running = std::make_unique<Running>(*store, clock, is_narrow, options);
    }

    CommandRequest request(std::string const& account, std::string const& name, json::object arguments) {
        return {account, "board", name, fresh_id(clock), std::move(arguments)};
    }
    CommandRequest appoint(base::Uuid id, std::string const& account, std::string const& role) {
        return request("system:test", "appoint",
            {{"id", id.text()}, {"region", "VR25"}, {"account", account}, {"role", role}});
    }
    CommandRequest dismiss(base::Uuid id) { return request("system:test", "dismiss", {{"id", id.text()}}); }
    CommandRequest open_case(std::string const& account, base::Uuid id) {
        return request(account, "open_case", {{"id", id.text()}, {"region", "VR25"}, {"text", "Brand"}});
    }
    CommandRequest write_note(std::string const& account, base::Uuid id, std::string const& text) {
        return request(account, "write_note",
            {{"id", id.text()}, {"incident", fire.text()}, {"region", ""}, {"text", text}});
    }
    CommandRequest reword(std::string const& account, std::string const& what, base::Uuid id) {
        return request(account, what, {{"id", id.text()}, {"text", "Anders"}});
    }
    CommandRequest agree(std::string const& account, int minutes) {
        return request(account, "agree_rhythm", {{"incident", fire.text()}, {"minutes", minutes}});
    }

    CommandAnswer send(CommandRequest request) { return kernel().submit_and_wait(std::move(request)); }
    /// Anna keeps the board, Bram reads it, and there is one case.
    void begin() {
        ASSERT_TRUE(send(appoint(annas_role, "anna", "editor")).ok());
        ASSERT_TRUE(send(appoint(fresh_id(clock), "bram", "reader")).ok());
        ASSERT_TRUE(send(open_case("anna", fire)).ok());
    }
    /// What these are answered when they come while the writer is busy, and so wait for one transaction.
    Answers at_once(std::vector<CommandRequest> requests) {
        std::promise<void> busy, go;
        kernel().write(
            [&](journal::Writer&) {
                busy.set_value();
                go.get_future().wait();
            },
            [](bool) {});
        busy.get_future().wait();
        std::vector<std::promise<CommandAnswer>> promises(requests.size());
        for (std::size_t i = 0; i < requests.size(); ++i) {
            kernel().submit(std::move(requests[i]),
                [&, i](CommandAnswer answer) { promises[i].set_value(std::move(answer)); });
        }
        go.set_value();
        Answers answers;
        for (auto& promise : promises) answers.push_back(promise.get_future().get());
        return answers;
    }
    journal::Sequence entries() { return store->reader()->heads()["VR25"].sequence; }
    bool sees_case(std::string const& account) {
        auto const row = store->reader()->row("case", fire.text());
        return row && running->directory.visible(running->directory.actor(account), row->audience);
    }
};

std::string_view code(CommandAnswer const& answer) {
    return answer.ok() ? "ok" : answer.refusal().code().code;
}

TEST_F(Board, whose_role_ends_records_nothing_after_it_also_in_the_same_group) {
    begin();
    auto const before = entries();
    auto const answers = at_once({dismiss(annas_role), write_note("anna", fresh_id(clock), "Nog iets")});
    EXPECT_EQ(code(answers[0]), "ok");
    EXPECT_EQ(code(answers[1]), "forbidden");
    EXPECT_EQ(entries(), before + 1);
}

TEST_F(Board, who_opens_a_case_can_change_it_before_the_answer_is_there) {
    begin();
    auto const flood = fresh_id(clock);
    auto const answers = at_once({open_case("anna", flood), reword("anna", "reword_case", flood)});
    EXPECT_EQ(code(answers[0]), "ok");
    EXPECT_EQ(code(answers[1]), "ok");
}

TEST_F(Board, nobody_changes_what_they_do_not_see) {
    begin();
    auto const note = fresh_id(clock);
    ASSERT_TRUE(send(write_note("anna", note, "Een")).ok());
    EXPECT_EQ(code(send(reword("bram", "reword_note", note))), "forbidden");
    ASSERT_TRUE(send(
        request("system:test", "appoint",
            {{"id", fresh_id(clock).text()}, {"region", "VR14"}, {"account", "carla"}, {"role", "leader"}}))
            .ok());
    EXPECT_EQ(code(send(reword("carla", "reword_note", note))), "not_found");
    EXPECT_EQ(code(send(reword("carla", "reword_note", fresh_id(clock)))), "not_found");
    EXPECT_EQ(code(send(write_note("carla", fresh_id(clock), "Twee"))), "not_found");
    EXPECT_EQ(code(send(agree("carla", 45))), "not_found");
    auto of_her_own_region = write_note("carla", fresh_id(clock), "Drie");
    of_her_own_region.arguments.as_object()["region"] = "VR14";
    EXPECT_EQ(code(send(of_her_own_region)), "not_found");
    auto in_a_note = write_note("anna", fresh_id(clock), "Vier");
    in_a_note.arguments.as_object()["incident"] = note.text();
    EXPECT_EQ(code(send(in_a_note)), "not_found") << "a note is no place to lie in";
    EXPECT_EQ(code(send(reword("anna", "reword_case", note))), "not_found") << "a note is no case";
}

TEST_F(Board, a_wish_that_changes_nothing_does_not_stand_in_the_way_of_the_next) {
    begin();
    auto const before = entries();
    EXPECT_EQ(code(send(agree("anna", 30))), "ok");
    EXPECT_EQ(entries(), before);
    EXPECT_EQ(code(send(agree("anna", 45))), "ok");
    EXPECT_EQ(code(send(agree("anna", 45))), "ok");
    EXPECT_EQ(entries(), before + 1);
}

TEST_F(Board, the_same_command_after_a_restart_is_answered_the_same_and_changes_nothing) {
    begin();
    auto const command = write_note("anna", fresh_id(clock), "Een");
    auto const first = send(command);
    ASSERT_TRUE(first.ok());
    auto const before = entries();
    restart();
    auto const again = send(command);
    ASSERT_TRUE(again.ok());
    EXPECT_TRUE(again->again);
    EXPECT_EQ(again->sequence, first->sequence);
    EXPECT_EQ(again->stream, first->stream);
    EXPECT_EQ(again->version, 1);
    auto other = command;
    other.arguments.as_object()["text"] = "Twee";
    EXPECT_EQ(code(send(other)), "command_id_reused");
    auto of_another = command;
    of_another.account = "bram";
    EXPECT_EQ(code(send(of_another)), "forbidden") << "a receipt is its owner's alone";
    ASSERT_TRUE(send(dismiss(annas_role)).ok());
    EXPECT_EQ(code(send(command)), "ok") << "what was recorded stays recorded";
    EXPECT_EQ(entries(), before + 1);
}

TEST_F(Board, a_command_from_a_wrong_clock_is_refused_with_its_field) {
    begin();
    auto const at = [&](std::int64_t seconds) {
        base::SetClock other(clock.now().plus_seconds(seconds));
        auto command = agree("anna", 45);
        command.id = fresh_id(other);
        return code(send(command));
    };
    EXPECT_EQ(at(301), "identifier_not_fresh");
    EXPECT_EQ(at(299), "ok");
    EXPECT_EQ(at(-30 * 86'400 - 1), "command_too_old");
    auto record = open_case("anna", base::Uuid{});
    EXPECT_EQ(code(send(record)), "identifier_not_fresh");
    record.arguments.as_object()["id"] = fire.text();
    record.id = fresh_id(clock);
    EXPECT_EQ(code(send(record)), "already_exists");
}

TEST_F(Board, a_command_that_lay_in_a_drawer_gets_its_first_answer_or_is_refused_but_never_done_twice) {
    begin();
    auto const command = write_note("anna", fresh_id(clock), "Een");
    ASSERT_TRUE(send(command).ok());
    clock.set(clock.now().plus_seconds(60 * 86'400));
    auto const before = entries();
    EXPECT_TRUE(send(command).value().again) << "its receipt is still there";
    auto const late = agree("anna", 45);
    clock.set(clock.now().plus_seconds(31 * 86'400));
    EXPECT_EQ(code(send(late)), "command_too_old");
    EXPECT_EQ(entries(), before);
}

TEST_F(Board, a_clock_that_leapt_ahead_and_came_back_has_nothing_done_twice) {
    begin();
    auto const command = agree("anna", 45);
    ASSERT_TRUE(send(command).ok());
    auto const right = clock.now();
    // The worst case: ahead by a year, and every receipt but that of the tidying itself is let go.
    clock.set(right.plus_seconds(365 * 86'400));
    kernel().write_and_wait([&](journal::Writer& writer) {
        while (writer.tidy(clock.now().plus_seconds(-31 * 86'400), 0)) {}
    });
    clock.set(right.plus_seconds(2));
    auto const before = entries();
    EXPECT_EQ(code(send(command)), "command_too_old") << "nobody knows any more that it was done";
    restart();
    EXPECT_EQ(code(send(command)), "command_too_old") << "nor after a restart";
    EXPECT_EQ(entries(), before);
    clock.set(right.plus_seconds(400));
    EXPECT_EQ(code(send(agree("anna", 50))), "ok") << "what is made after it is taken on";
}

TEST_F(Board, a_clock_that_goes_back_changes_no_order) {
    begin();
    auto const first = send(write_note("anna", fresh_id(clock), "Een"));
    clock.set(clock.now().plus_seconds(-7200));
    auto const second = send(write_note("anna", fresh_id(clock), "Twee"));
    ASSERT_TRUE(first.ok() && second.ok());
    EXPECT_EQ(second->sequence.at("VR25"), first->sequence.at("VR25") + 1);
    EXPECT_EQ(verify_projections(running->registry, *store), "");
}

TEST_F(Board, a_fault_of_ours_undoes_its_own_command_alone) {
    begin();
    auto const before = entries();
    auto const note = fresh_id(clock);
    auto const answers = at_once({write_note("anna", fresh_id(clock), "Een"),
        write_note("anna", note, "fault"), write_note("anna", fresh_id(clock), "Twee")});
    EXPECT_EQ(code(answers[0]), "ok");
    EXPECT_EQ(code(answers[1]), "internal_fault");
    EXPECT_EQ(code(answers[2]), "ok");
    EXPECT_EQ(entries(), before + 2);
    EXPECT_EQ(code(send(write_note("anna", note, "Drie"))), "ok") << "nothing of it is left in memory either";
    EXPECT_EQ(verify_projections(running->registry, *store), "");
}

TEST_F(Board, what_becomes_confidential_takes_its_earlier_lines_along) {
    begin();
    auto const note = fresh_id(clock);
    auto const visible_to = [&](std::string const& account) {
        auto const actor = running->directory.actor(account);
        auto const rows = store->reader()->rows_of_stream(note);
        return std::ranges::count_if(
            rows, [&](auto const& row) { return running->directory.visible(actor, row.audience); });
    };
    ASSERT_TRUE(send(write_note("anna", note, "Een")).ok());
    EXPECT_EQ(visible_to("bram"), 2) << "the note and its line";
    ASSERT_TRUE(send(request("anna", "reword_note", {{"id", note.text()}, {"text", "geheim"}})).ok());
    EXPECT_EQ(visible_to("bram"), 0);
    EXPECT_EQ(visible_to("anna"), 4) << "the note and its three lines";
    EXPECT_EQ(verify_projections(running->registry, *store), "");
}

TEST_F(Board, what_is_too_large_to_record_is_refused_and_nothing_of_it_stays) {
    begin();
    auto const note = fresh_id(clock);
    auto const before = entries();
    EXPECT_EQ(code(send(write_note("anna", note, std::string(65 * 1024, 'x')))), "event_too_large");
    EXPECT_EQ(entries(), before);
    EXPECT_EQ(code(send(write_note("anna", note, std::string(63 * 1024, 'x')))), "ok");
    EXPECT_EQ(code(send(reword("anna", "reword_note", note))), "ok");
}

TEST_F(Board, a_change_that_was_based_on_an_older_version_is_refused_with_the_present_one) {
    begin();
    auto const note = fresh_id(clock);
    ASSERT_TRUE(send(write_note("anna", note, "Een")).ok());
    auto change = reword("anna", "reword_note", note);
    change.expected_version = 1;
    auto const changed = send(change);
    ASSERT_TRUE(changed.ok());
    EXPECT_EQ(changed->version, 3) << "two events";
    EXPECT_EQ(changed->sequence.at("VR25"), entries());
    auto late = reword("anna", "reword_note", note);
    late.expected_version = 1;
    auto const refused = send(late);
    EXPECT_EQ(code(refused), "version_conflict");
    EXPECT_EQ(refused.refusal().faults.front().parameters.at("version"), "3");
}

TEST_F(Board, when_too_many_wait_the_next_hears_at_once_that_nothing_was_recorded) {
    begin();
    restart(false, {.queue_max = 2});
    auto const answers = at_once({agree("anna", 10), agree("anna", 11), agree("anna", 12)});
    EXPECT_EQ(code(answers[0]), "ok");
    EXPECT_EQ(code(answers[1]), "ok");
    EXPECT_EQ(code(answers[2]), "too_busy");
}

TEST_F(Board, a_new_version_that_narrows_is_felt_as_soon_as_rows_were_made_anew) {
    begin();
    EXPECT_TRUE(sees_case("bram"));
    restart(true);
    running->kernel.rebuild();
    EXPECT_FALSE(sees_case("bram"));
    EXPECT_TRUE(sees_case("anna"));
    EXPECT_EQ(verify_projections(running->registry, *store), "");
    EXPECT_TRUE(running->feed.heads().contains(std::string(journal::history_key)));
    EXPECT_EQ(code(send(reword("anna", "reword_case", fire))), "ok");
    ASSERT_TRUE(send(dismiss(annas_role)).ok());
    EXPECT_FALSE(sees_case("anna")) << "each fact stands once";
}

TEST_F(Board, rows_that_cannot_be_made_anew_are_said_to_be_so_and_stay_as_they_were) {
    begin();
    running.reset();
    {
        Registry const empty;
        access::Directory directory;
        live::Feed feed(*store, directory);
        Kernel kernel(empty, *store, directory, feed, clock);
        EXPECT_THROW(kernel.rebuild(), base::Trouble);
        EXPECT_FALSE(feed.heads().contains(std::string(journal::history_key)));
    }
    restart();
    EXPECT_EQ(verify_projections(running->registry, *store), "");
    EXPECT_TRUE(sees_case("bram"));
}

TEST_F(Board, whatever_lies_in_the_projections_and_came_from_no_entry_is_found) {
    begin();
    auto const wrong = [&](auto const& change) {
        EXPECT_TRUE(kernel().write_and_wait(change));
        return verify_projections(running->registry, *store);
    };
    auto const ghost = fresh_id(clock);
    journal::Fact const fact{"account:bram", "assignment", "leader@VR25"};
    EXPECT_EQ(wrong([&](auto& writer) { writer.put_fact(ghost, fact); }), "facts that no stream states");
    EXPECT_EQ(wrong([&](auto& writer) { writer.remove_fact(ghost, fact); }), "");
    EXPECT_EQ(
        wrong([&](auto& writer) { writer.put_row({"ghost", "g", "VR25", ghost, {}, "everyone", "{}", 1}); }),
        "rows that no stream has");
    EXPECT_EQ(wrong([&](auto& writer) { writer.remove_row("ghost", "g"); }), "");
    EXPECT_EQ(wrong([&](auto& writer) { writer.put_stream({ghost, "note", "VR25", fire, 1, "everyone"}); }),
        "streams that have no entry");
    running->kernel.rebuild();
    EXPECT_EQ(verify_projections(running->registry, *store), "") << "and a rebuild puts it right";
    auto row = *store->reader()->row("case", fire.text());
    auto const sound = row;
    row.body = R"({"id":"x"})";
    EXPECT_EQ(wrong([&](auto& writer) { writer.put_row(row); }), "case " + fire.text());
    EXPECT_EQ(wrong([&](auto& writer) { writer.put_row(sound); }), "");
    auto head = *store->reader()->stream(fire);
    head.audience = "everyone";
    EXPECT_EQ(wrong([&](auto& writer) { writer.put_stream(head); }), "place of case " + fire.text());
}

TEST_F(Board, a_question_is_answered_by_the_rights_of_its_moment) {
    begin();
    ASSERT_TRUE(send(write_note("anna", fresh_id(clock), "Een")).ok());
    auto const anna = running->directory.actor("anna");
    auto const ask = [&] { return *kernel().query(anna, "board", "all", json::object{{"word", "E"}}); };
    EXPECT_EQ(ask(), R"({"texts":["Een"]})");
    ASSERT_TRUE(send(dismiss(annas_role)).ok());
    EXPECT_EQ(ask(), R"({"texts":[]})") << "also for an actor that was made before";
    auto const nobody = kernel().query(running->directory.actor("anna"), "board", "all", json::object{});
    ASSERT_FALSE(nobody.ok());
    EXPECT_EQ(nobody.refusal().code().code, "forbidden");
}

TEST_F(Board, whoever_comes_back_after_a_change_of_rights_by_command_gets_a_snapshot) {
    begin();
    live::Subscription away{
        .actor = running->directory.actor("anna"), .scopes = {base::Uuid{}, fire}, .cursor = {}};
    ASSERT_NE(running->feed.pull(away), nullptr);
    ASSERT_TRUE(send(dismiss(annas_role)).ok());
    ASSERT_TRUE(send(write_note("system:test", fresh_id(clock), "Een")).ok());
    restart();  // and no memory of any epoch
    away.actor = running->directory.actor("anna");
    auto const frame = running->feed.pull(away);
    ASSERT_NE(frame, nullptr);
    EXPECT_TRUE(frame->starts_with(R"({"type":"snapshot")")) << *frame;
    EXPECT_NE(frame->find(R"("rows":{})"), std::string::npos) << *frame;
}

TEST_F(Board, one_name_for_two_things_is_found_at_the_start) {
    Registry registry;
    board::install(registry);
    EXPECT_THROW(board::install(registry), base::Bug);
}

}  // namespace

}  // namespace paraat::kernel
