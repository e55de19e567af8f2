"""Loads a set of facts: read, check whole, plan, write in one transaction, announce once."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from archive.importers.facts.checking import check_records
from archive.importers.facts.holdings import Holdings
from archive.importers.facts.items import Item
from archive.importers.facts.plans import plan
from archive.importers.facts.reading import FactSet, Problem, read
from archive.importers.facts.report import Report
from archive.importers.facts.rules import check_plan
from archive.importers.facts.writing import Stopped, Writer
from archive.importers.progress import Progress
from archive.records.announcements import batch


class SetRefused(Exception):
    """A set cannot be loaded, and nothing of it was; each problem names its file and line."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems, first {min(problems)}")
        self.problems = sorted(problems)


class _OnlyTried(Exception):
    """Takes a trial back."""


@dataclass(slots=True)
class PlannedSet:
    """A set that passed every check: what it holds, and what is going to be written."""

    found: FactSet
    items: list[Item]
    holdings: Holdings


def import_facts(
    directory: Path,
    *,
    now: dt.datetime,
    summary: str = "Imported from files of facts.",
    progress: Progress | None = None,
    dry_run: bool = False,
) -> Report:
    """Loads the fact files in ``directory``, all of them or nothing.

    With ``dry_run`` everything is done and taken back, so that the report is what an import would
    say. Raises SetRefused with every problem that was found, and OSError where the folder cannot
    be read.
    """
    progress = progress or Progress()
    progress.say("checking")
    planned = plan_set(directory)
    return write_set(planned, now=now, summary=summary, progress=progress, dry_run=dry_run)


def plan_set(directory: Path) -> PlannedSet:
    """The checked plan of the set in ``directory``; raises SetRefused, and OSError."""
    found, holdings = read(directory), Holdings()
    sound, problems = check_records(found)
    items = plan(sound, holdings)
    holdings.load(items)
    problems += [*found.problems, *check_plan(items, found, holdings)]
    if problems:
        raise SetRefused(problems)
    return PlannedSet(found, items, holdings)


def write_set(
    planned: PlannedSet,
    *,
    now: dt.datetime,
    summary: str,
    progress: Progress,
    dry_run: bool = False,
) -> Report:
    """Writes a planned set in one transaction; raises SetRefused where the archive forbids it."""
    writer = Writer(planned.holdings, now=now, progress=progress)
    try:
        with transaction.atomic(), batch(summary=summary):
            try:
                writer.write(planned.items, summary=summary)
            except Stopped as stopped:
                raise SetRefused(writer.problems) from stopped
            if writer.problems:
                raise SetRefused(writer.problems)
            _note_what_is_gone(planned, writer.report)
            if dry_run:
                raise _OnlyTried
    except _OnlyTried:
        pass
    finally:
        progress.close()
    return writer.report


def _note_what_is_gone(planned: PlannedSet, report: Report) -> None:
    """Parts that an earlier import made and the file no longer has: the archive keeps them."""
    present = {item.address for item in planned.items}
    for entry in planned.found:
        for _, key in sorted(planned.holdings.parts_of(entry.file, entry.key) - present):
            report.note(entry, f"“{key}” is no longer in the file; the archive's stays")
