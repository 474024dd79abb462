"""Shows how ./test adds up its suites: a program that fails, counts or not, can never end as passed."""

import pathlib
import subprocess
import tempfile
import unittest

SUITES = pathlib.Path(__file__).resolve().parents[1] / "suites.sh"


def run_suites(**bodies):
    """Exit code and last line of ./test's counting, with suites that have these bodies."""
    with tempfile.TemporaryDirectory() as logs:
        functions = "\n".join(f"suite_{name}() {{ {body}; }}" for name, body in bodies.items())
        script = f"""set -euo pipefail
logs={logs}
. {SUITES}
{functions}
for suite in {' '.join(bodies)}; do run_suite "$suite"; done
summary"""
        done = subprocess.run(["bash", "-c", script], check=False, capture_output=True, text=True)
        return done.returncode, done.stdout.splitlines()[-1] if done.stdout else done.stderr


class SuitesTest(unittest.TestCase):
    def test_the_counts_of_all_suites_are_added_up(self):
        self.assertEqual(run_suites(one="echo 3 passed, 0 failed, 1 skipped",
                                    two="echo 4 passed, 0 failed, 0 skipped"),
                         (0, "7 passed, 0 failed, 1 skipped"))

    def test_a_program_that_counts_nothing_is_one_test(self):
        self.assertEqual(run_suites(one="true"), (0, "1 passed, 0 failed, 0 skipped"))
        self.assertEqual(run_suites(one="false"), (1, "0 passed, 1 failed, 0 skipped"))

    def test_a_counted_failure_fails_the_run(self):
        self.assertEqual(run_suites(one="echo 3 passed, 2 failed, 0 skipped; return 1"),
                         (1, "3 passed, 2 failed, 0 skipped"))

    def test_a_program_that_claims_success_and_ends_badly_has_failed(self):
        self.assertEqual(run_suites(one="echo 3 passed, 0 failed, 0 skipped; return 139"),
                         (1, "3 passed, 1 failed, 0 skipped"))

    def test_a_failing_suite_does_not_stop_the_others(self):
        self.assertEqual(run_suites(one="false", two="true"), (1, "1 passed, 1 failed, 0 skipped"))

    def test_a_suite_that_has_nothing_yet_is_passed_over(self):
        self.assertEqual(run_suites(one="return 200", two="true"), (0, "1 passed, 0 failed, 0 skipped"))

    def test_a_suite_may_leave_out_what_it_skipped_and_say_its_name(self):
        self.assertEqual(run_suites(one="echo scenarios: 5 passed, 0 failed"),
                         (0, "5 passed, 0 failed, 0 skipped"))

    def test_the_last_count_in_a_log_is_the_sum(self):
        sums = "echo 1 passed, 0 failed, 0 skipped; echo 5 passed, 0 failed, 0 skipped"
        self.assertEqual(run_suites(one=sums),
                         (0, "5 passed, 0 failed, 0 skipped"))


if __name__ == "__main__":
    unittest.main()
