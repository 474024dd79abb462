// Which addresses users may be told: read once, and everything that hangs on it follows what was read.
#include <gtest/gtest.h>

#include "server/transport/origins.hpp"

namespace paraat::transport {
namespace {

Request asked_at(std::string const& host) {
    Request request;
    request.headers.emplace_back("host", host);
    return request;
}

TEST(OriginsTest, a_public_address_in_capitals_keeps_its_cookies_behind_tls_too) {
    for (auto const* url :
        {"https://paraat.nl", "HTTPS://Paraat.NL", "https://paraat.nl/", "https://paraat.nl:443"}) {
        Origins const origins(url, "127.0.0.1", 8080);
        EXPECT_TRUE(origins.is_secure()) << url;
        EXPECT_EQ(origins.session_cookie(), "__Host-paraat_session") << url;
        EXPECT_EQ(origins.device_cookie(), "__Secure-paraat_device") << url;
        EXPECT_EQ(origins.start(), "https://paraat.nl") << url;
        EXPECT_TRUE(origins.knows_host(asked_at("paraat.nl"))) << url;
    }
    EXPECT_FALSE(Origins("http://paraat.nl", "127.0.0.1", 8080).is_secure());
    EXPECT_FALSE(Origins("", "127.0.0.1", 8080).is_secure());
}

TEST(OriginsTest, an_address_that_no_browser_can_open_is_no_public_address) {
    for (auto const* url : {"https://paraat.nl/pad", "https://paraat.nl//", "https://paraat.nl:99999",
             "https://paraat.nl:0", "https://paraat.nl:", "https://paraat.nl:80x", "https://a:b:80",
             "https://[::1", "https://::1", "https://", "https:///", "paraat.nl", "ftp://paraat.nl", "/",
             "//", "", "https://paraat.nl?x=1", "https://anna@paraat.nl"}) {
        EXPECT_EQ(public_origin(url), "") << url;
    }
    EXPECT_EQ(public_origin("https://paraat.nl:8443/"), "https://paraat.nl:8443");
    EXPECT_EQ(public_origin("http://[::1]:8080"), "http://[::1]:8080");
}

TEST(OriginsTest, a_tile_service_may_lie_deep_inside_its_host) {
    EXPECT_EQ(origin_of_url("https://Service.PDOK.nl/brt/wmts?x={z}"), "https://service.pdok.nl");
}

}  // namespace
}  // namespace paraat::transport
