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

base::RefusalCode const too_busy{"too_busy", 503,
    "Het is te druk; probeer het zo opnieuw. Er is niets vastgelegd.",
    "Too busy; try again in a moment. Nothing was recorded."};
base::RefusalCode const store_trouble{"store_trouble", 503,
    "Opslaan lukt nu niet. Er is niets vastgelegd; lezen gaat door.",
    "Saving does not work now. Nothing was recorded; reading goes on."};
base::RefusalCode const store_full{"store_full", 503,
    "De schijf van de server is vol. Er is niets vastgelegd; lezen gaat door. Waarschuw de beheerder: zodra "
    "er "
    "weer ruimte is, werkt opslaan vanzelf weer.",
    "The disk of the server is full. Nothing was recorded; reading goes on. Tell the administrator: as soon "
    "as "
    "there is room again, saving works again by itself."};
base::RefusalCode const writing_stopped{"writing_stopped", 503,
    "Na een fout van de schijf legt de server niets meer vast; lezen gaat door. Waarschuw de beheerder: de "
    "server "
    "moet opnieuw worden gestart.",
    "After a disk error the server records nothing any more; reading goes on. Tell the administrator: the "
    "server "
    "must be restarted."};
base::RefusalCode const outcome_unknown{"outcome_unknown", 503,
    "De schijf van de server gaf een fout en het is niet zeker of dit is vastgelegd. Waarschuw de beheerder: "
    "de "
    "server moet opnieuw worden gestart. Daarna kan dezelfde opdracht veilig nog eens worden gestuurd.",
    "The disk of the server failed and it is uncertain whether this was recorded. Tell the administrator: "
    "the "
    "server must be restarted. After that the same command can safely be sent once more."};
base::RefusalCode const internal_fault{"internal_fault", 500,
    "Er is iets misgegaan in Paraat zelf. Er is niets vastgelegd.",
    "Something went wrong in Paraat itself. Nothing was recorded."};

namespace {

using Steady = std::chrono::steady_clock;
constexpr auto checkpoint_every = std::chrono::seconds(30);
constexpr int checkpoint_commits = 2'000;
constexpr auto tidy_every = std::chrono::hours(1);
constexpr std::int64_t receipts_kept_s = 31 * 86'400;

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
        if (kernel.writes_) quietly([&] { writer->checkpoint(); });
    }

    /// One transaction for as many as fit in a slice; the rest go back to the front of the queue.
    void commit_group(std::deque<Job>& group) {
        if (!kernel.writes_) return refuse_all(group, writing_stopped);
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
            kernel.writes_ = false;
            fallen(taken, committing ? outcome_unknown : writing_stopped, trouble);
            return refuse_all(group, writing_stopped);
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

    void answer_all(std::deque<Job>& jobs) {
        for (auto& job : jobs) {
            if (job.done) job.done(!job.fell);
            else job.answer(std::move(job.outcome));
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

    /// Readers first know who may see what, then that there is something.
    void publish() {
        kernel.directory_.change(dispatcher.committed());
        journal::Cursor heads;
        for (auto const& [region, head] : writer->heads()) heads[region] = head.sequence;
        kernel.feed_.wake(heads);
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
            if (job.done) job.done(false);
            else job.answer(refuse(code));
        }
        group.clear();
    }

    /// Checkpoints and tidying are slices of their own, never inside a group.
    void keep_house() {
        auto const now = Steady::now();
        if (!kernel.writes_) return;
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
                if (!writer->tidy(kernel.clock_.now().plus_seconds(-receipts_kept_s))) last_tidy = now;
            });
        }
    }

    template <class Work>
    void quietly(Work work) {
        try {
            work();
        } catch (base::WritingStopped const& trouble) {
            kernel.writes_ = false;
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
