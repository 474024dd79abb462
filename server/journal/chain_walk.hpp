// Looking at the entries of a chain in their order: what `verify` does at once and the patrol a slice at a
// time.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "server/journal/store.hpp"

namespace paraat::journal {

/// Per sequence the hash that a checkpoint saw there.
using Expected = std::map<Sequence, Hash>;
using ExpectedOf = std::map<Region, Expected>;

struct Finding {
    Sequence sequence;
    std::string nl, en;
    Region region{};
};

/// Looks at the entries of one region in order; stops at the first that is wrong.
class ChainWalk {
public:
    explicit ChainWalk(Expected const& expected) : expected_(expected), next_expected_(expected_.begin()) {}

    bool sound() const { return !finding_; }
    std::optional<Finding> const& finding() const { return finding_; }
    Sequence last() const { return last_; }

    void look_at(Entry const& entry);
    /// After the last entry: every checkpoint must have been reached.
    void end(Sequence head);
    void find(Sequence sequence, std::string nl, std::string en);

private:
    Expected const& expected_;
    Expected::const_iterator next_expected_;
    Sequence last_ = 0;
    Hash hash_{};
    std::optional<Finding> finding_;
};

/// What all checkpoints of the file together expect per region, or what is wrong with the file itself.
/// @param trusted_key see verify.
std::optional<Finding> read_expected(
    std::string const& file, std::string const& trusted_key, ExpectedOf& expected);

/// Ends the moment of reading whatever happens.
struct Moment {
    explicit Moment(Reader& of) : reader(of) { reader.begin(); }
    ~Moment() { reader.end(); }
    Moment(Moment const&) = delete;
    Moment& operator=(Moment const&) = delete;

    Reader& reader;
};

}  // namespace paraat::journal
