// The whole server on data that are damaged: nothing is acknowledged any more, who looks goes on as far as
// that goes, everybody hears why, and a restart does not begin to write again.
#include <gtest/gtest.h>

#include <atomic>

#include "modules/map/api.hpp"
#include "server/journal/patrol.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/journal/tests/damaged_file.hpp"
#include "server/journal/tests/temporary_directory.hpp"
#include "server/transport/tests/writers.hpp"

namespace paraat::test {
namespace {

using journal::MemoryDisk;

struct DamageTest : testing::Test {
    MemoryDisk disk;  // before the world that lies on it
    journal::TemporaryDirectory directory;
    std::unique_ptr<EdgeWorld> world;
    Browser anna;

    void begin(EdgeSetup const& setup) {
        world = std::make_unique<EdgeWorld>(setup);
        world->add_person("anna", {"editor@VR25"});
        world->set_password("anna", good_password);
        ASSERT_EQ(world->sign_in("anna", good_password, &anna).status, 200);
    }

    void expect_refused_and_told() {
        auto const refused = world->put_up(anna, "VR25", "te laat");
        EXPECT_EQ(refused.status, 503);
        EXPECT_EQ(told_by(refused), "store_damaged");
        EXPECT_NE(refused.header("retry-after"), "");
        EXPECT_NE(refused.body.find("De gegevens op de server zijn beschadigd."), std::string::npos);
        EXPECT_NE(refused.body.find("The data on the server are damaged."), std::string::npos);
        EXPECT_EQ(refused.body.find("sqlite"), std::string::npos) << refused.body;
        auto const health = world->ask("GET", "/health");
        EXPECT_EQ(health.status, 503);
        EXPECT_NE(health.body.find(R"("status":"degraded","writes":false,"code":"store_damaged")"),
            std::string::npos)
            << health.body;
        EXPECT_NE(health.body.find("Waarschuw de beheerder"), std::string::npos) << health.body;
    }
};

TEST_F(DamageTest, a_file_that_is_really_damaged_ends_writing_for_good_and_reading_goes_on) {
    begin(EdgeSetup{.data_directory = directory.path()});
    ASSERT_EQ(world->put_up(anna, "VR25", "op tijd").status, 200);
    world.reset();
    journal::damage_table(directory.path() + "/paraat.db", "receipt");

    world = std::make_unique<EdgeWorld>(
        EdgeSetup{.data_directory = directory.path(), .people = {{"anna", {"editor@VR25"}}}});
    EXPECT_EQ(world->ask("GET", "/health").status, 200) << "nobody has met it yet";
    expect_refused_and_told();
    EXPECT_EQ(fresh_picture(*world, anna).notices(), 1u);
    EXPECT_EQ(world->get(anna, "/api/v1/queries/example/with-word?word=tijd").status, 200);

    world->restart();
    EXPECT_EQ(world->ask("GET", "/health").status, 503) << "before anybody has tried to write";
    expect_refused_and_told();
    EXPECT_EQ(fresh_picture(*world, anna).notices(), 1u);
}

TEST_F(DamageTest, damage_that_somebody_meets_while_reading_stops_all_who_write) {
    begin(EdgeSetup{.disk = &disk});
    Writers writers(*world, anna, 4);
    ASSERT_TRUE(writers.all_hear("ok", 3));
    disk.set_fault([](MemoryDisk::Call call, std::string const&, std::size_t) {
        return call == MemoryDisk::Call::read ? MemoryDisk::damaged : MemoryDisk::well;
    });
    auto const unread = world->get(anna, "/api/v1/queries/example/with-word?word=x");
    disk.set_fault({});
    EXPECT_EQ(unread.status, 503) << unread.body;
    EXPECT_EQ(told_by(unread), "store_damaged");
    ASSERT_TRUE(writers.all_hear("store_damaged", 3)) << "also now that the disk says it is well again";
    writers.stop();
    expect_refused_and_told();
    EXPECT_GE(fresh_picture(*world, anna).notices(), static_cast<std::size_t>(writers.heard("ok")));
    EXPECT_EQ(check_history(writers.seen(), world->store(), {}), std::vector<std::string>{});
}

TEST_F(DamageTest, what_stands_on_every_answer_is_given_too_when_it_cannot_be_read) {
    begin(EdgeSetup{.disk = &disk});
    std::optional<map::TileServiceAddresses> tiles;
    world->options.tile_services = [&] { return tiles->all(); };
    tiles.emplace(world->store());
    world->restart();
    tiles.emplace(world->store());  // has read nothing yet
    disk.set_fault([](MemoryDisk::Call call, std::string const&, std::size_t) {
        return call == MemoryDisk::Call::read ? MemoryDisk::damaged : MemoryDisk::well;
    });
    expect_refused_and_told();
    EXPECT_EQ(world->get(anna, "/api/v1/queries/example/with-word?word=x").status, 503);
    disk.set_fault({});
    expect_refused_and_told();
    EXPECT_EQ(fresh_picture(*world, anna).notices(), 0u) << "what can be read is read";
}

TEST_F(
    DamageTest, who_signs_in_while_what_the_session_tells_cannot_be_read_hears_so_and_nobody_else_notices) {
    begin(EdgeSetup{.data_directory = directory.path()});
    std::atomic<bool> is_damaged = false;
    world->options.regions = [&]() -> std::vector<std::string> {
        if (is_damaged) throw base::Damaged("cannot be read");
        return {"VR25"};
    };
    world->restart();
    is_damaged = true;
    auto const unread = world->sign_in("anna", good_password);
    EXPECT_EQ(unread.status, 503);
    EXPECT_EQ(told_by(unread), "store_damaged");
    EXPECT_EQ(world->put_up(anna, "VR25", "gaat door").status, 200);
    is_damaged = false;
    EXPECT_EQ(world->sign_in("anna", good_password).status, 200);
}

TEST_F(DamageTest, a_whole_journal_is_walked_while_twenty_people_write_and_none_of_them_is_refused) {
    using namespace std::chrono_literals;
    begin(EdgeSetup{.data_directory = directory.path()});
    Writers writers(*world, anna, 20);
    ASSERT_TRUE(writers.all_hear("ok", 2));
    auto const before = world->store().reader()->heads().at("VR25").sequence;
    base::SystemClock const clock;
    journal::Patrol const patrol(world->store(), directory.path() + "/heads.json", clock,
        {.first_after = 0ms, .every = 0ms, .again_after = 1ms, .slice = 1ms});
    // Rounds follow each other; one of them sees what was written beside it.
    auto const has_seen = [&] {
        auto const round = patrol.last_round();
        return round && round->entries > before + 40;
    };
    auto const until = std::chrono::steady_clock::now() + 60s;
    while (!has_seen() && std::chrono::steady_clock::now() < until) ASSERT_TRUE(writers.all_hear("ok", 1));
    EXPECT_TRUE(has_seen());
    writers.stop();
    for (auto const& seen : writers.seen()) EXPECT_GT(seen.answered_us, 0) << seen.client;
    EXPECT_FALSE(world->store().is_damaged()) << world->store().damage();
    EXPECT_EQ(check_history(writers.seen(), world->store(), {}), std::vector<std::string>{});
}

}  // namespace
}  // namespace paraat::test
