// Every limit of the edge, with its unit: what one request, one connection, one session and one address may
// ask.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace paraat::transport::limits {

using namespace std::chrono_literals;

// One request.
inline constexpr std::size_t header_bytes_max = 16 * 1024;
inline constexpr std::size_t small_body_bytes_max = 16 * 1024;     // all that a stranger may send
inline constexpr std::size_t command_body_bytes_max = 256 * 1024;  // a command; its event is at most 64 KB
inline constexpr std::size_t body_read_at_once_bytes_max = 32 * 1024;  // what is longer is read by a worker
inline constexpr std::size_t upload_bytes_max = 64 * 1024 * 1024;
inline constexpr std::size_t layer_bytes_max = 10 * 1024 * 1024;  // a map layer: GeoJSON
inline constexpr std::size_t target_characters_max = 8 * 1024;
inline constexpr std::size_t query_keys_max = 64;
inline constexpr auto request_deadline = 30s;  // to arrive whole, and again to be answered
inline constexpr auto upload_deadline = 300s;  // to arrive whole: 64 MB over 2 Mbit/s
inline constexpr std::size_t slowest_reader_bytes_per_s = 16 * 1024;  // an answer has the time for that
inline constexpr auto answer_deadline_max = 900s;
inline constexpr auto keep_alive_max = 75s;  // between two requests on one connection
inline constexpr std::size_t uploads_at_once_max = 4;
inline constexpr std::size_t uploads_per_account_max = 2;  // so that nobody takes all of them
inline constexpr std::size_t long_commands_at_once_max = 128;
inline constexpr std::size_t long_commands_per_account_max = 16;
// Being sent at once: files, and apart from these pictures and other long answers.
inline constexpr std::size_t handed_out_bytes_per_account_max = 128 * 1024 * 1024;

// All connections together; a connection beyond them is closed at once.
inline constexpr std::size_t connections_max = 15'000;
inline constexpr std::size_t connections_per_address_max =
    10'000;                                           // a bureau behind one address, and the proxy
inline constexpr int send_buffer_bytes = 256 * 1024;  // of one connection, in the operating system

// WebSocket.
inline constexpr std::size_t socket_message_bytes_max = 64 * 1024;
inline constexpr int socket_messages_per_window_max = 120;
inline constexpr auto socket_message_window = 10s;
inline constexpr std::size_t sockets_per_session_max = 20;  // browser tabs
inline constexpr std::size_t sockets_per_account_max = 100;
inline constexpr std::size_t scopes_per_subscription_max = 64;
inline constexpr auto socket_handshake_max = 10s;
inline constexpr auto socket_silence_max = 60s;  // pinged after half of it; a dead peer is found within it

// One person, in all windows and on all devices together. Twenty windows that open at once, or a day of work
// that was written without connection, stay within it; a program that asks without end does not.
struct Share {
    std::size_t at_once;  // requests that have no answer yet, long polls among them
    double burst, per_s;  // so many in one go, and so many a second in the long run
};
inline constexpr Share share_of_reading{128, 1000, 60};
inline constexpr Share share_of_writing{64, 500, 30};
// The street map: some fifty tiles in a window, and again at every step of the zoom.
inline constexpr Share share_of_tiles{128, 4000, 250};

// Live: how long changes are gathered into one frame.
inline constexpr auto gather_idle = 1ms;
inline constexpr auto gather_quiet = 20ms;  // so long nothing came
inline constexpr auto gather_busy_max = 50ms;
/// So many changes are read by the pump, for whom everybody waits; more by a worker.
inline constexpr std::int64_t pump_changes_max = 1'000;
inline constexpr auto live_tick = 1s;  // deadlines, silent people, ended sessions

// Answers and messages that are packed for narrow lines; less than this goes in a few packets anyhow.
inline constexpr std::size_t packed_from_bytes = 16 * 1024;

// Long poll.
inline constexpr auto poll_wait_default = 25s;
inline constexpr auto poll_wait_max = 25s;
inline constexpr std::size_t polls_per_account_max = 20;

// Workers.
inline constexpr std::size_t worker_queue_max = 2'000;
inline constexpr unsigned password_workers = 2;  // Argon2id takes 64 MB each
inline constexpr std::size_t password_queue_max = 64;

// Sessions and links.
inline constexpr auto session_idle_max = 12h;
inline constexpr auto session_age_max = 24h;
inline constexpr auto session_seen_written_every = 10min;
inline constexpr auto session_without_role_max = 5min;  // who moves to another region loses one role first
inline constexpr std::size_t sessions_per_account_max = 50;
inline constexpr auto device_age_max = 24h * 365;
inline constexpr auto invitation_age_max = 24h;        // a first password
inline constexpr auto renewal_age_max = 15min;         // a password that is replaced
inline constexpr auto invitation_kept_max = 24h * 30;  // afterwards an old link is unknown
inline constexpr std::size_t password_characters_min = 12;
inline constexpr std::size_t password_bytes_max = 1024;
inline constexpr std::size_t login_characters_max = 200;

// Log-in attempts: how many at once, and how soon one more. Never a locked account.
struct Budget {
    int burst;
    std::chrono::seconds refill;  // one more attempt after this long
};
inline constexpr Budget attempts_per_login_and_address{10, 60s};
inline constexpr Budget attempts_per_device{10, 30s};
inline constexpr Budget attempts_per_address{60, 6s};
inline constexpr std::size_t budgets_kept_max = 50'000;

}  // namespace paraat::transport::limits
