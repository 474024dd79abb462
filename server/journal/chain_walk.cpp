// What may be wrong with an entry, and what checkpoints outside the database expect of it.
#include "server/journal/chain_walk.hpp"

#include "server/journal/durable_file.hpp"
#include "server/journal/heads.hpp"

namespace paraat::journal {

void ChainWalk::look_at(Entry const& entry) {
    if (finding_) return;
    auto const due = last_ + 1;
    if (entry.sequence > due) return find(due, "de regel ontbreekt", "the entry is missing");
    if (entry.sequence < due) return find(entry.sequence, "de regel is ingevoegd", "the entry was inserted");
    if (entry.previous != hash_) {
        return find(
            due, "de regel sluit niet aan op de vorige", "the entry does not follow from the one before");
    }
    if (chain_hash(entry) != entry.hash) {
        return find(due, "de inhoud klopt niet met de controlewaarde", "the content does not match its hash");
    }
    if (next_expected_ != expected_.end() && next_expected_->first == due) {
        if (next_expected_->second != entry.hash) {
            return find(due, "de keten is herschreven: een controlepunt buiten de database zegt iets anders",
                "the chain was rewritten: a checkpoint outside the database says otherwise");
        }
        ++next_expected_;
    }
    last_ = due;
    hash_ = entry.hash;
}

void ChainWalk::end(Sequence head) {
    if (finding_) return;
    if (next_expected_ != expected_.end()) {
        return find(last_ + 1,
            "het einde van de keten is afgesneden: een controlepunt ging tot regel "
                + std::to_string(next_expected_->first),
            "the end of the chain was cut off: a checkpoint went up to entry "
                + std::to_string(next_expected_->first));
    }
    if (last_ != head) find(last_ + 1, "de regels zijn niet te lezen", "the entries cannot be read");
}

void ChainWalk::find(Sequence sequence, std::string nl, std::string en) {
    finding_ = Finding{sequence, std::move(nl), std::move(en)};
}

std::optional<Finding> read_expected(
    std::string const& file, std::string const& trusted_key, ExpectedOf& expected) {
    auto const text = read_file(file);
    if (!text) return Finding{0, file + " ontbreekt", file + " is missing"};
    auto const heads = parse_heads(*text);
    if (!heads) return Finding{0, file + " is niet te lezen", file + " cannot be read"};
    bool trusted = trusted_key.empty();
    for (auto const& checkpoint : *heads) {
        if (!trusted_key.empty() && checkpoint.public_key != trusted_key) continue;
        trusted = true;
        auto const when = checkpoint.at.iso();
        if (!signature_holds(checkpoint)) {
            return Finding{0, "de handtekening onder het controlepunt van " + when + " klopt niet",
                "the signature under the checkpoint of " + when + " does not hold"};
        }
        for (auto const& [region, head] : checkpoint.heads) {
            auto const [held, is_new] = expected[region].emplace(head.sequence, head.hash);
            if (!is_new && held->second != head.hash) {
                return Finding{head.sequence,
                    "de keten is herschreven: twee controlepunten spreken elkaar tegen",
                    "the chain was rewritten: two checkpoints contradict each other", region};
            }
        }
    }
    if (trusted) return std::nullopt;
    return Finding{0, file + " is niet met de vertrouwde sleutel ondertekend",
        file + " was not signed with the trusted key"};
}

}  // namespace paraat::journal
