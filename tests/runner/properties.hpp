// What is proved after every line of every scenario, unasked (house 2.2).
#pragma once

#include <set>
#include <string>

#include "tests/support/world.hpp"

namespace paraat::test {

/// Over all scenarios of a run: which tables had rows, and which were ever kept from somebody.
struct TablesSeen {
    std::set<std::string> filled, denied;

    void add(TablesSeen const& other) {
        filled.insert(other.filled.begin(), other.filled.end());
        denied.insert(other.denied.begin(), other.denied.end());
    }
};

/// (a) Rebuilding from the journal gives the same rows; (b) whoever followed the changes, and whoever was
/// away and came back with a cursor alone, equals whoever fetches now; (c) nobody holds a row that `visible`
/// denies; (d) every right that an audience asks for is declared. @return what is wrong, or empty.
std::string broken_property(World& world, TablesSeen& seen);

}  // namespace paraat::test
