// Tokens and passwords: made, hashed and compared so that what is stored opens nothing.
#pragma once

#include <string>
#include <string_view>

#include "server/base/result.hpp"

namespace paraat::transport {

/// 32 random bytes, base64url.
std::string new_token();
/// What is stored of a token, in hexadecimal.
std::string hash_of_token(std::string_view token);
/// A text that follows from a secret and a purpose, and does not give the secret away.
std::string derived(std::string_view secret, std::string_view purpose);
bool same(std::string_view left, std::string_view right);  // in constant time

/// How much work Argon2id is: `ordinary` 64 MB and 2 passes; `light` for tests alone.
enum class Work { ordinary, light };

/// Argon2id; takes about 60 ms and 64 MB. Run by the password workers, never on an input-output thread.
std::string hash_of_password(std::string_view password, Work work);
/// The same time for an empty hash (an unknown account): false.
bool password_fits(std::string_view password, std::string const& hash, Work work);

base::Result<base::Done> acceptable_password(
    std::string_view password, std::string_view login, std::string path);

}  // namespace paraat::transport
