// The exercise of the demo, played whole on the real dispatcher.
#include <gtest/gtest.h>

#include "server/app/demo_player.hpp"
#include "tests/support/world.hpp"

namespace paraat::app {
namespace {

struct Played {
    Played()
        : store(journal::open_sqlite_in_memory()), feed(*store, directory),
          kernel(*test::whole_registry(), *store, directory, feed, clock) {
        clock.hold(start.plus_seconds(-5402));
        auto const resources = test::resources_of_this_build();
        for (auto const& one : test::whole_registry()->starts()) one.run(kernel, resources);
        DemoPlayer player(kernel, clock, read_demo_script(*resources.find("demo/draaiboek.json")),
            [&](std::string const& line) { refusals += line + "\n"; });
        refused = player.play_all(start);
    }
    ~Played() { kernel.stop(); }

    base::Instant start = *base::Instant::parse("2026-11-21T16:00:00Z");
    DemoClock clock;
    std::unique_ptr<journal::Store> store;
    access::Directory directory;
    live::Feed feed;
    kernel::Kernel kernel;
    int refused = 0;
    std::string refusals;
};

std::size_t rows_in(journal::Store& store, std::string const& table) {
    std::size_t count = 0;
    store.reader()->rows_of_table(table, [&](journal::Row const&) { ++count; });
    return count;
}

TEST(DemoPlayer, EveryStepOfTheExerciseIsAcceptedByTheRulesOfTheProduct) {
    Played played;
    EXPECT_EQ(played.refused, 0) << played.refusals;
    EXPECT_EQ(rows_in(*played.store, "incident"), 2u);
    EXPECT_GT(rows_in(*played.store, "picture_section"), 20u);
    EXPECT_GT(rows_in(*played.store, "plot_object"), 15u);
    EXPECT_GT(rows_in(*played.store, "logbook"), 250u);
    EXPECT_EQ(kernel::verify_projections(*test::whole_registry(), *played.store), "");
}

}  // namespace
}  // namespace paraat::app
