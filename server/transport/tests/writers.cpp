// Threads that write, and one that follows, each like a browser of its own.
#include "server/transport/tests/writers.hpp"

#include <chrono>

#include "server/base/hash.hpp"

namespace paraat::test {

namespace {

using namespace std::chrono_literals;
constexpr auto patience = 60s;

std::int64_t now_us() {
    auto const now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

base::Uuid new_id(base::Instant now) {
    std::array<std::uint8_t, 10> bytes{};
    base::random_bytes(bytes);
    return base::make_uuid_v7(now, bytes);
}

bool says_nothing_was_recorded(std::string const& told) {
    return told == "store_full" || told == "writing_stopped" || told == "store_damaged"
        || told == "store_trouble" || told == "too_busy";
}

}  // namespace

std::string told_by(RawAnswer const& answer) {
    if (answer.status == 200) return "ok";
    std::string const before = R"("code":")";
    auto const start = answer.body.find(before);
    if (start == std::string::npos) return {};
    auto const from = start + before.size();
    return answer.body.substr(from, answer.body.find('"', from) - from);
}

Held fresh_picture(EdgeWorld& world, Browser const& browser) {
    Held held;
    held.apply(world.get(browser, "/api/v1/changes?scopes=home").body);
    return held;
}

Writers::Writers(EdgeWorld& world, Browser const& browser, int count)
    : world_(world), browser_(browser), counts_(static_cast<std::size_t>(count)) {
    for (int number = 0; number < count; ++number)
        threads_.emplace_back([this, number] { write_on(number); });
}

void Writers::stop() {
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

/// The record's identifier follows from the command's, so that the same can be sent again.
RawAnswer Writers::send(base::Uuid command) {
    auto notice = command;
    notice.bytes[15] ^= 0xFF;
    return world_.post(browser_, "/api/v1/commands/example/put-up",
        R"({"id":")" + command.text() + R"(","args":{"id":")" + notice.text()
            + R"(","region":"VR25","urgency":"normal","text":")" + std::string(300, 'x') + "\"}}");
}

void Writers::note(Seen& seen, RawAnswer const& answer) {
    auto const told = told_by(answer);
    seen.refused = says_nothing_was_recorded(told);
    if (told != "ok") return;
    std::string const before = R"("sequence":{"VR25":)";
    seen.sequence = std::stoll(answer.body.substr(answer.body.find(before) + before.size()));
    seen.answered_us = now_us();
}

RawAnswer Writers::send_again(Seen& one) {
    auto answer = send(one.command);
    note(one, answer);
    return answer;
}

void Writers::write_on(int number) {
    while (true) {
        Seen one{number, new_id(world_.clock().now()), now_us(), 0, 0, false};
        auto const answer = send(one.command);
        note(one, answer);
        std::lock_guard const lock(mutex_);
        seen_.push_back(one);
        ++counts_[static_cast<std::size_t>(number)][told_by(answer)];
        told_.notify_all();
        if (stopping_) return;
    }
}

bool Writers::all_hear(std::string const& what, int more) {
    std::unique_lock lock(mutex_);
    auto const before = counts_;
    return told_.wait_for(lock, patience, [&] {
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            auto const was = before[i].contains(what) ? before[i].at(what) : 0;
            if (counts_[i][what] < was + more) return false;
        }
        return true;
    });
}

int Writers::heard(std::string const& what) {
    std::lock_guard const lock(mutex_);
    int sum = 0;
    for (auto& counts : counts_) sum += counts[what];
    return sum;
}

Follower::Follower(EdgeWorld& world, Browser const& browser)
    : world_(world), browser_(browser), thread_([this] { follow(); }) {}

void Follower::stop() {
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
        if (socket_) socket_->shut_down();
    }
    if (thread_.joinable()) thread_.join();
}

void Follower::follow() {
    while (true) {
        auto const socket = std::make_shared<RawSocket>(world_.port());
        std::string cursor;
        {
            std::lock_guard const lock(mutex_);
            if (stopping_) return;
            socket_ = socket;
            cursor = held_.cursor.empty() ? "null" : held_.cursor;
        }
        if (socket->upgrade(world_.socket_headers(browser_)).status != 101) continue;
        socket->send_text(R"({"type":"subscribe","scopes":["home"],"cursor":)" + cursor + "}");
        listen(*socket);
    }
}

void Follower::listen(RawSocket& socket) {
    for (auto frame = socket.next(); frame.code >= 0 && frame.code != 8; frame = socket.next()) {
        bool const picture = frame.code == 1
            && (frame.payload.starts_with(R"({"type":"snapshot")")
                || frame.payload.starts_with(R"({"type":"changes")"));
        if (!picture) continue;
        std::lock_guard const lock(mutex_);
        held_.apply(frame.payload);
        moved_.notify_all();
    }
}

bool Follower::reaches(std::string const& cursor) {
    std::unique_lock lock(mutex_);
    return moved_.wait_for(lock, patience, [&] { return held_.cursor == cursor; });
}

Held Follower::held() {
    std::lock_guard const lock(mutex_);
    return held_;
}

}  // namespace paraat::test
