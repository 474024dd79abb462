// Running jobs.
#include "server/kernel/jobs.hpp"

#include <condition_variable>
#include <deque>
#include <iostream>
#include <mutex>
#include <set>
#include <thread>

#include "server/base/hash.hpp"
#include "server/base/utf8.hpp"
#include "server/geo/faults.hpp"
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

/// How many faults this line of a refusal stands for.
std::size_t counted(base::Fault const& fault) {
    return fault.code == &geo::more_faults ? std::stoul(fault.parameters.at("count")) : 1;
}

/// As many sentences as a note has room for, and how many faults they leave untold.
std::pair<std::string, std::size_t> told_of(base::Refusal const& refusal, std::string_view language) {
    constexpr std::size_t room = base::text_characters_max - 40;  // the rest is to count what is left
    std::string text;
    std::size_t length = 0, left = 0;
    for (auto const& fault : refusal.faults) {
        auto const line = base::shortened(base::readable(base::sentence(fault, language)), room - 1);
        length += base::characters_in(line) + 1;
        if (length > room) left += counted(fault);
        else text += (text.empty() ? "" : "\n") + line;
    }
    return {text, left};
}

JobEnded end_of(base::Result<base::Done> const& outcome) {
    if (outcome.ok()) return {JobState::done, "klaar", "done"};
    auto const [nl, left_nl] = told_of(outcome.refusal(), "nl");
    auto const [en, left_en] = told_of(outcome.refusal(), "en");
    return {JobState::failed, left_nl == 0 ? nl : nl + "\n... en nog " + std::to_string(left_nl),
        left_en == 0 ? en : en + "\n... and " + std::to_string(left_en) + " more"};
}

/// Whatever bytes a file or a tool had, as text that the record of a job takes.
std::string note_of(std::string const& bytes) {
    return base::shortened(base::readable(bytes), base::text_characters_max);
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
    AdvanceJob const advance{job_, {part, note_of(note_nl), note_of(note_en)}};
    CommandRequest request{"system:jobs", "jobs", "advance", fresh_id(kernel_.clock()), {}};
    request.arguments = base::parse_json(base::to_json(advance)).value();
    static_cast<void>(kernel_.submit_and_wait(std::move(request)));
}

struct Jobs::Inside {
    Inside(Kernel& owner, std::string where) : kernel(owner), directory(std::move(where)) {}

    CommandRequest ending(base::Uuid job, JobEnded const& as) {
        EndJob const end{job, {as.state, note_of(as.note_nl), note_of(as.note_en)}};
        CommandRequest request{"system:jobs", "jobs", "end", fresh_id(kernel.clock()), {}};
        request.arguments = base::parse_json(base::to_json(end)).value();
        return request;
    }

    /// A disk that is full now may have room in a while: until then the job has not ended for anybody. An end
    /// that is refused for what it says, or for its age by then, is told again in words that nobody refuses.
    void end(base::Uuid job, JobEnded const& as) {
        auto request = ending(job, as);
        for (bool in_other_words = false;;) {
            auto const answer = kernel.submit_and_wait(request);
            if (answer.ok() || &answer.refusal().code() == &job_ended_already) return;
            if (answer.refusal().code().status != 503) {
                std::cerr << "trouble: job " << job.text()
                          << " could not end: " << answer.refusal().code().code << '\n';
                if (std::exchange(in_other_words, true)) return;
                request = ending(job,
                    {as.state, "meer kon hierover niet worden vastgelegd",
                        "no more of it could be recorded"});
                continue;
            }
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
