// The geographic half of the picture: every object has author, time, source and validity.
#include "modules/picture/plot.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "modules/reference/api.hpp"
#include "server/geo/geojson.hpp"
#include "server/kernel/logbook.hpp"

namespace paraat::picture {

base::RefusalCode const removed_already{"removed_already", 409, "Dit object is al van de kaart gehaald.",
    "This object was taken off the map already."};
base::RefusalCode const wrong_geometry{"wrong_geometry", 422,
    "{symbol_nl} wordt getekend als {expected_nl}, niet als {got_nl}.",
    "{symbol_en} is drawn as {expected_en}, not as {got_en}."};
base::RefusalCode const too_many_vertices{"too_many_vertices", 422,
    "Deze vorm heeft {count} punten; meer dan {limit} gaat niet. Lees hem in als kaartlaag.",
    "This shape has {count} points; {limit} is the most. Import it as a layer."};
base::RefusalCode const not_a_bare_geometry{"not_a_bare_geometry", 422,
    "Geef alleen de vorm zelf: een Point, LineString of Polygon in lengte en breedte (WGS84), zonder Feature "
    "eromheen en zonder crs.",
    "Give the shape alone: a Point, LineString or Polygon in longitude and latitude (WGS84), without a "
    "Feature around it and without a crs."};
base::RefusalCode const area_with_hole{"area_with_hole", 422,
    "Een vlak met een gat kan niet op de kaart worden getekend of verplaatst. Teken alleen de buitenrand, of "
    "voeg het toe als kaartlaag.",
    "An area with a hole cannot be drawn or moved on the map. Draw its outer edge alone, or add it as a "
    "layer."};
base::RefusalCode const validity_ends_before_it_begins{"validity_ends_before_it_begins", 422,
    "{field} ligt vóór het begin.", "{field} lies before the beginning."};

namespace {

constexpr std::size_t vertices_max = 2'000;

struct Object {
    ObjectDrawn is;
    std::optional<base::Instant> drawn_at;
    bool removed = false;
};

/// "point", "line" or "area", as map_symbol says it.
std::string shape_of(geo::GeometryKind kind) {
    switch (kind) {
        case geo::GeometryKind::point: return "point";
        case geo::GeometryKind::line_string: return "line";
        case geo::GeometryKind::polygon: return "area";
        case geo::GeometryKind::none:
        case geo::GeometryKind::multi_point:
        case geo::GeometryKind::multi_line_string:
        case geo::GeometryKind::multi_polygon: break;
    }
    return std::string(geo::name_of(kind));
}

struct ShapeName {
    std::string nl, en;
};

ShapeName shape_name(std::string const& shape) {
    if (shape == "point") return {"punt", "a point"};
    if (shape == "line") return {"lijn", "a line"};
    if (shape == "area") return {"vlak", "an area"};
    return {"verzameling van vormen", "a collection of shapes"};
}

/// What the reader of whole files also takes, a map object has no use for: what a Feature says of itself, and
/// a place in another grid, which every map would read as degrees.
base::Result<base::Done> bare(boost::json::value const& json) {
    auto const* const object = json.if_object();
    auto const* const type = object == nullptr ? nullptr : object->if_contains("type");
    bool const is_wrapped = type != nullptr && (*type == "Feature" || *type == "FeatureCollection");
    if (is_wrapped) return base::refuse(not_a_bare_geometry, "geometry.type");
    if (object != nullptr && object->contains("crs"))
        return base::refuse(not_a_bare_geometry, "geometry.crs");
    return base::Done{};
}

/// Whoever moves it types over or pulls at one edge, so what lies inside another would be filled unseen.
bool has_hole(boost::json::value const& shape) {
    auto const* const object = shape.if_object();
    auto const* const type = object == nullptr ? nullptr : object->if_contains("type");
    auto const* const rings = object == nullptr ? nullptr : object->if_contains("coordinates");
    return type != nullptr && *type == "Polygon" && rings != nullptr && rings->is_array()
        && rings->get_array().size() > 1;
}

/// One place on the other side of the globe, and nobody's map of the incident shows the incident.
/// @param shape of one line: no collection, no hole.
base::Result<base::Done> near_home(geo::Geometry const& shape, geo::RdConverter const& converter) {
    auto const& line = shape.parts.front().front();
    for (std::size_t at = 0; at < line.size(); ++at) {
        auto place = converter.to_rd(line[at]);
        if (place.ok()) continue;
        auto const ring = shape.kind == geo::GeometryKind::polygon ? "[0]" : "";
        auto const index = shape.kind == geo::GeometryKind::point ? "" : "[" + std::to_string(at) + "]";
        place.refusal().faults.front().path = "geometry.coordinates" + (ring + index);
        return std::move(place).refusal();
    }
    return base::Done{};
}

base::Result<base::Done> of_kind_of(reference::ReferenceRow const& symbol, geo::GeometryKind kind) {
    auto const got = shape_of(kind);
    auto const wanted = reference::text_value(symbol, "geometry");
    if (got == wanted) return base::Done{};
    auto const expected = shape_name(wanted), drawn = shape_name(got);
    return base::refuse(wrong_geometry, "geometry",
        {{"symbol_nl", symbol.label_nl}, {"symbol_en", symbol.label_en}, {"expected_nl", expected.nl},
            {"expected_en", expected.en}, {"got_nl", drawn.nl}, {"got_en", drawn.en}});
}

/// @param drawn_at when the object was drawn: its symbol held then, and it can be moved for ever after.
/// @return what is recorded: what was read, and nothing else that was sent.
base::Result<boost::json::value> plotted(kernel::Context const& context, std::string const& symbol,
    boost::json::value const& json, std::optional<base::Instant> drawn_at = {}) {
    TRY(bare(json));
    geo::RdConverter const converter;
    auto read = geo::read_geojson(boost::json::serialize(json), converter);
    if (!read.ok()) {
        auto refusal = std::move(read).refusal();
        for (auto& fault : refusal.faults)
            fault.path = fault.path.empty() ? "geometry" : "geometry." + fault.path;
        return refusal;
    }
    auto const& geometry = read->features.front().geometry;
    auto const count = geo::vertex_count(geometry);
    if (count > vertices_max) {
        return base::refuse(too_many_vertices, "geometry",
            {{"count", std::to_string(count)}, {"limit", std::to_string(vertices_max)}});
    }
    auto const row = reference::Codes(context, {drawn_at}).find("map_symbol", symbol);
    if (!row) return base::refuse(reference::code_unknown, "symbol", {{"code", symbol}});
    TRY(of_kind_of(*row, geometry.kind));
    if (has_hole(json)) return base::refuse(area_with_hole, "geometry.coordinates[1]");
    TRY(near_home(geometry, converter));
    return boost::json::parse(geo::write_geometry(geometry));
}

base::Result<base::Done> valid_period(
    std::optional<base::Instant> const& from, std::optional<base::Instant> const& to) {
    if (from && to && *to < *from) return base::refuse(validity_ends_before_it_begins, "valid_to");
    return base::Done{};
}

base::Result<base::Done> present(
    Object const& object, std::int64_t base_version, kernel::Context const& context) {
    TRY(open_incident(context));
    if (object.removed) return base::refuse(removed_already, "id");
    if (base_version == context.version) return base::Done{};
    return base::refuse(changed_meanwhile, "base_version", {{"version", std::to_string(context.version)}});
}

base::Result<kernel::Events> decide(
    Object const&, DrawObject const& command, kernel::Context const& context) {
    TRY(open_incident(context));
    TRY(known_code(context, "column", command.column, "column"));
    auto const geometry = TRY(plotted(context, command.symbol, command.geometry));
    TRY(valid_period(command.valid_from, command.valid_to));
    return kernel::Events{ObjectDrawn{command.symbol, command.label, command.note, command.column,
        command.source, geometry, command.valid_from, command.valid_to}};
}

base::Result<kernel::Events> decide(
    Object const& object, MoveObject const& command, kernel::Context const& context) {
    TRY(present(object, command.base_version, context));
    auto const geometry = TRY(plotted(context, object.is.symbol, command.geometry, object.drawn_at));
    // Recorded at a time when a hole was still taken.
    if (has_hole(object.is.geometry)) return base::refuse(area_with_hole, "geometry");
    if (object.is.geometry == geometry) return kernel::Events{};
    return kernel::Events{ObjectMoved{geometry}};
}

base::Result<kernel::Events> decide(
    Object const& object, DescribeObject const& command, kernel::Context const& context) {
    TRY(present(object, command.base_version, context));
    TRY(valid_period(command.valid_from, command.valid_to));
    return kernel::Events{
        ObjectDescribed{command.label, command.note, command.source, command.valid_from, command.valid_to}};
}

base::Result<kernel::Events> decide(
    Object const& object, RemoveObject const& command, kernel::Context const& context) {
    TRY(open_incident(context));
    if (object.removed) return base::refuse(removed_already, "id");
    return kernel::Events{ObjectRemoved{command.reason}};
}

void evolve(Object& object, ObjectDrawn const& event, kernel::Recorded const& recorded) {
    object.is = event;
    object.drawn_at = recorded.at;
}
void evolve(Object& object, ObjectMoved const& event, kernel::Recorded const&) {
    object.is.geometry = event.geometry;
}
void evolve(Object& object, ObjectDescribed const& event, kernel::Recorded const&) {
    object.is.label = event.label;
    object.is.note = event.note;
    object.is.source = event.source;
    object.is.valid_from = event.valid_from;
    object.is.valid_to = event.valid_to;
}
void evolve(Object& object, ObjectRemoved const&, kernel::Recorded const&) { object.removed = true; }

std::vector<PlotRow> rows_of(Object const& object, kernel::About const& about) {
    if (object.removed) return {};
    auto const& is = object.is;
    return {{about.stream, about.scope, is.symbol, is.label, is.note, is.column, is.source, is.geometry,
        is.valid_from, is.valid_to, about.created_by, about.created_at, about.changed_by, about.changed_at,
        about.version}};
}

access::Audience audience_of(Object const&, kernel::About const& about) {
    return whole_structure(about.scope);
}

std::string name_of(Object const& object) {
    auto const symbol = kernel::code_in_line("map_symbol", object.is.symbol);
    return object.is.label.empty() ? symbol : object.is.label + " (" + symbol + ")";
}

kernel::LogText drawn_line(ObjectDrawn const&, Object const& object) {
    return {"Kaart: " + name_of(object) + " getekend", "Map: " + name_of(object) + " drawn", object.is.column,
        "map"};
}
kernel::LogText moved_line(ObjectMoved const&, Object const& object) {
    return {"Kaart: " + name_of(object) + " verplaatst", "Map: " + name_of(object) + " moved",
        object.is.column, "map"};
}
kernel::LogText described_line(ObjectDescribed const&, Object const& object) {
    return {"Kaart: gegevens van " + name_of(object) + " gewijzigd",
        "Map: details of " + name_of(object) + " changed", object.is.column, "map"};
}
kernel::LogText removed_line(ObjectRemoved const& event, Object const& object) {
    return {"Kaart: " + name_of(object) + " verwijderd. " + event.reason,
        "Map: " + name_of(object) + " removed. " + event.reason, object.is.column, "map"};
}

}  // namespace

void install_plot(kernel::Registry& registry) {
    registry.refusals({&removed_already, &wrong_geometry, &not_a_bare_geometry, &area_with_hole,
        &too_many_vertices, &validity_ends_before_it_begins});
    auto objects = registry.stream<Object>("plot_object");
    objects.event<ObjectDrawn>("drawn", drawn_line);
    objects.event<ObjectMoved>("moved", moved_line);
    objects.event<ObjectDescribed>("described", described_line);
    objects.event<ObjectRemoved>("removed", removed_line);
    objects.audience(audience_of);
    objects.table<PlotRow>("plot_object", rows_of);
    objects.command<DrawObject>(
        "draw", kernel::may(draw_plot), decide, kernel::creates, {"incident", reference::row_table});
    objects.command<MoveObject>(
        "move", kernel::may(draw_plot), decide, kernel::Reach::changes, {"incident", reference::row_table});
    objects.command<DescribeObject>(
        "describe", kernel::may(draw_plot), decide, kernel::Reach::changes, {"incident"});
    objects.command<RemoveObject>(
        "remove", kernel::may(draw_plot), decide, kernel::Reach::changes, {"incident"});
}

}  // namespace paraat::picture
