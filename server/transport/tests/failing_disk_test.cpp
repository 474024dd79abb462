// The whole server on a disk that fills up or fails while many write: nobody is told a thing that is not so,
// readers and followers go on, and what is on the disk afterwards is whole.
#include <gtest/gtest.h>

#include <latch>
#include <random>

#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/transport/tests/writers.hpp"

namespace paraat::test {
namespace {

using journal::MemoryDisk;
constexpr int clients = 6;

/// No room for anything more in the log; whoever rewrites what is there already may.
MemoryDisk::Fault full() {
    return [](MemoryDisk::Call call, std::string const&, std::size_t) {
        return call == MemoryDisk::Call::write ? MemoryDisk::no_room : MemoryDisk::well;
    };
}

/// The next call of this kind on the log fails, and no other.
MemoryDisk::Fault once(MemoryDisk::Call wanted, int answer) {
    return [=, done = false](MemoryDisk::Call call, std::string const& file, std::size_t) mutable {
        if (done || call != wanted || !file.ends_with("-wal")) return MemoryDisk::well;
        done = true;
        return answer;
    };
}

/// The next sync of the log that follows a write to it fails, and no other: that of a commit. A checkpoint
/// syncs the log too, and when that fails nobody is left in doubt about a commit.
MemoryDisk::Fault once_in_a_commit(int answer) {
    return [=, has_written = false, done = false](
               MemoryDisk::Call call, std::string const& file, std::size_t) mutable {
        if (done || !file.ends_with("-wal")) return MemoryDisk::well;
        has_written = has_written || call == MemoryDisk::Call::write;
        if (call != MemoryDisk::Call::sync || !has_written) return MemoryDisk::well;
        done = true;
        return answer;
    };
}

struct FailingDiskTest : testing::Test {
    MemoryDisk disk;
    std::unique_ptr<MemoryDisk> left;  // after a kill
    std::unique_ptr<EdgeWorld> world;
    Browser anna, bram;

    void begin(kernel::KernelOptions const& options = {}) {
        world = std::make_unique<EdgeWorld>(EdgeSetup{.disk = &disk, .kernel = options});
        for (auto* who : {&anna, &bram}) {
            std::string const name = who == &anna ? "anna" : "bram";
            world->add_person(name, {"editor@VR25"});
            world->set_password(name, good_password);
            // Where answers come too early: when the next transaction answers, the one before it is there.
            world->kernel().write_and_wait([](journal::Writer&) {});
            ASSERT_EQ(world->sign_in(name, good_password, who).status, 200);
        }
    }

    /// Those who only look notice nothing: question, snapshot, and a socket that answers.
    void expect_that_reading_goes_on(int notices_at_least) {
        EXPECT_GE(fresh_picture(*world, bram).notices(), static_cast<std::size_t>(notices_at_least));
        EXPECT_EQ(world->get(bram, "/api/v1/queries/example/with-word?word=x").status, 200);
        RawSocket socket(world->port());
        EXPECT_EQ(socket.upgrade(world->socket_headers(bram)).status, 101);
        socket.send_text(R"({"type":"subscribe","scopes":["home"],"cursor":null})");
        EXPECT_NE(socket.next_of_type("snapshot"), "");
        socket.send_text(R"({"type":"ping"})");
        EXPECT_NE(socket.next_of_type("pong"), "");
    }

    /// What a person and a program are told: 503, when to try again, and a sentence without jargon.
    void expect_problem(RawAnswer const& answer, std::string const& code, std::string const& dutch) {
        EXPECT_EQ(answer.status, 503) << answer.body;
        EXPECT_EQ(told_by(answer), code);
        EXPECT_EQ(answer.header("content-type"), "application/problem+json");
        EXPECT_NE(answer.header("retry-after"), "");
        EXPECT_NE(answer.body.find(R"("title":"Nu niet mogelijk")"), std::string::npos) << answer.body;
        EXPECT_NE(answer.body.find(R"("detail":")" + dutch), std::string::npos) << answer.body;
        EXPECT_NE(answer.body.find("reading goes on"), std::string::npos) << answer.body;
        EXPECT_EQ(answer.body.find("sqlite"), std::string::npos) << answer.body;
    }

    std::string health() { return world->ask("GET", "/health").body; }

    /// Every rule of the checker, and every row against the journal; on this disk and on what a kill leaves.
    std::vector<std::string> wrong_with(std::vector<Seen> const& seen) {
        auto wrong = wrong_in(world->store(), seen);
        left = disk.after_kill();
        auto const after = wrong_in(*journal::open_sqlite_on(*left), seen);
        wrong.insert(wrong.end(), after.begin(), after.end());
        return wrong;
    }
    std::vector<std::string> wrong_in(journal::Store& store, std::vector<Seen> const& seen) {
        auto wrong = check_history(seen, store, {});
        if (auto const row = kernel::verify_projections(world->registry(), store); !row.empty())
            wrong.push_back("does not follow from the journal: " + row);
        return wrong;
    }
};

TEST_F(FailingDiskTest, a_full_disk_refuses_who_writes_spares_who_reads_and_mends_by_itself) {
    begin();
    Follower follower(*world, bram);
    Writers writers(*world, anna, clients);
    ASSERT_TRUE(writers.all_hear("ok", 3));
    EXPECT_NE(health().find("ready"), std::string::npos);
    auto const acknowledged = writers.heard("ok");

    disk.set_fault(full());
    ASSERT_TRUE(writers.all_hear("store_full", 3));
    expect_that_reading_goes_on(acknowledged);
    expect_problem(world->put_up(anna, "VR25", "vol"), "store_full", "De schijf van de server is vol.");
    EXPECT_NE(health().find(R"("status":"degraded","writes":false)"), std::string::npos) << health();
    EXPECT_EQ(world->ask("GET", "/health").status, 200) << "a restart would not help";

    disk.set_fault({});
    ASSERT_TRUE(writers.all_hear("ok", 3)) << "goes on by itself";
    EXPECT_NE(health().find("ready"), std::string::npos);
    writers.stop();
    EXPECT_EQ(wrong_with(writers.seen()), std::vector<std::string>{});
    auto const now = fresh_picture(*world, bram);
    EXPECT_EQ(now.notices(), static_cast<std::size_t>(writers.heard("ok")));
    ASSERT_TRUE(follower.reaches(now.cursor));
    EXPECT_EQ(follower.held().rows, now.rows) << "and who followed all the time has the same";
}

TEST_F(FailingDiskTest, a_disk_that_is_full_now_and_then_leaves_nothing_half_written) {
    begin();
    Follower follower(*world, bram);
    Writers writers(*world, anna, clients);
    disk.set_fault([random = std::mt19937_64(
                        static_cast<std::uint64_t>(testing::UnitTest::GetInstance()->random_seed()))](
                       MemoryDisk::Call call, std::string const&, std::size_t) mutable {
        return call == MemoryDisk::Call::write && random() % 20 == 0 ? MemoryDisk::no_room : MemoryDisk::well;
    });
    ASSERT_TRUE(writers.all_hear("store_full", 5));
    ASSERT_TRUE(writers.all_hear("ok", 5));
    disk.set_fault({});
    ASSERT_TRUE(writers.all_hear("ok", 2));
    writers.stop();
    EXPECT_EQ(wrong_with(writers.seen()), std::vector<std::string>{});
    auto const now = fresh_picture(*world, bram);
    ASSERT_TRUE(follower.reaches(now.cursor));
    EXPECT_EQ(follower.held().rows, now.rows);
}

TEST_F(FailingDiskTest, when_the_transaction_falls_everybody_in_it_is_refused) {
    begin({.slice_max = std::chrono::minutes(1)});  // however slow, it is one transaction
    // Hold the writer's thread until all have queued, so that they travel in one transaction.
    constexpr int together = 8;
    std::latch go_on(1), held(1);
    world->kernel().write(
        [&](journal::Writer&) {
            held.count_down();
            go_on.wait();
        },
        [](bool) {});
    held.wait();
    std::vector<kernel::CommandRequest> requests;
    for (int i = 0; i < together; ++i) {
        boost::json::object arguments{
            {"id", world->fresh_id()}, {"region", "VR25"}, {"urgency", "normal"}, {"text", "samen"}};
        requests.push_back(
            {"anna", "example", "put_up", *base::Uuid::parse(world->fresh_id()), std::move(arguments), {}});
    }
    std::vector<std::string> told(together);
    std::latch all(together);
    for (std::size_t i = 0; i < together; ++i) {
        world->kernel().submit(requests[i], [&, i](kernel::CommandAnswer const& answer) {
            told[i] = answer.ok() ? "ok" : answer.refusal().code().code;
            all.count_down();
        });
    }
    disk.set_fault(once(MemoryDisk::Call::write, MemoryDisk::no_room));
    go_on.count_down();
    all.wait();
    EXPECT_EQ(told, std::vector<std::string>(together, "store_full")) << "one write failed, once";
    EXPECT_EQ(fresh_picture(*world, bram).notices(), 0u);
    EXPECT_EQ(wrong_with({}), std::vector<std::string>{});
    for (auto const& request : requests)
        EXPECT_TRUE(world->kernel().submit_and_wait(request).ok())
            << "nothing in memory says that it was done";
    EXPECT_EQ(fresh_picture(*world, bram).notices(), static_cast<std::size_t>(together));
    EXPECT_EQ(wrong_with({}), std::vector<std::string>{});
}

TEST_F(FailingDiskTest, after_a_failed_sync_nothing_is_written_until_a_restart_and_that_is_said) {
    begin();
    Writers writers(*world, anna, clients);
    ASSERT_TRUE(writers.all_hear("ok", 3));
    auto const acknowledged = writers.heard("ok");
    disk.set_fault(once_in_a_commit(MemoryDisk::sync_failed));
    ASSERT_TRUE(writers.all_hear("writing_stopped", 3)) << "also now that the disk says it is well again";
    expect_that_reading_goes_on(acknowledged);
    expect_problem(world->put_up(anna, "VR25", "stil"), "writing_stopped", "Na een fout van de schijf");
    EXPECT_EQ(world->ask("GET", "/health").status, 503);
    writers.stop();
    EXPECT_GE(writers.heard("outcome_unknown"), 1) << "whose commit it was does not know";
    EXPECT_EQ(wrong_with(writers.seen()), std::vector<std::string>{});

    world->restart(left.get());
    for (auto& one : writers.seen()) {
        if (one.answered_us != 0 || one.refused) continue;
        EXPECT_EQ(writers.send_again(one).status, 200) << "sent again, it is recorded once";
    }
    EXPECT_EQ(world->put_up(anna, "VR25", "weer").status, 200);
    EXPECT_EQ(world->ask("GET", "/health").status, 200);
    EXPECT_EQ(wrong_in(world->store(), writers.seen()), std::vector<std::string>{});
}

TEST_F(FailingDiskTest, a_failed_write_stops_all_writing_as_a_failed_sync_does) {
    begin();
    Writers writers(*world, anna, clients);
    ASSERT_TRUE(writers.all_hear("ok", 3));
    disk.set_fault(once(MemoryDisk::Call::write, MemoryDisk::write_failed));
    ASSERT_TRUE(writers.all_hear("writing_stopped", 3));
    writers.stop();
    EXPECT_GE(writers.heard("outcome_unknown"), 1);
    EXPECT_EQ(wrong_with(writers.seen()), std::vector<std::string>{});
}

TEST_F(FailingDiskTest, trouble_of_another_kind_refuses_too_and_passes) {
    begin();
    Writers writers(*world, anna, clients);
    disk.set_fault([](MemoryDisk::Call call, std::string const&, std::size_t) {
        return call == MemoryDisk::Call::write ? MemoryDisk::no_memory : MemoryDisk::well;
    });
    ASSERT_TRUE(writers.all_hear("store_trouble", 3));
    expect_problem(world->put_up(anna, "VR25", "x"), "store_trouble", "Opslaan lukt nu niet.");
    disk.set_fault({});
    ASSERT_TRUE(writers.all_hear("ok", 3));
    writers.stop();
    EXPECT_EQ(wrong_with(writers.seen()), std::vector<std::string>{});
}

TEST_F(FailingDiskTest, negative_control_who_answers_before_the_commit_is_caught) {
    kernel::KernelOptions options;
    options.answer_before_commit = true;
    begin(options);
    Writers writers(*world, anna, clients);
    disk.set_fault(full());
    ASSERT_TRUE(writers.all_hear("ok", 3)) << "told too early";
    disk.set_fault({});
    writers.stop();
    auto const wrong = wrong_with(writers.seen());
    ASSERT_FALSE(wrong.empty());
    EXPECT_TRUE(wrong.front().starts_with("acknowledged and lost")) << wrong.front();
}

TEST_F(FailingDiskTest, signing_in_on_a_full_disk_says_so_instead_of_opening_half_a_session) {
    begin();
    disk.set_fault(full());
    expect_problem(world->sign_in("anna", good_password), "store_full", "De schijf van de server is vol.");
    disk.set_fault({});
    EXPECT_EQ(world->sign_in("anna", good_password).status, 200);
}

TEST_F(FailingDiskTest, who_signs_in_anew_on_a_full_disk_keeps_the_session_of_before) {
    begin();
    disk.set_fault(full());
    auto again = anna;
    EXPECT_EQ(world->sign_in("anna", good_password, &again).status, 503);
    EXPECT_EQ(world->get(anna, "/api/v1/sessions").status, 200);
    disk.set_fault({});
    EXPECT_EQ(world->sign_in("anna", good_password, &again).status, 200);
    EXPECT_EQ(world->get(again, "/api/v1/sessions").status, 200);
    EXPECT_EQ(world->get(anna, "/api/v1/sessions").status, 401) << "the new one takes its place";
}

}  // namespace
}  // namespace paraat::test
