// The matrix of rights, cell by cell.
//
// A cell says what somebody with that one role meets: "-" the right is held nowhere (403 before anything is
// looked up); "own" done in the own region, not found elsewhere; "shared" only in incidents shared with the
// own region or to which one is invited; "own+shared" both; "yes" a query that may be asked (its rows are
// filtered one by one).
#include "tests/runner/matrix.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tests/support/valid_arguments.hpp"
#include "tests/support/world.hpp"

namespace paraat::test {

namespace {

constexpr char const* own_region = "VR25";
constexpr char const* other_region = "VR14";

base::RefusalCode const came_to_deciding{"came_to_deciding", 409, "", ""};

std::shared_ptr<kernel::Registry const> registry_that_never_decides() {
    auto registry = new_registry();
    registry->refuse_every_decision(came_to_deciding);
    return registry;
}

/// A world with one record of every stream in either region, and an incident that is shared.
class Cells {
public:
    Cells() : world_(*base::Instant::parse("2027-04-01T09:00:00+02:00"), registry_that_never_decides()) {
        for (auto role : access::roles()) {
            auto const region = role == "guest" ? std::string() : std::string(own_region);
            world_.declare_person(std::string(role), {std::string(role) + "@" + region}, {});
            world_.directory().put(
                "account:" + world_.account_of(std::string(role)), "scope", shared().text());
        }
        world_.directory().put(std::string("region:") + own_region, "scope", own().text());
        world_.directory().put(std::string("region:") + own_region, "scope", shared().text());
        world_.directory().put(std::string("region:") + other_region, "scope", closed().text());
        auto const everyone = access::everyone().text();  // the matrix is about rights alone
        world_.kernel().write_and_wait([&](journal::Writer& writer) {
            writer.put_stream({own(), "incident", own_region, own(), 0, everyone});
            writer.put_stream({closed(), "incident", other_region, closed(), 0, everyone});
            writer.put_stream({shared(), "incident", other_region, shared(), 0, everyone});
        });
    }

    std::string command(kernel::CommandType const& type, std::string const& role) {
        bool const in_incident = type.reach == kernel::Reach::keyed || type.type->field("incident") != nullptr
            || lies_in_incident(type);
        auto const at_home = passes(type, role, own_region, in_incident ? own() : base::Uuid{});
        if (at_home == "forbidden") return "-";
        auto const elsewhere = passes(type, role, other_region, in_incident ? closed() : base::Uuid{});
        if (!elsewhere.starts_with("not_found")) return "EVERYWHERE:" + elsewhere;
        bool const when_shared = in_incident && passes(type, role, other_region, shared()) == "yes";
        if (at_home == "yes") return when_shared ? "own+shared" : "own";
        return when_shared ? "shared" : "nowhere:" + at_home;
    }

    std::string query(kernel::QueryType const& type, std::string const& role) {
        auto const answer =
            world_.kernel().query(actor(role), type.module, type.name, valid_arguments(*type.arguments, {}));
        return !answer.ok() && answer.refusal().faults.front().code == &kernel::forbidden ? "-" : "yes";
    }

    kernel::Registry const& registry() const { return world_.registry(); }

private:
    base::Uuid own() { return world_.alias("own incident"); }
    base::Uuid closed() { return world_.alias("their incident"); }
    base::Uuid shared() { return world_.alias("shared incident"); }
    access::Actor actor(std::string const& role) { return world_.directory().actor(world_.account_of(role)); }

    /// Commands on records that were created inside an incident.
    bool lies_in_incident(kernel::CommandType const& type) {
        for (auto const& one : registry().commands()) {
            if (one.stream != type.stream || one.reach == kernel::Reach::changes) continue;
            if (one.reach == kernel::Reach::creates_scope || one.type->field("incident") != nullptr)
                return true;
        }
        return false;
    }

    std::string passes(kernel::CommandType const& type, std::string const& role, std::string const& region,
        base::Uuid scope) {
        auto const id = world_.alias("record " + std::to_string(++records_));
        if (type.reach == kernel::Reach::changes) {
            bool const is_scope = type.stream->name == "incident";
            auto const stream = is_scope ? scope : id;
            world_.kernel().write_and_wait([&](journal::Writer& writer) {
                writer.put_stream({stream, type.stream->name, region, scope, 0, access::everyone().text()});
            });
        }
        if (type.reach == kernel::Reach::creates_scope) scope = {};
        auto const target =
            type.stream->name == "incident" && type.reach == kernel::Reach::changes ? scope : id;
        kernel::CommandRequest request{
            world_.account_of(role), type.module, type.name, world_.next_command_id(), {}};
        request.arguments = valid_arguments(
            *type.type, {{"id", target.text()}, {"incident", scope.text()}, {"region", region}});
        auto const answer = world_.kernel().submit_and_wait(std::move(request));
        auto const& fault = answer.refusal().faults.front();
        if (fault.code == &came_to_deciding) return "yes";
        return std::string(fault.code->code) + (fault.path.empty() ? "" : ":" + fault.path);
    }

    World world_;
    int records_ = 0;
};

void add_line(std::string& text, std::string name, std::vector<std::string> const& cells) {
    name.resize(std::max<std::size_t>(name.size() + 1, 44), ' ');
    text += name;
    for (auto cell : cells) {
        cell.resize(std::max<std::size_t>(cell.size() + 1, 21), ' ');
        text += cell;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
}

/// Lines by their first word, blanks folded, comments left out.
std::map<std::string, std::string> by_name(std::istream& in) {
    std::map<std::string, std::string> lines;
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::string name, cells;
        if (!(words >> name) || name[0] == '#') continue;
        for (std::string cell; words >> cell;) cells += " " + cell;
        lines[name] = cells;
    }
    return lines;
}

}  // namespace

std::string rights_as_they_are() {
    Cells cells;
    std::vector<std::string> const roles(access::roles().begin(), access::roles().end());
    std::string text;
    add_line(text, "#", roles);
    auto const row = [&](std::string const& name, auto const& cell) {
        std::vector<std::string> out;
        out.reserve(roles.size());
        for (auto const& role : roles) out.push_back(cell(role));
        add_line(text, name, out);
    };
    for (auto const& one : cells.registry().commands()) {
        row(one.full_name(), [&](std::string const& role) { return cells.command(one, role); });
    }
    for (auto const& one : cells.registry().queries()) {
        row(one.module + "." + one.name + "?",
            [&](std::string const& role) { return cells.query(one, role); });
    }
    return text;
}

std::string differences_from_rights(std::string const& file) {
    std::ifstream written(file);
    auto const expected = by_name(written);
    std::istringstream now(rights_as_they_are());
    auto const found = by_name(now);
    std::string text;
    for (auto const& [name, cells] : found) {
        auto const line = expected.find(name);
        if (line == expected.end()) text += "  not in the file: " + name + cells + "\n";
        else if (line->second != cells)
            text += "  " + name + "\n    is     " + cells + "\n    should " + line->second + "\n";
    }
    for (auto const& [name, cells] : expected) {
        if (!found.contains(name)) text += "  gone: " + name + "\n";
    }
    return text;
}

}  // namespace paraat::test
