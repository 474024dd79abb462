// paraat import: what modules can read in, by the words they bring (kernel/start.hpp).
#include <algorithm>
#include <iostream>
#include <thread>

#include "server/app/house.hpp"
#include "server/app/subcommands.hpp"
#include "server/base/check.hpp"
#include "server/kernel/attachments.hpp"

namespace paraat::app {

namespace {

std::string list_of_verbs(kernel::Registry const& registry) {
    std::string text;
    for (auto const& verb : registry.verbs()) {
        if (verb.group != "import") continue;
        text += "  paraat import " + verb.name + " " + verb.words + "\n      " + verb.help_nl + "\n      "
            + verb.help_en + "\n";
    }
    return text.empty()
        ? "  (in deze uitvoering kan niets worden ingelezen / nothing can be imported in this build)\n"
        : text;
}

int run(Arguments const& arguments) {
    auto const registry = whole_registry();
    auto const known = std::ranges::any_of(registry->verbs(),
        [&](auto const& verb) { return verb.group == "import" && verb.name == arguments.words.front(); });
    if (!known) {
        throw Misunderstood("'" + arguments.words.front() + "' kan niet worden ingelezen. Wel:\n'"
            + arguments.words.front() + "' cannot be imported. These can:\n" + list_of_verbs(*registry));
    }
    require_journal(arguments.option("data"));
    House house(arguments.option("data"));
    auto const& verbs = house.kernel().registry().verbs();
    auto const verb = std::ranges::find_if(verbs, [&](auto const& candidate) {
        return candidate.group == "import" && candidate.name == arguments.words.front();
    });
    kernel::Attachments attachments(house.kernel(), house.data_directory());
    kernel::VerbCall call{house.kernel(), house.data_directory(),
        {arguments.words.begin() + 1, arguments.words.end()},
        [&](std::string_view name) {
            auto const found = arguments.options.find(name);
            return found == arguments.options.end() ? std::string{} : found->second;
        },
        [&](std::string const& bytes, std::string const& name, std::string const& media_type) {
            return attachments.keep(
                {bytes, media_type, name, "system:import", {}, arguments.option("region")});
        },
        [&] {
            while (!house.jobs().idle()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
        },
        std::cout, std::cerr};
    return verb->run(call);
}

}  // namespace

Subcommand import() {
    return {"import", "boundaries|basemap|layer BESTAND", 1, 8,
        "leest grenzen, een stratenkaart of een kaartlaag in; de server staat daarbij stil",
        "imports boundaries, a street map or a map layer; the server is stopped meanwhile",
        {existing_data_option(),
            {"region", "CODE", "regio waarvoor het is, zoals VR25", "region it is for, such as VR25"},
            {"name", "NAAM", "naam ervan", "its name"},
            {"source", "TEKST", "bron en licentie", "source and licence"}},
        run};
}

}  // namespace paraat::app
