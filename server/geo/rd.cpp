// The conversion as one explicit PROJ pipeline, so that no database of coordinate systems is looked up.
#include "server/geo/rd.hpp"

#include <proj.h>

#include <cmath>
#include <mutex>
#include <stdexcept>

#include "server/geo/faults.hpp"
#include "server/geo/limits.hpp"
#include "server/geo/number_text.hpp"

namespace paraat::geo {

namespace {

// The seven parameters lead from the Bessel ellipsoid to WGS84. Rotations are in ARC-SECONDS, in the position
// vector convention; a set in other units that is often copied is wrong by about 170 m. Heights are put aside
// (push/pop), as on a map, so that there and back again gives the same point.
constexpr char pipeline[] = "+proj=pipeline "
                            "+step +proj=unitconvert +xy_in=deg +xy_out=rad "
                            "+step +proj=push +v_3 "
                            "+step +proj=cart +ellps=WGS84 "
                            "+step +inv +proj=helmert +x=565.4171 +y=50.3319 +z=465.5524 "
                            "+rx=-0.398957388243134 +ry=0.343987817378283 +rz=-1.87740163998045 +s=4.0725 "
                            "+convention=position_vector "
                            "+step +inv +proj=cart +ellps=bessel "
                            "+step +proj=pop +v_3 "
                            "+step +proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 "
                            "+x_0=155000 +y_0=463000 +ellps=bessel";

base::Refusal outside_wgs84(LonLat point) {
    return base::refuse(
        outside_wgs84_range, {}, {{"lon", number_text(point.lon, 6)}, {"lat", number_text(point.lat, 6)}});
}

base::Refusal outside_rd(RdPoint point) {
    return base::refuse(
        outside_rd_range, {}, {{"x", number_text(point.x_m, 2)}, {"y", number_text(point.y_m, 2)}});
}

}  // namespace

struct RdConverter::Projection {
    PJ_CONTEXT* context = nullptr;
    PJ* pipeline = nullptr;
    std::mutex one_at_a_time;

    Projection() = default;
    Projection(Projection const&) = delete;
    Projection& operator=(Projection const&) = delete;
    ~Projection() {
        if (pipeline != nullptr) proj_destroy(pipeline);
        if (context != nullptr) proj_context_destroy(context);
    }

    std::optional<PJ_XYZT> convert(PJ_DIRECTION direction, double first, double second) {
        if (!std::isfinite(first) || !std::isfinite(second)) return {};
        auto const lock = std::lock_guard(one_at_a_time);
        auto const result = proj_trans(pipeline, direction, proj_coord(first, second, 0, 0));
        if (!std::isfinite(result.xyzt.x) || !std::isfinite(result.xyzt.y)) return {};
        return result.xyzt;
    }
};

RdConverter::RdConverter() : projection_(std::make_unique<Projection>()) {
    projection_->context = proj_context_create();
    if (projection_->context == nullptr) throw std::runtime_error("PROJ gives no context");
    proj_log_level(projection_->context, PJ_LOG_NONE);
    proj_context_set_enable_network(projection_->context, 0);
    projection_->pipeline = proj_create(projection_->context, pipeline);
    if (projection_->pipeline == nullptr) throw std::runtime_error("PROJ does not accept the RD pipeline");
}

RdConverter::~RdConverter() = default;
RdConverter::RdConverter(RdConverter&&) noexcept = default;
RdConverter& RdConverter::operator=(RdConverter&&) noexcept = default;

std::optional<RdPoint> RdConverter::project(LonLat point) const {
    auto const result = projection_->convert(PJ_FWD, point.lon, point.lat);
    if (!result) return {};
    return RdPoint{result->x, result->y};
}

std::optional<LonLat> RdConverter::unproject(RdPoint point) const {
    auto const result = projection_->convert(PJ_INV, point.x_m, point.y_m);
    if (!result) return {};
    return LonLat{result->x, result->y};
}

base::Result<RdPoint> RdConverter::to_rd(LonLat point) const {
    if (!in_wgs84_range(point)) return outside_wgs84(point);
    auto const projected = project(point);
    if (!projected) return outside_wgs84(point);
    if (!in_rd_range(*projected)) return outside_rd(*projected);
    return *projected;
}

base::Result<LonLat> RdConverter::to_wgs84(RdPoint point) const {
    if (!in_rd_range(point)) return outside_rd(point);
    auto const unprojected = unproject(point);
    if (!unprojected) return outside_rd(point);
    return *unprojected;
}

bool in_wgs84_range(LonLat point) {
    return point.lon >= limits::lon_degrees_min && point.lon <= limits::lon_degrees_max
        && point.lat >= limits::lat_degrees_min && point.lat <= limits::lat_degrees_max;
}

bool in_rd_range(RdPoint point) {
    return point.x_m >= limits::rd_x_m_min && point.x_m <= limits::rd_x_m_max
        && point.y_m >= limits::rd_y_m_min && point.y_m <= limits::rd_y_m_max;
}

}  // namespace paraat::geo
