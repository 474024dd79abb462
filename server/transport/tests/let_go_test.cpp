// An incident that a browser lets go and opens again comes whole, however soon that is.
#include <gtest/gtest.h>

#include "server/transport/tests/edge_world.hpp"

namespace paraat::test {
namespace {

/// A short text as it travels, masked with zeros: two of them go in one packet, which no writing apart can
/// promise.
std::string frame_of(std::string const& text) {
    EXPECT_LT(text.size(), 126U);
    std::string bytes{'\x81', static_cast<char>(0x80U | text.size())};
    return bytes + std::string(4, '\0') + text;
}

TEST(LetGo, an_incident_that_is_opened_again_comes_whole_however_soon) {
    EdgeWorld world;
    Browser anna;
    world.add_person("anna", {"editor@VR25#BRW"});
    world.set_password("anna", good_password);
    world.sign_in("anna", good_password, &anna);
    auto const fire = world.fresh_id();
    std::string const without = R"({"type":"subscribe","scopes":["home"],"cursor":null})";
    std::string const with = R"({"type":"subscribe","scopes":["home",")" + fire + R"("],"cursor":null})";
    RawSocket socket(world.port());
    ASSERT_EQ(socket.upgrade(world.socket_headers(anna)).status, 101);
    socket.send_text(with);
    EXPECT_NE(socket.next_of_type("snapshot").find(R"("scopes":["home",)"), std::string::npos);
    for (int round = 0; round < 20; ++round) {
        ASSERT_TRUE(socket.send(frame_of(without) + frame_of(with)));
        auto const answer = socket.next_of_type("snapshot");
        ASSERT_NE(answer.find(R"("scopes":[")" + fire + R"("])"), std::string::npos)
            << round << ": " << answer;
    }
}

}  // namespace
}  // namespace paraat::test
