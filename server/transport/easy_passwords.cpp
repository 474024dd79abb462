// Takes away what a guesser tries first; when hardly anything is left, it was easy.
#include "server/transport/easy_passwords.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "server/base/utf8.hpp"

namespace paraat::transport {

namespace {

/// Longest first where one holds another. What people here choose, and what every list of leaks begins with.
constexpr std::string_view words[] = {"veiligheidsregio", "administrator", "veiligheid", "wachtwoord",
    "amsterdam", "rotterdam", "brandweer", "ambulance", "meldkamer", "flevoland", "feyenoord", "nederland",
    "september", "wednesday", "beheerder", "gebruiker", "tijdelijk", "vechtstreek", "password", "passwort",
    "incident", "gemeente", "lelystad", "donderdag", "zaterdag", "november", "december", "februari",
    "february", "thursday", "saturday", "football", "baseball", "superman", "princess", "sunshine",
    "iloveyou", "internet", "computer", "samsung", "letmein", "changeme", "maandag", "dinsdag", "woensdag",
    "vrijdag", "januari", "january", "oktober", "october", "augustus", "voetbal", "holland", "utrecht",
    "almere", "politie", "welcome", "welkom", "geheim", "secret", "monkey", "dragon", "master", "shadow",
    "batman", "michael", "jordan", "charlie", "herfst", "winter", "lente", "zomer", "summer", "spring",
    "autumn", "monday", "tuesday", "friday", "sunday", "zondag", "august", "maart", "march", "april", "juni",
    "june", "juli", "july", "crisis", "paraat", "server", "regio", "login", "admin", "nieuw", "hallo",
    "hello", "qwerty", "azerty", "ghor", "gooi", "pass", "test", "demo", "temp", "ajax", "love", "user",
    "root", "grip"};

constexpr std::string_view rows[] = {"abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm",
    "azertyuiop", "qsdfghjklm", "wxcvbn", "01234567890", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"};

constexpr std::size_t left_over_min = 4, words_min = 3, characters_min = 5;

std::string lower(std::string_view text) {
    std::string out(text);
    for (auto& c : out) c = base::lower(c);
    return out;
}

/// "P@ssw0rd" -> "password".
std::string without_disguise(std::string text) {
    constexpr std::string_view from = "013457@$!", to = "oieastasi";
    for (auto& c : text) {
        if (auto const at = from.find(c); at != std::string_view::npos) c = to[at];
    }
    return text;
}

/// Takes every common word out. @return how many different ones there were.
std::size_t take_words(std::string& text) {
    std::size_t taken = 0;
    for (auto const word : words) {
        auto at = text.find(word);
        if (at != std::string::npos) ++taken;
        for (; at != std::string::npos; at = text.find(word)) text.replace(at, word.size(), " ");
    }
    return taken;
}

bool is_in_a_row(std::string_view three) {
    std::string const back(three.rbegin(), three.rend());
    return std::ranges::any_of(rows, [&](auto row) {
        return row.find(three) != std::string_view::npos || row.find(back) != std::string_view::npos;
    });
}

/// Letters that neither repeat what stands before them nor follow it on a keyboard or in the alphabet.
std::size_t left_over(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        bool const is_letter = (byte >= 'a' && byte <= 'z') || byte >= 0x80;
        bool const repeats = i > 0 && text[i - 1] == text[i];
        bool const follows = (i > 1 && is_in_a_row(text.substr(i - 2, 3)))
            || (i > 0 && i + 1 < text.size() && is_in_a_row(text.substr(i - 1, 3)))
            || (i + 2 < text.size() && is_in_a_row(text.substr(i, 3)));
        count += is_letter && !repeats && !follows;
    }
    return count;
}

bool is_easy(std::string text) {
    auto const taken = take_words(text);
    return taken < words_min && left_over(text) < left_over_min;
}

}  // namespace

bool is_easily_guessed(std::string_view password) {
    auto const plain = lower(password);
    if (std::set<char>(plain.begin(), plain.end()).size() < characters_min) return true;
    return is_easy(plain) || is_easy(without_disguise(plain));
}

}  // namespace paraat::transport
