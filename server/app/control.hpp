// How other subcommands reach a Paraat that is running: a socket file in the data directory, for its owner
// alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace paraat::app {

/// Answers one line with one text; runs on a thread of its own, one question at a time.
class Control {
public:
    using Answer = std::function<std::string(std::string const& question)>;

    Control(std::string const& data_directory, Answer answer);
    ~Control();

private:
    void run();

    std::string path_;
    Answer answer_;
    int listening_ = -1;
    int stop_[2] = {-1, -1};
    std::thread thread_;
};

/// Asks the Paraat that runs on this data directory. Nothing when none does.
std::optional<std::string> ask_running(std::string const& data_directory, std::string const& question);

}  // namespace paraat::app
