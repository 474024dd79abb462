// The matrix of rights: every command and query x role x own, other and shared region, against
// tests/rights.txt.
#pragma once

#include <string>

namespace paraat::test {

/// Plays every cell on the real dispatcher. @return the lines that differ from the file, or empty.
std::string differences_from_rights(std::string const& file);

/// The matrix as it is now, for a person to read and write over; nothing writes the file by itself.
std::string rights_as_they_are();

}  // namespace paraat::test
