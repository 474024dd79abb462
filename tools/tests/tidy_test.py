"""Shows that tools/tidy.py names each breach of STYLE.md and leaves sound files and exceptions alone."""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOOLS))
import tidy_functions  # noqa: E402  (found through the line above)

CPP = "// What this file holds, in one sentence.\n"
HPP = "// What this header declares, in one sentence.\n#pragma once\n"
TS = "// What this file holds, in one sentence.\n"
SVELTE = "<!-- What this component shows, in one sentence. -->\n"


def run_on(files):
    """The exit code and output of tidy.py on a house made of FILES, a map from path to content."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        shutil.copy(TOOLS.parent / ".clang-format", root)
        for path, content in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(content)
        done = subprocess.run([sys.executable, TOOLS / "tidy.py", "--root", root], check=False,
                              capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr


class TidyTest(unittest.TestCase):
    def breach(self, path, content, said):
        code, output = run_on({path: content})
        self.assertIn(said, output)
        self.assertIn(path, output)
        self.assertEqual(code, 1, output)

    def sound(self, path, content):
        code, output = run_on({path: content})
        self.assertEqual(code, 0, output)

    def test_a_long_file_a_long_line_and_a_long_function_are_named(self):
        self.breach("server/base/a.cpp", CPP + "int a();\n" * 400, "401 lines; a file")
        self.breach("web/base/a.ts", TS + "x" * 111 + "\n", "a.ts:2: 111 columns")
        body = "    work();\n" * 59
        self.breach("server/base/a.cpp", CPP + f"void long_one() {{\n{body}}}\n",
                    "a.cpp:2: 61 lines; a function")
        self.breach("tools/a.py", '"""What it does here."""\n\n\ndef f():\n' + "    g()\n" * 60,
                    "61 lines; a function")

    def test_a_file_generated_by_the_build_may_be_long(self):
        self.sound("web/api/types.gen.ts", "x\n" * 900)

    def test_the_first_line_says_what_the_file_is(self):
        for path in ("server/base/a.cpp", "web/a.ts", "web/a.svelte", "tools/a.py", "cmake/a.cmake"):
            self.breach(path, "\n", "introduction")

    def test_a_header_is_read_once(self):
        self.breach("server/base/a.hpp", "// What it declares here.\nint a();\n", "pragma")
        self.sound("server/base/a.hpp", HPP + "int a();\n")

    def test_a_rule_never_asks_the_clock(self):
        text = CPP + "auto moment = std::chrono::system_clock::now();\n"
        self.breach("modules/incident/rules.cpp", text, "take the moment from Context")
        self.sound("server/base/instant.cpp", text)

    def test_pure_folders_do_no_input_or_output(self):
        self.breach("modules/incident/rules.cpp", CPP + "std::ofstream file;\n", "rules are pure")
        self.breach("server/effects/smoke/a.cpp", CPP + "std::mutex mutex;\n", "rules are pure")

    def test_banned_calls_name_their_replacement(self):
        for call, instead in {"sprintf(text, form);": "base/text", "int a = rand();": "Context",
                              "system(line);": "list of arguments", "auto* a = new Thing();": "make_unique",
                              "co_await next();": "transport"}.items():
            self.breach("server/kernel/a.cpp", CPP + call + "\n", instead)

    def test_a_comment_may_name_what_the_code_may_not_call(self):
        self.sound("server/kernel/a.cpp", CPP + "// Never system_clock::now() here: replays would differ.\n")

    def test_users_text_never_becomes_markup(self):
        self.breach("web/kit/a.ts", TS + "element.innerHTML = text;\n", "never becomes markup")
        self.breach("web/kit/a.svelte", SVELTE + "{@html text}\n", "never becomes markup")

    def test_a_literal_style_is_refused(self):
        literal = SVELTE + '<p style="color: red">x</p>\n'
        self.breach("web/kit/a.svelte", literal, "the CSP refuses literal styles")
        self.breach("web/index.html", "<p style='x'></p>\n", "the CSP refuses literal styles")
        self.sound("web/kit/a.svelte", SVELTE + "<p style:width={width}><Time style='short' /></p>\n")

    def test_a_colour_comes_from_the_tokens(self):
        self.breach("web/kit/a.svelte", SVELTE + "<style>\n  p { color: #ff0000; }\n</style>\n", "token")
        self.sound("web/kit/a.svelte", SVELTE + "<style>\n  p { color: var(--text); }\n</style>\n")

    def test_nothing_registers_itself_before_main(self):
        self.breach("modules/a/rules.cpp", CPP + "static bool known = register_module(a);\n",
                    "static initialisers")

    def test_unfinished_words_and_foreign_paths_are_refused(self):
        self.breach("docs/a.md", "# Title\n\nTO" "DO: write\n", "finish it")
        self.breach("tools/a.py", '# What it does here.\nopen("/home/someone/file")\n',
                    "a path of one machine")
        self.breach("docs/a.md", "# Title\n\nfrom registry.npmjs." "org\n", "no host of a package registry")
        self.sound("docs/a.md", "# Title\n\nGET /api/v1/work and https://example.nl/home/page\n")

    def test_a_document_has_one_title(self):
        self.breach("docs/a.md", "# One\n\n# Two\n", "a.md:3: title")
        self.sound("docs/a.md", "# One\n\n```\n# a comment in a command\n```\n")

    def test_sharing_is_explained(self):
        self.breach("server/kernel/a.hpp", HPP + "std::shared_ptr<int> value;\n", "without saying why")
        self.sound("server/kernel/a.hpp",
                   HPP + "// Shared: readers keep an old version alive.\nstd::shared_ptr<int> a;\n")

    def test_a_module_is_whole(self):
        code, output = run_on({"modules/a/module.cpp": CPP})
        self.assertEqual(code, 1)
        for missing in ("README.md is missing", "domain.hpp is missing", "no scenario"):
            self.assertIn(missing, output)

    def test_both_languages_have_every_text(self):
        code, output = run_on({"modules/a/web/texts.nl.json": '{"a": "A", "b": "B"}',
                               "modules/a/web/texts.en.json": '{"a": "A"}'})
        self.assertEqual(code, 1)
        self.assertIn("texts.en.json: has no text `b`", output)

    def test_an_exception_is_stated_with_its_reason(self):
        call = "auto moment = std::chrono::system_clock::now();"
        self.sound("server/journal/a.cpp", CPP + f"// tidy: allow now - the disk asks for it\n{call}\n")
        self.breach("server/journal/a.cpp", CPP + f"// tidy: allow random - wrong rule\n{call}\n", "Context")

    @unittest.skipUnless(shutil.which("clang-format-19"), "clang-format-19 is not installed")
    def test_formatting_is_checked(self):
        self.breach("server/base/a.cpp", CPP + "int  a( );\n", "not formatted")

    def test_functions_are_found_by_their_braces(self):
        cpp = """struct A {
    A() : a_{1} {
        f();
    }
    int g() const noexcept {
        if (x) {
            y();
        }
    }
};
namespace n {
auto h = [](int a) -> int {
    return '{' + a;
};
}"""
        self.assertEqual(sorted(tidy_functions.functions_in("a.cpp", cpp.splitlines())),
                         [(2, 4), (5, 9), (12, 14)])
        script = """export class A {
  method(a: string): void {
    if (a) { b(); }
  }
}
describe('group', () => {
  it('does', async () => {
    x(`${'{'}`);
  });
});"""
        self.assertEqual(sorted(tidy_functions.functions_in("a.ts", script.splitlines())), [(2, 4), (7, 9)])


if __name__ == "__main__":
    unittest.main()
