// paraat import boundaries|basemap|layer: the words of this module on the command line.
// tidy: allow in this file io - it serves a job or a command of the administrator, no rule
#include "modules/map/verbs.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "modules/map/basemap.hpp"
#include "modules/map/boundary_set.hpp"
#include "modules/map/layer.hpp"
#include "server/base/check.hpp"

namespace paraat::map {

namespace {

namespace files = std::filesystem;
using kernel::VerbCall;

constexpr int ok = 0, failed = 1, misused = 2;

int misuse(VerbCall& call, char const* nl, char const* en) {
    call.err << nl << '\n' << en << '\n';
    return misused;
}

std::string bytes_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file || !files::is_regular_file(path))
        throw base::Trouble(path + " is niet te lezen.\n" + path + " cannot be read.");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string kept(VerbCall& call, std::string const& path, std::string const& media_type) {
    return call.keep_file(bytes_of(path), files::path(path).filename(), media_type);
}

std::string option_or(VerbCall const& call, std::string_view name, std::string otherwise) {
    auto const given = call.option(name);
    return given.empty() ? otherwise : given;
}

/// How the job ended that is for this record, told to whoever waits.
int tell_end(VerbCall& call, base::Uuid subject) {
    call.await_jobs();
    int code = failed;
    call.kernel.store().reader()->rows_of_table("job", [&](journal::Row const& stored) {
        auto const job = base::read_text<kernel::JobRow>(stored.body, base::Reading::lenient);
        if (!job.ok() || job->subject != subject) return;
        bool const is_done = job->state == kernel::JobState::done;
        (is_done ? call.out : call.err) << job->title_nl << ": " << job->note_nl << '\n'
                                        << job->title_en << ": " << job->note_en << '\n';
        code = is_done ? ok : failed;
    });
    return code;
}

/// In the journal a region stands for good: a slip of the pen must not make one.
void require_region(VerbCall& call) {
    auto const region = call.option("region");
    if (region.empty() || region == "NL") return;
    if (call.kernel.store().reader()->row("reference_row", "region/" + region)) return;
    throw base::Trouble("De regio " + region
        + " staat niet in de referentiegegevens; schrijf haar als VR25.\n" + "The region " + region
        + " is not in the reference data; write it as VR25.");
}

template <class C>
int begin(VerbCall& call, std::string const& name, C const& command) {
    auto const answer =
        call.kernel.submit_and_wait({"system:import", "map", name, kernel::fresh_id(call.kernel.clock()),
            base::parse_json(base::to_json(command)).value(), std::nullopt});
    if (answer.ok()) return tell_end(call, command.id);
    for (auto const& fault : answer.refusal().faults) {
        call.err << base::sentence(fault, "nl") << '\n' << base::sentence(fault, "en") << '\n';
    }
    return failed;
}

/// "gemeente-2023.geojson": the first four digits that are a year.
std::int64_t year_in(std::string const& name) {
    for (std::size_t at = 0; at + 4 <= name.size(); ++at) {
        auto const part = name.substr(at, 4);
        if ((part.starts_with("19") || part.starts_with("20"))
            && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; })) {
            return std::stoll(part);
        }
    }
    return 0;
}

int boundaries(VerbCall& call) {
    auto const is_table = [](std::string const& word) { return word.ends_with(".csv"); };
    if (call.words.size() != 3 || std::ranges::count_if(call.words, is_table) != 1) {
        return misuse(call,
            "Geef drie bestanden, waarvan de indeling eindigt op .csv: REGIOS.geojson "
            "GEMEENTEN-2023.geojson INDELING.csv",
            "Give three files, of which the table ends in .csv: REGIONS.geojson "
            "MUNICIPALITIES-2023.geojson TABLE.csv");
    }
    require_region(call);
    std::ranges::stable_partition(call.words, [&](auto const& word) { return !is_table(word); });
    auto const year = year_in(files::path(call.words[1]).filename());
    if (year == 0) {
        return misuse(call,
            "Zet het jaar van de grenzen in de naam van het gemeentebestand, zoals gemeente-2023.geojson.",
            "Put the year of the boundaries in the name of the file of municipalities, such as "
            "gemeente-2023.geojson.");
    }
    ImportBoundaries command{kernel::fresh_id(call.kernel.clock()), option_or(call, "region", "NL"), {}, {},
        {}, year, option_or(call, "source", "Gebiedsindelingen en kerncijfers: CBS / Kadaster, CC BY 4.0")};
    command.regions_file = kept(call, call.words[0], "application/geo+json");
    command.municipalities_file = kept(call, call.words[1], "application/geo+json");
    command.table_file = kept(call, call.words[2], "text/csv");
    return begin(call, "import_boundaries", command);
}

/// A copy that is gone when we are done with it, whatever happened.
class CopyForAWhile {
public:
    CopyForAWhile(files::path const& source, files::path copy) : copy_(std::move(copy)) {
        files::create_directories(copy_.parent_path());
        try {
            files::copy_file(source, copy_);
        } catch (...) {
            remove();
            throw;
        }
    }
    ~CopyForAWhile() { remove(); }
    CopyForAWhile(CopyForAWhile const&) = delete;
    CopyForAWhile& operator=(CopyForAWhile const&) = delete;

private:
    void remove() const {
        std::error_code ignored;
        files::remove(copy_, ignored);
    }

    files::path copy_;
};

int basemap(VerbCall& call) {
    if (call.words.size() != 1)
        return misuse(call, "Geef één bestand: KAART.osm.pbf", "Give one file: MAP.osm.pbf");
    require_region(call);
    files::path const source = call.words[0];
    if (!files::is_regular_file(source))
        throw base::Trouble(source.string() + " is niet te lezen.\n" + source.string() + " cannot be read.");
    auto const name = source.filename().string();
    if (!name.ends_with(".osm.pbf") && !name.ends_with(".osm")) {
        return misuse(call, "Een stratenkaart is een bestand .osm.pbf of .osm uit OpenStreetMap.",
            "A street map is a file .osm.pbf or .osm of OpenStreetMap.");
    }
    CutBasemap command{kernel::fresh_id(call.kernel.clock()), option_or(call, "region", "NL"),
        source.filename(), option_or(call, "name", source.stem().stem()),
        option_or(call, "source", "Kaartgegevens © OpenStreetMap-bijdragers, ODbL")};
    files::path const folder = import_folder(call.data_directory);
    std::error_code none;
    if (files::equivalent(source, folder / command.file_name, none))
        return begin(call, "cut_basemap", command);
    // By its identifier it has a name that no file has that somebody sent.
    command.file_name = command.id.text() + "-" + command.file_name;
    CopyForAWhile const copy(source, folder / command.file_name);
    return begin(call, "cut_basemap", command);
}

int layer(VerbCall& call) {
    if (call.words.size() != 1 || call.option("region").empty()) {
        return misuse(call, "Geef één bestand en de regio: LAAG.geojson --region VR25",
            "Give one file and the region: LAYER.geojson --region VR25");
    }
    require_region(call);
    AddLayerToRegion const command{kernel::fresh_id(call.kernel.clock()), call.option("region"),
        option_or(call, "name", files::path(call.words[0]).stem()),
        option_or(call, "source", "Bron niet opgegeven"), kept(call, call.words[0], "application/geo+json")};
    return begin(call, "add_layer_to_region", command);
}

}  // namespace

void install_verbs(kernel::Registry& registry) {
    registry.verb({"import", "boundaries", "REGIOS.geojson GEMEENTEN-2023.geojson INDELING.csv",
        "officiële grenzen van een jaar, met inwoners", "official boundaries of a year, with inhabitants",
        boundaries});
    registry.verb({"import", "basemap", "KAART.osm.pbf", "lokale stratenkaart uit OpenStreetMap",
        "local street map from OpenStreetMap", basemap});
    registry.verb({"import", "layer", "LAAG.geojson --region VR25", "kaartlaag voor een regio",
        "map layer for a region", layer});
}

}  // namespace paraat::map
