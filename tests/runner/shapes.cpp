// What is recorded can always be read.
#include "tests/runner/shapes.hpp"

#include <fstream>
#include <set>
#include <sstream>

#include "server/kernel/stream_state.hpp"
#include "tests/support/world.hpp"

namespace paraat::test {

namespace {

char const* kind_name(base::Kind kind) {
    static constexpr char const* names[] = {"boolean", "integer", "number", "text", "uuid", "instant",
        "enumeration", "record", "list", "optional", "json"};
    return names[static_cast<int>(kind)];
}

void describe(base::TypeInfo const& type, std::string& text) {
    text += kind_name(type.kind);
    if (type.kind == base::Kind::list || type.kind == base::Kind::optional) {
        text += "(";
        describe(*type.element(), text);
        text += ")";
    }
    if (type.kind == base::Kind::enumeration) {
        text += "(";
        for (auto value : type.values) text += (text.back() == '(' ? "" : "|") + std::string(value);
        text += ")";
    }
    if (type.kind != base::Kind::record) return;
    text += "{";
    for (auto const& field : type.fields) {
        text += (text.back() == '{' ? "" : " ") + std::to_string(field.note.id) + ":"
            + std::string(field.note.name) + ":";
        describe(*field.type(), text);
    }
    text += "}";
}

std::set<std::string> lines_of(std::istream& in) {
    std::set<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) lines.insert(line);
    }
    return lines;
}

}  // namespace

std::string broken_past_shapes() {
    std::string text;
    for (auto const& stream : whole_registry()->streams()) {
        for (auto const& event : stream.events) {
            if (static_cast<int>(event.past.size()) != event.shape - 1) {
                text += "  " + stream.name + "." + event.name + " misses past shapes\n";
            }
            for (auto const& past : event.past) {
                try {
                    kernel::StreamState::read_event(event, past.shape, std::string(past.sample));
                } catch (std::exception const& error) {
                    text += "  " + stream.name + "." + event.name + " shape " + std::to_string(past.shape)
                        + ": " + error.what() + "\n";
                }
            }
        }
    }
    return text;
}

std::string shapes_as_they_are() {
    std::string text;
    for (auto const& stream : whole_registry()->streams()) {
        for (auto const& event : stream.events) {
            text += stream.name + "." + event.name + " " + std::to_string(event.shape) + " ";
            describe(*event.type, text);
            text += "\n";
        }
    }
    return text;
}

std::string changed_shapes(std::string const& file) {
    std::ifstream written(file);
    std::istringstream now(shapes_as_they_are());
    auto const recorded = lines_of(written), found = lines_of(now);
    // "notice.put_up 3 " of "notice.put_up 3 record{...}"
    auto const named = [](std::string const& line) {
        return line.substr(0, line.find(' ', line.find(' ') + 1) + 1);
    };
    std::string text;
    for (auto const& line : found) {
        if (recorded.contains(line)) continue;
        auto const same = recorded.lower_bound(named(line));
        if (same != recorded.end() && same->starts_with(named(line))) text += "  " + named(line) + "\n";
    }
    return text;
}

std::string differences_from_shapes(std::string const& file) {
    std::ifstream written(file);
    std::istringstream now(shapes_as_they_are());
    auto const expected = lines_of(written), found = lines_of(now);
    std::string text;
    for (auto const& line : found) {
        if (!expected.contains(line)) text += "  + " + line + "\n";
    }
    for (auto const& line : expected) {
        if (!found.contains(line)) text += "  - " + line + "\n";
    }
    return text;
}

}  // namespace paraat::test
