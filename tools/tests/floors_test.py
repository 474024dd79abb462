"""Shows that tools/floors.py lets through what the floors allow and names every include that breaks them."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parents[1]
FLOORS = (TOOLS.parent / "floors.txt").read_text()


def run_on(files):
    """The exit code and output of floors.py on a house made of FILES, a map from path to content."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, content in {"floors.txt": FLOORS, **files}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(content)
        done = subprocess.run([sys.executable, TOOLS / "floors.py", root], capture_output=True, text=True,
                              check=False)
        return done.returncode, done.stdout + done.stderr


class FloorsTest(unittest.TestCase):
    def breach(self, path, content, reason, others=None):
        code, output = run_on({path: content, **(others or {})})
        self.assertEqual(code, 1, output)
        self.assertIn(reason, output)
        self.assertIn(path, output)

    def allowed(self, path, content):
        code, output = run_on({path: content})
        self.assertEqual(code, 0, output)

    def test_a_floor_may_stand_on_the_floors_below_it(self):
        self.allowed("server/kernel/dispatch.cpp",
                     '#include "server/base/result.hpp"\n#include "server/live/feed.hpp"\n')

    def test_an_include_never_climbs(self):
        self.breach("server/base/result.hpp", '#include "server/kernel/registry.hpp"\n',
                    "climbs from floor 1 to floor 6")

    def test_a_module_does_not_know_how_it_is_transported(self):
        self.breach("modules/picture/rules.cpp", '#include "server/transport/router.hpp"\n',
                    "climbs from floor 7")

    def test_neighbours_on_one_floor_do_not_know_each_other(self):
        self.breach("server/effects/smoke.cpp", '#include "server/journal/store.hpp"\n',
                    "are neighbours on floor 3")

    def test_a_neighbour_module_is_entered_through_its_front_door(self):
        self.breach("modules/picture/rules.cpp", '#include "modules/incident/domain.hpp"\n',
                    "through its api.hpp")
        self.allowed("modules/picture/rules.cpp", '#include "modules/incident/api.hpp"\n')
        self.allowed("modules/picture/rules.cpp", '#include "modules/picture/domain.hpp"\n')

    def test_floors_above_the_modules_use_the_front_door_too(self):
        self.breach("server/app/demo.cpp", '#include "modules/incident/domain.hpp"\n', "through its api.hpp")

    def test_modules_do_not_include_each_other_in_a_circle(self):
        code, output = run_on({"modules/a/rules.cpp": '#include "modules/b/api.hpp"\n',
                               "modules/b/api.hpp": '#include "modules/c/api.hpp"\n',
                               "modules/c/api.hpp": '#include "modules/a/api.hpp"\n'})
        self.assertEqual(code, 1, output)
        self.assertIn("modules/a: includes in a circle: a -> b -> c -> a", output)

    def test_a_test_of_a_module_may_look_around(self):
        self.allowed("modules/picture/tests/wire_test.cpp", '#include "server/transport/router.hpp"\n')

    def test_a_test_of_a_low_floor_may_not_climb(self):
        self.breach("server/base/tests/text_test.cpp", '#include "server/kernel/registry.hpp"\n', "climbs")

    def test_a_building_block_stays_in_its_place(self):
        self.breach("modules/picture/tables.cpp", "#include <sqlite3.h>\n", "stays inside server/journal")
        self.breach("server/kernel/dispatch.cpp", "#include <boost/asio/awaitable.hpp>\n",
                    "stays inside server/transport")
        self.allowed("server/journal/sqlite/store.cpp", "#include <sqlite3.h>\n")

    def test_a_path_with_dots_is_refused(self):
        self.breach("server/kernel/dispatch.cpp", '#include "../base/result.hpp"\n', "without '..'")

    def test_the_list_of_modules_is_read_on_the_top_floor_alone(self):
        self.allowed("server/app/main.cpp", '#include "modules.gen.hpp"\n')
        self.breach("server/kernel/start.cpp", '#include "modules.gen.hpp"\n', "top floor")


if __name__ == "__main__":
    unittest.main()
