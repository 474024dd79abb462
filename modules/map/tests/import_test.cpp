// Importing layers and boundaries as jobs: real records, a real data folder, and what a bad file changes
// (nothing).
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <sstream>
#include <thread>

#include "modules/map/boundary_set.hpp"
#include "modules/map/layer.hpp"
#include "modules/map/tests/folder.hpp"
#include "modules/map/worker.hpp"
#include "server/geo/assign.hpp"
#include "server/geo/geojson.hpp"
#include "server/geo/outline.hpp"
#include "server/kernel/attachments.hpp"
#include "tests/support/world.hpp"

namespace paraat::map {

namespace {

using test::fixture;
using test::shared_folder;

std::string read(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Boundaries are one for all regions that are served.
std::vector<std::string> const administrator_everywhere{
    "administrator@NL", "administrator@VR14", "administrator@VR25"};

class Import : public ::testing::Test {
protected:
    Import() : world(base::Instant::parse("2027-04-01T09:00:00+02:00").value()) {
        for (auto const& start : world.registry().starts())
            start.run(world.kernel(), paraat::test::resources_of_this_build());
        world.declare_person("bram", {"editor@VR25"}, "");
        world.declare_person("carla", {"editor@VR25"}, "");
        jobs = std::make_unique<kernel::Jobs>(world.kernel(), folder.path());
    }
    void TearDown() override { jobs->stop(); }

    std::string handed_in(std::string const& bytes, std::string const& person) {
        kernel::Attachments attachments(world.kernel(), folder.path());
        return attachments.keep({.bytes = bytes,
            .media_type = "application/geo+json",
            .name = "laag.geojson",
            .account = world.account_of(person)});
    }

    /// The job that the command began, after its end.
    template <class C>
    kernel::JobRow ended(std::string const& person, std::string const& name, C const& command) {
        auto const account = person.starts_with("system:") ? person : world.account_of(person);
        auto const answer = world.kernel().submit_and_wait({account, "map", name, world.next_command_id(),
            base::parse_json(base::to_json(command)).value(), std::nullopt});
        if (!answer.ok()) throw std::runtime_error(base::sentence(answer.refusal().faults.front(), "en"));
        auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        for (;;) {
            auto const job = job_of(command.id);
            if (job && job->ended_at) return *job;
            if (std::chrono::steady_clock::now() > until) throw std::runtime_error("the job does not end");
            std::this_thread::yield();
        }
    }

    kernel::JobRow layer_of(std::string const& bytes, std::string const& asked_by = "bram") {
        AddLayerToRegion const command{
            world.alias("laag" + std::to_string(++layers)), "VR25", "Laag", "Bron", handed_in(bytes, "bram")};
        return ended(asked_by, "add_layer_to_region", command);
    }

    std::optional<kernel::JobRow> job_of(base::Uuid subject) {
        std::optional<kernel::JobRow> found;
        each<kernel::JobRow>("job", [&](auto const& row) {
            if (row.subject == subject) found = row;
        });
        return found;
    }

    template <class RowType, class Take>
    void each(std::string const& table, Take take) {
        world.store().reader()->rows_of_table(table, [&](journal::Row const& row) {
            auto value = base::read_text<RowType>(row.body, base::Reading::lenient);
            if (value.ok()) take(*value);
        });
    }

    template <class RowType>
    std::vector<RowType> rows(std::string const& table) {
        std::vector<RowType> all;
        each<RowType>(table, [&](auto const& row) { all.push_back(row); });
        return all;
    }

    test::Folder folder;
    paraat::test::World world;
    std::unique_ptr<kernel::Jobs> jobs;
    int layers = 0;
};

TEST_F(Import, a_street_map_from_the_command_line_leaves_a_file_of_that_name_that_somebody_sent) {
    folder.put("import/dorp.osm", "<osm>van een collega</osm>");
    folder.put("elders/dorp.osm", read(fixture("village.osm")));
    auto const& verbs = world.registry().verbs();
    auto const verb = std::ranges::find(verbs, "basemap", &kernel::Verb::name);
    ASSERT_NE(verb, verbs.end());
    std::ostringstream said;
    kernel::VerbCall call{world.kernel(), folder.path(), {folder.path() + "/elders/dorp.osm"},
        [](std::string_view) { return std::string(); }, {},
        [this] {
            auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
            while (!jobs->idle() && std::chrono::steady_clock::now() < until) std::this_thread::yield();
            EXPECT_TRUE(jobs->idle());
        },
        said, said};
    bool const has_tools = is_installed("osmium") && is_installed("ogr2ogr");
    EXPECT_EQ(verb->run(call), has_tools ? 0 : 1) << said.str();
    EXPECT_EQ(folder.text("import/dorp.osm"), "<osm>van een collega</osm>");
    auto const lie = std::filesystem::directory_iterator(folder.path() + "/import");
    EXPECT_EQ(std::distance(begin(lie), end(lie)), 1) << "the copy is gone again";
}

TEST_F(Import, ThreeObjectsBecomeALayerThatBrowsersCanRead) {
    auto const job = layer_of(read(fixture("three_objects.geojson")));
    EXPECT_EQ(job.state, kernel::JobState::done) << job.note_en;
    auto const all = rows<LayerRow>("map_layer");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].features, 3);
    geo::RdConverter const converter;
    auto const served = geo::read_geojson(read(folder.path() + "/attachments/" + all[0].file), converter);
    ASSERT_TRUE(served.ok());
    EXPECT_EQ(served->features.size(), 3U);
}

TEST_F(Import, ABadFileNamesEveryBadObjectAndChangesNothing) {
    auto const job = layer_of(read(fixture("bad_objects.geojson")));
    EXPECT_EQ(job.state, kernel::JobState::failed);
    EXPECT_NE(job.note_nl.find("open-ring"), std::string::npos) << job.note_nl;
    EXPECT_NE(job.note_nl.find("korte-lijn"), std::string::npos) << job.note_nl;
    EXPECT_EQ(job.note_nl.find("goed"), std::string::npos) << job.note_nl;
    EXPECT_TRUE(rows<LayerRow>("map_layer").empty());
}

TEST_F(Import, AFileWithoutASinglePlaceIsNoLayer) {
    auto const job = layer_of(
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null}]})");
    EXPECT_EQ(job.state, kernel::JobState::failed);
    EXPECT_NE(job.note_nl.find("geen enkel object met een plek"), std::string::npos) << job.note_nl;
    EXPECT_TRUE(rows<LayerRow>("map_layer").empty());
}

TEST_F(Import, NobodyImportsAFileThatSomebodyElseHandedIn) {
    auto const job = layer_of(read(fixture("three_objects.geojson")), "carla");
    EXPECT_EQ(job.state, kernel::JobState::failed);
    EXPECT_TRUE(rows<LayerRow>("map_layer").empty());
}

TEST_F(Import, ALargeLayerIsSimplifiedForBrowsers) {
    std::string ring;
    for (int step = 0; step <= 60'000; ++step) {
        double const angle = 2 * 3.14159265358979 * (step % 60'000) / 60'000;
        ring += (ring.empty() ? "[" : ",[") + std::to_string(5.5 + 0.2 * std::cos(angle)) + ","
            + std::to_string(52.4 + 0.1 * std::sin(angle)) + "]";
    }
    auto const job = layer_of(
        R"({"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[)" + ring + "]]}}");
    EXPECT_EQ(job.state, kernel::JobState::done) << job.note_en;
    auto const all = rows<LayerRow>("map_layer");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].source_vertices, 60'001);
    EXPECT_LE(all[0].vertices, 20'000);
}

/// A pond of 51 points, and beside it so many objects with a text of 1,800 characters each.
std::string pond_with_texts(int texts) {
    std::string ring;
    for (int step = 0; step <= 50; ++step) {
        double const angle = 2 * 3.14159265358979 * (step % 50) / 50;
        ring += (ring.empty() ? "[" : ",[") + std::to_string(5.5 + 0.002 * std::cos(angle)) + ","
            + std::to_string(52.4 + 0.001 * std::sin(angle)) + "]";
    }
    std::string file =
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":)"
        R"({"type":"Polygon","coordinates":[[)"
        + ring + "]]}}";
    for (int i = 0; i < texts; ++i) {
        file += R"(,{"type":"Feature","properties":{"tekst":")" + std::string(1'800, 'x')
            + R"("},"geometry":{"type":"Point","coordinates":[5.5,52.4]}})";
    }
    return file + "]}";
}

TEST_F(Import, ALayerWithMuchTextKeepsItsShapesOrIsRefusedWithItsSize) {
    EXPECT_EQ(layer_of(pond_with_texts(1'000)).state, kernel::JobState::done);
    auto const all = rows<LayerRow>("map_layer");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].vertices, 1'051);
    auto const job = layer_of(pond_with_texts(1'500));
    EXPECT_EQ(job.state, kernel::JobState::failed);
    EXPECT_NE(job.note_nl.find("de eigenschappen zijn daarvan samen 3 MB"), std::string::npos) << job.note_nl;
    EXPECT_EQ(rows<LayerRow>("map_layer").size(), 1U);
}

/// A country of 25 square regions in a row, each with one municipality, ten kilometres wide; region 7 lies at
/// Lelystad and is called otherwise than in the outline that is carried.
struct TinyCountry {
    std::string regions, municipalities,
        table = "gemeentecode,gemeentenaam,vrcode,veiligheidsregio,inwoners\n";

    /// @param teeth small ones along the north of every region, two points each.
    explicit TinyCountry(int teeth = 0) {
        for (int i = 1; i <= 25; ++i) {
            auto const two = (i < 10 ? "0" : "") + std::to_string(i);
            auto const x = 99'000 + (i - 1) * 7'000;
            std::string north;
            for (int tooth = teeth; tooth > 0; --tooth) {
                auto const at = std::to_string(x + tooth * 3);
                north += "[" + at + ",507000],[" + at + ",507005],";
            }
            auto const low = std::to_string(x) + ",500000", right = std::to_string(x + 7'000) + ",500000";
            auto const shape = R"("geometry":{"type":"Polygon","coordinates":[[[)" + low + "],[" + right
                + "],[" + std::to_string(x + 7'000) + ",507000]," + north + "[" + std::to_string(x)
                + ",507000],[" + low + "]]]}}";
            auto const start = std::string(i == 1 ? "" : ",") + R"({"type":"Feature","properties":{"code":")";
            regions += start + "VR" + two + R"(","naam":"Regio )" + two + "\"}," + shape;
            municipalities +=
                start + "GM90" + two + R"(","naam":"Dorp )" + two + R"(","vr":"VR)" + two + "\"}," + shape;
            table += "GM90" + two + ",Dorp " + two + ",VR" + two + ",Regio " + two + ","
                + std::to_string(1'000 * i) + "\n";
        }
        auto const whole = [](std::string const& features) {
            return R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},)"
                   R"("features":[)"
                + features + "]}";
        };
        regions = whole(regions);
        municipalities = whole(municipalities);
    }
};

TEST_F(Import, BoundariesAreDrawnAndProposeTheMunicipalityOfAPointOnLandAndOnTheLake) {
    world.declare_person("beheer", administrator_everywhere, "");
    auto const proposed = [&](std::string const& place) {
        auto const answer = world.kernel().query(world.directory().actor(world.account_of("bram")),
            "incident", "propose_place", boost::json::object{{"text", place}});
        EXPECT_TRUE(answer.ok());
        auto const body = base::parse_json(answer.value()).value().as_object();
        return std::string(body.at("municipality_name").as_string()) + " "
            + std::string(body.at("how").as_string());
    };
    EXPECT_EQ(proposed("160500, 500500"), "Lelystad inside") << "before the import the carried outline holds";
    TinyCountry const country;
    ImportBoundaries const command{world.alias("grenzen"), "NL", handed_in(country.regions, "beheer"),
        handed_in(country.municipalities, "beheer"), handed_in(country.table, "beheer"), 2027, "Onze kaart"};
    auto const job = ended("beheer", "import_boundaries", command);
    EXPECT_EQ(job.state, kernel::JobState::done) << job.note_en;
    EXPECT_EQ(proposed("160500, 500500"), "Dorp 09 inside");
    EXPECT_EQ(proposed("160500, 508500"), "Dorp 09 nearest_shore") << "on the lake, decision 0003";

    auto const sets = rows<BoundarySetRow>("boundary_set");
    ASSERT_EQ(sets.size(), 1U);
    EXPECT_EQ(sets[0].population, 325'000);
    auto const drawn = outline_answer(world.store(), "outline/" + sets[0].outline + ".json");
    ASSERT_TRUE(drawn);
    EXPECT_TRUE(drawn->is_lasting);
    auto const outline = geo::read_outline(drawn->bytes);
    ASSERT_TRUE(outline.ok());
    EXPECT_EQ(outline->attribution, "Onze kaart");
    EXPECT_EQ(outline->municipalities.size(), 25U);
    EXPECT_FALSE(outline_answer(world.store(), "outline/" + std::string(64, '0') + ".json"));
    EXPECT_FALSE(outline_answer(world.store(), "outline/../heads.json"));
}

TEST_F(Import, BoundariesOfManyPointsProposeTheMunicipalityToo) {
    world.declare_person("beheer", administrator_everywhere, "");
    TinyCountry const country(1'000);
    ImportBoundaries const command{world.alias("grenzen"), "NL", handed_in(country.regions, "beheer"),
        handed_in(country.municipalities, "beheer"), handed_in(country.table, "beheer"), 2027, "Onze kaart"};
    auto const job = ended("beheer", "import_boundaries", command);
    EXPECT_EQ(job.state, kernel::JobState::done) << job.note_en;
    auto const sets = rows<BoundarySetRow>("boundary_set");
    ASSERT_EQ(sets.size(), 1U);
    auto const outline =
        geo::read_outline(outline_answer(world.store(), "outline/" + sets[0].outline + ".json")->bytes);
    ASSERT_TRUE(outline.ok()) << base::sentence(outline.refusal().faults.front(), "en");
    EXPECT_GT(outline->municipalities[0].area.polygons[0].outer.size(), 1'500U);
}

TEST_F(Import, BoundariesThatProposalsCannotReadAreRefusedByNameAndChangeNothing) {
    world.declare_person("beheer", administrator_everywhere, "");
    TinyCountry country;
    // Dorp 01, and with it its region, becomes a speck of twenty centimetres.
    std::string const whole = "[106000,500000],[106000,507000],[99000,507000],[99000,500000]";
    for (auto* const text : {&country.regions, &country.municipalities}) {
        auto const at = text->find(whole);
        ASSERT_NE(at, std::string::npos);
        text->replace(at, whole.size(), "[99000.2,500000],[99000.2,500000.2],[99000,500000]");
    }
    ImportBoundaries const command{world.alias("grenzen"), "NL", handed_in(country.regions, "beheer"),
        handed_in(country.municipalities, "beheer"), handed_in(country.table, "beheer"), 2027, "Onze kaart"};
    auto const job = ended("beheer", "import_boundaries", command);
    EXPECT_EQ(job.state, kernel::JobState::failed);
    EXPECT_NE(job.note_nl.find("Dorp 01"), std::string::npos) << job.note_nl;
    EXPECT_TRUE(rows<BoundarySetRow>("boundary_set").empty());
}

class SharedImport : public Import {
protected:
    std::string shared(std::string const& path) { return read(shared_folder() + "/data/" + path); }
    void SetUp() override {
        if (shared_folder().empty()) GTEST_SKIP() << "PARAAT_SHARED names no folder with real files";
    }
};

TEST_F(SharedImport, HospitalsAmbulancesAndPlacesInKampenBecomeLayers) {
    for (auto const* path : {"medical/ziekenhuizen-nl-2019.geojson",
             "medical/ambulancestandplaatsen-nl-2019.geojson", "osm-kampen/kampen-poi.geojson"}) {
        auto const job = layer_of(shared(path));
        EXPECT_EQ(job.state, kernel::JobState::done) << path << ": " << job.note_en;
    }
    EXPECT_EQ(rows<LayerRow>("map_layer").size(), 3U);
}

TEST_F(SharedImport, TheBoundariesOf2023GiveEveryRegionItsInhabitants) {
    world.declare_person("beheer", administrator_everywhere, "");
    auto const in = [&](std::string const& path) {
        return handed_in(shared("boundaries/" + path), "beheer");
    };
    ImportBoundaries const command{world.alias("grenzen"), "NL", in("veiligheidsregio-2023.wgs84.geojson"),
        in("gemeente-2023.wgs84.geojson"), in("gemeente-veiligheidsregio-2023.csv"), 2023, "CBS / Kadaster"};
    auto const job = ended("beheer", "import_boundaries", command);
    EXPECT_EQ(job.state, kernel::JobState::done) << job.note_en;
    auto const sets = rows<BoundarySetRow>("boundary_set");
    ASSERT_EQ(sets.size(), 1U);
    EXPECT_EQ(sets[0].regions, 25);
    EXPECT_EQ(sets[0].municipalities, 342);
    std::map<std::string, std::int64_t> people;
    world.store().reader()->rows_of_table("municipality", [&](journal::Row const& row) {
        auto const body = base::parse_json(row.body).value().as_object();
        if (auto const* count = body.if_contains("population"); count != nullptr && count->is_int64()) {
            people[std::string(body.at("region").as_string())] += count->as_int64();
        }
    });
    EXPECT_EQ(people["VR25"], 444'701);
    EXPECT_EQ(people["VR14"], 243'799);
    auto const drawn = outline_answer(world.store(), "outline/" + sets[0].outline + ".json");
    ASSERT_TRUE(drawn);
    auto const outline = geo::read_outline(drawn->bytes);
    ASSERT_TRUE(outline.ok());
    geo::RdConverter const converter;
    geo::Assigner const assigner(outline.value());
    auto const at = [&](double lon, double lat) {
        return assigner.assign(converter.to_rd({lon, lat}).value());
    };
    EXPECT_EQ(at(5.9110, 52.5550).municipality->name, "Kampen")
        << "outside the regions of the carried outline";
    EXPECT_EQ(at(5.2647, 52.3508).municipality->name, "Almere");
    auto const markermeer = at(5.30, 52.48);
    EXPECT_EQ(markermeer.by, geo::AssignedBy::nearest_shore);
    EXPECT_TRUE(markermeer.region);
}

}  // namespace

}  // namespace paraat::map
