// What the operator hears at night: one clear sentence, and nothing made that was not asked for.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "server/app/command_line.hpp"
#include "server/app/data_kind.hpp"
#include "server/app/tests/temporary_folder.hpp"
#include "server/base/check.hpp"
#include "server/kernel/attachments.hpp"

namespace paraat::app {

namespace {

namespace files = std::filesystem;

struct Told {
    int code;
    std::string out, err;
};
Told paraat(std::vector<std::string> const& words) {
    std::ostringstream out, err;
    int const code = run_command_line(words, out, err);
    return {code, out.str(), err.str()};
}

TEST(CommandLine, HelpTeachesWhereverItIsAskedFor) {
    for (auto const& words : std::vector<std::vector<std::string>>{
             {}, {"--help"}, {"-h"}, {"help"}, {"serve", "--help"}, {"serve", "-h"}, {"backup", "x", "-h"}}) {
        auto const told = paraat(words);
        EXPECT_EQ(told.code, exit_ok);
        EXPECT_NE(told.out.find("paraat"), std::string::npos);
        EXPECT_EQ(told.err, "");
    }
}

TEST(CommandLine, WhatCannotBeUnderstoodIsSaidInTwoLanguages) {
    for (auto const& words :
        std::vector<std::vector<std::string>>{{"sreve"}, {"serve", "--dta", "x"}, {"serve", "--data"},
            {"serve", "--data="}, {"serve", "--data", ""}, {"backup"}, {"verify", "more"}}) {
        auto const told = paraat(words);
        EXPECT_EQ(told.code, exit_usage) << words.front();
        EXPECT_EQ(std::ranges::count(told.err, '\n'), 2) << told.err;
    }
}

TEST(CommandLine, AnAddressIsReadAsPeopleWriteIt) {
    EXPECT_EQ(address_of("localhost:8080").host, "127.0.0.1");
    EXPECT_EQ(address_of("[::1]:8080").host, "::1");
    EXPECT_EQ(address_of("0.0.0.0:80").port, 80u);
    for (auto const* wrong : {"", "8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:80x", ":-1"})
        EXPECT_GT(address_of(wrong).port, 65535u) << wrong;
}

TEST(CommandLine, AMistypedDirectoryIsNotMade) {
    TemporaryFolder const folder;
    auto const typo = folder / "typo";
    for (auto const& words : std::vector<std::vector<std::string>>{{"user", "invite", "anna"},
             {"user", "end-sessions", "anna"}, {"verify"}, {"backup", folder / "backup"}}) {
        auto asked = words;
        asked.insert(asked.end(), {"--data", typo});
        auto const told = paraat(asked);
        EXPECT_EQ(told.code, exit_failed) << words.front();
        EXPECT_NE(told.err.find("staat geen journaal van Paraat"), std::string::npos) << told.err;
        EXPECT_FALSE(files::exists(typo)) << words.front();
    }
}

TEST(CommandLine, WhatTheDiskRefusesIsSaidWithoutJargon) {
    std::error_code const full = std::make_error_code(std::errc::no_space_on_device);
    EXPECT_EQ(in_words(files::filesystem_error("copy", "/a", "/b", full)),
        "De schijf is vol: /b.\nThe disk is full: /b.");
    std::error_code const barred = std::make_error_code(std::errc::permission_denied);
    EXPECT_TRUE(in_words(files::filesystem_error("mkdir", "/a", barred)).starts_with("/a kan niet worden"));
    EXPECT_TRUE(in_words(base::DiskFull("x: write")).starts_with("De schijf is vol"));
    EXPECT_EQ(in_words(base::Trouble("Nederlands.\nEnglish.")), "Nederlands.\nEnglish.");
    EXPECT_TRUE(in_words(base::Trouble("x: sync: EIO")).starts_with("De schijf of de database"));
    EXPECT_TRUE(in_words(std::runtime_error("oeps")).starts_with("Fout in Paraat zelf: oeps"));
}

TEST(CommandLine, AnAttachmentThatWasAlteredOrIsGoneIsFoundByVerify) {
    TemporaryFolder const folder;
    auto const data = folder / "data";
    std::string photo;
    {
        House house(data);
        photo = kernel::Attachments(house.kernel(), data).keep({.bytes = "foto", .account = "anna"});
    }
    EXPECT_EQ(paraat({"verify", "--data", data}).code, exit_ok);
    auto const file = data + "/attachments/" + photo;
    std::ofstream(file, std::ios::app) << "x";
    EXPECT_EQ(paraat({"verify", "--data", data}).code, exit_failed);
    files::remove(file);
    EXPECT_EQ(paraat({"verify", "--data", data}).code, exit_failed);
}

TEST(DataKind, TheDemoNeverTouchesRealDataNorServeTheDemo) {
    TemporaryFolder const folder;
    {
        House house(folder / "real");
        claim(house, DataKind::real);
        claim(house, DataKind::real);
        EXPECT_THROW(claim(house, DataKind::invented), base::Trouble);
    }
    House house(folder / "demo");
    claim(house, DataKind::invented);
    EXPECT_THROW(claim(house, DataKind::real), base::Trouble);
}

TEST(DataKind, ADirectoryFromBeforeItWasNotedIsKnownByItsPeople) {
    TemporaryFolder const folder;
    House house(folder / "data");
    house.kernel().directory().put("account:anna", "assignment", "administrator@VR25");
    EXPECT_THROW(claim(house, DataKind::invented), base::Trouble);
    house.kernel().write_and_wait(
        [](journal::Writer& writer) { writer.put_setting({"demo", "born", "2026-11-22T08:00:00Z"}); });
    EXPECT_THROW(claim(house, DataKind::real), base::Trouble);
    claim(house, DataKind::invented);
}

}  // namespace

}  // namespace paraat::app
