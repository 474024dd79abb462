"""Writes the assembler file and index of the embedded files: embed.py --output DIR PREFIX=FOLDER ..."""

import gzip
import hashlib
import pathlib
import sys

MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".scenario": "text/plain; charset=utf-8",
}


def main():
    output = pathlib.Path(sys.argv[sys.argv.index("--output") + 1])
    folders = [argument.split("=", 1) for argument in sys.argv[1:] if "=" in argument]
    output.mkdir(parents=True, exist_ok=True)
    entries = sorted(entry for prefix, folder in folders
                     for entry in files_below(prefix, pathlib.Path(folder)))
    assembler, rows, symbols = [], [], []
    for number, (path, source) in enumerate(entries):
        content = source.read_bytes()
        digest = hashlib.blake2b(content, digest_size=16).hexdigest()
        packed = packed_variant(output, number, content)
        assembler += blob(f"paraat_file_{number}", source, digest)
        symbols.append(f"paraat_file_{number}")
        if packed:
            assembler += blob(f"paraat_gzip_{number}", packed, digest)
            symbols.append(f"paraat_gzip_{number}")
        rows.append(row(path, digest, number, packed is not None))
    write(output / "embedded_files.gen.S", "\n".join(
        ["/* Generated: the bytes of every embedded file. */", "    .section .rodata", *assembler,
         '    .section .note.GNU-stack,"",%progbits', ""]))
    write(output / "embedded_files.gen.cpp", index(symbols, rows))


def files_below(prefix, folder):
    if not folder.is_dir():
        return []
    return [(prefix + file.relative_to(folder).as_posix(), file.resolve())
            for file in folder.rglob("*") if file.is_file() and not hidden_or_test(file.relative_to(folder))]


def hidden_or_test(path):
    return any(part.startswith(".") or part == "tests" for part in path.parts) or path.name == "README.md"


def packed_variant(output, number, content):
    """The gzip variant next to the index, or nothing where it saves less than a tenth."""
    packed = gzip.compress(content, 9, mtime=0)
    if len(packed) > len(content) * 0.9:
        return None
    file = output / f"{number}.gz"
    file.write_bytes(packed)
    return file


def blob(symbol, file, digest):
    return [f"    .global {symbol}", f"    .hidden {symbol}", f"    .hidden {symbol}_end",
            f"    .global {symbol}_end", "    .balign 16", f"{symbol}: /* {digest} */",
            f'    .incbin "{file}"', f"{symbol}_end:", "    .byte 0"]


def row(path, digest, number, has_packed):
    suffix = pathlib.PurePosixPath(path).suffix
    media_type = MEDIA_TYPES.get(suffix, "application/octet-stream")
    packed = f"span(paraat_gzip_{number}, paraat_gzip_{number}_end)" if has_packed else "{}"
    return (f'    {{"{path}", "{media_type}", "\\"{digest}\\"",\n'
            f"     span(paraat_file_{number}, paraat_file_{number}_end), {packed}}},")


def index(symbols, rows):
    table = [f"    static std::array<EmbeddedFile, {len(rows)}> const files{{{{", *rows,
             "    }};", "    return files;"]
    declarations = [f"extern unsigned char const {symbol}[], {symbol}_end[];" for symbol in symbols]
    return "\n".join([
        "// Generated: the index of the embedded files, sorted by path.",
        '#include "server/transport/embedded_files.hpp"', "", "#include <algorithm>", "#include <array>", "",
        'extern "C" {', *declarations, "}", "", "namespace paraat::transport {", "namespace {", "",
        "[[maybe_unused]] std::span<unsigned char const> span(",
        "    unsigned char const* begin, unsigned char const* end) {",
        "    return {begin, end};", "}", "", "}  // namespace", "",
        "std::span<EmbeddedFile const> embedded_files() {",
        *(table if rows else ["    return {};"]), "}",
        "", "EmbeddedFile const* find_embedded_file(std::string_view path) {",
        "    auto const files = embedded_files();",
        "    auto const found = std::ranges::lower_bound(files, path, {}, &EmbeddedFile::path);",
        "    return found != files.end() && found->path == path ? &*found : nullptr;", "}", "",
        "}  // namespace paraat::transport", ""])


def write(file, text):
    if not file.exists() or file.read_text() != text:
        file.write_text(text)


if __name__ == "__main__":
    main()
