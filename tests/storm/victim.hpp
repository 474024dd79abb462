// The process that is killed: a kernel over a real file, with one stream of lines per client.
#pragma once

#include <string>
#include <vector>

namespace paraat::test {

/// Serves until it is killed. Each line "uuid" on a socket is a command; the answer is "uuid sequence".
/// @param answer_early the negative control: acknowledges before the commit.
int serve_until_killed(std::string const& directory, std::vector<int> const& sockets, bool answer_early);

}  // namespace paraat::test
