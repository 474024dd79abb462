// Large frames and answers travel packed to who can unpack them, and say the very same.
#include "server/transport/packing.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <thread>

#include "server/transport/limits.hpp"
#include "server/transport/tests/edge_world.hpp"
#include "server/transport/tests/held.hpp"

namespace paraat::test {
namespace {

std::string unpacked(std::string const& bytes) {
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
    std::string text(4U << 20, '\0');
    std::string input = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    EXPECT_EQ(stream.avail_in, 0u) << "nothing behind it";
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

constexpr int text_message = 1, binary_message = 2;
constexpr auto large = transport::limits::packed_from_bytes;
std::string const changes_path = "/api/v1/changes?scopes=home&waitS=0",
                  takes_gzip = "Accept-Encoding: gzip\r\n";

struct PackingTest : testing::Test {
    EdgeWorld world;
    Browser anna;

    PackingTest() {
        world.add_person("anna", {"editor@VR25#BRW"});
        world.set_password("anna", good_password);
        world.sign_in("anna", good_password, &anna);
    }
    /// A picture of some size.
    void put_up_many() {
        for (std::size_t bytes = 0; bytes < large; bytes += 400)
            ASSERT_EQ(world.put_up(anna, "VR25", std::string(400, 'w')).status, 200);
    }
    void subscribe(RawSocket& socket, std::string const& more = {}) {
        ASSERT_EQ(socket.upgrade(world.socket_headers(anna)).status, 101);
        socket.send_text(R"({"type":"subscribe","scopes":["home"],"cursor":null)" + more + "}");
    }
};

TEST_F(PackingTest, a_large_picture_comes_packed_and_is_the_same_as_the_plain_one) {
    put_up_many();
    RawSocket packed(world.port()), plain(world.port());
    subscribe(packed, R"(,"packed":true)");
    subscribe(plain);
    auto const short_one = packed.next(), long_one = plain.next();
    EXPECT_EQ(short_one.code, binary_message);
    EXPECT_EQ(long_one.code, text_message);
    EXPECT_EQ(unpacked(short_one.payload), long_one.payload);
    EXPECT_LT(short_one.payload.size() * 4, long_one.payload.size());
}

TEST_F(PackingTest, a_small_change_after_it_comes_as_it_is) {
    put_up_many();
    RawSocket socket(world.port());
    subscribe(socket, R"(,"packed":true)");
    Held held;
    held.apply(unpacked(socket.next().payload));
    ASSERT_EQ(world.put_up(anna, "VR25", "dijk bij Kampen").status, 200);
    held.apply(socket.next_of_type("changes"));
    Held fresh;
    fresh.apply(world.get(anna, changes_path).body);
    EXPECT_EQ(held.rows, fresh.rows);
}

TEST_F(PackingTest, a_large_answer_is_packed_for_who_says_it_can_unpack_and_for_nobody_else) {
    put_up_many();
    auto const plain = world.get(anna, changes_path);
    auto const packed = world.ask("GET", changes_path, anna.headers() + takes_gzip);
    EXPECT_EQ(plain.header("content-encoding"), "");
    EXPECT_EQ(packed.header("content-encoding"), "gzip");
    EXPECT_EQ(unpacked(packed.body), plain.body);
    for (auto const* answer : {&plain, &packed}) EXPECT_EQ(answer->header("vary"), "accept-encoding");
    auto const refused = world.ask("GET", changes_path, anna.headers() + "Accept-Encoding: gzip;q=0\r\n");
    EXPECT_EQ(refused.body, plain.body);
}

TEST_F(PackingTest, so_is_the_description_of_the_api) {
    auto const packed = world.ask("GET", "/api/v1/openapi.json", takes_gzip);
    EXPECT_EQ(packed.header("content-encoding"), "gzip");
    EXPECT_EQ(unpacked(packed.body), world.ask("GET", "/api/v1/openapi.json").body);
}

// Who can have words of his own packed together with a secret learns the secret from the length.
TEST_F(PackingTest, an_answer_with_a_secret_is_never_packed) {
    auto const session = world.ask("GET", "/api/v1/session", anna.headers() + takes_gzip);
    EXPECT_NE(session.body.find(anna.csrf), std::string::npos);
    EXPECT_EQ(session.header("content-encoding"), "");
}

TEST(Packing, many_who_ask_for_one_text_at_once_share_what_was_packed_once) {
    transport::Packing packing;
    auto const text = std::make_shared<std::string const>(large, 'w');
    std::vector<transport::SharedBytes> got(8);
    {
        std::vector<std::jthread> people;
        for (auto& mine : got) people.emplace_back([&] { mine = packing.packed(text); });
    }
    for (auto const& each : got) EXPECT_EQ(each, got.front());
    EXPECT_EQ(unpacked(*got.front()), *text);
}

TEST(Packing, each_text_has_its_own_also_when_there_are_more_than_are_kept) {
    transport::Packing packing;
    std::vector<transport::SharedBytes> texts;
    for (char c = 'a'; c <= 'z'; ++c) texts.push_back(std::make_shared<std::string const>(large, c));
    for (auto const& text : texts) EXPECT_EQ(unpacked(*packing.packed(text)), *text);
    for (auto const& text : texts) EXPECT_EQ(unpacked(*packing.packed(text)), *text);
}

TEST(Packing, what_was_packed_goes_with_its_text) {
    transport::Packing packing;
    auto text = std::make_shared<std::string const>(large, 'w');
    std::weak_ptr const first = packing.packed(text);
    EXPECT_FALSE(first.expired());
    text = std::make_shared<std::string const>(large, 'x');
    static_cast<void>(packing.packed(text));
    EXPECT_TRUE(first.expired());
}

TEST(Packing, a_small_text_is_not_packed) {
    transport::Packing packing;
    EXPECT_EQ(packing.packed(std::make_shared<std::string const>(large - 1, 'w')), nullptr);
}

}  // namespace
}  // namespace paraat::test
