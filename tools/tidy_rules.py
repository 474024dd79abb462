"""The rules that tidy.py holds each line, file and folder against, each with what to do instead."""

import json
import pathlib
import re

SCRIPT = r"\.(ts|svelte|mjs)$"
CPP = r"\.(cpp|hpp)$"
PURE = r"^(modules|server/effects)/"

# (rule, files it holds for, files it does not hold for, pattern, what to do instead). Comments of C++ and
# scripts are looked at by the rules in WORDS alone.
LINE_RULES = [
    ("now", CPP, r"^server/(base|app|transport)/|^bench/|/tests/|^tests/",
     r"system_clock::now|\btime\(nullptr\)",
     "take the moment from Context"),
    ("clock", PURE, r"/tests/|/web/", r"_clock::now", "a rule gets the time from Context"),
    ("random", CPP, r"^server/base/|/tests/|^tests/|^bench/", r"\bs?rand\s*\(|std::random_device",
     "take it from Context or from base, so that a seed replays it"),
    ("coroutine", CPP, r"^server/(transport|app)/|^tests/|^bench/|/tests/",
     r"\bco_(await|return|yield)\b",
     "coroutines live in server/transport alone"),
    ("thread", PURE, r"/tests/|/web/", r"std::(j?thread|async|mutex|atomic)\b",
     "rules are pure; a job belongs to the kernel"),
    ("io", PURE, r"/tests/|/web/", r"std::([io]?fstream|cout|cerr|filesystem)\b|\bf?printf\(",
     "rules are pure; reading and writing belong to the kernel"),
    ("c-text", CPP, None, r"\b(v?sprintf|strcpy|strcat|strtok|gets|atoi|atol|atof|sscanf)\s*\(",
     "std::to_chars, std::from_chars or base/text"),
    ("allocation", CPP, None,
     r"\b(malloc|calloc|realloc)\s*\(|\bnew [A-Za-z_:]+\s*[({\[]|\bdelete(\[\])? \w+;",
     "a value, std::vector or std::make_unique"),
    ("environment", CPP, r"^server/app/|^tests/|^bench/|/tests/", r"\bgetenv\s*\(",
     "settings are read in server/app"),
    ("shell", CPP, None, r"\b(system|popen)\s*\(", "start the program itself with a list of arguments"),
    ("namespace", CPP, None, r"\busing namespace std;", "name what is used"),
    ("registration", CPP, r"/tests/|^tests/",
     r"__attribute__\s*\(\(\s*constructor"
     r"|^\s*(static|inline|const)\b.*=\s*(\w+::)*\w*[Rr]egist(er|rar)\w*\s*[({]",
     "install it from module.cpp: a static library drops static initialisers silently"),
    ("sleep", r"(^|/)tests/.*\.(cpp|hpp|ts|mjs|py)$", None,
     r"\bsleep_for\b|\bu?sleep\s*\(|\bwaitForTimeout\b",
     "wait for the condition itself, with a deadline"),
    ("markup", SCRIPT, r"^web/tools/",
     r"\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|\{@html\b",
     "textContent or a component: text of users never becomes markup"),
    ("eval", SCRIPT, r"^web/tools/",
     r"\beval\s*\(|\bnew Function\b|setTimeout\(\s*['\"`]", "a function; the CSP refuses eval"),
    ("style", r"\.(html|ts)$", None,
     r"\sstyle=[\"'{`]|setAttribute\(\s*['\"]style",
     "a class or style:property: the CSP refuses literal styles"),
    ("any", r"\.(ts|svelte)$", r"\.gen\.ts$", r"(:|\bas)\s*any\b|<any>|@ts-(ignore|nocheck)",
     "the type from types.gen.ts, or unknown"),
    ("abbreviated", CPP + "|" + SCRIPT, None, r"\b(class|struct|interface)\s+\w*(Manager|Helper|Utils?)\b",
     "name it for what it does"),
    ("unfinished", r"", r"^tools/(tests/)?tidy|package-lock\.json$", r"\b(TO" r"DO|XX" r"X|HACK)\b",
     "finish it, or write FIXME at the step of the rule with what is missing"),
    ("own-machine", r"", r"^tools/tests/tidy",
     r"(?<![\w./:~*-])/(root|home/\w+|work|mnt|var/tmp|Users)(/|\b(?!/))\w*",
     "a path of one machine: write it relative to the repository"),
    ("registry", r"", r"^tools/(tests/)?tidy",
     r"\bregistry\.\w+\.\w+|\b\w+\.debian\.org\b|\"resolved\": \"http",
     "no host of a package registry: the machine's own settings say where packages come from"),
    ("authorship", r"", r"^tools/(tests/)?tidy",
     r"(?i)co-authored-by:|\blanguage model\b|\bchat ?bot\b|\bgenerated (by|with) an? ai\b",
     "the repository speaks of the product alone"),
]
COMPILED = [(rule, re.compile(holds), re.compile(but) if but else None, re.compile(pattern), instead)
            for rule, holds, but, pattern, instead in LINE_RULES]

WORDS = {"unfinished", "own-machine", "registry", "authorship"}
COMMENT = re.compile(r"(?<!:)//.*|^\s*\*.*")
COMMENTED = {".cpp", ".hpp", ".ts", ".mjs", ".svelte"}

# How a file's first line introduces it, per kind of file.
INTRODUCTIONS = {
    ".cpp": r"^// \S+ \S+", ".hpp": r"^// \S+ \S+", ".ts": r"^(//|/\*\*?) \S+ \S+",
    ".mjs": r"^(//|/\*\*?) \S+ \S+", ".svelte": r"^<!--\s*\S+ \S+", ".css": r"^/\* \S+ \S+",
    ".py": r'^("""|# )\S+ \S+', ".sh": r"^# \S+ \S+", ".cmake": r"^# \S+ \S+",
    ".scenario": r"^# name: \S+", ".md": r"^# \S+",
}


def line_breaches(path, lines):
    """Tuples (line, rule, message) for each line that breaks one of LINE_RULES."""
    rules = [(rule, pattern, instead) for rule, holds, but, pattern, instead in COMPILED
             if holds.search(path) and not (but and but.search(path))]
    for number, line in enumerate(lines, 1):
        code = COMMENT.sub("", line) if pathlib.PurePosixPath(path).suffix in COMMENTED else line
        for rule, pattern, instead in rules:
            found = pattern.search(line if rule in WORDS else code)
            if found:
                yield number, rule, f"{rule}: `{found.group(0).strip()}` - {instead}"


def file_breaches(path, lines):
    """Tuples (line, rule, message) about the file as a whole."""
    if ".gen." in path:
        return
    name = pathlib.PurePosixPath(path)
    if re.search(r"(manager|helper|util)s?\b|(manager|helper|util)s?_", name.name, re.I):
        yield 1, "abbreviated", "abbreviated: name the file for what it holds"
    pattern = INTRODUCTIONS.get(name.suffix)
    first = next((line for line in lines[:2] if not line.startswith("#!")), "")
    if pattern and not re.match(pattern, first):
        yield 1, "introduction", "introduction: the first line says in a sentence what the file is"
    if name.suffix == ".hpp" and "#pragma once" not in lines[:12]:
        yield 1, "pragma", "pragma: a header begins with #pragma once"
    if name.suffix == ".md":
        yield from title_breaches(lines)
    if name.suffix == ".hpp" and re.match(r"(server|modules)/", path):
        yield from sharing_breaches(lines)
    if name.suffix == ".svelte":
        yield from colour_breaches(lines)
        yield from style_breaches(lines)


def title_breaches(lines):
    fenced, titles = False, []
    for number, line in enumerate(lines, 1):
        fenced ^= line.lstrip().startswith("```")
        if not fenced and line.startswith("# "):
            titles.append(number)
    for number in titles[1:]:
        yield number, "title", "title: a document has one title; use ## below it"


def sharing_breaches(lines):
    pattern = re.compile(r"\bshared_ptr\b|\bmake_shared\b")
    uses = [number for number, line in enumerate(lines, 1) if pattern.search(line)]
    said = any(re.search(r"//.*\b[Ss]hare[ds]?\b", line) for line in lines)
    if uses and not said:
        yield uses[0], "shared", "shared: shared_ptr without saying why; else unique_ptr or a value"


def colour_breaches(lines):
    in_style = False
    for number, line in enumerate(lines, 1):
        in_style = (in_style or line.startswith("<style")) and not line.startswith("</style")
        defines_token = line.lstrip().startswith("--")
        if in_style and not defines_token and re.search(r":[^;]*(#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl)a?\()", line):
            yield number, "token", "token: colours come from the tokens, as var(--...)"


def style_breaches(lines):
    """A literal style on an element; a component (capital letter) may well have a property of that name."""
    text = "\n".join(lines)
    for found in re.finditer(r"<[a-z][\w-]*\b[^<]*?\sstyle=", text):
        number = text.count("\n", 0, found.end()) + 1
        yield number, "style", "style: a class or style:property: the CSP refuses literal styles"


def house_breaches(root, paths):
    """Lines about what is missing in the folders of the house."""
    known = set(paths)
    modules = {"/".join(path.split("/")[:2]) for path in paths if re.match(r"modules/\w+/module\.cpp$", path)}
    for module in sorted(modules):
        for needed in ("README.md", "domain.hpp"):
            if f"{module}/{needed}" not in known:
                yield f"{module}: {needed} is missing"
        if not any(path.startswith(f"{module}/tests/") and path.endswith(".scenario") for path in paths):
            yield f"{module}: no scenario in tests/"
    for path in sorted(path for path in paths if path.endswith("texts.nl.json")):
        yield from text_breaches(root, path, known)


def text_breaches(root, dutch, known):
    """Both languages have every text."""
    english = dutch.replace(".nl.json", ".en.json")
    if english not in known:
        yield f"{english}: missing; every text stands in Dutch and English"
        return
    keys_nl, keys_en = (set(json.loads((root / path).read_text())) for path in (dutch, english))
    for key in sorted(keys_nl ^ keys_en):
        yield f"{english if key in keys_nl else dutch}: has no text `{key}`"
