// What a module does besides serving: once at every start, and as a word on the command line.
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paraat::kernel {

class Kernel;

/// Files that travel inside the binary: "reference/grip_level.json", "demo/draaiboek.json".
struct Resources {
    std::function<std::vector<std::string>(std::string_view prefix)> list;
    std::function<std::optional<std::string_view>(std::string_view path)> find;
};

/// What a module does once before serving begins: load its reference rows, for example. Must be safe to
/// repeat.
struct Start {
    std::string module;
    std::function<void(Kernel&, Resources const&)> run;
};

/// What a verb may use. The server is not running: the verb has the data directory to itself.
struct VerbCall {
    Kernel& kernel;
    std::string data_directory;
    std::vector<std::string> words;                       // after the name: files
    std::function<std::string(std::string_view)> option;  // "region" -> what followed --region, or empty
    /// Keeps a file among the attachments, as system:<module>. @return its hash.
    std::function<std::string(
        std::string const& bytes, std::string const& name, std::string const& media_type)>
        keep_file;
    /// Waits until no job is waiting or running.
    std::function<void()> await_jobs;
    std::ostream& out;
    std::ostream& err;
};

/// `paraat <group> <name> FILE`: brought by a module with Registry::verb.
struct Verb {
    std::string group, name;  // "import", "boundaries"
    std::string words;        // "GEMEENTEN.geojson INDELING.csv", for the help
    std::string help_nl, help_en;
    std::function<int(VerbCall&)> run;  // the exit code
};

}  // namespace paraat::kernel
