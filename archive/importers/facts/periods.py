"""Periods of the fact files as EDTF: which ends are last days, what a missing end means."""

from typing import Any

from archive.dates import EndState, PartialDate, Period

CLOSED_FILES = frozenset({"operations", "contributions", "events"})
"""Files in which the end is the last day; in all others it is the day of the change."""


def end_state(file: str, *, ended: bool | None = None) -> EndState:
    """What a missing end means: ongoing, except where the file says that nobody knows.

    An operation says so by ``ended``; a contribution without an end only lacks a source for it.
    """
    if file == "contributions" or (file == "operations" and ended is not False):
        return EndState.UNKNOWN
    return EndState.ONGOING


def period_of(data: dict[str, Any], *, file: str, ended: bool | None = None) -> str:
    """The period of a record as EDTF text; empty where it has no date at all."""
    start, end = data.get("start"), data.get("end")
    if not start and not end:
        return ""
    if file == "events" and not end:
        end = start
    return str(
        Period(
            PartialDate.parse(start) if start else None,
            PartialDate.parse(end) if end else None,
            EndState.ENDED if end else end_state(file, ended=ended),
        )
    )
