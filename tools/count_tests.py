#!/usr/bin/env python3
"""Prints "passed failed skipped" of a test report: count_tests.py junit|vitest FILE."""

import json
import sys
import xml.etree.ElementTree


def main():
    kind, file = sys.argv[1:3]
    print(*(counts_of_junit(file) if kind == "junit" else counts_of_vitest(file)))


def counts_of_junit(file):
    suite = xml.etree.ElementTree.parse(file).getroot()
    total, failures, skipped = (int(suite.get(name, 0)) for name in ("tests", "failures", "skipped"))
    return total - failures - skipped, failures, skipped


def counts_of_vitest(file):
    report = json.load(open(file, encoding="utf-8"))
    # A file that does not load has no failed test of its own, yet it did not pass.
    failures = report["numFailedTests"] or report["numFailedTestSuites"]
    return report["numPassedTests"], failures, report["numPendingTests"] + report["numTodoTests"]


if __name__ == "__main__":
    main()
