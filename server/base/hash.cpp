// BLAKE2b-256 and random bytes, by libsodium.
#include "server/base/hash.hpp"

#include <sodium.h>

#include "server/base/check.hpp"

namespace paraat::base {

namespace {

crypto_generichash_state* state_of(std::array<std::uint8_t, 384>& bytes) {
    static_assert(sizeof(crypto_generichash_state) <= 384);
    return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

}  // namespace

Hasher::Hasher() { crypto_generichash_init(state_of(state_), nullptr, 0, 32); }

Hasher& Hasher::add(std::string_view part) {
    add(static_cast<std::int64_t>(part.size()));
    crypto_generichash_update(
        state_of(state_), reinterpret_cast<unsigned char const*>(part.data()), part.size());
    return *this;
}

Hasher& Hasher::add(std::int64_t number) {
    std::array<std::uint8_t, 8> bytes;
    for (std::size_t i = 0; i < 8; ++i)
        bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> (8 * i));
    crypto_generichash_update(state_of(state_), bytes.data(), bytes.size());
    return *this;
}

Hasher& Hasher::add(std::span<std::uint8_t const> bytes) {
    return add(std::string_view(reinterpret_cast<char const*>(bytes.data()), bytes.size()));
}

Hash Hasher::finish() {
    Hash hash;
    crypto_generichash_final(state_of(state_), hash.data(), hash.size());
    return hash;
}

Hash hash_of(std::string_view bytes) {
    Hash hash;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(bytes.data()),
        bytes.size(), nullptr, 0);
    return hash;
}

std::string hexadecimal(std::span<std::uint8_t const> bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (auto byte : bytes) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

std::optional<Hash> parse_hash(std::string_view text) {
    Hash hash;
    std::size_t length = 0;
    if (text.size() != 64) return std::nullopt;
    if (sodium_hex2bin(hash.data(), hash.size(), text.data(), text.size(), nullptr, &length, nullptr) != 0
        || length != 32) {
        return std::nullopt;
    }
    return hash;
}

void random_bytes(std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); }

void prepare_cryptography() {
    if (sodium_init() < 0) throw Trouble("the cryptographic library cannot be used");
}

}  // namespace paraat::base
