// Layers that people bring along: good ones come in whole, bad ones are refused with every fault by name.
#include "server/geo/geojson.hpp"

#include <boost/json.hpp>

#include <cmath>
#include <random>

#include "server/geo/faults.hpp"
#include "server/geo/limits.hpp"
#include "server/geo/projected.hpp"
#include "server/geo/tests/support.hpp"

namespace paraat::geo {
namespace {

using test::code_of;
using test::faults_of;
using Strings = std::vector<std::string>;

std::string feature(std::string const& geometry, std::string const& rest = R"("properties":{})") {
    return R"({"type":"Feature",)" + rest + R"(,"geometry":)" + geometry + "}";
}

std::string collection(std::string const& features, std::string const& rest = "") {
    return R"({"type":"FeatureCollection",)" + rest + R"("features":[)" + features + "]}";
}

std::string geometry(std::string const& type, std::string const& coordinates) {
    return R"({"type":")" + type + R"(","coordinates":)" + coordinates + "}";
}

class ALayer : public ::testing::Test {
protected:
    RdConverter const converter_;

    auto read(std::string const& text) const { return read_geojson(text, converter_); }
    Strings faults(std::string const& text) const {
        auto const layer = read(text);
        return layer.ok() ? Strings{"accepted"} : faults_of(layer.refusal());
    }
    Strings faults_of_geometry(std::string const& type, std::string const& coordinates) const {
        return faults(collection(feature(geometry(type, coordinates))));
    }
};

TEST_F(ALayer, of_all_six_kinds_of_shapes_comes_in_whole) {
    auto const text = collection(feature(geometry("Point", "[5.2,52.3,12.5]"),
                                     R"("id":7,"properties":{"naam":"SEH","bedden":12,"open":true})")
        + "," + feature(geometry("MultiPoint", "[[5.2,52.3],[5.3,52.4]]")) + ","
        + feature(geometry("LineString", "[[5.2,52.3],[5.3,52.4]]"), R"("id":"A6","properties":null)") + ","
        + feature(geometry("MultiLineString", "[[[5.2,52.3],[5.3,52.4]],[[5,52],[5,53],[6,53]]]")) + ","
        + feature(geometry(
            "Polygon", "[[[5,52],[6,52],[6,53],[5,52]],[[5.4,52.2],[5.6,52.2],[5.5,52.3],[5.4,52.2]]]"))
        + "," + feature(geometry("MultiPolygon", "[[[[5,52],[6,52],[6,53],[5,52]]]]")) + ","
        + feature("null"));
    auto const layer = read(text);
    ASSERT_TRUE(layer.ok()) << faults_of(layer.refusal()).front();
    ASSERT_EQ(layer->features.size(), 7U);
    EXPECT_EQ(layer->features[0].id, "7");
    EXPECT_EQ(layer->features[0].properties.at("naam").as_string(), "SEH");
    EXPECT_EQ(layer->features[0].geometry.parts[0][0][0], (LonLat{5.2, 52.3}));
    EXPECT_EQ(layer->features[2].id, "A6");
    ASSERT_EQ(layer->features[3].geometry.parts.size(), 1U);
    EXPECT_EQ(layer->features[3].geometry.parts[0][1].size(), 3U);
    EXPECT_EQ(layer->features[4].geometry.parts[0].size(), 2U);
    EXPECT_EQ(layer->features[6].geometry.kind, GeometryKind::none);
    EXPECT_EQ(vertex_count(*layer), 1U + 2 + 2 + 5 + 8 + 4);
}

TEST_F(ALayer, that_was_written_reads_back_the_same) {
    auto const text = collection(feature(geometry("Point", "[5.1234567,52.3]"),
                                     R"("id":"a\"b","properties":{"tekst":"é \" \\","n":1})")
        + ","
        + feature(
            geometry("MultiPolygon", "[[[[5,52],[6,52],[6,53],[5,52]]],[[[4,52],[4.5,52],[4,51],[4,52]]]]"))
        + "," + feature(geometry("MultiLineString", "[[[5.2,52.3],[5.3,52.4]]]")) + ","
        + feature(geometry("MultiPoint", "[[5,52]]")) + ","
        + feature(geometry("LineString", "[[5,52],[5,53]]")) + "," + feature("null"));
    auto const written = write_geojson(*read(text));
    auto const again = read(written);
    ASSERT_TRUE(again.ok()) << written;
    EXPECT_EQ(write_geojson(*again), written);
    EXPECT_EQ(again->features[0].id, "a\"b");
    EXPECT_EQ(again->features[0].geometry.parts[0][0][0], (LonLat{5.1234567, 52.3}));
    EXPECT_EQ(again->features[1].geometry.parts.size(), 2U);
}

TEST_F(ALayer, may_be_one_feature_or_one_bare_shape) {
    EXPECT_EQ(read(feature(geometry("Point", "[5,52]")))->features.size(), 1U);
    EXPECT_EQ(read(geometry("LineString", "[[5,52],[6,52]]"))->features.size(), 1U);
    EXPECT_EQ(read("\xEF\xBB\xBF" + geometry("Point", "[5,52]"))->features.size(), 1U) << "a byte order mark";
}

TEST_F(ALayer, that_says_it_is_in_rd_comes_out_in_degrees) {
    auto const crs = R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},)";
    auto const layer = read(collection(feature(geometry("Point", "[155000,463000]")), crs));
    ASSERT_TRUE(layer.ok());
    EXPECT_NEAR(layer->features[0].geometry.parts[0][0][0].lon, 5.3872036, 1e-5);
    EXPECT_EQ(faults(collection(feature(geometry("Point", "[5.2,52.3]")), crs)),
        Strings{"geojson_outside_rd_range at features[0].geometry.coordinates"});
    EXPECT_EQ(faults(collection("", R"("crs":{"type":"name","properties":{"name":"EPSG:3857"}},)")),
        Strings{"geojson_unknown_crs at crs"});
    auto const crs84 = R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},)";
    EXPECT_EQ(faults(collection("", crs84)), Strings{"accepted"});
}

TEST_F(ALayer, in_rd_that_does_not_say_so_gets_help) {
    auto const layer = read(
        collection(feature(geometry("LineString", "[[155000,463000],[155100,463000]]"), R"("id":"A1")")));
    ASSERT_FALSE(layer.ok());
    EXPECT_EQ(faults_of(layer.refusal()),
        (Strings{"geojson_rd_as_lon_lat at features[0].geometry.coordinates[0]", "more_faults"}));
    auto const nl = base::sentence(layer.refusal().faults[0], "nl");
    EXPECT_NE(nl.find("Object 1 (A1)"), std::string::npos) << nl;
    EXPECT_NE(nl.find("EPSG:4326"), std::string::npos) << nl;
    EXPECT_NE(base::sentence(layer.refusal().faults[1], "nl").find("1"), std::string::npos);
}

TEST_F(ALayer, with_latitude_first_gets_help) {
    EXPECT_EQ(faults_of_geometry("Point", "[52.3,5.2]"),
        Strings{"geojson_axes_swapped at features[0].geometry.coordinates"});
}

TEST_F(ALayer, with_bad_shapes_is_refused_with_every_fault_by_feature_and_path) {
    auto const text = collection(feature(geometry("Polygon", "[[[5,52],[6,52],[6,53]]]")) + ","
        + feature(geometry("Polygon", "[[[5,52],[6,52],[6,53],[5,53]]]")) + ","
        + feature(geometry("Circle", "[5,52]"), R"("properties":{"naam":"Kring"})") + ","
        + feature(geometry("LineString", "[[5,52]]")) + "," + feature(geometry("Point", "[200,52]")) + ","
        + feature(geometry("Point", "[5]")) + "," + feature(geometry("Point", R"(["5","52"])")) + ","
        + feature(geometry("MultiPoint", "[]")) + "," + feature(R"({"type":"Point"})") + "," + feature("7")
        + ",12," + feature(R"({"type":"GeometryCollection","geometries":[]})") + ","
        + R"({"type":"Feature","properties":{}})" + "," + feature("null", R"("properties":[1])") + ","
        + feature("null", R"("id":{},"properties":{})") + ","
        + feature(geometry("Polygon", "[[[5,52],[6,52],[6,53],[5,52]],[]]")));
    auto const layer = read(text);
    ASSERT_FALSE(layer.ok());
    EXPECT_EQ(faults_of(layer.refusal()),
        (Strings{
            "geojson_ring_too_short at features[0].geometry.coordinates[0]",
            "geojson_ring_not_closed at features[1].geometry.coordinates[0]",
            "geojson_geometry_unknown at features[2].geometry",
            "geojson_line_too_short at features[3].geometry.coordinates",
            "geojson_outside_lon_lat_range at features[4].geometry.coordinates",
            "geojson_position_malformed at features[5].geometry.coordinates",
            "geojson_position_malformed at features[6].geometry.coordinates",
            "geojson_coordinates_empty at features[7].geometry.coordinates",
            "geojson_coordinates_missing at features[8].geometry.coordinates",
            "geojson_geometry_malformed at features[9].geometry",
            "geojson_feature_malformed at features[10]",
            "geojson_geometry_collection at features[11].geometry",
            "geojson_geometry_malformed at features[12].geometry",
            "geojson_properties_malformed at features[13].properties",
            "geojson_feature_id_malformed at features[14].id",
            "geojson_coordinates_empty at features[15].geometry.coordinates[1]",
        }));
    EXPECT_NE(base::sentence(layer.refusal().faults[2], "nl").find("Object 3 (Kring)"), std::string::npos);
}

TEST_F(ALayer, with_a_place_of_hundreds_of_digits_is_refused_in_a_few_words) {
    auto const layer = read(collection(feature(geometry("Point", "[1e308,52]"))));
    ASSERT_FALSE(layer.ok());
    EXPECT_LT(base::sentence(layer.refusal().faults[0], "nl").size(), 300U);
}

TEST_F(ALayer, that_is_no_geojson_is_refused_with_the_place) {
    auto const broken = read("{\n  \"type\": \"FeatureCollection\",\n  \"features\": [ oops ]}");
    ASSERT_FALSE(broken.ok());
    EXPECT_EQ(code_of(broken), "geojson_not_json");
    EXPECT_NE(
        base::sentence(broken.refusal().faults[0], "en").find("line 3, character 17"), std::string::npos)
        << base::sentence(broken.refusal().faults[0], "en");
    EXPECT_EQ(faults(""), Strings{"geojson_not_json"});
    EXPECT_EQ(faults("{} {}"), Strings{"geojson_not_json"});
    EXPECT_EQ(faults("[1,2]"), Strings{"geojson_not_geojson at type"});
    EXPECT_EQ(faults(R"({"type":"Topology"})"), Strings{"geojson_not_geojson at type"});
    EXPECT_EQ(faults(R"({"type":"FeatureCollection"})"), Strings{"geojson_features_missing at features"});
    EXPECT_EQ(faults("\"\xff\""), Strings{"geojson_not_json"});
    EXPECT_EQ(faults_of_geometry("Point", "[1e999,52]"),
        Strings{"geojson_number_not_finite at features[0].geometry.coordinates"});
}

TEST_F(ALayer, beyond_a_limit_is_refused_with_the_limit) {
    std::string points;
    for (std::size_t i = 0; i <= limits::geojson_vertices_max; ++i) points += (i == 0 ? "[5,52]" : ",[5,52]");
    EXPECT_EQ(faults_of_geometry("MultiPoint", "[" + points + "]"), Strings{"geojson_too_many_vertices"});
    std::string features;
    for (std::size_t i = 0; i <= limits::geojson_features_max; ++i)
        features += (i == 0 ? "" : ",") + feature("null");
    EXPECT_EQ(faults(collection(features)), Strings{"geojson_too_many_features"});
    auto const long_text = [](std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += "é";
        return R"("properties":{"lijst":[{"tekst":")" + text + R"("}]})";
    };
    EXPECT_EQ(faults(feature("null", long_text(2'000))), Strings{"accepted"});
    EXPECT_EQ(
        faults(feature("null", long_text(2'001))), Strings{"geojson_property_text_too_long at properties"});
    EXPECT_EQ(faults(std::string(limits::geojson_bytes_max + 1, ' ')), Strings{"geojson_too_large"});
    EXPECT_EQ(faults(std::string(100'000, '[')), Strings{"geojson_too_deep"});
    EXPECT_EQ(faults_of_geometry("Point", std::string(60, '[') + std::string(60, ']')).size(), 1U);
}

TEST_F(ALayer, of_ten_megabytes_of_little_values_cannot_fill_the_memory) {
    std::string text = "[";
    while (text.size() < limits::geojson_bytes_max - 100) text += "[0],";
    text += "0]";
    EXPECT_EQ(faults(text), Strings{"geojson_too_complex"});
}

TEST_F(ALayer, with_very_many_faults_tells_the_first_hundred_and_counts_the_rest) {
    std::string features;
    for (int i = 0; i < 500; ++i) features += (i == 0 ? "" : ",") + feature(geometry("Point", "[200,52]"));
    auto const layer = read(collection(features));
    ASSERT_FALSE(layer.ok());
    ASSERT_EQ(layer.refusal().faults.size(), limits::faults_max + 1);
    EXPECT_EQ(layer.refusal().faults.back().parameters.at("count"), "400");
}

TEST_F(ALayer, damaged_at_random_never_breaks_the_reader) {
    auto const whole = collection(feature(geometry("Polygon", "[[[5,52],[6,52],[6,53],[5,52]]]"),
                                      R"("id":3,"properties":{"naam":"x","n":[1,{"a":null}]})")
        + "," + feature(geometry("MultiLineString", "[[[5.2,52.3],[5.3,52.4]]]")));
    std::mt19937 random(99);
    std::string const alphabet = "[]{}\",:0123456789.eE-+ntPolygonMultiFeature\\u\xc3\xff";
    for (int i = 0; i < 30'000; ++i) {
        auto text = whole;
        for (auto edits = random() % 6 + 1; edits > 0; --edits) {
            auto const at = random() % text.size();
            if (random() % 3 == 0) text.erase(at, random() % 9 + 1);
            else text[at] = alphabet[random() % alphabet.size()];
            if (text.empty()) text = "x";
        }
        auto const layer = read(text);
        if (!layer.ok()) {
            ASSERT_FALSE(layer.refusal().faults.empty());
            continue;
        }
        ASSERT_TRUE(read(write_geojson(*layer)).ok()) << text;
    }
}

TEST(FaultSentences, are_there_in_two_languages_and_name_the_same_things) {
    auto const names_in = [](std::string_view text) {
        std::vector<std::string> names;
        for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
            names.emplace_back(text.substr(at, text.find('}', at) - at));
        }
        std::ranges::sort(names);
        return names;
    };
    EXPECT_GT(all_fault_codes().size(), 50U);
    for (auto const* const code : all_fault_codes()) {
        EXPECT_FALSE(code->sentence_nl.empty()) << code->code;
        EXPECT_NE(code->sentence_nl, code->sentence_en) << code->code;
        EXPECT_EQ(names_in(code->sentence_nl), names_in(code->sentence_en)) << code->code;
        EXPECT_EQ(code->sentence_nl.back(), '.') << code->code;
    }
}

using SharedLayers = test::SharedFiles;

TEST_F(SharedLayers, of_hospitals_ambulances_and_kampen_come_in_whole) {
    RdConverter const converter;
    struct Expected {
        char const* path;
        std::size_t features;
    };
    for (auto const& [path, features] : {Expected{"data/medical/ziekenhuizen-nl-2019.geojson", 89},
             Expected{"data/medical/ambulancestandplaatsen-nl-2019.geojson", 280},
             Expected{"data/osm-kampen/kampen-poi.geojson", 162},
             Expected{"data/power/hoogspanning-nl-2022.geojson", 94}}) {
        auto const layer = read_geojson(shared(path), converter);
        ASSERT_TRUE(layer.ok()) << path << ": " << faults_of(layer.refusal()).front();
        EXPECT_EQ(layer->features.size(), features) << path;
        EXPECT_TRUE(read_geojson(write_geojson(*layer), converter).ok()) << path;
    }
}

TEST_F(SharedLayers, flevoland_is_as_large_as_its_land) {
    RdConverter const converter;
    auto const regions =
        read_geojson(shared("data/boundaries/veiligheidsregio-2023.wgs84.geojson"), converter);
    ASSERT_TRUE(regions.ok());
    for (auto const& region : regions->features) {
        if (region.id != "VR25") continue;
        // 1,412 km2 of land (CBS 2023), and the inland water that the generalised boundary takes along.
        EXPECT_NEAR(area_m2(region.geometry, converter) / 1e6, 1'412, 60);
    }
}

}  // namespace
}  // namespace paraat::geo
