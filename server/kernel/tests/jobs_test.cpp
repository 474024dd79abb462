// Background jobs: one at a time, stopped by who asks, and an honest end whatever happens to the server.
#include "server/kernel/jobs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <future>
#include <thread>

#include "server/geo/faults.hpp"
#include "server/journal/sqlite/memory_disk.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"

namespace paraat::digging {

inline access::Right const dig{"dig", "graven", "dig", {}};
base::RefusalCode const hit_a_pipe{"hit_a_pipe", 409, "Er ligt een leiding.", "There is a pipe."};
base::RefusalCode const ground_unfit{
    "ground_unfit", 422, "De grond bij {place} deugt niet.", "The ground near {place} is unfit."};

struct Dig {
    base::Uuid id;
    std::string region;
};
BOOST_DESCRIBE_STRUCT(Dig, (), (id, region))
constexpr auto notes(Dig*) {
    return base::notes("has a hole dug",
        {{.name = "id", .id = 1, .meaning = "the hole"}, {.name = "region", .id = 2, .meaning = "region"}});
}

struct DigAsked {
    bool deep = true;
};
BOOST_DESCRIBE_STRUCT(DigAsked, (), (deep))
constexpr auto notes(DigAsked*) {
    return base::notes("a hole was asked for", {{.name = "deep", .id = 1, .meaning = "it is a deep one"}});
}

struct Hole {};
void evolve(Hole&, DigAsked const&, kernel::Recorded const&) {}
base::Result<kernel::Events> decide(Hole const&, Dig const&, kernel::Context const&) {
    return kernel::Events{DigAsked{}};
}

/// What digging does in this test; it is called on the jobs' own thread.
std::function<base::Result<base::Done>(kernel::JobContext&)> work;

base::Result<base::Done> run(DigAsked const&, kernel::JobContext& context) { return work(context); }

void install(kernel::Registry& registry) {
    registry.module("digging");
    registry.refusals({&hit_a_pipe, &ground_unfit});
    auto holes = registry.stream<Hole>("hole");
    holes.event<DigAsked>("dig_asked", kernel::silent);
    holes.command<Dig>("dig", kernel::may(dig), decide, kernel::creates);
    registry.job<DigAsked>("dig", "Graven", "Digging", run);
}

}  // namespace paraat::digging

namespace paraat::kernel {

namespace {

using base::Done;
using base::Result;

/// The server, as it runs between two restarts on one disk.
struct Running {
    Running(journal::MemoryDisk& disk, base::Clock const& clock)
        : store(journal::open_sqlite_on(disk)), feed(*store, directory),
          kernel((install_kernel(registry), digging::install(registry), registry), *store, directory, feed,
              clock, {}) {}

    Registry registry;
    std::unique_ptr<journal::Store> store;
    access::Directory directory;
    live::Feed feed;
    Kernel kernel;
};

struct JobsTest : testing::Test {
    base::SetClock clock{*base::Instant::parse("2027-04-01T09:00:00Z")};
    std::unique_ptr<journal::MemoryDisk> disk = std::make_unique<journal::MemoryDisk>();
    std::unique_ptr<Running> running = std::make_unique<Running>(*disk, clock);
    std::unique_ptr<Jobs> jobs = std::make_unique<Jobs>(running->kernel, "");

    ~JobsTest() override {
        jobs.reset();
        digging::work = nullptr;
    }

    CommandAnswer send(std::string const& module, std::string const& name, boost::json::object arguments) {
        return running->kernel.submit_and_wait(
            {"system:test", module, name, fresh_id(clock), std::move(arguments)});
    }
    base::Uuid dig() {
        auto const hole = fresh_id(clock);
        EXPECT_TRUE(send("digging", "dig", {{"id", hole.text()}, {"region", "VR25"}}).ok());
        return hole;
    }
    JobRow job_for(base::Uuid hole) const {
        JobRow found;
        running->store->reader()->rows_of_table("job", [&](journal::Row const& stored) {
            auto const row = base::read_text<JobRow>(stored.body, base::Reading::lenient);
            if (row.ok() && row->subject == hole) found = *row;
        });
        return found;
    }
    JobRow ended(base::Uuid hole) const {
        auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (!job_for(hole).ended_at && std::chrono::steady_clock::now() < until) std::this_thread::yield();
        return job_for(hole);
    }
    /// Digging goes on until it is told to stop. @return once it has begun
    base::Uuid dig_until_stopped() {
        std::promise<void> begun;
        digging::work = [&begun](JobContext& context) -> Result<Done> {
            begun.set_value();
            while (!context.cancelled()) std::this_thread::yield();
            return base::refuse(digging::hit_a_pipe);
        };
        auto const hole = dig();
        begun.get_future().wait();
        return hole;
    }
    /// The server is killed where it stands, and another begins on what is on disk.
    void kill() {
        auto left = disk->after_kill();
        jobs.reset();
        running.reset();
        disk = std::move(left);
        running = std::make_unique<Running>(*disk, clock);
    }
    void start_jobs() { jobs = std::make_unique<Jobs>(running->kernel, ""); }
};

TEST_F(JobsTest, what_is_done_says_so_and_what_goes_wrong_says_why) {
    digging::work = [](JobContext&) -> Result<Done> { return Done{}; };
    auto const done = ended(dig());
    EXPECT_EQ(done.state, JobState::done);
    EXPECT_EQ(done.progress, 1);
    digging::work = [](JobContext&) -> Result<Done> { return base::refuse(digging::hit_a_pipe); };
    auto const failed = ended(dig());
    EXPECT_EQ(failed.state, JobState::failed);
    EXPECT_EQ(failed.note_nl, "Er ligt een leiding.");
    digging::work = [](JobContext&) -> Result<Done> { throw std::runtime_error("the spade broke"); };
    auto const thrown = ended(dig());
    EXPECT_EQ(thrown.state, JobState::failed);
    EXPECT_EQ(thrown.note_en, "went wrong: the spade broke");
}

TEST_F(JobsTest, what_goes_wrong_a_hundred_times_is_told_as_far_as_it_fits_and_the_rest_is_counted) {
    digging::work = [](JobContext&) -> Result<Done> {
        base::Refusal refusal;
        for (int i = 0; i < 99; ++i)
            refusal.faults.push_back(
                {&digging::ground_unfit, "", {{"place", std::to_string(i) + std::string(80, 'x')}}});
        refusal.faults.push_back({&geo::more_faults, "", {{"count", "7"}}});
        return refusal;
    };
    auto const job = ended(dig());
    EXPECT_EQ(job.state, JobState::failed);
    EXPECT_TRUE(job.note_nl.starts_with("De grond bij 0xxx")) << job.note_nl;
    auto const told = std::ranges::count(job.note_nl, '\n');
    EXPECT_GT(told, 20);
    EXPECT_TRUE(job.note_nl.ends_with("\n... en nog " + std::to_string(106 - told))) << job.note_nl;
    EXPECT_TRUE(job.note_en.ends_with(" more")) << job.note_en;
}

TEST_F(JobsTest, what_goes_wrong_in_one_very_long_sentence_is_told_as_far_as_it_fits) {
    digging::work = [](JobContext&) -> Result<Done> {
        std::string place;
        for (int i = 0; i < 5'000; ++i) place += "\u00eb";
        return base::refuse(digging::ground_unfit, "", {{"place", place}});
    };
    auto const job = ended(dig());
    EXPECT_EQ(job.state, JobState::failed);
    EXPECT_TRUE(job.note_nl.ends_with("\u00eb...")) << job.note_nl;
}

TEST_F(JobsTest, what_goes_wrong_is_told_whatever_bytes_are_in_it) {
    digging::work = [](JobContext&) -> Result<Done> {
        return base::refuse(digging::ground_unfit, "", {{"place", "Caf\xc3\r\x1b\xff\xc3\xa9"}});
    };
    auto const refused = ended(dig());
    EXPECT_EQ(refused.state, JobState::failed);
    EXPECT_EQ(refused.note_nl, "De grond bij Caf\uFFFD  \uFFFD\u00e9 deugt niet.");
    digging::work = [](JobContext& context) -> Result<Done> {
        context.progress(1, "bij Caf\xc3", "near Caf\xc3");
        throw std::runtime_error("the spade broke at Caf\xc3");
    };
    EXPECT_EQ(ended(dig()).note_en, "went wrong: the spade broke at Caf\uFFFD");
}

TEST_F(JobsTest, one_runs_at_a_time_and_the_next_waits_its_turn) {
    std::promise<void> begun, go_on;
    auto may_go_on = go_on.get_future().share();
    std::atomic<int> count{0};
    digging::work = [&](JobContext&) -> Result<Done> {
        if (++count == 1) begun.set_value();
        may_go_on.wait();
        return Done{};
    };
    auto const first = dig();
    begun.get_future().wait();
    auto const second = dig();
    EXPECT_EQ(job_for(second).state, JobState::waiting);
    EXPECT_EQ(count, 1);
    go_on.set_value();
    EXPECT_EQ(ended(first).state, JobState::done);
    EXPECT_EQ(ended(second).state, JobState::done);
}

TEST_F(JobsTest, who_asks_it_to_stop_sees_it_cancelled) {
    auto const hole = dig_until_stopped();
    auto const id = job_for(hole).id;
    ASSERT_TRUE(send("jobs", "cancel", {{"id", id.text()}, {"reason", "verkeerde kaart"}}).ok());
    auto const job = ended(hole);
    EXPECT_EQ(job.state, JobState::cancelled);
    EXPECT_EQ(job.note_nl, "afgebroken");
    EXPECT_FALSE(send("jobs", "cancel", {{"id", id.text()}, {"reason", ""}}).ok()) << "it has ended already";
}

TEST_F(JobsTest, one_that_waited_and_was_asked_to_stop_is_never_begun) {
    auto const first = dig_until_stopped();
    auto const second = dig();
    for (auto const& hole : {second, first})
        ASSERT_TRUE(send("jobs", "cancel", {{"id", job_for(hole).id.text()}, {"reason", ""}}).ok());
    EXPECT_EQ(ended(second).state, JobState::cancelled);
    EXPECT_EQ(job_for(second).progress, 0);
}

TEST_F(JobsTest, what_ran_or_waited_when_the_server_was_killed_is_interrupted_after_the_restart) {
    auto const first = dig_until_stopped(), second = dig();
    kill();
    EXPECT_EQ(job_for(first).state, JobState::running);
    EXPECT_EQ(job_for(second).state, JobState::waiting);
    start_jobs();
    for (auto const& hole : {first, second}) {
        EXPECT_EQ(job_for(hole).state, JobState::interrupted);
        EXPECT_EQ(job_for(hole).note_nl, "onderbroken door een herstart van de server");
    }
    digging::work = [](JobContext&) -> Result<Done> { return Done{}; };
    EXPECT_EQ(ended(dig()).state, JobState::done) << "the next one runs";
}

TEST_F(JobsTest, a_server_that_is_stopped_in_order_interrupts_it_and_says_nobody_cancelled_it) {
    auto const hole = dig_until_stopped();
    jobs->stop();
    EXPECT_EQ(job_for(hole).state, JobState::interrupted);
}

TEST_F(JobsTest, where_the_disk_is_full_the_interruption_is_told_as_soon_as_there_is_room) {
    auto const hole = dig_until_stopped();
    kill();
    disk->set_fault([](auto call, auto const&, auto) {
        return call == journal::MemoryDisk::Call::write ? journal::MemoryDisk::no_room
                                                        : journal::MemoryDisk::well;
    });
    start_jobs();
    EXPECT_EQ(job_for(hole).state, JobState::running) << "nothing can be recorded";
    disk->set_fault({});
    EXPECT_EQ(ended(hole).state, JobState::interrupted);
}

TEST_F(JobsTest, an_end_that_waited_for_room_until_it_was_too_old_is_told_in_other_words) {
    digging::work = [&](JobContext&) -> Result<Done> {
        disk->set_fault([this, done = false](auto call, auto const&, auto) mutable {
            if (done || call != journal::MemoryDisk::Call::write) return journal::MemoryDisk::well;
            done = true;
            clock.set(clock.now().plus_seconds(40 * 86'400));  // on the thread of the writer, as it reads it
            return journal::MemoryDisk::no_room;
        });
        return Done{};
    };
    auto const job = ended(dig());
    EXPECT_EQ(job.state, JobState::done);
    EXPECT_EQ(job.note_en, "no more of it could be recorded");
}

}  // namespace

}  // namespace paraat::kernel
