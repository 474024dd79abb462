// Passwords that everybody tries first (ASVS 6.2.4 and 6.2.11), told by what they are made of.
#pragma once

#include <string_view>

namespace paraat::transport {

/// True for at most two common words, a row of keys or letters, repeated characters, and digits beside them:
/// "Welkom2026!!", "qwertyuiop12", "brandweer-112". Long enough is judged elsewhere.
bool is_easily_guessed(std::string_view password);

}  // namespace paraat::transport
