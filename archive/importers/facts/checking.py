"""Checks each record of a set by itself, before anything is made of it."""

from collections.abc import Iterator
from typing import Any

from archive.dates import EDTFError, EndState, PartialDate, Period
from archive.importers.facts.fields import FIELDS
from archive.importers.facts.periods import CLOSED_FILES, end_state
from archive.importers.facts.reading import Entry, FactSet, Problem
from archive.importers.facts.shapes import reasons


def check_records(found: FactSet) -> tuple[list[Entry], list[Problem]]:
    """The records that can be planned, and what is wrong with the others."""
    sound: list[Entry] = []
    problems: list[Problem] = []
    unopened = _unopened(found)
    for file in found.entries:
        lines: dict[str, int] = {}
        for entry in found[file]:
            mistakes = list(reasons(FIELDS[file], entry.data))
            if not mistakes:
                mistakes = [
                    *_dates(entry.data, file),
                    *_confidence(entry.data, unopened),
                    *_own_neighbours(entry.key, entry.data),
                ]
            if entry.key and (line := lines.setdefault(entry.key, entry.line)) != entry.line:
                mistakes.append(f"“{entry.key}” stands on line {line} already")
            problems += [entry.problem(reason) for reason in mistakes]
            if not mistakes:
                sound.append(entry)
    return sound, problems


def _unopened(found: FactSet) -> set[str]:
    """Keys of sources that nobody opened: no fact can have been seen in one."""
    return {entry.key for entry in found["sources"] if entry.data.get("seen") == "memory"}


def _confidence(data: Any, unopened: set[str]) -> Iterator[str]:
    """A fact that was seen names a source that was opened; its parts likewise."""
    for record in _records(data):
        if record.get("confidence") == "seen" and set(record["sources"]) <= unopened:
            yield "“seen” needs a source that was opened, or the confidence “memory”"


def _own_neighbours(key: str, data: dict[str, Any]) -> Iterator[str]:
    """A state or an operation comes neither before nor after itself."""
    for name in ("predecessors", "successors"):
        if key in (data.get(name) or ()):
            yield f"{name}: “{key}” names itself"


def _records(data: Any) -> Iterator[dict[str, Any]]:
    """The record and every object in it."""
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _records(value)
    elif isinstance(data, list):
        for value in data:
            yield from _records(value)


def _dates(data: dict[str, Any], file: str) -> Iterator[str]:
    for record in _records(data):
        for name in ("start", "end", "date", "as_of"):
            if record.get(name):
                yield from _beside(record, name)
        if "start" in record and "end" in record:
            # Names of countries and ministries change on a day; a phase ends with its operation.
            closed = file in CLOSED_FILES
            yield from _period(record, closed=closed, ended=data.get("ended"), file=file)


def _beside(record: dict[str, Any], name: str) -> Iterator[str]:
    """What the file says beside a date must agree with the date."""
    when = PartialDate.parse(record[name])
    precision = record.get("precision" if name == "date" else f"{name}_precision")
    if precision and precision != when.precision:
        yield f"{name}: {when} is a {when.precision}, not a {precision}"
    sort = record.get(f"{name}_sort")
    expected = when.latest if name == "end" else when.earliest
    if sort and not when.qualified and sort != expected.isoformat():
        yield f"{name}_sort: must be {expected}, not {sort}"


def _period(
    record: dict[str, Any], *, closed: bool, ended: bool | None, file: str
) -> Iterator[str]:
    start, end = record["start"], record["end"]
    if not start and not end:
        return
    if file == "operations" and "ended" in record:
        if ended is True and not end:
            yield "an operation that has ended needs an end"
        if ended is False and end:
            yield f"an operation that goes on has no end, not {end}"
    try:
        Period(
            PartialDate.parse(start) if start else None,
            PartialDate.parse(end) if end else None,
            EndState.ENDED if end else end_state(file, ended=ended),
        ).bounds(end_is_last_day=closed)
    except EDTFError as error:
        yield str(error)
