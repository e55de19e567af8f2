"""Says why the dates of a fact leave a day open; never sharpens what a source left coarse."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TypeVar

from django.utils.translation import gettext as _

from archive.dates import Period, show_date, show_day
from archive.records.facts.fact import Fact
from archive.vocabularies import EndState

Kind = TypeVar("Kind", bound=Fact)


def held(facts: Iterable[Kind], day: dt.date) -> Iterator[Kind]:
    """Those of ``facts`` that were, or may have been, true on ``day``."""
    return (fact for fact in facts if fact.bounds.possibly_contains(day))


def is_certain(fact: Fact, *, day: dt.date) -> bool:
    """Whether the fact was true on ``day`` whatever its dates leave open."""
    return fact.bounds.certainly_contains(day)


def why_uncertain(fact: Fact, *, day: dt.date) -> str:
    """Why it is open whether the fact was true on ``day``, with the days that are certain."""
    when = fact.when_parsed
    if when is None:
        return _("No source gives a date.")
    start = when.start if isinstance(when, Period) else when
    end = when.end if isinstance(when, Period) else when
    if start is None:
        return _("When it began is not known.")
    if day < fact.start_latest:
        return _("It began %(date)s: possibly on %(first)s, certainly by %(last)s.") % {
            "date": show_date(start),
            "first": show_day(fact.start_earliest),
            "last": show_day(fact.start_latest),
        }
    if end is None and fact.end_state == EndState.UNKNOWN:
        return _("It began %(date)s; when it ended is not known.") % {"date": show_date(start)}
    if end is not None and fact.end_earliest <= day:
        return _("It ended %(date)s: it was certainly over on %(over)s.") % {
            "date": show_date(end),
            "over": show_day(fact.end_latest),
        }
    return ""
