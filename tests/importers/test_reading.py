"""Files of facts are read into records that know their line, however they are laid out."""

import json
from pathlib import Path

import pytest

from archive.importers.facts.reading import read
from tests.importers.sets import SOURCES


def lines(folder: Path, text: str | bytes) -> list[int]:
    path = folder / "sources.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    found = read(folder)
    assert not found.problems
    return [entry.line for entry in found["sources"]]


def only_problem(folder: Path, text: str | bytes) -> str:
    path = folder / "sources.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (problem,) = read(folder).problems
    return str(problem)


def test_a_record_knows_its_line_where_each_has_one(tmp_path: Path) -> None:
    rows = ",\n".join(json.dumps(row) for row in SOURCES)
    assert lines(tmp_path, f"[\n{rows}\n]\n") == [2, 3]


def test_a_record_knows_its_first_line_where_the_file_is_indented(tmp_path: Path) -> None:
    assert lines(tmp_path, json.dumps(SOURCES, indent=2)) == [2, 11]


def test_a_file_without_line_ends_has_one_line(tmp_path: Path) -> None:
    assert lines(tmp_path, json.dumps(SOURCES)) == [1, 1]


def test_an_empty_array_has_no_records(tmp_path: Path) -> None:
    assert lines(tmp_path, "[]\n") == []


def test_a_mark_of_byte_order_is_no_mistake(tmp_path: Path) -> None:
    assert lines(tmp_path, b"\xef\xbb\xbf" + json.dumps(SOURCES).encode()) == [1, 1]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[\n{"id": "a"},\n{"id": }\n]', "sources.json:3: no valid JSON: Expecting value"),
        (
            '[\n{"id": "a"}\n{"id": "b"}\n]',
            "sources.json:3: no valid JSON: a comma or ] is missing",
        ),
        ('[\n{"id": "a"},\n', "sources.json:3: no valid JSON: Expecting value"),
        ('[\n{"id": "a"}\n]\n{}', "sources.json:4: no valid JSON: text after the array"),
        ('{"id": "a"}', "sources.json:1: the file must hold one JSON array, in brackets"),
        ("", "sources.json:1: the file must hold one JSON array, in brackets"),
        ('[\n{},\n"a"]', "sources.json:3: a record must be an object in braces"),
        ('[\n{"id": "a", "id": "b"}]', "sources.json:2: “id” is given twice"),
        (b'[\n{"id": "\xe5"}]', "sources.json:2: not written in UTF-8"),
    ],
)
def test_a_broken_file_is_named_with_the_line(
    text: str | bytes, problem: str, tmp_path: Path
) -> None:
    assert only_problem(tmp_path, text).startswith(problem)


def test_a_misspelt_file_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "countrys.json").write_text("[]")
    (problem,) = read(tmp_path).problems
    assert str(problem).startswith("countrys.json:1: no such file of facts; known: sources, ")


def test_a_folder_without_facts_is_a_mistake(tmp_path: Path) -> None:
    (problem,) = read(tmp_path).problems
    assert "no file of facts in" in problem.reason
