#!/usr/bin/env python3
"""Checks the reference sets: shape, unique codes, marks, validity, and that every code they name exists.

usage: reference_check.py [FOLDER]     exit 0 and "ok N sets, M rows", or exit 1 and one line per fault
"""
import datetime
import json
import pathlib
import sys

FILE_KEYS = ["set", "title_nl", "title_en", "version", "about_nl", "about_en", "rows"]
ROW_KEYS = ["code", "label_nl", "label_en", "note_nl", "note_en", "source_ref", "confidence",
            "valid_from", "valid_to", "values"]
TEXT_KEYS = ["code", "label_nl", "label_en", "source_ref"]
CONFIDENCE = {"verified", "to_check", "to_check_low", "local"}
# Sets whose number of rows is fixed: 25 regions by law, 4 headings with 15 items by Bvr 2.4.1.
ROW_COUNTS = {"region": 25, "picture_heading": 19, "casualty_kind": 7}

# Fields whose value may only be one of a few words.
CHOICES = {
    ("time_norm", "start"): {"t0", "convened", "alarm", "data_available", "year", "none"},
    ("time_norm", "measured_by"): {"teams", "information_items", "exercises", "units"},
    ("time_norm", "pick"): {"each", "first", "last"},
    ("map_symbol", "geometry"): {"point", "line", "area"},
    ("crisis_team", "per"): {"region", "municipality", "place"},
}

# (set, path of a field in values) -> sets of which one must hold that code. "" and [] mean "none".
LINKS = {
    ("municipality", "region"): ["region"],
    ("partner", "type"): ["partner_type"],
    ("partner", "regions"): ["region"],
    ("lcms_function", "column"): ["column"],
    ("lcms_team", "crisis_team"): ["crisis_team"],
    ("legal_function", "team"): ["crisis_team"],
    ("legal_function", "column"): ["column"],
    ("additional_function", "team"): ["crisis_team"],
    ("additional_function", "column"): ["column"],
    ("crisis_team", "sections"): ["rot_section"],
    ("crisis_team", "minimum.function"): ["legal_function", "lcms_function", "additional_function"],
    ("crisis_team", "minimum.column"): ["column"],
    ("rot_section", "column"): ["column"],
    ("rot_section", "leader_function"): ["legal_function"],
    ("grip_level", "teams"): ["crisis_team"],
    ("grip_authority", "region"): ["region"],
    ("grip_authority", "level"): ["grip_level"],
    ("grip_authority", "function"): ["legal_function", "lcms_function"],
    ("t0_proposal", "region"): ["region"],
    ("t0_proposal", "level"): ["grip_level"],
    ("time_norm", "team"): ["crisis_team"],
    ("time_norm", "functions"): ["legal_function", "lcms_function"],
    ("time_norm", "sections"): ["rot_section"],
    ("picture_heading", "parent"): ["picture_heading"],
    ("own_picture_heading", "teams"): ["crisis_team"],
    ("picture_tab", "teams"): ["crisis_team"],
    ("picture_field", "tab"): ["picture_tab"],
    ("incident_type", "theme"): ["incident_theme"],
    ("map_symbol", "column"): ["column"],
    ("crisis_process", "column"): ["column"],
    ("crisis_process", "head_functions"): ["lcms_function", "legal_function"],
}


def date_of(text):
    """The date an ISO text stands for, or None when it is no such date."""
    try:
        return datetime.date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def without_doubles(pairs):
    """A JSON object as a dictionary; a key that stands there twice is a fault, not a silent choice."""
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f"key {key} stands twice")
    return dict(pairs)


def read_sets(folder):
    """All sets of a folder by name, and the faults of files that could not be used."""
    sets, faults = {}, []
    for path in sorted(folder.glob("*.json")):
        if path.name.startswith("outline"):
            continue  # The outline of the regions is map data, not a set.
        try:
            content = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=without_doubles)
        except (ValueError, UnicodeDecodeError) as problem:
            faults.append(f"{path.name}: {problem}")
            continue
        found = file_faults(path, content)
        faults += found
        if not found:
            sets[content["set"]] = content
    if not sets and not faults:
        faults.append(f"{folder}: no set found")
    return sets, faults


def file_faults(path, content):
    """Faults of the outer shape of one file."""
    if not isinstance(content, dict) or list(content) != FILE_KEYS:
        return [f"{path.name}: keys must be {', '.join(FILE_KEYS)}"]
    faults = []
    if content["set"] != path.stem:
        faults.append(f"{path.name}: names itself {content['set']}")
    if not isinstance(content["version"], int) or content["version"] < 1:
        faults.append(f"{path.name}: version must be a whole number from 1")
    for key in ("title_nl", "title_en", "about_nl", "about_en"):
        if not isinstance(content[key], str) or not content[key].strip():
            faults.append(f"{path.name}: {key} is empty")
    if not isinstance(content["rows"], list) or not content["rows"]:
        faults.append(f"{path.name}: no rows")
    elif not all(isinstance(row, dict) for row in content["rows"]):
        faults.append(f"{path.name}: every row must be an object")
    return faults


def row_faults(where, row):
    """Faults of the shape of one row."""
    if list(row) != ROW_KEYS:
        return [f"{where}: keys must be {', '.join(ROW_KEYS)}"]
    faults = []
    for key in TEXT_KEYS:
        if not isinstance(row[key], str) or not row[key].strip():
            faults.append(f"{where}: {key} is empty")
    if not isinstance(row["note_nl"], str) or not isinstance(row["note_en"], str):
        faults.append(f"{where}: notes must be text")
    elif bool(row["note_nl"]) != bool(row["note_en"]):
        faults.append(f"{where}: a note stands in one language only")
    if row["confidence"] not in CONFIDENCE:
        faults.append(f"{where}: unknown confidence {row['confidence']}")
    start, end = date_of(row["valid_from"]), date_of(row["valid_to"])
    if start is None:
        faults.append(f"{where}: valid_from is no date")
    if row["valid_to"] is not None and (end is None or (start and end <= start)):
        faults.append(f"{where}: valid_to must be a date after valid_from")
    if not isinstance(row["values"], dict):
        faults.append(f"{where}: values must be an object")
    return faults


def validity_faults(name, rows):
    """Two rows of one code may not hold on the same day; valid_to is the first day a row no longer holds."""
    faults = []
    by_code = {}
    for row in rows:
        by_code.setdefault(row["code"], []).append(row)
    for code, versions in by_code.items():
        versions.sort(key=lambda row: row["valid_from"])
        for earlier, later in zip(versions, versions[1:]):
            if earlier["valid_from"] == later["valid_from"]:
                faults.append(f"{name} {code}: twice from {later['valid_from']}")
            elif earlier["valid_to"] is None or earlier["valid_to"] > later["valid_from"]:
                faults.append(f"{name} {code}: two rows hold on {later['valid_from']}")
    return faults


def kind_of(value):
    """The JSON kind of a value; numbers with and without a fraction are told apart."""
    return {bool: "yes/no", int: "whole number", float: "number", str: "text",
            list: "list", dict: "object"}.get(type(value), "nothing")


def typing_faults(name, rows):
    """Within a set every row has the same value fields, and a field has one kind (or is empty)."""
    faults = []
    fields = list(rows[0]["values"])
    kinds = {}
    for row in rows:
        if list(row["values"]) != fields:
            faults.append(f"{name} {row['code']}: values must be {', '.join(fields) or 'empty'}")
            continue
        for field, value in row["values"].items():
            kind = kind_of(value)
            if kind != "nothing" and kinds.setdefault(field, kind) != kind:
                faults.append(f"{name} {row['code']}: {field} is {kind}, elsewhere {kinds[field]}")
            allowed = CHOICES.get((name, field))
            if allowed and value not in allowed:
                faults.append(f"{name} {row['code']}: {field} may not be {value}")
    return faults


def named_codes(values, path):
    """The codes a field names: a text, a list of texts, or a field of a list of objects."""
    head, _, rest = path.partition(".")
    value = values.get(head)
    items = value if isinstance(value, list) else [value]
    if rest:
        items = [item.get(rest) for item in items if isinstance(item, dict)]
    return [item for item in items if item not in (None, "")]


def link_faults(sets):
    """Codes that name a row of another set which is not there."""
    faults = []
    for (name, path), targets in LINKS.items():
        known = {row["code"] for target in targets for row in sets.get(target, {"rows": []})["rows"]}
        for row in sets.get(name, {"rows": []})["rows"]:
            if path.partition(".")[0] not in row["values"]:
                faults.append(f"{name} {row['code']}: {path} is missing")
            for code in named_codes(row["values"], path):
                if code not in known:
                    faults.append(f"{name} {row['code']}: {path} {code} is not in {' or '.join(targets)}")
    return faults


def check(folder):
    """All faults of a folder, and how many sets and rows it holds."""
    sets, faults = read_sets(folder)
    whole = {}
    for name, content in sets.items():
        found = [fault for number, row in enumerate(content["rows"], 1)
                 for fault in row_faults(f"{name} row {number}", row)]
        faults += found
        if not found:
            whole[name] = content
    for name, content in whole.items():
        faults += validity_faults(name, content["rows"]) + typing_faults(name, content["rows"])
        expected = ROW_COUNTS.get(name)
        if expected and len(content["rows"]) != expected:
            faults.append(f"{name}: {len(content['rows'])} rows, {expected} expected")
    if len(whole) == len(sets):
        faults += link_faults(whole)
    return faults, len(sets), sum(len(content["rows"]) for content in sets.values())


def main(arguments):
    """Prints what was found; the exit code says whether the sets may be used."""
    default = pathlib.Path(__file__).resolve().parent.parent / "reference"
    folder = pathlib.Path(arguments[0]) if arguments else default
    faults, sets, rows = check(folder)
    for fault in faults:
        print(fault)
    if not faults:
        print(f"ok {sets} sets, {rows} rows")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
