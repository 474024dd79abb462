// A large file in pieces: whole in the end or not there, gone on with after a break, and nothing beside its
// folder.
#include <gtest/gtest.h>

#include "modules/map/basemap.hpp"
#include "modules/map/tests/folder.hpp"
#include "tests/support/small_disk.hpp"

namespace paraat::map {

namespace {

std::string const head("\0\0\0\x0d\x0a\x09OSMHeader", 15);
std::string const whole = head + "straten en water";

class Imports : public ::testing::Test {
protected:
    base::Result<ImportFile> add(std::uint64_t offset, std::string_view bytes, std::uint64_t changed = 7) {
        return files.add({"dorp.osm.pbf", whole.size(), changed, offset, bytes});
    }
    static std::string code(base::Result<ImportFile> const& result) {
        return result.ok() ? "taken" : std::string(result.refusal().code().code);
    }
    bool is_whole() const { return std::filesystem::exists(folder.path() + "/import/dorp.osm.pbf"); }
    std::size_t in_folder() const {
        auto const all = std::filesystem::directory_iterator(folder.path() + "/import");
        return static_cast<std::size_t>(std::distance(begin(all), end(all)));
    }

    test::Folder folder;
    ImportFiles files{folder.path()};
};

TEST_F(Imports, ThreePiecesBecomeOneFile) {
    EXPECT_EQ(add(0, std::string_view(whole).substr(0, 16))->received, 16);
    EXPECT_FALSE(is_whole());
    EXPECT_EQ(add(16, std::string_view(whole).substr(16, 5))->received, 21);
    auto const last = add(21, std::string_view(whole).substr(21));
    ASSERT_TRUE(last.ok());
    EXPECT_TRUE(last->is_whole);
    EXPECT_EQ(folder.text("import/dorp.osm.pbf"), whole);
    EXPECT_EQ(in_folder(), 1U);
}

TEST_F(Imports, GoesOnWhereItStoppedAlsoAfterARestart) {
    EXPECT_TRUE(add(0, std::string_view(whole).substr(0, 20)).ok());
    ImportFiles restarted{folder.path()};
    auto const known = restarted.all();
    ASSERT_EQ(known.size(), 1U);
    EXPECT_EQ(known[0].name, "dorp.osm.pbf");
    EXPECT_EQ(known[0].received, 20);
    EXPECT_FALSE(known[0].is_whole);
    EXPECT_TRUE(
        restarted.add({"dorp.osm.pbf", whole.size(), 7, 20, std::string_view(whole).substr(20)}).ok());
    EXPECT_EQ(folder.text("import/dorp.osm.pbf"), whole);
}

TEST_F(Imports, APieceThatDoesNotFitChangesNothing) {
    EXPECT_TRUE(add(0, std::string_view(whole).substr(0, 20)).ok());
    auto const again = add(0, std::string_view(whole).substr(0, 20));
    EXPECT_EQ(code(again), "piece_out_of_order");
    EXPECT_EQ(again.refusal().faults[0].parameters.at("received"), "20");
    EXPECT_EQ(code(add(20, whole)), "piece_too_large") << "more than the file would be long";
    EXPECT_EQ(files.all()[0].received, 20);
}

TEST_F(Imports, APieceThatComesTwiceIsTakenOnce) {
    EXPECT_TRUE(add(0, std::string_view(whole).substr(0, 16)).ok());
    EXPECT_EQ(code(add(0, std::string_view(whole).substr(0, 10))), "piece_out_of_order")
        << "also where there would be room for it";
    EXPECT_EQ(files.all()[0].received, 16);
}

TEST_F(Imports, WhatWasLeftHalfLongAgoGoesWhenAnotherFileBegins) {
    folder.put("import/.part-99-1-oud.osm.pbf", "half");
    folder.put("import/.part-99-1-nieuw.osm.pbf", "half");
    auto const old = folder.path() + "/import/.part-99-1-oud.osm.pbf";
    std::filesystem::last_write_time(
        old, std::filesystem::last_write_time(old) - limits::import_part_age_max - std::chrono::hours(1));
    EXPECT_TRUE(add(0, std::string_view(whole).substr(0, 16)).ok());
    EXPECT_FALSE(std::filesystem::exists(old));
    EXPECT_EQ(in_folder(), 2U) << "what may still be gone on with stays";
}

TEST_F(Imports, RoomOnTheDiskIsLeftForTheJournal) {
    paraat::test::SmallDisk const disk;
    if (!disk.is_mounted()) GTEST_SKIP() << "only root may mount a small file system";
    ImportFiles elsewhere{disk.path()};
    disk.fill(300'000);
    auto const refused = elsewhere.add({"dorp.osm.pbf", whole.size(), 7, 0, head});
    EXPECT_EQ(code(refused), "import_disk_small");
    EXPECT_TRUE(elsewhere.all().empty());
}

TEST_F(Imports, FilesThatBeginOneAfterAnotherDoNotFillTheDiskTogether) {
    paraat::test::SmallDisk const disk;
    if (!disk.is_mounted()) GTEST_SKIP() << "only root may mount a small file system";
    ImportFiles elsewhere{disk.path()};
    constexpr std::uint64_t large = 5'000'000;
    for (auto const* name : {"oost.osm.pbf", "west.osm.pbf"})
        EXPECT_EQ(code(elsewhere.add({name, large, 7, 0, head})), "taken") << "there is room for one of them";
    std::string const rest(large - head.size(), 'x');
    EXPECT_EQ(code(elsewhere.add({"oost.osm.pbf", large, 7, head.size(), rest})), "taken");
    EXPECT_EQ(code(elsewhere.add({"west.osm.pbf", large, 7, head.size(), rest})), "import_disk_small");
}

TEST_F(Imports, WhatAKilledImportLeftIsGoneAfterTheNextStart) {
    auto const id = "0190c2f0-0000-7000-8000-000000000001";
    folder.put(std::string("cutting-") + id + "/tiles/4/5/6.pbf", "half");
    folder.put(std::string("import/") + id + "-dorp.osm.pbf", "kopie");
    folder.put("basemap/current.tiles.new", "half");
    folder.put("basemap/current.tiles", "kaart");
    folder.put("import/dorp.osm.pbf", whole);
    folder.put("import/.part-99-1-oost.osm.pbf", "half");
    ImportFiles const restarted{folder.path()};
    EXPECT_FALSE(std::filesystem::exists(folder.path() + "/cutting-" + id));
    EXPECT_FALSE(std::filesystem::exists(folder.path() + "/basemap/current.tiles.new"));
    EXPECT_EQ(folder.text("basemap/current.tiles"), "kaart");
    EXPECT_EQ(in_folder(), 2U) << "what was sent, and what may still be gone on with";
}

TEST_F(Imports, WhoCancelsLeavesNothingBehind) {
    EXPECT_TRUE(add(0, std::string_view(whole).substr(0, 20)).ok());
    EXPECT_TRUE(files.remove("dorp.osm.pbf").ok());
    EXPECT_EQ(in_folder(), 0U);
    EXPECT_FALSE(files.remove("dorp.osm.pbf").ok());
}

TEST_F(Imports, AnotherFileOfTheSameNameBeginsAnewAndTheHalfOneGoes) {
    EXPECT_TRUE(add(0, std::string_view(whole).substr(0, 20)).ok());
    EXPECT_EQ(code(add(20, std::string_view(whole).substr(20), 8)), "piece_out_of_order");
    EXPECT_TRUE(add(0, std::string_view(whole).substr(0, 16), 8).ok());
    EXPECT_EQ(in_folder(), 1U);
    EXPECT_EQ(files.all()[0].received, 16);
}

TEST_F(Imports, WhatIsNoMapIsRefusedAtItsFirstPiece) {
    EXPECT_EQ(code(add(0, "%PDF-1.7 en nog wat")), "import_file_unfit");
    EXPECT_EQ(in_folder(), 0U);
    auto const named = [&](std::string const& name) { return code(files.add({name, 10, 1, 0, head})); };
    for (auto const* name :
        {"../dorp.osm.pbf", ".osm.pbf", "-o.osm.pbf", "dorp.zip", "a\\b.osm", "", "a\n.osm"})
        EXPECT_EQ(named(name), "basemap_file_unfit") << name;
    EXPECT_EQ(
        code(files.add({"groot.osm.pbf", limits::import_bytes_max + 1, 1, 0, head})), "import_too_large");
    EXPECT_EQ(code(files.add({"leeg.osm.pbf", 0, 1, 0, ""})), "import_too_large");
}

TEST_F(Imports, AFileThatWasLaidThereByHandIsListedToo) {
    folder.put("import/streek.osm.pbf", "abc");
    folder.put("import/lees-mij.txt", "geen kaart");
    auto const known = files.all();
    ASSERT_EQ(known.size(), 1U);
    EXPECT_EQ(known[0].name, "streek.osm.pbf");
    EXPECT_TRUE(known[0].is_whole);
}

}  // namespace

}  // namespace paraat::map
