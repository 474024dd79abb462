// Who is told what has become of a command: one who cannot be told is no matter of the others.
#include <gtest/gtest.h>

#include <boost/json/object.hpp>

#include <future>

#include "server/journal/sqlite/memory_disk.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/kernel/jobs.hpp"
#include "server/kernel/tests/board.hpp"

namespace paraat::kernel {
namespace {

struct AnswersTest : testing::Test {
    base::SetClock clock{*base::Instant::parse("2027-04-01T09:00:00Z")};
    journal::MemoryDisk disk;
    std::unique_ptr<journal::Store> store = journal::open_sqlite_on(disk);
    Registry registry;
    access::Directory directory;
    live::Feed feed{*store, directory};
    Kernel kernel{(board::install(registry, false), registry), *store, directory, feed, clock, {}};

    CommandRequest appoint(std::string const& account) {
        boost::json::object arguments{
            {"id", fresh_id(clock).text()}, {"region", "VR25"}, {"account", account}, {"role", "editor"}};
        return {"system:test", "board", "appoint", fresh_id(clock), std::move(arguments)};
    }
    /// What the last of three is told when telling the two before it goes wrong.
    std::string told_after_two_that_throw() {
        kernel.submit(appoint("anna"), [](CommandAnswer const&) { throw base::Trouble("no such page"); });
        kernel.write([](journal::Writer&) {}, [](bool) { throw base::Damaged("no such page"); });
        auto const answer = kernel.submit_and_wait(appoint("bram"));
        return answer.ok() ? "ok" : std::string(answer.refusal().code().code);
    }
};

TEST_F(AnswersTest, an_answer_that_cannot_be_given_keeps_no_other_from_its_own) {
    EXPECT_EQ(told_after_two_that_throw(), "ok");
    EXPECT_TRUE(kernel.writes());
}

TEST_F(AnswersTest, a_refusal_that_cannot_be_given_keeps_no_other_from_its_own) {
    disk.set_fault([](auto call, auto const&, auto) {
        return call == journal::MemoryDisk::Call::write ? journal::MemoryDisk::no_room
                                                        : journal::MemoryDisk::well;
    });
    EXPECT_EQ(told_after_two_that_throw(), "store_full");
    disk.set_fault({});
    EXPECT_EQ(told_after_two_that_throw(), "ok") << "and goes on by itself";
}

}  // namespace
}  // namespace paraat::kernel
