// libsodium's Argon2id and keyed BLAKE2b; nothing of our own making.
#include "server/transport/secrets.hpp"

#include <sodium.h>

#include <array>

#include "server/base/check.hpp"
#include "server/base/hash.hpp"
#include "server/transport/easy_passwords.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/problems.hpp"
#include "server/transport/url.hpp"

namespace paraat::transport {

namespace {

struct Effort {
    unsigned long long passes;
    std::size_t memory_bytes;
};

Effort effort_of(Work work) {
    if (work == Work::light) return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
    return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
}

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (auto const c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (auto& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return out;
}

}  // namespace

std::string new_token() {
    std::array<std::uint8_t, 32> bytes{};
    base::random_bytes(bytes);
    return base64url({reinterpret_cast<char const*>(bytes.data()), bytes.size()});
}

std::string hash_of_token(std::string_view token) { return base::hexadecimal(base::hash_of(token)); }

std::string derived(std::string_view secret, std::string_view purpose) {
    std::array<std::uint8_t, 32> out{};
    auto const key = base::hash_of(secret);
    crypto_generichash(out.data(), out.size(), reinterpret_cast<unsigned char const*>(purpose.data()),
        purpose.size(), key.data(), key.size());
    return base64url({reinterpret_cast<char const*>(out.data()), out.size()});
}

bool same(std::string_view left, std::string_view right) {
    return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string hash_of_password(std::string_view password, Work work) {
    auto const effort = effort_of(work);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    auto const failed = crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), effort.passes,
        effort.memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) throw base::Trouble("no memory to hash a password");
    return hash.data();
}

bool password_fits(std::string_view password, std::string const& hash, Work work) {
    if (hash.empty()) {
        static_cast<void>(hash_of_password(password, work));
        return false;
    }
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

base::Result<base::Done> acceptable_password(
    std::string_view password, std::string_view login, std::string path) {
    if (characters(password) < limits::password_characters_min) {
        return base::refuse(
            password_too_short, path, {{"min", std::to_string(limits::password_characters_min)}});
    }
    if (password.size() > limits::password_bytes_max) {
        return base::refuse(password_too_long, path, {{"max", std::to_string(limits::password_bytes_max)}});
    }
    if (login.size() >= 3 && lower(password).find(lower(login)) != std::string::npos) {
        return base::refuse(password_holds_login, path);
    }
    if (is_easily_guessed(password)) return base::refuse(password_easy, path);
    return base::Done{};
}

}  // namespace paraat::transport
