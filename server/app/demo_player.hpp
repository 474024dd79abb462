// Plays the demo's exercise script (demo/draaiboek.json) through the ordinary commands, in real time.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <boost/json/object.hpp>

#include "server/kernel/kernel.hpp"

namespace paraat::app {

/// The machine's clock, which can be held at an earlier moment while the history of the exercise is entered.
class DemoClock final : public base::Clock {
public:
    base::Instant now() const override;
    void hold(base::Instant moment) { held_ = moment.microseconds; }
    void release() { held_ = 0; }

private:
    base::SystemClock clock_;
    std::atomic<std::int64_t> held_{0};
};

/// One step of the script: a command with "$name" for identifiers, "@seconds" for moments counted from the
/// start, and
/// {"$find": {table, where, field, otherwise}} for what stands in a row now.
struct DemoStep {
    std::int64_t at_s = 0;
    std::string as, module, name;
    boost::json::object arguments;
};

struct DemoScript {
    std::vector<DemoStep> setup, steps;
};
DemoScript read_demo_script(std::string_view text);

class DemoPlayer {
public:
    /// @param tell gets a line for each step that was refused.
    DemoPlayer(kernel::Kernel& kernel, DemoClock& clock, DemoScript script,
        std::function<void(std::string const&)> tell);
    ~DemoPlayer() { stop(); }

    /// Enters people and history at the first start, or takes up an exercise that is younger than four hours;
    /// then goes on by itself.
    void start();
    void stop();

    /// Plays everything at once, the clock held at each step's moment; for tests. @return how many were
    /// refused.
    int play_all(base::Instant start);

private:
    void enter_people(base::Instant born);
    void begin(base::Instant start, std::size_t next);
    bool play(DemoStep const& step, std::size_t index, base::Instant moment);
    void run();
    void remember();
    boost::json::value filled(boost::json::value const& value, base::Instant moment);
    boost::json::value found(boost::json::object const& wanted, base::Instant moment);
    std::string identifier(std::string const& name, base::Instant moment);

    kernel::Kernel& kernel_;
    DemoClock& clock_;
    DemoScript script_;
    std::function<void(std::string const&)> tell_;
    base::Instant born_{}, start_{};
    std::size_t next_ = 0;
    std::map<std::string, std::string> identifiers_;
    std::mutex mutex_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace paraat::app
