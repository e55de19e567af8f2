"""Reads a folder of fact files into records that know their file and line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FILES = (
    "sources",
    "parties",
    "frameworks",
    "countries",
    "publishers",
    "governments",
    "ministers",
    "secretaries_general",
    "status_periods",
    "status_events",
    "operations",
    "strengths",
    "contributions",
    "events",
    "discrepancies",
    "glossary",
    "articles",
)
"""The files of a set, by name without ending; each holds one JSON array."""

KEY_FIELDS = {"sources": "id", "glossary": "term"}
"""The field that names a record, where it is not ``key``."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Why a set cannot be loaded, at one line of one file."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}.json:{self.line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of a file."""

    file: str
    line: int
    key: str
    data: dict[str, Any]

    def problem(self, reason: str) -> Problem:
        return Problem(self.file, self.line, reason)


@dataclass(slots=True)
class FactSet:
    """The records of a folder, and what was wrong with its files."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)

    def __getitem__(self, file: str) -> list[Entry]:
        return self.entries.get(file, [])

    def __iter__(self) -> Iterator[Entry]:
        for entries in self.entries.values():
            yield from entries

    def keys(self, file: str) -> set[str]:
        return {entry.key for entry in self[file]}


def read(directory: Path) -> FactSet:
    """The set in ``directory``; a file that it lacks has no records. Raises OSError."""
    found = FactSet()
    present = {path.stem: path for path in sorted(directory.iterdir()) if path.suffix == ".json"}
    for name in present.keys() - set(FILES):
        found.problems.append(Problem(name, 1, f"no such file of facts; known: {', '.join(FILES)}"))
    if not present:
        found.problems.append(Problem("sources", 1, f"no file of facts in {directory}"))
    for file in FILES:
        if file in present:
            _read_file(found, file, present[file])
    return found


class _RepeatedField(ValueError):
    """A JSON object gives one field twice."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _RepeatedField(f"“{twice}” is given twice")
    return made


def _read_file(found: FactSet, file: str, path: Path) -> None:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        found.problems.append(Problem(file, line, "not written in UTF-8"))
        found.broken.add(file)
        return
    entries = found.entries.setdefault(file, [])
    try:
        for line, data in _elements(text):
            if not isinstance(data, dict):
                raise _Broken(line, "a record must be an object in braces")
            key = data.get(KEY_FIELDS.get(file, "key"))
            entries.append(Entry(file, line, key if isinstance(key, str) else "", data))
    except _Broken as broken:
        found.problems.append(Problem(file, broken.line, broken.reason))
        found.broken.add(file)


class _Broken(Exception):
    """The text is no array of objects; the line and why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(line, reason)
        self.line = line
        self.reason = reason


def _elements(text: str) -> Iterator[tuple[int, Any]]:
    """Each element of the JSON array with the line on which it begins; raises _Broken."""
    decoder = json.JSONDecoder(object_pairs_hook=_object)
    position = _skip(text, 0)
    if text[position : position + 1] != "[":
        raise _Broken(_line(text, position), "the file must hold one JSON array, in brackets")
    position = _skip(text, position + 1)
    if text[position : position + 1] == "]":
        position += 1
    else:
        line, counted = 1, 0
        while True:
            line, counted = line + text.count("\n", counted, position), position
            try:
                data, position = decoder.raw_decode(text, position)
            except json.JSONDecodeError as error:
                raise _Broken(error.lineno, f"no valid JSON: {error.msg}") from error
            except (ValueError, RecursionError) as error:
                raise _Broken(line, str(error)) from error
            yield line, data
            position = _skip(text, position)
            mark = text[position : position + 1]
            if mark not in {",", "]"}:
                raise _Broken(_line(text, position), "no valid JSON: a comma or ] is missing")
            position = _skip(text, position + 1)
            if mark == "]":
                break
    if _skip(text, position) < len(text):
        raise _Broken(_line(text, position), "no valid JSON: text after the array")


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \t\r\n":
        position += 1
    return position


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
