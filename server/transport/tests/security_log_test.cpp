// An auditor finds who signed in, who was refused and what ended: a line each, and never a secret in it.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "server/base/json.hpp"
#include "server/transport/security_log.hpp"
#include "server/transport/tests/edge_world.hpp"

namespace paraat::test {
namespace {

namespace json = boost::json;
using testing::internal::CaptureStderr;
using testing::internal::GetCapturedStderr;

struct SecurityLogTest : testing::Test {
    EdgeWorld world;
    Browser anna;

    SecurityLogTest() {
        world.add_person("anna", {"editor@VR25"});
        world.add_person("chris", {"administrator@VR25"});
        world.set_password("anna", good_password);
        world.set_password("chris", good_password);
    }
    /// The lines for an auditor that come of this, read as a program reads them.
    template <class Deed>
    std::vector<json::object> lines_of(Deed const& deed) {
        CaptureStderr();
        deed();
        std::istringstream log(GetCapturedStderr());
        std::vector<json::object> found;
        for (std::string line; std::getline(log, line);) {
            EXPECT_EQ(line.find(good_password), std::string::npos) << line;
            if (!line.starts_with("security ")) continue;
            found.push_back(json::parse(line.substr(9)).as_object());
            EXPECT_TRUE(base::Instant::parse(std::string(found.back().at("at").as_string()))) << line;
        }
        return found;
    }
    static void expect(std::vector<json::object> const& lines, json::object wanted) {
        ASSERT_EQ(lines.size(), 1u) << wanted;
        auto line = lines.front();
        line.erase("at");
        EXPECT_EQ(line, wanted) << line;
    }
};

TEST_F(SecurityLogTest, signing_in_and_out_and_a_wrong_password_are_told_with_account_and_address) {
    expect(lines_of([&] { world.sign_in("anna", good_password, &anna); }),
        {{"event", "signed_in"}, {"account", "anna"}, {"address", "127.0.0.1"}, {"how", "password"}});
    expect(lines_of([&] { world.sign_in("anna", "niet dit wachtwoord"); }),
        {{"event", "sign_in_failed"}, {"account", "anna"}, {"address", "127.0.0.1"}, {"how", "password"}});
    expect(lines_of([&] { world.ask("DELETE", "/api/v1/session", anna.headers()); }),
        {{"event", "signed_out"}, {"account", "anna"}, {"address", "127.0.0.1"}});
}

TEST_F(SecurityLogTest, what_was_typed_as_a_name_that_nobody_has_is_not_told) {
    expect(lines_of([&] { world.sign_in(good_password, "x"); }),
        {{"event", "sign_in_failed"}, {"address", "127.0.0.1"}, {"how", "password"}});
    auto const lines = lines_of([&] { world.sign_in(R"(anna\nsecurity {\"event\":\"signed_in\"})", "x"); });
    for (auto const& line : lines) {
        EXPECT_EQ(line.at("event").as_string(), "sign_in_failed");
        EXPECT_FALSE(line.contains("account"));
    }
}

TEST_F(SecurityLogTest, a_right_that_is_not_held_and_a_foreign_website_are_told) {
    world.sign_in("anna", good_password, &anna);
    expect(lines_of([&] { world.post(anna, "/api/v1/invitations", R"({"account":"chris"})"); }),
        {{"event", "refused"}, {"account", "anna"}, {"address", "127.0.0.1"}, {"how", "forbidden"},
            {"path", "/api/v1/invitations"}});
    expect(lines_of([&] {
        world.ask("POST", "/api/v1/session",
            "Origin: https://evil.example\r\nContent-Type: application/json\r\n", "{}");
    }),
        {{"event", "refused"}, {"address", "127.0.0.1"}, {"how", "origin_foreign"},
            {"path", "/api/v1/session"}});
}

TEST_F(SecurityLogTest, an_invitation_and_what_is_chosen_through_it_are_told_without_its_token) {
    Browser chris;
    world.sign_in("chris", good_password, &chris);
    std::string token;
    expect(lines_of([&] {
        auto const answer = world.post(chris, "/api/v1/invitations", R"({"account":"anna"})");
        auto const at = answer.body.find("token=") + 6;
        token = answer.body.substr(at, answer.body.find('"', at) - at);
    }),
        {{"event", "invitation_made"}, {"account", "anna"}, {"by", "chris"}, {"address", "127.0.0.1"}});
    auto const body = R"({"token":")" + token + R"(","password":")" + good_password + R"("})";
    auto const choose = [&] { world.post({}, "/api/v1/password", body); };
    expect(lines_of(choose),
        {{"event", "password_chosen"}, {"account", "anna"}, {"address", "127.0.0.1"}, {"how", "link"}});
    expect(lines_of(choose),
        {{"event", "refused"}, {"address", "127.0.0.1"}, {"how", "link_used"}, {"path", "/api/v1/password"}});
}

TEST_F(SecurityLogTest, sessions_that_somebody_ends_elsewhere_are_told) {
    world.sign_in("anna", good_password, &anna);
    expect(lines_of([&] { world.ask("DELETE", "/api/v1/sessions", anna.headers()); }),
        {{"event", "sessions_ended"}, {"account", "anna"}, {"address", "127.0.0.1"}, {"how", "all_others"}});
}

TEST(SecurityLogLine, no_text_of_another_ends_a_line_or_speaks_to_the_terminal) {
    auto const line = transport::line_of({.what = "refused",
                                             .account = "a\nsecurity {\"event\":\"signed_in\"}",
                                             .address = "\xE2\x80\xA8\x1b[2J\x7f\"\\",
                                             .path = std::string(5'000, 'x')},
        *base::Instant::parse("2027-04-01T07:00:00Z"));
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    EXPECT_TRUE(std::ranges::all_of(line.substr(0, line.size() - 1), [](char character) {
        return character >= ' ' && character <= '~';
    })) << line;
    EXPECT_LT(line.size(), 1'000u);
    auto const read = json::parse(line.substr(9)).as_object();
    EXPECT_EQ(read.at("account").as_string(), "a?security {\"event\":\"signed_in\"}");
    EXPECT_EQ(read.at("event").as_string(), "refused");
}

}  // namespace
}  // namespace paraat::test
