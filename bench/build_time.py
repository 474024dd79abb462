#!/usr/bin/env python3
"""Build time of a house with 30 modules: modules/example copied, built whole and after one module changed.

build_time.py [--modules 30] [--folder FOLDER] [--jobs 2]   prints JSON; no compiler cache is used.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent.parent


def copy_of_the_house(folder):
    """What is committed or changed, and what npm brings: SQLite's source and the user interface."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=HERE, check=True,
                            capture_output=True, text=True)
    for path in listed.stdout.splitlines():
        if (HERE / path).is_file():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(HERE / path, folder / path)
    for path in ("tools/sqlite/node_modules", "web/dist"):
        shutil.copytree(HERE / path, folder / path, symlinks=True)


def add_module(folder, number):
    """A copy of the example under a name of its own, its streams and rights too."""
    name = f"copy_{number:02}"
    shutil.copytree(folder / "modules/example", folder / "modules" / name)
    for path in (folder / "modules" / name).glob("*.?pp"):
        text = path.read_text()
        text = re.sub(r"\bexample\b", name, text)
        path.write_text(re.sub(r'(?<!name = )"([a-z_]*notice[a-z_]*)"', rf'"\1_{number:02}"', text))


def seconds(command, **options):
    start = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode != 0:
        raise SystemExit("\n".join(done.stdout.splitlines()[-40:]))
    return round(time.monotonic() - start, 1)


def measure(folder, jobs):
    """Seconds of a whole build and of one after a module's types changed."""
    environment = {**os.environ, "CCACHE_DISABLE": "1"}
    configure = ["cmake", "-S", ".", "-B", "built", "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release"]
    build = ["cmake", "--build", "built", "-j", str(jobs), "--target", "paraat"]
    subprocess.run(configure, cwd=folder, env=environment, check=True, capture_output=True)
    whole = seconds(build, cwd=folder, env=environment)
    changed = folder / "modules/incident/domain.hpp"
    copies = sorted((folder / "modules").glob("copy_*"))
    if copies:
        changed = copies[0] / "domain.hpp"
    changed.write_text(changed.read_text() + "// changed\n")
    one = seconds(build, cwd=folder, env=environment)
    shutil.rmtree(folder / "built")
    return whole, one


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--modules", type=int, default=30)
    words.add_argument("--folder", default=None)
    words.add_argument("--jobs", type=int, default=os.cpu_count())
    chosen = words.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as temporary:
        folder = pathlib.Path(temporary)
        copy_of_the_house(folder)
        before, _ = measure(folder, chosen.jobs)
        for number in range(1, chosen.modules + 1):
            add_module(folder, number)
        whole, one = measure(folder, chosen.jobs)
    print(json.dumps({"bench": "build_time", "copies": chosen.modules, "jobs": chosen.jobs,
                      "without_copies_s": before, "with_copies_s": whole, "after_one_module_s": one}))


if __name__ == "__main__":
    main()
