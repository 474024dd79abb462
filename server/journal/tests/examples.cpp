// Entries, rows and changes for the tests, and everything a store holds as one text.
#include "server/journal/tests/store_suite.hpp"

namespace paraat::journal {

Uuid uuid_of(int kind, std::int64_t number) {
    Uuid uuid{};
    uuid.bytes[0] = static_cast<std::uint8_t>(kind);
    for (std::size_t i = 0; i < 8; ++i) uuid.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return uuid;
}

Entry example_entry(Region const& region, std::int64_t number) {
    Entry entry;
    entry.region = region;
    entry.stream = uuid_of(1, number);
    entry.stream_type = "incident";
    entry.scope = uuid_of(3, number % 2);
    entry.version = 1;
    entry.event_type = "incident.opened";
    entry.entered_at = {1'700'000'000'000'000 + number * 1'000'000};
    entry.actor = "account-" + std::to_string(number % 3);
    entry.command = uuid_of(2, number);
    entry.body = R"({"1":"brand aan de kade","2":)" + std::to_string(number) + "}";
    return entry;
}

Row example_row(std::string const& table, std::string const& key, Uuid scope) {
    return {table, key, "VR25", uuid_of(1, 7), scope, "region=VR25", R"({"name":")" + key + "\"}", 1};
}

Change example_change(Region const& region, Sequence sequence, std::string const& key) {
    return {region, sequence, "incident", key, {}, "", "region=VR25"};
}

void write_entries(Writer& writer, Region const& region, std::int64_t first_number, int count) {
    writer.begin();
    for (int i = 0; i < count; ++i) {
        auto entry = example_entry(region, first_number + i);
        writer.append(entry);
    }
    writer.commit();
}

std::string journal_text(Reader& reader) {
    std::string text;
    for (auto const& [region, head] : reader.heads()) {
        text += region + " " + std::to_string(head.sequence) + " " + base::hexadecimal(head.hash) + "\n";
        reader.entries(region, 1, [&](Entry const& entry) {
            text += "entry " + base::hexadecimal(chain_hash(entry)) + " " + base::hexadecimal(entry.hash)
                + " " + entry.body + "\n";
            return true;
        });
    }
    return text;
}

std::string everything(Reader& reader) {
    auto text = journal_text(reader);
    for (auto const* table : {"incident", "line"}) {
        reader.rows_of_table(table, [&](Row const& row) {
            text += row.table + " " + row.key + " " + row.audience + " " + row.body + "\n";
        });
    }
    for (auto const& change : reader.changes_after({}, 0)) {
        text += "change " + change.region + std::to_string(change.sequence) + " " + change.key + "\n";
    }
    for (auto const& setting : reader.settings("session")) text += setting.key + "=" + setting.value + "\n";
    reader.facts(
        [&](Uuid stream, Fact const& fact) { text += stream.text() + fact.subject + fact.value + "\n"; });
    return text;
}

}  // namespace paraat::journal
