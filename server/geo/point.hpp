// A place on the map: WGS84 at the edge of the product, RD metres where distances and areas are computed.
#pragma once

namespace paraat::geo {

/// WGS84 (EPSG:4326) in degrees; east and north are positive.
struct LonLat {
    double lon = 0;
    double lat = 0;

    bool operator==(LonLat const&) const = default;
};

/// The national grid of the Netherlands (Rijksdriehoekstelsel, EPSG:28992) in metres.
struct RdPoint {
    double x_m = 0;
    double y_m = 0;

    bool operator==(RdPoint const&) const = default;
};

}  // namespace paraat::geo
