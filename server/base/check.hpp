// check(condition): a bug stops the one request (an exception) - always on, in release builds too.
#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace paraat::base {

/// A mistake of ours, not of the user: ends the one request with 500.
struct Bug : std::logic_error {
    using std::logic_error::logic_error;
};

/// Disk, network or database does not do what it should: answered 503, nothing acknowledged.
struct Trouble : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// There is no room: the transaction fell, nothing of it is there, and the next may succeed.
struct DiskFull : Trouble {
    using Trouble::Trouble;
};

/// The disk failed in a way that makes a second try a gamble: nothing more is written until a restart. When
/// it was the commit that failed, nobody knows whether it is there.
struct WritingStopped : Trouble {
    using Trouble::Trouble;
};

/// What lies on the disk is not what was written there: nothing more is written, and no restart mends it.
struct Damaged : WritingStopped {
    using WritingStopped::WritingStopped;
};

inline void check(
    bool condition, char const* what, std::source_location where = std::source_location::current()) {
    if (!condition) {
        throw Bug(std::string(where.file_name()) + ":" + std::to_string(where.line()) + ": " + what);
    }
}

}  // namespace paraat::base
