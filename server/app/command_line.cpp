// Reads the command line and teaches how to write it.
#include "server/app/command_line.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iostream>

#include "server/app/backup_folder.hpp"
#include "server/app/version.hpp"
#include "server/base/check.hpp"

namespace paraat::app {

namespace {

void tell_option(std::ostream& out, Option const& option) {
    out << "  --" << option.name << (option.value.empty() ? "" : " " + option.value) << "\n      "
        << option.help_nl;
    if (!option.standard.empty()) out << " (anders: " << option.standard << ")";
    out << "\n      " << option.help_en;
    if (!option.standard.empty()) out << " (otherwise: " << option.standard << ")";
    out << '\n';
}

void tell_all(std::ostream& out) {
    out << "Paraat " << version() << " - het open platform van een veiligheidsbureau\n"
        << "          the open platform of a safety region's bureau\n\n"
        << "  paraat demo                          probeer het: oefening, rollen, geen wachtwoorden\n"
        << "                                       try it: an exercise, roles, no passwords\n"
        << "  paraat serve --data /var/lib/paraat  voor echt; de eerste start geeft een link voor de "
           "beheerder\n"
        << "                                       for real; the first start gives a link for the "
           "administrator\n\n";
    for (auto const& subcommand : subcommands()) {
        out << "  paraat " << subcommand.name << (subcommand.words.empty() ? "" : " " + subcommand.words)
            << "\n      " << subcommand.help_nl << "\n      " << subcommand.help_en << '\n';
    }
    out << "\nMeer over een opdracht: paraat OPDRACHT --help\nMore about a subcommand: paraat SUBCOMMAND "
           "--help\n";
}

void tell_one(std::ostream& out, Subcommand const& subcommand) {
    out << "paraat " << subcommand.name << (subcommand.words.empty() ? "" : " " + subcommand.words) << "\n\n"
        << subcommand.help_nl << '\n'
        << subcommand.help_en << '\n';
    if (!subcommand.options.empty()) out << '\n';
    for (auto const& option : subcommand.options) tell_option(out, option);
}

/// What is wrong with the words, in two languages, or nothing.
struct Mistake {
    std::string nl, en;
};

Mistake read_arguments(
    Subcommand const& subcommand, std::vector<std::string> const& words, Arguments& arguments) {
    for (auto const& option : subcommand.options) arguments.options[option.name] = option.standard;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!words[i].starts_with("--")) {
            arguments.words.push_back(words[i]);
            continue;
        }
        auto const equals = std::min(words[i].find('='), words[i].size());
        auto const name = words[i].substr(2, equals - 2);
        auto const option = std::ranges::find(subcommand.options, name, &Option::name);
        if (option == subcommand.options.end()) {
            return {"de optie --" + name + " bestaat hier niet", "there is no option --" + name + " here"};
        }
        if (option->value.empty()) {
            arguments.options[name] = "yes";
        } else if (equals < words[i].size()) {
            arguments.options[name] = words[i].substr(equals + 1);
        } else if (++i < words.size()) {
            arguments.options[name] = words[i];
        } else {
            return {"na --" + name + " ontbreekt " + option->value,
                option->value + " is missing after --" + name};
        }
    }
    if (auto const data = arguments.options.find("data");
        data != arguments.options.end() && data->second.empty()) {
        return {"na --data ontbreekt DIR", "DIR is missing after --data"};
    }
    if (arguments.words.size() < subcommand.words_min) {
        return {"er ontbreekt iets: " + subcommand.words, "something is missing: " + subcommand.words};
    }
    if (arguments.words.size() > subcommand.words_max) {
        auto const& extra = arguments.words[subcommand.words_max];
        return {"'" + extra + "' is te veel", "'" + extra + "' is too much"};
    }
    return {};
}

}  // namespace

int run_command_line(std::vector<std::string> const& words, std::ostream& out, std::ostream& err) {
    if (words.empty() || words.front() == "--help" || words.front() == "-h" || words.front() == "help") {
        tell_all(out);
        return exit_ok;
    }
    if (words.front() == "--version") {
        out << version() << '\n';
        return exit_ok;
    }
    auto const subcommand = std::ranges::find(subcommands(), words.front(), &Subcommand::name);
    if (subcommand == subcommands().end()) {
        err << "De opdracht '" << words.front() << "' bestaat niet; paraat --help noemt ze.\n"
            << "There is no subcommand '" << words.front() << "'; paraat --help names them.\n";
        return exit_usage;
    }
    if (std::ranges::any_of(words, [](auto const& word) { return word == "--help" || word == "-h"; })) {
        tell_one(out, *subcommand);
        return exit_ok;
    }
    Arguments arguments;
    if (auto const mistake = read_arguments(*subcommand, words, arguments); !mistake.nl.empty()) {
        err << "paraat " << subcommand->name << ": " << mistake.nl << "; zie paraat " << subcommand->name
            << " --help.\n"
            << "paraat " << subcommand->name << ": " << mistake.en << "; see paraat " << subcommand->name
            << " --help.\n";
        return exit_usage;
    }
    try {
        return subcommand->run(arguments);
    } catch (Misunderstood const& error) {
        err << in_words(error) << '\n';
        return exit_usage;
    } catch (std::exception const& error) {
        err << in_words(error) << '\n';
        return exit_failed;
    }
}

std::string in_words(std::exception const& error) {
    std::string const what = error.what();
    if (dynamic_cast<base::DiskFull const*>(&error) != nullptr)
        return "De schijf is vol (" + what + ").\nThe disk is full (" + what + ").";
    if (dynamic_cast<base::Trouble const*>(&error) != nullptr) {
        // Most bring both languages; what comes from below is in the words of the system.
        if (what.find('\n') != std::string::npos) return what;
        return "De schijf of de database doet het niet (" + what + ").\nThe disk or the database fails ("
            + what + ").";
    }
    if (auto const* files = dynamic_cast<std::filesystem::filesystem_error const*>(&error)) {
        auto const& path = files->path2().empty() ? files->path1() : files->path2();
        auto const why = files->code().message();
        if (files->code() == std::errc::no_space_on_device)
            return "De schijf is vol: " + path.string() + ".\nThe disk is full: " + path.string() + ".";
        return path.string() + " kan niet worden gelezen of geschreven (" + why + ").\n" + path.string()
            + " cannot be read or written (" + why + ").";
    }
    return "Fout in Paraat zelf: " + what + "\nA fault inside Paraat: " + what;
}

void require_journal(std::string const& data_directory) {
    require_data_directory(data_directory);
    if (std::filesystem::exists(data_directory + "/paraat.db")) return;
    throw base::Trouble("In " + data_directory
        + " staat geen journaal van Paraat.\nThere is no journal of Paraat in " + data_directory + ".");
}

Option existing_data_option() {
    return {"data", "DIR", "map met de gegevens", "directory with the data", ".paraat"};
}

Option data_option() {
    return {"data", "DIR", "map met de gegevens; wordt gemaakt als hij er niet is",
        "directory with the data; made when it is not there", ".paraat"};
}

Option listen_option() {
    return {"listen", "ADRES:POORT", "waar browsers en de proxy verbinding maken; poort 0 kiest een vrije",
        "where browsers and the proxy connect; port 0 takes a free one", "127.0.0.1:8080"};
}

Address address_of(std::string_view text) {
    auto const colon = text.rfind(':');
    if (colon == std::string_view::npos) return {std::string(text), 65536};
    auto host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    if (host == "localhost") host = "127.0.0.1";
    unsigned port = 65536;
    auto const digits = text.substr(colon + 1);
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error != std::errc{} || end != digits.data() + digits.size()) port = 65536;
    return {std::string(host), port};
}

}  // namespace paraat::app
