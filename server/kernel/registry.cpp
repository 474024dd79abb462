// Collecting what modules bring, and looking it up.
#include "server/kernel/registry.hpp"

#include <algorithm>

#include "server/kernel/logbook.hpp"

namespace paraat::kernel {

EventType const* StreamType::event(base::TypeInfo const* wanted) const {
    for (auto const& one : events) {
        if (one.type == wanted) return &one;
    }
    return nullptr;
}

EventType const* StreamType::event(std::string_view wanted) const {
    for (auto const& one : events) {
        if (one.name == wanted) return &one;
    }
    return nullptr;
}

namespace {

/// Names are one list for the whole house. Found at the start, so it says which name and in whose module.
[[noreturn]] void declared_already(char const* what, std::string_view name, std::string const& module) {
    throw base::Bug("module " + module + ": there is " + what + " \"" + std::string(name) + "\" already");
}

}  // namespace

void Registry::require_new(bool known, char const* what, std::string_view name) const {
    if (known) declared_already(what, name, module_);
}

void Registry::refusals(std::vector<base::RefusalCode const*> codes) {
    for (auto const* code : codes) {
        auto const same = [&](auto const* known) { return known->code == code->code; };
        auto const found = std::find_if(refusals_.begin(), refusals_.end(), same);
        if (found == refusals_.end()) refusals_.push_back(code);
        else if (*found != code) declared_already("a refusal code", code->code, module_);
    }
}

CommandType const* Registry::command(std::string_view module, std::string_view name) const {
    for (auto const& one : commands_) {
        if (one.module == module && one.name == name) return &one;
    }
    return nullptr;
}

QueryType const* Registry::query_named(std::string_view module, std::string_view name) const {
    for (auto const& one : queries_) {
        if (one.module == module && one.name == name) return &one;
    }
    return nullptr;
}

StreamType const* Registry::stream_named(std::string_view name) const {
    for (auto const& one : streams_) {
        if (one.name == name) return &one;
    }
    return nullptr;
}

std::vector<TableType const*> Registry::tables() const {
    std::vector<TableType const*> all{&logbook_table()};
    for (auto const& stream : streams_) {
        for (auto const& table : stream.tables) all.push_back(&table);
    }
    std::sort(all.begin(), all.end(), [](auto const* a, auto const* b) { return a->name < b->name; });
    return all;
}

TableType const* Registry::table(std::string_view name) const {
    for (auto const* one : tables()) {
        if (one->name == name) return one;
    }
    return nullptr;
}

void Registry::refuse_every_decision(base::RefusalCode const& code) {
    for (auto& command : commands_) {
        command.decide = [&code](void const*, void const*, Context const&) { return base::refuse(code); };
    }
}

void Registry::add_right(access::Right const& right) {
    for (auto const& known : rights_) {
        if (known.name != right.name) continue;
        if (known.roles != right.roles)
            declared_already("a right with other roles called", right.name, module_);
        return;
    }
    rights_.push_back(right);
}

}  // namespace paraat::kernel
