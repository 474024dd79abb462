// A backup is whole or it is none; what is put back is what was handed over, or nothing is.
#include <gtest/gtest.h>

#include <fstream>

#include "server/app/backup_folder.hpp"
#include "server/app/house.hpp"
#include "server/app/tests/killed_at.hpp"
#include "server/app/tests/temporary_folder.hpp"
#include "server/base/check.hpp"
#include "server/base/hash.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/kernel/attachments.hpp"
#include "tests/support/small_disk.hpp"

namespace paraat::app {

namespace {

namespace files = std::filesystem;

std::string text_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}
void put(std::string const& path, std::string const& text) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}
bool is_empty_or_gone(std::string const& path) { return !files::exists(path) || files::is_empty(path); }

struct BackupFolder : ::testing::Test {
    TemporaryFolder folder;
    std::string const data = folder / "data", backup = folder / "backup";
    std::string photo;

    BackupFolder() {
        House house(data);
        kernel::Attachments attachments(house.kernel(), data);
        photo = attachments.keep({.bytes = "een foto", .media_type = "text/plain", .account = "anna"});
    }
    void back_up(std::string const& to) const {
        auto const store = journal::open_sqlite(data);
        make_backup(*store, data, to);
    }
    /// The history that whoever opens this directory goes on with.
    static std::string history(std::string const& directory) {
        auto const store = journal::open_sqlite(directory);
        return store->reader()->setting(journal::history_space, journal::history_key).value_or("");
    }
    /// What restoring into this directory says went wrong; empty when nothing did.
    static std::string refusal(std::string const& from, std::string const& to) {
        try {
            restore_backup(from, to);
            return {};
        } catch (std::exception const& trouble) {
            return trouble.what();
        }
    }
};

TEST_F(BackupFolder, Root_puts_nothing_into_the_directory_of_another_user) {
    if (::geteuid() != 0) GTEST_SKIP() << "only root may give a folder away";
    back_up(backup);
    auto const other = folder / "other";
    files::create_directory(other);
    ASSERT_EQ(::chown(other.c_str(), 12345, 12345), 0);
    EXPECT_NE(refusal(backup, other).find("van een andere gebruiker (12345)"), std::string::npos);
    EXPECT_TRUE(is_empty_or_gone(other));
}

TEST_F(BackupFolder, WhatIsPutBackIsWhatWasBackedUpWithItsFiles) {
    back_up(backup);
    auto const again = folder / "again";
    EXPECT_EQ(refusal(backup, again), "");
    EXPECT_EQ(text_of(again + "/attachments/" + photo), "een foto");
    House house(again);
    EXPECT_TRUE(kernel::Attachments(house.kernel(), again).card(photo));
}

TEST_F(BackupFolder, AnAttachmentThatWasDamagedBeforeIsNamedAndTheRestIsKept) {
    put(data + "/attachments/" + photo, "een fotO");
    auto const words_of = [](auto const& act) -> std::string {
        try {
            act();
            return {};
        } catch (base::Trouble const& trouble) {
            return trouble.what();
        }
    };
    EXPECT_NE(words_of([&] { back_up(backup); }).find(photo), std::string::npos);
    auto const again = folder / "again";
    EXPECT_NE(refusal(backup, again).find(photo), std::string::npos);
    House house(again);
    EXPECT_TRUE(kernel::Attachments(house.kernel(), again).card(photo)) << "all but the file was put back";
}

TEST_F(BackupFolder, WhenTheDiskFillsUpAtTheVeryEndThereIsNoBackupAndNothingLiesInTheWay) {
    test::SmallDisk const disk;
    if (!disk.is_mounted()) GTEST_SKIP() << "only root may mount a small file system";
    // Room for every file but the last one, which makes it a backup.
    auto const before = disk.free_bytes();
    back_up(disk.path() + "/trial");
    auto const manifest_pages =
        files::file_size(disk.path() + "/trial/manifest.json") / test::SmallDisk::page + 1;
    auto const needed = before - disk.free_bytes() - manifest_pages * test::SmallDisk::page;
    files::remove_all(disk.path() + "/trial");
    disk.fill(needed);
    auto const to = disk.path() + "/backup";
    EXPECT_THROW(back_up(to), base::DiskFull);
    EXPECT_TRUE(is_empty_or_gone(to));
    disk.make_room();
    back_up(to);
    EXPECT_EQ(refusal(to, folder / "again"), "");
}

TEST_F(BackupFolder, ADiskThatIsFullWhenPuttingBackLeavesNoHalfDataDirectory) {
    test::SmallDisk const disk;
    if (!disk.is_mounted()) GTEST_SKIP() << "only root may mount a small file system";
    back_up(backup);
    disk.fill(10 * test::SmallDisk::page);
    EXPECT_NE(refusal(backup, disk.path() + "/data"), "");
    EXPECT_TRUE(is_empty_or_gone(disk.path() + "/data"));
}

TEST_F(BackupFolder, AManifestThatLeadsOutOfTheFolderIsRefused) {
    back_up(backup);
    put(folder / "outside", "kwaad");
    auto const hash = base::hexadecimal(base::Hasher().add("kwaad").finish());
    auto const again = folder / "deeper";
    files::create_directories(again);
    auto const manifest = text_of(backup + "/manifest.json");
    auto const with = [&](std::string const& path) {
        auto changed = manifest;
        changed.insert(changed.find("\"files\":[") + 9,
            R"({"path":")" + path + R"(","hash":")" + hash + R"(","size":5},)");
        put(backup + "/manifest.json", changed);
        return refusal(backup, again + "/data");
    };
    EXPECT_NE(with("attachments/../../outside").find("hoort niet"), std::string::npos);
    EXPECT_NE(with("../outside").find("hoort niet"), std::string::npos);
    EXPECT_FALSE(files::exists(again + "/outside"));
    EXPECT_TRUE(is_empty_or_gone(again));
    put(backup + "/manifest.json", manifest);
    EXPECT_EQ(refusal(backup, again + "/data"), "");
}

TEST_F(BackupFolder, WhatWasAlteredIsMissingOrTooMuchIsRefusedAndLeavesNothing) {
    auto const again = folder / "again";
    auto const refused_after = [&](std::string const& name, auto change) {
        auto const copy = folder / name;
        back_up(copy);
        change(copy);
        EXPECT_NE(refusal(copy, again), "") << name;
        EXPECT_TRUE(is_empty_or_gone(again)) << name;
    };
    refused_after("altered", [&](auto const& copy) { put(copy + "/attachments/" + photo, "een fotO"); });
    refused_after("missing", [&](auto const& copy) { files::remove(copy + "/attachments/" + photo); });
    refused_after("more", [](auto const& copy) { put(copy + "/readme.txt", "x"); });
    refused_after("none", [](auto const& copy) { files::remove(copy + "/manifest.json"); });
    refused_after("half", [](auto const& copy) { put(copy + "/manifest.json", "{\"version\":"); });
}

TEST_F(BackupFolder, WhereverARestoreIsKilledNobodyGoesOnFromItsHalfAndItCanBeDoneAgain) {
    back_up(backup);
    auto const before = history(data);
    int number = 0;
    for (auto ended = Ended::killed; ended == Ended::killed;) {
        auto const again = folder / ("again" + std::to_string(++number));
        ended = killed_at(number, [&] { restore_backup(backup, again); });
        if (ended == Ended::cannot_be_watched) GTEST_SKIP() << "no process may be followed here";
        SCOPED_TRACE("killed at step " + std::to_string(number));
        if (!files::exists(again + "/paraat.db")) {
            bool const has_begun = files::exists(again) && !files::is_empty(again);
            if (has_begun) {
                EXPECT_THROW(House{again}, base::Trouble);
            }
            EXPECT_EQ(refusal(backup, again), "");
        }
        EXPECT_GT(history(again), before);
        EXPECT_EQ(text_of(again + "/attachments/" + photo), "een foto");
        EXPECT_TRUE(journal::verify(*journal::open_sqlite(again)->reader(), again + "/heads.json").sound);
        files::remove_all(again);
    }
    EXPECT_GT(number, 10) << "there were steps to be killed at";
}

TEST_F(BackupFolder, WhatSomebodyElsePutInTheFolderIsNotTakenAwayWithTheLeftoversOfARestore) {
    back_up(backup);
    auto const again = folder / "again";
    ASSERT_EQ(killed_at(6, [&] { restore_backup(backup, again); }), Ended::killed);
    for (auto const* name : {"/notes.txt", "/heads.json"}) {
        put(again + name, "van iemand anders");
        EXPECT_NE(refusal(backup, again).find("niet leeg"), std::string::npos) << name;
        EXPECT_EQ(text_of(again + name), "van iemand anders");
        files::remove(again + name);
    }
    EXPECT_EQ(refusal(backup, again), "");
}

TEST_F(BackupFolder, NothingIsEverOverwritten) {
    back_up(backup);
    EXPECT_THROW(back_up(backup), base::Trouble);
    EXPECT_NE(refusal(backup, data).find("niet leeg"), std::string::npos);
    EXPECT_TRUE(files::exists(data + "/paraat.db"));
}

}  // namespace

}  // namespace paraat::app
