"""Shows that tools/count_tests.py reads the counts of CTest and Vitest, and invents none without a report."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOL = pathlib.Path(__file__).resolve().parents[1] / "count_tests.py"


def counted(kind, content):
    """Exit code and output of the tool on a report with this content; None is a report that is not there."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "report"
        if content is not None:
            file.write_text(content)
        done = subprocess.run([sys.executable, TOOL, kind, file], check=False, capture_output=True, text=True)
        return done.returncode, done.stdout.strip()


class CountTestsTest(unittest.TestCase):
    def test_a_report_of_ctest_is_counted(self):
        report = '<testsuite name="a" tests="7" failures="2" disabled="0" skipped="1"></testsuite>'
        self.assertEqual(counted("junit", report), (0, "4 2 1"))

    def test_a_report_of_vitest_is_counted(self):
        report = {"numPassedTests": 5, "numFailedTests": 1, "numFailedTestSuites": 1, "numPendingTests": 2,
                  "numTodoTests": 1}
        self.assertEqual(counted("vitest", json.dumps(report)), (0, "5 1 3"))

    def test_a_file_of_tests_that_does_not_load_counts_as_a_failure(self):
        report = {"numPassedTests": 5, "numFailedTests": 0, "numFailedTestSuites": 1, "numPendingTests": 0,
                  "numTodoTests": 0}
        self.assertEqual(counted("vitest", json.dumps(report)), (0, "5 1 0"))

    def test_a_report_that_is_not_there_is_an_error(self):
        for kind in ("junit", "vitest"):
            code, output = counted(kind, None)
            self.assertNotEqual(code, 0)
            self.assertEqual(output, "")


if __name__ == "__main__":
    unittest.main()
