// Reading, signing and writing heads files.
#include "server/journal/heads.hpp"

#include <sodium.h>
#include <sys/stat.h>

#include <boost/json.hpp>

#include <algorithm>
#include <filesystem>

#include "server/base/check.hpp"
#include "server/journal/durable_file.hpp"

namespace paraat::journal {

namespace {

namespace json = boost::json;

constexpr std::size_t checkpoints_kept = 8;

struct KeyPair {
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> open;
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret;
};

KeyPair key_pair_of(std::string const& seed_hexadecimal) {
    auto const seed = base::parse_hash(seed_hexadecimal);
    if (!seed) throw base::Trouble("heads.key does not hold a key (64 hexadecimal digits)");
    KeyPair pair;
    crypto_sign_seed_keypair(pair.open.data(), pair.secret.data(), seed->data());
    return pair;
}

std::string load_or_make_seed(std::string const& file) {
    if (auto const held = read_file(file)) {
        struct stat state{};
        if (::stat(file.c_str(), &state) == 0 && (state.st_mode & 077U) != 0) {
            throw base::Trouble("De sleutel " + file
                + " is leesbaar voor anderen: maak de rechten 0600.\nThe key " + file
                + " can be read by others: make its rights 0600.");
        }
        return held->substr(0, 64);
    }
    base::Hash seed{};
    base::random_bytes(seed);
    auto const text = base::hexadecimal(seed);
    write_durably(file, text + "\n", 0600);
    return text;
}

json::object to_object(Checkpoint const& checkpoint) {
    json::object heads;
    for (auto const& [region, head] : checkpoint.heads) {
        heads[region] = {{"sequence", head.sequence}, {"hash", base::hexadecimal(head.hash)}};
    }
    json::object object{{"at", checkpoint.at.iso()}, {"heads", std::move(heads)},
        {"public_key", checkpoint.public_key}, {"signature", checkpoint.signature}};
    if (checkpoint.disputed) object["disputed"] = true;
    return object;
}

std::string to_text(std::vector<Checkpoint> const& held) {
    json::array checkpoints;
    for (auto const& checkpoint : held) checkpoints.push_back(to_object(checkpoint));
    return json::serialize(json::object{{"format", 1}, {"checkpoints", std::move(checkpoints)}}) + "\n";
}

template <class Value>
Value present(std::optional<Value> const& read) {
    if (!read) throw std::bad_optional_access();
    return *read;
}

/// Throws what Boost.JSON throws on another shape, and std::bad_optional_access on a moment or hash that is
/// none.
Checkpoint from_object(json::object const& object) {
    Checkpoint checkpoint;
    checkpoint.at = present(Instant::parse(object.at("at").as_string()));
    for (auto const& [region, head] : object.at("heads").as_object()) {
        checkpoint.heads[region] = {head.at("sequence").to_number<Sequence>(),
            present(base::parse_hash(head.at("hash").as_string()))};
    }
    checkpoint.public_key = object.at("public_key").as_string();
    checkpoint.signature = object.at("signature").as_string();
    checkpoint.disputed = object.contains("disputed");
    return checkpoint;
}

bool same(std::map<Region, ChainHead> const& one, std::map<Region, ChainHead> const& other) {
    return std::ranges::equal(one, other, [](auto const& a, auto const& b) {
        return a.first == b.first && a.second.sequence == b.second.sequence && a.second.hash == b.second.hash;
    });
}

}  // namespace

std::string checkpoint_text(Checkpoint const& checkpoint) {
    auto text = "paraat.heads.1\n" + checkpoint.at.iso() + "\n";
    for (auto const& [region, head] : checkpoint.heads) {
        text += region + " " + std::to_string(head.sequence) + " " + base::hexadecimal(head.hash) + "\n";
    }
    return text;
}

std::optional<std::vector<Checkpoint>> parse_heads(std::string_view text) {
    try {
        auto const value = json::parse(text);
        if (value.at("format") != 1) return std::nullopt;
        std::vector<Checkpoint> checkpoints;
        for (auto const& checkpoint : value.at("checkpoints").as_array()) {
            checkpoints.push_back(from_object(checkpoint.as_object()));
        }
        return checkpoints;
    } catch (std::exception const&) {
        return std::nullopt;
    }
}

bool signature_holds(Checkpoint const& checkpoint) {
    auto const key = base::parse_hash(checkpoint.public_key);
    auto const first = base::parse_hash(checkpoint.signature.substr(0, 64));
    if (!key || !first || checkpoint.signature.size() != 128) return false;
    auto const second = base::parse_hash(checkpoint.signature.substr(64));
    if (!second) return false;
    std::array<std::uint8_t, crypto_sign_BYTES> signature;
    std::ranges::copy(*second, std::ranges::copy(*first, signature.begin()).out);
    auto const text = checkpoint_text(checkpoint);
    return crypto_sign_verify_detached(signature.data(), reinterpret_cast<unsigned char const*>(text.data()),
               text.size(), key->data())
        == 0;
}

HeadsFile::HeadsFile(std::string const& directory)
    : file_(directory + "/heads.json"), seed_(load_or_make_seed(directory + "/heads.key")) {
    auto const text = read_file(file_);
    if (!text) return;
    if (auto held = parse_heads(*text)) {
        held_ = std::move(*held);
    } else {
        // Put aside, never thrown away: it may still tell somebody something.
        rename_durably(file_, file_ + ".unreadable");
    }
}

Checkpoint HeadsFile::sign(std::map<Region, ChainHead> const& heads) const {
    auto const pair = key_pair_of(seed_);
    Checkpoint checkpoint{base::SystemClock().now(), heads, base::hexadecimal(pair.open)};
    auto const text = checkpoint_text(checkpoint);
    std::array<std::uint8_t, crypto_sign_BYTES> signature;
    crypto_sign_detached(signature.data(), nullptr, reinterpret_cast<unsigned char const*>(text.data()),
        text.size(), pair.secret.data());
    checkpoint.signature = base::hexadecimal(signature);
    return checkpoint;
}

bool HeadsFile::write(std::map<Region, ChainHead> const& heads, HashAt const& hash_at) {
    auto kept = held_;
    bool const agrees = agrees_with(hash_at);
    if (!kept.empty()) kept.front().disputed = !agrees;
    if (agrees && !kept.empty() && same(kept.front().heads, heads)) return true;
    kept.insert(kept.begin(), sign(heads));
    std::size_t agreed = 0;
    std::erase_if(kept, [&](Checkpoint const& old) { return !old.disputed && ++agreed > checkpoints_kept; });
    write_durably(file_, to_text(kept), 0644);
    held_ = std::move(kept);  // last: what could not be written is written the next time
    return agrees;
}

bool HeadsFile::agrees_with(HashAt const& hash_at) const {
    if (held_.empty()) return true;
    return !held_.front().disputed && std::ranges::all_of(held_.front().heads, [&](auto const& head) {
        return hash_at(head.first, head.second.sequence) == head.second.hash;
    });
}

void HeadsFile::write_alone(std::map<Region, ChainHead> const& heads, std::string const& file) const {
    write_durably(file, to_text({sign(heads)}), 0644);
}

}  // namespace paraat::journal
