// The writer's thread: gathers what waits into one transaction, commits, wakes, answers.
#include "server/kernel/kernel.hpp"

#include <condition_variable>
#include <deque>
#include <future>
#include <iostream>
#include <mutex>
#include <thread>

#include "server/kernel/unit_of_work.hpp"

namespace paraat::kernel {

namespace {

using Steady = std::chrono::steady_clock;
constexpr auto checkpoint_every = std::chrono::seconds(30);
constexpr int checkpoint_commits = 2'000;
constexpr auto tidy_every = std::chrono::hours(1);
constexpr std::int64_t receipts_kept_s = 31 * 86'400, receipts_kept_min = 100'000;

/// A command with its answer, or a piece of work on settings with its end.
struct Job {
    CommandRequest request;
    std::function<void(CommandAnswer)> answer;
    std::function<void(journal::Writer&)> work;
    std::function<void(bool)> done;
    bool fell = false;  // this work alone was undone
    CommandAnswer outcome = base::Refusal{};
};

}  // namespace

std::string Receipt::json() const {
    std::string text = "{\"command\":\"" + command.text() + "\",\"sequence\":{";
    char const* separator = "";
    for (auto const& [region, reached] : sequence) {
        text += separator + ("\"" + region + "\":" + std::to_string(reached));
        separator = ",";
    }
    return text + "},\"stream\":\"" + stream.text() + "\",\"version\":" + std::to_string(version)
        + ",\"again\":" + (again ? "true" : "false") + "}";
}

struct Kernel::Inside {
    Inside(Kernel& owner, KernelOptions chosen)
        : kernel(owner), options(chosen), writer(owner.store_.writer()),
          dispatcher(owner.registry_, *writer, owner.directory_, owner.clock_, chosen.states_max) {}

    void start() {
        load_rights();
        thread = std::thread([this] { run(); });
    }

    /// All facts of the store into the directory, beside what is there.
    void load_rights() {
        std::vector<access::Statement> statements;
        writer->facts([&](base::Uuid, journal::Fact const& fact) {
            statements.push_back({fact.subject, fact.kind, fact.value});
        });
        kernel.directory_.change(statements);
    }

    bool push(Job job) {
        std::unique_lock lock(mutex);
        if (stopping || waiting.size() >= options.queue_max) return false;
        waiting.push_back(std::move(job));
        lock.unlock();
        woken.notify_one();
        return true;
    }

    void run() {
        for (;;) {
            std::deque<Job> group;
            {
                std::unique_lock lock(mutex);
                woken.wait_for(lock, std::chrono::seconds(1), [&] { return stopping || !waiting.empty(); });
                if (waiting.empty() && stopping) break;
                auto const count = std::min(waiting.size(), options.group_max);
                for (std::size_t i = 0; i < count; ++i) {
                    group.push_back(std::move(waiting.front()));
                    waiting.pop_front();
                }
            }
            if (!group.empty()) commit_group(group);
            keep_house();
        }
        if (kernel.writes()) quietly([&] { writer->checkpoint(); });
    }

    /// One transaction for as many as fit in a slice; the rest go back to the front of the queue.
    void commit_group(std::deque<Job>& group) {
        if (auto const* why = stopped()) return refuse_all(group, *why);
        std::deque<Job> taken;
        auto const take = [&] {
            taken.push_back(std::move(group.front()));
            group.pop_front();
        };
        bool committing = false;
        take();  // before the transaction: should that not even begin, then somebody is told, and nobody
                 // waits for ever
        try {
            writer->begin();
            auto const until = Steady::now() + options.slice_max;
            one(taken.back());
            while (!group.empty() && !dispatcher.has_moved_rights() && Steady::now() < until) {
                take();
                one(taken.back());
            }
            if (options.answer_before_commit) answer_all(taken);
            committing = true;
            writer->commit();
        } catch (base::WritingStopped const& trouble) {
            auto const& why = stop_writing(trouble);
            fallen(taken, committing ? outcome_unknown : why, trouble);
            return refuse_all(group, why);
        } catch (base::DiskFull const& trouble) {
            fallen(taken, store_full, trouble);
            return give_back(group);
        } catch (std::exception const& trouble) {
            fallen(taken, store_trouble, trouble);
            return give_back(group);
        }
        kernel.hindered_by_ = nullptr;
        ++commits_since_checkpoint;
        give_back(group);
        quietly([&] { publish(); });  // it is durable: whatever happens now, they are told so
        answer_all(taken);
    }

    /// Why nothing is written any more; also when it was a reader that found the data damaged.
    base::RefusalCode const* stopped() {
        auto const* why = kernel.stopped_by();
        if (why == &store_damaged && !damage_told) {
            damage_told = true;
            std::cerr << kernel.store_.damage() << '\n';
        }
        return why;
    }

    base::RefusalCode const& stop_writing(base::WritingStopped const& trouble) {
        bool const is_damage = dynamic_cast<base::Damaged const*>(&trouble) != nullptr;
        kernel.stopped_by_ = is_damage ? &store_damaged : &writing_stopped;
        stopped();
        return is_damage ? store_damaged : writing_stopped;
    }

    /// The transaction is gone, and with it everything that was thought to follow from it.
    void fallen(std::deque<Job>& taken, base::RefusalCode const& code, std::exception const& trouble) {
        // The first of a row alone: a full disk is no reason to fill the log too.
        if (kernel.hindered_by_.exchange(&code) != &code)
            std::cerr << "trouble: " << code.code << " for " << taken.size() << " at once: " << trouble.what()
                      << '\n';
        quietly([&] { writer->rollback(); });
        dispatcher.failed();
        refuse_all(taken, code);
    }

    /// What telling one of them throws keeps none of the others waiting.
    void answer_all(std::deque<Job>& jobs) {
        for (auto& job : jobs) {
            try {
                if (job.done) job.done(!job.fell);
                else job.answer(std::move(job.outcome));
            } catch (std::exception const& trouble) {
                std::cerr << "trouble: an answer could not be given: " << trouble.what() << '\n';
            }
        }
        jobs.clear();
    }

    /// One unit of work. A refusal undoes it alone; trouble of the store undoes the whole group.
    void one(Job& job) {
        writer->open_unit();
        try {
            if (job.work) job.work(*writer);
            else job.outcome = dispatcher.handle(job.request);
        } catch (base::Trouble const&) {
            throw;
        } catch (std::exception const& bug) {
            writer->undo_unit();
            dispatcher.undone();
            throw_if_fallen();
            std::cerr << "bug: " << bug.what() << '\n';
            job.fell = true;
            job.outcome = refuse(internal_fault);
            return;
        }
        bool const keep = job.work || job.outcome.ok();
        if (keep) {
            writer->close_unit();
            dispatcher.closed();
        } else {
            writer->undo_unit();
            dispatcher.undone();
        }
    }

    void throw_if_fallen() {
        if (!writer->stands()) throw base::Trouble("the transaction was ended by the store");
    }

    /// Readers first know who may see what, then that there is something. The store is not asked: should it
    /// fail here, whoever reads would wait in vain for this word until a restart.
    void publish() {
        kernel.directory_.change(dispatcher.committed());
        kernel.feed_.wake(dispatcher.reached());
        for (auto const& one : dispatcher.heard()) listener(one);
    }

    void give_back(std::deque<Job>& group) {
        if (group.empty()) return;
        std::unique_lock lock(mutex);
        while (!group.empty()) {
            waiting.push_front(std::move(group.back()));
            group.pop_back();
        }
    }

    void refuse_all(std::deque<Job>& group, base::RefusalCode const& code) {
        for (auto& job : group) {
            job.fell = true;
            job.outcome = refuse(code);
        }
        answer_all(group);
    }

    /// Checkpoints and tidying are slices of their own, never inside a group.
    void keep_house() {
        auto const now = Steady::now();
        if (stopped() != nullptr) return;
        bool const idle_long = commits_since_checkpoint > 0 && now - last_checkpoint > checkpoint_every;
        if (commits_since_checkpoint >= checkpoint_commits || idle_long || writer->checkpoint_due()) {
            quietly([&] { writer->checkpoint(); });
            commits_since_checkpoint = 0;
            last_checkpoint = now;
        }
        if (now - last_tidy > tidy_every) {
            quietly([&] {
                // A slice at a time, each a transaction of its own: when there is more, again after the next
                // group.
                auto const before = kernel.clock_.now().plus_seconds(-receipts_kept_s);
                if (!writer->tidy(before, receipts_kept_min)) last_tidy = now;
            });
        }
    }

    template <class Work>
    void quietly(Work work) {
        try {
            work();
        } catch (base::WritingStopped const& trouble) {
            stop_writing(trouble);
            std::cerr << "trouble: " << trouble.what() << '\n';
        } catch (std::exception const& trouble) {
            // The next group meets the same trouble and tells those who wait for an answer.
            std::cerr << "trouble: " << trouble.what() << '\n';
        }
    }

    std::unique_ptr<journal::Reader> take_reader() {
        std::lock_guard lock(mutex);
        if (readers.empty()) return nullptr;
        auto reader = std::move(readers.back());
        readers.pop_back();
        return reader;
    }

    Kernel& kernel;
    KernelOptions options;
    std::unique_ptr<journal::Writer> writer;
    Dispatcher dispatcher;
    std::mutex mutex;
    std::condition_variable woken;
    std::deque<Job> waiting;
    bool stopping = false;
    std::vector<std::unique_ptr<journal::Reader>> readers;
    std::function<void(Committed const&)> listener;
    std::thread thread;
    bool damage_told = false;
    int commits_since_checkpoint = 0;
    Steady::time_point last_checkpoint = Steady::now(), last_tidy = Steady::now();
};

Kernel::Kernel(Registry const& registry, journal::Store& store, access::Directory& directory,
    live::Feed& feed, base::Clock const& clock, KernelOptions options)
    : registry_(registry), store_(store), directory_(directory), feed_(feed), clock_(clock) {
    directory_.declare(registry.rights());
    inside_ = std::make_unique<Inside>(*this, options);
    inside_->start();
}

Kernel::~Kernel() { stop(); }

base::RefusalCode const* Kernel::stopped_by() const {
    return store_.is_damaged() ? &store_damaged : stopped_by_.load();
}

base::RefusalCode const* Kernel::hindered_by() const {
    auto const* stopped = stopped_by();
    return stopped != nullptr ? stopped : hindered_by_.load();
}

void Kernel::stop() {
    {
        std::lock_guard lock(inside_->mutex);
        inside_->stopping = true;
    }
    inside_->woken.notify_all();
    if (inside_->thread.joinable()) inside_->thread.join();
}

void Kernel::submit(CommandRequest request, std::function<void(CommandAnswer)> answer) {
    Job job{std::move(request), answer, nullptr, nullptr};
    if (!inside_->push(std::move(job))) answer(refuse(too_busy));
}

CommandAnswer Kernel::submit_and_wait(CommandRequest request) {
    std::promise<CommandAnswer> promise;
    submit(std::move(request), [&](CommandAnswer answer) { promise.set_value(std::move(answer)); });
    return promise.get_future().get();
}

void Kernel::write(std::function<void(journal::Writer&)> work, std::function<void(bool)> done) {
    Job job{{}, nullptr, std::move(work), done};
    if (!inside_->push(std::move(job))) done(false);
}

void Kernel::on_committed(std::string record, std::function<void(Committed const&)> listener) {
    write_and_wait([&](journal::Writer&) {  // on the writer's thread, between two groups
        inside_->listener = std::move(listener);
        inside_->dispatcher.listen_to(std::move(record));
    });
}

bool Kernel::write_and_wait(std::function<void(journal::Writer&)> work) {
    std::promise<bool> promise;
    write(std::move(work), [&](bool kept) { promise.set_value(kept); });
    return promise.get_future().get();
}

void Kernel::reload_rights() {
    write_and_wait([&](journal::Writer&) {  // on the writer's thread, between two groups
        directory_.clear();
        inside_->load_rights();
    });
}

base::Result<std::string> Kernel::query(access::Actor const& actor, std::string_view module,
    std::string_view name, boost::json::value const& arguments) {
    auto const* type = registry_.query_named(module, name);
    if (type == nullptr) {
        return refuse(unknown_query, {}, {{"name", std::string(module) + "." + std::string(name)}});
    }
    if (type->right != nullptr && !directory_.holds(actor, type->right->name)) return refuse(forbidden);
    auto const typed = type->arguments->create();
    auto faults = base::read_json(*type->arguments, typed.get(), arguments, base::Reading::strict);
    if (!faults.empty()) return base::Refusal{std::move(faults)};

    auto reader = inside_->take_reader();
    if (!reader) reader = store_.reader();
    reader->begin();
    // Judged by rights that are as new as the rows; an actor made by hand (epoch 0) is taken as it is.
    feed_.await_rights(*reader);
    auto const as_it_stands = actor.epoch == 0 ? actor : directory_.actor(actor.account);
    QueryContext context(*reader, directory_, as_it_stands, clock_.now());
    auto answer = type->ask(typed.get(), context);
    reader->end();
    std::lock_guard lock(inside_->mutex);
    inside_->readers.push_back(std::move(reader));
    if (!answer.ok()) return std::move(answer).refusal();
    std::string text;
    base::write_json(*type->answer, answer->get(), text);
    return text;
}

}  // namespace paraat::kernel
