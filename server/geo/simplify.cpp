// Visvalingam's method with a queue: each vertex is worth the triangle it makes with its neighbours.
#include "server/geo/simplify.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <tuple>

#include "server/geo/projected.hpp"

namespace paraat::geo {

namespace {

constexpr double must_stay = std::numeric_limits<double>::infinity();

double triangle_m2(RdPoint a, RdPoint b, RdPoint c) {
    return std::abs((b.x_m - a.x_m) * (c.y_m - a.y_m) - (c.x_m - a.x_m) * (b.y_m - a.y_m)) / 2;
}

/// A line whose inner vertices are taken out one by one.
class Thinning {
public:
    explicit Thinning(Line const& line)
        : line_(line), worth_m2_(line.size(), must_stay), weighing_(line.size(), 0) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            before_.push_back(i - 1);
            after_.push_back(i + 1);
        }
        for (std::size_t i = 1; i + 1 < line.size(); ++i) weigh(i);
    }

    std::vector<double> run() {
        bool const ring = line_.size() >= 4 && line_.front() == line_.back();
        std::size_t left = line_.size();
        std::size_t const least = ring ? 4 : 2;
        double most_m2 = 0;
        while (left > least && !queue_.empty()) {
            auto const [m2, i, weighing] = queue_.top();
            queue_.pop();
            if (weighing != weighing_[i]) continue;  // weighed again since
            most_m2 = std::max(most_m2, m2);
            worth_m2_[i] = most_m2;
            take_out(i);
            --left;
        }
        return std::move(worth_m2_);
    }

private:
    using Entry = std::tuple<double, std::size_t, unsigned>;

    void weigh(std::size_t i) {
        queue_.emplace(triangle_m2(line_[before_[i]], line_[i], line_[after_[i]]), i, ++weighing_[i]);
    }

    void take_out(std::size_t i) {
        auto const before = before_[i];
        auto const after = after_[i];
        after_[before] = after;
        before_[after] = before;
        ++weighing_[i];
        if (before > 0) weigh(before);
        if (after + 1 < line_.size()) weigh(after);
    }

    Line const& line_;
    std::vector<double> worth_m2_;
    std::vector<std::size_t> before_;
    std::vector<std::size_t> after_;
    std::vector<unsigned> weighing_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
};

bool has_lines(Geometry const& geometry) {
    return geometry.kind != GeometryKind::none && geometry.kind != GeometryKind::point
        && geometry.kind != GeometryKind::multi_point;
}

std::vector<double> significance_of(std::vector<LonLat> const& line, RdConverter const& converter) {
    auto const projected = line_in_rd(line, converter);
    return projected ? significance_m2(*projected) : std::vector<double>(line.size(), must_stay);
}

/// Calls `visit` with every line of the collection that may lose vertices, in a fixed order.
void each_line(FeatureCollection& collection, auto const& visit) {
    for (auto& feature : collection.features) {
        if (!has_lines(feature.geometry)) continue;
        for (auto& part : feature.geometry.parts) {
            for (auto& line : part) visit(line);
        }
    }
}

FeatureCollection keep_from(FeatureCollection collection, double threshold_m2,
    std::vector<std::vector<double>> const& significances) {
    std::size_t at = 0;
    each_line(collection, [&](std::vector<LonLat>& line) {
        auto const& worth_m2 = significances[at++];
        std::vector<LonLat> kept;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (worth_m2[i] >= threshold_m2) kept.push_back(line[i]);
        }
        line = std::move(kept);
    });
    return collection;
}

std::vector<std::vector<double>> significances_of(
    FeatureCollection& collection, RdConverter const& converter) {
    std::vector<std::vector<double>> all;
    each_line(collection,
        [&](std::vector<LonLat> const& line) { all.push_back(significance_of(line, converter)); });
    return all;
}

}  // namespace

std::vector<double> significance_m2(Line const& line) { return Thinning(line).run(); }

FeatureCollection simplified(
    FeatureCollection const& collection, double detail_m, RdConverter const& converter) {
    auto copy = collection;
    auto const significances = significances_of(copy, converter);
    return keep_from(std::move(copy), detail_m * detail_m / 2, significances);
}

FeatureCollection simplified_to(
    FeatureCollection const& collection, std::size_t vertices_max, RdConverter const& converter) {
    auto const vertices = vertex_count(collection);
    if (vertices <= vertices_max) return collection;
    auto copy = collection;
    auto const significances = significances_of(copy, converter);
    std::vector<double> may_go_m2;
    for (auto const& line : significances) {
        std::ranges::copy_if(line, std::back_inserter(may_go_m2), [](double m2) { return m2 < must_stay; });
    }
    std::ranges::sort(may_go_m2);
    auto const go = vertices - vertices_max;
    if (go >= may_go_m2.size()) return keep_from(std::move(copy), must_stay, significances);
    // Everything up to and including the last that must go; equals go together, so the count is never
    // exceeded.
    auto const threshold_m2 = std::nextafter(may_go_m2[go - 1], must_stay);
    return keep_from(std::move(copy), threshold_m2, significances);
}

}  // namespace paraat::geo
