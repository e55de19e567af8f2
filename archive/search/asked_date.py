"""Reads a search for nothing but a date, and leads to what the archive has of that time."""

import datetime as dt
import re
from dataclasses import dataclass

from django.urls import reverse

from archive.dates import EDTFError, parse_date, show_date, show_day
from archive.search.query import LONGEST_DATE, SearchQuery
from archive.timeline.days import is_answered

_YEAR = re.compile(r"[0-9]{4}")
"""What is in every date: most searches have none, and are not read any further."""


@dataclass(frozen=True, slots=True)
class AskedDate:
    """A day, a month or a year that was searched for."""

    text: str
    """The date in words."""
    day: str
    """Its first day in words."""
    day_url: str
    """What the alliance was on that day."""
    time_url: str
    """All that is of that time."""


def asked_date(text: str, *, today: dt.date) -> AskedDate | None:
    """The date that is the whole of ``text``; None where it is none, or of no time of the archive.

    What is only about a date, or uncertain, is none.
    """
    if len(text) > LONGEST_DATE or not _YEAR.search(text):
        return None
    try:
        when = parse_date(text)
    except EDTFError:
        return None
    if when.qualified or not is_answered(day=when.earliest, today=today):
        return None
    return AskedDate(
        text=show_date(when),
        day=show_day(when.earliest),
        day_url=reverse("on_day", args=[when.earliest.isoformat()]),
        time_url=reverse("search") + SearchQuery(since=str(when), until=str(when)).address(),
    )
