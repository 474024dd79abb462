// Map tiles come from disk, so they are read by a worker: a slow disk holds up nobody who asks for something
// else. And files for a map of all regions are taken from who keeps the maps of all of them.
#include <gtest/gtest.h>

#include <latch>
#include <thread>

#include "server/transport/tests/writers.hpp"

namespace paraat::test {
namespace {

Browser signed_in(EdgeWorld& world, std::string const& name) {
    world.add_person(name, {"editor@VR25"});
    world.set_password(name, good_password);
    Browser browser;
    EXPECT_EQ(world.sign_in(name, good_password, &browser).status, 200);
    return browser;
}

TEST(BasemapTest, a_tile_that_is_slow_to_read_holds_up_nobody_else) {
    EdgeWorld world(EdgeSetup{.server = {.port = 0, .io_threads = 1}});
    std::latch reading(1), go_on(1);
    world.options.basemap = [&](std::string_view path) -> std::optional<transport::Response> {
        if (path != "12/1/2.mvt") return std::nullopt;
        reading.count_down();
        go_on.wait();
        return transport::Response{.body = "a tile"};
    };
    world.restart();
    auto const anna = signed_in(world, "anna");
    RawConnection slow(world.port());
    ASSERT_TRUE(slow.send(
        "GET /basemap/12/1/2.mvt HTTP/1.1\r\nHost: " + world.host() + "\r\n" + anna.headers() + "\r\n"));
    reading.wait();
    EXPECT_EQ(world.ask("GET", "/health").status, 200) << "while the disk is at it";
    EXPECT_EQ(world.ask("GET", "/api/v1/session").status, 200);
    go_on.count_down();
    EXPECT_EQ(slow.answer().body, "a tile");
    EXPECT_EQ(world.get(anna, "/basemap/12/9/9.mvt").status, 404);
}

TEST(BasemapTest, a_tile_that_the_browser_holds_is_not_sent_again) {
    EdgeWorld world;
    world.options.basemap = [](std::string_view) -> std::optional<transport::Response> {
        transport::Response response{.body = "a tile"};
        response.with("cache-control", "no-cache").with("etag", "\"7-1\"").with("content-encoding", "gzip");
        return response;
    };
    world.restart();
    auto const anna = signed_in(world, "anna");
    auto const ask = [&](std::string const& held) {
        return world.ask("GET", "/basemap/12/1/2.mvt", anna.headers() + "If-None-Match: " + held + "\r\n");
    };
    auto const held = ask("\"7-1\"");
    EXPECT_EQ(held.status, 304);
    EXPECT_EQ(held.body, "");
    EXPECT_EQ(ask("\"6-1\"").status, 200);
    EXPECT_EQ(ask("\"6-1\"").body, "a tile");
}

TEST(BasemapTest, the_map_is_for_who_is_signed_in_and_nobody_elses_asking_reaches_the_disk) {
    EdgeWorld world;
    std::atomic<int> read = 0;
    world.options.basemap = [&](std::string_view) -> std::optional<transport::Response> {
        ++read;
        return transport::Response{.body = "a tile"};
    };
    world.restart();
    for (auto const* path : {"/basemap/info.json", "/basemap/12/1/2.mvt", "/basemap/outline/abc.json"})
        EXPECT_EQ(world.ask("GET", path).status, 401) << path;
    EXPECT_EQ(read, 0);
    EXPECT_EQ(world.get(signed_in(world, "anna"), "/basemap/12/1/2.mvt").body, "a tile");
}

TEST(BasemapTest, who_asks_for_tiles_without_end_is_told_to_wait_and_can_go_on_reading) {
    EdgeWorld world;
    world.options.basemap = [](std::string_view) -> std::optional<transport::Response> {
        return transport::Response{.body = "a tile"};
    };
    // Refills so slowly that a share stays used up, however long the test takes.
    world.options.tiles = {10, 40, 0.001};
    world.options.reading = {10, 40, 0.001};
    world.restart();
    auto const script = signed_in(world, "script");
    int given = 0;
    while (given < 1000 && world.get(script, "/basemap/12/1/2.mvt").status == 200) ++given;
    EXPECT_EQ(given, 40);
    EXPECT_EQ(told_by(world.get(script, "/basemap/12/1/2.mvt")), "requests_too_many");
    EXPECT_EQ(world.get(script, "/api/v1/queries/example/with-word?word=x").status, 200);
    EXPECT_EQ(world.get(signed_in(world, "anna"), "/basemap/12/1/2.mvt").status, 200);
}

TEST(BasemapTest, a_tile_that_cannot_be_read_is_a_fault_of_that_tile_alone) {
    EdgeWorld world;
    world.options.basemap = [](std::string_view) -> std::optional<transport::Response> {
        throw base::Trouble("the disk does not answer");
    };
    world.restart();
    EXPECT_EQ(world.get(signed_in(world, "anna"), "/basemap/12/1/2.mvt").status, 503);
    EXPECT_EQ(world.ask("GET", "/health").status, 200);
}

base::RefusalCode const not_everywhere{
    "not_everywhere", 403, "U mist {missing}.", "You do not have {missing}."};

TEST(ImportTest, files_for_the_map_of_all_regions_are_taken_from_who_keeps_the_maps_of_all_of_them) {
    EdgeWorld world;
    world.options.regions = [] { return std::vector<std::string>{"VR14", "VR25"}; };
    world.options.imports = {.right = "manage_maps",
        .not_everywhere = &not_everywhere,
        .list = [] { return std::string("[]"); },
        .add = [](transport::ImportPiece const&) -> base::Result<std::string> { return std::string("{}"); },
        .remove = [](std::string const&) -> base::Result<base::Done> { return base::Done{}; }};
    world.restart();
    auto const status_for = [&](std::string const& name, std::vector<std::string> const& roles,
                                std::string const& method, std::string const& path) {
        world.add_person(name, roles);
        world.set_password(name, good_password);
        Browser browser;
        EXPECT_EQ(world.sign_in(name, good_password, &browser).status, 200);
        return world.ask(method, "/api/v1/import-files" + path,
            browser.headers() + "Content-Type: application/octet-stream\r\n", method == "PUT" ? "x" : "");
    };
    std::string const piece = "/dorp.osm?size=1&changed=1&offset=0";
    EXPECT_EQ(status_for("reader", {"reader@VR25"}, "PUT", piece).status, 403);
    for (auto const& [method, path] : {std::pair{"PUT", piece}, std::pair{"DELETE", std::string("/dorp.osm")},
             std::pair{"GET", std::string{}}}) {
        auto const of_one = status_for("een", {"planner@VR25"}, method, path);
        EXPECT_EQ(of_one.status, 403) << method;
        EXPECT_EQ(told_by(of_one), "not_everywhere");
        EXPECT_NE(of_one.body.find("U mist VR14."), std::string::npos) << of_one.body;
        EXPECT_LT(status_for("allen", {"planner@VR25", "information_manager@VR14"}, method, path).status, 300)
            << method;
    }
}

}  // namespace
}  // namespace paraat::test
