// GET /api/v1/changes: the long poll, the same read as the socket; and a word to who asks the socket without
// being one.
#include <charconv>
#include <map>
#include <mutex>

#include "server/base/json.hpp"
#include "server/transport/edge.hpp"
#include "server/transport/limits.hpp"
#include "server/transport/live_socket.hpp"
#include "server/transport/long_poll.hpp"
#include "server/transport/problems.hpp"
#include "server/transport/url.hpp"

namespace paraat::transport {

namespace {

std::vector<std::string> comma_separated(std::string_view text) {
    std::vector<std::string> parts;
    while (true) {
        auto const comma = text.find(',');
        parts.emplace_back(text.substr(0, comma));
        if (comma == std::string_view::npos) return parts;
        text.remove_prefix(comma + 1);
    }
}

base::Refusal refuse_cursor() {
    return base::refuse(base::wrong_type, "cursor",
        {{"expected_nl", "een cursor uit een eerder antwoord (JSON in base64url)"},
            {"expected_en", "a cursor from an earlier answer (JSON in base64url)"}});
}

base::Result<live::Scopes> scopes_of(Request const& request) {
    auto const* text = request.query_value("scopes");
    auto const names = comma_separated(text == nullptr ? "home" : *text);
    if (names.size() > limits::scopes_per_subscription_max) {
        return base::refuse(
            base::too_many, "scopes", {{"limit", std::to_string(limits::scopes_per_subscription_max)}});
    }
    auto scopes = read_scopes(names);
    if (!scopes) return base::refuse(base::not_an_identifier, "scopes");
    return *std::move(scopes);
}

base::Result<std::chrono::seconds> wait_of(Request const& request) {
    auto const* text = request.query_value("waitS");
    if (text == nullptr) return std::chrono::seconds(limits::poll_wait_default);
    int seconds = 0;
    auto const* last = text->data() + text->size();
    auto const [end, error] = std::from_chars(text->data(), last, seconds);
    if (error != std::errc{} || end != last || seconds < 0) {
        return not_a_number("waitS");
    }
    return std::min(std::chrono::seconds(seconds), std::chrono::seconds(limits::poll_wait_max));
}

base::Result<live::Subscription> subscription_of(Request const& request, access::Actor actor) {
    live::Subscription subscription;
    subscription.actor = std::move(actor);
    subscription.scopes = TRY(scopes_of(request));
    auto const* cursor = request.query_value("cursor");
    if (cursor == nullptr || cursor->empty()) return subscription;
    auto const text = base64url_decoded(*cursor);
    auto const json = text ? base::parse_json(*text) : base::Result<boost::json::value>(boost::json::value{});
    auto const place = json.ok() ? read_cursor(json.value()) : std::nullopt;
    if (!place) return refuse_cursor();
    subscription.cursor = *place;
    subscription.fresh = false;
    return subscription;
}

/// Open long polls per account.
struct PollPlaces {
    std::mutex mutex;
    std::map<std::string, std::size_t> of_account;
};

/// Null when there is none left; shared by the copies of one answering function, and outlived by the places.
std::shared_ptr<void> take_place(std::shared_ptr<PollPlaces> const& places, std::string const& account) {
    std::lock_guard const lock(places->mutex);
    auto& count = places->of_account[account];
    if (count >= limits::polls_per_account_max) return nullptr;
    ++count;
    return {places.get(), [places, account](void*) {
                std::lock_guard const inner(places->mutex);
                if (--places->of_account[account] == 0) places->of_account.erase(account);
            }};
}

/// The place is given back when the answer has been written, or when nothing can answer any more.
void answer_changes(Edge& edge, std::shared_ptr<PollPlaces> const& places, Call call) {
    // A scope that was misspelt would be answered with the picture of another one.
    if (auto const unfit = unfit_key(call.request, {"scopes", "cursor", "waitS"}))
        return refuse(call, *unfit);
    auto const wait = wait_of(call.request);
    if (!wait.ok()) return refuse(call, wait.refusal());
    auto read = subscription_of(call.request, edge.actor_of(call));
    if (!read.ok()) return refuse(call, read.refusal());
    auto subscription = std::move(read).value();
    auto const account = call.signed_in().account, session = call.signed_in().key;
    auto const place = take_place(places, account);
    if (!place) return refuse(call, base::refuse(connections_too_many));
    call.answer = [place, answer = std::move(call.answer)](Response response) {
        response.held.push_back(place);
        answer(std::move(response));
    };
    if (!subscription.fresh && !edge.hub.feed().has_news(subscription)) {
        return edge.hub.add(std::make_shared<LongPoll>(
            edge.hub, std::move(subscription), session, wait.value(), std::move(call.answer)));
    }
    edge.on_worker(edge.workers, std::make_shared<Call>(std::move(call)),
        [&edge, subscription = std::move(subscription), session, wait = wait.value()](Call& asked) mutable {
            auto frame = edge.hub.feed().pull(subscription);
            if (frame) return asked.answer(answer_of(std::move(frame)));
            edge.hub.add(
                std::make_shared<LongPoll>(edge.hub, std::move(subscription), session, wait, asked.answer));
        });
}

}  // namespace

void add_live_routes(Edge& edge) {
    auto const places = std::make_shared<PollPlaces>();  // lives as long as the last poll
    edge.router.add(Method::get, "/api/v1/changes", Guard::in_turn, Body::none,
        [&edge, places](Call call) { answer_changes(edge, places, std::move(call)); });
    // A request that does ask for a WebSocket never comes here.
    edge.router.add(Method::get, "/api/v1/live", Guard::open, Body::none, [](Call call) {
        call.answer(problem(call.request, base::refuse(upgrade_missing)).with("upgrade", "websocket"));
    });
}

}  // namespace paraat::transport
