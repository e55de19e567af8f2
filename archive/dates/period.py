"""Periods between two partial dates, and the four bounds that searches and comparisons use."""

import enum
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from archive.dates.edtf import EDTFError, PartialDate, gettext_noop

ONE_DAY = timedelta(days=1)


class EndState(enum.StrEnum):
    """What is known of how a period ends."""

    ENDED = "ended"
    ONGOING = "ongoing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and last day on which something can have begun, and can have been over.

    End bounds are exclusive: the first day on which it could already be over, and the first on
    which it certainly was. A bound is None where nothing is known; `ongoing` tells a missing end
    that is still to come from one that is only not known.
    """

    start_earliest: date | None
    start_latest: date | None
    end_earliest: date | None
    end_latest: date | None
    ongoing: bool = False

    def possibly_contains(self, day: date) -> bool:
        """Whether the day can lie within; a missing bound is open."""
        begun = self.start_earliest is None or self.start_earliest <= day
        return begun and (self.end_latest is None or day < self.end_latest)

    def certainly_contains(self, day: date) -> bool:
        """Whether the day lies within even with the latest start and the earliest end."""
        return self._certain_start <= day < self._certain_end

    def overlaps(self, other: Self) -> bool:
        """Whether the two must share a day, even with the latest starts and earliest ends."""
        return self._certain_start < other._certain_end and other._certain_start < self._certain_end

    @property
    def _certain_start(self) -> date:
        """The latest start, or the last possible day: no period is empty."""
        if self.start_latest is not None:
            return self.start_latest
        return date.max if self.end_latest is None else self.end_latest - ONE_DAY

    @property
    def _certain_end(self) -> date:
        """The earliest end, or the day after the earliest start: no period is empty."""
        if self.end_earliest is not None:
            return self.end_earliest
        if self.ongoing:
            return date.max
        return date.min if self.start_earliest is None else self.start_earliest + ONE_DAY


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time as its source gives it: a start, an end, or both, and how it ends.

    A missing start is not known; a missing end is ongoing or not known, as `end_state` says.
    Raises EDTFError when neither is given, when end and end state disagree, or when the end
    comes before the start.
    """

    start: PartialDate | None
    end: PartialDate | None
    end_state: EndState

    def __post_init__(self) -> None:
        if (self.end is not None) != (self.end_state is EndState.ENDED):
            raise EDTFError(
                "end_state",
                gettext_noop(
                    "A period that has ended needs an end; one that goes on, or whose end is not "
                    "known, has none. Correct the end or what is known of it."
                ),
            )
        if self.start is None and self.end is None:
            raise EDTFError(
                "undated", gettext_noop("A period needs a start or an end. Write at least one.")
            )
        if self.start and self.end and self.end.latest < self.start.earliest:
            raise EDTFError(
                "order",
                gettext_noop(
                    "The end, %(end)s, comes before the start, %(start)s. Correct one of them."
                ),
                {"start": str(self.start), "end": str(self.end)},
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an EDTF interval.

        `2004-07/2005-08` has ended, `2004-03-29/..` is ongoing, `2004-03-29/` has an end that is
        not known and `/2004` a start that is not known. A lone date, `2004-07`, began and ended
        within that date: it reads as `2004-07/2004-07`. Raises EDTFError for anything else.
        """
        start, *ends = (part.strip() for part in text.split("/"))
        if len(ends) > 1:
            raise EDTFError(
                "unreadable",
                gettext_noop(
                    "Cannot read “%(text)s” as a period. Write 2004/2009, 2004/.. when it goes on, "
                    "or 2004/ when its end is not known."
                ),
                {"text": text},
            )
        if start == "..":
            raise EDTFError(
                "open_start",
                gettext_noop(
                    "A period cannot start with “..”. Leave the start empty when it is not known, "
                    "as in /2004."
                ),
            )
        end = ends[0] if ends else start
        states = {"..": EndState.ONGOING, "": EndState.UNKNOWN}
        return cls(
            PartialDate.parse(start) if start or not ends else None,
            None if end in states else PartialDate.parse(end),
            states.get(end, EndState.ENDED),
        )

    def __str__(self) -> str:
        end = ".." if self.end_state is EndState.ONGOING else self.end or ""
        return f"{self.start or ''}/{end}"

    def bounds(self, *, end_is_last_day: bool) -> Bounds:
        """The four bounds, with exclusive ends.

        `end_is_last_day` is True where the source writes the last day of the period, and False
        where it writes the day of the change, on which the period was already over. Raises
        EDTFError when the period would be empty: a day of change no later than the start.
        """
        start_earliest = self.start.earliest if self.start else None
        start_latest = self.start.latest if self.start else None
        if self.end is None:
            ongoing = self.end_state is EndState.ONGOING
            return Bounds(start_earliest, start_latest, None, None, ongoing)
        after = ONE_DAY if end_is_last_day else timedelta(0)
        end_earliest, end_latest = self.end.earliest + after, self.end.latest + after
        if start_earliest is not None:
            if start_earliest >= end_latest:
                raise EDTFError(
                    "empty",
                    gettext_noop(
                        "A period that ends on the day it begins, %(start)s, is empty. "
                        "Write the day after its last day as the end."
                    ),
                    {"start": str(self.start)},
                )
            end_earliest = max(end_earliest, start_earliest + ONE_DAY)
        return Bounds(start_earliest, start_latest, end_earliest, end_latest)


def point_bounds(when: PartialDate) -> Bounds:
    """The bounds of an event of one day, some day within the date."""
    return Bounds(when.earliest, when.latest, when.earliest + ONE_DAY, when.latest + ONE_DAY)
