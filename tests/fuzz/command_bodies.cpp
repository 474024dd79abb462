// Bodies of every command and query of every module: the first line names the type, the rest is its JSON.
// Whatever is accepted is written and read back the same, by name and by field number.
#include <boost/json/serialize.hpp>

#include "server/base/json.hpp"
#include "tests/fuzz/input.hpp"
#include "tests/support/world.hpp"

using namespace paraat;

namespace {

/// By "module.name"; a line that names none chooses by its length, so that every input reaches a type.
base::TypeInfo const& type_named(std::string_view line) {
    static std::vector<std::pair<std::string, base::TypeInfo const*>> const types = [] {
        std::vector<std::pair<std::string, base::TypeInfo const*>> all;
        for (auto const& command : test::whole_registry()->commands())
            all.emplace_back(command.module + "." + command.name, command.type);
        for (auto const& query : test::whole_registry()->queries())
            all.emplace_back(query.module + "." + query.name, query.arguments);
        return all;
    }();
    for (auto const& [name, type] : types) {
        if (name == line) return *type;
    }
    return *types[line.size() % types.size()].second;
}

void round_trip(base::TypeInfo const& type, void const* value, base::Keys keys) {
    std::string written;
    base::write_json(type, value, written, keys);
    auto const json = base::parse_json(written);
    fuzz::must(json.ok(), "what is written is JSON");
    auto const again = type.create();
    auto const reading = keys == base::Keys::ids ? base::Reading::lenient : base::Reading::strict;
    fuzz::must(base::read_json(type, again.get(), *json, reading, keys).empty(), "that reads back");
    std::string twice;
    base::write_json(type, again.get(), twice, keys);
    fuzz::must(twice == written, "as the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t count) {
    auto text = fuzz::text_of(bytes, count);
    auto const& type = type_named(fuzz::take_line(text));
    auto const json = base::parse_json(text);
    if (!json.ok()) return 0;
    auto const value = type.create();
    auto const faults = base::read_json(type, value.get(), *json, base::Reading::strict);
    for (auto const& fault : faults) {
        fuzz::must(
            !base::sentence(fault, "nl").empty() && !base::sentence(fault, "en").empty(), "a fault is told");
    }
    if (faults.empty()) {
        round_trip(type, value.get(), base::Keys::names);
        round_trip(type, value.get(), base::Keys::ids);
    }
    auto const past = type.create();
    static_cast<void>(base::read_json(type, past.get(), *json, base::Reading::lenient, base::Keys::ids));
    return 0;
}
