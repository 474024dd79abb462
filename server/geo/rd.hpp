// From WGS84 to the Dutch grid (RD) and back, through PROJ.
#pragma once

#include <memory>
#include <optional>

#include "server/base/result.hpp"
#include "server/geo/point.hpp"

namespace paraat::geo {

/// Converts points; accurate to about 0.25 m on land (without the RDNAPTRANS grids). An object may be
/// shared by threads: it owns its own PROJ context and lets one conversion through at a time.
class RdConverter {
public:
    RdConverter();  // throws std::runtime_error where PROJ cannot be used at all
    ~RdConverter();
    RdConverter(RdConverter&&) noexcept;
    RdConverter& operator=(RdConverter&&) noexcept;

    /// Refuses outside_wgs84_range and outside_rd_range, naming the value.
    base::Result<RdPoint> to_rd(LonLat point) const;
    base::Result<LonLat> to_wgs84(RdPoint point) const;

    /// Without a range: for shapes that reach over the border, whose far ends are only roughly right.
    /// Empty where the projection is not defined (the other side of the globe, numbers that are not finite).
    std::optional<RdPoint> project(LonLat point) const;
    std::optional<LonLat> unproject(RdPoint point) const;

private:
    struct Projection;
    std::unique_ptr<Projection> projection_;
};

bool in_wgs84_range(LonLat point);
bool in_rd_range(RdPoint point);

}  // namespace paraat::geo
