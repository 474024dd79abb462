// The reader of GeoJSON: walks the tree once, keeps the path it is at, and goes on after a fault.
#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "server/geo/faults.hpp"
#include "server/geo/geojson.hpp"
#include "server/geo/json_path.hpp"
#include "server/geo/json_text.hpp"
#include "server/geo/limits.hpp"
#include "server/geo/number_text.hpp"

namespace paraat::geo {

namespace {

namespace json = boost::json;

enum class Crs { wgs84, rd };

using Positions = std::vector<LonLat>;

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string_view view(json::string const& text) { return {text.data(), text.size()}; }

/// A text as it stands; for anything else, what it is.
std::string told(json::value const* value) {
    if (value == nullptr) return "-";
    if (auto const* const text = value->if_string()) return excerpt(view(*text));
    return value->is_null() ? "null" : value->is_array() ? "[...]" : value->is_object() ? "{...}" : "?";
}

std::optional<GeometryKind> kind_named(std::string_view name) {
    for (auto const kind : {GeometryKind::point, GeometryKind::multi_point, GeometryKind::line_string,
             GeometryKind::multi_line_string, GeometryKind::polygon, GeometryKind::multi_polygon}) {
        if (name == name_of(kind)) return kind;
    }
    return {};
}

class Reader {
public:
    explicit Reader(RdConverter const& converter) : converter_(converter) {}

    base::Result<FeatureCollection> read(json::value const& root) {
        auto const* const object = root.if_object();
        auto const* const type = object == nullptr ? nullptr : object->if_contains("type");
        auto const name =
            type != nullptr && type->is_string() ? view(type->get_string()) : std::string_view();
        if (object != nullptr) read_crs(*object);
        if (name == "FeatureCollection") read_features(*object);
        else if (name == "Feature") read_feature(root);
        else if (kind_named(name) || name == "GeometryCollection") read_bare_geometry(root);
        else faults_.add(geojson_not_geojson, "", "type", {{"type", told(type)}});
        if (vertices_ > limits::geojson_vertices_max) {
            too_many(geojson_too_many_vertices, vertices_, limits::geojson_vertices_max);
        }
        if (!faults_.empty()) return faults_.take();
        return std::move(collection_);
    }

private:
    using Parameters = FaultList::Parameters;

    /// RFC 7946 has no "crs" any more, but GIS programs still write it, and it is the only word on what is
    /// meant.
    void read_crs(json::object const& object) {
        auto const* const crs = object.if_contains("crs");
        if (crs == nullptr || crs->is_null()) return;
        auto const* const properties =
            crs->is_object() ? crs->get_object().if_contains("properties") : nullptr;
        auto const* const name = properties != nullptr && properties->is_object()
            ? properties->get_object().if_contains("name")
            : nullptr;
        auto const text =
            name != nullptr && name->is_string() ? view(name->get_string()) : std::string_view();
        if (text.ends_with("EPSG::28992") || text.ends_with("EPSG:28992")) crs_ = Crs::rd;
        else if (!text.ends_with("CRS84") && !text.ends_with("EPSG::4326") && !text.ends_with("EPSG:4326")) {
            faults_.add(geojson_unknown_crs, "", "crs", {{"crs", told(name)}});
        }
    }

    void read_features(json::object const& object) {
        auto const* const features = object.if_contains("features");
        if (features == nullptr || !features->is_array()) {
            faults_.add(geojson_features_missing, "", "features");
            return;
        }
        auto const& list = features->get_array();
        if (list.size() > limits::geojson_features_max) {
            too_many(geojson_too_many_features, list.size(), limits::geojson_features_max);
            return;
        }
        auto const in_features = path_.into("features");
        for (std::size_t i = 0; i < list.size(); ++i) {
            auto const in_feature = path_.into(i);
            number_ = i + 1;
            read_feature(list[i]);
        }
    }

    void read_feature(json::value const& value) {
        label_ = std::to_string(number_);
        auto const* const object = value.if_object();
        auto const* const type = object == nullptr ? nullptr : object->if_contains("type");
        if (type == nullptr || !type->is_string() || view(type->get_string()) != "Feature") {
            add(geojson_feature_malformed);
            return;
        }
        Feature feature;
        if (auto const* const properties = object->if_contains("properties"))
            read_properties(*properties, feature);
        if (auto const* const id = object->if_contains("id")) read_id(*id, feature);
        auto const in_geometry = path_.into("geometry");
        auto const* const geometry = object->if_contains("geometry");
        if (geometry == nullptr) add(geojson_geometry_malformed);
        else if (!geometry->is_null()) read_geometry(*geometry, feature.geometry);
        collection_.features.push_back(std::move(feature));
    }

    void read_bare_geometry(json::value const& value) {
        label_ = "1";
        Feature feature;
        read_geometry(value, feature.geometry);
        collection_.features.push_back(std::move(feature));
    }

    void read_id(json::value const& id, Feature& feature) {
        auto const most = limits::geojson_id_characters_max;
        if (id.is_int64()) feature.id = std::to_string(id.get_int64());
        else if (id.is_uint64()) feature.id = std::to_string(id.get_uint64());
        else if (id.is_string() && characters_in(view(id.get_string())) <= most)
            feature.id = view(id.get_string());
        else if (!id.is_null()) {
            auto const in_id = path_.into("id");
            add(geojson_feature_id_malformed, {{"limit", std::to_string(most)}});
        }
        if (!feature.id.empty()) label_ = std::to_string(number_) + " (" + excerpt(feature.id) + ")";
    }

    void read_properties(json::value const& value, Feature& feature) {
        auto const in_properties = path_.into("properties");
        if (value.is_null()) return;
        auto const* const properties = value.if_object();
        if (properties == nullptr) {
            add(geojson_properties_malformed);
            return;
        }
        for (auto const* const key : {"code", "naam", "name"}) {
            auto const* const name = properties->if_contains(key);
            if (name == nullptr || !name->is_string() || name->get_string().empty()) continue;
            label_ = std::to_string(number_) + " (" + excerpt(view(name->get_string())) + ")";
            break;
        }
        if (properties->size() > limits::geojson_properties_max) {
            add(geojson_too_many_properties, counted(properties->size(), limits::geojson_properties_max));
            return;
        }
        check_texts(value, "");
        feature.properties = json::object(*properties, json::storage_ptr());
    }

    /// Texts at any depth; the depth itself was bounded by the parser.
    void check_texts(json::value const& value, std::string_view property) {
        if (auto const* const text = value.if_string()) {
            auto const count = characters_in(view(*text));
            auto const most = limits::geojson_property_characters_max;
            if (count <= most) return;
            auto parameters = counted(count, most);
            parameters["property"] = excerpt(property);
            add(geojson_property_text_too_long, std::move(parameters));
        } else if (auto const* const list = value.if_array()) {
            for (auto const& element : *list) check_texts(element, property);
        } else if (auto const* const object = value.if_object()) {
            for (auto const& member : *object) {
                std::string_view const key(member.key().data(), member.key().size());
                auto const most = limits::geojson_key_characters_max;
                if (characters_in(key) > most) {
                    add(geojson_property_name_too_long,
                        {{"property", excerpt(key)}, {"limit", std::to_string(most)}});
                }
                check_texts(member.value(), key);
            }
        }
    }

    void read_geometry(json::value const& value, Geometry& geometry) {
        auto const* const object = value.if_object();
        auto const* const type = object == nullptr ? nullptr : object->if_contains("type");
        if (type == nullptr || !type->is_string()) {
            add(geojson_geometry_malformed);
            return;
        }
        auto const name = view(type->get_string());
        auto const kind = kind_named(name);
        if (!kind) {
            auto const& code =
                name == "GeometryCollection" ? geojson_geometry_collection : geojson_geometry_unknown;
            add(code, {{"type", told(type)}});
            return;
        }
        geometry.kind = *kind;
        auto const in_coordinates = path_.into("coordinates");
        auto const* const coordinates = object->if_contains("coordinates");
        if (coordinates == nullptr || !coordinates->is_array()) add(geojson_coordinates_missing);
        else read_coordinates(*coordinates, geometry);
    }

    void read_coordinates(json::value const& value, Geometry& geometry) {
        switch (geometry.kind) {
            case GeometryKind::none: return;
            case GeometryKind::point:
                if (auto const position = read_position(value)) geometry.parts = {{{*position}}};
                return;
            case GeometryKind::multi_point: geometry.parts = {{read_positions(value)}}; return;
            case GeometryKind::line_string: geometry.parts = {{read_line(value)}}; return;
            case GeometryKind::multi_line_string:
                geometry.parts.emplace_back();
                each_of(
                    value, [&](json::value const& line) { geometry.parts[0].push_back(read_line(line)); });
                return;
            case GeometryKind::polygon: geometry.parts = {read_polygon(value)}; return;
            case GeometryKind::multi_polygon:
                each_of(value,
                    [&](json::value const& polygon) { geometry.parts.push_back(read_polygon(polygon)); });
                return;
        }
    }

    template <class Read>
    void each_of(json::value const& value, Read const& read) {
        auto const* const list = value.if_array();
        if (list == nullptr) {
            add(geojson_coordinates_missing);
            return;
        }
        if (list->empty()) add(geojson_coordinates_empty);
        for (std::size_t i = 0; i < list->size(); ++i) {
            auto const in_element = path_.into(i);
            read((*list)[i]);
        }
    }

    std::vector<Positions> read_polygon(json::value const& value) {
        std::vector<Positions> rings;
        each_of(value, [&](json::value const& ring) { rings.push_back(read_ring(ring)); });
        return rings;
    }

    Positions read_line(json::value const& value) {
        auto line = read_positions(value);
        if (line.size() == 1) add(geojson_line_too_short, {{"count", "1"}});
        return line;
    }

    Positions read_ring(json::value const& value) {
        auto const before = faults_.told();
        auto ring = read_positions(value);
        if (faults_.told() != before) return ring;  // it may only seem short or open
        if (ring.size() < 4) add(geojson_ring_too_short, {{"count", std::to_string(ring.size())}});
        else if (ring.front() != ring.back()) add(geojson_ring_not_closed);
        return ring;
    }

    Positions read_positions(json::value const& value) {
        Positions positions;
        each_of(value, [&](json::value const& element) {
            if (auto const position = read_position(element)) positions.push_back(*position);
        });
        return positions;
    }

    std::optional<LonLat> read_position(json::value const& value) {
        auto const* const list = value.if_array();
        bool const whole = list != nullptr && list->size() >= 2 && list->size() <= 4
            && std::ranges::all_of(*list, [](json::value const& each) { return each.is_number(); });
        if (!whole) {
            add(geojson_position_malformed);
            return {};
        }
        if (++vertices_ > limits::geojson_vertices_max) return {};
        auto const first = (*list)[0].to_number<double>();
        auto const second = (*list)[1].to_number<double>();
        if (!std::isfinite(first) || !std::isfinite(second)) {
            add(geojson_number_not_finite);
            return {};
        }
        return crs_ == Crs::rd ? from_rd(first, second) : from_lon_lat(first, second);
    }

    std::optional<LonLat> from_rd(double first, double second) {
        auto const point = converter_.to_wgs84({first, second});
        if (point) return *point;
        add(geojson_outside_rd_range, numbers(first, second));
        return {};
    }

    std::optional<LonLat> from_lon_lat(double first, double second) {
        bool const on_globe = std::abs(first) <= 180 && std::abs(second) <= 90;
        if (on_globe && !in_wgs84_range({second, first})) return LonLat{first, second};
        bool const rd = in_rd_range({first, second}) || in_rd_range({second, first});
        add(on_globe ? geojson_axes_swapped
                : rd ? geojson_rd_as_lon_lat
                     : geojson_outside_lon_lat_range,
            numbers(first, second));
        return {};
    }

    static Parameters numbers(double first, double second) {
        return {{"first", excerpt(number_text(first, 6))}, {"second", excerpt(number_text(second, 6))}};
    }
    static Parameters counted(std::size_t count, std::size_t limit) {
        return {{"count", std::to_string(count)}, {"limit", std::to_string(limit)}};
    }

    void too_many(base::RefusalCode const& code, std::size_t count, std::size_t limit) {
        faults_.add(code, "", "", counted(count, limit));
    }

    void add(base::RefusalCode const& code, Parameters parameters = {}) {
        parameters["feature"] = label_;
        faults_.add(code, std::to_string(number_), path_.text(), std::move(parameters));
    }

    RdConverter const& converter_;
    FeatureCollection collection_;
    FaultList faults_;
    JsonPath path_;
    Crs crs_ = Crs::wgs84;
    std::size_t number_ = 1;  // of the feature, counted from 1 as people do
    std::string label_;
    std::size_t vertices_ = 0;
};

}  // namespace

base::Result<FeatureCollection> read_geojson(std::string_view text, RdConverter const& converter) {
    if (text.size() > limits::geojson_bytes_max) {
        return base::refuse(geojson_too_large, {},
            {{"bytes", std::to_string(text.size())}, {"limit", std::to_string(limits::geojson_bytes_max)}});
    }
    auto const parsed = TRY(JsonText::parse(text));
    return Reader(converter).read(parsed.root());
}

}  // namespace paraat::geo
