// Reads arcs of whole metres and strings them into areas; every number is checked before it is used.
#include "server/geo/outline.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <cstdint>
#include <utility>

#include "server/geo/faults.hpp"
#include "server/geo/json_path.hpp"
#include "server/geo/json_text.hpp"
#include "server/geo/limits.hpp"

namespace paraat::geo {

namespace {

namespace json = boost::json;

constexpr std::int64_t version_read = 1;
/// A border is walked by the municipalities on both sides of it and by their regions.
constexpr std::size_t walks_of_an_arc = 4;
constexpr std::int64_t step_m_max = 1'000'000;  // larger than the country; keeps sums far from overflow

/// Reads one outline. The first thing that is wrong ends it: the file is ours, so it is damaged or not ours.
class Reader {
public:
    base::Result<Boundaries> read(json::value const& root) {
        auto const* const object = root.if_object();
        if (object == nullptr || text_of(*object, "format") != "paraat-outline") return malformed("format");
        auto const version = number_of(*object, "version");
        if (version != version_read) {
            return base::refuse(outline_version_unknown, "version",
                {{"version", std::to_string(version)}, {"expected", std::to_string(version_read)}});
        }
        if (text_of(*object, "crs") != "EPSG:28992") return malformed("crs");
        Boundaries boundaries;
        boundaries.year = static_cast<int>(number_of(*object, "year"));
        boundaries.attribution = text_of(*object, "attribution");
        bool const read = read_arcs(*object)
            && read_areas(*object, "regions",
                [&](json::object const& entry, Area area) {
                    boundaries.regions.push_back(
                        {text_of(entry, "code"), text_of(entry, "name"), std::move(area), {}});
                })
            && read_areas(*object, "municipalities", [&](json::object const& entry, Area area) {
                   boundaries.municipalities.push_back({text_of(entry, "code"), text_of(entry, "name"),
                       text_of(entry, "region"), std::move(area), {}, {}});
               });
        if (!read) return malformed(broken_at_);
        for (auto const& each : boundaries.municipalities) {
            if (boundaries.region(each.region_code) == nullptr)
                return malformed("municipalities: " + excerpt(each.code));
        }
        return boundaries;
    }

private:
    static base::Refusal malformed(std::string const& path) { return base::refuse(outline_malformed, path); }

    static std::string text_of(json::object const& object, char const* key) {
        auto const* const value = object.if_contains(key);
        if (value == nullptr || !value->is_string()) return {};
        return {value->get_string().data(), value->get_string().size()};
    }

    static std::int64_t number_of(json::object const& object, char const* key) {
        auto const* const value = object.if_contains(key);
        return value != nullptr && value->is_int64() ? value->get_int64() : 0;
    }

    /// Each arc is [x, y, dx, dy, dx, dy, ...].
    bool read_arcs(json::object const& object) {
        auto const in_arcs = path_.into("arcs");
        auto const* const arcs = object.if_contains("arcs");
        if (arcs == nullptr || !arcs->is_array()) return broken();
        for (std::size_t i = 0; i < arcs->get_array().size(); ++i) {
            auto const in_arc = path_.into(i);
            auto const* const numbers = arcs->get_array()[i].if_array();
            if (numbers == nullptr || numbers->size() < 4 || numbers->size() % 2 != 0) return broken();
            Line line;
            RdPoint here;
            for (std::size_t n = 0; n < numbers->size(); n += 2) {
                if (!is_step((*numbers)[n]) || !is_step((*numbers)[n + 1])) return broken();
                here.x_m += static_cast<double>((*numbers)[n].get_int64());
                here.y_m += static_cast<double>((*numbers)[n + 1].get_int64());
                if (!in_rd_range(here)) return broken();
                line.push_back(here);
            }
            points_ += line.size();
            if (points_ > limits::geojson_vertices_max) return broken();
            arcs_.push_back(std::move(line));
        }
        return true;
    }

    static bool is_step(json::value const& value) {
        return value.is_int64() && value.get_int64() >= -step_m_max && value.get_int64() <= step_m_max;
    }

    template <class Add>
    bool read_areas(json::object const& object, char const* key, Add const& add) {
        auto const in_list = path_.into(key);
        auto const* const list = object.if_contains(key);
        if (list == nullptr || !list->is_array()) return broken();
        for (std::size_t i = 0; i < list->get_array().size(); ++i) {
            auto const in_entry = path_.into(i);
            auto const* const entry = list->get_array()[i].if_object();
            if (entry == nullptr || text_of(*entry, "code").empty() || text_of(*entry, "name").empty())
                return broken();
            auto const in_polygons = path_.into("polygons");
            auto const* const polygons = entry->if_contains("polygons");
            Area area;
            if (polygons == nullptr || !polygons->is_array() || !read_area(polygons->get_array(), area))
                return broken();
            add(*entry, std::move(area));
        }
        return true;
    }

    bool read_area(json::array const& polygons, Area& area) {
        for (auto const& entry : polygons) {
            auto const* const rings = entry.if_array();
            if (rings == nullptr || rings->empty()) return false;
            Polygon polygon;
            for (std::size_t i = 0; i < rings->size(); ++i) {
                Ring ring;
                if (!(*rings)[i].is_array() || !read_ring((*rings)[i].get_array(), ring)) return false;
                if (i == 0) polygon.outer = std::move(ring);
                else polygon.holes.push_back(std::move(ring));
            }
            area.polygons.push_back(std::move(polygon));
        }
        return !area.polygons.empty();
    }

    /// Arc numbers in order; ~n is arc n from its end to its beginning. Arcs meet end to end.
    bool read_ring(json::array const& numbers, Ring& ring) {
        for (auto const& value : numbers) {
            if (!value.is_int64()) return false;
            auto const number = value.get_int64();
            auto const index = static_cast<std::size_t>(number >= 0 ? number : ~number);
            if (index >= arcs_.size()) return false;
            auto const& arc = arcs_[index];
            if (!ring.empty() && ring.back() != (number >= 0 ? arc.front() : arc.back())) return false;
            std::size_t const skip = ring.empty() ? 0 : 1;
            points_walked_ += arc.size();
            if (points_walked_ > walks_of_an_arc * limits::geojson_vertices_max) return false;
            if (number >= 0)
                ring.insert(ring.end(), arc.begin() + static_cast<std::ptrdiff_t>(skip), arc.end());
            else ring.insert(ring.end(), arc.rbegin() + static_cast<std::ptrdiff_t>(skip), arc.rend());
        }
        return ring.size() >= 4 && ring.front() == ring.back();
    }

    bool broken() {
        if (broken_at_.empty()) broken_at_ = path_.text();
        return false;
    }

    std::vector<Line> arcs_;
    std::size_t points_ = 0, points_walked_ = 0;
    JsonPath path_;
    std::string broken_at_;
};

}  // namespace

base::Result<Boundaries> read_outline(std::string_view text) {
    if (text.size() > limits::outline_bytes_max) {
        return base::refuse(outline_too_large, {},
            {{"bytes", std::to_string(text.size())}, {"limit", std::to_string(limits::outline_bytes_max)}});
    }
    auto const parsed = TRY(JsonText::parse(text));
    return Reader().read(parsed.root());
}

}  // namespace paraat::geo
