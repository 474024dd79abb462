// Numbers for texts: looked up once, remembered per connection, taken back when a unit of work is undone.
#include "server/journal/sqlite/words.hpp"

namespace paraat::journal {

namespace {

constexpr std::size_t remembered_max = 100'000;
constexpr char find_number[] = "SELECT number FROM word WHERE text = ?";
constexpr char find_text[] = "SELECT text FROM word WHERE number = ?";
constexpr char add_word[] = "INSERT INTO word (text) VALUES (?)";

}  // namespace

std::optional<std::int64_t> Words::find(std::string_view text) {
    auto const known = numbers_.find(text);
    if (known != numbers_.end()) return known->second;
    auto query = connection_.prepare(find_number);
    if (!query.bind(text).step()) return std::nullopt;
    auto const number = query.number(0);
    remember(text, number);
    return number;
}

std::int64_t Words::number_of(std::string_view text) {
    if (auto const known = find(text)) return *known;
    connection_.prepare(add_word).bind(text).run();
    auto const number = sqlite3_last_insert_rowid(connection_.handle());
    added_.push_back(number);  // first: what is remembered must be known to be new
    remember(text, number);
    return number;
}

std::string const& Words::text_of(std::int64_t number) {
    auto const known = texts_.find(number);
    if (known != texts_.end()) return known->second;
    auto query = connection_.prepare(find_text);
    // A number without a text is damage in the file; the empty text makes the chain of hashes show it.
    if (query.bind(number).step()) {
        remember(query.text(0), number);
    } else {
        texts_.emplace(number, std::string());
    }
    return texts_.at(number);
}

void Words::remember(std::string_view text, std::int64_t number) {
    numbers_.insert_or_assign(std::string(text), number);
    texts_.insert_or_assign(number, std::string(text));
}

void Words::undo_from(std::size_t first) {
    for (auto i = first; i < added_.size(); ++i) {
        auto const text = texts_.find(added_[i]);
        if (text == texts_.end()) continue;
        numbers_.erase(text->second);
        texts_.erase(text);
    }
    added_.resize(std::min(first, added_.size()));
}

void Words::shrink() {
    if (texts_.size() <= remembered_max || !added_.empty()) return;
    numbers_.clear();
    texts_.clear();
}

}  // namespace paraat::journal
