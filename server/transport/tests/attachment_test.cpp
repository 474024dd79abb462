// Files: handed in by who may give them to a record, given to who sees a record that names them, never run by
// a browser.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include <filesystem>
#include <fstream>

#include "server/base/hash.hpp"
#include "server/transport/tests/edge_world.hpp"

namespace paraat::test {
namespace {

struct AttachmentTest : testing::Test {
    EdgeWorld world;
    Browser anna, bram, dirk;
    std::string incident = world.fresh_id();

    AttachmentTest() {
        sign_in("anna", "editor@VR25", anna);
        sign_in("bram", "reader@VR25", bram);
        sign_in("dirk", "reader@VR14", dirk);
        world.directory().put("region:VR25", "scope", incident);
    }
    void sign_in(std::string const& name, std::string const& role, Browser& browser) {
        world.add_person(name, {role});
        world.set_password(name, good_password);
        world.sign_in(name, good_password, &browser);
    }
    RawAnswer hand_in(std::string const& bytes, std::string const& type, std::string const& where) {
        return hand_in(anna, bytes, type, where);
    }
    RawAnswer hand_in(
        Browser const& who, std::string const& bytes, std::string const& type, std::string const& where) {
        return world.ask("POST", "/api/v1/attachments?name=foto.png" + where,
            who.headers() + "Content-Type: " + type + "\r\n", bytes);
    }
    /// A record that names the file; its audience is who sees it.
    void name_in_a_record(access::Audience const& audience) {
        world.kernel().write_and_wait([&](journal::Writer& writer) {
            writer.put_row({.table = "map_layer",
                .key = world.fresh_id(),
                .region = "VR25",
                .audience = audience.text(),
                .body = R"({"title":"foto","file":")" + hash() + R"("})"});
        });
    }
    int status_for(Browser const& who) { return world.get(who, "/api/v1/attachments/" + hash()).status; }
    std::string const picture{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16};
    std::string hash() const { return base::hexadecimal(base::hash_of(picture)); }
};

TEST_F(AttachmentTest, a_file_is_of_who_handed_it_in_until_a_record_names_it) {
    auto const kept = hand_in(picture, "image/png", "&incident=" + incident);
    ASSERT_EQ(kept.status, 201) << kept.body;
    EXPECT_NE(kept.body.find(hash()), std::string::npos) << kept.body;
    EXPECT_EQ(status_for(anna), 200);
    EXPECT_EQ(status_for(bram), 404) << "in the same incident, and nobody has shown it to him";
    name_in_a_record(access::only({.scope = *base::Uuid::parse(incident)}));
    auto const given = world.get(bram, "/api/v1/attachments/" + hash());
    EXPECT_EQ(given.status, 200);
    EXPECT_EQ(given.body, picture);
    EXPECT_EQ(given.header("content-type"), "image/png");
    auto const refused = world.get(dirk, "/api/v1/attachments/" + hash());
    auto const absent = world.get(dirk, "/api/v1/attachments/" + std::string(64, '0'));
    EXPECT_EQ(refused.status, 404);
    EXPECT_EQ(refused.body.substr(0, refused.body.find("instance")),
        absent.body.substr(0, absent.body.find("instance")));
    EXPECT_EQ(world.get({}, "/api/v1/attachments/" + hash()).status, 401);
}

TEST_F(AttachmentTest, a_file_that_a_record_for_a_few_names_is_for_those_few) {
    Browser eva;
    sign_in("eva", "reader@VR25", eva);
    hand_in(picture, "image/png", "&incident=" + incident);
    name_in_a_record(access::only({.account = "bram"}));
    EXPECT_EQ(status_for(bram), 200);
    EXPECT_EQ(status_for(eva), 404) << "she is in the incident, but that record is not for her";
}

TEST_F(AttachmentTest, a_file_is_handed_in_only_where_one_may_give_it_to_something) {
    EXPECT_EQ(hand_in(picture, "image/png", "&incident=" + world.fresh_id()).status, 404);
    EXPECT_EQ(hand_in(picture, "image/png", "&incident=nonsense").status, 422);
    EXPECT_EQ(hand_in(picture, "image/png", "&region=VR14").status, 404);
    EXPECT_EQ(hand_in(picture, "image/png", "&region=").status, 404);
    EXPECT_EQ(hand_in(picture, "image/png", "&region=VR25").status, 201);
    EXPECT_EQ(status_for(dirk), 404);
}

TEST_F(AttachmentTest, who_may_give_files_to_no_record_hands_in_none) {
    auto const refused = hand_in(bram, picture, "image/png", "&incident=" + incident);
    EXPECT_EQ(refused.status, 403) << "a reader: " << refused.body;
    EXPECT_NE(refused.body.find(R"("code":"forbidden")"), std::string::npos) << refused.body;
    EXPECT_EQ(hand_in(bram, picture, "image/png", "&region=VR25").status, 403);
    EXPECT_EQ(hand_in(bram, picture, "image/png", "").status, 403);
    EXPECT_EQ(hand_in({}, picture, "image/png", "&region=VR25").status, 401);
    auto forged = anna;
    forged.csrf.clear();
    EXPECT_EQ(hand_in(forged, picture, "image/png", "&region=VR25").status, 403) << "without the token";
    EXPECT_FALSE(std::filesystem::exists(world.data_directory() + "/attachments")) << "nothing was kept";
}

TEST_F(AttachmentTest, nobody_takes_all_places_for_uploads) {
    Browser carla;
    sign_in("carla", "editor@VR25", carla);
    std::string const head = "POST /api/v1/attachments?name=x HTTP/1.1\r\nHost: " + world.host()
        + "\r\nContent-Type: image/png\r\nContent-Length: 100\r\nExpect: 100-continue\r\n";
    RawConnection first(world.port()), second(world.port()), third(world.port()), other(world.port());
    for (auto* slow : {&first, &second}) {
        slow->send(head + anna.headers() + "\r\n");
        EXPECT_EQ(slow->answer(true).status, 100) << "has its place, and sends nothing";
    }
    third.send(head + anna.headers() + "\r\n");
    EXPECT_EQ(third.answer().status, 503);
    other.send(head + carla.headers() + "\r\n");
    EXPECT_EQ(other.answer(true).status, 100) << "a colleague goes on";
}

TEST_F(AttachmentTest, who_asks_for_much_and_reads_nothing_is_not_given_more) {
    std::string const large(50 * 1024 * 1024, 'a');
    ASSERT_EQ(hand_in(large, "text/plain", "").status, 201);
    auto const path = "/api/v1/attachments/" + base::hexadecimal(base::hash_of(large));
    std::vector<std::unique_ptr<RawConnection>> idle;
    for (int i = 0; i < 3; ++i) {
        idle.push_back(std::make_unique<RawConnection>(world.port(), 4096));
        idle.back()->send(
            "GET " + path + " HTTP/1.1\r\nHost: " + world.host() + "\r\n" + anna.headers() + "\r\n");
    }
    EXPECT_EQ(world.get(anna, path).status, 429) << "128 MB at once, no more";
    idle.clear();
    int status = 0;
    for (int again = 0; again < 200 && status != 200; ++again) status = world.get(anna, path).status;
    EXPECT_EQ(status, 200) << "and it is given back";
}

TEST_F(AttachmentTest, the_bytes_decide_what_a_file_is_not_what_is_said_of_it) {
    EXPECT_EQ(hand_in("<script>alert(1)</script>", "image/png", "").status, 415);
    EXPECT_EQ(hand_in("<html></html>", "text/html", "").status, 415);
    EXPECT_EQ(hand_in("<svg onload='x'/>", "image/svg+xml", "").status, 415);
    EXPECT_EQ(hand_in("MZ\x90", "application/pdf", "").status, 415);
    EXPECT_EQ(hand_in("", "image/png", "").status, 422);
    EXPECT_EQ(hand_in("PK\x03\x04...", "application/vnd.oasis.opendocument.text", "").status, 201);
    for (auto const* strange :
        {"application/vnd.oasis.opendocument.+html", "application/vnd.oasis.opendocument.text, text/html",
            "application/vnd.openxmlformats-officedocument.", "application/zip"})
        EXPECT_EQ(hand_in("PK\x03\x04...", strange, "").status, 415) << strange;
    auto const layer = hand_in(R"({"type":"FeatureCollection","features":[]})", "application/geo+json", "");
    EXPECT_NE(layer.body.find("application/geo+json"), std::string::npos) << layer.body;
    auto const disguised = hand_in(picture, "text/plain", "");
    EXPECT_NE(disguised.body.find("image/png"), std::string::npos) << disguised.body;
}

TEST_F(AttachmentTest, a_file_name_says_nothing_to_the_browser_or_the_disk) {
    auto const kept =
        world.ask("POST", "/api/v1/attachments?name=..%2F..%2Fb%C3%A9%22%0D%0Ax.txt&incident=" + incident,
            anna.headers() + "Content-Type: text/plain\r\n", "hallo");
    ASSERT_EQ(kept.status, 201) << kept.body;
    auto const given = world.get(anna, "/api/v1/attachments/" + base::hexadecimal(base::hash_of("hallo")));
    EXPECT_EQ(given.header("content-disposition"), "attachment; filename*=UTF-8''b%C3%A9x.txt");
    EXPECT_NE(given.header("content-security-policy").find("sandbox"), std::string::npos);
    EXPECT_EQ(world.get(anna, "/api/v1/attachments/..%2f..%2fparaat.db").status, 400);
    EXPECT_EQ(world.get(anna, "/api/v1/attachments/paraat.db").status, 404);
}

TEST_F(AttachmentTest, a_long_name_is_cut_between_two_characters) {
    std::string name = "a";
    for (int i = 0; i < 150; ++i) name += "%C3%A9";
    auto const kept = world.ask("POST", "/api/v1/attachments?name=" + name + "&incident=" + incident,
        anna.headers() + "Content-Type: text/plain\r\n", "lang");
    ASSERT_EQ(kept.status, 201);
    boost::json::error_code error;
    auto const told = boost::json::parse(kept.body, error);
    ASSERT_FALSE(error) << kept.body;
    EXPECT_EQ(told.at("name").as_string().size(), 199u);
}

TEST_F(AttachmentTest, what_was_altered_on_disk_is_not_handed_out) {
    hand_in(picture, "image/png", "&incident=" + incident);
    std::ofstream(world.data_directory() + "/attachments/" + hash(), std::ios::app) << "x";
    EXPECT_EQ(world.get(anna, "/api/v1/attachments/" + hash()).status, 503);
}

TEST_F(AttachmentTest, too_large_is_refused_by_the_head_alone) {
    auto const announce = [&](std::string const& cookie, std::size_t bytes) {
        RawConnection connection(world.port());
        connection.send("POST /api/v1/attachments HTTP/1.1\r\nHost: " + world.host() + "\r\n" + cookie
            + "Content-Type: image/png\r\nContent-Length: " + std::to_string(bytes) + "\r\n\r\n");
        return connection.answer().status;
    };
    EXPECT_EQ(announce(anna.headers(), 64 * 1024 * 1024 + 1), 413);
    EXPECT_EQ(announce("", 2 * 1024 * 1024), 401) << "a stranger makes us hold no large body";
    auto const layer = hand_in("[" + std::string(10 * 1024 * 1024, ' ') + "]", "application/geo+json", "");
    EXPECT_EQ(layer.status, 413);
}

TEST_F(AttachmentTest, nothing_half_written_stays_behind) {
    hand_in(picture, "image/png", "&incident=" + incident);
    hand_in(picture, "image/png", "&region=VR25");
    int files = 0;
    for (auto const& entry : std::filesystem::directory_iterator(world.data_directory() + "/attachments")) {
        EXPECT_EQ(entry.path().filename(), hash());
        ++files;
    }
    EXPECT_EQ(files, 1) << "the same content is kept once";
}

}  // namespace
}  // namespace paraat::test
