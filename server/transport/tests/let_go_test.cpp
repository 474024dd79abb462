// An incident that a browser lets go and opens again comes whole, however soon that is.
#include <gtest/gtest.h>

#include "server/transport/tests/edge_world.hpp"

namespace paraat::test {
namespace {

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
        socket.send_text(without);
        socket.send_text(with);
        auto const frame = socket.next_of_type("snapshot");
        ASSERT_NE(frame.find(R"("scopes":[")" + fire + R"("])"), std::string::npos) << round << ": " << frame;
    }
}

}  // namespace
}  // namespace paraat::test
