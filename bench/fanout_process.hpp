// A server under measurement as a process of its own: started, asked for its processor time and memory,
// ended.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "server/base/check.hpp"

namespace paraat::bench {

class Process {
public:
    /// Starts `words[0]` with a pipe to its input and from its output; it ends when its input does, or by
    /// TERM.
    explicit Process(std::vector<std::string> words) {
        int input[2], output[2];
        if (::pipe(input) != 0 || ::pipe(output) != 0) throw base::Trouble("no pipe");
        pid_ = ::fork();
        if (pid_ == 0) {
            ::dup2(input[0], 0);
            ::dup2(output[1], 1);
            for (int const end : {input[0], input[1], output[0], output[1]}) ::close(end);
            std::vector<char*> arguments;
            arguments.reserve(words.size() + 1);
            for (auto& word : words) arguments.push_back(word.data());
            arguments.push_back(nullptr);
            ::execvp(arguments.front(), arguments.data());
            ::_exit(127);
        }
        ::close(input[0]);
        ::close(output[1]);
        input_ = input[1];
        output_ = ::fdopen(output[0], "r");
    }
    ~Process() {
        ::close(input_);
        ::kill(pid_, SIGTERM);
        ::waitpid(pid_, nullptr, 0);
        std::fclose(output_);
    }
    Process(Process const&) = delete;
    Process& operator=(Process const&) = delete;

    /// The next line it prints, without its end; empty when it prints no more.
    std::string line() const {
        std::string text;
        for (int read = std::fgetc(output_); read != EOF && read != '\n'; read = std::fgetc(output_)) {
            text += static_cast<char>(read);
        }
        return text;
    }
    double cpu_s() const {
        std::ifstream file("/proc/" + std::to_string(pid_) + "/stat");
        std::string const text((std::istreambuf_iterator<char>(file)), {});
        std::istringstream words(text.substr(text.rfind(')') + 2));
        std::vector<std::string> all;
        for (std::string word; words >> word;) all.push_back(word);
        constexpr std::size_t user_time = 11,
                              system_time = 12;  // counted from the state, which follows the name
        auto const ticks = std::stod(all.at(user_time)) + std::stod(all.at(system_time));
        return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
    }
    double resident_kb() const {
        std::ifstream file("/proc/" + std::to_string(pid_) + "/status");
        for (std::string text; std::getline(file, text);) {
            if (text.starts_with("VmRSS:")) return std::stod(text.substr(6));
        }
        return 0;
    }

private:
    pid_t pid_ = -1;
    int input_ = -1;
    std::FILE* output_ = nullptr;
};

}  // namespace paraat::bench
