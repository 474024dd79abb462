"""Shows that tools/reference_check.py accepts the reference sets and names every way to break them."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parents[1]
REFERENCE = TOOLS.parent / "reference"


def run_on(folder):
    """The exit code and output of reference_check.py on a folder."""
    done = subprocess.run([sys.executable, TOOLS / "reference_check.py", folder],
                          capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def run_on_broken(name, spoil):
    """The same on a copy of the real sets in which SPOIL has changed the set NAME."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "reference"
        shutil.copytree(REFERENCE, folder)
        path = folder / f"{name}.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        spoil(content)
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return run_on(folder)


def row_of(content, code):
    """The first row of a set that carries CODE."""
    return next(row for row in content["rows"] if row["code"] == code)


class ReferenceCheckTest(unittest.TestCase):
    """One test for each sentence the check may say."""

    def refused(self, name, spoil, sentence):
        """The broken copy is refused with SENTENCE."""
        code, output = run_on_broken(name, spoil)
        self.assertEqual(code, 1, output)
        self.assertIn(sentence, output)

    def test_the_sets_of_the_product_are_in_order(self):
        code, output = run_on(REFERENCE)
        self.assertEqual((code, output[:2]), (0, "ok"), output)

    def test_a_copy_that_nobody_changed_is_in_order(self):
        self.assertEqual(run_on_broken("region", lambda content: None)[0], 0)

    def test_an_empty_folder_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(run_on(folder)[0], 1)

    def test_a_file_that_is_no_json_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "region.json").write_text('{"set": ')
            code, output = run_on(folder)
            self.assertEqual(code, 1)
            self.assertIn("region.json", output)

    def test_a_key_that_stands_twice_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "region.json").write_text('{"set": "region", "set": "column"}')
            self.assertIn("key set stands twice", run_on(folder)[1])

    def test_a_missing_key_of_a_file_is_named(self):
        self.refused("region", lambda content: content.pop("about_en"), "region.json: keys must be")

    def test_a_set_under_another_name_is_named(self):
        self.refused("region", lambda content: content.update(set="regions"), "names itself regions")

    def test_a_row_without_source_is_named(self):
        self.refused("region", lambda content: row_of(content, "VR25").update(source_ref=" "),
                     "region row 25: source_ref is empty")

    def test_a_note_in_dutch_alone_is_named(self):
        self.refused("region", lambda content: row_of(content, "VR01").update(note_nl="Alleen hier."),
                     "region row 1: a note stands in one language only")

    def test_an_unknown_confidence_mark_is_named(self):
        self.refused("column", lambda content: row_of(content, "BRW").update(confidence="sure"),
                     "unknown confidence sure")

    def test_an_end_before_the_beginning_is_named(self):
        self.refused("municipality", lambda content: row_of(content, "GM0457").update(valid_to="2009-01-01"),
                     "valid_to must be a date after valid_from")

    def test_two_rows_of_one_code_on_one_day_are_named(self):
        self.refused("time_norm", lambda content: row_of(content, "BVR-2.3.2-a").update(valid_to=None),
                     "time_norm BVR-2.3.2-a: two rows hold on 2017-11-21")

    def test_the_same_row_twice_is_named(self):
        self.refused("column", lambda content: content["rows"].append(dict(content["rows"][0])),
                     "column BRW: twice from")

    def test_a_field_of_another_kind_is_named(self):
        self.refused("grip_level", lambda content: row_of(content, "grip_2")["values"].update(rank="two"),
                     "grip_level grip_2: rank is text, elsewhere whole number")

    def test_a_missing_field_is_named(self):
        self.refused("grip_level", lambda content: row_of(content, "grip_2")["values"].pop("rank"),
                     "grip_level grip_2: values must be")

    def test_a_clock_that_starts_from_nothing_known_is_named(self):
        self.refused("time_norm", lambda content: content["rows"][0]["values"].update(start="sunrise"),
                     "start may not be sunrise")

    def test_a_municipality_in_an_unknown_region_is_named(self):
        def spoil(content):
            row_of(content, "GM0034")["values"]["region"] = "VR26"
        self.refused("municipality", spoil,
                     "municipality GM0034: region VR26 is not in region")

    def test_a_symbol_of_an_unknown_column_is_named(self):
        self.refused("map_symbol", lambda content: row_of(content, "A07")["values"].update(column="RED"),
                     "map_symbol A07: column RED is not in column")

    def test_an_unknown_function_in_a_team_is_named(self):
        def spoil(content):
            row_of(content, "COPI")["values"]["minimum"][0]["function"] = "BOSS"
        self.refused("crisis_team", spoil, "minimum.function BOSS is not in")

    def test_a_region_too_few_is_named(self):
        self.refused("region", lambda content: content["rows"].pop(0), "region: 24 rows, 25 expected")


if __name__ == "__main__":
    unittest.main()
