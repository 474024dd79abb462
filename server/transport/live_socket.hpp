// One browser's live connection: what it asked to follow, what it has seen, and what is due to it.
#pragma once

#include <atomic>
#include <chrono>
#include <optional>

#include "server/transport/http.hpp"
#include "server/transport/live_hub.hpp"

namespace paraat::transport {

/// What a frame from the browser says, once read.
struct Heard {
    enum class Kind { subscribe, presence, ping, nonsense } kind = Kind::nonsense;
    live::Scopes scopes{};
    std::optional<journal::Cursor> cursor{};
    bool takes_packed = false;
    base::Uuid scope{};
    std::string place{}, doing{};
};
Heard read_frame(std::string_view text);
/// A cursor as it stands in JSON: { "VR25": 12 }; nothing when it is something else.
std::optional<journal::Cursor> read_cursor(boost::json::value const& json);
/// "home" and identifiers; nothing when one is neither, or there are too many.
std::optional<live::Scopes> read_scopes(std::vector<std::string> const& names);

/// The text of a `session` frame or answer for an actor.
using SessionText = std::function<std::string(access::Actor const& actor, std::string const& session_key)>;

class LiveSocket final : public SocketListener,
                         public LiveReader,
                         public std::enable_shared_from_this<LiveSocket> {
public:
    LiveSocket(LiveHub& hub, std::uint64_t number, Session session, SessionText session_text,
        std::function<void()> gone);
    ~LiveSocket() override;

    void opened(std::shared_ptr<Socket> socket) override;
    void heard(std::string_view text) override;
    void written() override;
    void closed() override;

    bool step(Round& round) override;
    bool is_writing() const override { return writing_; }
    void leave() override;

private:
    // All below with the lock held.
    void hear_subscribe(Heard const& heard);
    void hear_presence(Heard const& heard);
    bool too_chatty();
    void end_signed_out();
    void send(live::Frame frame);
    bool is_behind() const;
    bool send_due_words();
    void refresh_rights(Round& round);
    bool send_news(std::unique_lock<std::mutex>& lock);
    bool send_presence(Round& round);
    void fetch();
    void not_fetched(std::optional<live::Scopes> wanted);
    void fetched(std::vector<live::Frame> frames, live::Subscription subscription, bool is_unasked);
    void settle(std::vector<live::Frame> frames, live::Subscription subscription, bool is_unasked);

    LiveHub& hub_;
    std::uint64_t number_;
    Session session_;
    SessionText session_text_;
    std::function<void()> gone_;
    std::mutex mutex_;
    std::shared_ptr<Socket> socket_;  // shared with the server, which may close it first
    live::Subscription subscription_;
    std::optional<live::Scopes> wanted_;  // scopes asked for, not yet followed
    std::shared_ptr<void> place_;         // of what is on its way, where that is much
    std::optional<live::Scopes> kept_;    // what every word about scopes since the reading began named
    std::vector<live::Frame> next_;       // at most what is left of an answer that takes several frames
    std::map<base::Uuid, std::uint64_t> presence_sent_;
    std::uint64_t presence_epoch_ = 0, rights_epoch_ = 0, told_epoch_ = 0;
    std::chrono::steady_clock::time_point window_start_{};
    int window_count_ = 0;
    std::atomic<bool> writing_{false};
    bool subscribed_ = false, resumed_ = false, pong_due_ = false, session_due_ = false, used_ = false,
         ended_ = false, takes_packed_ = false;
    bool fetching_ = false;  // what is due is being read, without the lock
    bool fell_away_ =
        false;  // the changes can no longer be told to it: a picture follows that it did not ask
};

}  // namespace paraat::transport
