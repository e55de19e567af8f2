"""Says why the dates of a fact leave a day open; never sharpens what a source left coarse."""

import datetime as dt

from django.utils.translation import gettext as _

from archive.dates import PartialDate, Period, show_date
from archive.records.facts.fact import Fact
from archive.vocabularies import EndState

ONE_DAY = dt.timedelta(days=1)


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
            "first": _shown(fact.start_earliest),
            "last": _shown(fact.start_latest),
        }
    if end is None and fact.end_state == EndState.UNKNOWN:
        return _("It began %(date)s; when it ended is not known.") % {"date": show_date(start)}
    if end is not None and fact.end_earliest <= day:
        return _("It ended %(date)s: it was certainly over on %(over)s.") % {
            "date": show_date(end),
            "over": _shown(fact.end_latest),
        }
    return ""


def _shown(day: dt.date) -> str:
    return show_date(PartialDate.from_date(day))
