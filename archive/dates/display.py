"""Dates, periods and durations in the reader's words, never more precise than they are kept."""

from dataclasses import replace
from datetime import date

from django.utils.dates import MONTHS, MONTHS_3
from django.utils.translation import gettext, ngettext, pgettext

from archive.dates.edtf import PartialDate, Precision
from archive.dates.period import Bounds, EndState, Period

DAYS_IN_YEAR = 365.2425
DAYS_IN_MONTH = DAYS_IN_YEAR / 12


def show_day(day: date) -> str:
    """A day in words: ``1 April 2009``."""
    return show_date(PartialDate.from_date(day))


def show_date(when: PartialDate) -> str:
    """The date in full: `30 July 2004`, `July 2004`, `about 1995` or `2007 (uncertain)`."""
    text = _show_calendar(when, str(MONTHS[when.month]) if when.month else "")
    if when.approximate:
        text = gettext("about %(date)s") % {"date": text}
    if when.uncertain:
        text = gettext("%(date)s (uncertain)") % {"date": text}
    return text


def show_short(when: PartialDate) -> str:
    """The date for narrow columns: `30 Jul 2004`, `Jul 2004`, `c. 1995` or `2007?`."""
    text = _show_calendar(when, _short_month(when.month) if when.month else "")
    if when.approximate:
        text = pgettext("short date", "c. %(date)s") % {"date": text}
    if when.uncertain:
        text = pgettext("short date", "%(date)s?") % {"date": text}
    return text


def show_period(period: Period) -> str:
    """The period in full: `20 December 1996 to 2 December 2004`, `since 1999`, `until 1966`."""
    if period.start is None:
        return gettext("until %(end)s") % {"end": show_date(period.end)}
    start = show_date(period.start)
    if period.end_state is EndState.ONGOING:
        return gettext("since %(start)s") % {"start": start}
    if period.end_state is EndState.UNKNOWN:
        return gettext("from %(start)s, end not known") % {"start": start}
    if period.start == period.end:
        return start
    return gettext("%(start)s to %(end)s") % {"start": start, "end": show_date(period.end)}


def show_years(period: Period) -> str:
    """The years alone: `1996–2004`, `since 1999`, `2004–?`, `until 1966` or `1952`.

    A year keeps the marks of the date it comes from: `c. 1995–1999`.
    """
    start, end = _only_year(period.start), _only_year(period.end)
    if start is None:
        return gettext("until %(end)s") % {"end": show_short(end)}
    if period.end_state is EndState.ONGOING:
        return gettext("since %(start)s") % {"start": show_short(start)}
    if period.end_state is EndState.UNKNOWN:
        return pgettext("years", "%(start)s–?") % {"start": show_short(start)}
    if start.year == end.year:
        either = replace(
            start,
            approximate=start.approximate or end.approximate,
            uncertain=start.uncertain or end.uncertain,
        )
        return show_short(either)
    return pgettext("years", "%(start)s–%(end)s") % {
        "start": show_short(start),
        "end": show_short(end),
    }


def show_duration(bounds: Bounds) -> str:
    """How long it lasted: `7 years 11 months`, or `about 3 years` when a date is not a day.

    Completed units are counted between days; otherwise the figure is the middle between the
    shortest and the longest possible. Empty when a bound is missing, or when the dates are too
    coarse to tell whether it lasted at all.
    """
    start_earliest, start_latest = bounds.start_earliest, bounds.start_latest
    end_earliest, end_latest = bounds.end_earliest, bounds.end_latest
    if None in (start_earliest, start_latest, end_earliest, end_latest):
        return ""
    if start_earliest == start_latest and end_earliest == end_latest:
        return _exact_duration(start_earliest, end_earliest)
    if end_earliest <= start_latest:
        return ""
    shortest, longest = (end_earliest - start_latest).days, (end_latest - start_earliest).days
    return pgettext("duration", "about %(duration)s") % {
        "duration": _rounded_duration((shortest + longest) / 2)
    }


def iso(when: PartialDate) -> str:
    """The value for an HTML time element: `2004`, `2004-07` or `2004-07-30`, without marks."""
    return str(replace(when, approximate=False, uncertain=False))


def _show_calendar(when: PartialDate, month: str) -> str:
    """The day, the given name of the month and the year, as far as the date gives them."""
    parts = {"day": when.day, "month": month, "year": when.year}
    if when.precision is Precision.YEAR:
        return str(when.year)
    if when.precision is Precision.MONTH:
        return pgettext("month of a year", "%(month)s %(year)s") % parts
    return pgettext("day of a year", "%(day)s %(month)s %(year)s") % parts


def _short_month(month: int) -> str:
    """The month in three letters, with a capital where the language gives its full name one."""
    short = str(MONTHS_3[month])
    return short.capitalize() if str(MONTHS[month])[0].isupper() else short


def _only_year(when: PartialDate | None) -> PartialDate | None:
    return when and replace(when, month=None, day=None)


def _exact_duration(start: date, end: date) -> str:
    """Completed years and months between two days, or days when there is no completed month."""
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    if not months:
        return _days((end - start).days)
    years, months = divmod(months, 12)
    if not years:
        return _months(months)
    if not months:
        return _years(years)
    return pgettext("duration", "%(years)s %(months)s") % {
        "years": _years(years),
        "months": _months(months),
    }


def _rounded_duration(days: float) -> str:
    """The number of days in the largest unit it fills, rounded to whole units."""
    months = round(days / DAYS_IN_MONTH)
    if months >= 12:
        return _years(round(days / DAYS_IN_YEAR))
    return _months(months) if months else _days(round(days))


def _years(count: int) -> str:
    return ngettext("%(count)d year", "%(count)d years", count) % {"count": count}


def _months(count: int) -> str:
    return ngettext("%(count)d month", "%(count)d months", count) % {"count": count}


def _days(count: int) -> str:
    return ngettext("%(count)d day", "%(count)d days", count) % {"count": count}
