"""Shows that the demo's exercise script holds together: people, codes, drawings, pace, nothing real."""

import itertools
import json
import pathlib
import re
import unittest

HOUSE = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = json.loads((HOUSE / "demo" / "draaiboek.json").read_text(encoding="utf-8"))
STEPS = SCRIPT["steps"]
PERSONS = {person["key"] for person in SCRIPT["persons"]}
SHAPES = {"point": "Point", "line": "LineString", "area": "Polygon"}


def rows_of(*names):
    """The rows of reference sets by code."""
    return {row["code"]: row for name in names
            for row in json.loads((HOUSE / "reference" / f"{name}.json").read_text(encoding="utf-8"))["rows"]}


FUNCTIONS = rows_of("legal_function", "lcms_function", "additional_function")


class ExerciseScriptTest(unittest.TestCase):
    """The script against itself and against the reference sets."""

    def test_every_person_has_a_known_function_column_region_and_organisation(self):
        columns, regions = rows_of("column"), rows_of("region")
        organisations = {organisation["key"] for organisation in SCRIPT["organisations"]}
        self.assertEqual(len(PERSONS), len(SCRIPT["persons"]))
        for person in SCRIPT["persons"]:
            self.assertIn(person["function"], FUNCTIONS, person)
            self.assertIn(person["column"], columns, person)
            self.assertIn(person["organisation"], organisations, person)
            self.assertTrue(set(person["regions"]) <= set(regions), person)

    def test_no_telephone_number_can_reach_anyone(self):
        numbers = [person["telephone"] for person in SCRIPT["persons"]]
        self.assertEqual(len(set(numbers)), len(numbers))
        self.assertTrue(all(re.fullmatch(r"06-00000\d{3}", number) for number in numbers))

    def test_what_is_played_live_is_an_exercise_and_says_so(self):
        opened = {step["args"]["key"]: step["args"] for step in STEPS if step["do"] == "incident.open"}
        for step in STEPS:
            if step["at_s"] >= 0:
                self.assertEqual(opened[step["args"]["incident"]]["kind"], "exercise", step)
        self.assertTrue(all(re.search("OEFENING|fictief", one["name"]) for one in opened.values()))

    def test_every_step_is_done_by_someone_and_in_order(self):
        self.assertTrue(all(step["as"] in PERSONS for step in STEPS))
        moments = [step["at_s"] for step in STEPS]
        self.assertEqual(moments, sorted(moments))

    def test_nobody_reports_what_has_yet_to_happen(self):
        for step in STEPS:
            self.assertLessEqual(step["args"].get("occurred_at_s", step["at_s"]), step["at_s"], step)

    def test_the_picture_moves_within_ten_seconds_and_keeps_moving(self):
        moments = [0] + [step["at_s"] for step in STEPS if step["at_s"] >= 0]
        for earlier, later in itertools.pairwise(moments):
            self.assertLessEqual(later - earlier, 10 if later <= 60 else 40, later)
        self.assertGreater(moments[-1], 3540)

    def test_every_step_names_codes_that_exist(self):
        sets = {"column": rows_of("column"), "function": FUNCTIONS, "incident_type": rows_of("incident_type"),
                "region": rows_of("region"), "section": rows_of("picture_heading", "own_picture_heading",
                                                               "picture_field", "rot_section"),
                "team": rows_of("crisis_team")}
        for step in STEPS:
            for key, known in sets.items():
                if key in step["args"]:
                    self.assertIn(step["args"][key], known, step)

    def test_a_drawing_fits_its_symbol_and_is_drawn_before_it_moves(self):
        symbols, drawn = rows_of("map_symbol"), set()
        for step in STEPS:
            arguments = step["args"]
            if step["do"] == "plot.draw":
                shape = SHAPES[symbols[arguments["symbol"]]["values"]["geometry"]]
                self.assertEqual(arguments["geometry"]["type"], shape, step)
                drawn.add(arguments["object"])
            elif step["do"].startswith("plot."):
                self.assertIn(arguments["object"], drawn, step)

    def test_an_area_closes_and_runs_against_the_clock(self):
        for step in STEPS:
            geometry = step["args"].get("geometry", {})
            if geometry.get("type") == "Polygon":
                ring = geometry["coordinates"][0]
                self.assertEqual(ring[0], ring[-1], step)
                doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(ring))
                self.assertGreater(doubled, 0, step)

    def test_a_correction_points_at_an_earlier_line(self):
        told = set()
        for step in STEPS:
            if "corrects" in step["args"]:
                self.assertIn(step["args"]["corrects"], told)
            told.add(step.get("id"))

    def test_a_confidential_line_says_for_whom_and_why(self):
        lines = [step["args"] for step in STEPS if step["args"].get("classification") == "confidential"]
        self.assertGreater(len(lines), 0)
        for line in lines:
            self.assertTrue(line["reason"])
            self.assertTrue(line["visible_to"] and set(line["visible_to"]) <= set(FUNCTIONS))


if __name__ == "__main__":
    unittest.main()
