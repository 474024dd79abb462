// The floors put together over one data directory: store, registry, directory, feed, kernel and jobs.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "server/journal/store.hpp"
#include "server/kernel/jobs.hpp"
#include "server/kernel/kernel.hpp"

namespace paraat::app {

/// Every module of this build, installed.
std::unique_ptr<kernel::Registry> whole_registry();
/// The files inside the binary, for modules that load at start.
kernel::Resources embedded_resources();

/// The version that made the rows in this store, where it is another than this one: the next start makes them
/// anew, and until then they differ from what this one would make. Throws base::Trouble when a newer version
/// wrote to it: a program that does not know all that was recorded would leave it out of the rows, and of who
/// may see them.
std::optional<std::string> rows_of_another_version(kernel::Registry const& registry, journal::Store& store);

/// One running Paraat without its edge. Ends in order: jobs, kernel (with a last checkpoint), store.
class House {
public:
    /// Opens or makes the data directory and lets each module do what it does at every start. Throws
    /// base::Trouble with one clear sentence in two languages.
    /// @param clock another clock than the machine's (the demo's); it must outlive the house.
    explicit House(std::string data_directory, base::Clock const* clock = nullptr);
    ~House();

    std::string const& data_directory() const { return data_directory_; }
    kernel::Kernel& kernel() { return *kernel_; }
    kernel::Jobs& jobs() { return *jobs_; }
    base::Clock const& clock() const { return *clock_; }

private:
    void begin(kernel::Start const& start, kernel::Resources const& resources);

    std::string data_directory_;
    base::SystemClock machine_clock_;
    base::Clock const* clock_;
    std::unique_ptr<kernel::Registry> registry_;
    std::unique_ptr<journal::Store> store_;
    access::Directory directory_;
    std::unique_ptr<live::Feed> feed_;
    std::unique_ptr<kernel::Kernel> kernel_;
    std::unique_ptr<kernel::Jobs> jobs_;
};

}  // namespace paraat::app
