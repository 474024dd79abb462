// BLAKE2b-256 over bytes, for the chain, attachments and request fingerprints; random bytes and hexadecimal
// text.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace paraat::base {

using Hash = std::array<std::uint8_t, 32>;

/// Adds parts one by one; each part is preceded by its length so that two splits never give the same hash.
class Hasher {
public:
    Hasher();
    Hasher& add(std::string_view part);
    Hasher& add(std::int64_t number);
    Hasher& add(std::span<std::uint8_t const> bytes);
    Hash finish();

private:
    alignas(64) std::array<std::uint8_t, 384> state_;
};

/// The plain hash of the bytes themselves, without lengths (for content addresses).
Hash hash_of(std::string_view bytes);

std::string hexadecimal(std::span<std::uint8_t const> bytes);
std::optional<Hash> parse_hash(std::string_view hexadecimal_text);

/// Fills with bytes from the operating system's generator.
void random_bytes(std::span<std::uint8_t> bytes);

/// Start-up check of the cryptographic library; throws Trouble when it cannot be used.
void prepare_cryptography();

}  // namespace paraat::base
