// A long poll is a reader that gets exactly one frame and then is done.
#include "server/transport/long_poll.hpp"

#include "server/base/json.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/problems.hpp"

namespace paraat::transport {

LongPoll::LongPoll(LiveHub& hub, live::Subscription subscription, std::string session,
    std::chrono::seconds wait, Answer answer)
    : hub_(hub), subscription_(std::move(subscription)), session_(std::move(session)),
      until_(std::chrono::steady_clock::now() + wait), answer_(std::move(answer)) {}

bool LongPoll::step(Round& round) {
    bool const has_news = hub_.feed().has_news(subscription_);
    if ((has_news || round.tick) && !hub_.sessions().stands(session_, false)) {
        give(problem(base::refuse(signed_out)));
        return false;
    }
    if (has_news && read()) return false;
    if (std::chrono::steady_clock::now() < until_) return true;
    leave();
    return false;
}

/// What is soon read is read here, for whom everybody waits; a picture or many changes by a worker.
/// @return true when it is answered, or in the worker's hands
bool LongPoll::read() {
    auto& feed = hub_.feed();
    if (!subscription_.fresh && feed.behind(subscription_) <= limits::pump_changes_max) {
        auto frame = feed.pull_changes(subscription_);
        if (frame) give(answer_of(std::move(frame)));
        if (!subscription_.fresh) return answer_ == nullptr;
    }
    // No room there now: asked again in the next round.
    return hub_.workers().run(
        [self = shared_from_this()] { self->read_at_length(); }, subscription_.actor.account);
}

void LongPoll::read_at_length() {
    auto frame = hub_.feed().pull(subscription_);
    if (frame) give(answer_of(std::move(frame)));
    else hub_.add(shared_from_this());
}

void LongPoll::leave() {
    give(answer_of(std::make_shared<std::string const>(no_changes(subscription_.cursor))));
}

void LongPoll::give(Response response) {
    if (auto const answer = std::exchange(answer_, nullptr)) answer(std::move(response));
}

Response answer_of(live::Frame frame) {
    Response response{.shared = std::move(frame)};
    response.with("content-type", "application/json").with("cache-control", "no-store");
    return response;
}

std::string no_changes(journal::Cursor const& cursor) {
    std::string text = R"({"type":"changes","cursor":{)";
    for (auto const& [region, sequence] : cursor) {
        if (text.back() != '{') text += ',';
        base::write_text(region, text);
        text += ':' + std::to_string(sequence);
    }
    return text + R"(},"put":[],"removed":[]})";
}

}  // namespace paraat::transport
