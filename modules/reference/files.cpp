// Taking the product's files (reference/*.json) into the journal at start: only what differs gives an event.
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <future>
#include <set>

#include "modules/reference/events.hpp"
#include "server/base/hash.hpp"
#include "server/kernel/kernel.hpp"

namespace paraat::reference {

namespace {

namespace json = boost::json;

base::Uuid derived(std::string_view kind, std::string_view set, std::string_view code) {
    return kernel::id_from(base::Hasher().add(kind).add(set).add(code).finish());
}

/// Sends commands together, so that they share commits, and waits for all.
class Together {
public:
    explicit Together(kernel::Kernel& kernel) : kernel_(kernel) {}

    template <class Command>
    void send(std::string const& name, Command const& command) {
        kernel::CommandRequest request{"system:reference", "reference", name, fresh_id(),
            json::parse(base::to_json(command)), std::nullopt};
        auto answer = std::make_unique<std::promise<kernel::CommandAnswer>>();
        answers_.push_back(answer->get_future());
        kernel_.submit(std::move(request),
            [kept = answer.get()](kernel::CommandAnswer given) { kept->set_value(std::move(given)); });
        promises_.push_back(std::move(answer));
        if (answers_.size() >= together_max) wait();
    }

    void wait() {
        for (auto& answer : answers_) {
            auto const given = answer.get();
            if (!given.ok()) {
                throw std::runtime_error(
                    "reference: " + base::sentence(given.refusal().faults.front(), "en"));
            }
        }
        answers_.clear();
        promises_.clear();
    }

private:
    static constexpr std::size_t together_max = 1000;

    base::Uuid fresh_id() const {
        std::array<std::uint8_t, 10> random;
        base::random_bytes(random);
        return base::make_uuid_v7(kernel_.clock().now(), random);
    }

    kernel::Kernel& kernel_;
    std::vector<std::unique_ptr<std::promise<kernel::CommandAnswer>>> promises_;
    std::vector<std::future<kernel::CommandAnswer>> answers_;
};

/// The body that was recorded last for this kind of event; empty when there is none.
std::string last_body(journal::Reader& reader, base::Uuid record, std::string_view event_type) {
    std::string body;
    for (auto const& entry : reader.entries_of(record)) {
        if (entry.event_type == event_type) body = entry.body;
    }
    return body;
}

template <class Event>
std::string recorded_as(Event const& event) {
    std::string body;
    base::write_json(*base::type_of<Event>(), &event, body, base::Keys::ids);
    return body;
}

std::string text_at(json::object const& object, std::string_view field) {
    return std::string(object.at(field).as_string());
}

std::map<std::string, std::vector<Content>> versions_by_code(FileSet const& file) {
    std::map<std::string, std::vector<Content>> rows;
    for (auto const& row : file.whole.at("rows").as_array()) {
        auto content = base::read<Content>(row, base::Reading::lenient);
        base::check(content.ok(), "a reference file follows its format (tools/reference_check.py)");
        rows[text_at(row.as_object(), "code")].push_back(std::move(*content));
    }
    for (auto& [code, versions] : rows) {
        std::sort(versions.begin(), versions.end(),
            [](auto const& one, auto const& other) { return one.valid_from < other.valid_from; });
    }
    return rows;
}

void load_set(Together& commands, journal::Reader& reader, FileSet const& file) {
    auto const& whole = file.whole;
    SetLoaded const set{file.set, text_at(whole, "title_nl"), text_at(whole, "title_en"),
        text_at(whole, "about_nl"), text_at(whole, "about_en"), whole.at("version").as_int64()};
    auto const record = record_of_set(file.set);
    auto const known = last_body(reader, record, "reference_set.loaded");
    if (known.empty()) {
        commands.send("load_set",
            LoadSet{record, set.set, set.title_nl, set.title_en, set.about_nl, set.about_en, set.version});
    } else if (known != recorded_as(set)) {
        commands.send("reload_set",
            ReloadSet{record, set.title_nl, set.title_en, set.about_nl, set.about_en, set.version});
    }
}

/// Records of the files that the journal knows: record -> set and code.
std::map<base::Uuid, std::pair<std::string, std::string>> known_records(journal::Reader& reader) {
    std::map<base::Uuid, std::pair<std::string, std::string>> records;
    reader.rows_of_table(row_table, [&](journal::Row const& stored) {
        auto const row = base::read_text<ReferenceRow>(stored.body, base::Reading::lenient);
        base::check(row.ok(), "a projected row reads as its own type");
        if (row->region == "NL") records.try_emplace(row->record, row->set, row->code);
    });
    return records;
}

}  // namespace

base::Uuid record_of(std::string_view set, std::string_view code) {
    return derived("reference_row", set, code);
}
base::Uuid record_of_set(std::string_view set) { return derived("reference_set", set, ""); }

std::vector<FileSet> sets_in_files(kernel::Resources const& resources) {
    std::vector<FileSet> sets;
    for (auto const& path : resources.list("reference/")) {
        if (!path.ends_with(".json")) continue;
        auto const text = resources.find(path);
        if (!text) continue;
        auto parsed = base::parse_json(*text);
        base::check(parsed.ok() && parsed->is_object(), "a reference file is a JSON object");
        auto& whole = parsed->as_object();
        // The outline of the regions is map data and no set.
        if (!whole.contains("set") || !whole.contains("rows")) continue;
        auto name = text_at(whole, "set");
        sets.push_back({std::move(name), std::move(whole)});
    }
    return sets;
}

void load_files(kernel::Kernel& kernel, kernel::Resources const& resources) {
    auto const sets = sets_in_files(resources);
    // Without any file this is a build without data, not a region whose every row has gone.
    if (sets.empty()) return;
    auto const reader = kernel.store().reader();
    Together commands(kernel);
    auto gone = known_records(*reader);
    for (auto const& file : sets) {
        load_set(commands, *reader, file);
        for (auto& [code, versions] : versions_by_code(file)) {
            auto const record = record_of(file.set, code);
            bool const is_known = gone.erase(record) > 0;
            RowLoaded const wanted{file.set, code, std::move(versions)};
            if (!is_known) commands.send("load", LoadRow{record, wanted.set, wanted.code, wanted.versions});
            else if (last_body(*reader, record, "reference_row.loaded") != recorded_as(wanted)) {
                commands.send("reload", ReloadRow{record, wanted.versions});
            }
        }
    }
    for (auto const& [record, place] : gone) {
        RowLoaded const without{place.first, place.second, {}};
        if (last_body(*reader, record, "reference_row.loaded") == recorded_as(without)) continue;
        commands.send("reload", ReloadRow{record, {}});
    }
    commands.wait();
}

}  // namespace paraat::reference
