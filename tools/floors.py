#!/usr/bin/env python3
"""Holds every include against floors.txt: floors.py [ROOT]; prints each breach, exit 1 when there is one."""

import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


class Floors:
    """What floors.txt says: the level of each folder, and the headers that only some folders may use."""

    def __init__(self, text):
        self.levels = {}
        self.reserved = []
        for line in text.splitlines():
            words = line.split("#")[0].split()
            if words and words[0] == "only":
                self.reserved.append((words[1], words[2:]))
            elif words:
                self.levels[words[1]] = int(words[0])

    def folder_of(self, path):
        """The floor's folder that a path such as modules/picture/rules.cpp lies in, or nothing."""
        return next((folder for folder in self.levels if path.startswith(folder + "/")), None)


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    floors = Floors((root / "floors.txt").read_text())
    files = sorted(file for folder in floors.levels for file in (root / folder).rglob("*.[ch]pp"))
    breaches = [breach for file in files for breach in breaches_in(file, root, floors)]
    breaches += cycles_between_modules(root)
    for breach in breaches:
        print(breach)
    print(f"floors: {len(files)} files, {len(breaches)} breaches")
    return 1 if breaches else 0


def breaches_in(file, root, floors):
    path = file.relative_to(root).as_posix()
    folder = floors.folder_of(path)
    free = "/tests/" in path and floors.levels[folder] >= floors.levels["modules"]
    for number, line in enumerate(file.read_text().splitlines(), 1):
        found = INCLUDE.match(line)
        if not found or free:
            continue
        bracket, target = found.groups()
        reason = own_header(path, target, folder, floors) if bracket == '"' else None
        reason = reason or reserved_header(path, target, floors)
        if reason:
            yield f"{path}:{number}: {target}: {reason}"


def own_header(path, target, folder, floors):
    """Why this header of ours may not be included here, or nothing."""
    if ".." in pathlib.PurePosixPath(target).parts:
        return "write the path from the root of the repository, without '..'"
    if target.endswith(".gen.hpp"):
        return None if folder == "server/app" else "a generated list is read on the top floor alone"
    there = floors.folder_of(target)
    if there is None:
        return "lies outside the floors; write the path of a floor's header from the root of the repository"
    if there == folder == "modules":
        return neighbour_module(path, target)
    if there == folder:
        return None
    if floors.levels[there] == floors.levels[folder]:
        return f"{folder} and {there} are neighbours on floor {floors.levels[folder]}"
    if floors.levels[there] > floors.levels[folder]:
        return f"climbs from floor {floors.levels[folder]} to floor {floors.levels[there]}"
    return neighbour_module(path, target) if there == "modules" else None


def neighbour_module(path, target):
    if module_of(path) == module_of(target) or target.endswith("/api.hpp"):
        return None
    return f"enter the module {module_of(target)} through its api.hpp"


def module_of(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "modules" else None


def reserved_header(path, target, floors):
    if "/tests/" in path:
        return None
    for prefix, folders in floors.reserved:
        if target.startswith(prefix) and not any(path.startswith(folder + "/") for folder in folders):
            return f"stays inside {' and '.join(folders)}"
    return None


def cycles_between_modules(root):
    """Modules that include each other in a circle; they should talk through an event, a link or a query."""
    uses = {}
    for file in sorted((root / "modules").glob("*/**/*.[ch]pp")):
        path = file.relative_to(root).as_posix()
        if "/tests/" in path:
            continue
        targets = [match.group(2) for match in map(INCLUDE.match, file.read_text().splitlines()) if match]
        neighbours = {module_of(target) for target in targets if module_of(target)} - {module_of(path)}
        uses.setdefault(module_of(path), set()).update(neighbours)
    for start in sorted(uses):
        circle = way_back(start, uses)
        if circle and start == min(circle):
            yield f"modules/{start}: includes in a circle: {' -> '.join([*circle, start])}"


def way_back(start, uses):
    """The modules on a path from start to start, or nothing."""
    paths = [[start]]
    seen = set()
    while paths:
        path = paths.pop()
        for following in sorted(uses.get(path[-1], ())):
            if following == start:
                return path
            if following not in seen:
                seen.add(following)
                paths.append([*path, following])
    return None


if __name__ == "__main__":
    sys.exit(main())
