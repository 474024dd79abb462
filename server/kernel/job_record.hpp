// The record of a job: what it does, how far it is, how it ended. A stream like any other.
#pragma once

#include "server/kernel/registry.hpp"

namespace paraat::kernel {

inline access::Right const read_jobs{"read_jobs", "achtergrondtaken zien", "see background jobs",
    {"information_manager", "planner", "administrator"}};
inline access::Right const cancel_jobs{"cancel_jobs", "achtergrondtaken afbreken", "cancel background jobs",
    {"information_manager", "planner", "administrator"}};
inline access::Right const run_jobs{"run_jobs", "achtergrondtaken uitvoeren", "run background jobs", {}};

extern base::RefusalCode const job_ended_already;

enum class JobState { waiting, running, done, failed, cancelled, interrupted };
BOOST_DESCRIBE_ENUM(JobState, waiting, running, done, failed, cancelled, interrupted)

struct JobRow {
    base::Uuid id;
    std::string region, kind, title_nl, title_en;
    JobState state = JobState::waiting;
    double progress = 0;
    std::string note_nl, note_en;
    std::string account;
    base::Uuid subject;
    bool cancel_asked = false;
    base::Instant started_at;
    std::optional<base::Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(JobRow, (),
    (id, region, kind, title_nl, title_en, state, progress, note_nl, note_en, account, subject, cancel_asked,
        started_at, ended_at))
constexpr auto notes(JobRow*) {
    return base::notes("a background job",
        {{.name = "id", .id = 1, .meaning = "the job"},
            {.name = "region", .id = 2, .meaning = "region it belongs to", .reference = "region"},
            {.name = "kind", .id = 3, .meaning = "what it does, as a code"},
            {.name = "title_nl", .id = 4, .meaning = "what it does, in Dutch"},
            {.name = "title_en", .id = 5, .meaning = "what it does, in English"},
            {.name = "state", .id = 6, .meaning = "how it stands"},
            {.name = "progress", .id = 7, .meaning = "part that is done", .min = 0, .max = 1},
            {.name = "note_nl",
                .id = 8,
                .meaning = "what it is at, or how it ended, in Dutch",
                .multiline = true},
            {.name = "note_en", .id = 9, .meaning = "the same in English", .multiline = true},
            {.name = "account", .id = 10, .meaning = "account that began it"},
            {.name = "subject", .id = 11, .meaning = "record it is for"},
            {.name = "cancel_asked", .id = 12, .meaning = "somebody asked it to stop"},
            {.name = "started_at", .id = 13, .meaning = "when it was begun"},
            {.name = "ended_at", .id = 14, .meaning = "when it ended"}});
}

/// The event that began it travels along as text, so that the job can be run after the commit.
struct JobBegun {
    std::string kind, title_nl, title_en, payload, account;
    base::Uuid subject;
};
BOOST_DESCRIBE_STRUCT(JobBegun, (), (kind, title_nl, title_en, payload, account, subject))
constexpr auto notes(JobBegun*) {
    return base::notes("a job was begun",
        {{.name = "kind", .id = 1, .meaning = "what it does"},
            {.name = "title_nl", .id = 2, .meaning = "in Dutch"},
            {.name = "title_en", .id = 3, .meaning = "in English"},
            {.name = "payload", .id = 4, .meaning = "the event that began it, by field id"},
            {.name = "account", .id = 5, .meaning = "account that began it"},
            {.name = "subject", .id = 6, .meaning = "record it is for"}});
}

struct JobAdvanced {
    double progress = 0;
    std::string note_nl, note_en;
};
BOOST_DESCRIBE_STRUCT(JobAdvanced, (), (progress, note_nl, note_en))
constexpr auto notes(JobAdvanced*) {
    return base::notes("a job came further",
        {{.name = "progress", .id = 1, .meaning = "part that is done", .min = 0, .max = 1},
            {.name = "note_nl", .id = 2, .meaning = "what it is at, in Dutch"},
            {.name = "note_en", .id = 3, .meaning = "what it is at, in English"}});
}

struct JobEnded {
    JobState state = JobState::done;
    std::string note_nl, note_en;
};
BOOST_DESCRIBE_STRUCT(JobEnded, (), (state, note_nl, note_en))
constexpr auto notes(JobEnded*) {
    return base::notes("a job ended",
        {{.name = "state", .id = 1, .meaning = "done, failed, cancelled or interrupted"},
            {.name = "note_nl", .id = 2, .meaning = "how it ended, in Dutch", .multiline = true},
            {.name = "note_en", .id = 3, .meaning = "how it ended, in English", .multiline = true}});
}

struct JobCancelAsked {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(JobCancelAsked, (), (reason))
constexpr auto notes(JobCancelAsked*) {
    return base::notes(
        "somebody asked a job to stop", {{.name = "reason", .id = 1, .meaning = "why, or empty"}});
}

struct BeginJob {
    base::Uuid id;
    std::string region;
    JobBegun job;
};
BOOST_DESCRIBE_STRUCT(BeginJob, (), (id, region, job))
constexpr auto notes(BeginJob*) {
    return base::notes("begins a job (the system only)",
        {{.name = "id", .id = 1, .meaning = "the job"},
            {.name = "region", .id = 2, .meaning = "region it belongs to", .reference = "region"},
            {.name = "job", .id = 3, .meaning = "what is to be done"}});
}

struct AdvanceJob {
    base::Uuid id;
    JobAdvanced to;
};
BOOST_DESCRIBE_STRUCT(AdvanceJob, (), (id, to))
constexpr auto notes(AdvanceJob*) {
    return base::notes("says how far a job is (the system only)",
        {{.name = "id", .id = 1, .meaning = "the job"}, {.name = "to", .id = 2, .meaning = "how far it is"}});
}

struct EndJob {
    base::Uuid id;
    JobEnded as;
};
BOOST_DESCRIBE_STRUCT(EndJob, (), (id, as))
constexpr auto notes(EndJob*) {
    return base::notes("says how a job ended (the system only)",
        {{.name = "id", .id = 1, .meaning = "the job"}, {.name = "as", .id = 2, .meaning = "how it ended"}});
}

struct CancelJob {
    base::Uuid id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CancelJob, (), (id, reason))
constexpr auto notes(CancelJob*) {
    return base::notes("asks a job to stop",
        {{.name = "id", .id = 1, .meaning = "the job"},
            {.name = "reason", .id = 2, .meaning = "why, or empty", .max = 200}});
}

/// Installs the kernel's own records. Called before the modules.
void install_kernel(Registry& registry);

}  // namespace paraat::kernel
