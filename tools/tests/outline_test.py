"""Shows that tools/outline.py writes shared borders once, and that reference/outline.json is its work."""

import json
import os
import pathlib
import sys
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOOLS))

import outline  # noqa: E402  (found through the path above)


def feature(code, region, *rings):
    closed = [[list(point) for point in ring + ring[:1]] for ring in rings]
    properties = {"code": code, "naam": code.lower(), **({"vr": region} if region else {})}
    return {"properties": properties, "geometry": {"type": "Polygon", "coordinates": closed}}


def files_in(folder, regions, municipalities):
    for name, features in (("veiligheidsregio", regions), ("gemeente", municipalities)):
        text = json.dumps({"features": features})
        (folder / f"{name}-2023.rd.geojson").write_text(text, encoding="utf-8")


def ring_of(arcs, numbers):
    """The points of a ring, read as server/geo/README.md describes."""
    points = []
    for number in numbers:
        flat = arcs[number if number >= 0 else ~number]
        x, y = flat[0], flat[1]
        line = [(x, y)]
        for dx, dy in zip(flat[2::2], flat[3::2]):
            x, y = x + dx, y + dy
            line.append((x, y))
        line = line if number >= 0 else line[::-1]
        assert not points or points[-1] == line[0]
        points += line[1:] if points else line
    assert points[0] == points[-1]
    return points[:-1]


class OutlineTest(unittest.TestCase):
    def setUp(self):
        west = [(0, 0), (9_000, 0), (9_003, 3_000), (9_000, 6_000), (0, 6_000)]
        east = [(9_000, 0), (20_000, 0), (20_000, 6_000), (9_000, 6_000), (9_003, 3_000)]
        north = [(0, 6_000), (9_000, 6_000), (20_000, 6_000), (20_000, 9_000), (0, 9_000)]
        regions = [feature("VR14", None, west), feature("VR01", None, north)]
        municipalities = [
            feature("GM1", "VR14", west), feature("GM2", "VR14", east), feature("GM3", "VR01", north)]
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            files_in(folder, regions, municipalities)
            self.made = outline.compose(
                outline.read_features(folder / "veiligheidsregio-2023.rd.geojson"),
                outline.read_features(folder / "gemeente-2023.rd.geojson"))

    def area_of(self, kind, code):
        entry = next(entry for entry in self.made[kind] if entry["code"] == code)
        rings = [ring_of(self.made["arcs"], ring) for polygon in entry["polygons"] for ring in polygon]
        return sum(outline.signed_area(ring) for ring in rings)

    def test_a_region_is_its_municipalities_together(self):
        self.assertEqual(self.area_of("regions", "VR14"), 120_000_000)
        parts = self.area_of("municipalities", "GM1") + self.area_of("municipalities", "GM2")
        self.assertEqual(parts, 120_000_000)
        self.assertEqual(self.area_of("regions", "VR01"), 60_000_000)

    def test_only_the_regions_of_the_bureau_carry_their_municipalities(self):
        self.assertEqual([entry["code"] for entry in self.made["municipalities"]], ["GM1", "GM2"])

    def test_a_border_between_neighbours_is_written_once(self):
        self.assertEqual(len(self.made["arcs"]), 6)  # three towards the outside, three between two areas
        uses = [number for kind in ("regions", "municipalities") for entry in self.made[kind]
                for polygon in entry["polygons"] for ring in polygon for number in ring]
        for index in range(len(self.made["arcs"])):
            self.assertIn(index, [number if number >= 0 else ~number for number in uses])

    def test_a_vertex_that_tells_nothing_goes(self):
        line = [(0, 0), (500, 1), (1_000, 0), (1_000, 800)]
        self.assertEqual(outline.simplified(line, 40, 2), [(0, 0), (1_000, 0), (1_000, 800)])
        self.assertEqual(outline.simplified(line, 0, 2), line)

    def test_crossing_lines_are_found(self):
        cross = [[(0, 0), (10, 10)], [(0, 10), (10, 0)], [(10, 10), (20, 10)]]
        self.assertEqual(outline.crossing_arcs(cross), {0, 1})

    def test_the_committed_outline_is_what_the_tool_makes_of_the_real_files(self):
        shared = os.environ.get("PARAAT_SHARED")
        if not shared:
            self.skipTest("PARAAT_SHARED names no folder with real files")
        folder = pathlib.Path(shared) / "data" / "boundaries"
        made = outline.text_of(outline.compose(
            outline.read_features(folder / "veiligheidsregio-2023.rd.geojson"),
            outline.read_features(folder / "gemeente-2023.rd.geojson")))
        self.assertEqual((TOOLS.parent / "reference" / "outline.json").read_text(encoding="utf-8"), made)


if __name__ == "__main__":
    unittest.main()
