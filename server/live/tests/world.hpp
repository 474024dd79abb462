// A small world for the tests of live: a store in memory, its directory and feed, rows that come and go,
// observers.
#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/access/actor.hpp"
#include "server/base/check.hpp"
#include "server/journal/sqlite/sqlite_store.hpp"
#include "server/live/feed.hpp"

namespace paraat::live {

/// An identifier that is easy to tell apart: incident(1), incident(2) ...
inline base::Uuid incident(std::uint8_t number) {
    base::Uuid id;
    id.bytes = {1, 0x89, 0x0a, 0x5d, 0xac, 0x96, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, number};
    return id;
}
inline base::Uuid const home{};

struct RowChange {
    std::string table, key;
    access::Audience audience;  // empty: the row goes
    std::string body = "{}";
    std::string region = "VR25";
    base::Uuid scope{};
};

/// Table and key.
using Record = std::pair<std::string, std::string>;
using Rows = std::map<Record, std::string>;

class World {
public:
    std::unique_ptr<journal::Store> store = journal::open_sqlite_in_memory();
    access::Directory directory;
    std::unique_ptr<journal::Writer> writer = store->writer();
    std::unique_ptr<Feed> feed;
    std::map<Record, RowChange> rows;  // as they stand

    World() {
        directory.declare({{"read", "Lezen", "Read", {"reader", "leader", "guest"}},
            {"lead", "Leiden", "Lead", {"leader"}}});
        feed = std::make_unique<Feed>(*store, directory);
    }

    /// One commit with one entry per change, as the kernel makes it: commit, then the wake-up.
    void change(std::vector<RowChange> const& changes) {
        commit(changes);
        wake();
    }
    void put(std::string const& key, access::Audience audience, std::string body = "{}") {
        change({{.table = "note", .key = key, .audience = std::move(audience), .body = std::move(body)}});
    }
    void remove(std::string const& key) { change({{.table = "note", .key = key, .audience = {}}}); }

    void commit(std::vector<RowChange> const& changes) {
        writer->begin();
        for (auto const& change : changes) write(change);
        writer->commit();
    }
    void wake() {
        journal::Cursor heads;
        for (auto const& [region, head] : writer->heads()) heads[region] = head.sequence;
        feed->wake(heads);
    }

    /// A fact as the kernel states it: with the commit in the change log, then in the directory, then the
    /// wake-up.
    void state(access::Statement const& statement) {
        writer->begin();
        auto entry = next_entry("VR25");
        writer->append(entry);
        writer->log_change(
            {entry.region, entry.sequence, std::string(journal::facts_table), statement.subject, {}, {}, {}});
        writer->commit();
        directory.change({statement});
        wake();
    }

    void assign(std::string const& account, std::string const& assignment) {
        directory.put("account:" + account, "assignment", assignment);
    }
    void withdraw(std::string const& account, std::string const& assignment) {
        directory.remove("account:" + account, "assignment", assignment);
    }

    Subscription subscription(std::string const& account, Scopes scopes = {home}) {
        return {.actor = directory.actor(account), .scopes = std::move(scopes), .cursor = {}};
    }

    /// What this account should hold, by the rows and the one visibility rule.
    Rows due_to(std::string const& account, Scopes const& scopes) const {
        Rows due;
        auto const actor = directory.actor(account);
        for (auto const& [record, row] : rows) {
            if (scopes.contains(row.scope) && directory.visible(actor, row.audience)) due[record] = row.body;
        }
        return due;
    }

private:
    journal::Entry next_entry(std::string const& region) {
        journal::Entry entry;
        entry.region = region;
        entry.stream = stream_of(++streams_);
        entry.stream_type = "note";
        entry.version = 1;
        entry.event_type = "note.written";
        entry.actor = "test";
        entry.body = "{}";
        return entry;
    }

    void write(RowChange const& change) {
        auto entry = next_entry(change.region);
        writer->append(entry);
        auto const record = Record{change.table, change.key};
        auto const known = rows.find(record);
        auto const before = known == rows.end() ? std::string() : known->second.audience.text();
        auto const after = change.audience.text();
        auto const log = [&](base::Uuid scope, std::string const& from, std::string const& to) {
            writer->log_change({change.region, entry.sequence, change.table, change.key, scope, from, to});
        };
        if (known != rows.end() && known->second.scope != change.scope) {
            log(known->second.scope, before, {});
            log(change.scope, {}, after);
        } else {
            log(change.scope, before, after);
        }
        if (after.empty()) {
            writer->remove_row(change.table, change.key);
            rows.erase(record);
        } else {
            writer->put_row({change.table, change.key, change.region, entry.stream, change.scope, after,
                change.body, entry.sequence});
            rows[record] = change;
        }
    }
    static base::Uuid stream_of(std::uint32_t number) {
        auto id = incident(255);
        id.bytes[12] = static_cast<std::uint8_t>(number >> 24);
        id.bytes[13] = static_cast<std::uint8_t>(number >> 16);
        id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
        id.bytes[15] = static_cast<std::uint8_t>(number);
        return id;
    }

    std::uint32_t streams_ = 0;
};

/// A browser: one generic reducer over frames, which checks on the way that it is told nothing it may not
/// see.
class Observer {
public:
    Observer(World& world, std::string const& account, Scopes scopes = {home})
        : subscription(world.subscription(account, std::move(scopes))), world_(world) {}

    Subscription subscription;
    Rows held;
    int snapshots = 0, frames = 0;

    /// @return the frame's text, or "" when there was none.
    std::string pull() {
        auto const frame = world_.feed->pull(subscription);
        if (frame == nullptr) return {};
        apply(*frame);
        return *frame;
    }
    void add(Scopes const& added) {
        for (auto const& frame : world_.feed->add_scopes(subscription, added)) apply(*frame, added);
    }
    /// As a browser after a tunnel: the same rows and cursor, and an actor as it is now.
    void come_back() {
        subscription.actor = world_.directory.actor(account());
        subscription.passed_over = 0;
    }
    std::string const& account() const { return subscription.actor.account; }
    Rows due() const { return world_.due_to(account(), subscription.scopes); }
    bool holds(std::string const& key) const { return held.contains({"note", key}); }

    void apply(std::string const& text, Scopes const& added = {}) {
        ++frames;
        auto const frame = boost::json::parse(text).as_object();
        if (frame.at("type").as_string() == "snapshot") return apply_snapshot(frame, added);
        ASSERT_EQ(frame.at("type").as_string(), "changes");
        for (auto const& item : frame.at("put").as_array()) {
            auto const record = record_of(item.as_array());
            expect_visible(record);
            held[record] = boost::json::serialize(item.as_array().at(2));
        }
        for (auto const& item : frame.at("removed").as_array()) {
            EXPECT_EQ(held.erase(record_of(item.as_array())), 1U)
                << account() << " hears of a row it never saw";
        }
    }

private:
    static Record record_of(boost::json::array const& item) {
        return {std::string(item.at(0).as_string()), std::string(item.at(1).as_string())};
    }
    void apply_snapshot(boost::json::object const& frame, Scopes const& added) {
        ++snapshots;
        auto const whole = frame.at("scopes").as_array().size() == subscription.scopes.size();
        if (whole || added.empty()) held.clear();
        for (auto const& [table, rows] : frame.at("rows").as_object()) {
            for (auto const& [key, body] : rows.as_object()) {
                Record const record{std::string(table), std::string(key)};
                expect_visible(record);
                held[record] = boost::json::serialize(body);
            }
        }
    }
    void expect_visible(Record const& record) const {
        auto const row = world_.rows.find(record);
        ASSERT_NE(row, world_.rows.end()) << record.second << " is not there";
        EXPECT_TRUE(world_.directory.visible(world_.directory.actor(account()), row->second.audience))
            << account() << " is pushed " << record.second;
    }

    World& world_;
};

inline access::Audience const region_25 = access::only({.region = "VR25"});
inline access::Audience const leaders_25 = access::only({.region = "VR25", .right = "lead"});
inline access::Audience const in_fire = access::only({.scope = incident(1)});

/// Leaders, readers and a neighbour.
struct Live : testing::Test {
    World world;

    void SetUp() override {
        world.assign("anna", "leader@VR25#BRW");
        world.assign("bram", "reader@VR25#POL");
        world.assign("bea", "reader@VR25#POL");
        world.assign("carla", "reader@VR14");
    }
};

}  // namespace paraat::live
