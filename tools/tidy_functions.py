"""Finds where functions begin and end, for tidy.py: Python by its grammar, others by their braces."""

import ast
import re

# What stands before a brace that opens no function.
NO_FUNCTION = re.compile(r"^\s*(?:\}?\s*(?:if|else|for|while|switch|do|try|catch)\b"
                         r"|(?:export\s+|inline\s+|typedef\s+)*"
                         r"(?:namespace|class|struct|enum|union|extern|interface|type)\b)")
CPP_FUNCTION = re.compile(r"\)\s*(?:const|noexcept|override|final|mutable|&&?|->[\w\s:<>,*&]+|requires[^;{]+"
                          r"|:[^;?]*[\w>]\s*[({].*[)}]|\s)*$", re.S)
SCRIPT_FUNCTION = re.compile(r"(?:\)\s*(?::[^={;]+)?|=>\s*)$", re.S)
# The outer arrow of a test group is a chapter, not a function.
TEST_GROUP = re.compile(r"\b(?:describe|suite)(?:\.\w+)?\s*\(")


def functions_in(path, lines):
    """Pairs (first line, last line), counted from 1, of every function in the file."""
    if path.endswith(".py"):
        return python_functions(lines)
    if path.endswith((".cpp", ".hpp")):
        return brace_functions(blanked("\n".join(lines), quotes="\"'"), CPP_FUNCTION)
    text = "\n".join(lines)
    if path.endswith(".svelte"):
        text = scripts_of(text)
    return brace_functions(blanked(text, quotes="\"'`"), SCRIPT_FUNCTION)


def python_functions(lines):
    try:
        tree = ast.parse("\n".join(lines))
    except SyntaxError:
        return []
    return [(node.lineno, node.end_lineno) for node in ast.walk(tree)
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]


def scripts_of(text):
    """The text with everything outside <script> blanked, lines kept."""
    kept = []
    position = 0
    for match in re.finditer(r"<script[^>]*>(.*?)</script>", text, re.S):
        kept.append("\n" * text.count("\n", position, match.start(1)) + match.group(1))
        position = match.end(1)
    return "".join(kept)


def blanked(text, quotes):
    """The text with comments and literals replaced by spaces, lines kept."""
    quoted = "|".join(rf"{q}(?:\\.|[^{q}\\{'' if q == '`' else chr(10)}])*{q}" for q in quotes)
    pattern = re.compile(rf'//[^\n]*|/\*.*?\*/|\bR"(\w*)\(.*?\)\1"|(?<=\d)\'(?=\d)|^\s*#[^\n]*|{quoted}',
                         re.S | re.M)
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group(0)), text)


def brace_functions(text, signature):
    """Walks the braces; a block whose introduction looks like a signature is a function."""
    found, open_blocks, introduction, round_depth = [], [], 0, 0
    for position, character in enumerate(text):
        if character in "()":
            round_depth += 1 if character == "(" else -1
        elif character == ";" and round_depth <= (open_blocks[-1][2] if open_blocks else 0):
            introduction = position + 1
        elif character == "{":
            before = text[introduction:position]
            value = before[-1:].isalnum() or before[-1:] in ("_", ">")  # braces around a value: count_{0}
            open_blocks.append((not value and is_function(before, signature), position, round_depth, value))
            introduction = introduction if value else position + 1
        elif character == "}" and open_blocks:
            function, start, round_depth, value = open_blocks.pop()
            if function:
                found.append((text.count("\n", 0, start) + 1, text.count("\n", 0, position) + 1))
            introduction = introduction if value else position + 1
    return found


def is_function(before, signature):
    return not NO_FUNCTION.match(before) and not TEST_GROUP.search(before) and bool(signature.search(before))
