"""Partial dates as historians write them, in the Extended Date/Time Format (EDTF).

A partial date is kept exactly as precise as its source: a year stays a year. The days it could
stand for are derived from it, first and last, and never stored as if they had been written.
"""

import enum
import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import Self

FIRST_YEAR = 1000
LAST_YEAR = 2999

DATE = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<mark>[~?%]?)"
)


def gettext_noop(message: str) -> str:
    """Marks ``message`` for translation where it is shown; these modules need no framework."""
    return message


class EDTFError(ValueError):
    """Trouble with a date, named in plain words together with its remedy.

    `code` is a short slug, `template` the English sentence with named placeholders, `params` the
    values for them and `message` the finished English sentence; a caller who shows the sentence
    in another language translates `template` and fills in `params`.
    """

    def __init__(
        self, code: str, template: str, params: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(code, template, params)
        self.code = code
        self.template = template
        self.params = dict(params or {})

    @property
    def message(self) -> str:
        """The finished English sentence."""
        return self.template % self.params

    def __str__(self) -> str:
        return self.message


class Precision(enum.StrEnum):
    """How much of a date the source gives."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day, from 1000 to 2999, perhaps approximate or uncertain.

    Raises EDTFError when made with a date that does not exist. Dates are ordered by the first
    and then the last day they could stand for.
    """

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False

    def __post_init__(self) -> None:
        _check(self.year, self.month, self.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2004`, `2004-07` or `2004-07-30`, each perhaps followed by ~, ? or %.

        Raises EDTFError when the text has another shape or names a date that does not exist.
        """
        match = DATE.fullmatch(text.strip())
        if match is None:
            raise EDTFError(
                "unreadable",
                gettext_noop(
                    "Cannot read “%(text)s” as a date. Write 2004, 2004-07 or 2004-07-30, "
                    "with ~ after it for about or ? for uncertain."
                ),
                {"text": text},
            )
        year, month, day, mark = match.group("year", "month", "day", "mark")
        return cls(
            int(year),
            int(month) if month else None,
            int(day) if day else None,
            approximate=mark in ("~", "%"),
            uncertain=mark in ("?", "%"),
        )

    @classmethod
    def from_date(cls, day: date) -> Self:
        """The partial date that is exactly this day; EDTFError outside the years 1000 to 2999."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> Precision:
        """Whether the source gives a year, a month or a day."""
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def qualified(self) -> bool:
        """Whether the date is approximate, uncertain or both."""
        return self.approximate or self.uncertain

    @property
    def earliest(self) -> date:
        """The first day the date could stand for; one unit earlier when it is qualified."""
        return self._first_day_of_unit(-1 if self.qualified else 0)

    @property
    def latest(self) -> date:
        """The last day the date could stand for, inclusive; one unit later when qualified."""
        return self._first_day_of_unit(2 if self.qualified else 1) - timedelta(days=1)

    def _first_day_of_unit(self, units: int) -> date:
        """The first day of the year, month or day so many units of its own precision away."""
        first = date(self.year, self.month or 1, self.day or 1)
        if self.precision is Precision.DAY:
            return first + timedelta(days=units)
        months = units * 12 if self.precision is Precision.YEAR else units
        years, month = divmod(first.month - 1 + months, 12)
        return date(first.year + years, month + 1, 1)

    def __str__(self) -> str:
        mark = {(True, True): "%", (True, False): "~", (False, True): "?"}
        return _written(self.year, self.month, self.day) + mark.get(
            (self.approximate, self.uncertain), ""
        )

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._order() < other._order()

    def _order(self) -> tuple[date, date, bool, bool]:
        return self.earliest, self.latest, self.approximate, self.uncertain


def _written(year: int, month: int | None, day: int | None) -> str:
    """The date in EDTF without its mark, whether or not there is such a date."""
    parts = [f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)]
    return "-".join(parts)


def _check(year: int, month: int | None, day: int | None) -> None:
    """Raise EDTFError, naming the date and the remedy, when there is no such date."""
    text = _written(year, month, day)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise EDTFError(
            "year",
            gettext_noop(
                "The year in “%(text)s” is out of range. Write a year from %(first)d to %(last)d."
            ),
            {"text": text, "first": FIRST_YEAR, "last": LAST_YEAR},
        )
    if month is None:
        if day is not None:
            raise EDTFError(
                "month", gettext_noop("A day needs its month. Write the month, or only the year.")
            )
        return
    if not 1 <= month <= 12:
        raise EDTFError(
            "month",
            gettext_noop(
                "There is no month %(month)d, as in “%(text)s”. Write a month from 1 to 12."
            ),
            {"month": month, "text": text},
        )
    days = monthrange(year, month)[1]
    if day is not None and not 1 <= day <= days:
        raise EDTFError(
            "day",
            gettext_noop(
                "There is no day “%(text)s”: that month has %(days)d days. Correct the day, "
                "or write only the month, %(month)s."
            ),
            {"text": text, "days": days, "month": _written(year, month, None)},
        )
