// The rules of one live socket: one frame on its way, everything else is read from the feed when that has
// arrived.
#include "server/transport/live_socket.hpp"

#include <iostream>
#include <limits>

#include "server/transport/limits.hpp"

namespace paraat::transport {

namespace {

live::Frame frame_of(std::string text) { return std::make_shared<std::string const>(std::move(text)); }

bool is_snapshot(live::Frame const& frame) { return frame->starts_with(R"({"type":"snapshot")"); }

constexpr auto no_version = std::numeric_limits<std::uint64_t>::max();  // of presence
constexpr std::uint16_t closed_signed_out = 4401, closed_nonsense = 1008;

/// What is due to who wants these scopes from now on, was away, or is to begin anew.
std::vector<live::Frame> frames_for(
    live::Feed& feed, live::Subscription& subscription, std::optional<live::Scopes> const& wanted) {
    live::Scopes added;
    if (wanted && !subscription.fresh) {
        for (auto const& scope : *wanted) {
            if (!subscription.scopes.contains(scope)) added.insert(scope);
        }
        std::erase_if(subscription.scopes, [&](auto const& scope) { return !wanted->contains(scope); });
    } else if (wanted) {
        subscription.scopes = *wanted;
    }
    if (added.empty()) return {feed.pull(subscription)};
    return feed.add_scopes(subscription, added);
}

}  // namespace

LiveSocket::LiveSocket(
    LiveHub& hub, std::uint64_t number, Session session, SessionText session_text, std::function<void()> gone)
    : hub_(hub), number_(number), session_(std::move(session)), session_text_(std::move(session_text)),
      gone_(std::move(gone)) {
    subscription_.actor = hub_.kernel().directory().actor(session_.account);
    told_epoch_ = subscription_.actor.epoch;
    rights_epoch_ = 0;  // whatever has moved until the first round is noticed there
}

LiveSocket::~LiveSocket() { gone_(); }

void LiveSocket::opened(std::shared_ptr<Socket> socket) {
    {
        std::lock_guard const lock(mutex_);
        socket_ = std::move(socket);
    }
    hub_.add(shared_from_this());
}

void LiveSocket::heard(std::string_view text) {
    auto const heard = read_frame(text);
    std::unique_lock lock(mutex_);
    if (ended_ || !socket_) return;
    used_ = true;
    if (too_chatty() || heard.kind == Heard::Kind::nonsense) {
        ended_ = true;
        socket_->close(closed_nonsense, "not a frame of this protocol");
        return;
    }
    switch (heard.kind) {
        case Heard::Kind::ping:
            pong_due_ = true;
            if (!writing_) send_due_words();
            return;
        case Heard::Kind::presence: hear_presence(heard); return;
        case Heard::Kind::subscribe: hear_subscribe(heard); break;
        case Heard::Kind::nonsense: break;
    }
    lock.unlock();
    hub_.poke();
}

bool LiveSocket::too_chatty() {
    auto const now = std::chrono::steady_clock::now();
    if (now - window_start_ > limits::socket_message_window) {
        window_start_ = now;
        window_count_ = 0;
    }
    return ++window_count_ > limits::socket_messages_per_window_max;
}

void LiveSocket::hear_subscribe(Heard const& heard) {
    takes_packed_ = heard.takes_packed;
    if (subscribed_ || fetching_) {
        // What the browser has seen is what was sent to it: its own cursor is not needed. What it lets go it
        // forgets at once, so that it must come whole when it is asked for again, however soon that is.
        std::erase_if(subscription_.scopes, [&](auto const& scope) { return !heard.scopes.contains(scope); });
        std::erase_if(presence_sent_, [&](auto const& sent) { return !heard.scopes.contains(sent.first); });
        if (fetching_ && !kept_) kept_ = heard.scopes;
        if (kept_) std::erase_if(*kept_, [&](auto const& scope) { return !heard.scopes.contains(scope); });
        wanted_ = heard.scopes;
        return;
    }
    subscribed_ = true;
    subscription_.scopes = heard.scopes;
    subscription_.fresh = !heard.cursor.has_value();
    subscription_.cursor = heard.cursor.value_or(journal::Cursor{});
    resumed_ = heard.cursor && hub_.feed().has_news(subscription_);
    // It may hold people from before a restart: there it is told too that nobody is present.
    if (heard.cursor) {
        for (auto const& scope : heard.scopes) presence_sent_[scope] = no_version;
    }
}

void LiveSocket::hear_presence(Heard const& heard) {
    auto const& actor = subscription_.actor;
    if (!hub_.kernel().directory().in_scope(actor, heard.scope)) return;
    auto const now = hub_.kernel().clock().now();
    live::Person const person{.account = actor.account,
        .name = actor.name,
        .column = actor.assignments.empty() ? std::string{} : actor.assignments.front().column,
        .place = heard.place,
        .doing = heard.doing,
        .since = now,
        .heard = now};
    if (hub_.presence().say(number_, heard.scope, person)) hub_.presence_changed();
}

void LiveSocket::written() {
    bool due = false;
    {
        std::lock_guard const lock(mutex_);
        writing_ = false;
        if (next_.empty()) place_.reset();
        if (ended_ || !socket_) return;
        if (send_due_words()) return;
        bool const has_news = presence_epoch_ != hub_.presence_epoch() || hub_.feed().has_news(subscription_);
        due = wanted_ || session_due_ || (subscribed_ && !fetching_ && has_news);
    }
    if (due) hub_.poke();
}

void LiveSocket::closed() {
    {
        std::lock_guard const lock(mutex_);
        ended_ = true;
        socket_.reset();
        next_.clear();
        place_.reset();
    }
    if (!hub_.presence().leave(number_).empty()) hub_.presence_changed();
    hub_.poke();
}

void LiveSocket::leave() {
    std::lock_guard const lock(mutex_);
    ended_ = true;
    if (socket_) socket_->close(1001, "restart");
}

void LiveSocket::send(live::Frame frame) {
    writing_ = true;
    auto packed = takes_packed_ ? hub_.packing().packed(frame) : nullptr;
    bool const is_packed = packed != nullptr;
    socket_->send(is_packed ? std::move(packed) : std::move(frame), is_packed);
}

/// Not all that is known here was told, or what was asked for has not been answered.
bool LiveSocket::is_behind() const {
    return !subscribed_ || fetching_ || wanted_ || hub_.feed().has_news(subscription_);
}

/// Small words that wait for nothing: the second frame of an answer, and pong. @return true when one was
/// sent.
bool LiveSocket::send_due_words() {
    if (!next_.empty()) {
        send(std::move(next_.front()));
        next_.erase(next_.begin());
        return true;
    }
    if (!pong_due_) return false;
    pong_due_ = false;
    std::string const behind = is_behind() ? R"(,"behind":true)" : "";
    send(frame_of(R"({"type":"pong","now":")" + hub_.kernel().clock().now().iso() + '"' + behind + '}'));
    return true;
}

bool LiveSocket::step(Round& round) {
    std::unique_lock lock(mutex_);
    if (ended_ || !socket_) return false;
    if (round.tick || round.rights_epoch != rights_epoch_) {
        if (!hub_.sessions().stands(session_.key, used_)) {
            end_signed_out();
            return false;
        }
        used_ = false;
    }
    if (fetching_) return true;
    refresh_rights(round);
    if (writing_) return true;
    if (session_due_) {
        session_due_ = false;
        send(frame_of(session_text_(subscription_.actor, session_.key)));
    } else if (!send_due_words() && subscribed_ && !send_news(lock)) {
        send_presence(round);
    }
    return true;
}

void LiveSocket::end_signed_out() {
    ended_ = true;
    // The goodbye is a small frame; if another is still on its way the code of the closing says the same.
    if (!writing_) socket_->send(frame_of(R"({"type":"signed-out"})"), false);
    socket_->close(closed_signed_out, "signed out");
    if (!hub_.presence().leave(number_).empty()) hub_.presence_changed();
}

/// After a change of rights the browser gets its session anew and a whole snapshot.
void LiveSocket::refresh_rights(Round& round) {
    if (round.rights_epoch == rights_epoch_) return;
    rights_epoch_ = round.rights_epoch;
    auto const& directory = hub_.kernel().directory();
    if (directory.epoch_of(session_.account) == told_epoch_) return;
    subscription_.actor = directory.actor(session_.account);
    subscription_.fresh = true;
    told_epoch_ = subscription_.actor.epoch;
    session_due_ = true;
}

/// The pump reads the few changes since a moment ago itself, once for everybody; whatever may take longer
/// goes to a worker.
/// @return true when a frame was sent or is being fetched.
bool LiveSocket::send_news(std::unique_lock<std::mutex>& lock) {
    auto& feed = hub_.feed();
    bool const has_news = feed.has_news(subscription_);
    resumed_ = resumed_ && has_news;
    if (!wanted_ && !has_news) return false;
    if (wanted_ || subscription_.fresh || resumed_ || feed.behind(subscription_) > limits::pump_changes_max) {
        fetch();
        return true;
    }
    // Without the lock: the thread that hears what the browser says waits for nobody.
    auto subscription = subscription_;
    fetching_ = true;
    lock.unlock();
    auto frame = feed.pull_changes(subscription);
    lock.lock();
    if (subscription.fresh) fell_away_ = true;
    bool const is_told = frame != nullptr;
    settle({std::move(frame)}, std::move(subscription), false);
    bool const has_ended = ended_ || !socket_;
    if (fell_away_ && !has_ended) fetch();
    // Meanwhile it may have ended, or a pong may be on its way.
    return is_told || fell_away_ || has_ended || writing_;
}

bool LiveSocket::send_presence(Round& round) {
    if (round.presence_epoch == presence_epoch_) return false;
    for (auto const& scope : subscription_.scopes) {
        auto& told = round.presence.try_emplace(scope, hub_.presence().version(scope)).first->second;
        auto& sent = presence_sent_[scope];
        if (scope.is_nil() || told.version == sent) continue;
        if (!hub_.kernel().directory().in_scope(subscription_.actor, scope)) continue;
        if (!told.frame) told.frame = frame_of(hub_.presence().frame(scope));
        sent = told.version;
        send(told.frame);  // of another scope once this is written
        return true;
    }
    presence_epoch_ = round.presence_epoch;
    return false;
}

/// What takes long enough to leave it to a worker, in the person's turn and out of their share; until
/// it is there this socket has no other business. Where that cannot be now it is asked again at the next
/// tick; so it is for who does not read what other sockets were sent.
void LiveSocket::fetch() {
    if (hub_.under_way()->is_full(session_.account)) return;
    auto const share = hub_.shares().take(session_.account, Shares::Kind::reading);
    if (!share.place) return;
    fetching_ = true;
    auto const wanted = std::exchange(wanted_, std::nullopt);
    auto task = [self = shared_from_this(), subscription = subscription_, wanted,
                    takes_packed = takes_packed_, place = share.place]() mutable {
        try {
            // Those before it in the queue may have filled it meanwhile.
            if (self->hub_.under_way()->is_full(self->session_.account)) return self->not_fetched(wanted);
            bool const is_resuming = !subscription.fresh && !wanted;
            auto frames = frames_for(self->hub_.feed(), subscription, wanted);
            bool const is_unasked = is_resuming && frames.front() && is_snapshot(frames.front());
            // Here nobody waits for it; who sends finds it done.
            for (auto const& frame : frames) {
                if (takes_packed && frame) static_cast<void>(self->hub_.packing().packed(frame));
            }
            self->fetched(std::move(frames), std::move(subscription), is_unasked);
        } catch (std::exception const& error) {
            std::cerr << "live: " << error.what() << '\n';
            self->not_fetched(wanted);
        }
    };
    if (hub_.workers().run(std::move(task), session_.account)) return;
    fetching_ = false;
    if (wanted) wanted_ = wanted;
}

/// The store is in trouble: asked again at the next tick.
void LiveSocket::not_fetched(std::optional<live::Scopes> wanted) {
    std::lock_guard const lock(mutex_);
    fetching_ = false;
    kept_.reset();
    if (!wanted_) wanted_ = std::move(wanted);
}

void LiveSocket::fetched(std::vector<live::Frame> frames, live::Subscription subscription, bool is_unasked) {
    {
        std::lock_guard const lock(mutex_);
        settle(std::move(frames), std::move(subscription), is_unasked);
        presence_epoch_ = 0;
    }
    hub_.poke();
}

/// From here on what was read counts as told, except of what the browser has let go meanwhile: that it has
/// forgotten, also where it has asked for it again.
/// @param is_unasked a picture where changes were asked for: fell too far behind, or rights moved meanwhile
void LiveSocket::settle(std::vector<live::Frame> frames, live::Subscription subscription, bool is_unasked) {
    std::erase(frames, nullptr);
    bool const is_anew = !frames.empty() && is_snapshot(frames.front());
    // What may go wrong comes first: until here nothing counts as told.
    auto const session =
        resumed_ && is_anew ? frame_of(session_text_(subscription.actor, session_.key)) : nullptr;
    fetching_ = false;
    auto const kept = std::exchange(kept_, std::nullopt);
    if (ended_ || !socket_) return;
    if (is_anew && (is_unasked || fell_away_)) next_.push_back(frame_of(R"({"type":"resync"})"));
    if (session) next_.push_back(session);
    if (is_anew) fell_away_ = false;
    resumed_ = false;
    if (kept) std::erase_if(subscription.scopes, [&](auto const& scope) { return !kept->contains(scope); });
    subscription_ = std::move(subscription);
    std::erase_if(
        presence_sent_, [&](auto const& entry) { return !subscription_.scopes.contains(entry.first); });
    next_.insert(next_.end(), frames.begin(), frames.end());
    std::size_t bytes = 0;
    for (auto const& frame : next_) bytes += frame->size();
    if (bytes >= limits::packed_from_bytes)
        place_ = UnderWay::place(hub_.under_way(), session_.account, bytes);
    if (!writing_) send_due_words();
}

}  // namespace paraat::transport
