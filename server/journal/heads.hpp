// The heads of all chains, signed and kept outside the database: they show a cut tail and a rewritten chain.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/base/instant.hpp"
#include "server/journal/store.hpp"

namespace paraat::journal {

/// Where every chain stood at one moment.
struct Checkpoint {
    Instant at{};
    std::map<Region, ChainHead> heads{};
    std::string public_key{};  // Ed25519, hexadecimal
    std::string signature{};   // over checkpoint_text, hexadecimal
    bool disputed = false;     // the journal did not agree with it later on; kept for ever
};

/// What is signed: "paraat.heads.1", the moment, and per region its name, sequence and hash, a line each.
std::string checkpoint_text(Checkpoint const& checkpoint);

/// The checkpoints of a heads file, newest first; nothing when the text is not one.
std::optional<std::vector<Checkpoint>> parse_heads(std::string_view json);

bool signature_holds(Checkpoint const& checkpoint);

/// `heads.json` of a data directory, with the last eight checkpoints, and the key that signs them
/// (`heads.key`, 0600).
class HeadsFile {
public:
    /// The hash of one entry of the journal, or nothing when there is no such entry.
    using HashAt = std::function<std::optional<Hash>(Region const&, Sequence)>;

    /// Makes the key when there is none. Throws base::Trouble when others can read it.
    explicit HeadsFile(std::string const& directory);

    /// Adds a checkpoint, unless nothing has changed; what the journal no longer agrees with is kept as
    /// disputed. @return false when the last one is: then the journal is not what it was.
    bool write(std::map<Region, ChainHead> const& heads, HashAt const& hash_at);
    /// No checkpoint was written yet, or none can be read.
    bool is_empty() const { return held_.empty(); }
    /// Is the journal still what it was at the last checkpoint?
    bool agrees_with(HashAt const& hash_at) const;
    /// The same checkpoint, signed, as a heads file of its own (beside a backup).
    void write_alone(std::map<Region, ChainHead> const& heads, std::string const& file) const;

private:
    Checkpoint sign(std::map<Region, ChainHead> const& heads) const;

    std::string file_;
    std::string seed_;
    std::vector<Checkpoint> held_;
};

}  // namespace paraat::journal
