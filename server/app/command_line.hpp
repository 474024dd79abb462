// Words and options of the command line, and the table of subcommands.
#pragma once

#include <exception>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/check.hpp"

namespace paraat::app {

/// How a subcommand ended.
enum Exit : int {
    exit_ok = 0,
    exit_failed = 1,  // it was tried and did not work, or verify found something
    exit_usage = 2,   // asked in a way that cannot be understood
};

/// One option, such as `--data DIR`.
struct Option {
    std::string name, value;  // "data", "DIR"; an empty value makes it a switch
    std::string help_nl, help_en;
    std::string standard{};  // what it is when it is left out
};

struct Arguments {
    std::vector<std::string> words;
    std::map<std::string, std::string, std::less<>>
        options;  // with the standards filled in; a switch is "yes"

    std::string const& option(std::string_view name) const { return options.find(name)->second; }
    bool has(std::string_view name) const { return !option(name).empty(); }
};

struct Subcommand {
    std::string name, words;  // "restore", "FOLDER"
    std::size_t words_min, words_max;
    std::string help_nl, help_en;
    std::vector<Option> options;
    int (*run)(Arguments const& arguments);
};

/// All of them, in the order of the help.
std::vector<Subcommand> const& subcommands();

/// @return the exit code. Help and mistakes are told in Dutch and English.
int run_command_line(std::vector<std::string> const& words, std::ostream& out, std::ostream& err);

/// It cannot be understood what was asked: exit_usage.
struct Misunderstood : base::Trouble {
    using Trouble::Trouble;
};

/// What went wrong, for whoever asked: a sentence in Dutch and one in English.
std::string in_words(std::exception const& error);
/// Throws base::Trouble when no journal of Paraat lies in this directory, or none that may be worked on: for
/// who may not make one.
void require_journal(std::string const& data_directory);

Option data_option();
/// Where nothing is made when it is not there.
Option existing_data_option();
Option listen_option();
/// "127.0.0.1:8080", "localhost:8080" or "[::1]:8080"; port 65536 when it is no such thing.
struct Address {
    std::string host;
    unsigned port;
};
Address address_of(std::string_view text);

}  // namespace paraat::app
