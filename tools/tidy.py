#!/usr/bin/env python3
"""Holds every file against STYLE.md and prints each breach: tidy.py [--root DIR] [--format PATH...].

With --format the named C++ files (or all of them) are formatted in place. A line that has to break a rule
says `tidy: allow RULE - why`, on itself or on the line above.
"""

import argparse
import functools
import multiprocessing
import pathlib
import re
import shutil
import subprocess
import sys

import tidy_functions
import tidy_rules

LINES_PER_FILE_MAX = 400
COLUMNS_MAX = 110
FUNCTION_LINES_MAX = 60
MEASURED = {".cpp", ".hpp", ".ts", ".svelte", ".py", ".mjs"}
CPP = {".cpp", ".hpp"}
ALLOW = re.compile(r"tidy: allow ([a-z-]+) - \w+")
# At the top of a file: the rules it is free of, and why; for a module's jobs, which read and write files.
ALLOW_FILE = re.compile(r"tidy: allow in this file ([a-z-]+(?:, [a-z-]+)*) - \w+")
TOP_LINES = 6


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path("."))
    parser.add_argument("--format", nargs="*", metavar="PATH")
    arguments = parser.parse_args()
    root = arguments.root.resolve()
    if arguments.format is not None:
        return format_in_place(root, arguments.format)
    paths = files_of(root)
    with multiprocessing.Pool() as pool:
        per_file = pool.map(functools.partial(breaches_in, root), paths, chunksize=8)
    breaches = [breach for found in per_file for breach in found]
    breaches += tidy_rules.house_breaches(root, paths)
    breaches += format_breaches(root, paths)
    for breach in sorted(breaches):
        print(breach)
    print(f"tidy: {len(paths)} files, {len(breaches)} breaches")
    return 1 if breaches else 0


def files_of(root):
    """All files of the repository, known to git or new; without git (a bare export) whatever lies there."""
    if (root / ".git").exists() and shutil.which("git"):
        command = ["git", "ls-files", "-co", "--exclude-standard", "-z"]
        done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
        listed = done.stdout.split("\0")
        return sorted({path for path in listed if path and (root / path).is_file()})
    skipped = {"node_modules", "build", "dist", ".tools", ".paraat", ".git", "__pycache__"}
    found = (file.relative_to(root) for file in root.rglob("*") if file.is_file())
    return sorted(path.as_posix() for path in found if not skipped & set(path.parts))


def breaches_in(root, path):
    """Every breach in one file, as lines `path:line: what is wrong`."""
    try:
        text = (root / path).read_text()
    except UnicodeDecodeError:
        return []
    lines = text.splitlines()
    found = [*size_breaches(path, lines), *tidy_rules.file_breaches(path, lines),
             *tidy_rules.line_breaches(path, lines)]
    return [f"{path}:{number}: {message}" for number, rule, message in found
            if not allowed(lines, number, rule)]


def allowed(lines, number, rule):
    around = lines[max(0, number - 2):number]
    at_top = [match for line in lines[:TOP_LINES] for match in ALLOW_FILE.finditer(line)]
    if any(rule in match.group(1).split(", ") for match in at_top):
        return True
    return any(match.group(1) == rule for line in around for match in ALLOW.finditer(line))


def size_breaches(path, lines):
    suffix = pathlib.PurePosixPath(path).suffix
    if suffix not in MEASURED or ".gen." in path:
        return
    if len(lines) > LINES_PER_FILE_MAX:
        yield len(lines), "file-length", f"{len(lines)} lines; a file has at most {LINES_PER_FILE_MAX}"
    for number, line in enumerate(lines, 1):
        if len(line) > COLUMNS_MAX:
            yield number, "line-length", f"{len(line)} columns; a line has at most {COLUMNS_MAX}"
    for start, end in tidy_functions.functions_in(path, lines):
        if end - start + 1 > FUNCTION_LINES_MAX:
            length = f"{end - start + 1} lines; a function has at most {FUNCTION_LINES_MAX}"
            yield start, "function-length", length


def formatter():
    """clang-format 19 and no other: each version breaks lines in its own way."""
    return shutil.which("clang-format-19")


def cpp_files(paths):
    return [path for path in paths if pathlib.PurePosixPath(path).suffix in CPP and ".gen." not in path]


def format_breaches(root, paths):
    program = formatter()
    files = cpp_files(paths)
    if not files:
        return []
    if not program:
        return ["clang-format-19 is missing, so that the formatting was not checked"]
    done = subprocess.run([program, "--dry-run", *files], cwd=root, check=False,
                          capture_output=True, text=True)
    told = [line for line in done.stderr.splitlines() if "-Wclang-format-violations" in line]
    wrong = sorted({line.split(":")[0] for line in told})
    return [f"{path}:1: not formatted; run tools/tidy.py --format {path}" for path in wrong]


def format_in_place(root, paths):
    if not formatter():
        print("clang-format-19 is missing: apt-get install clang-format-19")
        return 1
    files = cpp_files(paths or files_of(root))
    if files:
        subprocess.run([formatter(), "-i", *files], cwd=root, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
