// The one file of tiles: what went in comes out, what is damaged is not opened, and the street map is really
// cut.
#include "modules/map/tile_file.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "modules/map/basemap.hpp"
#include "modules/map/tests/folder.hpp"
#include "modules/map/tests/vector_tile.hpp"
#include "modules/map/worker.hpp"
#include "server/base/check.hpp"
#include "server/geo/rd.hpp"
#include "tests/support/small_disk.hpp"

namespace paraat::map {

namespace {

using test::fixture;
using test::Folder;
using test::shared_folder;

std::string packed(Folder const& folder) {
    folder.put("tiles/4/5/6.pbf", "zes");
    folder.put("tiles/12/2083/1290.pbf", "twaalf");
    folder.put("tiles/12/2083/metadata.json", "geen tegel");
    folder.put("tiles/12/x/1.pbf", "geen tegel");
    auto const file = folder.path() + "/map.tiles";
    EXPECT_EQ(pack_tiles(folder.path() + "/tiles", file, {"Dorp \"A\"", "OSM", 0, 0, 0}), 2U);
    return file;
}

TEST(TileFile, GivesBackEveryTileAndOnlyThose) {
    Folder const folder;
    auto const file = TileFile::open(packed(folder));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->size(), 2U);
    EXPECT_EQ(file->tile({4, 5, 6}), "zes");
    EXPECT_EQ(file->tile({12, 2083, 1290}), "twaalf");
    EXPECT_FALSE(file->tile({12, 2083, 1291}));
    EXPECT_TRUE(file->words().starts_with(R"({"map":")")) << file->words();
    EXPECT_TRUE(file->words().ends_with(
        R"(","name":"Dorp \"A\"","attribution":"OSM","zoom_min":4,"zoom_max":12,"tiles":2})"));
}

TEST(TileFile, IsNotOpenedWhenCutShortAnywhere) {
    Folder const folder;
    packed(folder);
    auto const whole = folder.text("map.tiles");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        folder.put("short.tiles", whole.substr(0, length));
        EXPECT_FALSE(TileFile::open(folder.path() + "/short.tiles")) << length;
    }
}

TEST(TileFile, IsNotOpenedWhenItsNumbersLie) {
    Folder const folder;
    packed(folder);
    auto const whole = folder.text("map.tiles");
    for (std::size_t at = 0; at < 24; ++at) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x7f);
        folder.put("changed.tiles", changed);
        EXPECT_FALSE(TileFile::open(folder.path() + "/changed.tiles")) << at;
    }
}

TEST(TileFile, ADiskThatFillsUpLeavesNoHalfFile) {
    paraat::test::SmallDisk const disk;
    if (!disk.is_mounted()) GTEST_SKIP() << "only root may mount a small file system";
    Folder const folder;
    folder.put("tiles/4/5/6.pbf", std::string(200'000, 'x'));
    disk.fill(100'000);
    EXPECT_THROW(pack_tiles(folder.path() + "/tiles", disk.path() + "/map.tiles", {}), base::Trouble);
    EXPECT_FALSE(std::filesystem::exists(disk.path() + "/map.tiles.new"));
}

TEST(TileFile, AFolderWithoutTilesLeavesTheFormerMapAlone) {
    Folder const folder;
    auto const file = packed(folder);
    std::filesystem::create_directories(folder.path() + "/empty");
    EXPECT_EQ(pack_tiles(folder.path() + "/empty", file, {}), 0U);
    EXPECT_TRUE(TileFile::open(file));
}

/// The name that `info.json` gives the map.
std::string map_of(BasemapFiles& files) {
    auto const words = files.answer("info.json")->bytes;
    std::string_view const begin = R"({"map":")";
    EXPECT_TRUE(words.starts_with(begin)) << words;
    return words.substr(begin.size(), words.find('"', begin.size()) - begin.size());
}

TEST(BasemapFiles, AnswersInfoAndTilesAndSeesANewerMap) {
    Folder const folder;
    BasemapFiles files(folder.path());
    EXPECT_EQ(files.answer("info.json")->bytes, "null");
    EXPECT_FALSE(files.answer("4/5/6.mvt"));
    std::filesystem::create_directories(folder.path() + "/basemap");
    folder.put("tiles/4/5/6.pbf", "\x1f\x8b zes");
    pack_tiles(folder.path() + "/tiles", basemap_path(folder.path()), {"Dorp", "OSM", 0, 0, 0});
    auto const map = map_of(files);
    EXPECT_TRUE(files.answer("info.json")
            ->bytes.ends_with(R"(,"name":"Dorp","attribution":"OSM","zoom_min":4,"zoom_max":4,"tiles":1})"));
    EXPECT_EQ(files.answer("info.json")->etag, '"' + map + '"');
    EXPECT_FALSE(files.answer("info.json")->is_lasting) << "another map may be cut";
    EXPECT_TRUE(files.answer(map + "/4/5/6.mvt")->is_gzip);
    EXPECT_TRUE(files.answer(map + "/4/5/6.mvt")->is_lasting) << "in a tunnel the browser has it still";
    EXPECT_EQ(files.answer(map + "/4/5/7.mvt")->bytes, "");
    for (auto const* path :
        {"4/5", "4/5/6", "4/5/6.png", "../4/5.mvt", "4/5/-6.mvt", "4/5/6/7.mvt", "4//6.mvt", ""}) {
        EXPECT_FALSE(files.answer(map + "/" + path)) << path;
        EXPECT_FALSE(files.answer(path)) << path;
    }
    auto const copy = folder.path() + "/copy";
    std::filesystem::copy_file(basemap_path(folder.path()), copy);
    pack_tiles(folder.path() + "/tiles", basemap_path(folder.path()), {"Dorp 2", "OSM", 0, 0, 0});
    EXPECT_NE(map_of(files), map);
    EXPECT_FALSE(files.answer(map + "/4/5/6.mvt")) << "tiles of two maps are never mixed";
    EXPECT_TRUE(files.answer(map_of(files) + "/4/5/6.mvt"));
    std::filesystem::rename(copy, basemap_path(folder.path()));
    EXPECT_EQ(map_of(files), map) << "put back, it is the same map";
}

TEST(BasemapFiles, NamesAMapThatWasMadeBeforeFilesDidSo) {
    Folder const folder;
    std::filesystem::create_directories(folder.path() + "/basemap");
    folder.put("tiles/4/5/6.pbf", "zes");
    pack_tiles(folder.path() + "/tiles", basemap_path(folder.path()), {"Dorp", "OSM", 0, 0, 0});
    auto whole = folder.text("basemap/current.tiles");
    whole.replace(whole.find(R"("map")"), 5, R"("old")");
    folder.put("basemap/current.tiles", whole);
    BasemapFiles files(folder.path());
    auto const map = map_of(files);
    EXPECT_NE(map, "");
    EXPECT_EQ(files.answer(map + "/4/5/6.mvt")->bytes, "zes");
}

base::Result<std::size_t> cut(Folder const& folder, std::string const& source, bool cancelled = false) {
    return cut_basemap(
        {source, folder.path() + "/cutting", folder.path() + "/map.tiles", "Proef", "OSM"},
        [cancelled] { return cancelled; }, [](double, char const*, char const*) {});
}

struct Span {
    std::uint32_t first = 0, last = 0;
};

/// In the tiles of the finest zoom.
test::TagCounts counted(TileFile const& file, Span columns, Span rows) {
    test::TagCounts found;
    for (auto column = columns.first; column <= columns.last; ++column) {
        for (auto row = rows.first; row <= rows.last; ++row) {
            if (auto const tile = file.tile({limits::zoom_max, column, row}))
                test::count_tags_of_tile(*tile, found);
        }
    }
    return found;
}

bool has_tools() { return is_installed("osmium") && is_installed("ogr2ogr"); }

TEST(Basemap, AVillageBecomesTilesOfTheDutchGrid) {
    if (!has_tools()) GTEST_SKIP() << "gdal-bin and osmium-tool are not installed";
    Folder const folder;
    auto const tiles = cut(folder, fixture("village.osm"));
    ASSERT_TRUE(tiles.ok()) << base::sentence(tiles.refusal().faults.front(), "en");
    auto const file = TileFile::open(folder.path() + "/map.tiles");
    ASSERT_TRUE(file);
    // The crossing of the village, node 2 of the fixture, in the tile where the Dutch grid has it.
    geo::RdConverter const converter;
    auto const crossing = converter.to_rd({5.9150, 52.5560}).value();
    double const tile_m = 880'803.84 / 4096;
    auto const column = static_cast<std::uint32_t>((crossing.x_m + 285'401.92) / tile_m);
    auto const row = static_cast<std::uint32_t>((903'401.92 - crossing.y_m) / tile_m);
    EXPECT_TRUE(file->tile({12, column, row}));
    EXPECT_FALSE(file->tile({12, column + 20, row}));
    auto found = counted(*file, {column - 1, column + 1}, {row - 1, row + 1});
    // Way 12 is a pond, ways 13 to 16 have one kind of ground each: areas, not lines round them.
    for (auto const* tag : {"natural", "building", "landuse", "leisure", "water"})
        EXPECT_GE(found[std::string("multipolygons ") + tag], 1U) << tag;
    EXPECT_GE(found["lines highway"], 1U);
    EXPECT_FALSE(std::filesystem::exists(folder.path() + "/cutting"));
}

TEST(Basemap, AFileThatIsNoMapIsNamedAndChangesNothing) {
    if (!has_tools()) GTEST_SKIP() << "gdal-bin and osmium-tool are not installed";
    Folder const folder;
    folder.put("map.tiles", "de vorige");
    folder.put("geen.osm.pbf", "dit is geen kaart");
    auto const tiles = cut(folder, folder.path() + "/geen.osm.pbf");
    ASSERT_FALSE(tiles.ok());
    EXPECT_EQ(tiles.refusal().code().code, "basemap_failed");
    EXPECT_EQ(folder.text("map.tiles"), "de vorige");
    EXPECT_FALSE(std::filesystem::exists(folder.path() + "/cutting"));
}

TEST(Basemap, AFileThatCannotBeReadToItsEndIsNamedAndChangesNothing) {
    if (!has_tools()) GTEST_SKIP() << "gdal-bin and osmium-tool are not installed";
    Folder const folder;
    folder.put("map.tiles", "de vorige");
    auto const tiles = cut(folder, fixture("disordered_village.osm"));
    ASSERT_FALSE(tiles.ok());
    EXPECT_EQ(tiles.refusal().code().code, "basemap_failed");
    EXPECT_NE(
        tiles.refusal().faults[0].parameters.at("words").find("Non increasing node id"), std::string::npos);
    EXPECT_EQ(folder.text("map.tiles"), "de vorige");
}

TEST(Basemap, IsNotCutWhereTheDiskHasNoRoomForIt) {
    if (!has_tools()) GTEST_SKIP() << "gdal-bin and osmium-tool are not installed";
    paraat::test::SmallDisk const disk;
    if (!disk.is_mounted()) GTEST_SKIP() << "only root may mount a small file system";
    disk.fill(200'000);
    auto const tiles = cut_basemap(
        {fixture("village.osm"), disk.path() + "/cutting", disk.path() + "/map.tiles", "Proef", "OSM"},
        [] { return false; }, [](double, char const*, char const*) {});
    ASSERT_FALSE(tiles.ok());
    EXPECT_EQ(tiles.refusal().code().code, "import_disk_small");
}

TEST(Basemap, WhoCancelsKeepsTheFormerMap) {
    if (!has_tools()) GTEST_SKIP() << "gdal-bin and osmium-tool are not installed";
    Folder const folder;
    auto const tiles = cut(folder, fixture("village.osm"), true);
    ASSERT_FALSE(tiles.ok());
    EXPECT_EQ(tiles.refusal().code().code, "job_stopped");
    EXPECT_FALSE(std::filesystem::exists(folder.path() + "/map.tiles"));
}

TEST(SharedBasemap, KampenBecomesAStreetMap) {
    if (shared_folder().empty()) GTEST_SKIP() << "PARAAT_SHARED names no folder with real files";
    ASSERT_TRUE(has_tools()) << "gdal-bin and osmium-tool are needed to try real input";
    Folder const folder;
    auto const tiles = cut(folder, shared_folder() + "/data/osm-kampen/kampen-2023-01-30.osm.pbf");
    ASSERT_TRUE(tiles.ok()) << base::sentence(tiles.refusal().faults.front(), "en");
    EXPECT_GT(*tiles, 1'500U);
    auto const file = TileFile::open(folder.path() + "/map.tiles");
    ASSERT_TRUE(file);
    auto found = counted(*file, {2150, 2300}, {1800, 1900});
    // What `osmium tags-filter` counts in the file itself is 29,670 buildings and 830 waters.
    EXPECT_GT(found["multipolygons building"], 29'000U);
    EXPECT_GT(found["multipolygons natural"], 1'500U);
    EXPECT_GT(found["multipolygons landuse"], 5'000U);
    EXPECT_GT(found["multipolygons leisure"], 20U);
    EXPECT_GT(found["lines highway"], 5'000U);
}

}  // namespace

}  // namespace paraat::map
