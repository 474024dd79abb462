// The linear checker.
#include "tests/support/checker.hpp"

#include <algorithm>
#include <map>

namespace paraat::test {

namespace {

using Places = std::map<base::Uuid, std::vector<journal::Sequence>>;

Places places_in(journal::Reader& reader) {
    Places places;
    for (auto const& [region, head] : reader.heads()) {
        reader.entries(region, 1, [&](journal::Entry const& entry) {
            places[entry.command].push_back(entry.sequence);
            return true;
        });
    }
    return places;
}

void check_presence(std::vector<Seen> const& seen, Places const& places, std::vector<std::string>& wrong) {
    for (auto const& one : seen) {
        auto const found = places.find(one.command);
        auto const count = found == places.end() ? 0 : found->second.size();
        if (count > 1) wrong.push_back("twice in the journal: " + one.command.text());
        if (one.refused && count > 0) wrong.push_back("refused and yet recorded: " + one.command.text());
        if (one.answered_us == 0) continue;
        if (count == 0) wrong.push_back("acknowledged and lost: " + one.command.text());
        else if (found->second.front() != one.sequence)
            wrong.push_back("at another place than said: " + one.command.text());
    }
}

/// In order of invocation: the highest sequence acknowledged before must be lower than this one's.
void check_order(std::vector<Seen> seen, std::vector<std::string>& wrong) {
    std::erase_if(seen, [](Seen const& one) { return one.answered_us == 0; });
    auto by_answer = seen;
    std::sort(
        by_answer.begin(), by_answer.end(), [](auto& a, auto& b) { return a.answered_us < b.answered_us; });
    std::sort(seen.begin(), seen.end(), [](auto& a, auto& b) { return a.invoked_us < b.invoked_us; });
    journal::Sequence reached = 0;
    auto answered = by_answer.begin();
    std::map<int, journal::Sequence> of_client;
    for (auto const& one : seen) {
        for (; answered != by_answer.end() && answered->answered_us < one.invoked_us; ++answered) {
            reached = std::max(reached, answered->sequence);
        }
        if (one.sequence <= reached)
            wrong.push_back("before something that was acknowledged earlier: " + one.command.text());
        auto& last = of_client[one.client];
        if (one.sequence <= last) wrong.push_back("out of its client's order: " + one.command.text());
        last = one.sequence;
    }
}

}  // namespace

std::vector<std::string> check_history(
    std::vector<Seen> seen, journal::Store& store, std::string const& heads_outside) {
    std::vector<std::string> wrong;
    auto const reader = store.reader();
    auto const verdict = journal::verify(*reader, heads_outside);
    if (!verdict.sound) wrong.push_back("the chain: " + verdict.what_en);
    check_presence(seen, places_in(*reader), wrong);
    check_order(std::move(seen), wrong);
    return wrong;
}

}  // namespace paraat::test
