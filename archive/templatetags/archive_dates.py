"""Filters that write EDTF text, days and figures in the reader's words."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from django import template
from django.utils.html import format_html

from archive import dates
from archive.dates import EDTFError, PartialDate, Period

register = template.Library()

NO_BREAK = "\u00a0"
_TAG = re.compile(r"(<[^>]*>)")
_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")

When = str | dt.date | None


def _date(when: When) -> PartialDate:
    return PartialDate.from_date(when) if isinstance(when, dt.date) else PartialDate.parse(when)


def _period(when: When) -> Period:
    return Period.parse(str(when))


def _written(when: When, read: Callable[[When], Any], show: Callable[[Any], str]) -> str:
    """``when`` as ``show`` writes it; text that is no EDTF stays as it is."""
    if not when:
        return ""
    try:
        return show(read(when))
    except EDTFError:
        return str(when)


@register.filter
def show_date(when: When) -> str:
    """``2004-07`` as ``July 2004``."""
    return _written(when, _date, dates.show_date)


@register.filter
def show_short(when: When) -> str:
    """``2004-07-30`` as ``30 Jul 2004``."""
    return _written(when, _date, dates.show_short)


@register.filter
def show_period(when: When) -> str:
    """``1999-06-12/..`` as ``since 12 June 1999``; a lone date as a date."""
    return _written(when, _period, dates.show_period)


@register.filter
def show_years(when: When) -> str:
    """``1996-12-20/2004-12-02`` as ``1996–2004``."""
    return _written(when, _period, dates.show_years)


@register.filter
def iso(when: When) -> str:
    """The value of a datetime attribute; empty for a period, which it cannot hold."""
    if not when:
        return ""
    try:
        return dates.iso(_date(when))
    except EDTFError:
        return ""


@register.simple_tag
def time_of(when: When) -> str:
    """A date in words inside a time element; a period is no moment and gets none."""
    moment = iso(when)
    if not moment:
        return show_period(when)
    return format_html('<time datetime="{}">{}</time>', moment, show_date(when))


@register.filter(is_safe=True)
def digit_groups(text: str) -> str:
    """Keeps ``16 000`` on one line; tags stay untouched, the stored text too."""

    def joined(match: re.Match[str]) -> str:
        return match[0].replace(" ", NO_BREAK)

    parts = _TAG.split(str(text))
    return "".join(part if part.startswith("<") else _GROUPS.sub(joined, part) for part in parts)
