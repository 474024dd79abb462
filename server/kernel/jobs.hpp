// Running jobs: one at a time, on a thread of their own, with progress, cancel, and an honest end after a
// restart.
#pragma once

#include <memory>
#include <string>

#include "server/kernel/job_record.hpp"
#include "server/kernel/kernel.hpp"

namespace paraat::kernel {

/// What a job may use while it runs.
class JobContext {
public:
    JobContext(Kernel& kernel, std::string directory, base::Uuid job, std::string module, About about,
        std::function<bool()> cancelled)
        : kernel_(kernel), directory_(std::move(directory)), job_(job), module_(std::move(module)),
          about_(std::move(about)), cancelled_(std::move(cancelled)) {}

    /// Tells how far it is; written at most a few times a second, so call it freely.
    void progress(double part, std::string const& note_nl, std::string const& note_en);
    /// Ask often: true when somebody cancelled it or the server stops.
    bool cancelled() const { return cancelled_(); }
    /// Runs a command of the module as "system:<module>".
    template <class C>
    CommandAnswer submit(std::string const& name, C const& command) {
        return submit_json(name, base::to_json(command));
    }
    CommandAnswer submit_json(std::string const& name, std::string const& arguments);

    /// The record whose event began the job.
    About const& about() const { return about_; }
    /// The server's data directory ("" in tests without one). Attachments lie in
    /// "<directory>/attachments/<hash>".
    std::string const& directory() const { return directory_; }
    base::Uuid job() const { return job_; }
    Kernel& kernel() { return kernel_; }

private:
    Kernel& kernel_;
    std::string directory_;
    base::Uuid job_;
    std::string module_;
    About about_;
    std::function<bool()> cancelled_;
    std::chrono::steady_clock::time_point told_{};
};

class Jobs {
public:
    /// Marks what a restart cut off as interrupted, then runs what is begun from now on.
    Jobs(Kernel& kernel, std::string directory);
    ~Jobs();
    /// Asks the running job to stop and waits for it.
    void stop();
    /// True when nothing waits or runs; for tests.
    bool idle() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// A fresh identifier for a command made by the server itself.
base::Uuid fresh_id(base::Clock const& clock);

}  // namespace paraat::kernel
