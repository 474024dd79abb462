// Whoever changes the journal behind the server's back is found out, and the first bad entry is named.
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "server/base/check.hpp"
#include "server/journal/durable_file.hpp"
#include "server/journal/heads.hpp"
#include "server/journal/sqlite/memory_disk.hpp"
#include "server/journal/sqlite/schema.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/journal/tests/store_suite.hpp"
#include "server/journal/tests/temporary_directory.hpp"

namespace paraat::journal {

namespace {

constexpr int entries = 40;

/// A data directory with two chains of 40 entries, a checkpoint, and nobody who has it open.
struct Journal {
    Journal() {
        auto const store = open_sqlite(directory.path());
        auto const writer = store->writer();
        write_entries(*writer, "VR14", 1, entries);
        write_entries(*writer, "VR25", 1001, entries);
        writer->checkpoint();
    }

    std::string heads() const { return directory.path() + "/heads.json"; }

    /// Changes the database as somebody with its password would.
    void tamper(std::string const& sql) const {
        Connection connection(directory.path() + "/paraat.db", nullptr, Access::writing);
        connection.execute(sql);
    }

    Verdict look(std::string const& heads_outside, std::string const& trusted_key = {}) const {
        auto const store = open_sqlite(directory.path());
        return verify(*store->reader(), heads_outside, trusted_key);
    }
    Verdict look() const { return look(heads()); }

    TemporaryDirectory directory;
};

/// The place of an entry of VR25 in SQL.
std::string place(Sequence sequence) {
    return "((SELECT number FROM word WHERE text = 'VR25') << 40 | " + std::to_string(sequence) + ")";
}

void expect_bad(Verdict const& verdict, Sequence sequence) {
    EXPECT_FALSE(verdict.sound);
    EXPECT_EQ(verdict.region, "VR25");
    EXPECT_EQ(verdict.bad_sequence, sequence) << verdict.what_en;
    EXPECT_FALSE(verdict.what_nl.empty());
    EXPECT_FALSE(verdict.what_en.empty());
}

/// Gives the entries of VR25 from `first` up to `last` a chain that holds by itself.
void rewrite_chain(Journal const& journal, Sequence first, Sequence last = entries) {
    std::vector<Entry> all;
    {
        auto const store = open_sqlite(journal.directory.path());
        store->reader()->entries("VR25", 1, [&](Entry const& entry) {
            all.push_back(entry);
            return true;
        });
    }
    std::string sql;
    for (auto i = static_cast<std::size_t>(first - 1); i < static_cast<std::size_t>(last); ++i) {
        if (i > 0) all[i].previous = all[i - 1].hash;
        all[i].hash = chain_hash(all[i]);
        sql += "UPDATE entry SET previous = x'" + base::hexadecimal(all[i].previous) + "', hash = x'"
            + base::hexadecimal(all[i].hash) + "' WHERE place = " + place(all[i].sequence) + ";";
    }
    journal.tamper(sql);
}

}  // namespace

TEST(Verify, a_sound_journal_passes_with_and_without_its_heads) {
    Journal const journal;
    for (auto const& verdict : {journal.look(), journal.look({})}) {
        EXPECT_TRUE(verdict.sound) << verdict.what_en;
        EXPECT_EQ(verdict.entries, 2 * entries);
        EXPECT_EQ(verdict.bad_sequence, 0);
    }
}

TEST(Verify, an_empty_journal_passes) {
    auto const store = open_sqlite_in_memory();
    EXPECT_TRUE(verify(*store->reader(), {}).sound);
}

TEST(Verify, a_changed_body_is_found_at_its_sequence) {
    Journal const journal;
    journal.tamper("UPDATE entry SET body = replace(body, 'brand', 'feest') WHERE place = " + place(17));
    expect_bad(journal.look({}), 17);
}

TEST(Verify, a_change_in_any_column_is_found) {
    for (auto const* column : {"version", "shape", "entered_at", "actor", "stream_type", "event_type"}) {
        Journal const journal;
        std::string const name = column;
        journal.tamper("UPDATE entry SET " + name + " = " + name + " + 1 WHERE place = " + place(9));
        expect_bad(journal.look({}), 9);
    }
    for (auto const* column : {"stream", "command", "previous", "hash"}) {
        Journal const journal;
        journal.tamper("UPDATE entry SET " + std::string(column) + " = zeroblob(length(" + column
            + ")) WHERE place = " + place(9));
        expect_bad(journal.look({}), 9);
    }
}

TEST(Verify, a_changed_word_is_found_at_the_first_entry_that_uses_it) {
    Journal const journal;
    journal.tamper("UPDATE word SET text = 'account-9' WHERE text = 'account-2'");
    auto const verdict = journal.look({});
    EXPECT_FALSE(verdict.sound);
    EXPECT_EQ(verdict.region, "VR14");
    EXPECT_EQ(verdict.bad_sequence, 2);
}

TEST(Verify, a_deleted_entry_is_found) {
    Journal const journal;
    journal.tamper("DELETE FROM entry WHERE place = " + place(21));
    expect_bad(journal.look({}), 21);
    EXPECT_EQ(journal.look({}).what_nl, "de regel ontbreekt");
}

TEST(Verify, a_deleted_first_entry_is_found) {
    Journal const journal;
    journal.tamper("DELETE FROM entry WHERE place = " + place(1));
    expect_bad(journal.look({}), 1);
}

TEST(Verify, an_inserted_entry_is_found) {
    Journal const journal;
    // Those after it move up one; done from the end, so that no two have the same place.
    std::string sql;
    for (auto sequence = entries; sequence >= 12; --sequence) {
        sql += "UPDATE entry SET place = place + 1 WHERE place = " + place(sequence) + ";";
    }
    sql += "INSERT INTO entry SELECT " + place(12)
        + ", zeroblob(16), stream_type, scope, version, event_type, shape, entered_at, actor, command, "
          "body, personal,"
          " previous, hash FROM entry WHERE place = "
        + place(11);
    journal.tamper(sql);
    expect_bad(journal.look({}), 12);
}

TEST(Verify, an_entry_before_the_first_is_found) {
    Journal const journal;
    journal.tamper("INSERT INTO entry SELECT " + place(0)
        + ", zeroblob(16), stream_type, scope, version, event_type, shape, entered_at, actor, command, "
          "body, personal,"
          " previous, hash FROM entry WHERE place = "
        + place(1));
    expect_bad(journal.look({}), 0);
}

TEST(Verify, swapped_entries_are_found_at_the_first_of_the_two) {
    Journal const journal;
    journal.tamper("UPDATE entry SET place = -1 WHERE place = " + place(5)
        + "; UPDATE entry SET place = " + place(5) + " WHERE place = " + place(6)
        + "; UPDATE entry SET place = " + place(6) + " WHERE place = -1");
    expect_bad(journal.look({}), 5);
}

TEST(Verify, a_cut_tail_is_found_by_the_heads_outside_and_by_nothing_else) {
    Journal const journal;
    journal.tamper("DELETE FROM entry WHERE place > " + place(35));
    expect_bad(journal.look(), 36);
    EXPECT_TRUE(journal.look({}).sound) << "without heads nobody can tell";
}

TEST(Verify, a_whole_chain_that_was_cut_off_is_found) {
    Journal const journal;
    journal.tamper("DELETE FROM entry WHERE place > " + place(0));
    expect_bad(journal.look(), 1);
}

TEST(Verify, a_rewritten_chain_is_found_by_the_heads_outside_and_by_nothing_else) {
    Journal const journal;
    journal.tamper("UPDATE entry SET body = '{}' WHERE place = " + place(30));
    rewrite_chain(journal, 30);
    expect_bad(journal.look(), entries);
    EXPECT_TRUE(journal.look({}).sound) << "without heads nobody can tell";
}

TEST(Verify, an_entry_that_was_changed_with_its_own_hash_is_found_at_the_one_after_it) {
    Journal const journal;
    journal.tamper("UPDATE entry SET body = '{}' WHERE place = " + place(30));
    rewrite_chain(journal, 30, 30);
    expect_bad(journal.look({}), 31);
}

TEST(Verify, nothing_is_written_behind_a_cut_tail_and_it_stays_found) {
    Journal const journal;
    journal.tamper("DELETE FROM entry WHERE place > " + place(35));
    for (int i = 0; i < 3; ++i) {
        auto const store = open_sqlite(journal.directory.path());
        auto const writer = store->writer();
        EXPECT_THROW(write_entries(*writer, "VR25", 2000 + i, 1), base::Damaged);
    }
    expect_bad(journal.look(), 36);
}

TEST(Verify, heads_that_were_tampered_with_are_found) {
    Journal const journal;
    auto text = *read_file(journal.heads());
    auto const at = text.find("\"hash\":\"") + 8;
    text[at] = text[at] == '0' ? '1' : '0';
    write_durably(journal.heads(), text, 0644);
    auto const verdict = journal.look();
    EXPECT_FALSE(verdict.sound);
    EXPECT_NE(verdict.what_nl.find("handtekening"), std::string::npos) << verdict.what_nl;
}

TEST(Verify, heads_signed_by_another_key_are_not_trusted) {
    Journal const journal, other;
    auto const ours = parse_heads(*read_file(journal.heads()))->front().public_key;
    EXPECT_TRUE(journal.look(journal.heads(), ours).sound);
    auto const verdict = journal.look(other.heads(), ours);
    EXPECT_FALSE(verdict.sound);
    EXPECT_NE(verdict.what_en.find("trusted key"), std::string::npos) << verdict.what_en;
}

TEST(Verify, missing_or_unreadable_heads_are_said_to_be_so) {
    Journal const journal;
    EXPECT_FALSE(journal.look(journal.directory.path() + "/nothing.json").sound);
    journal.directory.write("broken.json", "{\"format\":1}");
    EXPECT_FALSE(journal.look(journal.directory.path() + "/broken.json").sound);
}

TEST(Verify, every_random_byte_that_changes_the_journal_is_found) {
    auto const* given = std::getenv("PARAAT_SEED");
    auto const seed = given != nullptr ? std::stoull(given) : std::uint64_t{std::random_device{}()};
    RecordProperty("seed", std::to_string(seed));
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    MemoryDisk disk;
    TemporaryDirectory const directory;
    std::string sound;
    {
        auto const store = open_sqlite_on(disk);
        auto const writer = store->writer();
        write_entries(*writer, "VR25", 1, 300);
        sound = journal_text(*writer);
        // A byte in the list of tables can make the whole journal seem empty: only heads outside tell that.
        HeadsFile(directory.path()).write_alone(writer->heads(), directory.path() + "/heads.json");
    }
    auto const file = disk.contents("/paraat.db");
    int changed = 0, missed = 0;
    for (int flip = 0; flip < 400; ++flip) {
        auto bytes = file;
        auto const offset = random() % bytes.size();
        bytes[offset] = static_cast<char>(bytes[offset] ^ static_cast<char>(1 + random() % 255));
        disk.replace("/paraat.db", bytes);
        std::string now;
        bool found = false;
        try {
            auto const store = open_sqlite_on(disk);
            found = !verify(*store->reader(), directory.path() + "/heads.json").sound;
            now = journal_text(*store->reader());
        } catch (std::exception const&) {
            found = true;  // refused to open, or to read on
            now = "unreadable";
        }
        if (now == sound) continue;
        ++changed;
        missed += found ? 0 : 1;
        EXPECT_TRUE(found) << "flip at " << offset;
    }
    EXPECT_GT(changed, 100) << "most of the file is journal";
    EXPECT_EQ(missed, 0);
    std::printf("[   seed   ] %llu: %d of 400 flips changed the journal, all found\n", seed, changed);
}

}  // namespace paraat::journal
