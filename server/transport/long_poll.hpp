// The same read as the socket, for curl and for networks that block sockets: one frame, or patience.
#pragma once

#include <chrono>

#include "server/transport/http.hpp"
#include "server/transport/live_hub.hpp"

namespace paraat::transport {

class LongPoll final : public LiveReader, public std::enable_shared_from_this<LongPoll> {
public:
    /// @param session whose it is: when that ends, so does the poll, with 401.
    LongPoll(LiveHub& hub, live::Subscription subscription, std::string session, std::chrono::seconds wait,
        Answer answer);

    bool step(Round& round) override;
    bool is_writing() const override { return false; }
    void leave() override;

private:
    bool read();
    void read_at_length();
    void give(Response response);

    LiveHub& hub_;
    live::Subscription subscription_;
    std::string session_;
    std::chrono::steady_clock::time_point until_;
    Answer answer_;
};

Response answer_of(live::Frame frame);
/// `{ "type": "changes", "cursor": {...}, "put": [], "removed": [] }`: nothing happened, this is how far you
/// are.
std::string no_changes(journal::Cursor const& cursor);

}  // namespace paraat::transport
