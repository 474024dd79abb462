// How the record of a job changes.
#include "server/kernel/job_record.hpp"

#include "server/base/hash.hpp"

namespace paraat::kernel {

base::RefusalCode const job_ended_already{
    "job_ended_already", 409, "Deze taak is al geëindigd.", "This job has ended already."};

namespace {

struct Job {
    JobBegun begun;
    JobState state = JobState::waiting;
    JobAdvanced at;
    bool cancel_asked = false;
    std::optional<base::Instant> ended_at;
};

bool has_ended(Job const& job) { return job.state != JobState::waiting && job.state != JobState::running; }

base::Result<Events> decide(Job const&, BeginJob const& command, Context const&) {
    return Events{command.job};
}

base::Result<Events> decide(Job const& job, AdvanceJob const& command, Context const&) {
    if (has_ended(job)) return base::refuse(job_ended_already, "id");
    return Events{command.to};
}

base::Result<Events> decide(Job const& job, EndJob const& command, Context const&) {
    if (has_ended(job)) return base::refuse(job_ended_already, "id");
    return Events{command.as};
}

base::Result<Events> decide(Job const& job, CancelJob const& command, Context const&) {
    if (has_ended(job)) return base::refuse(job_ended_already, "id");
    if (job.cancel_asked) return Events{};
    return Events{JobCancelAsked{command.reason}};
}

void evolve(Job& job, JobBegun const& event, Recorded const&) { job.begun = event; }

void evolve(Job& job, JobAdvanced const& event, Recorded const&) {
    job.state = JobState::running;
    job.at = event;
}

void evolve(Job& job, JobEnded const& event, Recorded const& recorded) {
    job.state = event.state;
    job.at.note_nl = event.note_nl;
    job.at.note_en = event.note_en;
    if (event.state == JobState::done) job.at.progress = 1;
    job.ended_at = recorded.at;
}

void evolve(Job& job, JobCancelAsked const&, Recorded const&) { job.cancel_asked = true; }

std::vector<JobRow> rows_of(Job const& job, About const& about) {
    return {{about.stream, about.region, job.begun.kind, job.begun.title_nl, job.begun.title_en, job.state,
        job.at.progress, job.at.note_nl, job.at.note_en, job.begun.account, job.begun.subject,
        job.cancel_asked, about.created_at, job.ended_at}};
}

/// Who began it sees it, and who looks after the region's jobs.
access::Audience audience_of(Job const& job, About const& about) {
    access::Audience audience = access::only({.region = about.region, .right = "read_jobs"});
    audience.grants.push_back({.account = job.begun.account});
    return audience;
}

LogText ended(JobEnded const& event, Job const& job) {
    return {job.begun.title_nl + ": " + event.note_nl, job.begun.title_en + ": " + event.note_en, {}, "job"};
}

LogText begun(JobBegun const& event, Job const&) {
    return {event.title_nl + ": begonnen", event.title_en + ": begun", {}, "job"};
}

}  // namespace

void install_kernel(Registry& registry) {
    registry.module("jobs");
    registry.refusals({&job_ended_already});
    auto jobs = registry.stream<Job>("job");
    jobs.event<JobBegun>("begun", begun);
    jobs.event<JobAdvanced>("advanced", silent);
    jobs.event<JobEnded>("ended", ended);
    jobs.event<JobCancelAsked>(
        "cancel_asked", log_line("Gevraagd te stoppen. {reason}", "Asked to stop. {reason}", "job"));
    jobs.audience(audience_of);
    jobs.table<JobRow>("job", rows_of);
    // The audience asks for it, no command does.
    registry.add_right(read_jobs);
    jobs.command<BeginJob>("begin", may(run_jobs), decide, creates);
    jobs.command<AdvanceJob>("advance", may(run_jobs), decide);
    jobs.command<EndJob>("end", may(run_jobs), decide);
    jobs.command<CancelJob>("cancel", may(cancel_jobs), decide);
}

std::function<std::vector<CommandCall>(void const*, About const&)> Registry::begin_job(
    std::size_t which) const {
    return [this, which](void const* event, About const& about) -> std::vector<CommandCall> {
        auto const& type = jobs_[which];
        BeginJob begin;
        begin.id = id_from(base::Hasher().add(about.stream.bytes).add(about.version).add(type.kind).finish());
        begin.region = about.region;
        begin.job = {type.kind, type.title_nl, type.title_en, {}, about.changed_by, about.stream};
        base::write_json(*type.event, event, begin.job.payload, base::Keys::ids);
        return {call("jobs", "begin", begin)};
    };
}

}  // namespace paraat::kernel
