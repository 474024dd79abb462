#!/usr/bin/env python3
"""Makes reference/outline.json, our own compact outline of the 25 safety regions, from CBS/Kadaster files.

Usage: tools/outline.py FOLDER [--output FILE]
FOLDER holds veiligheidsregio-2023.rd.geojson and gemeente-2023.rd.geojson (whole metres, EPSG:28992).

Borders are cut into arcs that two neighbours share; every arc is simplified once, so neighbours never overlap
nor leave a gap. Regions are composed of their municipalities, so the two levels agree to the metre. The
format is described in server/geo/README.md.
"""
import argparse
import gzip
import heapq
import json
import math
import pathlib
import sys

FORMAT, VERSION, YEAR = "paraat-outline", 1, 2023
ATTRIBUTION = "Gebiedsindelingen: CBS / Kadaster, CC BY 4.0, vereenvoudigd"
DETAILED_REGIONS = ("VR14", "VR25")  # these carry their municipalities
DETAIL_NEAR_M = 4  # vertices that tell less than a triangle of this base and height go
DETAIL_FAR_M = 40
RAW_BYTES_MAX, PACKED_BYTES_MAX = 120_000, 45_000


def read_features(path):
    """Features of a file as (code, name, region or None, rings): rings run with their inside on the left."""
    features = []
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        geometry, properties = feature["geometry"], feature["properties"]
        polygons = geometry["coordinates"]
        if geometry["type"] == "Polygon":
            polygons = [polygons]
        rings = []
        for polygon in polygons:
            for index, ring in enumerate(polygon):
                points = without_repeats([(round(x), round(y)) for x, y in ring])
                if (signed_area(points) > 0) != (index == 0):
                    points.reverse()
                rings.append(points)
        features.append((properties["code"], properties["naam"], properties.get("vr"), rings))
    return features


def without_repeats(points):
    """The vertices of a closed ring, each once, without the closing one."""
    return [point for index, point in enumerate(points) if point != points[index - 1]]


def signed_area(points):
    pairs = zip(points, points[1:] + points[:1])
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs) / 2


def edges_of(points):
    return zip(points, points[1:] + points[:1])


def outline_edges(rings):
    """Directed edges of the union of rings: an edge that is passed in both directions lies inside."""
    edges = {edge for points in rings for edge in edges_of(points)}
    return {(a, b) for a, b in edges if (b, a) not in edges}


def joined(edges):
    """Rings that the directed edges form; where rings touch, the sharpest left turn keeps them apart."""
    following = {}
    for a, b in sorted(edges):
        following.setdefault(a, []).append(b)
    rings = []
    for start in sorted(following):
        while following[start]:
            ring, before, here = [start], start, following[start].pop(0)
            while here != start:
                ring.append(here)
                choices = following[here]
                choice = max(choices, key=lambda there: turn(before, here, there))
                choices.remove(choice)
                before, here = here, choice
            rings.append(ring)
    return rings


def turn(before, here, there):
    """Angle of the turn, left positive, from -pi to pi."""
    incoming = math.atan2(here[1] - before[1], here[0] - before[0])
    outgoing = math.atan2(there[1] - here[1], there[0] - here[0])
    return (outgoing - incoming + math.pi) % (2 * math.pi) - math.pi


def cut_points(areas):
    """Vertices where arcs end: where more than two borders meet or the neighbours change."""
    around, sides = {}, {}
    for code, rings in areas.items():
        for points in rings:
            for a, b in edges_of(points):
                edge = frozenset((a, b))
                around.setdefault(a, set()).add(edge)
                around.setdefault(b, set()).add(edge)
                sides.setdefault(edge, set()).add(code)
    return {point for point, edges in around.items()
            if len(edges) != 2 or len({frozenset(sides[edge]) for edge in edges}) != 1}


class Arcs:
    """Arcs in order of first use; the same arc walked backwards is ~index."""

    def __init__(self, cuts):
        self.cuts, self.list, self.known, self.owners, self.rings_of_two = cuts, [], {}, [], set()

    def ring(self, points, code):
        """The ring as arc numbers."""
        starts = [index for index, point in enumerate(points) if point in self.cuts]
        if not starts:  # an island: one arc that comes back to its own smallest vertex
            starts = [points.index(min(points))]
        numbers = []
        for index, start in enumerate(starts):
            end = starts[(index + 1) % len(starts)]
            span = (end - start) % len(points) or len(points)
            walked = [points[(start + step) % len(points)] for step in range(span + 1)]
            numbers.append(self.number(walked, code))
        if len(numbers) <= 2:
            self.rings_of_two.update(number if number >= 0 else ~number for number in numbers)
        return numbers

    def number(self, points, code):
        key, reverse = tuple(points), tuple(reversed(points))
        if reverse in self.known:
            number = ~self.known[reverse]
        else:
            if key not in self.known:
                self.known[key] = len(self.list)
                self.list.append(points)
                self.owners.append(set())
            number = self.known[key]
        self.owners[number if number >= 0 else ~number].add(code)
        return number


def simplified(points, detail_m, least):
    """Visvalingam: take out the vertex with the smallest triangle until all left tell enough."""
    threshold = detail_m * detail_m / 2
    before = list(range(-1, len(points) - 1))
    after = list(range(1, len(points) + 1))
    weight = {}
    heap = []

    def weigh(index):
        (ax, ay), (bx, by), (cx, cy) = points[before[index]], points[index], points[after[index]]
        weight[index] = abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
        heapq.heappush(heap, (weight[index], index))

    for index in range(1, len(points) - 1):
        weigh(index)
    left = len(points)
    while heap and left > least:
        value, index = heapq.heappop(heap)
        if weight.get(index) != value:
            continue
        if value >= threshold:
            break
        del weight[index]
        after[before[index]], before[after[index]] = after[index], before[index]
        left -= 1
        for neighbour in (before[index], after[index]):
            if neighbour in weight:
                weigh(neighbour)
    return [point for index, point in enumerate(points) if index in weight or index in (0, len(points) - 1)]


def crossing_arcs(arcs, cell_m=5_000):
    """Numbers of arcs that cross or touch another (or themselves) anywhere but in a shared vertex."""
    cells = {}
    for number, points in enumerate(arcs):
        for a, b in zip(points, points[1:]):
            for column in range(min(a[0], b[0]) // cell_m, max(a[0], b[0]) // cell_m + 1):
                for row in range(min(a[1], b[1]) // cell_m, max(a[1], b[1]) // cell_m + 1):
                    cells.setdefault((column, row), []).append((number, a, b))
    crossing = set()
    for segments in cells.values():
        for index, (number, a, b) in enumerate(segments):
            for other, c, d in segments[index + 1:]:
                if {a, b} != {c, d} and crosses(a, b, c, d):
                    crossing |= {number, other}
    return crossing


def crosses(a, b, c, d):
    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    def on(p, q, r):
        return r not in (p, q) and side(p, q, r) == 0 and min(p[0], q[0]) <= r[0] <= max(p[0], q[0]) \
            and min(p[1], q[1]) <= r[1] <= max(p[1], q[1])

    if on(a, b, c) or on(a, b, d) or on(c, d, a) or on(c, d, b):
        return True
    if {a, b} & {c, d}:
        return False
    return (side(a, b, c) > 0) != (side(a, b, d) > 0) and (side(c, d, a) > 0) != (side(c, d, b) > 0)


def contains(points, point):
    inside = False
    for (ax, ay), (bx, by) in edges_of(points):
        if (ay > point[1]) != (by > point[1]) and point[0] < ax + (bx - ax) * (point[1] - ay) / (by - ay):
            inside = not inside
    return inside


def polygons_of(rings, arcs, code):
    """Rings grouped as [outer, hole, ...], each ring a list of arc numbers; the largest polygon first."""
    outers = sorted((ring for ring in rings if signed_area(ring) > 0), key=signed_area, reverse=True)
    polygons = [[ring] for ring in outers]
    for hole in (ring for ring in rings if signed_area(ring) < 0):
        home = [polygon for polygon in polygons if any(contains(polygon[0], point) for point in hole)]
        home[-1].append(hole)  # the smallest that holds it
    return [[arcs.ring(ring, code) for ring in polygon] for polygon in polygons]


def compose(regions, municipalities):
    """The outline as a tree ready to be written."""
    rings = {}
    for code, _, region, its in municipalities:
        rings.setdefault(region, []).extend(its)
    shapes = {code: joined(outline_edges(its)) for code, its in rings.items()}
    detailed = [entry for entry in municipalities if entry[2] in DETAILED_REGIONS]
    shapes.update({code: joined(outline_edges(its)) for code, _, _, its in detailed})
    arcs = Arcs(cut_points(shapes))
    region_list = [{"code": code, "name": name, "polygons": polygons_of(shapes[code], arcs, code)}
                   for code, name, _, _ in sorted(regions)]
    municipality_list = [
        {"code": code, "name": name, "region": region, "polygons": polygons_of(shapes[code], arcs, code)}
        for code, name, region, _ in sorted(detailed)]
    return {
        "format": FORMAT, "version": VERSION, "year": YEAR, "crs": "EPSG:28992", "attribution": ATTRIBUTION,
        "arcs": delta_encoded(thin(arcs)), "regions": region_list, "municipalities": municipality_list}


def thin(arcs):
    near = [bool(owners & set(DETAILED_REGIONS)) or any(code.startswith("GM") for code in owners)
            for owners in arcs.owners]
    details = [DETAIL_NEAR_M if each else DETAIL_FAR_M for each in near]
    while True:
        lines = []
        for number, (points, detail_m) in enumerate(zip(arcs.list, details)):
            least = 4 if points[0] == points[-1] else 3 if number in arcs.rings_of_two else 2
            lines.append(simplified(points, detail_m, least))
        crossing = {number for number in crossing_arcs(lines) if details[number] > 0}
        if not crossing:
            return lines
        for number in crossing:  # less coarse until nothing crosses
            details[number] = details[number] // 2


def delta_encoded(lines):
    encoded = []
    for points in lines:
        flat = list(points[0])
        for (ax, ay), (bx, by) in zip(points, points[1:]):
            flat += [bx - ax, by - ay]
        encoded.append(flat)
    return encoded


def text_of(outline):
    """One line per arc and per area, so that a change can be read."""
    lines = []
    for key, value in outline.items():
        if isinstance(value, list):
            compact = (json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in value)
            entries = ",\n".join(compact)
            lines.append(f'"{key}":[\n{entries}\n]')
        else:
            lines.append(f'"{key}":{json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path,
                        default=pathlib.Path(__file__).parent.parent / "reference" / "outline.json")
    arguments = parser.parse_args()
    regions = read_features(arguments.folder / f"veiligheidsregio-{YEAR}.rd.geojson")
    municipalities = read_features(arguments.folder / f"gemeente-{YEAR}.rd.geojson")
    text = text_of(compose(regions, municipalities))
    raw, packed = len(text.encode()), len(gzip.compress(text.encode(), 9, mtime=0))
    if raw > RAW_BYTES_MAX or packed > PACKED_BYTES_MAX:
        sys.exit(f"The outline is too large: {raw} bytes, {packed} packed")
    arguments.output.write_text(text, encoding="utf-8")
    print(f"{arguments.output}: {raw} bytes, {packed} packed")


if __name__ == "__main__":
    main()
