// Rules, rows and the job of map layers.
#include "modules/map/layer.hpp"

#include "modules/incident/api.hpp"
#include "modules/map/kept_file.hpp"
#include "server/geo/geojson.hpp"
#include "server/geo/simplify.hpp"

namespace paraat::map {

namespace {

struct Layer {
    LayerBegun begun;
    std::optional<LayerImported> imported;
    bool removed = false;
    std::string added_by;
    base::Instant added_at{};
};

base::Result<kernel::Events> decide(
    Layer const&, AddLayerToIncident const& command, kernel::Context const& context) {
    auto const incident = context.row<incident::IncidentRow>("incident", context.scope.text());
    if (incident && incident->status == incident::IncidentStatus::closed) {
        return base::refuse(layer_incident_closed, "incident");
    }
    return kernel::Events{LayerBegun{command.title, command.attribution, command.file, command.incident}};
}

base::Result<kernel::Events> decide(Layer const&, AddLayerToRegion const& command, kernel::Context const&) {
    if (command.region == "NL") return base::refuse(layer_of_one_region, "region");
    return kernel::Events{LayerBegun{command.title, command.attribution, command.file, std::nullopt}};
}

base::Result<kernel::Events> decide(Layer const&, FinishLayer const& command, kernel::Context const&) {
    return kernel::Events{command.as};
}

base::Result<kernel::Events> decide(Layer const& layer, RemoveLayer const& command, kernel::Context const&) {
    if (layer.removed) return base::refuse(layer_removed_already, "id");
    return kernel::Events{LayerRemoved{command.reason}};
}

void evolve(Layer& layer, LayerBegun const& event, kernel::Recorded const& recorded) {
    layer.begun = event;
    layer.added_by = recorded.actor;
    layer.added_at = recorded.at;
}
void evolve(Layer& layer, LayerImported const& event, kernel::Recorded const&) { layer.imported = event; }
void evolve(Layer& layer, LayerRemoved const&, kernel::Recorded const&) { layer.removed = true; }

std::vector<LayerRow> rows_of(Layer const& layer, kernel::About const& about) {
    if (!layer.imported || layer.removed) return {};
    auto const& it = *layer.imported;
    return {{about.stream, about.region, layer.begun.incident, layer.begun.title, layer.begun.attribution,
        it.file, layer.begun.file, it.features, it.vertices, it.source_vertices, layer.added_by,
        layer.added_at}};
}

/// Of an incident: its whole main structure (sharing is the rule, Bvr 2.4.1). Of a region: its own people.
access::Audience audience_of(Layer const&, kernel::About const& about) {
    if (!about.scope.is_nil())
        return access::only({.right = std::string(incident::read_incidents.name), .scope = about.scope});
    return access::only({.region = about.region, .right = std::string(read_layers.name)});
}

kernel::LogText imported_line(LayerImported const& event, Layer const& layer) {
    auto const count = std::to_string(event.features);
    return {"Kaartlaag toegevoegd: " + layer.begun.title + " (" + count + " objecten)",
        "Map layer added: " + layer.begun.title + " (" + count + " objects)", {}, "map"};
}
kernel::LogText removed_line(LayerRemoved const& event, Layer const& layer) {
    return {"Kaartlaag weggehaald: " + layer.begun.title + ". " + event.reason,
        "Map layer removed: " + layer.begun.title + ". " + event.reason, {}, "map"};
}

std::size_t bytes_without_shapes(geo::FeatureCollection collection) {
    for (auto& feature : collection.features) feature.geometry = {};
    return geo::write_geojson(collection).size();
}

std::string in_mb(std::size_t bytes) { return std::to_string((bytes + 999'999) / 1'000'000); }

/// Fewer points until the file is small enough to send to every browser, as far as that helps and the shapes
/// stay what they are: what is large by its texts is not made smaller by taking its shapes away.
base::Result<std::string> for_browsers(
    geo::FeatureCollection& collection, geo::RdConverter const& converter) {
    collection = geo::simplified_to(collection, limits::browser_vertices_max, converter);
    auto text = geo::write_geojson(collection);
    if (text.size() <= limits::browser_bytes_max) return text;
    auto const properties = bytes_without_shapes(collection);
    double detail_m = 1;
    while (text.size() > limits::browser_bytes_max) {
        if (properties > limits::browser_bytes_max || detail_m > limits::browser_detail_m_max) {
            return base::refuse(layer_too_heavy, "file",
                {{"size", in_mb(text.size())}, {"properties", in_mb(properties)},
                    {"max", in_mb(limits::browser_bytes_max)}});
        }
        collection = geo::simplified(collection, detail_m, converter);
        text = geo::write_geojson(collection);
        detail_m *= 2;
    }
    return text;
}

base::Result<base::Done> import_layer(LayerBegun const& event, kernel::JobContext& context) {
    auto const& about = context.about();
    FileUse const use{about.changed_by, event.incident ? event.incident->text() : "", about.region};
    auto const bytes = TRY(usable_file(context.kernel(), context.directory(), event.file, use, "file"));
    context.progress(0.2, "bestand lezen", "reading the file");
    geo::RdConverter const converter;
    auto collection = TRY(geo::read_geojson(bytes, converter));
    auto const source_vertices = geo::vertex_count(collection);
    if (source_vertices == 0) return base::refuse(layer_without_places, "file");
    if (context.cancelled()) return base::refuse(job_stopped);
    context.progress(0.6, "vereenvoudigen voor browsers", "simplifying for browsers");
    auto const text = TRY(for_browsers(collection, converter));
    if (context.cancelled()) return base::refuse(job_stopped);
    kernel::Attachments attachments(context.kernel(), context.directory());
    auto const file = attachments.keep({.bytes = text,
        .media_type = "application/geo+json",
        .name = event.title + ".geojson",
        .incident = event.incident ? event.incident->text() : std::string{},
        .region = event.incident ? std::string{} : about.region});
    TRY(context.submit("finish_layer",
        FinishLayer{about.stream,
            {file, static_cast<std::int64_t>(collection.features.size()),
                static_cast<std::int64_t>(geo::vertex_count(collection)),
                static_cast<std::int64_t>(source_vertices)}}));
    return base::Done{};
}

}  // namespace

void install_layers(kernel::Registry& registry) {
    auto layers = registry.stream<Layer>("map_layer");
    layers.event<LayerBegun>("begun", kernel::silent);
    layers.event<LayerImported>("imported", imported_line);
    layers.event<LayerRemoved>("removed", removed_line);
    layers.audience(audience_of);
    layers.table<LayerRow>("map_layer", rows_of);
    layers.command<AddLayerToIncident>(
        "add_layer_to_incident", kernel::may(add_layer), decide, kernel::creates, {"incident"});
    layers.command<AddLayerToRegion>("add_layer_to_region", kernel::may(add_layer), decide, kernel::creates);
    layers.command<RemoveLayer>("remove_layer", kernel::may(add_layer), decide);
    layers.command<FinishLayer>("finish_layer", kernel::may(import_maps), decide);
    // Rights over layers of a region are declared here, where their audience is.
    registry.add_right(read_layers);
    registry.job<LayerBegun>("import_layer", "Kaartlaag inlezen", "Importing a map layer", import_layer);
}

}  // namespace paraat::map
