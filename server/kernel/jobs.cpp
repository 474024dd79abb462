// Running jobs.
#include "server/kernel/jobs.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
#include <thread>

#include "server/base/hash.hpp"
#include "server/kernel/stream_state.hpp"

namespace paraat::kernel {

namespace {

constexpr auto tell_every = std::chrono::milliseconds(400);
constexpr auto try_again_after = std::chrono::seconds(1);

struct Waiting {
    base::Uuid job;
    JobBegun begun;
    std::string region;
};

JobEnded interrupted() {
    return {JobState::interrupted, "onderbroken door een herstart van de server",
        "interrupted by a restart of the server"};
}

JobEnded end_of(base::Result<base::Done> const& outcome) {
    if (outcome.ok()) return {JobState::done, "klaar", "done"};
    std::string nl, en;
    for (auto const& fault : outcome.refusal().faults) {
        nl += (nl.empty() ? "" : "\n") + base::sentence(fault, "nl");
        en += (en.empty() ? "" : "\n") + base::sentence(fault, "en");
    }
    return {JobState::failed, nl, en};
}

}  // namespace

base::Uuid fresh_id(base::Clock const& clock) {
    std::array<std::uint8_t, 10> random;
    base::random_bytes(random);
    return base::make_uuid_v7(clock.now(), random);
}

CommandAnswer JobContext::submit_json(std::string const& name, std::string const& arguments) {
    CommandRequest request{"system:" + module_, module_, name, fresh_id(kernel_.clock()), {}};
    request.arguments = base::parse_json(arguments).value();
    return kernel_.submit_and_wait(std::move(request));
}

void JobContext::progress(double part, std::string const& note_nl, std::string const& note_en) {
    auto const now = std::chrono::steady_clock::now();
    if (now - told_ < tell_every && part < 1) return;
    told_ = now;
    CommandRequest request{"system:jobs", "jobs", "advance", fresh_id(kernel_.clock()), {}};
    request.arguments = base::parse_json(base::to_json(AdvanceJob{job_, {part, note_nl, note_en}})).value();
    static_cast<void>(kernel_.submit_and_wait(std::move(request)));
}

struct Jobs::Inside {
    Inside(Kernel& owner, std::string where) : kernel(owner), directory(std::move(where)) {}

    CommandRequest ending(base::Uuid job, JobEnded const& as) {
        CommandRequest request{"system:jobs", "jobs", "end", fresh_id(kernel.clock()), {}};
        request.arguments = base::parse_json(base::to_json(EndJob{job, as})).value();
        return request;
    }

    /// A disk that is full now may have room in a while: until then the job has not ended for anybody.
    void end(base::Uuid job, JobEnded const& as) {
        auto const request = ending(job, as);
        for (;;) {
            auto const answer = kernel.submit_and_wait(request);
            if (answer.ok() || answer.refusal().code().status != 503) return;
            std::unique_lock lock(mutex);
            if (woken.wait_for(lock, try_again_after, [&] { return stopping; })) return;
        }
    }

    void interrupt_left_over() {
        std::vector<base::Uuid> left;
        kernel.store().reader()->rows_of_table("job", [&](journal::Row const& row) {
            auto const job = base::read_text<JobRow>(row.body, base::Reading::lenient);
            if (job.ok() && (job->state == JobState::waiting || job->state == JobState::running))
                left.push_back(job->id);
        });
        for (auto const& job : left) {
            if (!kernel.submit_and_wait(ending(job, interrupted())).ok()) left_over.push_back(job);
        }
    }

    void hear(Committed const& committed) {
        std::lock_guard lock(mutex);
        if (committed.event.type == base::type_of<JobBegun>()) {
            auto const& begun = *static_cast<JobBegun const*>(committed.event.value.get());
            waiting.push_back({committed.about.stream, begun, committed.about.region});
        } else if (committed.event.type == base::type_of<JobCancelAsked>()) {
            asked_to_stop.insert(committed.about.stream);
        }
        woken.notify_all();
    }

    bool is_cancelled(base::Uuid job) {
        std::lock_guard lock(mutex);
        return stopping || asked_to_stop.contains(job);
    }

    /// By whom a job was stopped: a person who asked, or the server that stops.
    JobEnded stopped(base::Uuid job) {
        std::lock_guard lock(mutex);
        if (!asked_to_stop.contains(job)) return interrupted();
        return {JobState::cancelled, "afgebroken", "cancelled"};
    }

    void run() {
        for (auto const& job : left_over) end(job, interrupted());
        for (;;) {
            Waiting next;
            {
                std::unique_lock lock(mutex);
                busy = false;
                woken.wait(lock, [&] { return stopping || !waiting.empty(); });
                if (stopping) return;
                next = std::move(waiting.front());
                waiting.pop_front();
                busy = true;
            }
            one(next);
        }
    }

    void one(Waiting const& next) {
        for (auto const& type : kernel.registry().jobs()) {
            if (type.kind != next.begun.kind) continue;
            About about;
            about.stream = next.begun.subject;
            about.region = next.region;
            about.changed_by = next.begun.account;
            JobContext context(kernel, directory, next.job, type.module, about,
                [this, job = next.job] { return is_cancelled(job); });
            end(next.job, attempt(type, next, context));
            std::lock_guard const lock(mutex);
            asked_to_stop.erase(next.job);
        }
    }

    JobEnded attempt(JobType const& type, Waiting const& next, JobContext& context) {
        try {
            if (context.cancelled()) return stopped(next.job);
            context.progress(0, "begonnen", "started");
            EventType const event{{}, type.event, 1, {}, {}, nullptr, nullptr};
            auto const payload = StreamState::read_event(event, 1, next.begun.payload);
            auto const outcome = type.run(payload.get(), context);
            return !outcome.ok() && context.cancelled() ? stopped(next.job) : end_of(outcome);
        } catch (std::exception const& fault) {
            return {JobState::failed, std::string("misgegaan: ") + fault.what(),
                std::string("went wrong: ") + fault.what()};
        }
    }

    Kernel& kernel;
    std::string directory;
    mutable std::mutex mutex;
    std::condition_variable woken;
    std::deque<Waiting> waiting;
    /// Of before a restart, where that could not be recorded at once; used by the thread alone once it runs.
    std::vector<base::Uuid> left_over;
    std::set<base::Uuid> asked_to_stop;
    bool stopping = false, busy = false;
    std::thread thread;
};

Jobs::Jobs(Kernel& kernel, std::string directory)
    : inside_(std::make_unique<Inside>(kernel, std::move(directory))) {
    inside_->interrupt_left_over();
    kernel.on_committed("job", [inside = inside_.get()](Committed const& one) { inside->hear(one); });
    inside_->thread = std::thread([inside = inside_.get()] { inside->run(); });
}

Jobs::~Jobs() { stop(); }

void Jobs::stop() {
    {
        std::lock_guard lock(inside_->mutex);
        inside_->stopping = true;
    }
    inside_->woken.notify_all();
    if (!inside_->thread.joinable()) return;
    inside_->thread.join();
    inside_->kernel.on_committed("", nullptr);
}

bool Jobs::idle() const {
    std::lock_guard lock(inside_->mutex);
    return inside_->waiting.empty() && !inside_->busy;
}

}  // namespace paraat::kernel
