// The live picture: what a colleague holds after any gap is what a fresh look would show, and nothing more.
#include "server/live/tests/world.hpp"

#include <atomic>
#include <thread>

namespace paraat::live {
namespace {

TEST_F(Live, colleague_of_another_region_is_told_nothing) {
    Observer carla(world, "carla");
    carla.pull();
    world.put("1", region_25);
    EXPECT_EQ(carla.pull(), "");
    EXPECT_EQ(carla.subscription.cursor, (journal::Cursor{{"VR25", 1}})) << "and yet its cursor moves";
    EXPECT_TRUE(carla.held.empty());
}

TEST_F(Live, frames_are_written_as_the_wire_says) {
    world.put("1", region_25, R"({"text":"brand"})");
    auto anna = world.subscription("anna");
    EXPECT_EQ(*world.feed->pull(anna),
        R"({"type":"snapshot","epoch":)" + std::to_string(world.directory.epoch())
            + R"(,"scopes":["home"],"cursor":{"VR25":1},)"
              R"("rows":{"note":{"1":{"text":"brand"}}}})");
    EXPECT_EQ(world.feed->pull(anna), nullptr);
    world.change({{.table = "note", .key = "2 \"a\"", .audience = region_25, .body = "[]"},
        {.table = "note", .key = "1", .audience = {}}});
    EXPECT_EQ(*world.feed->pull(anna),
        R"({"type":"changes","cursor":{"VR25":3},)"
        R"("put":[["note","2 \"a\"",[]]],"removed":[["note","1"]]})");
}

TEST_F(Live, several_changes_of_one_row_arrive_as_the_last) {
    Observer bram(world, "bram");
    world.put("kept", region_25);
    bram.pull();
    world.put("1", region_25, "1");
    world.put("1", region_25, "2");
    world.put("kept", region_25, "3");
    world.remove("kept");
    world.put("kept", region_25, "4");
    auto const frame = bram.pull();
    EXPECT_NE(frame.find(R"("removed":[])"), std::string::npos);
    EXPECT_EQ(bram.held, (Rows{{{"note", "1"}, "2"}, {{"note", "kept"}, "4"}}));
}

TEST_F(Live, row_that_came_and_went_in_between_is_never_mentioned) {
    Observer bram(world, "bram");
    bram.pull();
    world.put("1", region_25);
    world.remove("1");
    EXPECT_EQ(bram.pull(), "");
}

TEST_F(Live, rows_of_an_incident_say_so_where_more_than_one_place_is_followed) {
    world.directory.put("region:VR25", "scope", incident(1).text());
    auto const fire = incident(1).text();
    auto const here = [&](std::string const& key, std::string const& body, access::Audience const& who) {
        return RowChange{.table = "note", .key = key, .audience = who, .body = body, .scope = incident(1)};
    };
    world.change({here("1", "1", in_fire), here("2", "2", leaders_25)});
    world.put("at home", region_25, "3");
    auto bram = world.subscription("bram", {home, incident(1)}),
         anna = world.subscription("anna", {home, incident(1)}),
         carla = world.subscription("carla", {home, incident(1)}),
         only_there = world.subscription("bram", {incident(1)});
    auto const tail = [](Frame const& frame) { return frame->substr(frame->find(R"("rows")")); };
    EXPECT_EQ(tail(world.feed->pull(bram)),
        R"("rows":{"note":{"at home":3,"1":1}},"within":{")" + fire + R"(":{"note":["1"]}}})");
    EXPECT_EQ(tail(world.feed->pull(anna)),
        R"("rows":{"note":{"at home":3,"1":1,"2":2}},"within":{")" + fire + R"(":{"note":["1","2"]}}})");
    EXPECT_EQ(tail(world.feed->pull(carla)), R"("rows":{},"within":{}})")
        << "not even that there is something";
    EXPECT_EQ(tail(world.feed->pull(only_there)), R"("rows":{"note":{"1":1}}})");
    world.change({here("1", "4", in_fire)});
    EXPECT_NE(world.feed->pull(bram)->find(R"("put":[["note","1",4,")" + fire + R"("]])"), std::string::npos);
}

TEST_F(Live, two_regions_move_one_cursor_each) {
    auto const both = access::Audience{.grants = {{.region = "VR25"}, {.region = "VR14"}}};
    Observer carla(world, "carla");
    carla.pull();
    world.change({{.table = "note", .key = "25", .audience = both, .region = "VR25"},
        {.table = "note", .key = "14", .audience = both, .region = "VR14"}});
    world.change({{.table = "note", .key = "NL", .audience = access::everyone(), .region = "NL"}});
    carla.pull();
    EXPECT_EQ(carla.subscription.cursor, (journal::Cursor{{"NL", 1}, {"VR14", 1}, {"VR25", 1}}));
    EXPECT_EQ(carla.held, carla.due());
    world.change({{.table = "note", .key = "14", .audience = {}, .region = "VR14"}});
    EXPECT_NE(carla.pull().find(R"("cursor":{"NL":1,"VR14":2,"VR25":1},"put":[],"removed":[["note","14"]])"),
        std::string::npos);
    EXPECT_EQ(carla.held, carla.due());
}

TEST_F(Live, incident_opened_later_comes_whole_and_the_rest_is_not_lost) {
    world.directory.put("region:VR25", "scope", incident(1).text());
    Observer bram(world, "bram");
    bram.pull();
    world.change({{.table = "note", .key = "there", .audience = in_fire, .scope = incident(1)}});
    world.put("at home", region_25);
    bram.add({incident(1)});
    EXPECT_EQ(bram.frames, 3);
    EXPECT_EQ(bram.held, bram.due());
    EXPECT_EQ(bram.held.size(), 2U);
    world.change({{.table = "note", .key = "new", .audience = in_fire, .scope = incident(1)}});
    bram.pull();
    EXPECT_TRUE(bram.holds("new"));
    EXPECT_EQ(bram.snapshots, 2);
}

TEST_F(Live, incident_added_before_the_first_look_comes_in_one_snapshot) {
    world.put("1", region_25);
    Observer bram(world, "bram");
    bram.add({incident(1)});
    EXPECT_EQ(bram.frames, 1);
    EXPECT_EQ(bram.snapshots, 1);
    EXPECT_EQ(bram.pull(), "");
    EXPECT_EQ(bram.held, bram.due());
}

TEST_F(Live, changes_and_added_snapshot_are_of_one_moment_while_others_write) {
    std::jthread const colleague([&](std::stop_token const& stop) {
        for (int number = 0; !stop.stop_requested(); ++number)
            world.put(std::to_string(number % 9), region_25);
    });
    auto const cursor_of = [](Frame const& frame) {
        return boost::json::serialize(boost::json::parse(*frame).at("cursor"));
    };
    for (int pair = 0; pair < 100; ++pair) {
        auto bram = world.subscription("bram");
        world.feed->pull(bram);
        auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (!world.feed->has_news(bram) && std::chrono::steady_clock::now() < until)
            std::this_thread::yield();
        ASSERT_TRUE(world.feed->has_news(bram));
        auto const frames = world.feed->add_scopes(bram, {incident(1)});
        EXPECT_EQ(frames.size(), 2U);
        EXPECT_EQ(cursor_of(frames.front()), cursor_of(frames.back()));
    }
}

TEST_F(Live, scope_that_is_not_followed_is_not_sent) {
    world.directory.put("region:VR25", "scope", incident(1).text());
    Observer bram(world, "bram");
    bram.pull();
    world.change({{.table = "note", .key = "there", .audience = in_fire, .scope = incident(1)}});
    EXPECT_EQ(bram.pull(), "");
    bram.add({incident(1)});
    bram.subscription.scopes.erase(incident(1));
    world.change({{.table = "note", .key = "again", .audience = in_fire, .scope = incident(1)}});
    EXPECT_EQ(bram.pull(), "");
}

TEST_F(Live, row_that_moves_into_an_incident_is_not_lost_on_the_way) {
    Observer bram(world, "bram", {home, incident(1)});
    Observer bea(world, "bea");
    world.put("1", region_25);
    bram.pull();
    bea.pull();
    world.change({{.table = "note", .key = "1", .audience = region_25, .body = "2", .scope = incident(1)}});
    bram.pull();
    bea.pull();
    EXPECT_EQ(bram.held, (Rows{{{"note", "1"}, "2"}}));
    EXPECT_TRUE(bea.held.empty());
}

TEST_F(Live, who_sees_the_same_shares_one_frame) {
    auto bram = world.subscription("bram"), bea = world.subscription("bea"),
         anna = world.subscription("anna");
    world.put("1", region_25);
    EXPECT_EQ(world.feed->pull(bram), world.feed->pull(bea));
    world.feed->pull(anna);
    world.put("2", leaders_25);
    world.put("3", region_25);
    auto const frame = world.feed->pull(bram);
    EXPECT_EQ(frame, world.feed->pull(bea));
    EXPECT_NE(frame, world.feed->pull(anna));
}

TEST_F(Live, slow_reader_far_behind_ends_equal) {
    Observer slow(world, "bram"), quick(world, "bram");
    slow.pull();
    quick.pull();
    for (int round = 0; round < 21; ++round) {
        std::vector<RowChange> changes;
        for (int number = 0; number < 1000; ++number) {
            changes.push_back({.table = "note",
                .key = std::to_string(number % 50),
                .audience = region_25,
                .body = std::to_string(round * 1000 + number)});
        }
        world.change(changes);
        quick.pull();
    }
    slow.pull();
    EXPECT_EQ(slow.snapshots, 2) << "21,000 changes are more than a frame should carry";
    EXPECT_EQ(quick.snapshots, 1);
    EXPECT_EQ(slow.held, quick.held);
    EXPECT_EQ(slow.held, slow.due());
}

TEST_F(Live, cursor_older_than_the_change_log_fetches_anew) {
    Observer bram(world, "bram");
    world.put("1", region_25);
    bram.pull();
    world.put("2", region_25);
    world.writer->begin();
    world.writer->forget_projections();
    world.writer->commit();
    world.rows.clear();
    bram.pull();
    EXPECT_EQ(bram.snapshots, 2);
    EXPECT_TRUE(bram.held.empty());
}

TEST_F(Live, cursor_from_before_a_backup_was_put_back_fetches_anew) {
    world.put("1", region_25);
    Observer bram(world, "bram");
    bram.pull();
    bram.subscription.cursor = {{"VR25", 99}};
    bram.held = {{{"note", "from the future"}, "{}"}};
    EXPECT_TRUE(world.feed->has_news(bram.subscription));
    bram.pull();
    EXPECT_EQ(bram.held, bram.due());
}

TEST_F(Live, after_rows_were_made_anew_whoever_stood_at_the_newest_sequence_fetches_them) {
    auto const begin_history = [&] {
        world.writer->begin();
        auto const number = journal::begin_history(*world.writer, {1});
        world.writer->commit();
        world.feed->wake({{std::string(journal::history_key), number}});
        return number;
    };
    begin_history();
    world.put("1", region_25, R"({"shape":"old"})");
    Observer bram(world, "bram"), carla(world, "carla");
    for (auto* reader : {&bram, &carla}) reader->pull();
    world.writer->begin();
    auto row = world.writer->row("note", "1").value();
    row.body = R"({"shape":"new"})";
    world.writer->put_row(row);
    world.writer->commit();
    world.rows.at({"note", "1"}).body = row.body;
    auto const history = begin_history();
    EXPECT_TRUE(world.feed->has_news(bram.subscription));
    bram.pull();
    EXPECT_EQ(bram.held, bram.due());
    EXPECT_EQ(bram.snapshots, 2);
    EXPECT_TRUE(bram.pull().empty());
    // A backup was put back: here the numbers have gone on, but what carla saw never happened.
    carla.subscription.cursor[std::string(journal::history_key)] = history + 7;
    carla.subscription.cursor["VR25"] = 0;
    carla.pull();
    EXPECT_EQ(carla.held, carla.due());
}

TEST_F(Live, long_quiet_reader_is_told_where_it_stands) {
    Observer carla(world, "carla");
    carla.pull();
    for (int round = 0; round < 8; ++round) {
        std::vector<RowChange> changes(1000, {.table = "note", .key = "1", .audience = region_25});
        world.change(changes);
        auto const frame = carla.pull();
        EXPECT_EQ(
            frame, round != 5 ? "" : R"({"type":"changes","cursor":{"VR25":6000},"put":[],"removed":[]})");
    }
}

TEST_F(Live, listeners_hear_of_every_commit_and_rest_costs_no_disk) {
    int heard = 0;
    world.feed->on_wake([&] { ++heard; });
    auto bram = world.subscription("bram");
    world.feed->pull(bram);
    EXPECT_FALSE(world.feed->has_news(bram));
    world.put("1", region_25);
    EXPECT_EQ(heard, 1);
    EXPECT_TRUE(world.feed->has_news(bram));
    EXPECT_EQ(world.feed->heads(), (journal::Cursor{{"VR25", 1}}));
}

TEST_F(Live, many_readers_follow_while_one_writes) {
    constexpr int commits = 300;
    std::atomic<bool> done = false;
    std::vector<Rows> ends(4);
    std::vector<std::thread> readers;
    for (std::size_t number = 0; number < ends.size(); ++number) {
        readers.emplace_back([&, number] {
            auto mine = world.subscription(number % 2 == 0 ? "bram" : "anna");
            auto& held = ends[number];
            auto const apply = [&](Frame const& frame) {
                if (frame == nullptr) return;
                auto const text = boost::json::parse(*frame).as_object();
                if (text.contains("rows") && text.at("rows").as_object().contains("note")) {
                    for (auto const& [key, body] : text.at("rows").at("note").as_object()) {
                        held[{"note", std::string(key)}] = boost::json::serialize(body);
                    }
                }
                if (text.contains("rows")) return;
                for (auto const& item : text.at("put").as_array()) {
                    held[{"note", std::string(item.at(1).as_string())}] = boost::json::serialize(item.at(2));
                }
                for (auto const& item : text.at("removed").as_array()) {
                    held.erase({"note", std::string(item.at(1).as_string())});
                }
            };
            while (!done) apply(world.feed->pull(mine));
            apply(world.feed->pull(mine));
        });
    }
    auto ready = world.subscription("bram");
    world.feed->pull(ready);
    for (int number = 0; number < commits; ++number) {
        auto const key = std::to_string(number % 20);
        if (number % 7 == 6) world.remove(key);
        else world.put(key, number % 3 == 0 ? leaders_25 : region_25, std::to_string(number));
    }
    done = true;
    for (auto& reader : readers) reader.join();
    for (std::size_t number = 0; number < ends.size(); ++number) {
        EXPECT_EQ(ends[number], world.due_to(number % 2 == 0 ? "bram" : "anna", {home})) << number;
    }
}

}  // namespace
}  // namespace paraat::live
